import type { Knex } from 'knex'
import { Type, type Static } from 'typebox'
import type { Config } from '../config.js'
import { wajibKetikUlang } from '../platform/rahasia-tujuan.js'
import { bukaRahasia, terkunci, tutupRahasia } from '../platform/segel-instalasi.js'

/** The ways of signing, in the words of the settings page. */
export const CARA = {
  lokal: 'Sertifikat yang disimpan kantor',
  'bsre-v1': 'BSrE Esign Client Service v1',
  'bsre-v2': 'BSrE Esign Client Service v2',
  unggah: 'Ditandatangani di luar, lalu diunggah',
} as const

const pilihan = <const T extends string>(nilai: T, title: string) => Type.Literal(nilai, { title })

/** How this office signs. The service's password is written here but never shown again. */
export const SkemaSetelanTte = Type.Object({
  penanda: Type.Union(
    [
      pilihan('lokal', CARA.lokal),
      pilihan('bsre-v1', CARA['bsre-v1']),
      pilihan('bsre-v2', CARA['bsre-v2']),
      pilihan('unggah', CARA.unggah),
    ],
    { title: 'Cara tanda tangan elektronik', default: 'lokal' },
  ),
  lokasi: Type.Optional(
    Type.String({
      title: 'Lokasi pada tanda tangan',
      description: 'Kosongkan untuk memakai kota pada setelan kantor.',
      maxLength: 60,
    }),
  ),
  bsreUrl: Type.Optional(
    Type.String({
      title: 'Alamat layanan BSrE',
      description:
        'Alamat Esign Client Service di server kantor, misalnya https://esign.contoh.go.id',
      pattern: '^https?://[^\\s?#]+$',
      'x-galat': 'harus alamat yang diawali http:// atau https://',
      maxLength: 200,
    }),
  ),
  bsrePengguna: Type.Optional(Type.String({ title: 'Pengguna layanan BSrE', maxLength: 100 })),
  bsreSandi: Type.Optional(
    Type.String({
      title: 'Kata sandi layanan BSrE',
      description: 'Kosongkan bila tidak diganti.',
      'x-ui': 'sandi',
      'x-autocomplete': 'new-password',
      maxLength: 200,
    }),
  ),
  batasDetik: Type.Integer({
    title: 'Batas waktu menunggu layanan (detik)',
    minimum: 1,
    maximum: 120,
    default: 60,
  }),
  tag: Type.Optional(
    Type.String({
      title: 'Penanda letak (v2)',
      description: 'Tepat satu karakter yang hanya muncul sekali pada surat, misalnya #.',
      pattern: '^\\S$',
      'x-galat': 'harus tepat satu karakter',
    }),
  ),
  asalY: Type.Union([pilihan('bawah', 'Bawah halaman'), pilihan('atas', 'Atas halaman')], {
    title: 'Letak dihitung layanan dari',
    default: 'bawah',
  }),
})

export type SetelanTte = Static<typeof SkemaSetelanTte> & { bsreSandi?: string | undefined }

/** Whose the password is, for the seal it is kept under. */
export const MILIK_TTE = 'setelan:tte:bsreSandi'

const BAWAAN: SetelanTte = { penanda: 'lokal', batasDetik: 60, asalY: 'bawah' }

/** The settings in force: what the environment says of BSrE goes before what was typed. */
export async function setelanTte(db: Knex, config?: ConfigBsre): Promise<SetelanTte> {
  const row = await db('setelan').where({ kunci: 'tte' }).first('nilai')
  const isi: SetelanTte = { ...BAWAAN, ...(row?.nilai as Partial<SetelanTte> | undefined) }
  isi.bsreSandi = bukaRahasia(isi.bsreSandi, MILIK_TTE)
  if (config?.bsreUrl) isi.bsreUrl = config.bsreUrl
  if (config?.bsrePengguna) isi.bsrePengguna = config.bsrePengguna
  if (config?.bsreSandi) isi.bsreSandi = config.bsreSandi
  return isi
}

export type ConfigBsre = Pick<Config, 'bsreUrl' | 'bsrePengguna' | 'bsreSandi'>

/**
 * Stores the settings, the password sealed; an empty one keeps the one before, for the same address.
 * Errors: ISIAN_SALAH.
 */
export async function simpanSetelanTte(
  trx: Knex.Transaction,
  isi: SetelanTte,
  kini: Date,
): Promise<void> {
  const lama = await trx('setelan').where({ kunci: 'tte' }).forUpdate().first('nilai')
  const dulu = lama?.nilai as SetelanTte | undefined
  wajibKetikUlang({
    ...{ lama: dulu?.bsreSandi, baru: isi.bsreSandi },
    ...{ dari: dulu?.bsreUrl, ke: isi.bsreUrl, kolom: 'Kata sandi layanan BSrE' },
  })
  const bsreSandi = isi.bsreSandi ? tutupRahasia(isi.bsreSandi, MILIK_TTE) : dulu?.bsreSandi
  const nilai = JSON.stringify({ ...isi, ...(bsreSandi ? { bsreSandi } : {}) })
  await trx('setelan').insert({ kunci: 'tte', nilai, diubah_at: kini }).onConflict('kunci').merge()
}

/** For pages, JSON and history: the settings without the password, and whether it is kept but opens no more. */
export async function setelanTampil(db: Knex) {
  const { bsreSandi, ...s } = await setelanTte(db)
  const row = await db('setelan').where({ kunci: 'tte' }).first('nilai')
  const bsreSandiTerkunci = terkunci((row?.nilai as SetelanTte)?.bsreSandi, MILIK_TTE)
  return { ...s, bsreSandiTerisi: Boolean(bsreSandi), bsreSandiTerkunci }
}
