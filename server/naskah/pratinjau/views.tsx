import { LembarKertas } from '../../platform/ui/lembar.js'
import type { PratinjauIsian } from './susun.js'

/** The letter as it stands now, on a page of its own; scripts take the sheet out of it. */
export function HalamanPratinjau({ tugas, templat, lembar, selebihnya }: PratinjauIsian) {
  return (
    <>
      <p class="letak">
        <a href={`/tugas/${tugas.id}`}>
          {tugas.no}. {tugas.nama}
        </a>
      </p>
      <h1>Pratinjau {templat}</h1>
      <p class="redup">
        Dibuat dari isian terakhir yang tersimpan. Letak baris dan halaman yang pasti tampak pada
        PDF sesudah naskah dikirim.
      </p>
      <div class="pratinjau pratinjau-lebar">
        <div data-lembar>
          <LembarKertas lembar={lembar} />
          {selebihnya > 0 && <p class="redup">Daftar peserta memuat {selebihnya} orang lagi.</p>}
        </div>
      </div>
    </>
  )
}
