import type { Knex } from 'knex'
import { jamKerjaVersi } from '../kalender/service.js'
import { uraiWaktu } from '../values/waktu-baku.js'
import { hitungBatas } from './batas.js'
import { bacaJangkar } from './jangkar.js'

/** A visit of a task, as it opens. */
export interface JamBaru {
  tugasId: string
  perkaraId: string
  /** The version in force for the unit of the case. */
  kalenderVersiId: string
  unitId: string
  pelatihanId: string | null
  sopKode: string
  sopVersiId: string
  elemenId: string
  no: string
  peran: string
  kunjungan: number
  waktu: string
  /** The handler waits for somebody outside the office. */
  luar: boolean
  dikembalikanOleh: string | null
  kini: Date
}

/** Lanes of people who are not the office: their time is reported, never the office's breach. */
const PERAN_LUAR = new Set(['lan', 'peserta'])

/** Starts the clock of a visit, in the transaction that opens its task. */
export async function bukaJam(trx: Knex.Transaction, b: JamBaru): Promise<void> {
  const jam = await jamKerjaVersi(trx, b.kalenderVersiId)
  const baku = uraiWaktu(b.waktu)
  const jangkar = await bacaJangkar(trx, jam, baku, b.pelatihanId)
  const batas = hitungBatas(jam, baku, { mulai: b.kini, jangkar, jeda: 0 })
  const luar = b.luar || PERAN_LUAR.has(b.peran)
  // One round trip: every step of every case opens a clock.
  await trx.raw(
    `with jam as (
       insert into tenggat (tugas_id, perkara_id, kalender_versi_id, sop_kode, sop_versi_id,
         elemen_id, no, unit_id, peran, kunjungan, waktu, jenis, batas_menit, keras, luar,
         mulai_at, jangkar_at, risiko_at, jatuh_at, dikembalikan_oleh)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       returning tugas_id, mulai_at, luar)
     insert into segmen_jam (tugas_id, jenis, mulai_at)
     select tugas_id, case when luar then 'luar' else 'antre' end, mulai_at from jam`,
    [
      b.tugasId,
      b.perkaraId,
      b.kalenderVersiId,
      b.sopKode,
      b.sopVersiId,
      b.elemenId,
      b.no,
      b.unitId,
      b.peran,
      b.kunjungan,
      b.waktu,
      baku.jenis,
      batas.menit,
      batas.keras,
      luar,
      b.kini,
      jangkar,
      batas.risiko,
      batas.jatuh,
      b.dikembalikanOleh,
    ] as any[],
  )
}
