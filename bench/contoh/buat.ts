import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buatConverter } from '../../server/platform/docx/konversi/konverter.js'
import { banding } from './banding.js'
import { indeks } from './indeks.js'
import { semuaContoh, type Contoh } from './naskah.js'

// `npm run contoh` draws docs/contoh anew; with `-- --periksa` it compares instead and changes nothing.

/** Dots an inch: a page is then 579 pixels wide, readable and small. */
const DPI = '70'
const TUJUAN = fileURLToPath(new URL('../../docs/contoh/', import.meta.url))

const periksa = process.argv.includes('--periksa')
const dir = mkdtempSync(join(tmpdir(), 'paraf-contoh-'))
const converter = buatConverter({ akar: dir })
try {
  const contoh = await semuaContoh()
  const halaman = new Map<string, string[]>()
  for (const c of contoh) halaman.set(c.nama, await gambar(c, dir))
  if (periksa) process.exitCode = banding(dir, TUJUAN) ? 0 : 1
  else tulis(contoh, halaman)
} finally {
  await converter.close()
  rmSync(dir, { recursive: true, force: true, maxRetries: 20 })
}

/** The pages of one sample as PNG files in `ke`; their names in order. */
async function gambar(c: Contoh, ke: string): Promise<string[]> {
  const pdf = join(ke, `${c.nama}.pdf`)
  writeFileSync(pdf, await converter.convert(c.docx))
  execFileSync('pdftoppm', ['-r', DPI, '-png', pdf, join(ke, c.nama)])
  rmSync(pdf)
  return readdirSync(ke)
    .filter((f) => f.startsWith(`${c.nama}-`) && /-\d+\.png$/.test(f) && f.replace(/-\d+\.png$/, '') === c.nama)
    .sort()
}

function tulis(contoh: readonly Contoh[], halaman: ReadonlyMap<string, string[]>): void {
  rmSync(TUJUAN, { recursive: true, force: true })
  mkdirSync(TUJUAN, { recursive: true })
  let jumlah = 0
  for (const f of [...halaman.values()].flat()) {
    const isi = readFileSync(join(dir, f))
    jumlah += isi.length
    writeFileSync(join(TUJUAN, f), isi)
  }
  writeFileSync(join(TUJUAN, 'README.md'), indeks(contoh, halaman))
  process.stdout.write(`${[...halaman.values()].flat().length} halaman, ${Math.round(jumlah / 1024)} KB\n`)
}
