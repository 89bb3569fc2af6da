import type { JSX } from 'preact'
import type { PropKolom } from './masukan.js'
import { useIdKolom } from './nama-kolom.js'

interface BerkasTersimpan {
  sha256: string
  nama: string
}

/** Choosing a file, or several; one stored earlier is kept unless another is chosen. */
export function KolomBerkas(p: PropKolom): JSX.Element {
  const id = useIdKolom(p.nama)
  const banyak = p.skema.type === 'array'
  const lama = ([p.nilai].flat() as (BerkasTersimpan | undefined)[]).filter((b) => b?.sha256)
  return (
    <>
      {lama.map((b, i) => (
        <p class="petunjuk">
          Tersimpan: {b!.nama}
          <input
            type="hidden"
            name={banyak ? `${p.nama}[${i}].sha256` : `${p.nama}.sha256`}
            value={b!.sha256}
          />
          <input
            type="hidden"
            name={banyak ? `${p.nama}[${i}].nama` : `${p.nama}.nama`}
            value={b!.nama}
          />
        </p>
      ))}
      <input
        type="file"
        id={id}
        name={p.nama}
        multiple={banyak}
        accept={p.skema['x-terima'] as string | undefined}
        required={p.wajib && lama.length === 0}
        aria-describedby={`${id}-ket`}
      />
    </>
  )
}
