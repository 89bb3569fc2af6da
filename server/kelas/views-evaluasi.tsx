import type { JSX } from 'preact'
import { Tabel } from '../platform/ui/table.js'
import { KepalaBagian, TautanLuar } from './bagian.js'
import type { KepalaKelas } from './queries.js'
import type { RekapEvaluasi } from './rekap-evaluasi.js'

const angka = (n: number | null): string =>
  n === null ? '–' : n.toLocaleString('id-ID', { minimumFractionDigits: 2 })

/** What came of the evaluation: averages of 1 to 4, shown from three answers on. */
export const HalamanEvaluasi = ({
  kelas,
  rekap,
}: {
  kelas: KepalaKelas
  rekap: readonly RekapEvaluasi[]
}): JSX.Element => (
  <KepalaBagian kelas={kelas} kini="evaluasi">
    <h2>Evaluasi peserta</h2>
    {kelas.tautanEvaluasi && (
      <p class="kabar">
        Peserta mengisi evaluasi di{' '}
        <TautanLuar ke={kelas.tautanEvaluasi}>{kelas.tautanEvaluasi}</TautanLuar>; hasilnya tidak
        tampil di sini.
      </p>
    )}
    <p>
      Nilai 1 (kurang) sampai 4 (sangat baik). Hasil tampil sesudah sedikitnya tiga jawaban, tanpa
      nama.
    </p>
    {rekap.map((r) => (
      <section class="kartu">
        <h3>{r.nama}</h3>
        <p>
          {r.n} jawaban{r.rata !== null && `; rata-rata ${angka(r.rata)}`}
          {r.n > 0 && r.rata === null && '; belum cukup untuk ditampilkan'}.
        </p>
        {r.rata !== null && (
          <Tabel
            keterangan={`Rata-rata ${r.nama}`}
            keteranganTersembunyi
            baris={r.butir}
            kolom={[
              { judul: 'Unsur', isi: (b) => b.judul },
              { judul: 'Rata-rata', isi: (b) => angka(b.rata), angka: true },
            ]}
          />
        )}
        {r.saran.length > 0 && (
          <ul class="butir">
            {r.saran.map((s) => (
              <li class="utuh">{s}</li>
            ))}
          </ul>
        )}
      </section>
    ))}
  </KepalaBagian>
)
