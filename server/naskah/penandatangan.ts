import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { namaLengkap } from '../values/gelar.js'

/** A signer as printed, copied at the moment of signing: people are promoted, letters are not. */
export interface Penandatangan {
  pegawaiId: string
  pemangkuId: string
  sifat: 'definitif' | 'plt' | 'plh'
  jabatan: string
  /** With titles. */
  nama: string
  pangkat: string
  golongan: string
  nip: string
  sk: string
}

const PILIH = `
  select m.id as pemangku_id, m.sifat, m.sk_nomor, j.nama as jabatan, p.*
    from pemangku m join jabatan j on j.id = m.jabatan_id join pegawai p on p.id = m.pegawai_id`

/** The seat that signs, as a snapshot. Errors: TIDAK_ADA. */
export async function penandatanganKursi(trx: Knex.Transaction, pemangkuId: string): Promise<Penandatangan> {
  const { rows } = await trx.raw(`${PILIH} where m.id = ?`, [pemangkuId])
  if (!rows[0]) throw errors.TIDAK_ADA({ apa: 'Pemangku jabatan' })
  return potret(rows[0])
}

/**
 * Who would sign on that day: a Plh. before a Plt. before the incumbent, because an acting period
 * exists only while the incumbent is away. Errors: JABATAN_KOSONG.
 */
export async function calonPenandatangan(
  trx: Knex.Transaction, peran: string, tanggal: string,
): Promise<Penandatangan> {
  const { rows } = await trx.raw(
    `${PILIH} join jabatan_peran r on r.jabatan_id = j.id
      where r.peran = ? and m.berlaku_dari <= ? and (m.berlaku_sampai is null or m.berlaku_sampai >= ?)
      order by array_position(array['plh', 'plt', 'definitif'], m.sifat), m.berlaku_dari desc limit 1`,
    [peran, tanggal, tanggal],
  )
  if (!rows[0]) throw errors.JABATAN_KOSONG({ peran })
  return potret(rows[0])
}

function potret(row: any): Penandatangan {
  return {
    pegawaiId: row.id,
    pemangkuId: row.pemangku_id,
    sifat: row.sifat,
    jabatan: row.jabatan,
    nama: namaLengkap({ gelarDepan: row.gelar_depan, nama: row.nama, gelarBelakang: row.gelar_belakang }),
    pangkat: row.pangkat,
    golongan: row.golongan,
    nip: row.nip ?? '',
    sk: row.sk_nomor,
  }
}
