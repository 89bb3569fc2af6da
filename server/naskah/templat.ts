import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { jagaDocx } from '../platform/docx/jaga.js'
import { slotDari, tagDari } from '../platform/docx/render.js'
import { gantiBahan, nilaiBahan, type BahanBawaan } from './templat-bahan.js'
import { periksaSlot, periksaTemplat } from './templat-lint.js'
import { bacaManifes } from './templat-manifes.js'
import type { Templat } from './templat-render.js'

export { MIME } from '../platform/docx/simpan.js'
export {
  cetakLembar,
  cetakNaskah,
  cetakSebagian,
  renderLembar,
  renderNaskah,
  type MasukanLembar,
  type Templat,
} from './templat-render.js'
export { skemaIsi } from './templat-skema.js'
export type { BahanBawaan } from './templat-bahan.js'
export type { KantorNaskah } from './templat-kantor.js'
export type { Kolom } from './templat-manifes.js'
export type {
  GambarNaskah,
  MasukanNaskah,
  PenandatanganNaskah,
  PesertaNaskah,
} from './templat-umum.js'

export const MIME_DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** One or more templates cannot be used; the message names file and tag, one fault a line. */
export class TemplatCacat extends Error {
  constructor(cacat: readonly string[]) {
    super(`Templat naskah tidak dapat dipakai:\n${cacat.map((c) => `- ${c}`).join('\n')}`)
    this.name = 'TemplatCacat'
  }
}

/**
 * The templates of a folder (`<jenis>.docx` + `<jenis>.json`), without those of a hash in `kenal`: they
 * passed when they came, and taking all of them apart costs half a second at every start. Throws
 * TemplatCacat with all faults.
 */
export async function muatTemplat(
  dir: string,
  kenal: ReadonlySet<string> = new Set(),
): Promise<Map<string, Templat>> {
  const berkas = (await readdir(dir)).filter((f) => /^[^.~].*\.(docx|json)$/.test(f)).sort()
  const jenis = [...new Set(berkas.map((f) => f.replace(/\.(docx|json)$/, '')))]
  const hasil = new Map<string, Templat>()
  const cacat: string[] = []
  for (const j of jenis) {
    const pasangan = [`${j}.docx`, `${j}.json`].filter((f) => !berkas.includes(f))
    if (pasangan.length) cacat.push(`${j}: ${pasangan[0]} tidak ada`)
    else
      await muatSatu(dir, j, kenal).then(
        (t) => t && hasil.set(j, t),
        (e: Error) => cacat.push(e.message),
      )
  }
  if (cacat.length) throw new TemplatCacat(cacat)
  return hasil
}

async function muatSatu(
  dir: string,
  jenis: string,
  kenal: ReadonlySet<string>,
): Promise<Templat | null> {
  const teks = await readFile(join(dir, `${jenis}.json`), 'utf8')
  const docx = await readFile(join(dir, `${jenis}.docx`))
  return kenal.has(sidikTemplat(docx, teks)) ? null : bentukTemplat(jenis, teks, docx)
}

/** A template from its two halves, guarded and linted; throws Error naming file and tag. */
export async function bentukTemplat(
  jenis: string,
  manifes: string,
  docx: Buffer,
): Promise<Templat> {
  const m = di(`${jenis}.json`, () => bacaManifes(manifes, jenis))
  await jagaDocx(docx).catch((e: Error) => {
    throw new Error(`${jenis}.docx: ${e.message}`, { cause: e })
  })
  const cacat = di(`${jenis}.docx`, () => [
    ...periksaTemplat(m, tagDari(docx)),
    ...periksaSlot(slotDari(docx)),
  ])
  if (cacat.length) throw new Error(cacat.map((c) => `${jenis}.docx: ${c}`).join('\n- '))
  return { ...m, sha256: sidikTemplat(docx, manifes), docx, manifes }
}

/** The name of a version: SHA-256 of the DOCX, a zero byte and the manifest. */
export const sidikTemplat = (docx: Buffer, manifes: string): string =>
  createHash('sha256').update(docx).update('\0').update(manifes).digest('hex')

function di<T>(berkas: string, kerja: () => T): T {
  try {
    return kerja()
  } catch (e) {
    throw new Error(`${berkas}: ${(e as Error).message}`, { cause: e })
  }
}

/** What a new draft starts with: the defaults of the manifest, filled from the training. */
export function isiBawaan(t: Pick<Templat, 'kolom'>, bahan: BahanBawaan): Record<string, unknown> {
  const nilai = nilaiBahan(bahan)
  const isi = t.kolom.map((k) => [k.nama, gantiBahan(k.bawaan, nilai)] as const)
  return Object.fromEntries(isi.filter(([, v]) => v !== undefined))
}
