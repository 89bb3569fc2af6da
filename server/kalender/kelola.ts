import { errors } from '../errors.js'
import { catat } from '../pegawai/jejak.js'
import type { HariLibur, IsiKalender } from '../values/jam-kerja.js'
import { mintaHitungUlang, simpanVersi, ubahKalender, type Pengubah } from './ubah.js'

/** A calendar that begins as a copy of another one. Errors: KODE_TERPAKAI, TIDAK_ADA. */
export async function kalenderBaru(
  p: Pengubah,
  baru: { kode: string; nama: string; salin: string },
): Promise<string> {
  const asal: { isi: IsiKalender } | undefined = await p
    .trx('kalender_versi')
    .where({ kalender_id: baru.salin })
    .orderBy('nomor', 'desc')
    .first('isi')
  if (!asal) throw errors.TIDAK_ADA({ apa: 'Kalender yang disalin' })
  const [row] = await p
    .trx('kalender')
    .insert({ kode: baru.kode, nama: baru.nama, created_at: p.kini })
    .onConflict('kode')
    .ignore()
    .returning('id')
  if (!row) throw errors.KODE_TERPAKAI({ kode: baru.kode })
  await simpanVersi(p, row.id, 1, asal.isi)
  await catat(p.trx, {
    at: p.kini,
    aksi: 'kalender.dibuat',
    oleh: p.oleh,
    rincian: { kalender: row.id, nama: baru.nama, disalinDari: baru.salin },
  })
  return row.id
}

/**
 * Gives a unit, and all below it without one of their own, a calendar; null takes it away again.
 * Deadlines that run there are recomputed. Errors: TIDAK_ADA.
 */
export async function pasangUnit(
  p: Omit<Pengubah, 'alasan'>,
  unitId: string,
  kalenderId: string | null,
): Promise<void> {
  const unit = await p.trx('unit').where({ id: unitId }).forUpdate().first('nama', 'kalender_id')
  if (!unit) throw errors.TIDAK_ADA({ apa: 'Unit' })
  if (kalenderId && !(await p.trx('kalender').where({ id: kalenderId }).first('id')))
    throw errors.TIDAK_ADA({ apa: 'Kalender kerja' })
  if (unit.kalender_id === kalenderId) return
  await p.trx('unit').where({ id: unitId }).update({ kalender_id: kalenderId })
  await catat(p.trx, {
    at: p.kini,
    aksi: 'kalender.unit',
    oleh: p.oleh,
    rincian: { unit: unitId, nama: unit.nama, kalender: kalenderId, sebelumnya: unit.kalender_id },
  })
  // Whatever the units below worked by until now: every calendar may have lost some of its clocks.
  for (const id of await p.trx('kalender').orderBy('id').pluck('id'))
    await mintaHitungUlang(p.trx, id)
}

/** Adds days to a calendar; one of the same date and kind is replaced. */
export const tambahLibur = (p: Pengubah, id: string, baru: readonly HariLibur[]) =>
  ubahKalender(p, id, (isi) => ({ ...isi, libur: gabungLibur(isi.libur, baru) }))

/** Error: TIDAK_ADA when that day is not in the calendar. */
export const hapusLibur = (
  p: Pengubah,
  id: string,
  hari: { tanggal: string; jenis: string },
): Promise<{ nomor: number }> =>
  ubahKalender(p, id, (isi) => {
    const libur = isi.libur.filter((h) => h.tanggal !== hari.tanggal || h.jenis !== hari.jenis)
    if (libur.length === isi.libur.length) throw errors.TIDAK_ADA({ apa: 'Hari itu' })
    return { ...isi, libur }
  })

/** By date; of the same date and kind the later one stays. */
export function gabungLibur(lama: readonly HariLibur[], baru: readonly HariLibur[]): HariLibur[] {
  const semua = new Map([...lama, ...baru].map((h) => [`${h.tanggal} ${h.jenis}`, h]))
  return [...semua.keys()].sort().map((k) => semua.get(k)!)
}
