import type { JSX } from 'preact'

/** The way from a row of a training to the pages of its class. */
export const TampilanKelas = ({ pelatihanId }: { pelatihanId: string }): JSX.Element => (
  <p>
    Kelas pelatihan ini: <a href={`/pelatihan/${pelatihanId}/akun`}>akun peserta</a> (kartu akun dan
    kode awal) · <a href={`/pelatihan/${pelatihanId}/kelas`}>sesi dan kehadiran</a>
  </p>
)

/** Row 11: where the report to be uploaded is drafted. */
export const TampilanLaporan = ({ pelatihanId }: { pelatihanId: string }): JSX.Element => (
  <p>
    <a href={`/pelatihan/${pelatihanId}/hasil`}>Susun konsep laporan dan transkrip peserta</a> dari
    data pelatihan ini; unduh, lengkapi, lalu unggah laporannya di bawah. Rekap nilai, berita acara
    kelulusan, dan transkrip setiap peserta dilampirkan sendiri sesudah langkah ini selesai.
  </p>
)
