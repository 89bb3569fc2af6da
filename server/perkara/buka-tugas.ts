import { count } from '../platform/db/count.js'
import type { Diagram, Outcome, Scope, Step, Wait } from '../platform/engine/types.js'
import type { Penugasan } from './handler.js'
import { konteks } from './konteks.js'
import type { PerkaraTerkunci } from './kunci.js'
import type { Kerja } from './mesin.js'
import { catatRiwayat } from './riwayat.js'

/**
 * Opens a row for every task the engine newly waits at. Answers the first one that its handler wants
 * skipped, so that the caller can move on; null when all are open.
 */
export async function bukaTugas(
  kerja: Kerja, perkara: PerkaraTerkunci, diagram: Diagram, hasil: Outcome,
): Promise<{ eksekusiId: string; scope: Scope } | null> {
  const tunggu = hasil.waits.filter((w) => w.kind === 'task')
  if (tunggu.length === 0) return null
  const ada = await kerja.trx('tugas').where({ perkara_id: perkara.id })
    .whereIn('eksekusi_id', tunggu.map((w) => w.executionId)).pluck('eksekusi_id')
  for (const w of tunggu) {
    if (ada.includes(w.executionId)) continue
    const scope = await buka(kerja, perkara, diagram.step(w.elementId), w, diagram)
    if (scope) return { eksekusiId: w.executionId, scope }
  }
  return null
}

async function buka(
  kerja: Kerja, perkara: PerkaraTerkunci, step: Step, w: Wait, diagram: Diagram,
): Promise<Scope | null> {
  const { trx, kini } = kerja
  const id = await idBaru(kerja)
  const handler = kerja.mesin.handlers.get(step.sop.handler)!
  const p: Penugasan = await handler.buka?.(konteks(kerja, perkara, { id, step, tahap: {} })) ?? {}
  if (p.lewati) return p.lewati
  const peran = p.peran ?? diagram.lanes.find((l) => l.id === step.laneId)!.peran
  const pencatat = p.pencatat === undefined ? step.sop.pencatat || null : p.pencatat
  const kunjungan = await count(trx('tugas').where({ perkara_id: perkara.id, elemen_id: step.id }))
  await trx('tugas').insert({
    id,
    perkara_id: perkara.id,
    eksekusi_id: w.executionId,
    elemen_id: step.id,
    no: step.sop.no,
    nama: step.name,
    handler: step.sop.handler,
    naskah: step.sop.naskah,
    waktu: step.sop.waktu,
    peran,
    pencatat,
    unit_id: await unitTugas(kerja, [peran, pencatat], perkara.unitId),
    kunjungan: kunjungan + 1,
    tahap: JSON.stringify(p.tahap ?? {}),
    alasan_kembali: kerja.pengembalian?.alasan ?? '',
    dikembalikan_oleh: kerja.pengembalian?.olehId ?? null,
    dibuka_at: kini,
  })
  await catatRiwayat(trx, {
    at: kini, aksi: 'tugas.dibuka', perkaraId: perkara.id, tugasId: id, rincian: { peran, no: step.sop.no },
  })
  return null
}

async function idBaru(kerja: Kerja): Promise<string> {
  const { rows } = await kerja.trx.raw('select gen_random_uuid() as id')
  return rows[0].id
}

/** A task is tied to the unit of its case when any role that may act on it is a unit role. */
async function unitTugas(kerja: Kerja, peran: (string | null)[], unitId: string): Promise<string | null> {
  const unit = await kerja.trx('peran').whereIn('kode', peran.filter((p) => p !== null))
    .where({ lingkup: 'unit' }).first()
  return unit ? unitId : null
}

/**
 * Closes as BATAL what is open but no longer waited for (a timer moved the case on). The handler gets
 * the last word, e.g. to note which instansi never answered.
 */
export async function batalkanYangHilang(
  kerja: Kerja, perkara: PerkaraTerkunci, diagram: Diagram, hasil: Outcome, olehPewaktu: boolean,
): Promise<void> {
  const terbuka = await kerja.trx('tugas').where({ perkara_id: perkara.id, status: 'terbuka' })
    .select('id', 'eksekusi_id', 'elemen_id', 'tahap')
  const hidup = new Set(hasil.waits.map((w) => w.executionId))
  for (const t of terbuka) {
    if (hidup.has(t.eksekusi_id)) continue
    const step = diagram.step(t.elemen_id)
    const handler = kerja.mesin.handlers.get(step.sop.handler)
    await handler?.batal?.(konteks(kerja, perkara, { id: t.id, step, tahap: t.tahap }))
    await kerja.trx('tugas').where({ id: t.id }).update({ status: 'batal', selesai_at: kerja.kini })
    await catatRiwayat(kerja.trx, {
      at: kerja.kini, aksi: 'tugas.batal', perkaraId: perkara.id, tugasId: t.id, rincian: { olehPewaktu },
    })
  }
}
