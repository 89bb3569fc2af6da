import type { BarisLembar } from '../../sop/service.js'
import { bilangan, type KolomBerkas } from '../berkas.js'
import type { AngkaLangkah } from './angka.js'
import type { BarisPeta } from './views.js'

export const KOLOM_DAFTAR: readonly KolomBerkas<BarisPeta>[] = [
  { judul: 'SOP', lebar: 60, jenis: 'paragraf', nilai: (b) => b.nama },
  bilangan('Terbuka', (b) => b.terbuka),
  bilangan('Berisiko', (b) => b.berisiko),
  bilangan('Lewat', (b) => b.lewat),
]

/** A row of the SOP table with what the map says of it. */
export interface LangkahBerangka {
  baris: Pick<BarisLembar, 'no' | 'kegiatan' | 'pelaksana' | 'waktu'>
  angka: AngkaLangkah
}

export const KOLOM_PETA: readonly KolomBerkas<LangkahBerangka>[] = [
  { judul: 'No.', lebar: 7, nilai: (b) => b.baris.no },
  { judul: 'Kegiatan', lebar: 60, jenis: 'paragraf', nilai: (b) => b.baris.kegiatan },
  { judul: 'Pelaksana', lebar: 28, nilai: (b) => b.baris.pelaksana },
  { judul: 'Mutu baku waktu', lebar: 18, nilai: (b) => b.baris.waktu },
  bilangan('Terbuka', (b) => b.angka.terbuka),
  bilangan('Berisiko', (b) => b.angka.berisiko),
  bilangan('Lewat', (b) => b.angka.lewat),
  bilangan('Selesai', (b) => b.angka.selesai),
  bilangan('Melanggar', (b) => b.angka.langgar),
  bilangan('Median (menit)', (b) => b.angka.median),
]
