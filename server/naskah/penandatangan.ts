import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { namaLengkap } from '../values/gelar.js'
import { berlakuPada, type MasaTugas } from '../values/masa-tugas.js'
import { tanggalPanjang } from '../values/tanggal.js'

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
  /** The lines above the post when the kind is signed for someone else, see kewenangan.ts. */
  atasNama?: readonly string[]
}

const PILIH = `
  select m.id as pemangku_id, m.sifat, m.sk_nomor, j.nama as jabatan, p.*
    from pemangku m join jabatan j on j.id = m.jabatan_id join pegawai p on p.id = m.pegawai_id`

/** The seat that signs, as a snapshot. Errors: TIDAK_ADA. */
export async function penandatanganKursi(
  trx: Knex.Transaction,
  pemangkuId: string,
): Promise<Penandatangan> {
  const { rows } = await trx.raw(`${PILIH} where m.id = ?`, [pemangkuId])
  if (!rows[0]) throw errors.TIDAK_ADA({ apa: 'Pemangku jabatan' })
  return potret(rows[0])
}

/**
 * Who would sign on that day, or null: a Plh. before a Plt. before the incumbent, because an acting
 * period exists only while the incumbent is away. `unitId` narrows a role that every unit has.
 */
export async function cariPenandatangan(
  trx: Knex.Transaction,
  peran: string,
  tanggal: string,
  unitId: string | null = null,
): Promise<Penandatangan | null> {
  const { rows } = await trx.raw(
    `${PILIH} join jabatan_peran r on r.jabatan_id = j.id
      where r.peran = :peran and p.aktif and (cast(:unitId as uuid) is null or j.unit_id = :unitId)
        and m.berlaku_dari <= :tanggal
        and (m.berlaku_sampai is null or m.berlaku_sampai >= :tanggal)
      order by array_position(array['plh', 'plt', 'definitif'], m.sifat),
               m.berlaku_dari desc, m.id
      limit 1`,
    { peran, tanggal, unitId },
  )
  return rows[0] ? potret(rows[0]) : null
}

/** As cariPenandatangan, but someone must hold the post. Errors: JABATAN_KOSONG. */
export async function calonPenandatangan(
  trx: Knex.Transaction,
  peran: string,
  tanggal: string,
  unitId: string | null = null,
): Promise<Penandatangan> {
  const calon = await cariPenandatangan(trx, peran, tanggal, unitId)
  if (!calon) throw errors.JABATAN_KOSONG({ peran })
  return calon
}

/** The period of a seat, as it is known today. Errors: TIDAK_ADA. */
export async function masaPenandatangan(db: Knex, pemangkuId: string): Promise<MasaTugas> {
  const masa = await db('pemangku')
    .where({ id: pemangkuId })
    .first('sifat', { dari: 'berlaku_dari' }, { sampai: 'berlaku_sampai' })
  if (!masa) throw errors.TIDAK_ADA({ apa: 'Pemangku jabatan' })
  return masa
}

/**
 * A document dated outside the term of its signer shows by itself that it was not theirs to sign.
 * Errors: TANGGAL_DI_LUAR_MASA.
 */
export async function wajibMenjabat(
  trx: Knex.Transaction,
  siapa: Penandatangan,
  tanggal: string,
): Promise<void> {
  const masa = await masaPenandatangan(trx, siapa.pemangkuId)
  if (berlakuPada(masa, tanggal)) return
  throw errors.TANGGAL_DI_LUAR_MASA({
    nama: siapa.nama,
    tanggal: tanggalPanjang(tanggal),
    dari: tanggalPanjang(masa.dari),
    sampai: masa.sampai ? tanggalPanjang(masa.sampai) : 'sekarang',
  })
}

function potret(row: any): Penandatangan {
  return {
    pegawaiId: row.id,
    pemangkuId: row.pemangku_id,
    sifat: row.sifat,
    jabatan: row.jabatan,
    nama: namaLengkap({
      gelarDepan: row.gelar_depan,
      nama: row.nama,
      gelarBelakang: row.gelar_belakang,
    }),
    pangkat: row.pangkat,
    golongan: row.golongan,
    nip: row.nip ?? '',
    sk: row.sk_nomor,
  }
}
