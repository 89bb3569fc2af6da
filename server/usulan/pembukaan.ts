import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { catat } from '../pegawai/jejak.js'
import type { Pengubah } from '../pegawai/kelola-pegawai.js'
import { tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'

export interface Pembukaan {
  pelatihanId: string
  nama: string
  angkatan: string
  mulai: string
  selesai: string
  tempat: string
  jp: number
  unitId: string
  /** Null while the training takes no proposals. */
  kuota: number | null
  terisi: number
  tutup: string | null
  sasaran: string
  terbuka: boolean
}

const dasar = (db: Knex): Knex.QueryBuilder =>
  db('pelatihan as t')
    .leftJoin('pembukaan_usulan as b', 'b.pelatihan_id', 't.id')
    .select(
      ...['t.id', 't.nama', 't.angkatan', 't.mulai', 't.selesai', 't.tempat', 't.jp', 't.unit_id'],
      ...['b.kuota', 'b.tutup', 'b.sasaran'],
      db.raw(`t.data ->> 'sasaran' as sasaran_rencana`),
      db.raw('(select count(*)::int from peserta p where p.pelatihan_id = t.id) as terisi'),
    )

const susun = (r: any, hariIni: string): Pembukaan => ({
  ...{ pelatihanId: r.id, nama: r.nama, angkatan: r.angkatan, mulai: r.mulai, selesai: r.selesai },
  ...{ tempat: r.tempat, jp: r.jp, unitId: r.unit_id, kuota: r.kuota, terisi: r.terisi },
  ...{ tutup: r.tutup, sasaran: r.sasaran || r.sasaran_rencana || '' },
  terbuka: r.tutup !== null && r.tutup >= hariIni,
})

export const hariIniKantor = async (db: Knex, kini: Date): Promise<string> =>
  tanggalDiZona(kini, (await setelanKantor(db)).zona)

/** Trainings that take proposals today, those that close first in front; at most 100. */
export async function pelatihanTerbuka(db: Knex, kini: Date): Promise<Pembukaan[]> {
  const hariIni = await hariIniKantor(db, kini)
  const rows = await dasar(db)
    .where('b.tutup', '>=', hariIni)
    .orderBy(['b.tutup', 't.mulai', 't.id'])
    .limit(100)
  return rows.map((r: any) => susun(r, hariIni))
}

/** One training with what it takes. Errors: TIDAK_ADA. */
export async function satuPembukaan(db: Knex, pelatihanId: string, kini: Date): Promise<Pembukaan> {
  const row = await dasar(db).where('t.id', pelatihanId).first()
  if (!row) throw errors.TIDAK_ADA({ apa: 'Pelatihan' })
  return susun(row, await hariIniKantor(db, kini))
}

/**
 * Locks the roster of a training against other decisions, imports and a change of its quota, and
 * counts it. Errors: TIDAK_ADA.
 */
export async function kunciRoster(trx: Knex.Transaction, pelatihanId: string): Promise<number> {
  const { rows } = await trx.raw('select id from pelatihan where id = ? for no key update', [
    pelatihanId,
  ])
  if (rows.length === 0) throw errors.TIDAK_ADA({ apa: 'Pelatihan' })
  const { n } = await trx('peserta')
    .where({ pelatihan_id: pelatihanId })
    .first(trx.raw('count(*)::int as n'))
  return n
}

export interface IsiPembukaan {
  kuota: number
  tutup: string
  sasaran?: string
}

/** Opens a training for proposals, or changes its terms. Errors: TIDAK_ADA, USULAN_KUOTA_KURANG. */
export async function bukaUsulan(
  p: Pengubah,
  pelatihanId: string,
  { kuota, tutup, sasaran = '' }: IsiPembukaan,
): Promise<void> {
  const terisi = await kunciRoster(p.trx, pelatihanId)
  if (kuota < terisi) throw errors.USULAN_KUOTA_KURANG({ kuota, terisi })
  const isi = { kuota, tutup, sasaran }
  await p
    .trx('pembukaan_usulan')
    .insert({
      ...{ pelatihan_id: pelatihanId, ...isi },
      ...{ dibuka_oleh: p.pelaku.pegawaiId, dibuka_at: p.kini },
    })
    .onConflict('pelatihan_id')
    .merge(['kuota', 'tutup', 'sasaran'])
  await catat(p.trx, {
    ...{ at: p.kini, aksi: 'usulan.dibuka', oleh: p.pelaku.pegawaiId },
    rincian: { pelatihan: pelatihanId, ...isi },
  })
}

/** Errors: USULAN_DITUTUP, USULAN_BELUM_DIBUKA. */
export function wajibTerbuka(b: Pembukaan): void {
  if (!b.terbuka)
    throw b.tutup
      ? errors.USULAN_DITUTUP({ tutup: tanggalPanjang(b.tutup) })
      : errors.USULAN_BELUM_DIBUKA()
}
