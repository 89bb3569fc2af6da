import type { JSX } from 'preact'
import { jalurTautan } from './tautan.js'

/** A form that is only its button. */
export function Kirim({
  aksi,
  csrf,
  label,
}: {
  aksi: string
  csrf: string
  label: string
}): JSX.Element {
  return (
    <form method="post" action={jalurTautan(aksi)}>
      <input type="hidden" name="_csrf" value={csrf} />
      <button class="tombol-tipis">{label}</button>
    </form>
  )
}
