import type { FastifyInstance } from 'fastify'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { transaksi } from '../platform/db/db.js'
import { kepalaBerkasHalaman } from '../platform/http/keamanan.js'
import { tandaSesi } from '../platform/http/luring.js'
import { ikonPng } from './ikon.js'
import { kunciLuring } from './kunci.js'
import { IKON, manifes } from './manifes.js'
import { BelumKeluar, BelumTerkirim, HalamanLuring, TakTersimpan } from './views.js'

const UMUM = { config: { akses: 'publik' }, schema: { hide: true } } as const
const MASUK = { config: { akses: 'masuk', hanyaSesi: true }, schema: { hide: true } } as const
/** The same for everyone, for every session: the database need not be asked who wants them. */
const TETAP = { config: { akses: 'publik', tanpaSesi: true }, schema: { hide: true } } as const

/**
 * What a browser needs to be installed and to work without a line. Pages of the browser's own stores:
 * programs have no use for them, so they have no second door.
 */
export function ruteLuring(app: FastifyInstance): void {
  const { db, aset } = app.http

  app.get('/luring', MASUK, (_req, reply) =>
    reply.halaman(HalamanLuring({ modul: aset('luring-laman.js') }), {
      judul: 'Luring',
      luring: 'baca',
    }),
  )

  app.post('/luring/kunci', MASUK, async (req) => {
    const { pegawaiId } = req.pelaku
    const kunci = await transaksi(db, (trx) => kunciLuring(trx, pegawaiId, req.kini))
    return { orang: pegawaiId, tanda: tandaSesi(req.sesi!), kunci: kunci.toString('base64') }
  })

  // Kept by the worker when it is installed, to stand in for what cannot be had.
  const pengganti = [
    ['/luring/tak-tersimpan', 'Belum tersimpan', TakTersimpan],
    ['/luring/belum-terkirim', 'Belum terkirim', BelumTerkirim],
    ['/luring/belum-keluar', 'Belum keluar sepenuhnya', BelumKeluar],
  ] as const
  for (const [jalur, judul, isi] of pengganti)
    app.get(jalur, UMUM, (_req, reply) => reply.halaman(isi(), { judul }))

  app.get('/manifest.webmanifest', TETAP, async (_req, reply) =>
    kepalaBerkasHalaman(reply)
      .type('application/manifest+json')
      .header('cache-control', 'public, max-age=3600')
      .send(JSON.stringify(manifes(await setelanKantor(db)))),
  )

  const gambar = new Map<string, Buffer>()
  app.get<{ Params: { nama: string } }>('/ikon/:nama', TETAP, async (req, reply) => {
    const kode = req.params.nama.replace(/\.png$/, '')
    if (!Object.hasOwn(IKON, kode)) throw errors.TIDAK_ADA({ apa: 'Ikon' })
    const [sisi, utuh] = IKON[kode as keyof typeof IKON]
    const isi = gambar.get(kode) ?? ikonPng(sisi, utuh)
    gambar.set(kode, isi)
    return kepalaBerkasHalaman(reply)
      .type('image/png')
      .header('cache-control', 'public, max-age=86400')
      .send(isi)
  })
}
