import type { Knex } from 'knex'
import { Type, type Static } from 'typebox'
import { wajibKetikUlang } from '../platform/rahasia-tujuan.js'
import { bukaRahasia, tutupRahasia } from '../platform/segel-instalasi.js'

/** How this office reaches its learning system. The token is written here but never shown again. */
export const SkemaSetelanLms = Type.Object(
  {
    cara: Type.Union(
      [
        Type.Literal('berkas', { title: 'Tukar berkas (CSV keluar, nilai dan presensi masuk)' }),
        Type.Literal('moodle', { title: 'Layanan web Moodle' }),
      ],
      { title: 'Cara bertukar dengan LMS', default: 'berkas' },
    ),
    url: Type.Optional(
      Type.String({
        title: 'Alamat Moodle',
        description: 'Misalnya https://lms.contoh.go.id, tanpa /login.',
        pattern: '^https?://[^\\s?#]+$',
        'x-galat': 'harus alamat yang diawali http:// atau https://',
        maxLength: 200,
      }),
    ),
    // The name tells the audit trail to keep the value out.
    tokenRahasia: Type.Optional(
      Type.String({
        title: 'Token layanan web',
        description: 'Kosongkan bila tidak diganti.',
        'x-ui': 'sandi',
        'x-autocomplete': 'new-password',
        maxLength: 200,
      }),
    ),
    peranId: Type.Integer({
      title: 'ID peran peserta di Moodle',
      description: 'Peran student bawaan Moodle bernomor 5.',
      minimum: 1,
      maximum: 1_000_000,
      default: 5,
    }),
    domainSurel: Type.String({
      title: 'Domain surel pengganti',
      description: 'Bagi peserta tanpa surel; Moodle mewajibkan surel yang berbeda setiap orang.',
      pattern: '^[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+$',
      'x-galat': 'harus nama domain, misalnya peserta.contoh.go.id',
      maxLength: 100,
      default: 'peserta.invalid',
    }),
    batasDetik: Type.Integer({
      title: 'Batas waktu menunggu Moodle (detik)',
      minimum: 1,
      maximum: 120,
      default: 30,
    }),
  },
  { additionalProperties: false },
)

export type SetelanLms = Static<typeof SkemaSetelanLms>

/** Whose the token is, for the seal it is kept under. */
export const MILIK_LMS = 'setelan:lms:tokenRahasia'

const BAWAAN: SetelanLms = {
  cara: 'berkas',
  peranId: 5,
  domainSurel: 'peserta.invalid',
  batasDetik: 30,
}

export async function setelanLms(db: Knex): Promise<SetelanLms> {
  const row = await db('setelan').where({ kunci: 'lms' }).first('nilai')
  const isi: SetelanLms = { ...BAWAAN, ...(row?.nilai as Partial<SetelanLms> | undefined) }
  const tokenRahasia = bukaRahasia(isi.tokenRahasia, MILIK_LMS)
  return tokenRahasia ? { ...isi, tokenRahasia } : tanpaToken(isi)
}

/**
 * Stores the settings, the token sealed; an empty one keeps the one before, for the same address.
 * Errors: ISIAN_SALAH.
 */
export async function simpanSetelanLms(
  trx: Knex.Transaction,
  isi: SetelanLms,
  kini: Date,
): Promise<void> {
  const lama = await trx('setelan').where({ kunci: 'lms' }).forUpdate().first('nilai')
  wajibKetikUlang({
    ...{ lama: lama?.nilai.tokenRahasia, baru: isi.tokenRahasia },
    ...{ dari: lama?.nilai.url, ke: isi.url, kolom: 'Token layanan web' },
  })
  const tokenRahasia = isi.tokenRahasia
    ? tutupRahasia(isi.tokenRahasia, MILIK_LMS)
    : lama?.nilai.tokenRahasia
  const nilai = JSON.stringify({ ...isi, ...(tokenRahasia ? { tokenRahasia } : {}) })
  await trx('setelan').insert({ kunci: 'lms', nilai, diubah_at: kini }).onConflict('kunci').merge()
}

function tanpaToken({ tokenRahasia: _, ...s }: SetelanLms): SetelanLms {
  return s
}

/** For pages, JSON and history: the same without the token. */
export const tanpaRahasia = (s: SetelanLms) => ({
  ...tanpaToken(s),
  tokenTerisi: Boolean(s.tokenRahasia),
})
