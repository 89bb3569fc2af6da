import { FormSkema } from '../platform/ui/form.js'
import { rentangTanggal } from '../values/tanggal.js'
import { SkemaPelatihan } from './skema.js'

export function DaftarPelatihan({ pelatihan, csrf, sesudah }: { pelatihan: any[]; csrf: string; sesudah: number }) {
  return (
    <>
      <h1>Pelatihan</h1>
      {pelatihan.length === 0 && <p class="kosong">Belum ada pelatihan. Catat satu di bawah, atau mulai SOP Peningkatan Kapasitas.</p>}
      {pelatihan.length > 0 && (
        <table class="daftar">
          <caption class="sembunyi">Daftar pelatihan</caption>
          <thead><tr><th scope="col">Nama</th><th scope="col">Angkatan</th><th scope="col">Waktu</th><th scope="col">Tempat</th><th scope="col">JP</th></tr></thead>
          <tbody>{pelatihan.map((p) => (
            <tr>
              <td data-label="Nama"><a href={`/pelatihan/${p.id}/peserta`}>{p.nama}</a></td>
              <td data-label="Angkatan">{p.angkatan}</td>
              <td data-label="Waktu">{rentangTanggal(p.mulai, p.selesai)}</td>
              <td data-label="Tempat">{p.tempat}</td>
              <td data-label="JP">{p.jp}</td>
            </tr>))}
          </tbody>
        </table>)}
      {pelatihan.length === 100 && <p><a href={`/pelatihan?sesudah=${sesudah + 100}`}>Halaman berikutnya</a></p>}
      <section class="kartu">
        <h2>Catat pelatihan</h2>
        <FormSkema skema={SkemaPelatihan} awal={{}} aksi="/pelatihan" csrf={csrf} tombol="Simpan" />
      </section>
    </>
  )
}
