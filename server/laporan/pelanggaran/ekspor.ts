import { susunXlsx } from '../../platform/xlsx/tulis.js'
import { jamDiZona, tanggalDiZona } from '../../values/tanggal.js'
import { bilangan, csv, lembar, type KolomBerkas } from '../berkas.js'
import type { Pelanggaran } from './rincian.js'
import type { BarisLaporan } from './susun.js'
import { sebutTangan } from './tangan.js'

export const KOLOM_BARIS: readonly KolomBerkas<BarisLaporan>[] = [
  { judul: 'SOP', lebar: 40, nilai: (b) => b.sop },
  { judul: 'No.', lebar: 7, nilai: (b) => b.no },
  { judul: 'Kegiatan', lebar: 60, jenis: 'paragraf', nilai: (b) => b.nama },
  { judul: 'Pelaksana', lebar: 28, nilai: (b) => b.peran },
  { judul: 'Mutu baku waktu', lebar: 18, nilai: (b) => b.waktu },
  bilangan('Kunjungan', (b) => b.n),
  bilangan('Kunjungan ulang', (b) => b.ulang),
  bilangan('Berbatas waktu', (b) => b.wajib),
  bilangan('Pelanggaran', (b) => b.langgar),
  bilangan('Tepat waktu (%)', (b) => b.tepat && Math.round(b.tepat * 1000) / 10),
  bilangan('Median (menit)', (b) => b.p50),
  bilangan('P80 (menit)', (b) => b.p80),
  bilangan('P95 (menit)', (b) => b.p95),
  bilangan('Jumlah (menit)', (b) => b.jumlah),
  bilangan('Terbesar (menit)', (b) => b.terbesar),
  bilangan('Lewat batas (menit)', (b) => b.lewat),
  bilangan('Antre (menit)', (b) => b.antre),
  bilangan('Kerja (menit)', (b) => b.kerja),
  bilangan('Kembali (menit)', (b) => b.kembali),
  bilangan('Pihak luar (menit)', (b) => b.luar),
  bilangan('Jeda (menit)', (b) => b.jeda),
]

const kolomPelanggaran = (zona: string): readonly KolomBerkas<Pelanggaran>[] => {
  const saat = (d: Date) => `${tanggalDiZona(d, zona)} ${jamDiZona(d, zona)}`
  return [
    { judul: 'Perkara', lebar: 44, jenis: 'paragraf', nilai: (p) => p.perkara },
    { judul: 'Unit', lebar: 30, nilai: (p) => p.unit },
    { judul: 'No.', lebar: 7, nilai: (p) => p.no },
    { judul: 'Kegiatan', lebar: 50, jenis: 'paragraf', nilai: (p) => p.nama },
    bilangan('Kunjungan ke-', (p) => p.kunjungan),
    { judul: 'Mulai', lebar: 17, nilai: (p) => saat(p.mulai_at) },
    { judul: 'Jatuh tempo', lebar: 17, nilai: (p) => saat(p.jatuh_at) },
    { judul: 'Selesai', lebar: 17, nilai: (p) => saat(p.selesai_at) },
    bilangan('Menit kerja', (p) => p.menit),
    bilangan('Lewat (menit)', (p) => p.lewat),
    {
      judul: 'Dipegang',
      lebar: 60,
      jenis: 'paragraf',
      nilai: (p) => p.tangan.map(sebutTangan).join('; '),
    },
  ]
}

export const laporanCsv = (baris: readonly BarisLaporan[]): string => csv(KOLOM_BARIS, baris)

/** `terpotong` is said below when there were more. */
export const pelanggaranCsv = (
  daftar: readonly Pelanggaran[],
  zona: string,
  terpotong: string,
): string => csv(kolomPelanggaran(zona), daftar, terpotong)

/** Both as one workbook: the rows, and the cases behind the breaches. */
export function laporanXlsx(p: {
  judul: string
  periode: string
  baris: readonly BarisLaporan[]
  pelanggaran: readonly Pelanggaran[]
  /** Said below the second sheet when there were more. */
  terpotong: string
  zona: string
}): Promise<Buffer> {
  const kepala = [p.judul, p.periode]
  return susunXlsx({
    lembar: [
      { nama: 'Per kegiatan', kepala, ...lembar(KOLOM_BARIS, p.baris) },
      {
        nama: 'Pelanggaran',
        kepala,
        ...lembar(kolomPelanggaran(p.zona), p.pelanggaran),
        ...(p.terpotong ? { kaki: [p.terpotong] } : {}),
      },
    ],
  })
}
