import type { Knex } from 'knex'
import { jamKerjaVersi } from '../kalender/service.js'
import { PERAN_DITUNGGU } from '../values/pelaku.js'
import { uraiWaktu } from '../values/waktu-baku.js'
import { hitungBatas } from './batas.js'
import { bacaJangkar } from './jangkar.js'
import { dapatLanggar } from './keadaan.js'

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
  /** What a row of `H+5` counts from, of a case without a training. */
  jangkar?: Date | undefined
  kini: Date
}

/** Lanes of people who are not the office: their time is reported, never the office's breach. */
const PERAN_LUAR = new Set(['lan', 'peserta', ...PERAN_DITUNGGU])

type Awal = Pick<
  JamBaru,
  'kalenderVersiId' | 'waktu' | 'peran' | 'luar' | 'pelatihanId' | 'jangkar' | 'kini'
>

/** What a visit will be measured by, known before its task is written. */
export async function batasBaru(trx: Knex.Transaction, b: Awal) {
  const jam = await jamKerjaVersi(trx, b.kalenderVersiId)
  const baku = uraiWaktu(b.waktu)
  const jangkar = b.jangkar ?? (await bacaJangkar(trx, jam, baku, b.pelatihanId))
  const batas = hitungBatas(jam, baku, { mulai: b.kini, jangkar, jeda: 0 })
  return { ...batas, jenis: baku.jenis, jangkar, luar: b.luar || PERAN_LUAR.has(b.peran) }
}

export type Batas = Awaited<ReturnType<typeof batasBaru>>

/** What the task keeps of its clock, so that an inbox can be in order of due time. */
export const kolomTenggat = (b: Batas) => ({
  jatuh_urut: b.jatuh ?? new Date('3000-01-01T00:00:00Z'),
  dapat_lewat: dapatLanggar(b),
})

/** Starts the clock of a visit, in the transaction that opens its task. */
export async function bukaJam(trx: Knex.Transaction, b: JamBaru, batas: Batas): Promise<void> {
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
      batas.jenis,
      batas.menit,
      batas.keras,
      batas.luar,
      b.kini,
      batas.jangkar,
      batas.risiko,
      batas.jatuh,
      b.dikembalikanOleh,
    ] as any[],
  )
}
