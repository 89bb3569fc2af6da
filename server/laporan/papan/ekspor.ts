import { jamDiZona, tanggalDiZona } from '../../values/tanggal.js'
import { bilangan, type KolomBerkas } from '../berkas.js'
import type { BarisBerumur } from './susun.js'

/** Rows in one file of the board. */
export const PAPAN_TERBANYAK = 5_000

/** One part of the board as columns of a file. */
export const kolomPapan = (zona: string): readonly KolomBerkas<BarisBerumur>[] => {
  const saat = (d: Date) => `${tanggalDiZona(d, zona)} ${jamDiZona(d, zona)}`
  return [
    { judul: 'Perkara', lebar: 44, jenis: 'paragraf', nilai: (b) => b.perkara },
    { judul: 'Unit', lebar: 30, nilai: (b) => b.unit },
    { judul: 'SOP', lebar: 40, nilai: (b) => b.sop },
    { judul: 'No.', lebar: 7, nilai: (b) => b.no },
    { judul: 'Kegiatan', lebar: 50, jenis: 'paragraf', nilai: (b) => b.nama },
    { judul: 'Mutu baku waktu', lebar: 18, nilai: (b) => b.waktu },
    { judul: 'Pelaksana', lebar: 28, nilai: (b) => b.peran },
    { judul: 'Pemegang', lebar: 30, nilai: (b) => b.pemegang ?? '' },
    bilangan('Kunjungan ke-', (b) => b.kunjungan),
    { judul: 'Mulai', lebar: 17, nilai: (b) => saat(b.mulai_at) },
    { judul: 'Jatuh tempo', lebar: 17, nilai: (b) => saat(b.jatuh_at) },
    bilangan('Umur (menit)', (b) => b.umur),
    bilangan('Sisa (menit)', (b) => b.sisa),
  ]
}
