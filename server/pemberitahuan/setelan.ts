import type { Knex } from 'knex'
import { Type, type Static } from 'typebox'
import { errors } from '../errors.js'
import type { ServerSurel } from '../platform/mail/kirim.js'
import { wajibKetikUlang } from '../platform/rahasia-tujuan.js'
import { bukaRahasia, terkunci, tutupRahasia } from '../platform/segel-instalasi.js'

const sandi = (title: string, lain: Record<string, unknown> = {}) =>
  Type.Optional(
    Type.String({
      title,
      description: 'Kosongkan bila tidak diganti.',
      'x-ui': 'sandi',
      'x-autocomplete': 'new-password',
      maxLength: 200,
      ...lain,
    }),
  )

/** How notices leave the house. Secrets are written here but never shown again. */
export const SkemaSetelanKabar = Type.Object({
  surelHost: Type.Optional(
    Type.String({
      title: 'Server surel (SMTP)',
      description: 'Misalnya mail.contoh.go.id. Kosongkan untuk tidak mengirim surel.',
      pattern: '^[A-Za-z0-9.:-]+$',
      'x-galat': 'harus nama atau alamat server tanpa spasi',
      maxLength: 200,
    }),
  ),
  surelPort: Type.Integer({ title: 'Port', minimum: 1, maximum: 65_535, default: 587 }),
  surelKeamanan: Type.Union(
    [
      Type.Literal('starttls', { title: 'STARTTLS (biasanya port 587)' }),
      Type.Literal('tls', { title: 'TLS (biasanya port 465)' }),
      Type.Literal('tanpa', { title: 'Tanpa enkripsi, hanya untuk server di mesin sendiri' }),
    ],
    { title: 'Keamanan sambungan', default: 'starttls' },
  ),
  surelPengguna: Type.Optional(Type.String({ title: 'Nama pengguna SMTP', maxLength: 200 })),
  surelSandi: sandi('Kata sandi SMTP'),
  surelPengirim: Type.Optional(
    Type.String({ title: 'Alamat pengirim', format: 'email', maxLength: 200 }),
  ),
  webhookUrl: Type.Optional(
    Type.String({
      title: 'Alamat webhook',
      description:
        'Gerbang WhatsApp kantor, diawali https://. Kosongkan untuk tidak memakai webhook.',
      maxLength: 500,
    }),
  ),
  webhookRahasia: sandi('Rahasia webhook', {
    description:
      'Paling sedikit 16 karakter; dipakai bersama gerbang untuk memeriksa tanda. Kosongkan bila tidak diganti.',
    pattern: '^.{16,200}$',
    'x-galat': 'paling sedikit 16 karakter',
  }),
  simpanHari: Type.Optional(
    Type.Integer({
      title: 'Simpan kabar yang sudah dibaca (hari)',
      description: 'Sesudah itu kabar dan catatan kirimannya dihapus; yang belum dibaca tetap ada.',
      minimum: 30,
      maximum: 3650,
      default: 180,
    }),
  ),
})

export type SetelanKabar = Static<typeof SkemaSetelanKabar>

const BAWAAN = { surelPort: 587, surelKeamanan: 'starttls', simpanHari: 180 } as const

/** Whose the secrets are, for the seal they are kept under. */
export const MILIK_KABAR = {
  surelSandi: 'setelan:pemberitahuan:surelSandi',
  webhookRahasia: 'setelan:pemberitahuan:webhookRahasia',
} as const

/** The settings, with their secrets readable; one that cannot be unsealed is absent. */
export async function setelanKabar(db: Knex): Promise<SetelanKabar & { simpanHari: number }> {
  const { surelSandi, webhookRahasia, ...isi } = await tersimpan(db)
  const terbuka = {
    surelSandi: bukaRahasia(surelSandi, MILIK_KABAR.surelSandi),
    webhookRahasia: bukaRahasia(webhookRahasia, MILIK_KABAR.webhookRahasia),
  }
  return { ...isi, ...(terbuka as Pick<SetelanKabar, 'surelSandi' | 'webhookRahasia'>) }
}

async function tersimpan(db: Knex): Promise<SetelanKabar & { simpanHari: number }> {
  const baris = await db('setelan').where({ kunci: 'pemberitahuan' }).first('nilai')
  return { ...BAWAAN, ...(baris?.nilai as Partial<SetelanKabar> | undefined) }
}

const segelkan = (baru: string | undefined, lama: string | undefined, milik: string) =>
  baru ? tutupRahasia(baru, milik) : lama

/**
 * Stores the settings; empty secrets keep those before, the password for the same server only. `izinHttp`
 * are the hosts the operator lets be reached without TLS. Errors: ISIAN_SALAH, WEBHOOK_TAK_AMAN,
 * RAHASIA_WEBHOOK_KOSONG, PENGIRIM_SUREL_KOSONG.
 */
export async function simpanSetelanKabar(
  trx: Knex.Transaction,
  isi: SetelanKabar,
  izinHttp: readonly string[],
  kini: Date,
): Promise<void> {
  await trx.raw(`select pg_advisory_xact_lock(hashtext('setelan-pemberitahuan'))`)
  const lama = await tersimpan(trx)
  wajibKetikUlang({
    ...{ lama: isi.surelPengguna && lama.surelSandi, baru: isi.surelSandi },
    ...{ dari: lama.surelHost, ke: isi.surelHost, kolom: 'Kata sandi SMTP' },
  })
  const surelSandi = segelkan(isi.surelSandi, lama.surelSandi, MILIK_KABAR.surelSandi)
  const webhookRahasia = segelkan(
    isi.webhookRahasia,
    lama.webhookRahasia,
    MILIK_KABAR.webhookRahasia,
  )
  if (isi.surelHost && !isi.surelPengirim) throw errors.PENGIRIM_SUREL_KOSONG()
  if (isi.webhookUrl) {
    const sebab = tolakWebhook(isi.webhookUrl, izinHttp)
    if (sebab) throw errors.WEBHOOK_TAK_AMAN({ sebab })
    if (!webhookRahasia) throw errors.RAHASIA_WEBHOOK_KOSONG()
  }
  const nilai = JSON.stringify({
    ...isi,
    ...(surelSandi && isi.surelPengguna ? { surelSandi } : {}),
    ...(webhookRahasia && isi.webhookUrl ? { webhookRahasia } : {}),
  })
  await trx('setelan')
    .insert({ kunci: 'pemberitahuan', nilai, diubah_at: kini })
    .onConflict('kunci')
    .merge()
}

/** Why notices may not be sent to this address; '' when they may. */
export function tolakWebhook(alamat: string, izinHttp: readonly string[]): string {
  const url = URL.canParse(alamat) ? new URL(alamat) : null
  if (!url) return 'bukan alamat yang sah'
  if (url.username || url.password) return 'tidak boleh memuat nama pengguna atau kata sandi'
  if (url.protocol === 'https:') return ''
  if (url.protocol === 'http:' && izinHttp.includes(url.host)) return ''
  return 'harus diawali https://, kecuali untuk server yang diizinkan pengelola (PARAF_WEBHOOK_HTTP)'
}

/** The mail server of the settings; `surelHost` must be there. */
export const serverSurel = (s: SetelanKabar): ServerSurel => ({
  host: s.surelHost!,
  port: s.surelPort,
  keamanan: s.surelKeamanan,
  pengguna: s.surelPengguna ?? '',
  sandi: s.surelSandi ?? '',
})

function tanpaRahasia({ surelSandi, webhookRahasia, ...s }: SetelanKabar) {
  return {
    ...s,
    surelSandiTerisi: Boolean(surelSandi),
    webhookRahasiaTerisi: Boolean(webhookRahasia),
  }
}

/** For pages, JSON and history: the settings without the secrets, and which of the secrets are kept but open no more. */
export async function setelanTampil(db: Knex) {
  const { surelSandi, webhookRahasia } = await tersimpan(db)
  return {
    ...tanpaRahasia(await setelanKabar(db)),
    surelSandiTerkunci: terkunci(surelSandi, MILIK_KABAR.surelSandi),
    webhookRahasiaTerkunci: terkunci(webhookRahasia, MILIK_KABAR.webhookRahasia),
  }
}
