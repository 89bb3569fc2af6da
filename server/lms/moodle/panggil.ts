import { setTimeout as jeda } from 'node:timers/promises'
import { bacaTerbatas, TerlaluBesar } from './jawaban.js'
import { parameter, type Nilai } from './parameter.js'

/** Where Moodle is, and how long it may take. */
export interface Alamat {
  url: string
  token: string
  batasMs: number
  /** Bytes of one answer, unpacked; what goes on longer is not fetched to its end. */
  batasBita: number
  /** Milliseconds before a second and a third try of what is safe to repeat. */
  mundur: readonly number[]
}

/**
 * Why Moodle did not do it. `sibuk`: nothing was done, later is fine. `putus`: the answer never came,
 * so nobody knows. `tolak`: Moodle refused these parameters. `setelan`: nothing will work before an
 * administrator has set something right.
 */
export type Sebab = 'sibuk' | 'putus' | 'tolak' | 'setelan'

export class MoodleGalat extends Error {
  readonly sebab: Sebab
  readonly kode: string
  constructor(sebab: Sebab, kode: string, kalimat: string) {
    super(kalimat)
    this.name = 'MoodleGalat'
    this.sebab = sebab
    this.kode = kode
  }
}

/** Codes of Moodle that speak of the token or its rights, not of what was sent. */
const SETELAN = new Set([
  'invalidtoken',
  'accessexception',
  'nopermissions',
  'servicenotavailable',
  'enablewsdescription',
  'restoredaccountresetpassword',
  'invalidrecord',
  'cannotcallfunction',
  'webservicenotenabled',
  'accesscontrolexception',
])

/**
 * One function of Moodle's REST server. Errors come as HTTP 200 with `exception`, maintenance as a page
 * in HTML; both are MoodleGalat. `aman`: asking twice does no harm, so it is asked again after a pause.
 */
export async function panggil<T>(
  a: Alamat,
  fungsi: string,
  isi: Readonly<Record<string, Nilai>>,
  aman: boolean,
): Promise<T> {
  for (let ke = 0; ; ke++) {
    try {
      return await sekali<T>(a, fungsi, isi)
    } catch (galat) {
      const lagi =
        galat instanceof MoodleGalat &&
        (galat.sebab === 'sibuk' || (galat.sebab === 'putus' && aman))
      if (!lagi || ke >= a.mundur.length) throw galat
      await jeda(a.mundur[ke]!)
    }
  }
}

async function sekali<T>(
  a: Alamat,
  fungsi: string,
  isi: Readonly<Record<string, Nilai>>,
): Promise<T> {
  // In the body, not in the address: addresses are written down by proxies.
  const body = parameter({
    wstoken: a.token,
    wsfunction: fungsi,
    moodlewsrestformat: 'json',
    ...isi,
  })
  let res: Response
  let teks: string
  const henti = new AbortController()
  try {
    res = await fetch(`${a.url.replace(/\/+$/, '')}/webservice/rest/server.php`, {
      method: 'POST',
      body,
      // A redirect would carry the token to an address nobody has set.
      redirect: 'manual',
      signal: AbortSignal.any([AbortSignal.timeout(a.batasMs), henti.signal]),
    })
    teks = await bacaTerbatas(res, a.batasBita)
  } catch (galat) {
    // Lets go of the connection; an answer nobody reads would keep it, and the other side, waiting.
    henti.abort()
    if (galat instanceof TerlaluBesar) throw new MoodleGalat('setelan', 'besar', galat.message)
    throw dariJaringan(galat)
  }
  return bacaJawaban<T>(res.status, teks)
}

function bacaJawaban<T>(status: number, teks: string): T {
  if (status === 429 || status === 502 || status === 503)
    throw new MoodleGalat('sibuk', String(status), `Moodle sedang tidak melayani (${status}).`)
  if (status >= 300 && status < 400)
    throw new MoodleGalat('setelan', String(status), 'Alamat Moodle pada setelan dialihkan.')
  if (status >= 500) throw new MoodleGalat('putus', String(status), `Moodle menjawab ${status}.`)
  if (status >= 400)
    throw new MoodleGalat('setelan', String(status), `Alamat Moodle menjawab ${status}.`)
  let json: unknown
  try {
    json = JSON.parse(teks)
  } catch {
    // Moodle says that it is being maintained in a page for people.
    throw new MoodleGalat('sibuk', 'html', 'Moodle menjawab dengan halaman, mungkin dipelihara.')
  }
  const galat = json as { exception?: unknown; errorcode?: unknown; message?: unknown } | null
  if (!galat || typeof galat !== 'object' || !('exception' in galat)) return json as T
  const kode = String(galat.errorcode ?? '').slice(0, 60)
  const kata = [galat.message, (json as { debuginfo?: unknown }).debuginfo]
    .filter((k) => typeof k === 'string' && k)
    .join(' ')
    .slice(0, 300)
  if (kode === 'sitemaintenance') throw new MoodleGalat('sibuk', kode, 'Moodle sedang dipelihara.')
  throw new MoodleGalat(SETELAN.has(kode) ? 'setelan' : 'tolak', kode, kata || kode)
}

function dariJaringan(galat: unknown): MoodleGalat {
  const sebab = (galat as { cause?: { code?: unknown } }).cause
  const kode = String(sebab?.code ?? (galat as Error).name)
  // Nobody was there: surely nothing was done.
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT)/.test(kode))
    return new MoodleGalat('sibuk', kode, 'Moodle tidak dapat dihubungi.')
  if (/^(CERT_|ERR_TLS|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(kode))
    return new MoodleGalat('setelan', kode, 'Sertifikat alamat Moodle tidak dipercaya.')
  return new MoodleGalat('putus', kode, 'Moodle tidak menjawab pada waktunya.')
}
