import { readFile } from 'node:fs/promises'
import { salahPakai } from './henti.js'

const SEBAB: Record<string, string> = {
  ENOENT: 'tidak ditemukan',
  EISDIR: 'adalah folder, bukan berkas',
  EACCES: 'tidak boleh dibaca oleh pengguna ini',
}

/** A file named on the command line. Errors: one sentence naming it. */
export async function bacaBerkas(jalur: string): Promise<Buffer> {
  let isi: Buffer
  try {
    isi = await readFile(jalur)
  } catch (galat) {
    const { code = '' } = galat as NodeJS.ErrnoException
    throw salahPakai(`Berkas ${jalur} ${SEBAB[code] ?? `tidak dapat dibaca (${code})`}.`, galat)
  }
  if (isi.length === 0) throw salahPakai(`Berkas ${jalur} kosong.`)
  return isi
}

/** A JSON object from a file. */
export async function bacaJson(jalur: string): Promise<Record<string, any>> {
  const teks = (await bacaBerkas(jalur)).toString('utf8').replace(/^\ufeff/, '')
  let nilai: unknown
  try {
    nilai = JSON.parse(teks)
  } catch (galat) {
    throw salahPakai(`Berkas ${jalur} bukan JSON yang benar: ${(galat as Error).message}.`, galat)
  }
  if (typeof nilai !== 'object' || nilai === null || Array.isArray(nilai)) {
    throw salahPakai(`Berkas ${jalur} harus berisi satu objek JSON { ... }.`)
  }
  return nilai as Record<string, any>
}
