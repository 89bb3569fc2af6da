import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { wajibNaskahTerbuka } from '../../perkara/keamanan.js'
import { catatRiwayat } from '../../perkara/service.js'
import type { Unggahan } from '../../tte/unggahan.js'
import type { Pelaku } from '../../values/pelaku.js'
import { simpanPindaian as simpanDiNaskah } from '../pindaian.js'
import { secTerbuka } from '../nomor/queries-nomor.js'

/** A scan on its way to its letter. */
export interface ScanSiap {
  nomorId: string
  sha256: string
  unggahan: Pick<Unggahan, 'jenis' | 'mime'>
  /** Whose hands it came from. */
  oleh: string
  kini: Date
}

/**
 * Puts a scan at the letter of a number: beside the letter itself, or in the book where the book is all
 * there is. The same scan again changes nothing. Errors: TIDAK_ADA, NOMOR_SUDAH_BATAL,
 * NASKAH_BELUM_TERBIT, PINDAIAN_SUDAH_ADA, PINDAIAN_TANPA_TEMPAT.
 */
export async function pasangPindaian(trx: Knex.Transaction, s: ScanSiap): Promise<void> {
  const n = await trx('nomor').where({ id: s.nomorId }).forUpdate().first()
  if (!n) throw errors.TIDAK_ADA({ apa: 'Nomor' })
  if (n.status === 'batal') throw errors.NOMOR_SUDAH_BATAL({ nomor: n.nomor })
  if (n.pemilik === 'naskah') {
    const { sha256, kini, unggahan } = s
    const pelaku = { pegawaiId: s.oleh } as Pelaku
    const naskahId = n.pemilik_id
    return simpanDiNaskah(trx, {
      ...{ naskahId, sha256, kini, pelaku },
      unggahan: { ...unggahan, tanda: [] },
    })
  }
  if (!['buku', 'surat_massal'].includes(n.pemilik) || n.status !== 'terpakai')
    throw errors.PINDAIAN_TANPA_TEMPAT({ nomor: n.nomor })
  if (n.sha256 === s.sha256) return
  if (n.sha256) throw errors.PINDAIAN_SUDAH_ADA({ nomor: n.nomor })
  await trx('nomor').where({ id: n.id }).update({ sha256: s.sha256 })
}

/** The number a person wrote: all of it, or its running number of this year where only one has it. */
export async function nomorDitulis(db: Knex, teks: string, tahun: number): Promise<string> {
  const persis = await db('nomor')
    .where({ nomor: teks.trim() })
    .whereNot({ status: 'batal' })
    .orderBy('dibuat_at', 'desc')
    .first('id')
  if (persis) return persis.id
  const urut = /^\d{1,6}$/.test(teks.trim()) ? Number(teks) : null
  const calon: string[] =
    urut === null
      ? []
      : await db('nomor')
          .where({ urut, tahun, sufiks: '', status: 'terpakai' })
          .limit(2)
          .pluck('id')
  if (calon.length !== 1) throw errors.NOMOR_TAK_DIKENALI({ nomor: teks.trim() })
  return calon[0]!
}

interface Penempat {
  trx: Knex.Transaction
  kini: Date
  pelaku: Pelaku
}

/** The part, locked while it waits. Errors: TIDAK_ADA, PINDAIAN_SUDAH_DITEMPATKAN. */
async function kunciBagian(trx: Knex.Transaction, id: string) {
  const b = await trx('pindaian_bagian').where({ id }).forUpdate().first()
  if (!b) throw errors.TIDAK_ADA({ apa: 'Pindaian' })
  if (b.keadaan !== 'menunggu') throw errors.PINDAIAN_SUDAH_DITEMPATKAN()
  return b
}

/**
 * A person says whose scan it is. Errors: those of kunciBagian and pasangPindaian, SURAT_RAHASIA for a
 * letter that is closed to them.
 */
export async function tempatkan(p: Penempat, id: string, nomorId: string): Promise<void> {
  const { trx, kini, pelaku } = p
  const bagian = await kunciBagian(trx, id)
  const n = await trx('nomor').where({ id: nomorId }).first('sec', 'pemilik', 'pemilik_id', 'nomor')
  if (n?.pemilik === 'naskah') await wajibNaskahTerbuka(trx, pelaku, n.pemilik_id)
  else if (n && !(await secTerbuka(trx, pelaku)).has(n.sec)) throw errors.SURAT_RAHASIA()
  const oleh = pelaku.pegawaiId
  const { mime } = await trx('berkas').where({ sha256: bagian.sha256 }).first('mime')
  const unggahan = { jenis: 'basah' as const, mime }
  await pasangPindaian(trx, { nomorId, sha256: bagian.sha256, unggahan, oleh, kini })
  await trx('pindaian_bagian')
    .where({ id })
    .update({ keadaan: 'dipasang', nomor_id: nomorId, oleh, pada: kini })
}

/** Not a letter of the book, or one too many: put aside with the reason; the file stays. */
export async function sisihkan(p: Penempat, id: string, alasan: string): Promise<void> {
  const { trx, kini, pelaku } = p
  await kunciBagian(trx, id)
  await trx('pindaian_bagian')
    .where({ id })
    .update({ keadaan: 'disisihkan', sebab: alasan.trim(), oleh: pelaku.pegawaiId, pada: kini })
  await catatRiwayat(trx, {
    at: kini,
    aksi: 'pindaian.disisihkan',
    pegawaiId: pelaku.pegawaiId,
    rincian: { pindaian: id, alasan: alasan.trim() },
  })
}
