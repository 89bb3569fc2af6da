import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { alamatMoodle, cariPengguna, gantiSandi } from './moodle/layanan.js'
import { MoodleGalat } from './moodle/panggil.js'
import { sandiSekali } from './sandi.js'
import { setelanLms } from './setelan.js'

export interface SandiBaru {
  cara: 'berkas' | 'moodle'
  nip: string
  nama: string
  /** Shown once and kept nowhere. */
  sandi: string
  /** By file: what Moodle's "Upload users" is given to update this person. */
  csv: string
}

/**
 * Another password for one participant: set in Moodle by its web service, or as two lines for its
 * upload. Outside a transaction. Errors: NIP_BUKAN_PESERTA, LMS_BELUM_DISETEL, LMS_AKUN_TIDAK_ADA,
 * LMS_GAGAL.
 */
export async function buatSandiBaru(
  db: Knex,
  pelatihanId: string,
  nip: string,
): Promise<SandiBaru> {
  const bersih = nip.replace(/\D/g, '')
  const p = await db('peserta').where({ pelatihan_id: pelatihanId, nip: bersih }).first('nama')
  if (!p) throw errors.NIP_BUKAN_PESERTA({ nip: [bersih] })
  const setelan = await setelanLms(db)
  const sandi = sandiSekali()
  const hasil = { nip: bersih, nama: p.nama as string, sandi }
  if (setelan.cara === 'berkas')
    return { ...hasil, cara: 'berkas', csv: `username,password\n${bersih},${sandi}\n` }
  const alamat = alamatMoodle(setelan)
  try {
    const [pengguna] = await cariPengguna(alamat, [bersih])
    if (!pengguna) throw errors.LMS_AKUN_TIDAK_ADA({ nip: bersih })
    await gantiSandi(alamat, pengguna.id, sandi)
  } catch (galat) {
    if (galat instanceof MoodleGalat) throw errors.LMS_GAGAL({ kata: galat.message })
    throw galat
  }
  return { ...hasil, cara: 'moodle', csv: '' }
}

/** Notes that it was done, and answers for whom (id on the roster); the password itself is nowhere. */
export async function catatReset(
  trx: Knex.Transaction,
  pelatihanId: string,
  nip: string,
  kini: Date,
): Promise<string> {
  const p = await trx('peserta').where({ pelatihan_id: pelatihanId, nip }).first('id')
  await trx('lms_akun')
    .insert({ peserta_id: p.id, keadaan: 'terdaftar', dicoba_at: kini, direset_at: kini })
    .onConflict('peserta_id')
    .merge({ direset_at: kini })
  return p.id
}

/**
 * Where Moodle is asked directly, the password must really have been set since the task was opened.
 * Errors: LMS_BELUM_DIRESET.
 */
export async function wajibDireset(
  db: Knex,
  p: { pelatihanId: string; nip: string; sejak: Date },
): Promise<void> {
  if ((await setelanLms(db)).cara !== 'moodle') return
  const nip = p.nip.replace(/\D/g, '')
  const kena = await db('lms_akun as a')
    .join('peserta as t', 't.id', 'a.peserta_id')
    .where({ 't.pelatihan_id': p.pelatihanId, 't.nip': nip })
    .where('a.direset_at', '>=', p.sejak)
    .first('a.peserta_id')
  if (!kena) throw errors.LMS_BELUM_DIRESET({ nip })
}
