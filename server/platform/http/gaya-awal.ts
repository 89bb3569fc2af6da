import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { IsiAset } from './aset.js'

/** The style sheets as a page may bring them along. */
export interface Gaya {
  biasa: string
  gelap: string
}

const SETAHUN = 365 * 24 * 3600

export interface GayaAwal {
  /** Fingerprints for the content security policy: exactly these styles may stand in a page. */
  sidik: readonly string[]
  /** The styles for a browser that does not have them yet; null where it has, or asks for them anyway. */
  untuk(req: FastifyRequest, reply: FastifyReply): Gaya | null
}

/**
 * On a weak line a style sheet costs one more way there and back before anything is seen: 300 ms and more.
 * The first page of a session brings it along; a cookie remembers which one, and the next page names
 * the file. The page of the login names it at once: it is fetched while somebody types.
 */
export function gayaAwal(aset: Pick<IsiAset, 'alamat' | 'teks'>): GayaAwal {
  const gaya = { biasa: aset.teks('app.css'), gelap: aset.teks('gelap.css') }
  const tanda = createHash('sha256').update(gaya.biasa).update(gaya.gelap).digest('hex').slice(0, 8)
  return {
    sidik: Object.values(gaya).map((isi) => createHash('sha256').update(isi).digest('base64')),
    untuk(req, reply) {
      if (req.kuki.baca(req, 'gaya') === tanda) return null
      req.kuki.pasang(reply, 'gaya', tanda, SETAHUN)
      return req.sesi ? gaya : null
    },
  }
}
