import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import jsQR from 'jsqr'
import t from 'tap'
import {
  isiBawaan,
  muatTemplat,
  renderNaskah,
  type MasukanNaskah,
  type Templat,
} from '../server/naskah/templat.js'
import { buatConverter } from '../server/platform/docx/konversi/konverter.js'
import { bahan, isian, masukan } from './templat-contoh.js'

/** Prints the templates of the house for the tests that read paper. */

// The words on paper, read back from the PDF. To accept new ones: delete the file in fixtures/naskah
// and run again; then read the difference.
export const EMAS = fileURLToPath(new URL('./fixtures/naskah/', import.meta.url))
export const templat = await muatTemplat(fileURLToPath(new URL('../templates', import.meta.url)))
export const dir = mkdtempSync(join(tmpdir(), 'paraf-uji-cetak-'))
export const converter = buatConverter({ akar: dir })
t.teardown(async () => {
  await converter.close()
  rmSync(dir, { recursive: true, force: true, maxRetries: 20 })
})

export const baca = (perintah: string, ...argumen: string[]): string =>
  execFileSync(perintah, argumen, { encoding: 'utf8' })

/** Prints one kind from the sample, with what `ubah` changes of it. */
export function cetak(x: Templat, ubah: Partial<MasukanNaskah> = {}) {
  const isi = { ...isiBawaan(x, bahan), ...isian[x.jenis], ...ubah.isi }
  return bacaCetakan(x.jenis, renderNaskah(x, { ...masukan(x.register, isi), ...ubah, isi }))
}

/** What stands on paper, on how many pages of which size, and in which fonts. */
export async function bacaCetakan(nama: string, docx: Buffer) {
  const pdf = join(dir, `${nama}.pdf`)
  writeFileSync(pdf, await converter.convert(docx))
  const info = baca('pdfinfo', pdf)
  const huruf = baca('pdffonts', pdf).split('\n').slice(2).filter(Boolean)
  return {
    teks: baca('pdftotext', '-raw', pdf, '-')
      .replace(/^\f?- \d+ -$/gm, '')
      .replace(/\s+/g, ' ')
      .trim(),
    halaman: Number(/Pages:\s+(\d+)/.exec(info)![1]),
    ukuran: /Page size:\s+(.*)/.exec(info)![1]!,
    huruf: huruf.map((b) => b.split(/\s+/)[0]!.split('+')[1]!),
    sisip: huruf.map((b) => b.trim().split(/\s+/).at(-5)),
  }
}

/** What a camera sees on one page of the last print. */
export function kodeDiHalaman(jenis: string, halaman: number): string | undefined {
  const pgm = execFileSync(
    'pdftoppm',
    ['-r', '120', '-gray', '-f', String(halaman), '-l', String(halaman), join(dir, `${jenis}.pdf`)],
    { maxBuffer: 64 * 2 ** 20 },
  )
  const [kepala, lebar, tinggi] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.toString('latin1', 0, 40))!
  const abu = pgm.subarray(kepala.length)
  const data = new Uint8ClampedArray(abu.length * 4).map((_, i) =>
    i % 4 === 3 ? 255 : abu[i >> 2]!,
  )
  return jsQR.default(data, Number(lebar), Number(tinggi))?.data
}
