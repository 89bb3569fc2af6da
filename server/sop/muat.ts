import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errors } from '../errors.js'
import { compile, gate } from '../platform/engine/index.js'
import { ANY_DOCUMENT, type Diagram, type GateNames } from '../platform/engine/types.js'
import { Galat } from '../platform/galat.js'

/** One diagram with the file it came from, for messages. */
export interface DiagramBerkas {
  berkas: string
  diagram: Diagram
}

/** What diagrams may name; which SOPs may be called follows from the diagrams themselves. */
export type NamaSah = Omit<GateNames, 'callable'> & Partial<Pick<GateNames, 'callable'>>

/**
 * All *.bpmn of a folder, in the order of their names, compiled. Errors: DIAGRAM_DITOLAK naming
 * every file that is no diagram; a missing folder is an error of the file system.
 */
export async function muatWorkflows(dir: string): Promise<DiagramBerkas[]> {
  const berkas = (await readdir(dir)).filter((nama) => nama.endsWith('.bpmn')).sort()
  const hasil = await Promise.all(berkas.map((nama) => bacaSatu(dir, nama)))
  const salah = hasil.filter((h) => typeof h === 'string')
  if (salah.length) throw errors.DIAGRAM_DITOLAK({ kesalahan: salah })
  return hasil.filter((h) => typeof h !== 'string')
}

async function bacaSatu(dir: string, berkas: string): Promise<DiagramBerkas | string> {
  const xml = await readFile(join(dir, berkas), 'utf8')
  try {
    return { berkas, diagram: await compile(xml) }
  } catch (error) {
    if (error instanceof Galat) return `${berkas}: ${error.message}`
    throw error
  }
}

/**
 * The gate at boot: one error (DIAGRAM_DITOLAK) that lists every fault of every diagram with its
 * file and element, or nothing. A server must not start on a diagram that it cannot run.
 */
export function periksaSemua(diagrams: readonly DiagramBerkas[], names: NamaSah): void {
  const callable = names.callable ?? bolehDipanggil(diagrams)
  const kesalahan = diagrams.flatMap(({ berkas, diagram }) => [
    ...kembar(berkas, diagram, diagrams),
    ...gate(diagram, { ...names, callable }).map(
      (fault) => `${berkas}: ${fault.message} [${fault.elementId}]`,
    ),
  ])
  if (kesalahan.length) throw errors.DIAGRAM_DITOLAK({ kesalahan })
}

/** An SOP that asks at its start for the kind of document cannot be started by another one. */
const bolehDipanggil = (diagrams: readonly DiagramBerkas[]): Set<string> =>
  new Set(
    diagrams
      .filter(({ diagram }) => !diagram.steps.some((s) => s.sop.naskah === ANY_DOCUMENT))
      .map(({ diagram }) => diagram.id),
  )

function kembar(berkas: string, diagram: Diagram, semua: readonly DiagramBerkas[]): string[] {
  const pertama = semua.find((lain) => lain.diagram.id === diagram.id)!
  if (pertama.berkas === berkas) return []
  return [`${berkas}: proses ${diagram.id} sudah ada di ${pertama.berkas} [${diagram.id}]`]
}
