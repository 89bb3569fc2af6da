import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { sidikBerkas } from '../platform/docx/simpan.js'
import { baca } from '../platform/http/baca.js'
import { periksaCsrf } from '../platform/http/csrf.js'
import { bacaParams } from '../platform/http/params.js'
import { bacaMultipart } from '../platform/http/unggah.js'
import type { BerkasUnggahan } from '../platform/http/types.js'
import { waktuSingkat } from '../values/tanggal.js'
import { terbitanToken } from './queries.js'
import type { Terbitan } from './terbitan.js'
import { HalamanVerifikasi, type Banding } from './views.js'

const Token = Type.Object(
  { token: Type.String({ pattern: '^[A-Za-z0-9_-]{20,64}$' }) },
  { title: 'Kode pemeriksaan' },
)
/** Requests a minute from one address: a reader needs few, who guesses tokens needs very many. */
const PER_MENIT = 60

/** The public page behind the QR code. No login; nothing in it may be indexed by search engines. */
export function routes(app: FastifyInstance): void {
  app.addHook('onSend', async (req, reply) => {
    if (/^\/(api\/)?v\//.test(req.url)) reply.header('x-robots-tag', 'noindex, nofollow, noarchive')
  })

  app.get(
    '/robots.txt',
    { config: { akses: 'publik', tanpaSesi: true }, schema: { hide: true } },
    async (_req, reply) =>
      reply
        .type('text/plain')
        .send('User-agent: *\nAllow: /layanan$\nAllow: /aduan$\nDisallow: /\n'),
  )

  baca(app, {
    jalur: '/v/:token',
    akses: 'publik',
    batas: PER_MENIT,
    judul: 'Pemeriksaan keaslian',
    params: Token,
    async data({ db, params }) {
      const terbitan = await wajib(app, params.token)
      const modul = app.http.aset('banding.js')
      return { modul, terbitan, token: params.token, kantor: await setelanKantor(db) }
    },
    json: ({ terbitan }) => terbitan,
    tampilan: (d, { csrf }) => halaman(d, csrf, null),
  })

  // Not an aksi(): a stranger's file is looked at and let go, never stored.
  app.post(
    '/v/:token',
    {
      config: {
        akses: 'publik',
        csrf: 'dalam-formulir',
        rateLimit: { max: PER_MENIT / 3, timeWindow: '1 minute' },
      },
      schema: { hide: true },
    },
    async (req, reply) => {
      const berkas = await berkasKiriman(req)
      bacaParams(req, Token)
      const { token } = req.params as { token: string }
      const terbitan = await wajib(app, token)
      const kantor = await setelanKantor(app.http.db)
      const modul = app.http.aset('banding.js')
      const cocok = [terbitan.sha256, ...terbitan.pindaian].includes(sidikBerkas(berkas.isi))
      const isi = halaman({ modul, terbitan, token, kantor }, reply.csrf(), {
        nama: berkas.nama,
        cocok,
      })
      return reply.halaman(isi, { judul: 'Pemeriksaan keaslian' })
    },
  )
}

async function wajib(app: FastifyInstance, token: string): Promise<Terbitan> {
  const terbitan = await terbitanToken(app.http.db, token)
  if (!terbitan) throw errors.TERBITAN_TIDAK_DIKENAL()
  return terbitan
}

async function berkasKiriman(req: FastifyRequest): Promise<BerkasUnggahan> {
  if (!req.isMultipart()) throw errors.JENIS_ISIAN_ASING()
  const pasangan = await bacaMultipart(req, (token) => periksaCsrf(req, token))
  const berkas = pasangan.find(([nama, v]) => nama === 'berkas' && typeof v !== 'string')?.[1]
  if (!berkas) throw errors.ISIAN_SALAH({ kolom: 'PDF yang diterima', sebab: 'wajib dipilih' })
  return berkas as BerkasUnggahan
}

type Data = {
  modul: string
  terbitan: Terbitan
  token: string
  kantor: Awaited<ReturnType<typeof setelanKantor>>
}

const halaman = ({ terbitan, token, kantor, modul }: Data, csrf: string, banding: Banding | null) =>
  HalamanVerifikasi({
    modul,
    t: terbitan,
    kantor,
    token,
    csrf,
    banding,
    saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat),
  })
