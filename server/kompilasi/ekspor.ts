import { bilangan, type KolomBerkas } from '../laporan/berkas.js'
import { KATA_TAHAP } from '../perencanaan/tahap.js'
import { tanggalPanjang } from '../values/tanggal.js'
import type { BarisOrang } from './queries-orang.js'
import type { BarisAkpk } from './queries-usulan.js'

const teks = <B>(judul: string, lebar: number, nilai: (b: B) => string): KolomBerkas<B> => ({
  ...{ judul, lebar, nilai },
})

/** The AKPK table, in the order of its columns. */
export const KOLOM_AKPK: readonly KolomBerkas<BarisAkpk>[] = [
  teks('Perangkat Daerah', 34, (b) => b.pd),
  teks('NIP', 20, (b) => b.nip),
  teks('Nama', 30, (b) => b.nama),
  teks('Jabatan', 28, (b) => b.jabatan),
  teks('Kesenjangan Kompetensi', 40, (b) => b.kompetensi),
  teks('Kesenjangan Kinerja', 18, (b) => b.kinerja),
  teks('Bentuk', 28, (b) => b.bentuk),
  teks('Jalur', 22, (b) => b.jalur),
  teks('Materi', 44, (b) => b.materi),
  bilangan('JP', (b) => b.jp),
  teks('Pelaksana', 30, (b) => b.pelaksana),
  teks('Waktu', 18, (b) => tanggalPanjang(b.waktu)),
  bilangan('Biaya (Rp)', (b) => b.biaya),
  teks('Sumber Dana', 14, (b) => b.sumberDana),
  teks('Tahap', 18, (b) => KATA_TAHAP[b.tahap]),
  bilangan('JP Rencana', (b) => b.jpRencana),
  teks('Dipenuhi Oleh', 40, (b) => b.dipenuhi),
]

export const KOLOM_ORANG: readonly KolomBerkas<BarisOrang>[] = [
  teks('Perangkat Daerah', 34, (b) => b.pd),
  teks('NIP', 20, (b) => b.nip),
  teks('Nama', 30, (b) => b.nama),
  teks('Jenis', 8, (b) => b.jenis.toUpperCase()),
  teks('Jabatan', 28, (b) => b.jabatan),
  bilangan('Usulan Diterima', (b) => b.usulan),
  bilangan('JP', (b) => b.jp),
  bilangan('JP Rencana', (b) => b.jpRencana),
  bilangan('Biaya (Rp)', (b) => b.biaya),
  teks('Catatan', 34, (b) => b.catatan),
]
