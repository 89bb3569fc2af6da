import { errors } from '../errors.js'
import { jedaJam, lanjutkanJam } from '../tenggat/service.js'
import { buka, catat, type Aksi } from './service.js'

/**
 * Stops the clock of a task one holds, with the reason. Errors: those of `buka`, JEDA_BUKAN_PEMEGANG,
 * JEDA_TIDAK_BOLEH, JEDA_SUDAH.
 */
export async function jeda(a: Aksi, tugasId: string, alasan: string): Promise<void> {
  const { tugas, kursi } = await buka(a, tugasId)
  const { pegawaiId } = a.pelaku
  if (tugas.pemegang_id !== pegawaiId) throw errors.JEDA_BUKAN_PEMEGANG()
  await jedaJam(a.trx, { tugasId, pegawaiId, alasan, kini: a.kini })
  await catat(a, 'tugas.dijeda', tugas, kursi, { alasan })
}

/** Lets the clock go on. Errors: those of `buka`, JEDA_BUKAN_PEMEGANG, JEDA_TIDAK_ADA. */
export async function lanjutkan(a: Aksi, tugasId: string): Promise<void> {
  const { tugas, kursi } = await buka(a, tugasId)
  const { pegawaiId } = a.pelaku
  if (tugas.pemegang_id !== pegawaiId) throw errors.JEDA_BUKAN_PEMEGANG()
  if (!tugas.jam?.jeda) throw errors.JEDA_TIDAK_ADA()
  await lanjutkanJam(a.trx, { tugasId, pegawaiId, kini: a.kini })
  await catat(a, 'tugas.dilanjutkan', tugas, kursi)
}
