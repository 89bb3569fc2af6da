import { jamDiZona, tanggalDiZona } from '../../values/tanggal.js'
import { bilangan, type KolomBerkas } from '../berkas.js'
import type { BarisRamalan } from './daftar.js'

/** The forecast as columns of a file; a chance in whole percent, empty where none can be said. */
export const kolomRamalan = (zona: string): readonly KolomBerkas<BarisRamalan>[] => [
  { judul: 'Perkara', lebar: 44, jenis: 'paragraf', nilai: (b) => b.judul },
  { judul: 'Unit', lebar: 30, nilai: (b) => b.unit },
  { judul: 'SOP', lebar: 40, nilai: (b) => b.sop },
  { judul: 'No.', lebar: 7, nilai: (b) => b.no },
  { judul: 'Kegiatan', lebar: 50, jenis: 'paragraf', nilai: (b) => b.nama },
  { judul: 'Pemegang', lebar: 30, nilai: (b) => b.pemegang ?? '' },
  {
    judul: 'Jatuh tempo',
    lebar: 17,
    nilai: (b) => `${tanggalDiZona(b.jatuh_at, zona)} ${jamDiZona(b.jatuh_at, zona)}`,
  },
  bilangan('Peluang lewat (%)', ({ ramalan: { peluang } }) =>
    peluang === null ? null : Math.round(peluang * 100),
  ),
  { judul: 'Ramalan', lebar: 80, jenis: 'paragraf', nilai: (b) => b.ramalan.kalimat },
]
