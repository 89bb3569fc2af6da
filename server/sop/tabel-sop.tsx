import type { JSX } from 'preact'
import type { BarisLembar, LembarSop } from './lembar.js'

/** Cells beside those of the pelaksana: No., Kegiatan, Kelengkapan, Waktu, Output, Ket. */
const LAIN = 6

/** The table of an SOP: one column per pelaksana with a mark, Mutu Baku, Ket., notes by number. */
export function TabelSop({ lembar }: { lembar: LembarSop }): JSX.Element {
  const { pelaksana, baris, identitas } = lembar
  const nomor = identitas.nomorKolom ?? []
  const [jumlah, waktu] = identitas.jumlahWaktu ?? []
  return (
    <div class="gulir">
      <table class="sop-tabel">
        <caption>{identitas.judulAlur?.join(' ') ?? lembar.nama}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              No.
            </th>
            <th scope="col" rowSpan={2}>
              Kegiatan
            </th>
            <th scope="colgroup" colSpan={pelaksana.length}>
              Pelaksana
            </th>
            <th scope="colgroup" colSpan={3}>
              Mutu Baku
            </th>
            <th scope="col" rowSpan={2}>
              Ket.
            </th>
          </tr>
          <tr>
            {[...pelaksana, 'Kelengkapan', 'Waktu', 'Output'].map((judul) => (
              <th key={judul} scope="col">
                {judul}
              </th>
            ))}
          </tr>
          {nomor.length === pelaksana.length + LAIN && (
            <tr class="sop-nomor">
              {nomor.map((n) => (
                <td key={n}>{n}</td>
              ))}
            </tr>
          )}
        </thead>
        <tbody>
          {baris.map((satu) => (
            <Baris key={satu.id} baris={satu} pelaksana={pelaksana} />
          ))}
          {jumlah && (
            <tr>
              <td colSpan={2 + pelaksana.length} />
              <td>{jumlah}</td>
              <td>{waktu}</td>
              <td colSpan={2} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  )
}

function Baris({ baris, pelaksana }: { baris: BarisLembar; pelaksana: string[] }): JSX.Element {
  const { id, no, kegiatan, kolom, kelengkapan, waktu, output, ket, catatan } = baris
  return (
    <tr id={id}>
      <th scope="row">{no}</th>
      <td>
        {kegiatan}
        {catatan && (
          <sup>
            <a href={`#catatan-${id}`} aria-label={`Catatan langkah ${no}`}>
              *
            </a>
          </sup>
        )}
      </td>
      {pelaksana.map((nama, i) => (
        <td key={nama} class="sop-tanda">
          {i === kolom && (
            <>
              <span aria-hidden="true">■</span>
              <span class="sembunyi">{nama}</span>
            </>
          )}
        </td>
      ))}
      <td>{kelengkapan}</td>
      <td>{waktu}</td>
      <td>{output}</td>
      <td>{ket}</td>
    </tr>
  )
}

/** What is likely meant where the SOP misprints; kept apart, because it was never signed. */
export function CatatanSop({ lembar }: { lembar: LembarSop }): JSX.Element | null {
  const umum = lembar.identitas.catatan ?? []
  const langkah = lembar.baris.filter((baris) => baris.catatan)
  if (umum.length + langkah.length === 0) return null
  return (
    <section>
      <h2>Catatan</h2>
      <p class="redup">Penjelasan di luar naskah SOP yang disahkan.</p>
      <ul>
        {umum.map((teks) => (
          <li key={teks}>{teks}</li>
        ))}
        {langkah.map(({ id, no, catatan }) => (
          <li key={id} id={`catatan-${id}`}>
            <a href={`#${id}`}>Langkah {no}</a>: {catatan}
          </li>
        ))}
      </ul>
    </section>
  )
}
