import type { Knex } from 'knex'
import type { Pelaku } from '../values/pelaku.js'
import { bacaPencarian } from '../values/kata-cari.js'
import { TAMPIL, type Temuan } from './alat.js'
import { BERURUT, KELOMPOK } from './kelompok.js'

export interface HasilKelompok {
  judul: string
  isi: Temuan[]
  /** There are more than are shown. */
  lebih: boolean
  semua: string | null
}

export interface HasilCari {
  q: string
  /** The words are too short to be looked for. */
  pendek: boolean
  kelompok: HasilKelompok[]
}

/** What this person may see of all that matches, by kind, the newest first; empty kinds are left out. */
export async function cari(db: Knex, q: string, pelaku: Pelaku): Promise<HasilCari> {
  const c = bacaPencarian(q)
  if (!c) return { q: q.trim(), pendek: q.trim() !== '', kelompok: [] }
  // A number is looked up as such first and, from three digits on, as a part of any text.
  const nomor = c.urut === null ? [] : BERURUT.map((k) => ({ k, c }))
  const kata = c.pola.length === 0 ? [] : KELOMPOK.map((k) => ({ k, c: { ...c, urut: null } }))
  const hasil = await Promise.all([...nomor, ...kata].map(({ k, c }) => k.cari(db, c, pelaku)))
  const menurut = new Map<string, HasilKelompok>()
  for (const [i, { k }] of [...nomor, ...kata].entries()) {
    const ada = menurut.get(k.judul) ?? { judul: k.judul, isi: [], lebih: false, semua: null }
    const baru = hasil[i]!.filter((t) => !ada.isi.some((lain) => lain.jalur === t.jalur))
    ada.isi.push(...baru)
    ada.semua = k.semua && `${k.semua}${encodeURIComponent(c.teks)}`
    menurut.set(k.judul, ada)
  }
  return {
    q: c.teks,
    pendek: false,
    kelompok: [...menurut.values()]
      .filter((k) => k.isi.length > 0)
      .map((k) => ({ ...k, isi: k.isi.slice(0, TAMPIL), lebih: k.isi.length > TAMPIL })),
  }
}
