import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { beriTahu } from '../../pemberitahuan/service.js'
import type { Step } from '../../platform/engine/types.js'
import type { Kursi, Pelaku } from '../../values/pelaku.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { tolakDihentikan } from '../henti/henti.js'
import { kunciPerkara, type PerkaraTerkunci } from '../kunci.js'
import { langkah } from '../langkah.js'
import type { Kerja } from '../mesin.js'
import { kursiMemimpin, pemimpinPerkara } from '../pengelola.js'
import { catatRiwayat, oleh } from '../riwayat.js'
import { wajibDapatDibuka } from './dapat-dibuka.js'
import { wajibTujuan, type TugasDitinggal } from './tujuan.js'

export type KerjaOrang = Kerja & { pelaku: Pelaku }

export interface IsianUsul {
  /** Tasks that are left. */
  dari: readonly string[]
  /** Element of the step the case shall go to. */
  ke: string
  alasan: string
}

/**
 * Proposes to move a case. It is tried at once and undone, so that nobody is asked to agree to what cannot
 * be. A proposal the case has left behind makes room for the new one. Errors: TIDAK_ADA,
 * PERKARA_SUDAH_DIHENTIKAN, PERKARA_TIDAK_BERJALAN, PERKARA_BUKAN_PENGELOLA, USUL_SUDAH_ADA, TUGAS_ASING,
 * PINDAH_BELUM_SIAP, those of wajibTujuan, and what the step itself refuses to open for.
 */
export async function usulkanPindah(
  kerja: KerjaOrang,
  perkaraId: string,
  isian: IsianUsul,
): Promise<{ usul: string }> {
  const { trx, kini, mesin, pelaku } = kerja
  const perkara = await kunciBerjalan(trx, perkaraId)
  const kursi = await wajibPengusul(trx, pelaku, perkara)
  const dari = await tugasDitinggal(trx, perkaraId, isian.dari)
  const ke = await wajibTujuan(trx, mesin, perkara, dari, isian.ke)
  await cobaPindah({ ...kerja, kursi }, perkaraId, dari, ke)
  await gugurkanBasi(trx, perkara, kini)
  const alasan = isian.alasan.trim()
  const [{ id }] = await trx('usul_pindah')
    .insert({
      perkara_id: perkaraId,
      versi: perkara.versi,
      dari: JSON.stringify(dari),
      ke: ke.id,
      ke_no: ke.sop.no,
      ke_nama: ke.name,
      alasan,
      diusul_oleh: pelaku.pegawaiId,
      diusul_sebagai: kursi.pemangkuId,
      diusul_at: kini,
    })
    .returning('id')
  await catatRiwayat(trx, {
    at: kini,
    aksi: 'pindah.diusulkan',
    perkaraId,
    ...oleh({ pelaku, kursi }),
    rincian: { dari: dari.map((t) => t.no), ke: ke.sop.no, alasan },
  })
  await mintaPersetujuan(kerja, perkara, id)
  return { usul: id }
}

/** A case that runs, locked. Errors: TIDAK_ADA, PERKARA_SUDAH_DIHENTIKAN, PERKARA_TIDAK_BERJALAN. */
export async function kunciBerjalan(trx: Knex.Transaction, id: string): Promise<PerkaraTerkunci> {
  const perkara = await kunciPerkara(trx, id)
  if (perkara.status === 'dihentikan') await tolakDihentikan(trx, id)
  if (perkara.status !== 'berjalan') throw errors.PERKARA_TIDAK_BERJALAN()
  return perkara
}

/** Whoever leads its unit, or started it. Errors: PERKARA_BUKAN_PENGELOLA. */
export async function wajibPengusul(
  db: Knex,
  pelaku: Pelaku,
  perkara: { unitId: string; dibuatOleh: string | null },
): Promise<Kursi> {
  const kursi = await kursiMemimpin(db, pelaku, perkara.unitId)
  if (kursi) return kursi
  const [sendiri] = pelaku.kursi
  if (!sendiri || perkara.dibuatOleh !== pelaku.pegawaiId) throw errors.PERKARA_BUKAN_PENGELOLA()
  return sendiri
}

/** These tasks as a proposal keeps them. Errors: TUGAS_ASING when one is not open in this case. */
export async function tugasDitinggal(
  db: Knex,
  perkaraId: string,
  id: readonly string[],
): Promise<TugasDitinggal[]> {
  const tugas = await db('tugas')
    .where({ perkara_id: perkaraId, status: 'terbuka' })
    .whereIn('id', [...id])
    .orderBy('dibuka_at')
    .orderBy('id')
    .select('id', 'no', 'nama', { eksekusi: 'eksekusi_id' })
  if (tugas.length === 0 || tugas.length !== new Set(id).size) throw errors.TUGAS_ASING()
  return tugas
}

const CUKUP = Symbol('tried and undone')

async function cobaPindah(
  kerja: KerjaOrang & { kursi: Kursi },
  perkaraId: string,
  dari: readonly TugasDitinggal[],
  ke: Step,
): Promise<void> {
  await kerja.trx
    .transaction(async (trx) => {
      const perkara = await kunciPerkara(trx, perkaraId)
      await pindahkan({ ...kerja, trx }, perkara, dari, ke.id)
      await wajibDapatDibuka({ ...kerja, trx }, perkara, kerja.kursi, ke)
      throw CUKUP
    })
    .catch((galat: unknown) => {
      if (galat !== CUKUP) throw galat
    })
}

/** Leaves these tasks and opens the other step as a visit of its own, with a clock of its own. */
export const pindahkan = (
  kerja: Kerja,
  perkara: PerkaraTerkunci,
  dari: readonly TugasDitinggal[],
  ke: string,
): Promise<void> =>
  langkah(kerja, perkara, { jenis: 'pindah', dari: dari.map((t) => t.eksekusi), ke })

/** Errors: USUL_SUDAH_ADA while one waits that the case has not left behind. */
async function gugurkanBasi(
  trx: Knex.Transaction,
  perkara: PerkaraTerkunci,
  kini: Date,
): Promise<void> {
  const lama = await trx('usul_pindah')
    .where({ perkara_id: perkara.id, keadaan: 'menunggu' })
    .first('id', 'versi')
  if (!lama) return
  if (lama.versi === perkara.versi) throw errors.USUL_SUDAH_ADA()
  await trx('usul_pindah').where({ id: lama.id }).update({ keadaan: 'gugur', diputus_at: kini })
}

async function mintaPersetujuan(
  { trx, kini, pelaku }: KerjaOrang,
  perkara: PerkaraTerkunci,
  usul: string,
): Promise<void> {
  const { zona } = await setelanKantor(trx)
  const semua = await pemimpinPerkara(trx, perkara.unitId, tanggalDiZona(kini, zona))
  await beriTahu(
    trx,
    {
      kepada: semua.filter((id) => id !== pelaku.pegawaiId),
      jenis: 'pindah.diusulkan',
      judul: `Usul memindahkan perkara: ${perkara.judul}`,
      isi: `${pelaku.nama} meminta persetujuan pejabat kedua.`,
      jalur: `/perkara/${perkara.id}/pindah`,
      kunci: `pindah ${usul}`,
    },
    kini,
  )
}
