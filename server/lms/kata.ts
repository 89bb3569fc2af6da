import type { BarisPantau } from './pantau.js'

/** `85,5`; two decimals at most, a dash where there is none. */
export const angka2 = (n: number | null): string =>
  n === null ? '–' : n.toLocaleString('id-ID', { maximumFractionDigits: 2 })

export const persen2 = (n: number | null): string => (n === null ? '–' : `${angka2(n)} %`)

const AKUN = { terdaftar: 'Terdaftar', gagal: 'Gagal' } as const

export const sebutAkun = (a: BarisPantau['akun']): string => (a ? AKUN[a] : 'Belum')

export const sebutAktivitas = (b: BarisPantau): string =>
  b.aktivitas === null ? '–' : `${b.aktivitasSelesai ?? 0} dari ${b.aktivitas}`

export const sebutPelatihan = (p: { nama: string; angkatan: string }): string =>
  p.angkatan ? `${p.nama} Angkatan ${p.angkatan}` : p.nama
