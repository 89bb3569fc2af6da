import type { JSX } from 'preact'
import { jalurTautan } from '../platform/ui/tautan.js'

/** The rows of a report as files; `kueri` is what they are narrowed to. */
export const UnduhBerkas = (p: { jalur: string; kueri: string }): JSX.Element => (
  <p class="berjajar tak-cetak">
    {(['xlsx', 'csv'] as const).map((jenis) => (
      <a href={jalurTautan(`${p.jalur}/${jenis}${p.kueri && `?${p.kueri}`}`)}>
        Unduh {jenis.toUpperCase()}
      </a>
    ))}
  </p>
)
