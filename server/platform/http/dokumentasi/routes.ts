import type { FastifyInstance } from 'fastify'
import { errors } from '../../../errors.js'
import { PALING_SERING_TOKEN } from '../batas.js'
import { katalogGalat, type PembuatGalat } from './katalog-galat.js'
import { tindakanDari, type Tindakan } from './tindakan.js'
import { HalamanMuka } from './view-muka.js'
import { HalamanBagian } from './views.js'

/** A group of addresses under one name, with the errors of the rooms behind it. */
export interface BagianApi {
  kode: string
  nama: string
  galat: PembuatGalat
}

export interface SusunanApi {
  bagian: readonly BagianApi[]
  /** The group an address belongs to, by its first part. */
  bagianDari(awal: string): string
  galatUmum: PembuatGalat
}

/** `/api/dokumentasi`: the OpenAPI document as pages for people. */
export function ruteDokumentasi(app: FastifyInstance, susunan: SusunanApi): void {
  const umum = { config: { akses: 'publik' }, schema: { hide: true } } as const
  // Read once: routes do not change while the server runs.
  let dibaca: Map<string, Tindakan[]> | null = null
  const semua = (): Map<string, Tindakan[]> => {
    if (dibaca) return dibaca
    dibaca = new Map(susunan.bagian.map((b) => [b.kode, []]))
    for (const t of tindakanDari(app.swagger())) dibaca.get(susunan.bagianDari(t.bagian))!.push(t)
    return dibaca
  }

  app.get('/api/dokumentasi', umum, async (_req, reply) => {
    const isi = HalamanMuka({
      bagian: susunan.bagian
        .map((b) => ({ kode: b.kode, nama: b.nama, banyak: semua().get(b.kode)!.length }))
        .filter((b) => b.banyak > 0),
      galat: katalogGalat(susunan.galatUmum),
      tokenSemenit: PALING_SERING_TOKEN,
    })
    return reply.halaman(isi, { judul: 'API' })
  })

  app.get<{ Params: { bagian: string } }>('/api/dokumentasi/:bagian', umum, async (req, reply) => {
    const b = susunan.bagian.find((b) => b.kode === req.params.bagian)
    if (!b) throw errors.TIDAK_ADA({ apa: 'Bagian dokumentasi' })
    const tindakan = semua().get(b.kode)!
    const galat = katalogGalat(b.galat)
    return reply.halaman(HalamanBagian({ nama: b.nama, tindakan, galat }), {
      judul: `API: ${b.nama}`,
    })
  })
}
