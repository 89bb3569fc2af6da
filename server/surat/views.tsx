import { tanggalPanjang } from '../values/tanggal.js'
import type { BarisAgenda } from './agenda.js'

interface Prop { baris: BarisAgenda[]; register: { kode: string; nama: string }[]; kode: string; tahun: number; berikut: number | null }

/** The agenda book: every number given, in order, with what it was given for. */
export function BukuAgenda({ baris, register, kode, tahun, berikut }: Prop) {
  return (
    <>
      <h1>Buku agenda {register.find((r) => r.kode === kode)?.nama} {tahun}</h1>
      <form method="get" action="/surat" class="saring">
        <label>Buku <select name="register">{register.map((r) =>
          <option value={r.kode} selected={r.kode === kode}>{r.nama}</option>)}</select></label>
        <label>Tahun <input name="tahun" type="number" min={2000} max={2100} value={tahun} /></label>
        <button>Tampilkan</button>
      </form>
      <p><a href={`/surat/agenda.csv?register=${kode}&tahun=${tahun}`}>Unduh CSV</a></p>
      {baris.length === 0 && <p class="kosong">Belum ada nomor di buku ini.</p>}
      {baris.length > 0 && (
        <table class="daftar">
          <caption class="sembunyi">Nomor yang sudah diberikan</caption>
          <thead><tr><th scope="col">No.</th><th scope="col">Nomor surat</th><th scope="col">Tanggal</th><th scope="col">Ditujukan kepada</th><th scope="col">Hal</th><th scope="col">Ket.</th></tr></thead>
          <tbody>{baris.map((b) => (
            <tr>
              <td data-label="No.">{b.urut}</td>
              <td data-label="Nomor surat">{b.naskah_id ? <a href={`/naskah/${b.naskah_id}`}>{b.nomor}</a> : b.nomor}</td>
              <td data-label="Tanggal">{tanggalPanjang(b.tanggal)}</td>
              <td data-label="Ditujukan kepada">{b.tujuan}</td>
              <td data-label="Hal">{b.hal}</td>
              <td data-label="Ket.">{b.status === 'batal' ? 'BATAL' : ''}</td>
            </tr>))}
          </tbody>
        </table>)}
      {berikut !== null && <p><a href={`/surat?register=${kode}&tahun=${tahun}&sesudah=${berikut}`}>Halaman berikutnya</a></p>}
    </>
  )
}
