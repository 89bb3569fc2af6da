import { createHash, randomBytes } from 'node:crypto'
import type { Knex } from 'knex'

const BANYAK = 10
/** 59 bits each: beyond guessing even for who holds the hashes. */
const HURUF = 12
// Without letters that are mistaken for digits when copied by hand.
const ABJAD = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Ten new one-time codes in place of those before; shown once, stored as hashes. */
export async function gantiCadangan(trx: Knex.Transaction, pegawaiId: string): Promise<string[]> {
  const kode = Array.from({ length: BANYAK }, kodeBaru)
  await trx('kode_cadangan').where({ pegawai_id: pegawaiId }).delete()
  await trx('kode_cadangan').insert(
    kode.map((k) => ({ pegawai_id: pegawaiId, kode_hash: sidik(pegawaiId, k) })),
  )
  return kode
}

/** Uses one up. False when it is none of theirs or was used before. */
export async function pakaiCadangan(
  trx: Knex.Transaction,
  pegawaiId: string,
  kode: string,
  kini: Date,
): Promise<boolean> {
  const terpakai = await trx('kode_cadangan')
    .where({ pegawai_id: pegawaiId, kode_hash: sidik(pegawaiId, kode), dipakai_at: null })
    .update({ dipakai_at: kini })
  return terpakai === 1
}

export async function sisaCadangan(db: Knex, pegawaiId: string): Promise<number> {
  const [baris] = await db('kode_cadangan')
    .where({ pegawai_id: pegawaiId, dipakai_at: null })
    .count('* as n')
  return Number(baris!.n)
}

/** `xxxx-xxxx-xxxx`: read from paper in threes. */
function kodeBaru(): string {
  let kode = ''
  while (kode.length < HURUF) {
    for (const b of randomBytes(HURUF)) {
      // Bytes beyond a whole multiple of the alphabet would make some letters likelier.
      if (b < 256 - (256 % ABJAD.length) && kode.length < HURUF) kode += ABJAD[b % ABJAD.length]
    }
  }
  return kode.replace(/(.{4})(?=.)/g, '$1-')
}

const sidik = (pegawaiId: string, kode: string): Buffer =>
  createHash('sha256')
    .update(`${pegawaiId}:${kode.toLowerCase().replace(/[\s-]/g, '')}`)
    .digest()
