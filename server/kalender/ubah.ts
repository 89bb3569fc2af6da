import { isDeepStrictEqual } from 'node:util'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { catat } from '../pegawai/jejak.js'
import { antre } from '../platform/jobs/antre.js'
import { susunJamKerja, type IsiKalender } from '../values/jam-kerja.js'
import { bedaKalender } from './beda.js'

/** Who changes a calendar, and why; nobody when another setting does. */
export interface Pengubah {
  trx: Knex.Transaction
  kini: Date
  oleh: string | null
  alasan: string
}

/** A calendar with the contents in force. */
export interface KalenderKini {
  id: string
  nama: string
  nomor: number
  isi: IsiKalender
}

/**
 * Makes the next version of a calendar out of the one in force. The calendar is locked, so two people
 * who change it at once both get theirs. `dari`: the version the change was made from, where more
 * than a single day is replaced. Errors: TIDAK_ADA, KALENDER_SUDAH_BERUBAH, KALENDER_TAK_BERUBAH.
 */
export async function ubahKalender(
  p: Pengubah,
  id: string,
  ubah: (isi: IsiKalender) => IsiKalender,
  dari?: number,
): Promise<{ nomor: number; ubahan: string[] }> {
  const lama = await kunciKalender(p.trx, id)
  if (dari !== undefined && dari !== lama.nomor)
    throw errors.KALENDER_SUDAH_BERUBAH({ nomor: lama.nomor })
  const isi = ubah(lama.isi)
  if (isDeepStrictEqual(JSON.parse(JSON.stringify(isi)), lama.isi))
    throw errors.KALENDER_TAK_BERUBAH()
  const ubahan = bedaKalender(lama.isi, isi)
  const nomor = lama.nomor + 1
  await simpanVersi(p, id, nomor, isi)
  await catat(p.trx, {
    at: p.kini,
    aksi: 'kalender.diubah',
    oleh: p.oleh,
    rincian: { kalender: id, nama: lama.nama, nomor, alasan: p.alasan, ubahan },
  })
  await mintaHitungUlang(p.trx, id)
  return { nomor, ubahan }
}

/** Writes one version after making sure that it can be counted with. Error: KALENDER_TANPA_JAM. */
export async function simpanVersi(
  p: Pengubah,
  id: string,
  nomor: number,
  isi: IsiKalender,
): Promise<void> {
  // All else is checked field by field before it comes here.
  if ([isi.jam, ...(isi.gilir ? [isi.gilir.hari] : [])].every((jam) => jam.flat().length === 0))
    throw errors.KALENDER_TANPA_JAM()
  susunJamKerja(isi)
  await p.trx('kalender_versi').insert({
    kalender_id: id,
    nomor,
    isi: JSON.stringify(isi),
    alasan: p.alasan,
    dibuat_oleh: p.oleh,
    dibuat_at: p.kini,
  })
}

/**
 * Running deadlines that hang on this calendar are computed anew, finished ones are not. The room of
 * deadlines stands above this one, so it is asked by the name of its job.
 */
export const mintaHitungUlang = (trx: Knex.Transaction, kalenderId: string): Promise<void> =>
  antre(
    trx,
    'tenggat.hitung-ulang',
    { kalenderId },
    { kunci: `tenggat.hitung-ulang ${kalenderId}` },
  )

async function kunciKalender(trx: Knex.Transaction, id: string): Promise<KalenderKini> {
  const kalender = await trx('kalender').where({ id }).forUpdate().first('id', 'nama')
  if (!kalender) throw errors.TIDAK_ADA({ apa: 'Kalender kerja' })
  const versi = await trx('kalender_versi')
    .where({ kalender_id: id })
    .orderBy('nomor', 'desc')
    .first('nomor', 'isi')
  return { ...kalender, ...versi }
}
