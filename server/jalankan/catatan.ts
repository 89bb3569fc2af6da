import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { salahPakai } from './henti.js'
import { simpan } from './simpan.js'

/** What a folder remembers of its run. Everything else is asked from the office each time. */
export interface Catatan {
  /** Key of the case: starting twice with it starts one case. */
  kunci: string
  sop: string
  /** Weeks by which the dates of the example were moved. */
  geser: number
  pelatihanId?: string
  /** The paper the case begins with, once it is there. */
  usulanId?: string
  /** The receipt of a complaint: only who has it opens its page. */
  aduan?: { nomor: string; token: string; perkaraId: string }
}

const jalur = (folder: string): string => join(folder, 'jalankan.json')

/** Null for a new folder. Errors: Henti when it belongs to another SOP or is damaged. */
export async function bacaCatatan(folder: string, sop: string): Promise<Catatan | null> {
  let teks: string
  try {
    teks = await readFile(jalur(folder), 'utf8')
  } catch (galat) {
    if ((galat as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw salahPakai(`${jalur(folder)} tidak dapat dibaca.`, galat)
  }
  const isi = urai(teks)
  if (!isi)
    throw salahPakai(`${jalur(folder)} rusak; pilih folder --keluar lain untuk memulai yang baru.`)
  if (isi.sop === sop) return { ...isi, geser: isi.geser ?? 0 }
  throw salahPakai(
    `Folder ${folder} berisi hasil SOP ${isi.sop}; pilih folder --keluar lain untuk ${sop}.`,
  )
}

export const tulisCatatan = (folder: string, catatan: Catatan): Promise<void> =>
  simpan(jalur(folder), `${JSON.stringify(catatan, null, 2)}\n`)

function urai(teks: string): Catatan | null {
  try {
    const isi = JSON.parse(teks)
    return typeof isi?.kunci === 'string' && typeof isi.sop === 'string' ? isi : null
  } catch {
    return null
  }
}
