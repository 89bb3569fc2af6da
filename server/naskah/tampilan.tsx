import { tanggalPanjang } from '../values/tanggal.js'
import type { NaskahRow, VersiRow } from './muat.js'
import type { Kolom, Templat } from './templat.js'

/** The letter as its verifier reads it: every field in words, and the files of this very version. */
export function TampilanNaskah({ naskah, versi, templat }: { naskah: NaskahRow; versi: VersiRow; templat: Templat }) {
  return (
    <section class="kartu naskah">
      <h2>{templat.nama}, versi {versi.versi}</h2>
      <p>
        <a href={`/naskah/${naskah.id}/versi/${versi.versi}.docx`}>DOCX</a>{' · '}
        <a href={`/naskah/${naskah.id}/versi/${versi.versi}.pdf`}>PDF</a>{' · '}
        <a href={`/naskah/${naskah.id}`}>Semua versi</a>
        <small> SHA-256 <code>{versi.docx_sha256.slice(0, 12)}</code></small>
      </p>
      <dl class="isi-naskah">
        {templat.kolom.filter((k) => kosong(versi.isi[k.nama]) === false).map((k) => (
          <div><dt>{k.label}</dt><dd><Nilai kolom={k} nilai={versi.isi[k.nama]} /></dd></div>))}
      </dl>
    </section>
  )
}

const kosong = (v: unknown): boolean => v === undefined || v === null || v === '' || (Array.isArray(v) && v.length === 0)

function Nilai({ kolom, nilai }: { kolom: Kolom; nilai: unknown }) {
  if (kolom.jenis === 'tanggal') return <>{tanggalPanjang(String(nilai))}</>
  if (!Array.isArray(nilai)) return <span class="paragraf">{String(nilai)}</span>
  if (kolom.jenis !== 'tabel') return <ol>{nilai.map((v) => <li>{String(v)}</li>)}</ol>
  const anak = kolom.kolom ?? []
  return (
    <table>
      <thead><tr>{anak.map((a) => <th scope="col">{a.label}</th>)}</tr></thead>
      <tbody>{nilai.map((baris: Record<string, unknown>) => (
        <tr>{anak.map((a) => <td>{String(baris[a.nama] ?? '')}</td>)}</tr>))}
      </tbody>
    </table>
  )
}
