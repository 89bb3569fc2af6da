import { errors } from '../errors.js'
import type { Mesin } from '../perkara/service.js'
import { gantiOrang } from '../tugas/orang.js'
import { selesaikan, tindak } from '../tugas/service.js'
import { wajibPetugas } from './hak.js'
import { kunciUsulan, type Pengaju } from './usulan.js'

/**
 * Sends what was mended: the task that waits for the agency ends, whoever of its people sends it.
 * Errors: those of `kunciUsulan`, USULAN_BUKAN_KONSEP, and those of the task.
 */
export async function kirimKembali(p: Pengaju, mesin: Mesin, id: string): Promise<void> {
  const u = await kunciUsulan(p, id)
  const tugasId = await pegang(p, u.perkara_id)
  await p.trx('usulan_peserta').where({ id }).update({ dikirim_oleh: p.pelaku.pegawaiId })
  await selesaikan({ ...p, mesin }, tugasId, {})
}

/**
 * An officer ends the wait for an agency that does not answer. Errors: TIDAK_BERWENANG, TIDAK_ADA,
 * USULAN_BUKAN_KONSEP when nobody is waited for.
 */
export async function tutupUsulan(
  p: Pengaju,
  mesin: Mesin,
  id: string,
  alasan: string,
): Promise<void> {
  wajibPetugas(p.pelaku)
  const u = await p.trx('usulan_peserta').where({ id }).first('perkara_id')
  if (!u?.perkara_id) throw errors.TIDAK_ADA({ apa: 'Usulan peserta' })
  await p.trx('perkara').where({ id: u.perkara_id }).forUpdate().first('id')
  await tindak({ ...p, mesin }, await pegang(p, u.perkara_id), 'tutup', { alasan })
}

/** The open first row of this case, in the hands of who acts. The caller holds the lock of the case. */
async function pegang(p: Pengaju, perkaraId: string | null): Promise<string> {
  const tugas = await p
    .trx('tugas')
    .where({ perkara_id: perkaraId, handler: 'usulan.kirim', status: 'terbuka' })
    .first('id')
  if (!tugas) throw errors.USULAN_BUKAN_KONSEP()
  const kepada = p.pelaku.pegawaiId
  await gantiOrang(p, [{ tugasId: tugas.id, kepada }], 'Diteruskan sesama petugas usulan.')
  return tugas.id
}
