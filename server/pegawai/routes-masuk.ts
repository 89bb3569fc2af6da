import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type, type Static, type TSchema } from 'typebox'
import { transaksi } from '../platform/db/db.js'
import { Galat } from '../platform/galat.js'
import { bacaFormulir } from '../platform/http/formulir.js'
import { dokumen, siapa, tanpaValidasi } from '../platform/http/openapi.js'
import { jalurSendiri } from '../platform/http/permintaan.js'
import { periksaIsian } from '../platform/http/periksa.js'
import { pasanganDari } from '../platform/http/unggah.js'
import { sebutan } from '../values/pelaku.js'
import { masuk, masukKode, masukSekaligus, type AsalMasuk, type SesiMasuk } from './masuk.js'
import { SkemaKodeMasuk, SkemaMasuk, SkemaMasukProgram } from './schema.js'
import { hapusSesi } from './sesi.js'
import { HalamanKode, HalamanMasuk, type PropPintu } from './views-masuk.js'

const UMUM = { config: { akses: 'publik' }, schema: { hide: true } } as const

/** Login and logout. Not an aksi(): a failed login must leave its trace although it fails. */
export function routesMasuk(app: FastifyInstance): void {
  const { db, segel } = app.http
  const alat = { db, segel }

  app.get<{ Querystring: { ke?: string } }>('/masuk', UMUM, async (req, reply) => {
    const ke = jalurSendiri(String(req.query.ke ?? '/'))
    if (req.sesi) return reply.redirect(ke, 303)
    return reply.halaman(HalamanMasuk({ csrf: reply.csrf(), awal: { ke } }), { judul: 'Masuk' })
  })

  app.post('/masuk', UMUM, (req, reply) =>
    pintu(req, reply, SkemaMasuk, HalamanMasuk, async (isian: Static<typeof SkemaMasuk>) => {
      const hasil = await masuk(alat, { ...asal(req), ...isian })
      if ('sesi' in hasil) return terbuka(req, reply, hasil.sesi, isian.ke)
      const { token, kedaluwarsa } = hasil.separuh
      req.kuki.pasang(reply, 'separuh', token, detikHingga(req, kedaluwarsa))
      return reply.redirect(`/masuk/kode?ke=${encodeURIComponent(isian.ke ?? '/')}`, 303)
    }),
  )

  app.get<{ Querystring: { ke?: string } }>('/masuk/kode', UMUM, async (req, reply) => {
    const ke = jalurSendiri(String(req.query.ke ?? '/'))
    if (req.sesi) return reply.redirect(ke, 303)
    if (!req.kuki.baca(req, 'separuh')) return reply.redirect('/masuk', 303)
    return reply.halaman(HalamanKode({ csrf: reply.csrf(), awal: { ke } }), { judul: 'Masuk' })
  })

  app.post('/masuk/kode', UMUM, (req, reply) =>
    pintu(req, reply, SkemaKodeMasuk, HalamanKode, async (isian: Static<typeof SkemaKodeMasuk>) => {
      const token = req.kuki.baca(req, 'separuh')
      const sesi = await masukKode(alat, { ...asal(req), token, kode: isian.kode })
      return terbuka(req, reply, sesi, isian.ke)
    }),
  )

  app.post(
    '/api/masuk',
    {
      config: { akses: 'publik', hanyaSesi: true },
      schema: dokumen.aksi({
        jalur: '/masuk',
        akses: 'publik',
        judul: 'Masuk',
        skema: SkemaMasukProgram,
        keluaran: Type.Object({ csrf: Type.String(), pegawaiId: Type.String() }),
      } as never),
      ...tanpaValidasi,
    },
    async (req, reply) => {
      const isian = periksaIsian<Static<typeof SkemaMasukProgram>>(SkemaMasukProgram, req.body)
      const sesi = await masukSekaligus(alat, { ...asal(req), ...isian })
      pasangSesi(req, reply, sesi)
      return reply.send({ csrf: sesi.csrf, pegawaiId: sesi.pegawaiId })
    },
  )

  app.get(
    '/api/saya',
    {
      config: { akses: 'masuk' },
      schema: { summary: 'Siapa saya', tags: ['masuk'], ...siapa({ akses: 'masuk' }) },
    },
    async (req) => ({
      pegawaiId: req.pelaku.pegawaiId,
      nama: req.pelaku.nama,
      admin: req.pelaku.admin,
      kursi: req.pelaku.kursi.map((k) => ({ ...k, sebutan: sebutan(k) })),
      csrf: req.sesi!.csrf,
    }),
  )

  app.post('/keluar', UMUM, async (req, reply) => {
    await tutupSesi(req, reply)
    return reply.lanjut('/masuk?pesan=Anda+sudah+keluar.')
  })

  app.post(
    '/api/keluar',
    {
      config: { akses: 'publik', hanyaSesi: true },
      schema: { summary: 'Keluar', tags: ['masuk'], ...siapa({ akses: 'publik' }) },
    },
    async (req, reply) => {
      await tutupSesi(req, reply)
      return reply.send({ keluar: true })
    },
  )

  async function tutupSesi(req: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { sesi } = req
    if (sesi) await transaksi(db, (trx) => hapusSesi(trx, sesi.tokenHash))
    req.kuki.hapus(reply, 'sesi')
  }
}

// helpers ////

const asal = (req: FastifyRequest): AsalMasuk => ({
  ip: req.ip,
  agen: req.headers['user-agent'] ?? '',
  kini: req.kini,
  sesiLama: req.sesi?.tokenHash ?? null,
})

/** One form of the door: read, tried, and shown again with the sentence when it is refused. */
async function pintu(
  req: FastifyRequest,
  reply: FastifyReply,
  skema: TSchema,
  halaman: (p: PropPintu) => ReturnType<typeof HalamanMasuk>,
  coba: (isian: any) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const isian = bacaFormulir(skema, pasanganDari(req.body))
  try {
    return await coba(periksaIsian(skema, isian))
  } catch (galat) {
    if (!(galat instanceof Galat)) throw galat
    if (typeof galat.rincian.detik === 'number') reply.header('retry-after', galat.rincian.detik)
    return reply.halaman(halaman({ csrf: reply.csrf(), awal: isian, galat }), {
      judul: 'Masuk',
      status: galat.status,
    })
  }
}

function terbuka(
  req: FastifyRequest,
  reply: FastifyReply,
  sesi: SesiMasuk,
  ke: string | undefined,
): FastifyReply {
  pasangSesi(req, reply, sesi)
  return reply.lanjut(ke ?? '/')
}

function pasangSesi(req: FastifyRequest, reply: FastifyReply, sesi: SesiMasuk): void {
  req.kuki.pasang(reply, 'sesi', sesi.token, detikHingga(req, sesi.kedaluwarsa))
  req.kuki.hapus(reply, 'awal')
  req.kuki.hapus(reply, 'separuh')
}

const detikHingga = (req: FastifyRequest, sampai: Date): number =>
  Math.floor((sampai.getTime() - req.kini.getTime()) / 1000)
