import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { endsWithout, moveTargets } from '../../platform/engine/index.js'
import type { Diagram, Step } from '../../platform/engine/types.js'
import { langkahPerkara } from '../konteks.js'
import type { PerkaraTerkunci } from '../kunci.js'
import type { Mesin } from '../mesin.js'

/** A task that a proposal leaves. */
export interface TugasDitinggal {
  id: string
  no: string
  nama: string
  eksekusi: string
}

/** Letters of a case that are done with, by their kind: they cannot be written again. */
type Terbit = ReadonlyMap<string, string>

/**
 * Steps a case can be moved to from these tasks: where it could have come to stand by itself, and from
 * where it can come to its end without writing a letter that is issued already.
 */
export async function tujuanPindah(
  db: Knex,
  mesin: Mesin,
  perkara: PerkaraTerkunci,
  dari: readonly TugasDitinggal[],
): Promise<Step[]> {
  const diagram = await mesin.diagram(db, perkara.sopVersiId)
  const terbit = await naskahTerbit(db, perkara.id)
  const tertutup = langkahTertutup(mesin, diagram, perkara, terbit)
  return tujuanAlur(diagram, perkara, dari)
    .filter((id) => endsWithout(diagram, perkara.alur, id, tertutup))
    .map((id) => diagram.step(id))
}

/** Errors: PINDAH_TIDAK_DAPAT, PINDAH_NASKAH_TERBIT, saying which letter stands in the way. */
export async function wajibTujuan(
  db: Knex,
  mesin: Mesin,
  perkara: PerkaraTerkunci,
  dari: readonly TugasDitinggal[],
  ke: string,
): Promise<Step> {
  const diagram = await mesin.diagram(db, perkara.sopVersiId)
  const step = diagram.steps.find((s) => s.id === ke)
  if (!step || !tujuanAlur(diagram, perkara, dari).includes(ke))
    throw errors.PINDAH_TIDAK_DAPAT({ ke: step?.sop.no ?? ke })
  const terbit = await naskahTerbit(db, perkara.id)
  const tertutup = langkahTertutup(mesin, diagram, perkara, terbit)
  if (!endsWithout(diagram, perkara.alur, ke, tertutup))
    throw errors.PINDAH_NASKAH_TERBIT({
      ke: step.sop.no,
      nomor: [...terbit.values()].filter(Boolean).join(', ') || 'yang dibatalkan',
    })
  return step
}

const tujuanAlur = (
  diagram: Diagram,
  perkara: PerkaraTerkunci,
  dari: readonly TugasDitinggal[],
): string[] =>
  moveTargets(
    diagram,
    perkara.alur,
    perkara.keadaan!,
    dari.map((t) => t.eksekusi),
  )

async function naskahTerbit(db: Knex, perkaraId: string): Promise<Terbit> {
  const rows = await db('naskah')
    .where({ perkara_id: perkaraId })
    .where((q) => q.whereNotNull('terbit_sha256').orWhere({ keadaan: 'batal' }))
    .select('jenis', 'nomor')
  return new Map(rows.map((n) => [n.jenis, n.nomor]))
}

function langkahTertutup(
  mesin: Mesin,
  diagram: Diagram,
  perkara: PerkaraTerkunci,
  terbit: Terbit,
): Set<string> {
  const tertutup = diagram.steps.filter(
    (s) =>
      mesin.handlers.get(s.sop.handler)?.sampaiTerbit &&
      terbit.has(langkahPerkara(s, perkara).sop.naskah),
  )
  return new Set(tertutup.map((s) => s.id))
}
