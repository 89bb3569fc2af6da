import { namaLengkap } from '../values/gelar.js'
import { jamDiZona, pukul, tanggalDiZona, hariTanggal, type Tanggal } from '../values/tanggal.js'

/** How the office's clock is read. */
export interface Jam {
  zona: string
  zonaSingkat: string
}

/** `Senin, 18 Januari 2027`. */
export const hariSesi = (mulai: Date, { zona }: Jam): string =>
  hariTanggal(tanggalSesi(mulai, zona))
export const tanggalSesi = (mulai: Date, zona: string): Tanggal => tanggalDiZona(mulai, zona)

/** `08.00-09.30 WITA`. */
export const jamSesi = (s: { mulai: Date; selesai: Date }, { zona, zonaSingkat }: Jam): string =>
  `${jamDiZona(s.mulai, zona).replace(':', '.')}-${pukul(jamDiZona(s.selesai, zona), zonaSingkat)}`

export const KEADAAN_HADIR = {
  hadir: 'Hadir',
  izin: 'Izin',
  sakit: 'Sakit',
  alpa: 'Tidak hadir',
} as const

/** `87,5 %`; a dash while there is nothing to divide by. */
export const persenTampak = (persen: number | null): string =>
  persen === null ? '–' : `${persen.toLocaleString('id-ID')} %`

export const namaKelas = (k: { nama: string; angkatan: string }): string =>
  k.angkatan ? `${k.nama} Angkatan ${k.angkatan}` : k.nama

export const sebutNama = (o: {
  gelar_depan: string
  nama: string
  gelar_belakang: string
}): string =>
  namaLengkap({ gelarDepan: o.gelar_depan, nama: o.nama, gelarBelakang: o.gelar_belakang })
