import type { ComponentChildren, JSX } from 'preact'

/**
 * A link to a page of our own. Anything but a path is refused, because a stored `javascript:` or
 * foreign address would otherwise become something to click on.
 */
export function Tautan({
  ke,
  kelas,
  children,
}: {
  ke: string
  kelas?: string
  children: ComponentChildren
}): JSX.Element {
  return (
    <a href={jalurTautan(ke)} class={kelas}>
      {children}
    </a>
  )
}

/** The path itself, for attributes. Errors: RangeError for anything that is no own path. */
export function jalurTautan(ke: string): string {
  if (!/^(\/(?![/\\])|#|\?)[^\u0000-\u001f\\]*$/.test(ke))
    throw new RangeError(`bukan jalur sendiri: ${ke.slice(0, 40)}`)
  return ke
}
