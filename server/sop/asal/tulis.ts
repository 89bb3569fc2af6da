import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, stdout } from 'node:process'
import { susunBpmn } from '../susun-bpmn.js'
import { bacaTabel } from './baca-tabel.js'
import { rangkai } from './rangkai.js'
import { semuaAsal } from './semua.js'

/**
 * Writes the diagrams that Paraf brings along, from their description and the reference table:
 *     node --import tsx server/sop/asal/tulis.ts test/fixtures/sop/sop_steps.csv workflows
 */
function tulis(tabel: string, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const asal of semuaAsal) {
    const berkas = join(folder, `${asal.id}.bpmn`)
    writeFileSync(berkas, susunBpmn(rangkai(asal, asal.baris ?? bacaTabel(tabel, asal.sop))))
    stdout.write(`${berkas}\n`)
  }
}

const [, , tabel, folder] = argv
if (!tabel || !folder) throw new Error('Pemakaian: tulis.ts <tabel.csv> <folder>')
tulis(tabel, folder)
