import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { Pelaku } from '../values/pelaku.js'
import { hakAduan, type HakAduan } from './hak.js'

export interface AduanRow {
  id: string
  nomor: string
  perkara_id: string
  kanal: string
  kerahasiaan: string
  klasifikasi: string
  uraian: string
  lampiran: { sha256: string; nama: string }[]
  dituju: string
  diterima_at: Date
  selesai_at: Date | null
  skm_token: string | null
  nilai: number | null
  komentar: string
}

/** The complaint of a case. Errors: TIDAK_ADA. */
export async function aduanPerkara(db: Knex, perkaraId: string): Promise<AduanRow> {
  const row = await db('aduan').where({ perkara_id: perkaraId }).first()
  if (!row) throw errors.TIDAK_ADA({ apa: 'Pengaduan' })
  return row
}

/**
 * One complaint for who may read it, with what they may do. Errors: TIDAK_BERWENANG, also where there is
 * none: who may read none shall not learn which there are. TIDAK_ADA for those who may.
 */
export async function bukaAduan(
  db: Knex,
  id: string,
  pelaku: Pelaku,
): Promise<{ aduan: AduanRow; hak: HakAduan }> {
  const row = await db('aduan as a')
    .join('perkara as p', 'p.id', 'a.perkara_id')
    .leftJoin('aduan_disposisi as d', (j) => j.on('d.aduan_id', 'a.id').onNull('d.ditarik_at'))
    .where('a.id', id)
    .first('a.*', 'p.unit_id', 'd.petugas_id')
  const hak = await hakAduan(db, pelaku, {
    kerahasiaan: row?.kerahasiaan ?? '',
    unitId: row?.unit_id ?? '',
    selesai: Boolean(row?.selesai_at),
    petugasId: row?.petugas_id ?? null,
  })
  if (!hak.baca) throw errors.TIDAK_BERWENANG()
  if (!row) throw errors.TIDAK_ADA({ apa: 'Pengaduan' })
  return { aduan: row, hak }
}
