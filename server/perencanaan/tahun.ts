import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { catat } from '../pegawai/jejak.js'
import type { Pengubah } from '../pegawai/kelola-pegawai.js'
import { tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'

export interface TahunRencana {
  tahun: number
  tahunSkp: number
  /** Last day of planning. */
  batas: string
  terkunci: boolean
}

/** The years there are, the latest first. */
export async function daftarTahun(db: Knex, kini: Date): Promise<TahunRencana[]> {
  const hariIni = await hariIniKantor(db, kini)
  const rows = await db('tahun_rencana').orderBy('tahun', 'desc')
  return rows.map((r) => ({
    ...{ tahun: r.tahun, tahunSkp: r.tahun_skp, batas: r.batas },
    terkunci: hariIni > r.batas,
  }))
}

export interface PerubahanTahun {
  at: Date
  oleh: string
  tahun: number
  /** Last day before; null where the year was opened. */
  batasLama: string | null
  batas: string
  alasan: string
}

/** Changes shown; the trail has all. */
const PERUBAHAN_TAMPAK = 20

/** When years were opened, closed and opened again, by whom and why, the latest first. */
export async function perubahanTahun(db: Knex): Promise<PerubahanTahun[]> {
  const rows = await db('riwayat as r')
    .leftJoin('pegawai as g', 'g.id', 'r.pegawai_id')
    .where('r.aksi', 'rencana.tahun')
    .orderBy('r.id', 'desc')
    .limit(PERUBAHAN_TAMPAK)
    .select('r.at', 'g.nama', 'r.rincian')
  return rows.map(({ at, nama, rincian: c }) => ({
    ...{ at, oleh: nama ?? '', tahun: c.tahun, batasLama: c.batasLama },
    ...{ batas: c.batas, alasan: c.alasan },
  }))
}

/** Why what goes back now cannot be sent again; '' while its year is open. */
export async function sebutTerkunci(db: Knex, tahun: number, kini: Date): Promise<string> {
  const t = (await daftarTahun(db, kini)).find((x) => x.tahun === tahun)
  return t?.terkunci ? kataTerkunci(t) : ''
}

export const kataTerkunci = (t: TahunRencana): string =>
  `Perencanaan tahun ${t.tahun} sudah terkunci sesudah ${tanggalPanjang(t.batas)} pukul 24.00.`

export const hariIniKantor = async (db: Knex, kini: Date): Promise<string> =>
  tanggalDiZona(kini, (await setelanKantor(db)).zona)

/**
 * A year still open at this moment, held open until the transaction ends: who moves its date waits
 * for what was let in, and what comes after them sees the new one. Errors: TIDAK_ADA,
 * RENCANA_TAHUN_TERKUNCI after its last day, 24.00 in the zone of the office.
 */
export async function wajibTerbuka(
  trx: Knex.Transaction,
  tahun: number,
  kini: Date,
): Promise<TahunRencana> {
  const r = await trx('tahun_rencana').where({ tahun }).forShare().first()
  if (!r) throw errors.TIDAK_ADA({ apa: `Tahun perencanaan ${tahun}` })
  if ((await hariIniKantor(trx, kini)) > r.batas)
    throw errors.RENCANA_TAHUN_TERKUNCI({ tahun, batas: tanggalPanjang(r.batas) })
  return { tahun, tahunSkp: r.tahun_skp, batas: r.batas, terkunci: false }
}

/** Opens a year or moves its last day; the reason stays in the trail. */
export async function aturTahun(
  p: Pengubah,
  isi: { tahun: number; tahunSkp: number; batas: string; alasan: string },
): Promise<void> {
  const { tahun, tahunSkp, batas, alasan } = isi
  const lama = await p.trx('tahun_rencana').where({ tahun }).forUpdate().first()
  await p
    .trx('tahun_rencana')
    .insert({ tahun, tahun_skp: tahunSkp, batas })
    .onConflict('tahun')
    .merge()
  await catat(p.trx, {
    ...{ at: p.kini, aksi: 'rencana.tahun', oleh: p.pelaku.pegawaiId },
    rincian: { tahun, tahunSkp, batas, batasLama: lama?.batas ?? null, alasan },
  })
}
