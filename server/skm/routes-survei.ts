import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { alamatPublik } from '../kantor/alamat-publik.js'
import { setelanKantor } from '../kantor/setelan.js'
import { gambarQr } from '../platform/docx/qr.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { tanggalPanjang } from '../values/tanggal.js'
import { jawabSurvei } from './jawab.js'
import { pintuSurvei } from './periode.js'
import { skemaJawaban } from './schema.js'
import { HalamanSurvei, HalamanTerimaKasih } from './views-survei.js'

const Token = Type.Object(
  { token: Type.String({ pattern: '^[A-Za-z0-9_-]{20,64}$' }) },
  { title: 'Kode survei' },
)
/** Requests a minute from one address: a class of 200 behind one line opens and sends it at once. */
const PER_MENIT = 480
const SETAHUN = 365 * 24 * 3600

/** The survey itself: by link or code, no login, and nothing of who answers is kept. */
export async function ruteSurvei(app: FastifyInstance): Promise<void> {
  app.addHook('onRequest', async (req, reply) => {
    if (req.method === 'GET' && !req.kuki.baca(req, 'survei'))
      req.kuki.pasang(reply, 'survei', randomBytes(18).toString('base64url'), SETAHUN)
  })
  app.addHook('onSend', async (_req, reply) => {
    reply.header('x-robots-tag', 'noindex, nofollow, noarchive')
  })

  baca(app, {
    jalur: '/survei/:token',
    akses: 'publik',
    tanpaSesi: true,
    batas: PER_MENIT,
    judul: 'Survei kepuasan masyarakat',
    params: Token,
    async data({ db, params, kini }) {
      const { periode, layanan } = await pintuSurvei(db, params.token, kini)
      return {
        token: params.token,
        layanan,
        periode: periode.nama,
        sampai: tanggalPanjang(periode.selesai),
        kantor: (await setelanKantor(db)).nama,
      }
    },
    json: ({ layanan, periode, sampai }) => ({ layanan, periode, sampai }),
    tampilan: (d, { csrf }) => HalamanSurvei({ ...d, skema: skemaJawaban(d.layanan), csrf }),
  })

  aksi(app, {
    jalur: '/survei/:token',
    akses: 'publik',
    tanpaSesi: true,
    batas: PER_MENIT / 2,
    judul: 'Survei kepuasan masyarakat',
    tombol: 'Kirim jawaban',
    params: Token,
    async skemaUntuk({ db, params, kini }) {
      return skemaJawaban((await pintuSurvei(db, params.token, kini)).layanan)
    },
    async jalankan({ trx, kini, params, isian, req }) {
      const peramban = req.kuki.baca(req, 'survei')
      await jawabSurvei(trx, params.token, isian, { kini, peramban })
      return { diterima: true }
    },
    status: 201,
    // Shown at once: an address of its own would say nothing more.
    lanjut: (_hasil, { token }) => `/survei/${token}`,
    hasil: () => HalamanTerimaKasih(),
  })

  unduh(app, {
    jalur: '/survei/:token/qr',
    akses: 'publik',
    tanpaSesi: true,
    judul: 'Kode QR survei',
    params: Token,
    async berkas({ db, params }) {
      const alamat = await alamatPublik(db)
      if (!alamat) throw errors.TIDAK_ADA({ apa: 'Alamat Paraf bagi umum' })
      return {
        isi: gambarQr(`${alamat}/survei/${params.token}`),
        mime: 'image/png',
        nama: 'survei.png',
      }
    },
  })
}
