import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { kunciPerkaraTugas, tolakDihentikan, type PerkaraTerkunci } from '../perkara/service.js'
import { sqlJam, uraiJam, type JamBerjalan } from '../tenggat/service.js'
import { namaLengkap } from '../values/gelar.js'
import { waktuSingkat } from '../values/tanggal.js'
import type { Kursi, Pelaku } from '../values/pelaku.js'
import { masihDipegang, type HakTugas } from './wewenang.js'

/** A task row under the lock of its case. */
export interface TugasTerkunci extends HakTugas {
  id: string
  perkara_id: string
  eksekusi_id: string
  elemen_id: string
  no: string
  nama: string
  handler: string
  tahap: Record<string, unknown>
  pemegang_id: string | null
  diambil_at: Date | null
  /** Its running clock; null for a task older than the clocks. */
  jam: JamBerjalan | null
}

/**
 * Locks the case, then reads the task. Whoever comes second finds it closed and is told by whom.
 * Errors: TIDAK_ADA, TUGAS_SUDAH_SELESAI, TUGAS_SUDAH_BATAL, PERKARA_SUDAH_DIHENTIKAN.
 */
export async function kunciTugas(
  trx: Knex.Transaction,
  tugasId: string,
): Promise<{ tugas: TugasTerkunci; perkara: PerkaraTerkunci }> {
  const perkara = await kunciPerkaraTugas(trx, tugasId)
  if (!perkara) throw errors.TIDAK_ADA({ apa: 'Tugas' })
  // Only now, under the lock: what the statement above saw of the task may be over.
  const tugas = await trx('tugas as t')
    .where({ id: tugasId })
    .first('t.*', { jam: trx.raw(sqlJam('t.id')) })
  if (tugas.status !== 'terbuka') await tolakTertutup(trx, tugas, perkara)
  return { tugas: { ...tugas, jam: uraiJam(tugas.jam) }, perkara }
}

async function tolakTertutup(
  trx: Knex.Transaction,
  tugas: any,
  perkara: PerkaraTerkunci,
): Promise<never> {
  const pada = await saatKantor(trx, tugas.selesai_at)
  if (tugas.status === 'batal' && perkara.status === 'dihentikan')
    await tolakDihentikan(trx, perkara.id)
  if (tugas.status === 'batal') throw errors.TUGAS_SUDAH_BATAL({ pada })
  throw errors.TUGAS_SUDAH_SELESAI({ oleh: await namaPegawai(trx, tugas.selesai_oleh), pada })
}

/** Refuses when a colleague holds the task and may do so. Errors: TUGAS_DIPEGANG_LAIN. */
export async function tolakBilaDipegangLain(
  trx: Knex.Transaction,
  tugas: TugasTerkunci,
  pelaku: Pelaku,
  kursi: Kursi,
  kini: Date,
): Promise<void> {
  const { pemegang_id } = tugas
  if (!pemegang_id || pemegang_id === pelaku.pegawaiId) return
  if (!(await masihDipegang(trx, { ...tugas, pemegang_id }, kursi, kini))) return
  throw errors.TUGAS_DIPEGANG_LAIN({
    oleh: await namaPegawai(trx, pemegang_id),
    pada: await saatKantor(trx, tugas.diambil_at!),
  })
}

/** A name with its titles; `sistem` for nobody. */
export async function namaPegawai(trx: Knex, id: string | null): Promise<string> {
  const p = id ? await trx('pegawai').where({ id }).first() : null
  return p
    ? namaLengkap({ gelarDepan: p.gelar_depan, nama: p.nama, gelarBelakang: p.gelar_belakang })
    : 'sistem'
}

/** `23 Nov 2026 09.00 WITA`, in the office's own zone. */
export async function saatKantor(trx: Knex, saat: Date): Promise<string> {
  const { zona, zonaSingkat } = await setelanKantor(trx)
  return waktuSingkat(saat, zona, zonaSingkat)
}
