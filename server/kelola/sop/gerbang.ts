import type { Knex } from 'knex'
import { manifesBerlaku } from '../../naskah/templat-versi.js'
import type { Mesin } from '../../perkara/mesin.js'
import { compile } from '../../platform/engine/index.js'
import type { Diagram } from '../../platform/engine/types.js'
import { periksaSemua } from '../../sop/service.js'

/** A diagram on its way in, and the file it came from, for the sentences. */
export interface Calon {
  berkas: string
  diagram: Diagram
}

/**
 * The gate every diagram passes at the start of a server, with all the SOPs in force; `calon` stands in
 * for the one of its code. Errors: DIAGRAM_DITOLAK.
 */
export async function lewatiGerbang(
  db: Knex,
  handlers: Mesin['handlers'],
  calon?: Calon,
): Promise<void> {
  const aktif = await db('sop_versi').where({ aktif: true }).select('kode', 'xml')
  const lain = aktif.filter((s) => s.kode !== calon?.diagram.id)
  const diagram = await Promise.all(
    lain.map(async (s) => ({ berkas: `SOP ${s.kode}`, diagram: await compile(s.xml) })),
  )
  const peran = new Set<string>(await db('peran').pluck('kode'))
  const naskah = new Set((await manifesBerlaku(db)).map((m) => m.jenis))
  periksaSemua(calon ? [...diagram, calon] : diagram, { handlers, peran, naskah })
}
