import type { SertifikatRow } from './daftar.js'

const STATUS = { dicetak: 'Dicetak', ditandatangani: 'Ditandatangani', diserahkan: 'Diserahkan', batal: 'BATAL' }

/** The certificates of a training with number, code, state and files. */
export function TampilanSertifikat({ sertifikat }: { sertifikat: SertifikatRow[] }) {
  if (sertifikat.length === 0) return <p>Belum ada sertifikat untuk pelatihan ini.</p>
  return (
    <table class="daftar">
      <caption>Sertifikat ({sertifikat.length})</caption>
      <thead><tr>
        <th scope="col">Nomor</th><th scope="col">Kode registrasi</th><th scope="col">Nama</th>
        <th scope="col">Keadaan</th><th scope="col">Berkas</th>
      </tr></thead>
      <tbody>{sertifikat.map((s) => (
        <tr>
          <td data-label="Nomor">{s.nomor}</td>
          <td data-label="Kode registrasi">{s.kode_registrasi}</td>
          <td data-label="Nama">{s.nama}</td>
          <td data-label="Keadaan">{STATUS[s.status]}</td>
          <td data-label="Berkas">
            {s.docx_sha256 ? <a href={`/sertifikat/${s.id}.docx`}>DOCX</a> : 'sedang disusun'}{' '}
            {s.pdf_sha256 ? <a href={`/sertifikat/${s.id}.pdf`}>PDF</a> : s.docx_sha256 ? 'PDF menunggu' : ''}
          </td>
        </tr>))}
      </tbody>
    </table>
  )
}
