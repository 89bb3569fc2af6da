import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../kantor/setelan.js'
import type { Mesin } from '../perkara/service.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { tokenBaru } from '../values/token.js'
import { kepalaTanda, statusAduan } from './baca.js'
import { janjiAduan } from './janji-aduan.js'
import { SkemaAduan, SkemaNilai } from './schema.js'
import { namaPembuka } from './setelan.js'
import { nilaiAduan } from './tangani.js'
import { terimaAduan } from './terima.js'
import { HalamanAduan, HalamanStatus, HalamanTandaTerima } from './views-aduan.js'

const Token = Type.Object(
  { token: Type.String({ pattern: '^[A-Za-z0-9_-]{20,64}$' }) },
  { title: 'Kode tanda terima' },
)
/** Complaints a minute from one address: a counter with one line fits, a machine does not. */
const KIRIM_PER_MENIT = 6
const PER_MENIT = 60
/** Without a session even for who has one: neither the record nor the log shall know who sent it. */
const umum = { akses: 'publik', tanpaSesi: true } as const

/** Complaints without an account: the form, its receipt, and the page the receipt opens. */
export async function ruteAduan(app: FastifyInstance, { mesin }: { mesin: Mesin }): Promise<void> {
  app.addHook('onSend', async (req, reply) => {
    if (/aduan\/./.test(req.url)) reply.header('x-robots-tag', 'noindex, nofollow, noarchive')
  })

  baca(app, {
    ...umum,
    jalur: '/aduan',
    batas: PER_MENIT,
    judul: 'Pengaduan, saran, dan masukan',
    data: async ({ db }) => ({
      kantor: (await setelanKantor(db)).nama,
      pembuka: await namaPembuka(db),
      janji: await janjiAduan(db),
      kirim: tokenBaru(),
    }),
    json: ({ kantor, pembuka, janji }) => ({ kantor, pembuka, janji }),
    tampilan: (data, { csrf }) => HalamanAduan({ ...data, csrf }),
  })

  aksi(app, {
    ...umum,
    jalur: '/aduan',
    batas: KIRIM_PER_MENIT,
    judul: 'Sampaikan pengaduan',
    tombol: 'Kirim pengaduan',
    skema: SkemaAduan,
    status: 201,
    async jalankan({ trx, kini, isian }) {
      const { id, ...tanda } = await terimaAduan({ trx, mesin, kini, pelaku: null }, 'laman', isian)
      return { ...tanda, ...(await kepalaTanda(trx, id)) }
    },
    lanjut: ({ token }) => `/aduan/${token}`,
    hasil: (tanda) => HalamanTandaTerima(tanda),
  })

  baca(app, {
    ...umum,
    jalur: '/aduan/:token',
    batas: PER_MENIT,
    judul: 'Status pengaduan',
    params: Token,
    data: ({ db, params }) => statusAduan(db, params.token),
    json: ({ token: _, ...status }) => status,
    tampilan: (status, { csrf }) => HalamanStatus({ ...status, csrf }),
  })

  aksi(app, {
    ...umum,
    jalur: '/aduan/:token/nilai',
    batas: KIRIM_PER_MENIT,
    judul: 'Nilai penanganan pengaduan',
    tombol: 'Kirim penilaian',
    params: Token,
    skema: SkemaNilai,
    async jalankan({ trx, kini, params, isian }) {
      await nilaiAduan(trx, params.token, isian, kini)
      return {}
    },
    lanjut: (_h, { token }) =>
      `/aduan/${token}?pesan=${encodeURIComponent('Terima kasih atas penilaian Anda.')}`,
  })
}
