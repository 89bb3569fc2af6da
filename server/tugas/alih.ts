import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { catatRiwayat, oleh } from '../perkara/service.js'
import { ambilJam } from '../tenggat/service.js'
import type { Kursi, Pelaku } from '../values/pelaku.js'
import { kunciTugas, type TugasTerkunci } from './kunci.js'
import { kursiUntuk } from './wewenang.js'

export { kunciTugas, type TugasTerkunci } from './kunci.js'
export { calonPenerima } from './queries.js'

/** Who hands over, as whom, to whom and why. */
export interface Alih {
  trx: Knex.Transaction
  kini: Date
  pelaku: Pelaku
  kursi: Kursi
  penerima: Pelaku
  alasan: string
}

/**
 * Puts a locked task into the hands of someone who has the right to it and does not hold it yet.
 * Errors: SUDAH_DIPEGANG_PENERIMA, PENERIMA_TIDAK_BERWENANG.
 */
export async function pindahTangan(a: Alih, tugas: TugasTerkunci): Promise<void> {
  const { trx, kini, penerima, alasan } = a
  if (tugas.pemegang_id === penerima.pegawaiId)
    throw errors.SUDAH_DIPEGANG_PENERIMA({ nama: penerima.nama })
  if (!kursiUntuk(penerima, tugas)) throw errors.PENERIMA_TIDAK_BERWENANG({ nama: penerima.nama })
  await trx('tugas')
    .where({ id: tugas.id })
    .update({ pemegang_id: penerima.pegawaiId, diambil_at: kini })
  await ambilJam(trx, { tugasId: tugas.id, pegawaiId: penerima.pegawaiId, kini })
  await catatRiwayat(trx, {
    at: kini,
    aksi: 'tugas.dialihkan',
    tugasId: tugas.id,
    perkaraId: tugas.perkara_id,
    ...oleh(a),
    rincian: { no: tugas.no, kepada: penerima.pegawaiId, nama: penerima.nama, alasan },
  })
}

/**
 * A superior hands over what lies with others. `kursi` is the seat that gives the right to it: the
 * caller has checked that it reaches this case. Errors: those of kunciTugas and pindahTangan.
 */
export async function alihkanOlehAtasan(a: Alih, tugasId: string): Promise<TugasTerkunci> {
  const { tugas } = await kunciTugas(a.trx, tugasId)
  await pindahTangan(a, tugas)
  return tugas
}
