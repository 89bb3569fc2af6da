import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { saatDiZona } from '../values/tanggal.js'
import { setelanKantor } from '../kantor/setelan.js'
import { ANY_DOCUMENT, type Diagram, type Step, type Wait } from '../platform/engine/types.js'
import { sopAktif } from '../sop/service.js'
import { kunciPerkara, type PerkaraTerkunci } from './kunci.js'
import { langkahPerkara } from './konteks.js'
import { langkah } from './langkah.js'
import type { Kerja, Mesin } from './mesin.js'
import { catatRiwayat, oleh } from './riwayat.js'
import { bukaJanji } from '../tenggat/service.js'

export interface PerkaraBaru {
  sopKode: string
  judul: string
  unitId: string
  pelatihanId?: string | null
  /** The kind of document, for an SOP that leaves it open. */
  naskah?: string
  /** Given by the client: starting twice with the same key starts one case. */
  kunci?: string | null
  /** Facts the case begins with, e.g. the words its first letter starts from (naskah/isi-awal.ts). */
  bekal?: Record<string, unknown>
}

/**
 * Starts a case on the version of the SOP in force. Errors: TIDAK_ADA (SOP, unit, pelatihan),
 * PERKARA_BUTUH_PELATIHAN, PERKARA_BUTUH_NASKAH, PERKARA_NASKAH_TETAP. Answers the id; `baru` is false when the key was already used.
 */
export async function mulaiPerkara(
  kerja: Kerja,
  p: PerkaraBaru,
): Promise<{ id: string; baru: boolean }> {
  const { trx } = kerja
  if (p.kunci) {
    const lama = await trx('perkara').where({ kunci: p.kunci }).first('id')
    if (lama) return { id: lama.id, baru: false }
  }
  const sop = await sopAktif(trx, p.sopKode)
  if (!sop) throw errors.TIDAK_ADA({ apa: `SOP ${p.sopKode}` })
  const diagram = await kerja.mesin.diagram(trx, sop.id)
  if (!p.pelatihanId && butuhPelatihan(kerja, diagram))
    throw errors.PERKARA_BUTUH_PELATIHAN({ sop: sop.nama })
  const naskah = await naskahPilihan(kerja, diagram, p.naskah)
  const id = await sisip(kerja, {
    ...p,
    sopVersiId: sop.id,
    diagram,
    alur: diagram.id,
    data: { ...(await fakta(kerja, p.pelatihanId)), ...naskah, ...p.bekal },
  })
  // Lost the race for the same key: the other one's case is ours too.
  if (!id)
    return { id: (await trx('perkara').where({ kunci: p.kunci }).first('id')).id, baru: false }
  const perkara = await kunciPerkara(trx, id)
  await bukaJanji(trx, { ...perkara, perkaraId: id, kini: kerja.kini })
  await langkah(kerja, perkara, { jenis: 'mulai', scope: {} })
  return { id, baru: true }
}

/** Kept among the facts of the case. A choice nobody asked for is refused, not silently dropped. */
async function naskahPilihan(
  kerja: Kerja,
  diagram: Diagram,
  pilihan = '',
): Promise<{ naskah?: string }> {
  const terbuka = diagram.steps.some((s) => s.sop.naskah === ANY_DOCUMENT)
  if (!terbuka && !pilihan) return {}
  if (!terbuka) throw errors.PERKARA_NASKAH_TETAP({ sop: diagram.name })
  const dikenal = await kerja.mesin.naskah(kerja.trx)
  if (!dikenal.has(pilihan)) throw errors.PERKARA_BUTUH_NASKAH({ sop: diagram.name })
  return { naskah: pilihan }
}

/** The row a case of this SOP begins with. */
export const langkahPertama = (diagram: Diagram): Step | undefined =>
  diagram.flows.find((f) => f.kind === 'process')?.steps[0]

/** Roles of who does the first step of the SOP in force, and of who records it for them. */
export async function peranPertama(
  trx: Knex.Transaction,
  mesin: Pick<Mesin, 'diagram'>,
  sopKode: string,
): Promise<string[]> {
  const sop = await sopAktif(trx, sopKode)
  const diagram = sop && (await mesin.diagram(trx, sop.id))
  const awal = diagram && langkahPertama(diagram)
  const jalur = awal && diagram.lanes.find((l) => l.id === awal.laneId)
  return [jalur?.peran, awal?.sop.pencatat].filter((p) => p !== undefined && p !== '') as string[]
}

function butuhPelatihan(kerja: Kerja, diagram: Diagram): boolean {
  const pertama = langkahPertama(diagram)
  return Boolean(pertama && kerja.mesin.handlers.get(pertama.sop.handler)?.butuhPelatihan)
}

/** The facts timers hang on: row 4 of Operasional Bangkom closes when the training starts. */
async function fakta(kerja: Kerja, pelatihanId?: string | null): Promise<Record<string, unknown>> {
  if (!pelatihanId) return {}
  const pelatihan = await kerja.trx('pelatihan').where({ id: pelatihanId }).first('mulai')
  if (!pelatihan) throw errors.TIDAK_ADA({ apa: 'Pelatihan' })
  const { zona } = await setelanKantor(kerja.trx)
  return { mulaiPelatihan: saatDiZona(pelatihan.mulai, '00:00', zona).toISOString() }
}

interface Sisipan extends PerkaraBaru {
  sopVersiId: string
  diagram: Diagram
  alur: string
  data: Record<string, unknown>
  indukId?: string
  indukEksekusi?: string | null
}

async function sisip(kerja: Kerja, p: Sisipan): Promise<string | null> {
  // A unit that ended takes no new case; one that runs on from an older case may still call another.
  const unit = await kerja
    .trx('unit')
    .where({ id: p.unitId, ...(!p.indukId && { aktif: true }) })
    .first('id')
  if (!unit) throw errors.TIDAK_ADA({ apa: 'Unit' })
  const [row] = await kerja
    .trx('perkara')
    .insert({
      sop_versi_id: p.sopVersiId,
      alur: p.alur,
      judul: p.judul,
      unit_id: p.unitId,
      pelatihan_id: p.pelatihanId ?? null,
      induk_id: p.indukId ?? null,
      induk_eksekusi: p.indukEksekusi ?? null,
      data: JSON.stringify(p.data),
      kunci: p.kunci ?? null,
      dibuat_oleh: kerja.pelaku?.pegawaiId ?? null,
      dibuat_at: kerja.kini,
    })
    .onConflict('kunci')
    .ignore()
    .returning('id')
  if (!row) return null
  await catatRiwayat(kerja.trx, {
    at: kerja.kini,
    aksi: 'perkara.mulai',
    perkaraId: row.id,
    ...oleh(kerja),
    rincian: { sop: p.sopKode, induk: p.indukId },
  })
  await kerja.mesin.saatMulai?.(kerja, row.id, naskahAlur(p))
  return row.id
}

/** Kinds of document the flow of a case names, or was started for. */
function naskahAlur({ diagram, alur, data }: Sisipan): string[] {
  const semua = diagram.flows.find((f) => f.id === alur)?.steps ?? []
  return [...new Set(semua.map((s) => langkahPerkara(s, { data }).sop.naskah).filter(Boolean))]
}

/** Row 38: the SOP calls another; the called case runs on its own and wakes this one when it ends. */
export async function mulaiAnak(
  kerja: Kerja,
  induk: PerkaraTerkunci,
  diagram: Diagram,
  tunggu: Wait,
): Promise<void> {
  const ada = await kerja
    .trx('perkara')
    .where({ induk_id: induk.id, induk_eksekusi: tunggu.executionId })
    .first('id')
  if (ada) return
  const panggilan = diagram.calls.find((c) => c.id === tunggu.elementId)!
  const sop = await sopAktif(kerja.trx, panggilan.calledElement)
  if (!sop) throw errors.TIDAK_ADA({ apa: `SOP ${panggilan.calledElement}` })
  const dipanggil = await kerja.mesin.diagram(kerja.trx, sop.id)
  const id = await sisip(kerja, {
    sopKode: panggilan.calledElement,
    sopVersiId: sop.id,
    diagram: dipanggil,
    alur: dipanggil.id,
    judul: induk.judul,
    unitId: induk.unitId,
    pelatihanId: induk.pelatihanId,
    data: await fakta(kerja, induk.pelatihanId),
    indukId: induk.id,
    indukEksekusi: tunggu.executionId,
  })
  await langkah(kerja, await kunciPerkara(kerja.trx, id!), { jenis: 'mulai', scope: {} })
}

/**
 * Starts an event of the SOP beside the main flow (row 5 of Operasional Bangkom), any number of times.
 * Errors: TIDAK_ADA when the SOP has no such event, PERKARA_TIDAK_BERJALAN.
 */
export async function laporkanKejadian(
  kerja: Kerja,
  indukId: string,
  kejadian: string,
  data: Record<string, unknown>,
): Promise<string> {
  const induk = await kunciPerkara(kerja.trx, indukId)
  if (induk.status !== 'berjalan') throw errors.PERKARA_TIDAK_BERJALAN()
  const diagram = await kerja.mesin.diagram(kerja.trx, induk.sopVersiId)
  const alur = diagram.flows.find((f) => f.kind === 'event' && f.kejadian === kejadian)
  if (!alur) throw errors.TIDAK_ADA({ apa: `Kejadian ${kejadian}` })
  const id = await sisip(kerja, {
    sopKode: induk.sopKode,
    sopVersiId: induk.sopVersiId,
    diagram,
    alur: alur.id,
    judul: `${alur.name}: ${induk.judul}`,
    unitId: induk.unitId,
    pelatihanId: induk.pelatihanId,
    data,
    indukId,
  })
  await langkah(kerja, await kunciPerkara(kerja.trx, id!), { jenis: 'mulai', scope: {} })
  return id!
}
