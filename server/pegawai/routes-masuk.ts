import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { transaksi } from '../platform/db/db.js'
import { Galat } from '../platform/galat.js'
import { bacaFormulir } from '../platform/http/formulir.js'
import { dokumen, tanpaValidasi } from '../platform/http/openapi.js'
import { jalurSendiri } from '../platform/http/permintaan.js'
import { periksaIsian } from '../platform/http/periksa.js'
import { pasanganDari } from '../platform/http/unggah.js'
import { sebutan } from '../values/pelaku.js'
import { masuk } from './masuk.js'
import { SkemaMasuk } from './schema.js'
import { hapusSesi } from './sesi.js'
import { HalamanMasuk } from './views-masuk.js'

type Isian = Static<typeof SkemaMasuk>

/** Login and logout. Not an aksi(): a failed login must leave its trace although it fails. */
export function routesMasuk(app: FastifyInstance): void {
  const { db } = app.http

  app.get<{ Querystring: { ke?: string } }>(
    '/masuk',
    {
      config: { akses: 'publik' },
      schema: { hide: true },
    },
    async (req, reply) => {
      const ke = jalurSendiri(String(req.query.ke ?? '/'))
      if (req.sesi) return reply.redirect(ke, 303)
      return reply.halaman(HalamanMasuk({ csrf: reply.csrf(), awal: { ke } }), { judul: 'Masuk' })
    },
  )

  app.post(
    '/masuk',
    { config: { akses: 'publik' }, schema: { hide: true } },
    async (req, reply) => {
      const isian = bacaFormulir(SkemaMasuk, pasanganDari(req.body))
      try {
        await bukaSesi(req, reply, periksaIsian<Isian>(SkemaMasuk, isian))
        return reply.lanjut(String(isian.ke ?? '/'))
      } catch (galat) {
        if (!(galat instanceof Galat)) throw galat
        if (typeof galat.rincian.detik === 'number')
          reply.header('retry-after', galat.rincian.detik)
        return reply.halaman(HalamanMasuk({ csrf: reply.csrf(), awal: isian, galat }), {
          judul: 'Masuk',
          status: galat.status,
        })
      }
    },
  )

  app.post(
    '/api/masuk',
    {
      config: { akses: 'publik' },
      schema: dokumen.aksi({
        jalur: '/masuk',
        akses: 'publik',
        judul: 'Masuk',
        skema: SkemaMasuk,
      } as never),
      ...tanpaValidasi,
    },
    async (req, reply) => {
      const { csrf, pegawaiId } = await bukaSesi(
        req,
        reply,
        periksaIsian<Isian>(SkemaMasuk, req.body),
      )
      return reply.send({ csrf, pegawaiId })
    },
  )

  app.get(
    '/api/saya',
    { config: { akses: 'masuk' }, schema: { summary: 'Siapa saya', tags: ['masuk'] } },
    async (req) => ({
      pegawaiId: req.pelaku.pegawaiId,
      nama: req.pelaku.nama,
      admin: req.pelaku.admin,
      kursi: req.pelaku.kursi.map((k) => ({ ...k, sebutan: sebutan(k) })),
      csrf: req.sesi!.csrf,
    }),
  )

  app.post(
    '/keluar',
    { config: { akses: 'publik' }, schema: { hide: true } },
    async (req, reply) => {
      await tutupSesi(req, reply)
      return reply.lanjut('/masuk?pesan=Anda+sudah+keluar.')
    },
  )

  app.post(
    '/api/keluar',
    { config: { akses: 'publik' }, schema: { summary: 'Keluar', tags: ['masuk'] } },
    async (req, reply) => {
      await tutupSesi(req, reply)
      return reply.send({ keluar: true })
    },
  )

  async function bukaSesi(
    req: FastifyRequest,
    reply: FastifyReply,
    { namaPengguna, sandi }: Isian,
  ) {
    const sesi = await masuk(db, {
      namaPengguna,
      sandi,
      ip: req.ip,
      agen: req.headers['user-agent'] ?? '',
      kini: req.kini,
      sesiLama: req.sesi?.tokenHash ?? null,
    })
    req.kuki.pasang(
      reply,
      'sesi',
      sesi.token,
      Math.floor((sesi.kedaluwarsa.getTime() - req.kini.getTime()) / 1000),
    )
    req.kuki.hapus(reply, 'awal')
    return sesi
  }

  async function tutupSesi(req: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { sesi } = req
    if (sesi) await transaksi(db, (trx) => hapusSesi(trx, sesi.tokenHash))
    req.kuki.hapus(reply, 'sesi')
  }
}
