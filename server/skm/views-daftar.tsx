import type { JSX } from 'preact'
import { FormSkema } from '../platform/ui/form.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { angka } from '../values/persen.js'
import { rentangTanggal } from '../values/tanggal.js'
import { KINERJA } from './ikm.js'
import { desimal, sebutUnsur } from './kata.js'
import type { PeriodeBerhasil } from './queries.js'
import { SkemaPeriode } from './schema.js'

/** All periods: the trend of the index, and the form for the next one. */
export const HalamanDaftarSkm = ({
  daftar,
  csrf,
}: {
  daftar: readonly PeriodeBerhasil[]
  csrf: string
}): JSX.Element => (
  <>
    <h1>Survei kepuasan masyarakat</h1>
    <Tabel
      keterangan="Indeks kepuasan masyarakat menurut periode, yang terbaru lebih dulu"
      baris={daftar}
      kosong="Belum ada periode survei. Buka periode pertama dengan isian di bawah; PermenPANRB 14/2017 meminta sedikitnya satu kali setahun."
      kolom={[
        {
          judul: 'Periode',
          isi: (p) => (
            <span class="utama">
              <Tautan ke={`/skm/${p.id}`}>{p.nama}</Tautan>
              <small>{rentangTanggal(p.mulai, p.selesai)}</small>
            </span>
          ),
        },
        { judul: 'Responden', angka: true, isi: (p) => angka(p.hasil.responden) },
        { judul: 'IKM', angka: true, isi: (p) => desimal(p.hasil.ikm, 2) },
        {
          judul: 'Perubahan',
          angka: true,
          isi: (p, urut) => perubahan(p.hasil.ikm, daftar[urut + 1]?.hasil.ikm ?? null),
        },
        {
          judul: 'Mutu',
          isi: ({ hasil: { mutu } }) => (mutu ? `${mutu}, ${KINERJA[mutu].toLowerCase()}` : '–'),
        },
        {
          judul: 'Unsur terendah',
          isi: ({ hasil }) => (hasil.terendah[0] ? sebutUnsur(hasil.terendah[0]) : '–'),
        },
      ]}
    />
    <section>
      <h2>Buka periode baru</h2>
      <FormSkema skema={SkemaPeriode} aksi="/skm" csrf={csrf} tombol="Buka periode" />
    </section>
  </>
)

/** `+1,25` against the period before. */
function perubahan(kini: number | null, dulu: number | null): string {
  if (kini === null || dulu === null) return '–'
  const beda = Math.round((kini - dulu) * 100) / 100
  return `${beda > 0 ? '+' : ''}${desimal(beda, 2)}`
}
