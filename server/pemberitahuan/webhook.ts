import { createHmac } from 'node:crypto'

/** Milliseconds for the whole exchange. */
const BATAS = 10_000

/** Bytes of an answer that are kept to be looked at. */
const JAWABAN_TERPANJANG = 2000

/** What the gateway said; null status: nothing. */
export interface JawabanGerbang {
  status: number | null
  /** Its first words, as text. */
  isi: string
}

/** Why a message did not reach the gateway, without secrets. */
export class WebhookGagal extends Error {
  readonly jawaban: JawabanGerbang
  constructor(sebab: string, jawaban: JawabanGerbang = { status: null, isi: '' }) {
    super(sebab)
    this.jawaban = jawaban
  }
}

/**
 * HMAC-SHA256, in hexadecimal, over `<seconds since 1970>.<body>`: who holds the secret can tell that
 * the message is ours, unchanged, and how old it is.
 */
export function tandaWebhook(rahasia: string, waktu: string, badan: string): string {
  return createHmac('sha256', rahasia).update(`${waktu}.${badan}`).digest('hex')
}

export interface PesanWebhook {
  url: string
  rahasia: string
  /** The same when sent again; the gateway drops what it knows. */
  id: string
  /** Place in the order of all messages: those posted later have a higher one, also when repeated. */
  urut: string
  /** Posted again by hand. */
  ulang?: boolean
  badan: string
  kini: Date
}

/** Posts one message. Anything but a 2xx counts as not delivered. Throws WebhookGagal. */
export async function kirimWebhook(p: PesanWebhook): Promise<JawabanGerbang> {
  const waktu = String(Math.floor(p.kini.getTime() / 1000))
  let status: number
  let isi: string
  try {
    const jawab = await fetch(p.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-paraf-id': p.id,
        'x-paraf-urut': p.urut,
        ...(p.ulang && { 'x-paraf-ulang': 'ya' }),
        'x-paraf-waktu': waktu,
        'x-paraf-tanda': `sha256=${tandaWebhook(p.rahasia, waktu, p.badan)}`,
      },
      body: p.badan,
      // A redirect would carry the notice to an address nobody has set.
      redirect: 'manual',
      signal: AbortSignal.timeout(BATAS),
    })
    status = jawab.status
    isi = await awalJawaban(jawab)
  } catch (galat) {
    const habis = galat instanceof Error && galat.name === 'TimeoutError'
    throw new WebhookGagal(habis ? 'gerbang tidak menjawab' : 'gerbang tidak dapat dihubungi')
  }
  if (status >= 200 && status <= 299) return { status, isi }
  throw new WebhookGagal(
    status >= 300 && status < 400
      ? `gerbang mengalihkan ke alamat lain (${status})`
      : `gerbang menolak (${status})`,
    { status, isi },
  )
}

/** As much of an answer as is kept; the rest is never fetched. */
async function awalJawaban(jawab: Response): Promise<string> {
  const bagian: Uint8Array[] = []
  let banyak = 0
  const aliran = jawab.body?.getReader()
  while (aliran && banyak < JAWABAN_TERPANJANG) {
    const { done, value } = await aliran.read()
    if (done) break
    bagian.push(value)
    banyak += value.length
  }
  await aliran?.cancel()
  // The database keeps no zero byte in a text.
  return Buffer.concat(bagian).subarray(0, JAWABAN_TERPANJANG).toString().replaceAll('\0', '')
}
