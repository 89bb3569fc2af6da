import type { KolomBerkas } from '../laporan/berkas.js'
import { waktuSingkat } from '../values/tanggal.js'
import { KANAL, KEADAAN, KLASIFIKASI } from './kata.js'
import type { BarisAduan } from './queries.js'

/** The book as columns of a file: what happened and when, never who complained. */
export const kolomAduan = (k: {
  zona: string
  zonaSingkat: string
}): readonly KolomBerkas<BarisAduan>[] => {
  const saat = (d: Date | null) => (d ? waktuSingkat(d, k.zona, k.zonaSingkat) : '')
  return [
    { judul: 'Nomor', lebar: 16, nilai: (b) => b.nomor },
    { judul: 'Diterima', lebar: 24, nilai: (b) => saat(b.diterima_at) },
    { judul: 'Kanal', lebar: 18, nilai: (b) => KANAL[b.kanal as keyof typeof KANAL] },
    {
      judul: 'Klasifikasi',
      lebar: 20,
      nilai: (b) => KLASIFIKASI[b.klasifikasi as keyof typeof KLASIFIKASI] ?? '',
    },
    { judul: 'Uraian', lebar: 70, jenis: 'paragraf', nilai: (b) => b.uraian },
    { judul: 'Keadaan', lebar: 16, nilai: (b) => KEADAAN[b.keadaan] },
    { judul: 'Petugas', lebar: 30, nilai: (b) => b.petugas ?? '' },
    { judul: 'Paling lambat', lebar: 24, nilai: (b) => saat(b.jatuh_at) },
    { judul: 'Selesai', lebar: 24, nilai: (b) => saat(b.selesai_at) },
    { judul: 'Lewat janji', lebar: 12, nilai: (b) => (b.langgar ? 'ya' : '') },
    { judul: 'Penilaian', lebar: 10, jenis: 'bilangan', nilai: (b) => b.nilai },
  ]
}
