import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { periksaTanggalSurat } from '../tanggal-surat.js'
import type { Pengubah } from './kelola-register.js'
import { ambilNomor, type CaraNomor } from './pesan.js'
import type { Nomor } from '../penomoran.js'
import { SURAT_MASUK, wajibRegister } from './register.js'

export interface SuratTangan {
  register: string
  tanggal: string
  klas: string
  sec?: string
  hal: string
  tujuan: string
  keterangan?: string
  /** The scan of the letter, when there is one. */
  sha256?: string | null
  cara: CaraNomor
}

/**
 * A number for a letter written outside (by hand, or in another application): its row in the book is
 * all there is of it here. Errors: TIDAK_ADA, REGISTER_TIDAK_DIPAKAI, those of ambilNomor and
 * periksaTanggalSurat.
 */
export async function nomoriTangan(p: Pengubah, s: SuratTangan): Promise<Nomor> {
  const register = await wajibRegister(p.trx, s.register)
  if (s.register === SURAT_MASUK || !register.aktif)
    throw errors.REGISTER_TIDAK_DIPAKAI({ nama: register.nama })
  await periksaTanggalSurat(p, s.tanggal)
  const nomor = await ambilNomor(
    p.trx,
    {
      register: s.register,
      tanggal: s.tanggal,
      klas: s.klas,
      sec: s.sec,
      hal: s.hal,
      tujuan: s.tujuan,
      pemilik: 'buku',
      pemilikId: randomUUID(),
      oleh: p.pelaku.pegawaiId,
      kini: p.kini,
    },
    s.cara,
  )
  if (s.keterangan || s.sha256)
    await p
      .trx('nomor')
      .where({ id: nomor.id })
      .update({ keterangan: s.keterangan ?? '', sha256: s.sha256 ?? null })
  return nomor
}

/**
 * The scan of a letter that only the book knows; it is added once, for it is evidence. Errors: TIDAK_ADA,
 * PINDAIAN_SUDAH_ADA.
 */
export async function simpanPindaian(
  trx: Knex.Transaction,
  id: string,
  sha256: string,
): Promise<void> {
  const n = await trx('nomor')
    .where({ id, pemilik: 'buku', status: 'terpakai' })
    .forUpdate()
    .first()
  if (!n) throw errors.TIDAK_ADA({ apa: 'Nomor tanpa naskah' })
  if (n.sha256) throw errors.PINDAIAN_SUDAH_ADA({ nomor: n.nomor })
  await trx('nomor').where({ id }).update({ sha256 })
}
