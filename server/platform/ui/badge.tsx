import type { ComponentChildren, JSX } from 'preact'

export type JenisLencana = 'netral' | 'info' | 'baik' | 'peringatan' | 'bahaya'

/** A short state, e.g. `Berjalan`. The word says it; colour only helps. */
export function Lencana({
  jenis = 'netral',
  children,
}: {
  jenis?: JenisLencana
  children: ComponentChildren
}): JSX.Element {
  return <span class={`lencana lencana-${jenis}`}>{children}</span>
}
