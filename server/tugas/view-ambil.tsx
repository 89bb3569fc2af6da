import { Lencana } from '../platform/ui/badge.js'
import { Tabel } from '../platform/ui/table.js'
import type { HasilAmbil } from './ambil-banyak.js'

/** What became of each task that was chosen to be taken. */
export function LaporanAmbil({ hasil }: { hasil: HasilAmbil[] }) {
  const diambil = hasil.filter((h) => h.diambil).length
  return (
    <>
      <h1>
        {diambil} dari {hasil.length} tugas diambil
      </h1>
      <Tabel
        keterangan="Hasil pengambilan tugas"
        keteranganTersembunyi
        baris={hasil}
        kolom={[
          {
            judul: 'Tugas',
            isi: (h) => (
              <>
                <a class="utama" href={`/tugas/${h.id}`}>
                  {h.no && `${h.no}. `}
                  {h.nama}
                </a>
                <small>{h.judul}</small>
              </>
            ),
          },
          {
            judul: 'Hasil',
            isi: (h) =>
              h.diambil ? (
                <Lencana jenis="baik">Diambil</Lencana>
              ) : (
                <>
                  <Lencana jenis="peringatan">Tidak diambil</Lencana> {h.sebab}
                </>
              ),
          },
        ]}
      />
      <p>
        <a href="/tugas?tab=saya">Lihat tugas saya</a> atau{' '}
        <a href="/tugas?tab=ambil">ambil yang lain</a>.
      </p>
    </>
  )
}
