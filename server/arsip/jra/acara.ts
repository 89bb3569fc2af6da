import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Penulis } from '../../surat/masuk/catat.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { unitArsip, type UnitArsip } from './daftar.js'
import { halangan, type JenisAcara } from './jatuh-tempo.js'
import { musnahkanBerkas } from './musnah.js'

/** More units than anybody checks before signing. */
const TERBANYAK = 5000

export interface Usulan {
  jenis: JenisAcara
  butir: { pemilik: string; id: string }[]
  keterangan?: string
}

/**
 * Proposes to move, destroy or hand over these units; each must be due today and in no other open
 * proposal. Errors: ISIAN_SALAH, TIDAK_ADA, ARSIP_TERHALANG, ARSIP_SUDAH_DIUSULKAN.
 */
export async function usulkan(a: Penulis, u: Usulan): Promise<{ id: string; jumlah: number }> {
  await kunciArsip(a.trx)
  if (u.butir.length === 0)
    throw errors.ISIAN_SALAH({ kolom: 'Arsip', sebab: 'belum ada yang dipilih' })
  if (u.butir.length > TERBANYAK)
    throw errors.ISIAN_SALAH({ kolom: 'Arsip', sebab: `paling banyak ${TERBANYAK} sekali usul` })
  const unit = await unitArsip(a.trx, u.butir)
  if (unit.length < new Set(u.butir.map((b) => `${b.pemilik}:${b.id}`)).size)
    throw errors.TIDAK_ADA({ apa: 'Arsip' })
  await wajibSiap(a, unit, u.jenis)
  const ganda = unit.find((x) => x.diusulkan)
  if (ganda) throw errors.ARSIP_SUDAH_DIUSULKAN({ nomor: sebutUnit(ganda) })
  const [{ id }] = await a
    .trx('arsip_acara')
    .insert({
      jenis: u.jenis,
      keterangan: u.keterangan?.trim() ?? '',
      diusulkan_oleh: a.pelaku.pegawaiId,
      diusulkan_at: a.kini,
    })
    .returning('id')
  const baris = unit.map((x, i) => ({
    acara_id: id,
    urut: i + 1,
    pemilik: x.pemilik,
    pemilik_id: x.pemilik_id,
    cuplikan: JSON.stringify(x),
  }))
  for (let i = 0; i < baris.length; i += 500)
    await a.trx('arsip_butir').insert(baris.slice(i, i + 500))
  return { id, jumlah: unit.length }
}

/** Approves or refuses, by someone other than the proposer. Errors: ARSIP_DUA_ORANG, ARSIP_SUDAH_DIPUTUS. */
export async function putuskan(
  a: Penulis,
  id: string,
  p: { setuju: boolean; alasan?: string; sebagai: string | null },
): Promise<void> {
  const acara = await kunciAcara(a, id)
  if (acara.status !== 'diusulkan') throw errors.ARSIP_SUDAH_DIPUTUS()
  if (acara.diusulkan_oleh === a.pelaku.pegawaiId) throw errors.ARSIP_DUA_ORANG()
  if (!p.setuju && !p.alasan?.trim())
    throw errors.ISIAN_SALAH({ kolom: 'Alasan', sebab: 'wajib diisi bila ditolak' })
  if (p.setuju) await wajibSiap(a, await unitAcara(a.trx, id), acara.jenis)
  await a
    .trx('arsip_acara')
    .where({ id })
    .update({
      status: p.setuju ? 'disetujui' : 'ditolak',
      diputus_oleh: a.pelaku.pegawaiId,
      diputus_at: a.kini,
      diputus_sebagai: p.sebagai,
      alasan_tolak: p.setuju ? '' : p.alasan!.trim(),
    })
}

export interface Pelaksanaan {
  nomor?: string
  tempat?: string
  saksi?: string
}

/**
 * Records that it was done; destroying takes the bytes away at once and keeps the rows, the hashes and
 * the minutes. Every unit is looked at once more: a hold set in between stops it. Errors:
 * ARSIP_BELUM_DISETUJUI, ARSIP_TERHALANG.
 */
export async function laksanakan(
  a: Penulis,
  id: string,
  p: Pelaksanaan,
): Promise<{ jumlah: number; berkas: number }> {
  const acara = await kunciAcara(a, id)
  if (acara.status !== 'disetujui') throw errors.ARSIP_BELUM_DISETUJUI()
  const unit = await unitAcara(a.trx, id)
  const hariIni = await wajibSiap(a, unit, acara.jenis)
  await a
    .trx('arsip_acara')
    .where({ id })
    .update({
      status: 'dilaksanakan',
      dilaksanakan_oleh: a.pelaku.pegawaiId,
      dilaksanakan_at: a.kini,
      nomor: p.nomor?.trim() ?? '',
      tempat: p.tempat?.trim() ?? '',
      saksi: p.saksi?.trim() ?? '',
    })
  const berkas = acara.jenis === 'pemusnahan' ? await musnahkanBerkas(a, id, unit) : 0
  const akhir = { pemindahan: null, pemusnahan: 'musnah', penyerahan: 'permanen' }[
    acara.jenis as JenisAcara
  ]
  const catatan = akhir ? { akhir, akhir_at: hariIni } : { inaktif_at: hariIni }
  for (const { pemilik, pemilik_id } of unit)
    await a
      .trx('arsip_catatan')
      .insert({ pemilik, pemilik_id, ...catatan })
      .onConflict(['pemilik', 'pemilik_id'])
      .merge(catatan)
  return { jumlah: unit.length, berkas }
}

/** Decisions about the archive go one after the other: nothing is in two proposals, or held too late. */
export async function kunciArsip(trx: Knex.Transaction): Promise<void> {
  await trx.raw(`select pg_advisory_xact_lock(hashtext('paraf-arsip'))`)
}

export const sebutUnit = (u: Pick<UnitArsip, 'nomor' | 'uraian'>): string => u.nomor || u.uraian

// helpers ////

async function kunciAcara({ trx }: Pick<Penulis, 'trx'>, id: string): Promise<any> {
  await kunciArsip(trx)
  const acara = await trx('arsip_acara').where({ id }).forUpdate().first()
  if (!acara) throw errors.TIDAK_ADA({ apa: 'Usulan arsip' })
  return acara
}

async function unitAcara(trx: Knex.Transaction, id: string): Promise<UnitArsip[]> {
  const butir = await trx('arsip_butir')
    .where({ acara_id: id })
    .select('pemilik', { id: 'pemilik_id' })
  return unitArsip(trx, butir)
}

/** All of them are due today; answers the office's date. */
async function wajibSiap(
  { trx, kini }: Penulis,
  unit: readonly UnitArsip[],
  jenis: JenisAcara,
): Promise<string> {
  const { zona } = await setelanKantor(trx)
  const hariIni = tanggalDiZona(kini, zona)
  for (const u of unit) {
    const sebab = halangan(u, jenis, hariIni)
    if (sebab) throw errors.ARSIP_TERHALANG({ nomor: sebutUnit(u), sebab })
  }
  return hariIni
}
