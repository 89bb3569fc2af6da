import { Type, type Static, type TSchema } from 'typebox'

/** A form sends what was not chosen as an empty text. */
const kosong = <T extends TSchema>(s: T) => Type.Optional(Type.Union([Type.Literal(''), s]))
const Pd = kosong(Type.String({ title: 'Perangkat daerah', format: 'uuid' }))
const Cari = Type.Optional(Type.String({ title: 'Cari', maxLength: 100 }))
const Tahun = Type.Optional(Type.Integer({ title: 'Tahun', minimum: 2020, maximum: 2089 }))
const pilihan = (title: string, isi: Readonly<Record<string, string>>) =>
  kosong(
    Type.Union(
      Object.entries(isi).map(([kode, nama]) => Type.Literal(kode, { title: nama })),
      { title },
    ),
  )

/** Stages as a compilation tells them apart; without a choice, what the superior accepted. */
export const TAHAP_KOMPILASI = {
  disetujui: 'Diterima atasan, berjalan, atau selesai',
  diterima: 'Diterima, belum dimulai',
  berjalan: 'Berjalan',
  selesai: 'Selesai',
  verifikasi: 'Menunggu verifikasi',
  ditolak: 'Ditolak',
} as const
export type TahapKompilasi = keyof typeof TAHAP_KOMPILASI

export const KEADAAN_JP = {
  kurang: 'PNS di bawah 20 JP',
  lebih: 'PPPK di atas 24 JP',
  kosong: 'Belum ada rencana yang diterima',
} as const
export type KeadaanJp = keyof typeof KEADAAN_JP

export const PEMENUHAN = {
  belum: 'Belum dipenuhi pelatihan',
  sudah: 'Dipenuhi pelatihan',
} as const

export const SaringTahun = Type.Object({ tahun: Tahun })

export const SaringUsulan = Type.Object({
  tahun: Tahun,
  pd: Pd,
  bentuk: kosong(Type.String({ title: 'Bentuk', maxLength: 20 })),
  jalur: pilihan('Jenis', { tubel: '', klasikal: '', nonklasikal: '' }),
  sumber: kosong(Type.String({ title: 'Sumber dana', maxLength: 40 })),
  tahap: pilihan('Tahap', TAHAP_KOMPILASI),
  dipenuhi: pilihan('Pemenuhan', PEMENUHAN),
  cari: Cari,
  sesudah: Type.Optional(Type.Integer({ title: 'Sesudah', minimum: 1 })),
})

export const SaringOrang = Type.Object({
  tahun: Tahun,
  pd: Pd,
  jp: pilihan('Jam pelajaran', KEADAAN_JP),
  cari: Cari,
  sesudah: Type.Optional(Type.String({ title: 'Sesudah', format: 'uuid' })),
})

/** What was chosen, without what was left open, and with the year that is shown. */
export type PilihUsulan = { tahun: number } & Omit<Static<typeof SaringUsulan>, 'tahun'>
export type PilihOrang = { tahun: number } & Omit<Static<typeof SaringOrang>, 'tahun'>

/** The choice without its blanks. */
export const terpilih = <T extends object>(s: T): T =>
  Object.fromEntries(Object.entries(s).filter(([, v]) => v !== '' && v !== undefined)) as T
