import { bilangan, type KolomBerkas } from '../berkas.js'
import { sebutUsul } from './kata.js'
import type { AngkaEvaluasi, BarisEvaluasi } from './susun.js'

/** Empty where too few cases stand behind it, as on the page. */
const angka = (judul: string, nilai: (a: AngkaEvaluasi) => number | null) =>
  bilangan<BarisEvaluasi>(judul, (b) => b.angka && nilai(b.angka))

const perSeratus = (bagian: number | null | undefined): number | null =>
  bagian === null || bagian === undefined ? null : Math.round(bagian * 1000) / 10

/** The evaluation of a year as columns of a file. */
export const KOLOM_EVALUASI: readonly KolomBerkas<BarisEvaluasi>[] = [
  { judul: 'SOP', lebar: 40, nilai: (b) => b.sop },
  { judul: 'No.', lebar: 7, nilai: (b) => b.no },
  { judul: 'Kegiatan', lebar: 60, jenis: 'paragraf', nilai: (b) => b.nama },
  { judul: 'Pelaksana', lebar: 28, nilai: (b) => b.peran },
  { judul: 'Mutu baku waktu', lebar: 18, nilai: (b) => b.waktu },
  bilangan('Waktu baku (menit)', (b) => b.batas),
  bilangan('Kasus', (b) => b.kasus),
  angka('Kunjungan', (a) => a.n),
  angka('P50 (menit)', (a) => a.p50),
  angka('P80 (menit)', (a) => a.p80),
  angka('P95 (menit)', (a) => a.p95),
  angka('Berbatas waktu', (a) => a.wajib),
  angka('Pelanggaran', (a) => a.langgar),
  angka('Pelanggaran (%)', (a) => perSeratus(a.bagian)),
  angka('Selang 95 % bawah (%)', (a) => perSeratus(a.selang?.bawah)),
  angka('Selang 95 % atas (%)', (a) => perSeratus(a.selang?.atas)),
  { judul: 'Usul', lebar: 26, nilai: (b) => sebutUsul(b.usul) },
  { judul: 'Sebab', lebar: 50, jenis: 'paragraf', nilai: (b) => b.usul.sebab },
]
