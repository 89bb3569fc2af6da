import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import type { Saluran } from './saluran.js'

/** Notices that leave in one message, and are tried again as the same message. */
export interface Amplop {
  id: string
  /** Attempts so far. */
  percobaan: number
  isi: { judul: string; isi: string; jalur: string; jenis: string }[]
}

/** Most notices in one message; the rest follows in the next. */
const TERBANYAK = 50

/**
 * The next message for this person, or null when none is due. One begun before and not known to have
 * arrived goes first and stays as it was, so that the other side can tell it came twice.
 */
export async function ambilAmplop(
  trx: Knex.Transaction,
  pegawaiId: string,
  saluran: Saluran,
  kini: Date,
): Promise<Amplop | null> {
  const tunggu = trx('kiriman')
    .where({ pegawai_id: pegawaiId, saluran, status: 'antre' })
    .where('berikut_at', '<=', kini)
  const lama = await tunggu.clone().whereNotNull('amplop').orderBy('berikut_at').first('amplop')
  const id: string = lama?.amplop ?? randomUUID()
  if (!lama) {
    const baru = tunggu.clone().orderBy('berikut_at').orderBy('id').limit(TERBANYAK).select('id')
    if ((await trx('kiriman').whereIn('id', baru).update({ amplop: id })) === 0) return null
  }
  const isi = await trx('kiriman as k')
    .join('pemberitahuan as p', 'p.id', 'k.pemberitahuan_id')
    .where({ 'k.amplop': id, 'k.status': 'antre' })
    .orderBy('k.id')
    .select('p.judul', 'p.isi', 'p.jalur', 'p.jenis', 'k.percobaan')
  return { id, percobaan: Math.max(...isi.map((b) => b.percobaan)), isi }
}

/** Minutes of working patience after each failed attempt; after the last the message is given up. */
const MUNDUR = [1, 2, 5, 15, 30, 60, 60, 120, 120, 240, 240]

/** When to try again after this many failed attempts; null: never by itself. */
export function cobaLagi(percobaan: number, kini: Date): Date | null {
  const menit = MUNDUR[percobaan - 1]
  return menit === undefined ? null : new Date(kini.getTime() + menit * 60_000)
}

/** Writes down that a message arrived, or will not be sent and why. */
export async function tutupAmplop(
  trx: Knex.Transaction,
  amplop: string,
  status: 'terkirim' | 'gagal' | 'batal',
  kini: Date,
  galat = '',
): Promise<void> {
  await trx('kiriman')
    .where({ amplop, status: 'antre' })
    .update({ status, galat, selesai_at: kini, percobaan: trx.raw('percobaan + 1') })
}

/** The message waits, and whatever else waits for this person by this channel waits behind it. */
export async function undurAmplop(
  trx: Knex.Transaction,
  p: { pegawaiId: string; saluran: Saluran; amplop: string; galat: string; pada: Date },
): Promise<void> {
  await trx('kiriman')
    .where({ amplop: p.amplop, status: 'antre' })
    .update({ galat: p.galat, percobaan: trx.raw('percobaan + 1') })
  await trx('kiriman')
    .where({ pegawai_id: p.pegawaiId, saluran: p.saluran, status: 'antre' })
    .where('berikut_at', '<', p.pada)
    .update({ berikut_at: p.pada })
}
