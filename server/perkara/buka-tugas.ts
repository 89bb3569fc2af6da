import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import type { Diagram, Outcome, Scope, Step, Wait } from '../platform/engine/types.js'
import type { Berdiri } from './berdiri.js'
import type { Penugasan } from './handler.js'
import { konteks, langkahPerkara } from './konteks.js'
import { kabariTugas } from './kabar-tugas.js'
import type { PerkaraTerkunci } from './kunci.js'
import type { Kerja } from './mesin.js'
import { barisRiwayat, catatRiwayat } from './riwayat.js'
import { batalJam, batasBaru, bukaJam, kolomTenggat } from '../tenggat/service.js'

/**
 * Opens a row for every task the engine newly waits at. Answers the first one that its handler wants
 * skipped, so that the caller can move on; null when all are open.
 */
export async function bukaTugas(
  kerja: Kerja,
  perkara: PerkaraTerkunci,
  diagram: Diagram,
  hasil: Outcome,
  berdiri: Berdiri,
): Promise<{ eksekusiId: string; scope: Scope } | null> {
  const ada = new Set(berdiri.tugas.map((t) => t.eksekusi_id))
  for (const w of hasil.waits) {
    if (w.kind !== 'task' || ada.has(w.executionId)) continue
    const scope = await buka(kerja, perkara, diagram.step(w.elementId), w, diagram)
    if (scope) return { eksekusiId: w.executionId, scope }
  }
  return null
}

async function buka(
  kerja: Kerja,
  perkara: PerkaraTerkunci,
  umum: Step,
  w: Wait,
  diagram: Diagram,
): Promise<Scope | null> {
  const { trx, kini } = kerja
  const step = langkahPerkara(umum, perkara)
  const id = randomUUID()
  const handler = kerja.mesin.handlers.get(step.sop.handler)!
  const p: Penugasan =
    (await handler.buka?.(konteks(kerja, perkara, { id, step, tahap: {} }))) ?? {}
  if (p.lewati) return p.lewati
  const peran = p.peran ?? diagram.lanes.find((l) => l.id === step.laneId)!.peran
  const pencatat = p.pencatat === undefined ? step.sop.pencatat || null : p.pencatat
  const jam = {
    ...perkara,
    perkaraId: perkara.id,
    tugasId: id,
    elemenId: step.id,
    no: step.sop.no,
    waktu: step.sop.waktu,
    peran,
    luar: handler.menungguLuar ?? false,
    jangkar: p.jangkar,
    pegawaiId: p.pegawaiId ?? null,
    dikembalikanOleh: kerja.pengembalian?.olehId ?? null,
    kini,
  }
  const batas = await batasBaru(trx, jam)
  const [{ kunjungan, unit_id: unitId }] = await trx('tugas')
    .with(
      'catatan',
      barisRiwayat(trx, {
        at: kini,
        aksi: 'tugas.dibuka',
        perkaraId: perkara.id,
        tugasId: id,
        rincian: { peran, no: step.sop.no },
      }),
    )
    .insert({
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
      pegawai_id: jam.pegawaiId,
      unit_id: unitTugas(trx, [peran, pencatat], perkara.unitId),
      kunjungan: trx('tugas')
        .where({ perkara_id: perkara.id, elemen_id: step.id })
        .select(trx.raw('count(*) + 1')),
      tahap: JSON.stringify(p.tahap ?? {}),
      alasan_kembali: kerja.pengembalian?.alasan ?? '',
      dikembalikan_oleh: kerja.pengembalian?.olehId ?? null,
      dibuka_at: kini,
      ...kolomTenggat(batas),
    })
    .returning(['kunjungan', 'unit_id'])
  await bukaJam(trx, { ...jam, kunjungan }, batas)
  const bertanda = handler.bertanda ?? false
  await kabariTugas(kerja, { ...jam, id, nama: step.name, pencatat, unitId, bertanda })
  return null
}

/** A task is tied to the unit of its case when any role that may act on it is a unit role. */
function unitTugas(
  trx: Knex.Transaction,
  peran: (string | null)[],
  unitId: string,
): Knex.QueryBuilder {
  return trx('peran')
    .whereIn(
      'kode',
      peran.filter((p) => p !== null),
    )
    .where({ lingkup: 'unit' })
    .limit(1)
    .select(trx.raw('?::uuid', [unitId]))
}

/** Why a task is taken away unfinished: a timer, an end for all branches, people who moved the case. */
export type SebabBatal = 'pewaktu' | 'alur' | 'pindah'

/**
 * Closes as BATAL what is open but no longer waited for (a timer moved the case on). The handler gets
 * the last word, e.g. to note which instansi never answered.
 */
export async function batalkanYangHilang(
  kerja: Kerja,
  perkara: PerkaraTerkunci,
  diagram: Diagram,
  hasil: Outcome,
  berdiri: Berdiri,
  sebab: SebabBatal,
): Promise<void> {
  const hidup = new Set(hasil.waits.map((w) => w.executionId))
  for (const t of berdiri.tugas) {
    if (hidup.has(t.eksekusi_id)) continue
    const step = diagram.step(t.elemen_id)
    const handler = kerja.mesin.handlers.get(step.sop.handler)
    // What a handler says here is about a date that passed; a person who moves the case is no date.
    if (sebab !== 'pindah')
      await handler?.batal?.(konteks(kerja, perkara, { id: t.id, step, tahap: t.tahap }))
    await kerja.trx('tugas').where({ id: t.id }).update({ status: 'batal', selesai_at: kerja.kini })
    await batalJam(kerja.trx, t.id, kerja.kini)
    await catatRiwayat(kerja.trx, {
      at: kerja.kini,
      aksi: 'tugas.batal',
      perkaraId: perkara.id,
      tugasId: t.id,
      rincian: { no: t.no, sebab, olehPewaktu: sebab === 'pewaktu' },
    })
  }
}
