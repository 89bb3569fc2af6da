import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { bacaTugas } from '../../tugas/baca-tugas.js'
import { selesaikan, type Aksi } from '../../tugas/service.js'

/** What the form of the task would begin with: the date, the addressees of its dispatch. */
export async function isianGiliran(
  { db, mesin, pelaku, kini }: Omit<Aksi, 'trx'> & { db: Knex },
  tugasId: string,
) {
  const { tugas, boleh, dipegangLain, siap } = await bacaTugas(db, mesin, tugasId, pelaku, kini)
  if (tugas.handler !== 'surat.agenda') throw errors.TIDAK_ADA({ apa: 'Giliran nomor' })
  return { tugas, boleh, dipegangLain, awal: siap.awal ?? {}, data: siap.data ?? {} }
}

/**
 * Gives the waiting letter of a task the next number of its book, as its form would with nothing changed,
 * and lets the case go on. Answers its row in the book. Errors: those of `selesaikan`, NASKAH_SUDAH_TERBIT
 * where it was numbered already.
 */
export async function beriGiliran(
  a: Aksi,
  tugasId: string,
  awal: Record<string, unknown>,
): Promise<{ id: string; nomor: string }> {
  const tugas = await a.trx('tugas').where({ id: tugasId }).first('perkara_id', 'naskah')
  const naskah = await a
    .trx('naskah')
    .where({ perkara_id: tugas.perkara_id, jenis: tugas.naskah })
    .first('id', 'nomor', 'terbit_sha256')
  // With a number of its own only the dispatch is left, which is for its page.
  if (naskah?.terbit_sha256) throw errors.NASKAH_SUDAH_TERBIT({ nomor: naskah.nomor })
  await selesaikan(a, tugasId, awal)
  return a
    .trx('nomor')
    .where({ pemilik: 'naskah', pemilik_id: naskah.id, status: 'terpakai' })
    .first('id', 'nomor')
}
