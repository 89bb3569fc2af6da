import { errors } from '../../errors.js'
import { majukan } from '../penomoran.js'
import type { Pengubah } from './kelola-register.js'
import { wajibRegister } from './register.js'

/**
 * A book that goes on here in the middle of a year: numbers up to `terakhir` were given in the paper
 * book. Only while nothing of that year was numbered here, or the book would show a hole nobody can
 * explain. Errors: TIDAK_ADA, MULAI_TERLAMBAT.
 */
export async function mulaiDari(
  p: Pengubah,
  kode: string,
  tahun: number,
  terakhir: number,
): Promise<void> {
  await wajibRegister(p.trx, kode)
  const kini = await majukan(p.trx, kode, tahun, 0)
  const ada = await p
    .trx('nomor')
    .where({ register: kode, tahun })
    .orderBy('urut', 'desc')
    .first('nomor')
  if (ada) throw errors.MULAI_TERLAMBAT({ tahun, nomor: ada.nomor })
  const awal = await p.trx('register_tahun').where({ register: kode, tahun }).first('awal')
  // Numbers taken that never came into the book cannot be; the counter only ever moves the start.
  if (kini !== awal.awal) throw errors.MULAI_TERLAMBAT({ tahun, nomor: String(kini) })
  await p
    .trx('register_tahun')
    .where({ register: kode, tahun })
    .update({ awal: terakhir, terakhir })
  await p.trx('riwayat').insert({
    at: p.kini,
    aksi: 'register.mulai',
    pegawai_id: p.pelaku.pegawaiId,
    rincian: JSON.stringify({ register: kode, tahun, terakhir }),
  })
}
