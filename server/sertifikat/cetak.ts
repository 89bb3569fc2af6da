import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { calonPenandatangan } from '../naskah/penandatangan.js'
import type { Templat } from '../naskah/templat.js'
import { pelatihanPerkara } from '../pelatihan/service.js'
import type { KonteksPelaku } from '../perkara/handler.js'
import { beriNomorBanyak } from '../surat/penomoran.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { pesertaLulus } from './daftar.js'

/**
 * Row 9: every participant who passed gets a number once, and a certificate is queued to be made. A
 * second visit (sent back from row 10) makes the files anew under the same numbers.
 * Errors: PESERTA_BELUM_LULUS, KODE_REGISTRASI_KURANG, SERTIFIKAT_SUDAH_ADA, TANGGAL_SURAT_DEPAN.
 */
export async function cetakSertifikat(k: KonteksPelaku, templat: Templat, isian: { tanggal?: string }): Promise<number> {
  const pelatihan = await pelatihanPerkara(k.trx, k.perkara.pelatihanId)
  const lulus = await pesertaLulus(k.trx, pelatihan.id)
  if (lulus.length === 0) throw errors.PESERTA_BELUM_LULUS()
  const kurang = lulus.filter((p) => !p.kode_registrasi)
  if (kurang.length > 0) throw errors.KODE_REGISTRASI_KURANG({ nip: kurang.map((p) => p.nip) })
  const { zona } = await setelanKantor(k.trx)
  const hariIni = tanggalDiZona(k.kini, zona)
  const tanggal = isian.tanggal ?? hariIni
  if (tanggal > hariIni) throw errors.TANGGAL_SURAT_DEPAN()
  const penandatangan = await calonPenandatangan(k.trx, 'kepala', hariIni)
  await siapkanBaris(k, lulus, { tanggal, penandatangan })
  await beriNomorYangBelum(k, templat, tanggal, pelatihan.nama)
  await antreSusun(k, lulus.length, pelatihan.nama)
  return lulus.length
}

async function siapkanBaris(k: KonteksPelaku, lulus: any[], isi: Record<string, unknown>): Promise<void> {
  const ada = await k.trx('sertifikat').whereIn('peserta_id', lulus.map((p) => p.id)).whereNot('status', 'batal')
    .select('peserta_id', 'perkara_id', 'nomor')
  // One living certificate per participant: what another case issued is not touched from here.
  const lain = ada.find((s) => s.perkara_id !== k.perkara.id)
  if (lain) throw errors.SERTIFIKAT_SUDAH_ADA({ nomor: lain.nomor, nama: lulus.find((p) => p.id === lain.peserta_id).nama })
  const punya = new Set(ada.map((s) => s.peserta_id))
  await k.trx.batchInsert('sertifikat', lulus.filter((p) => !punya.has(p.id)).map((p) => ({
    perkara_id: k.perkara.id, peserta_id: p.id, kode_registrasi: p.kode_registrasi, dibuat_at: k.kini,
  })), 500)
  await k.trx('sertifikat').where({ perkara_id: k.perkara.id }).whereNot('status', 'batal')
    .update({ isi: JSON.stringify(isi), docx_sha256: null, status: 'dicetak' })
}

async function beriNomorYangBelum(k: KonteksPelaku, templat: Templat, tanggal: string, hal: string): Promise<void> {
  const tanpa = await k.trx('sertifikat as s').join('peserta as p', 'p.id', 's.peserta_id')
    .where({ 's.perkara_id': k.perkara.id, 's.nomor': '' }).whereNot('s.status', 'batal')
    .orderBy('p.urutan').orderBy('p.nama').select('s.id', 'p.nama')
  const nomor = await beriNomorBanyak(k.trx, {
    register: templat.register, tanggal, klas: templat.klasifikasi, pemilik: 'sertifikat',
    oleh: k.pelaku.pegawaiId, kini: k.kini,
  }, tanpa.map((s: any) => ({ pemilikId: s.id, hal, tujuan: s.nama })))
  for (const [i, s] of tanpa.entries()) {
    await k.trx('sertifikat').where({ id: s.id }).update({ nomor: nomor[i]!.nomor })
  }
}

/** The files are made by a job that anyone can watch; the numbers are already safe. */
async function antreSusun(k: KonteksPelaku, total: number, nama: string): Promise<void> {
  const [pekerjaan] = await k.trx('pekerjaan').insert({
    jenis: 'sertifikat.susun', judul: `Sertifikat ${nama}`, total, oleh: k.pelaku.pegawaiId,
    hasil: JSON.stringify({ perkaraId: k.perkara.id }), created_at: k.kini, diubah_at: k.kini,
  }).returning('id')
  await k.antre('sertifikat.susun', { perkaraId: k.perkara.id, pekerjaanId: pekerjaan.id })
  await k.catatData({ pekerjaanSertifikat: pekerjaan.id })
}
