import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { bukaPeladen, lapor } from './alat.js'
import { catatan, ukurPdf } from './naskah-pdf.js'
import { ukurUjung } from './naskah-ujung.js'

/**
 * Documents: how many PDFs a second beside other ways, and 500 certificates from the press of the button
 * to the ZIP. `node --import tsx bench/naskah.ts [--carbone] [--putaran 5] [--sertifikat 500]
 * [--hanya pdf|ujung]`.
 */
const { values } = parseArgs({
  options: {
    carbone: { type: 'boolean', default: false },
    putaran: { type: 'string', default: '5' },
    sertifikat: { type: 'string', default: '500' },
    hanya: { type: 'string' },
  },
})

const peladen = await bukaPeladen()
try {
  lapor(`${peladen.tentang}, load ${loadavg()[0]!.toFixed(1)}`)
  if (values.hanya !== 'ujung') {
    await ukurPdf(peladen.folder, Number(values.putaran), values.carbone)
    catatan()
  }
  if (values.hanya !== 'pdf') await ukurUjung(peladen, Number(values.sertifikat))
  lapor(`\nload ${loadavg()[0]!.toFixed(1)}`)
} finally {
  await peladen.tutup()
}
