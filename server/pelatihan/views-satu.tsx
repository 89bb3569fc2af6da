import type { JSX } from 'preact'
import { Lencana, type JenisLencana } from '../platform/ui/badge.js'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { rentangTanggal } from '../values/tanggal.js'
import type { Pelatihan } from './pelatihan.js'
import type { PerkaraPelatihan } from './ringkas.js'
import { SkemaPelatihan } from './skema.js'
import type { Tahap } from './tahap.js'

const STATUS: Record<string, [JenisLencana, string]> = {
  berjalan: ['info', 'Berjalan'],
  selesai: ['baik', 'Selesai'],
  dihentikan: ['peringatan', 'Dihentikan'],
}

export interface PropSatu {
  pelatihan: Omit<Pelatihan, 'data' | 'unit_id'>
  tahap: readonly Tahap[]
  perkara: readonly PerkaraPelatihan[]
}

/** One training from the wish to the record: every stage with where it stands, and its SOPs. */
export const HalamanPelatihan = ({ pelatihan: p, tahap, perkara }: PropSatu): JSX.Element => (
  <>
    <p class="letak">
      <Tautan ke="/pelatihan">Pelatihan</Tautan>
    </p>
    <h1>
      {p.nama}
      {p.angkatan && ` Angkatan ${p.angkatan}`}
    </h1>
    <p>
      {pilihan('jenis', p.jenis)}, {pilihan('penyelenggara', p.penyelenggara).toLowerCase()}.{' '}
      {rentangTanggal(p.mulai, p.selesai)}, {p.tempat}; {p.jp} JP.{' '}
      <Tautan ke={`/pelatihan/${p.id}/tanggal`}>Ubah tanggal</Tautan>
    </p>
    <h2>Perjalanan</h2>
    <Tabel
      keterangan="Perjalanan pelatihan dari kebutuhan sampai riwayat kepegawaian"
      keteranganTersembunyi
      baris={tahap}
      kolom={[
        { judul: 'Tahap', isi: (b) => <strong class="utama">{b.nama}</strong> },
        { judul: 'Keadaan', isi: (b) => b.keadaan },
        {
          judul: 'Buka',
          isi: (b) =>
            b.tautan.length === 0 ? (
              '–'
            ) : (
              <span class="berjajar">
                {b.tautan.map((t) => (
                  <Tautan ke={t.ke}>{t.nama}</Tautan>
                ))}
              </span>
            ),
        },
      ]}
    />
    <h2>SOP dan surat</h2>
    <Tabel
      keterangan="Perkara SOP pelatihan ini"
      keteranganTersembunyi
      baris={perkara}
      kosong="Belum ada SOP yang berjalan untuk pelatihan ini. Mulai dari halaman Perkara."
      kolom={[
        {
          judul: 'Perkara',
          isi: (c) => (
            <>
              <Tautan kelas="utama" ke={`/perkara/${c.id}`}>
                {c.judul}
              </Tautan>
              <small>{c.sop}</small>
            </>
          ),
        },
        { judul: 'Keadaan', isi: (c) => <Status kode={c.status} /> },
        { judul: 'Tugas terbuka', isi: (c) => c.tugas, angka: true },
        {
          judul: 'Naskah',
          isi: (c) => (c.naskah === 0 ? '–' : `${c.naskah}, terbit ${c.terbit}`),
          angka: true,
        },
      ]}
    />
  </>
)

function Status({ kode }: { kode: string }): JSX.Element {
  const [jenis, kata] = STATUS[kode] ?? ['netral', kode]
  return <Lencana jenis={jenis}>{kata}</Lencana>
}

/** How a choice of the plan is called on its form. */
function pilihan(kolom: 'jenis' | 'penyelenggara', kode: string): string {
  const semua: readonly { const: string; title?: string }[] = SkemaPelatihan.properties[kolom].anyOf
  return semua.find((x) => x.const === kode)?.title ?? kode
}
