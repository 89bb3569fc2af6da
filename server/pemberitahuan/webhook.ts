import { createHmac } from 'node:crypto'

/** Milliseconds for the whole exchange. */
const BATAS = 10_000

/** Why a message did not reach the gateway, without secrets. */
export class WebhookGagal extends Error {}

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
  badan: string
  kini: Date
}

/** Posts one message. Anything but a 2xx counts as not delivered. Throws WebhookGagal. */
export async function kirimWebhook(p: PesanWebhook): Promise<void> {
  const waktu = String(Math.floor(p.kini.getTime() / 1000))
  let status: number
  try {
    const jawab = await fetch(p.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-paraf-id': p.id,
        'x-paraf-waktu': waktu,
        'x-paraf-tanda': `sha256=${tandaWebhook(p.rahasia, waktu, p.badan)}`,
      },
      body: p.badan,
      // A redirect would carry the notice to an address nobody has set.
      redirect: 'manual',
      signal: AbortSignal.timeout(BATAS),
    })
    status = jawab.status
    await jawab.body?.cancel()
  } catch (galat) {
    const habis = galat instanceof Error && galat.name === 'TimeoutError'
    throw new WebhookGagal(habis ? 'gerbang tidak menjawab' : 'gerbang tidak dapat dihubungi')
  }
  if (status < 200 || status > 299)
    throw new WebhookGagal(
      status >= 300 && status < 400
        ? `gerbang mengalihkan ke alamat lain (${status})`
        : `gerbang menolak (${status})`,
    )
}
