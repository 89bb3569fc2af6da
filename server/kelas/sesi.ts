import { randomBytes } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { catatRiwayat, oleh } from '../perkara/service.js'
import type { Pelaku } from '../values/pelaku.js'
import { rentangTanggal, saatDiZona, waktuSingkat } from '../values/tanggal.js'
import type { IsianSesi } from './skema.js'
import type { WaktuSesi } from './waktu-sesi.js'

/** PerLAN: one hour of lessons. */
export const MENIT_JP = 45
const BAWAAN_MENIT = 15

export interface Pengubah {
  trx: Knex.Transaction
  kini: Date
  pelaku: Pelaku
}

export interface Sesi extends WaktuSesi {
  id: string
  pelatihan_id: string
  mata: string
  jp: number
  tempat: string
  tautan: string
  rahasia: Buffer
}

/** Errors: TIDAK_ADA, also for a session of another training. */
export async function satuSesi(db: Knex, id: string, pelatihanId?: string): Promise<Sesi> {
  const row = await db('sesi_kelas')
    .where({ id, ...(pelatihanId && { pelatihan_id: pelatihanId }) })
    .first()
  if (!row) throw errors.TIDAK_ADA({ apa: 'Sesi' })
  return row
}

/**
 * Writes a session down, or changes one. Its JP must fit its time (1 JP = 45 minutes), it lies on a
 * day of the training and on no other session of it. Errors: TIDAK_ADA, ISIAN_SALAH,
 * SESI_TERLALU_PENDEK, SESI_BERTUMPUK.
 */
export async function simpanSesi(
  p: Pengubah,
  pelatihanId: string,
  isian: IsianSesi,
  sesiId?: string,
): Promise<string> {
  const { trx } = p
  // Locked: two sessions written at once must not both find the hour free.
  const pelatihan = await trx('pelatihan').where({ id: pelatihanId }).forUpdate().first()
  if (!pelatihan) throw errors.TIDAK_ADA({ apa: 'Pelatihan' })
  const { zona } = await setelanKantor(trx)
  const baris = barisSesi(isian, pelatihan, zona)
  await tolakBertumpuk(trx, { ...baris, pelatihanId, sesiId, zona })
  if (sesiId) await satuSesi(trx, sesiId, pelatihanId)
  const [{ id }] = sesiId
    ? await trx('sesi_kelas').where({ id: sesiId }).update(baris).returning('id')
    : await trx('sesi_kelas')
        .insert({ ...baris, pelatihan_id: pelatihanId, rahasia: randomBytes(32) })
        .returning('id')
  await trx('sesi_narasumber').where({ sesi_id: id }).del()
  const narasumber = [...new Set(isian.narasumber ?? [])]
  if (narasumber.length > 0)
    await trx('sesi_narasumber').insert(narasumber.map((n) => ({ sesi_id: id, narasumber_id: n })))
  await catatKelas(p, sesiId ? 'sesi_diubah' : 'sesi_ditambah', {
    pelatihan: pelatihanId,
    mata: baris.mata,
    jp: baris.jp,
  })
  return id
}

/** Errors: TIDAK_ADA, SESI_BERISI when somebody has been marked in it. */
export async function hapusSesi(p: Pengubah, pelatihanId: string, sesiId: string): Promise<void> {
  const { trx } = p
  const sesi = await satuSesi(trx, sesiId, pelatihanId)
  await trx('sesi_kelas').where({ id: sesiId }).forUpdate().first('id')
  const ada = await trx('presensi').where({ sesi_id: sesiId }).pluck('peserta_id')
  if (ada.length > 0) throw errors.SESI_BERISI({ mata: sesi.mata, jumlah: ada.length })
  await trx('sesi_kelas').where({ id: sesiId }).del()
  await catatKelas(p, 'sesi_dihapus', { pelatihan: pelatihanId, mata: sesi.mata })
}

/** Shuts the door of a session before its time, or opens it again. */
export async function tutupDaftarHadir(
  p: Pengubah,
  pelatihanId: string,
  sesiId: string,
  tutup: boolean,
): Promise<void> {
  await satuSesi(p.trx, sesiId, pelatihanId)
  await p
    .trx('sesi_kelas')
    .where({ id: sesiId })
    .update({ ditutup_at: tutup ? p.kini : null })
  await catatKelas(p, tutup ? 'daftar_hadir_ditutup' : 'daftar_hadir_dibuka', { sesi: sesiId })
}

/** A line of history about a class, by who did it and from which seat. */
export const catatKelas = (
  { trx, kini, pelaku }: Pengubah,
  apa: string,
  rincian: Record<string, unknown>,
): Promise<void> =>
  catatRiwayat(trx, {
    ...{ at: kini, aksi: `kelas.${apa}`, rincian },
    ...oleh({ pelaku, kursi: pelaku.kursi[0] ?? null }),
  })

function barisSesi(i: IsianSesi, pelatihan: { mulai: string; selesai: string }, zona: string) {
  if (i.tanggal < pelatihan.mulai || i.tanggal > pelatihan.selesai)
    throw errors.ISIAN_SALAH({
      kolom: 'Tanggal',
      sebab: `harus di dalam tanggal pelatihan, ${rentangTanggal(pelatihan.mulai, pelatihan.selesai)}`,
    })
  const mulai = saatDiZona(i.tanggal, i.dari.slice(0, 5), zona)
  const selesai = saatDiZona(i.tanggal, i.sampai.slice(0, 5), zona)
  const menit = (selesai.getTime() - mulai.getTime()) / 60_000
  if (menit <= 0)
    throw errors.ISIAN_SALAH({ kolom: 'Sampai pukul', sebab: 'harus sesudah jam mulai' })
  const perlu = i.jp * MENIT_JP
  if (perlu > menit) throw errors.SESI_TERLALU_PENDEK({ jp: i.jp, perlu, menit })
  return {
    ...{ mata: i.mata.trim(), mulai, selesai, jp: i.jp },
    ...{ tempat: i.tempat ?? '', tautan: i.tautan ?? '' },
    buka_menit: i.bukaMenit ?? BAWAAN_MENIT,
    telat_menit: i.telatMenit ?? BAWAAN_MENIT,
  }
}

async function tolakBertumpuk(
  trx: Knex.Transaction,
  b: { pelatihanId: string; sesiId?: string | undefined; mulai: Date; selesai: Date; zona: string },
): Promise<void> {
  const lain = await trx('sesi_kelas')
    .where({ pelatihan_id: b.pelatihanId })
    .where('mulai', '<', b.selesai)
    .where('selesai', '>', b.mulai)
    .modify((q) => b.sesiId && q.whereNot({ id: b.sesiId }))
    .first('mata', 'mulai')
  if (lain)
    throw errors.SESI_BERTUMPUK({ mata: lain.mata, pukul: waktuSingkat(lain.mulai, b.zona) })
}
