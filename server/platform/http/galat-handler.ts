import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { errors } from '../../errors.js'
import { Galat } from '../galat.js'
import { IsiGalat } from '../ui/galat.js'
import { bacaKesalahan } from './kalimat.js'
import { formulirBiasa, isiFormulir, jalurSendiri, mauJson } from './permintaan.js'
import { dariPostgres } from './pg-galat.js'
import { BATAS_ISIAN_MB } from './badan.js'
import { bacaMultipart } from './unggah.js'

/** One place that turns everything thrown into an answer: a page for people, JSON for programs. */
export function pasangGalat(app: FastifyInstance): void {
  app.setErrorHandler((asal: FastifyError, req, reply) => jawab(asal, req, reply))
  app.setNotFoundHandler((req, reply) => jawab(errors.TIDAK_ADA({ apa: 'Halaman' }), req, reply))
}

async function jawab(
  asal: unknown,
  req: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const galat = menjadiGalat(asal, req)
  if (galat.status >= 500) catatGalat(req, asal)
  const detik = galat.rincian.detik ?? (galat.status === 503 ? 5 : undefined)
  if (typeof detik === 'number') reply.header('retry-after', detik)
  if (mauJson(req)) {
    return reply
      .code(galat.status)
      .send({ kode: galat.kode, pesan: galat.message, rincian: galat.rincian })
  }
  if (galat.status === 401 && req.method === 'GET') {
    return reply.redirect(`/masuk?ke=${encodeURIComponent(req.url)}`, 303)
  }
  if (galat === req.sesi?.tertahan && req.method === 'GET')
    return reply.redirect(jalurSendiri(String(galat.rincian.ke)), 303)
  return halamanGalat(galat, req, reply)
}

async function halamanGalat(
  galat: Galat,
  req: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const judul = JUDUL_KODE[galat.kode] ?? judulStatus(galat.status)
  const isi = IsiGalat({
    judul,
    galat,
    kembali: kembali(req),
    isian: await isianTersimpan(req, galat),
    jalur: req.url,
    csrf: tokenUlang(req, galat) ?? reply.csrf(),
    tamu: !req.sesi,
  })
  try {
    return await reply.halaman(isi, { judul, status: galat.status })
  } catch (lain) {
    // The shell reads from the database, which may be the very thing that failed.
    catatGalat(req, lain)
    return reply.halamanDarurat(isi, { judul, status: galat.status })
  }
}

/**
 * The token the form came with, where its session could not be looked up: it will be right again when the
 * database is back. Only given back to one of our own pages.
 */
function tokenUlang(req: FastifyRequest, galat: Galat): string | undefined {
  if (galat.status !== 503 || req.sesi || !req.asalSendiri) return undefined
  const teks = formulirBiasa(req) ? [...isiFormulir(req)] : (req.teksFormulir ?? [])
  return teks.find(([nama]) => nama === '_csrf')?.[1]
}

/**
 * What was typed, to be sent again; never passwords. Only when one of our own pages sent it: else a
 * stranger's page could put a filled-in form of ours, with a valid token, before someone's eyes.
 */
async function isianTersimpan(req: FastifyRequest, galat: Galat): Promise<[string, string][]> {
  if (req.method !== 'POST' || !req.asalSendiri) return []
  // Refused for its haste before anyone read it: its texts are wanted, its files are let go.
  if (galat.status === 429 && req.isMultipart() && !req.teksFormulir)
    await bacaMultipart(req, () => {
      throw galat
    }).catch(() => null)
  const pasangan = formulirBiasa(req) ? [...isiFormulir(req)] : (req.teksFormulir ?? [])
  return pasangan.filter(([nama]) => nama !== '_csrf' && !/sandi/i.test(nama))
}

function menjadiGalat(asal: unknown, req: FastifyRequest): Galat {
  if (asal instanceof Galat) return asal
  const { code, validation, statusCode } = asal as Partial<FastifyError>
  if (validation) {
    const k = bacaKesalahan({}, validation as never)[0]
    return errors.ISIAN_SALAH({ kolom: k?.kolom ?? 'isian', sebab: k?.sebab ?? 'tidak sesuai' })
  }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return errors.ISIAN_TERLALU_BESAR({ batasMb: BATAS_ISIAN_MB })
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return errors.JENIS_ISIAN_ASING()
  const dariBasisData = dariPostgres(asal)
  if (dariBasisData) return dariBasisData
  if (statusCode && statusCode >= 400 && statusCode < 500) {
    return new Galat('PERMINTAAN_SALAH', statusCode, 'Permintaan tidak dapat dibaca.')
  }
  // Nothing of the cause leaves the server: only a reference that leads to it in the log.
  return new Galat(
    'GALAT_SERVER',
    500,
    `Terjadi kesalahan di server. Sampaikan kode rujukan ${req.id} kepada pengelola sistem.`,
    { rujukan: req.id },
  )
}

// Only what helps to find the fault: database errors carry the row in `detail`, personal data included.
function catatGalat(req: FastifyRequest, asal: unknown): void {
  const { name, message, code, stack } = asal as FastifyError
  req.log.error(
    { rujukan: req.id, rute: req.routeOptions.url, galat: { name, message, code, stack } },
    'galat server',
  )
}

/** Where the status alone would frighten: the person may do it, only the form is of an old session. */
const JUDUL_KODE: Readonly<Record<string, string>> = { CSRF_TIDAK_COCOK: 'Belum terkirim' }

function judulStatus(status: number): string {
  const judul: Record<number, string> = {
    401: 'Perlu masuk',
    403: 'Tidak berwenang',
    404: 'Tidak ditemukan',
    409: 'Sudah berubah',
    410: 'Tidak berlaku lagi',
    413: 'Terlalu besar',
    429: 'Terlalu sering',
    503: 'Sedang sibuk',
  }
  return judul[status] ?? (status >= 500 ? 'Kesalahan server' : 'Isian belum benar')
}

// Back to the page the form was on, when the browser says which of ours it was.
function kembali(req: FastifyRequest): string {
  const asal = req.headers.referer
  if (!asal || !URL.canParse(asal)) return '/'
  const url = new URL(asal)
  return url.host === req.headers.host ? url.pathname + url.search : '/'
}
