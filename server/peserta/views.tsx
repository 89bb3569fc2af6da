import { namaLengkap } from '../values/gelar.js'
import { cetakNip } from '../values/nip.js'
import type { Rekap } from './roster.js'

/** The roster as a table, with the state of each participant. */
export function DaftarPeserta({ pelatihan, peserta, rekap, sesudah }: { pelatihan: any; peserta: any[]; rekap: Rekap; sesudah: number }) {
  return (
    <>
      <h1>Peserta {pelatihan.nama}</h1>
      <p>{rekap.jumlah} peserta, {rekap.terdaftar} terdaftar, {rekap.akunAktif} akun aktif, {rekap.lulus} lulus.</p>
      <p><a href="/peserta/contoh.xlsx">Unduh contoh lembar impor</a></p>
      {peserta.length === 0 && <p class="kosong">Daftar masih kosong. Impor dilakukan dari tugas pendaftaran peserta.</p>}
      {peserta.length > 0 && (
        <table class="daftar">
          <caption class="sembunyi">Daftar peserta</caption>
          <thead><tr>
            <th scope="col">No.</th><th scope="col">Nama</th><th scope="col">NIP</th><th scope="col">Jabatan</th>
            <th scope="col">Instansi</th><th scope="col">Hadir</th><th scope="col">Lulus</th><th scope="col">Kode registrasi</th>
          </tr></thead>
          <tbody>{peserta.map((p, i) => (
            <tr>
              <td data-label="No.">{sesudah + i + 1}</td>
              <td data-label="Nama">{namaLengkap({ gelarDepan: p.gelar_depan, nama: p.nama, gelarBelakang: p.gelar_belakang })}</td>
              <td data-label="NIP">{cetakNip(p.nip)}</td>
              <td data-label="Jabatan">{p.jabatan}</td>
              <td data-label="Instansi">{p.instansi}</td>
              <td data-label="Hadir">{p.hadir_persen === null ? '' : `${String(p.hadir_persen).replace('.', ',')} %`}</td>
              <td data-label="Lulus">{p.lulus === null ? '' : p.lulus ? 'Ya' : `Tidak: ${p.alasan}`}</td>
              <td data-label="Kode registrasi">{p.kode_registrasi}</td>
            </tr>))}
          </tbody>
        </table>)}
      {peserta.length === 200 && <p><a href={`/pelatihan/${pelatihan.id}/peserta?sesudah=${sesudah + 200}`}>Halaman berikutnya</a></p>}
    </>
  )
}
