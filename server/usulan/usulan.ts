import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { Pelaku } from '../values/pelaku.js'
import { petugasPelatihan, wajibPengusul, wajibPetugasPelatihan, type Pd } from './hak.js'
import { satuPembukaan, wajibTerbuka } from './pembukaan.js'

/** Who acts on a proposal, in which transaction, at which moment. */
export interface Pengaju {
  trx: Knex.Transaction
  kini: Date
  pelaku: Pelaku
}

export interface UsulanRow {
  id: string
  pelatihan_id: string
  pd_id: string
  perkara_id: string | null
  atas_nama: boolean
  dikirim_at: Date | null
  selesai_at: Date | null
  dikirim_oleh: string | null
}

export interface IsiSurat {
  nomorSurat: string
  tanggalSurat: string
  surat: { sha256: string; nama: string }
}

/**
 * Begins the list of an agency; with a letter when an officer writes it down for them. Errors:
 * USULAN_BUKAN_PENGUSUL, TIDAK_BERWENANG, USULAN_DITUTUP, USULAN_BELUM_DIBUKA, USULAN_SUDAH_ADA.
 */
export async function mulaiUsulan(
  p: Pengaju,
  pelatihanId: string,
  { pdId, surat }: { pdId: string; surat?: IsiSurat },
): Promise<string> {
  if (surat) await wajibPetugasPelatihan(p.trx, p.pelaku, pelatihanId)
  const pd = surat ? await cariPd(p.trx, pdId) : await wajibPengusul(p.trx, p.pelaku, pdId)
  wajibTerbuka(await satuPembukaan(p.trx, pelatihanId, p.kini))
  const [row] = await p
    .trx('usulan_peserta')
    .insert({
      ...{ pelatihan_id: pelatihanId, pd_id: pdId },
      ...{ dibuat_oleh: p.pelaku.pegawaiId, dibuat_at: p.kini },
      ...(surat && {
        ...{ atas_nama: true, nomor_surat: surat.nomorSurat, tanggal_surat: surat.tanggalSurat },
        ...{ surat_sha256: surat.surat.sha256, surat_nama: surat.surat.nama },
      }),
    })
    .onConflict(p.trx.raw('(pelatihan_id, pd_id) where selesai_at is null'))
    .ignore()
    .returning('id')
  if (!row) throw errors.USULAN_SUDAH_ADA({ pd: pd.nama })
  return row.id
}

async function cariPd(trx: Knex.Transaction, id: string): Promise<Pd> {
  const pd = await trx('pd').where({ id, aktif: true }).first('id', 'nama')
  if (!pd) throw errors.TIDAK_ADA({ apa: 'Perangkat daerah' })
  return pd
}

/** Whether this person may change it: its agency, or an officer of the training where
 * an officer wrote it down. */
export async function bolehUbah(
  db: Knex,
  pelaku: Pelaku,
  u: Pick<UsulanRow, 'pd_id' | 'atas_nama' | 'pelatihan_id'>,
): Promise<boolean> {
  if (u.atas_nama && (await petugasPelatihan(db, pelaku, u.pelatihan_id))) return true
  return wajibPengusul(db, pelaku, u.pd_id).then(
    () => true,
    () => false,
  )
}

/**
 * Locks a proposal this person may change; the case of one that was sent is locked before it, as
 * every step of a case does. Errors: TIDAK_ADA, USULAN_BUKAN_PENGUSUL.
 */
export async function kunciUsulan(p: Pengaju, id: string): Promise<UsulanRow> {
  const { perkara_id } = (await p.trx('usulan_peserta').where({ id }).first('perkara_id')) ?? {}
  if (perkara_id) await p.trx('perkara').where({ id: perkara_id }).forUpdate().first('id')
  const u: UsulanRow | undefined = await p.trx('usulan_peserta').where({ id }).forUpdate().first()
  if (!u) throw errors.TIDAK_ADA({ apa: 'Usulan peserta' })
  if (!(await bolehUbah(p.trx, p.pelaku, u))) throw errors.USULAN_BUKAN_PENGUSUL()
  return u
}

/** The same, while nothing of it was sent. Errors: those above, USULAN_BUKAN_KONSEP. */
export async function kunciKonsep(p: Pengaju, id: string): Promise<UsulanRow> {
  const u = await kunciUsulan(p, id)
  if (u.dikirim_at) throw errors.USULAN_BUKAN_KONSEP()
  return u
}

/** Takes a draft away with everybody on it. Errors: those of `kunciKonsep`. */
export async function hapusUsulan(p: Pengaju, id: string): Promise<void> {
  await kunciKonsep(p, id)
  await p.trx('usulan_peserta').where({ id }).delete()
}
