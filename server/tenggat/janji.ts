import type { Knex } from 'knex'
import { jamKerjaVersi } from '../kalender/service.js'
import { menitKerja, type JamKerja } from '../values/jam-kerja.js'
import { uraiWaktu } from '../values/waktu-baku.js'
import { hitungBatas, type Batas } from './batas.js'
import { bacaJangkar } from './jangkar.js'
import { melanggar } from './keadaan.js'
import { menitLuar } from './janji-luar.js'

export interface JanjiBaru {
  perkaraId: string
  sopKode: string
  unitId: string
  kalenderVersiId: string
  pelatihanId: string | null
  kini: Date
}

/** Writes down what the office promises for a case that begins; nothing where its SOP has no promise. */
export async function bukaJanji(trx: Knex.Transaction, b: JanjiBaru): Promise<void> {
  const janji = await trx('janji_layanan').where({ sop_kode: b.sopKode }).first('waktu')
  if (!janji) return
  const j = await jamKerjaVersi(trx, b.kalenderVersiId)
  const baku = uraiWaktu(janji.waktu)
  const jangkar = await bacaJangkar(trx, j, baku, b.pelatihanId)
  const batas = hitungBatas(j, baku, { mulai: b.kini, jangkar, jeda: 0 })
  await trx('janji_perkara').insert({
    perkara_id: b.perkaraId,
    sop_kode: b.sopKode,
    unit_id: b.unitId,
    kalender_versi_id: b.kalenderVersiId,
    waktu: janji.waktu,
    mulai_at: b.kini,
    jangkar_at: jangkar,
    risiko_at: batas.risiko,
    jatuh_at: batas.jatuh,
  })
}

/** The promise of the case a task belongs to, or of the one that called it, after somebody else was waited for. */
export async function geserJanji(
  trx: Knex.Transaction,
  tugasId: string,
  kini: Date,
): Promise<void> {
  const { rows } = await trx.raw(
    `with recursive naik as (
       select p.id, p.induk_id from tugas t join perkara p on p.id = t.perkara_id where t.id = ?
       union all select p.id, p.induk_id from naik n join perkara p on p.id = n.induk_id)
     select p.perkara_id from naik n join janji_perkara p on p.perkara_id = n.id
      where p.status = 'berjalan'`,
    [tugasId],
  )
  for (const { perkara_id } of rows) await hitungJanji(trx, perkara_id, kini)
}

/** Computes the due time of one running promise anew; `versiId` moves it to another calendar. */
export async function hitungJanji(
  trx: Knex.Transaction,
  perkaraId: string,
  kini: Date,
  versiId?: string,
): Promise<void> {
  const p = await kunciJanji(trx, perkaraId)
  if (!p) return
  const versi = versiId ?? p.kalender_versi_id
  const j = await jamKerjaVersi(trx, versi)
  const jangkar = await bacaJangkar(trx, j, uraiWaktu(p.waktu), p.pelatihan_id)
  const batas = batasJanji(j, { ...p, jangkar_at: jangkar }, await menitLuar(trx, j, p, kini))
  await trx('janji_perkara').where({ perkara_id: perkaraId }).update({
    kalender_versi_id: versi,
    jangkar_at: jangkar,
    risiko_at: batas.risiko,
    jatuh_at: batas.jatuh,
  })
}

/** The case is through: what became of the promise. */
export async function tutupJanji(
  trx: Knex.Transaction,
  perkaraId: string,
  kini: Date,
): Promise<void> {
  const p = await kunciJanji(trx, perkaraId)
  if (!p) return
  const j = await jamKerjaVersi(trx, p.kalender_versi_id)
  const akhir = kini > p.mulai_at ? kini : p.mulai_at
  const luar = await menitLuar(trx, j, p, akhir)
  const batas = batasJanji(j, p, luar)
  await trx('janji_perkara')
    .where({ perkara_id: perkaraId })
    .update({
      status: 'selesai',
      selesai_at: akhir,
      langgar: melanggar({ keras: batas.keras, jatuh_at: batas.jatuh }, akhir),
      menit: menitKerja(j, p.mulai_at, akhir),
      menit_luar: luar,
      risiko_at: batas.risiko,
      jatuh_at: batas.jatuh,
    })
}

/** The case was stopped: its promise was neither kept nor broken. */
export async function batalJanji(
  trx: Knex.Transaction,
  perkaraId: string,
  kini: Date,
): Promise<void> {
  await trx('janji_perkara')
    .where({ perkara_id: perkaraId, status: 'berjalan' })
    .update({ status: 'batal', selesai_at: kini })
}

export interface JanjiBaris {
  perkara_id: string
  kalender_versi_id: string
  waktu: string
  mulai_at: Date
  jangkar_at: Date | null
}

/** When the promise falls due if others were waited for that long. */
export const batasJanji = (
  j: JamKerja,
  p: Pick<JanjiBaris, 'waktu' | 'mulai_at' | 'jangkar_at'>,
  luar: number,
): Batas =>
  hitungBatas(j, uraiWaktu(p.waktu), { mulai: p.mulai_at, jangkar: p.jangkar_at, jeda: luar })

async function kunciJanji(
  trx: Knex.Transaction,
  perkaraId: string,
): Promise<(JanjiBaris & { pelatihan_id: string | null }) | undefined> {
  const p = await trx('janji_perkara')
    .where({ perkara_id: perkaraId, status: 'berjalan' })
    .forUpdate()
    .first()
  if (!p) return undefined
  const perkara = await trx('perkara').where({ id: perkaraId }).first('pelatihan_id')
  return { ...p, pelatihan_id: perkara.pelatihan_id }
}
