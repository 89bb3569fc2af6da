import { jamDiZona, tanggalDiZona } from '../../values/tanggal.js'
import { bilangan, type KolomBerkas } from '../berkas.js'
import type { BarisJanji } from './susun.js'
import { KATA_KEADAAN } from './views.js'

/** Promises as columns of a file; what is left is in working minutes. */
export const kolomJanji = (zona: string): readonly KolomBerkas<BarisJanji>[] => {
  const saat = (d: Date | null) => (d ? `${tanggalDiZona(d, zona)} ${jamDiZona(d, zona)}` : '')
  return [
    { judul: 'Perkara', lebar: 44, jenis: 'paragraf', nilai: (b) => b.perkara },
    { judul: 'Unit', lebar: 30, nilai: (b) => b.unit },
    { judul: 'SOP', lebar: 40, nilai: (b) => b.sop },
    { judul: 'Janji layanan', lebar: 30, nilai: (b) => b.waktu },
    { judul: 'Mulai', lebar: 17, nilai: (b) => saat(b.mulai_at) },
    { judul: 'Jatuh tempo', lebar: 17, nilai: (b) => saat(b.jatuh_at) },
    { judul: 'Keadaan', lebar: 17, nilai: (b) => KATA_KEADAAN[b.keadaan][0] },
    bilangan('Sisa (menit)', (b) => b.sisa),
    { judul: 'Ramalan', lebar: 80, jenis: 'paragraf', nilai: (b) => b.ramalan.kalimat },
  ]
}
