import type { JSX } from 'preact'
import type { RekapPantau } from './pantau.js'
import { Grafik } from './views-pantau.js'

/** The charts on the task of row 7, and the way to each person. */
export const TampilanPantau = (p: { rekap: RekapPantau; pelatihanId: string }): JSX.Element => (
  <section>
    <h2>Keadaan peserta</h2>
    <Grafik rekap={p.rekap} />
    <p class="berjajar">
      <a href={`/pelatihan/${p.pelatihanId}/pantau`}>Pemantauan per peserta</a>
      <a href={`/pelatihan/${p.pelatihanId}/lms`}>Ambil nilai dan presensi dari LMS</a>
    </p>
  </section>
)
