import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { susunSemua } from './semua.js'

/** `node --import tsx server/naskah/susun-templat/tulis.ts` writes templates/*.docx anew. */
const tujuan = fileURLToPath(new URL('../../../templates/', import.meta.url))
for (const [jenis, isi] of susunSemua()) await writeFile(`${tujuan}${jenis}.docx`, isi)
