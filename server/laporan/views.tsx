import { Kirim } from '../platform/ui/kirim.js'
import { Tautan } from '../platform/ui/tautan.js'
import { angka } from '../values/persen.js'
import type { PeriksaTerakhir } from './periksa-queries.js'

const LAPORAN = [
  [
    '/laporan/tenggat',
    'Papan tenggat',
    'Apa yang lewat atau hampir lewat sekarang, dan di tangan siapa.',
  ],
  [
    '/laporan/janji',
    'Janji layanan',
    'Perkara mana yang lewat janji layanannya, dan mana yang diperkirakan akan lewat.',
  ],
  ['/laporan/peta', 'Peta SOP', 'Di langkah mana pekerjaan menumpuk, pada gambar SOP-nya sendiri.'],
  [
    '/laporan/pelanggaran',
    'Laporan pelanggaran',
    'Di mana waktu hilang pada suatu periode, dan mengapa.',
  ],
  [
    '/laporan/evaluasi',
    'Evaluasi mutu baku',
    'Waktu tercetak dibandingkan dengan kenyataan setahun, dengan berita acaranya.',
  ],
  [
    '/laporan/ramalan',
    'Ramalan',
    'Tugas mana yang kemungkinan akan lewat, menurut riwayat kantor ini.',
  ],
] as const

/** What other rooms tell of their work; `true`: also an administrator who leads nothing reads it. */
const LAIN: readonly (readonly [ke: string, nama: string, guna: string, admin?: true])[] = [
  ['/kompilasi', 'Kompilasi rencana', 'Usulan yang diterima, JP setiap orang, dan biayanya.', true],
  ['/layanan', 'Standar pelayanan', 'Janji kepada umum dan berapa yang ditepati bulan ini.', true],
  ['/pengaduan', 'Buku pengaduan', 'Pengaduan yang berjalan, yang lewat janji, dan nilainya.'],
  [
    '/skm',
    'Survei kepuasan',
    'Indeks kepuasan setiap periode, tiga unsur terendah, tindak lanjut.',
    true,
  ],
]

interface Prop {
  periksa: PeriksaTerakhir | null
  admin: boolean
  /** Leads the office or a unit of it. */
  pimpinan: boolean
  csrf: string
  saat(d: Date): string
}

/** The reports there are, and whether their figures still agree with the records. */
export const HalamanDaftarLaporan = ({ periksa, admin, pimpinan, csrf, saat }: Prop) => (
  <>
    <h1>Laporan</h1>
    <ul class="daftar-laporan">
      {LAPORAN.map(([ke, nama, guna]) => (
        <li>
          <Tautan ke={ke} kelas="utama">
            {nama}
          </Tautan>
          <p>{guna}</p>
        </li>
      ))}
    </ul>
    <h2>Dari ruang lain</h2>
    <ul class="daftar-laporan">
      {LAIN.filter(([, , , untukAdmin]) => pimpinan || (admin && untukAdmin)).map(
        ([ke, nama, guna]) => (
          <li>
            <Tautan ke={ke} kelas="utama">
              {nama}
            </Tautan>
            <p>{guna}</p>
          </li>
        ),
      )}
    </ul>
    <section class="kartu">
      <h2>Pemeriksaan angka</h2>
      <p>
        Setiap malam semua angka laporan dihitung ulang langsung dari catatan jam tiap tugas dengan
        cara lain, lalu dibandingkan.
      </p>
      <Hasil periksa={periksa} saat={saat} />
      {admin && <Kirim aksi="/laporan/periksa" csrf={csrf} label="Periksa sekarang" />}
    </section>
  </>
)

function Hasil({ periksa: p, saat }: Pick<Prop, 'periksa' | 'saat'>) {
  if (!p) return <p class="redup">Belum pernah diperiksa; pemeriksaan pertama malam nanti.</p>
  if (p.beda.length === 0)
    return (
      <p class="kabar kabar-baik">
        {saat(p.selesai_at)}: {angka(p.kunjungan)} kunjungan dihitung ulang, semua angka
        {p.bedaLain > 0 && ' unit Anda'} sama.
      </p>
    )
  return (
    <div class="kabar kabar-bahaya">
      <p>
        {saat(p.selesai_at)}: {angka(p.beda.length)} angka berbeda dari catatannya. Angka telah
        dihitung kembali dari catatan.
      </p>
      <ul>
        {p.beda.slice(0, 5).map((b) => (
          <li>
            {b.tingkat} {b.mulai}, {b.sop} {b.elemen.split(' ')[0]}: {b.apa} tercatat{' '}
            {b.tercatat ?? '–'}, seharusnya {b.seharusnya ?? '–'}
          </li>
        ))}
      </ul>
    </div>
  )
}
