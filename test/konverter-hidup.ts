import { buatConverter } from '../server/platform/docx/konversi/konverter.js'
import { alinea, docx } from './docx-contoh.js'

// A process that has made a PDF and keeps its LibreOffice, in this folder; somebody will kill it.
const c = buatConverter({ akar: process.argv[2]!, banyak: 1 })
await c.convert(docx(alinea('x')))
process.stdout.write('siap')
