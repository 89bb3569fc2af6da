import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { tolakBilaDitunda } from './frasa-gagal.js'

export interface PercobaanRow {
  id: string
  apa: string
  untuk_id: string
  penanda: string
  pegawai_id: string | null
  oleh: string
  mulai_at: Date
  selesai_at: Date | null
  keadaan: 'mulai' | 'berhasil' | 'gagal' | 'tak_tentu'
  kode: string
  id_dokumen: string | null
  pdf_asal_sha256: string
  pdf_hasil_sha256: string | null
}

/** What is signed, by whom: two attempts of the same are one signature. */
export interface Sasaran {
  apa: 'naskah' | 'sertifikat' | 'surat_massal' | 'uji'
  id: string
  /** SHA-256 of the stored PDF to sign. */
  pdf: string
  pegawaiId: string | null
}

/** Longer than any signer may take: an attempt still running then was cut off. */
export const BASI_MS = 5 * 60_000

export type Mulai =
  | { jenis: 'sudah'; percobaan: PercobaanRow }
  | { jenis: 'mulai'; percobaan: PercobaanRow; tanya: string | null }

/**
 * Writes down that signing begins, before anybody is asked. Signed already: that result stands. Cut
 * off earlier with a name from the service: `tanya` is to be asked for first.
 * Errors: TTE_SEDANG_BERJALAN, TTE_FRASA_DITUNDA.
 */
export async function mulaiPercobaan(
  trx: Knex.Transaction,
  s: Sasaran,
  p: { penanda: string; oleh: string; kini: Date },
): Promise<Mulai> {
  // Who comes second waits here a moment and then finds the first one's row.
  await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`tte-${s.apa}-${s.id}`])
  const sudah = await percobaanBerhasil(trx, s)
  if (sudah) return { jenis: 'sudah', percobaan: sudah }
  await tolakBilaDitunda(trx, p.oleh, p.kini)
  await akhiriYangBasi(trx, s, p.kini)
  const sama = samaSasaran(trx, s)
  const menggantung = await sama
    .clone()
    .where({ keadaan: 'tak_tentu', penanda: p.penanda })
    .whereNotNull('id_dokumen')
    .orderBy('mulai_at', 'desc')
    .first('id_dokumen')
  const [percobaan] = await trx('tte_percobaan')
    .insert({
      apa: s.apa,
      untuk_id: s.id,
      penanda: p.penanda,
      pegawai_id: s.pegawaiId,
      oleh: p.oleh,
      mulai_at: p.kini,
      pdf_asal_sha256: s.pdf,
    })
    .returning('*')
  return { jenis: 'mulai', percobaan, tanya: menggantung?.id_dokumen ?? null }
}

/** Errors: TTE_SEDANG_BERJALAN while one is running that is not too old. */
async function akhiriYangBasi(trx: Knex.Transaction, s: Sasaran, kini: Date): Promise<void> {
  const jalan = await trx('tte_percobaan')
    .where({ apa: s.apa, untuk_id: s.id, keadaan: 'mulai' })
    .forUpdate()
    .first('id', 'mulai_at')
  if (!jalan) return
  if (kini.getTime() - jalan.mulai_at.getTime() < BASI_MS) throw errors.TTE_SEDANG_BERJALAN()
  await trx('tte_percobaan')
    .where({ id: jalan.id })
    .update({ keadaan: 'tak_tentu', kode: 'terputus', selesai_at: kini })
}

/** The one success of this signer on this file, if any; a scan brought back is none. */
export async function percobaanBerhasil(db: Knex, s: Sasaran): Promise<PercobaanRow | null> {
  return (
    (await samaSasaran(db, s)
      .where({ keadaan: 'berhasil' })
      .whereNot({ penanda: 'unggah' })
      .first('*')) ?? null
  )
}

const samaSasaran = (db: Knex, s: Sasaran) =>
  db('tte_percobaan').where({
    apa: s.apa,
    untuk_id: s.id,
    pdf_asal_sha256: s.pdf,
    pegawai_id: s.pegawaiId,
  })

/** The name the service gave, kept at once: should the rest never come, it can be asked for. */
export async function catatIdDokumen(db: Knex, id: string, idDokumen: string): Promise<void> {
  await db('tte_percobaan')
    .where({ id })
    .update({ id_dokumen: idDokumen.slice(0, 200) })
}

/** Every attempt on a document, oldest first. */
export const riwayatPercobaan = (
  db: Knex,
  apa: Sasaran['apa'],
  id: string,
): Promise<PercobaanRow[]> =>
  db('tte_percobaan').where({ apa, untuk_id: id }).orderBy('mulai_at').select('*')
