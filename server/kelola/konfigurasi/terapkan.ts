import { errors } from '../../errors.js'
import { Galat } from '../../platform/galat.js'
import { dariPostgres } from '../../platform/http/pg-galat.js'
import { BAGIAN } from './bagian/semua.js'
import type { BarisRencana, Rencana } from './rencana.js'
import type { Bagian, Kerja } from './types.js'

/** A row that cannot come in as things stand here, and why. */
export interface Bentrok {
  bagian: string
  kunci: string
  sebab: string
}

/**
 * Brings the rows of a plan in, all in the transaction of the caller. Errors: KONFIGURASI_BENTROK
 * naming the first row that is refused by the rules of its page.
 */
export async function terapkanRencana(k: Kerja, rencana: Rencana): Promise<void> {
  for (const [baris, kerja] of langkah(rencana)) {
    try {
      await kerja(k)
    } catch (galat) {
      throw errors.KONFIGURASI_BENTROK({ ...sebut(baris), sebab: kalimat(galat) })
    }
  }
}

class Batal extends Error {}

/** Tries the same and takes it all back: every row that would be refused, by the very rules. */
export async function cobaRencana(k: Kerja, rencana: Rencana): Promise<Bentrok[]> {
  const bentrok: Bentrok[] = []
  const semua = k.trx.transaction(async (trx) => {
    for (const [baris, kerja] of langkah(rencana)) {
      try {
        // On its own, so that one refusal does not hide the next.
        await trx.transaction((satu) => kerja({ ...k, trx: satu }))
      } catch (galat) {
        bentrok.push({ ...sebut(baris), sebab: kalimat(galat) })
      }
    }
    throw new Batal()
  })
  await semua.catch((galat) => {
    if (!(galat instanceof Batal)) throw galat
  })
  return bentrok
}

type Langkah = [BarisRencana, (k: Kerja) => Promise<void>]

/** First every row, then what could only be done once all are there, from the last back. */
function langkah({ baris }: Rencana): Langkah[] {
  const bagian = new Map<string, Bagian>(BAGIAN.map((b) => [b.kode, b]))
  const milik = baris.map((b) => [b, bagian.get(b.bagian)!] as const)
  return [
    ...milik.map(([b, m]): Langkah => [b, (k) => m.terap(k, b.kunci, b.nilai)]),
    ...milik
      .filter(([, m]) => m.tutup)
      .reverse()
      .map(([b, m]): Langkah => [b, (k) => m.tutup!(k, b.kunci, b.nilai)]),
  ]
}

const sebut = ({ bagian, kunci }: BarisRencana): Omit<Bentrok, 'sebab'> => ({
  bagian: BAGIAN.find((b) => b.kode === bagian)!.nama,
  kunci,
})

/** What is no refusal of ours is a fault, and goes on. */
function kalimat(asal: unknown): string {
  const galat = asal instanceof Galat ? asal : dariPostgres(asal)
  if (!galat) throw asal
  return galat.message
}
