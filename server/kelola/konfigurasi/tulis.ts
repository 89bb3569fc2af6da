import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { sidikBerkas } from '../../platform/docx/simpan.js'
import { alirZip } from '../../platform/zip/alir.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { BAGIAN } from './bagian/semua.js'
import type { Isi, Konfigurasi } from './types.js'

/** What the file says it is; another number is another form of it. */
export const FORMAT = { format: 'paraf-konfigurasi', versi: 1 } as const
export const MANIFES = 'manifes.json'

/** The whole configuration of this office: no secrets, no people, no letters. */
export async function bacaKonfigurasi(db: Knex, kini: Date): Promise<Konfigurasi> {
  const hariIni = tanggalDiZona(kini, (await setelanKantor(db)).zona)
  const lampiran = new Map<string, Buffer>()
  const isi = new Map<string, Isi>()
  for (const b of BAGIAN) isi.set(b.kode, await b.baca(db, { hariIni, lampiran }))
  return { isi, lampiran }
}

/** As one ZIP. The same configuration gives the same bytes, in whatever office and at any hour. */
export async function tulisKonfigurasi(k: Konfigurasi): Promise<Buffer> {
  const berkas = new Map<string, Buffer>()
  for (const [kode, isi] of k.isi) berkas.set(`${kode}.json`, rapi(Object.fromEntries(isi)))
  for (const [jalur, isi] of k.lampiran) berkas.set(jalur, isi)
  const jalur = [...berkas.keys()].sort()
  const isi = Object.fromEntries(jalur.map((j) => [j, sidikBerkas(berkas.get(j)!)]))
  const semua: [string, Buffer][] = [[MANIFES, rapi({ ...FORMAT, isi })]]
  for (const j of jalur) semua.push([j, berkas.get(j)!])
  const potong: Buffer[] = []
  for await (const p of alirZip(semua.map(([nama, b]) => ({ nama, isi: async () => b }))))
    potong.push(p)
  return Buffer.concat(potong)
}

/** JSON that people can compare line by line: fields by their names, whoever wrote them first. */
export const rapi = (nilai: unknown): Buffer =>
  Buffer.from(`${JSON.stringify(terurut(nilai), null, 2)}\n`)

export function terurut(nilai: unknown): unknown {
  if (Array.isArray(nilai)) return nilai.map(terurut)
  if (typeof nilai !== 'object' || nilai === null) return nilai
  return Object.fromEntries(
    Object.entries(nilai)
      .filter(([, v]) => v !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, terurut(v)]),
  )
}
