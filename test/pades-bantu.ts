import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { KunciPenanda } from '../server/platform/pdf/pades/cms.js'
import { tandaTanganiPdf } from '../server/platform/pdf/pades/tanda-tangani.js'
import { terbitkanSertifikat } from '../server/platform/pdf/pades/terbitkan.js'

export const WAKTU = new Date('2026-11-23T01:00:00Z')
const MASA = { dari: new Date('2026-01-01T00:00:00Z'), sampai: new Date('2029-01-01T00:00:00Z') }
const organisasi = 'Kantor Contoh'

export const CA = terbitkanSertifikat({ subjek: { nama: 'CA CONTOH', organisasi }, ...MASA })
export const PERCAYA = { akar: [CA.sertifikat] }

export const orang = (nama: string, jenis: 'ec' | 'rsa' = 'ec', masa = MASA): KunciPenanda =>
  terbitkanSertifikat({ subjek: { nama, organisasi }, ...masa, penerbit: CA, jenis })

/** A letter of two pages; with `aliran` its objects lie in compressed object streams. */
export async function suratPdf(aliran = false, judul = 'Surat undangan'): Promise<Buffer> {
  const dok = await PDFDocument.create()
  for (const teks of [judul, 'Lampiran']) dok.addPage().drawText(teks, { x: 60, y: 700 })
  return Buffer.from(await dok.save({ useObjectStreams: aliran }))
}

export const tandai = (pdf: Buffer, nama: string, k: KunciPenanda, tampak = false): Buffer =>
  tandaTanganiPdf(
    pdf,
    {
      nama,
      alasan: 'Menyetujui (naskah)',
      lokasi: 'Tenggarong',
      waktu: WAKTU,
      tempat: tampak ? { halaman: 2, x: 300, y: 90, lebar: 180, tinggi: 60 } : undefined,
    },
    k,
  )

/** A folder that is gone after the test. */
export function folder(t: { teardown(fn: () => unknown): unknown }): string {
  const dir = mkdtempSync(join(tmpdir(), 'paraf-pades-'))
  t.teardown(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

export const ada = (program: string): boolean =>
  spawnSync(program, ['--help'], { stdio: 'ignore' }).error === undefined

/** `pdfsig` on a file; with the sample authority trusted where certutil is installed. */
export function pdfsig(dir: string, pdf: Buffer): string {
  const berkas = join(dir, 'periksa.pdf')
  writeFileSync(berkas, pdf)
  return spawnSync('pdfsig', [...basisPercaya(dir), berkas], { encoding: 'utf8' }).stdout
}

let basis: string | undefined
function basisPercaya(dir: string): string[] {
  if (!ada('certutil')) return []
  if (!basis) {
    basis = `sql:${dir}`
    writeFileSync(join(dir, 'ca.pem'), CA.sertifikat.toString())
    execFileSync('certutil', ['-N', '-d', basis, '--empty-password'])
    const cara = ['-A', '-d', basis, '-n', 'CA', '-t', 'CT,CT,CT', '-i', join(dir, 'ca.pem')]
    execFileSync('certutil', cara)
  }
  return ['-nssdir', basis]
}

/** What `openssl cms -verify -cades` says of each signature of a file: its own words. */
export function opensslCades(dir: string, pdf: Buffer): string[] {
  const teks = pdf.toString('latin1')
  const cari = /\/ByteRange \[0 (\d+) +(\d+) +(\d+) *\]/g
  writeFileSync(join(dir, 'ca.pem'), CA.sertifikat.toString())
  return [...teks.matchAll(cari)].map((m) => {
    const [a, b, c] = m.slice(1).map(Number) as [number, number, number]
    const heksa = teks.slice(a + 1, b - 1)
    writeFileSync(join(dir, 'cms.der'), Buffer.from(heksa.replace(/(00)+$/, ''), 'hex'))
    writeFileSync(join(dir, 'isi'), Buffer.concat([pdf.subarray(0, a), pdf.subarray(b, b + c)]))
    const cara = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'cms.der']
    const sisa = ['-content', 'isi', '-CAfile', 'ca.pem', '-purpose', 'any', '-out', '/dev/null']
    return spawnSync('openssl', [...cara, ...sisa], { cwd: dir, encoding: 'utf8' }).stderr
  })
}
