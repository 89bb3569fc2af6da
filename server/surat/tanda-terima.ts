import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { wajibNaskahTerbuka } from '../perkara/keamanan.js'
import { saatDiZona, tanggalDiZona } from '../values/tanggal.js'
import type { Penulis } from './masuk/catat.js'
import { izinMasuk } from './masuk/izin.js'
import { jagaPindaian, type Pindaian } from './masuk/pindaian.js'

export interface IsianTerima {
  penerima: string
  /** Day and hour on the receipt, `yyyy-mm-dd` and `HH:mm`. */
  tanggal: string
  jam?: string
  keterangan?: string
  /** Of the post office or application; what was entered with the dispatch stays when left out. */
  resi?: string
  bukti?: Pindaian
  /** Why an earlier entry is corrected. */
  alasan?: string
}

/**
 * Who received a letter we sent, when, and the signed receipt. A second entry is a correction and
 * needs a reason; what stood before is kept. By the agendaris or whoever sent it. Errors: TIDAK_ADA,
 * BUKAN_PENGIRIM, SURAT_RAHASIA, TERIMA_SALAH, ALASAN_RALAT, those of jagaPindaian.
 */
export async function catatTandaTerima(
  a: Penulis,
  id: string,
  isi: IsianTerima,
): Promise<{ naskahId: string }> {
  const lama = await a.trx('pengiriman').where({ id }).forUpdate().first()
  if (!lama) throw errors.TIDAK_ADA({ apa: 'Pengiriman' })
  const { mencatat } = await izinMasuk(a.trx, a.pelaku)
  if (!mencatat && lama.oleh !== a.pelaku.pegawaiId) throw errors.BUKAN_PENGIRIM()
  await wajibNaskahTerbuka(a.trx, a.pelaku, lama.naskah_id)
  const { zona } = await setelanKantor(a.trx)
  const diterima = saatDiZona(isi.tanggal, isi.jam ?? '00:00', zona)
  if (diterima > a.kini) throw errors.TERIMA_SALAH({ sebab: 'belum terjadi' })
  if (isi.tanggal < tanggalDiZona(lama.dikirim_at, zona))
    throw errors.TERIMA_SALAH({ sebab: 'lebih awal daripada pengirimannya' })
  if (lama.diterima_at && !isi.alasan?.trim()) throw errors.ALASAN_RALAT()
  if (isi.bukti) await jagaPindaian(a.trx, isi.bukti)
  const baru = {
    penerima: isi.penerima.trim(),
    diterima_at: diterima,
    keterangan: isi.keterangan?.trim() ?? '',
    resi: isi.resi?.trim() || lama.resi,
    sha256: isi.bukti?.sha256 ?? lama.sha256,
    nama_berkas: isi.bukti?.nama ?? lama.nama_berkas,
  }
  await a.trx('pengiriman').where({ id }).update(baru)
  if (lama.diterima_at) await catatRalat(a, lama, baru, isi.alasan!)
  return { naskahId: lama.naskah_id }
}

async function catatRalat(a: Penulis, lama: any, baru: object, alasan: string): Promise<void> {
  const { penerima, diterima_at, keterangan, resi, sha256, nama_berkas } = lama
  await a.trx('perubahan_surat').insert({
    jenis: 'pengiriman',
    surat_id: lama.id,
    sebelum: JSON.stringify({ penerima, diterima_at, keterangan, resi, sha256, nama_berkas }),
    sesudah: JSON.stringify(baru),
    alasan: alasan.trim(),
    oleh: a.pelaku.pegawaiId,
    at: a.kini,
  })
}

/** The dispatch of one letter, in the order it was entered. */
export async function daftarPengiriman(db: Knex, naskahId: string): Promise<any[]> {
  return db('pengiriman as p')
    .leftJoin('pegawai as g', 'g.id', 'p.oleh')
    .where({ 'p.naskah_id': naskahId })
    .orderBy('p.dikirim_at')
    .orderBy('p.id')
    .select('p.*', { pengirim: 'g.nama' })
}
