import { setTimeout as jeda } from 'node:timers/promises'
import { errors } from '../../errors.js'
import type { SetelanTte } from '../setelan.js'

/** Where the service is, and how long it may take. */
export interface Layanan {
  url: string
  pengguna: string
  sandi: string
  batasMs: number
  /** Milliseconds before a second and a third try; tests shorten them. */
  mundur: readonly number[]
}

const MUNDUR = [1_000, 4_000]
const TUNGGU_PALING = 15_000

/** Errors: TTE_BELUM_DISETEL. */
export function layananDari(s: SetelanTte, mundur: readonly number[] = MUNDUR): Layanan {
  if (!s.bsreUrl) throw errors.TTE_BELUM_DISETEL({ apa: 'Alamat layanan BSrE' })
  if (!s.bsrePengguna || !s.bsreSandi)
    throw errors.TTE_BELUM_DISETEL({ apa: 'Pengguna dan kata sandi layanan BSrE' })
  return {
    url: s.bsreUrl.replace(/\/+$/, ''),
    pengguna: s.bsrePengguna,
    sandi: s.bsreSandi,
    batasMs: s.batasDetik * 1000,
    mundur,
  }
}

export interface Jawaban {
  status: number
  /** In small letters. */
  kepala: Headers
  isi: Buffer
}

export interface Permintaan {
  metode: 'GET' | 'POST'
  jalur: string
  badan?: FormData | Record<string, unknown> | undefined
  /** True when asking twice does no harm; then a time-out is asked again as well. */
  aman: boolean
  /** Called when the head of the answer is there, before its body. */
  kepalaTiba?(kepala: Headers): Promise<void>
}

/**
 * One question to the service, with patience: 429 and 503 say that nothing was done, so they are
 * asked again a little later; a time-out or 504 only where that is safe.
 * Errors: TTE_TIDAK_TERHUBUNG, TTE_LAYANAN_SIBUK, TTE_TAK_TENTU.
 */
export async function tanya(l: Layanan, p: Permintaan): Promise<Jawaban> {
  for (let ke = 0; ; ke++) {
    const hasil = await sekali(l, p)
    const lagi =
      hasil === 'terputus' || hasil.status === 504
        ? p.aman
        : hasil.status === 429 || hasil.status === 503
    if (hasil !== 'terputus' && hasil.status < 500 && hasil.status !== 429) return hasil
    if (!lagi || ke >= l.mundur.length) throw menyerah(hasil, p)
    await jeda(tunggu(hasil, l.mundur[ke]!))
  }
}

function menyerah(hasil: Jawaban | 'terputus', p: Permintaan): Error {
  if (hasil === 'terputus')
    return p.aman
      ? errors.TTE_LAYANAN_SIBUK({ kode: 'waktu habis' })
      : errors.TTE_TAK_TENTU({ kode: 'waktu habis' })
  if (hasil.status === 429 || hasil.status === 503 || p.aman)
    return errors.TTE_LAYANAN_SIBUK({ kode: String(hasil.status) })
  return errors.TTE_TAK_TENTU({ kode: String(hasil.status) })
}

function tunggu(hasil: Jawaban | 'terputus', mundur: number): number {
  const kata = hasil === 'terputus' ? null : hasil.kepala.get('retry-after')
  const detik = /^\d+$/.test(kata ?? '') ? Number(kata) : 0
  return Math.min(TUNGGU_PALING, Math.max(mundur, detik * 1000))
}

/** `terputus`: the question was sent, the answer never came whole. Errors: TTE_TIDAK_TERHUBUNG. */
async function sekali(l: Layanan, p: Permintaan): Promise<Jawaban | 'terputus'> {
  const dasar = Buffer.from(`${l.pengguna}:${l.sandi}`).toString('base64')
  const formulir = p.badan instanceof FormData
  try {
    const r = await fetch(l.url + p.jalur, {
      method: p.metode,
      headers: {
        authorization: `Basic ${dasar}`,
        ...(p.badan && !formulir ? { 'content-type': 'application/json' } : {}),
      },
      ...(p.badan ? { body: formulir ? (p.badan as FormData) : JSON.stringify(p.badan) } : {}),
      // A redirect would carry the passphrase to an address nobody has set.
      redirect: 'manual',
      signal: AbortSignal.timeout(l.batasMs),
    })
    await p.kepalaTiba?.(r.headers)
    return { status: r.status, kepala: r.headers, isi: Buffer.from(await r.arrayBuffer()) }
  } catch (galat) {
    if (takTerkirim(galat)) throw errors.TTE_TIDAK_TERHUBUNG()
    if (terputus(galat)) return 'terputus'
    throw galat
  }
}

/** Nobody was there: surely nothing was signed. */
const takTerkirim = (galat: unknown): boolean =>
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(
    kodeSebab(galat),
  ) || /bad port/.test(String((galat as { cause?: unknown }).cause ?? ''))

const terputus = (galat: unknown): boolean =>
  galat instanceof Error && (galat.name === 'TimeoutError' || galat.name === 'TypeError')

function kodeSebab(galat: unknown): string {
  const sebab = (galat as { cause?: { code?: unknown; errors?: { code?: unknown }[] } }).cause
  return String(sebab?.code ?? sebab?.errors?.[0]?.code ?? '')
}
