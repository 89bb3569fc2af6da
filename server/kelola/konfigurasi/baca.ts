import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { sidikTemplat } from '../../naskah/templat.js'
import { bongkarZip } from '../../platform/docx/jaga-zip.js'
import { sidikBerkas } from '../../platform/docx/simpan.js'
import { Galat } from '../../platform/galat.js'
import { periksaIsian } from '../../platform/http/periksa.js'
import { BAGIAN } from './bagian/semua.js'
import { FORMAT, MANIFES } from './tulis.js'
import type { Bagian, Isi, Konfigurasi, Nilai } from './types.js'

/**
 * Takes a file of a configuration apart: a sound ZIP, whole by its own list, every row as its part
 * allows. Errors: those of bongkarZip; KONFIGURASI_RUSAK naming the part and the row.
 */
export async function bacaBerkasKonfigurasi(db: Knex, arsip: Buffer): Promise<Konfigurasi> {
  const berkas = await bongkarZip(arsip)
  wajibUtuh(berkas)
  const isi = new Map<string, Isi>()
  for (const b of BAGIAN) isi.set(b.kode, await bacaBagian(db, b, berkas))
  const lampiran = new Map([...berkas].filter(([jalur]) => jalur.includes('/')))
  wajibBerlampiran(isi, lampiran)
  return { isi, lampiran }
}

const rusak = (bagian: string, sebab: string): Galat => errors.KONFIGURASI_RUSAK({ bagian, sebab })

/** Every file is in the list with its hash, and nothing else is in the archive. */
function wajibUtuh(berkas: ReadonlyMap<string, Buffer>): void {
  const manifes = json(berkas, MANIFES) as { format?: unknown; versi?: unknown; isi?: unknown }
  if (manifes.format !== FORMAT.format) throw rusak(MANIFES, 'bukan berkas konfigurasi Paraf')
  if (manifes.versi !== FORMAT.versi)
    throw rusak(MANIFES, `versi ${String(manifes.versi)} tidak dikenal; perbarui Paraf`)
  const daftar = objek(manifes.isi, MANIFES)
  for (const [jalur, sidik] of Object.entries(daftar)) {
    const isi = berkas.get(jalur)
    if (!isi) throw rusak(jalur, 'tidak ada di dalam arsip')
    if (sidikBerkas(isi) !== sidik) throw rusak(jalur, 'isinya berubah sesudah diekspor')
  }
  const asing = [...berkas.keys()].find((j) => j !== MANIFES && !(j in daftar))
  if (asing) throw rusak(asing, 'tidak tercantum dalam manifes')
}

async function bacaBagian(db: Knex, b: Bagian, berkas: ReadonlyMap<string, Buffer>): Promise<Isi> {
  const jalur = `${b.kode}.json`
  const skema = await b.skema(db)
  const baris = Object.entries(objek(json(berkas, jalur), jalur))
  return new Map(
    baris.map(([kunci, nilai]) => {
      if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(kunci))
        throw rusak(jalur, `nama "${kunci.slice(0, 40)}" tidak sah`)
      try {
        return [kunci, periksaIsian<Nilai>(skema, objek(nilai, jalur))]
      } catch (galat) {
        if (!(galat instanceof Galat)) throw galat
        throw rusak(`${jalur} baris ${kunci}`, galat.message)
      }
    }),
  )
}

/** Rows that are files have them, and the files are what the rows say. */
function wajibBerlampiran(isi: Konfigurasi['isi'], lampiran: Konfigurasi['lampiran']): void {
  const ambil = (jalur: string): Buffer => {
    const berkas = lampiran.get(jalur)
    if (!berkas) throw rusak(jalur, 'tidak ada di dalam arsip')
    return berkas
  }
  const periksa = (bagian: string, jalurDari: (kunci: string) => string[]) => {
    for (const [kunci, { sidik }] of isi.get(bagian)!) {
      const [jalur, ...lain] = jalurDari(kunci)
      const berkas = ambil(jalur!)
      const manifes = lain.map((j) => ambil(j).toString())
      const nyata = manifes.length ? sidikTemplat(berkas, manifes[0]!) : sidikBerkas(berkas)
      if (nyata !== sidik) throw rusak(jalur!, 'sidiknya berbeda dari yang tertulis')
    }
  }
  periksa('templat', (jenis) => [`templat/${jenis}.docx`, `templat/${jenis}.json`])
  periksa('sop', (kode) => [`sop/${kode}.bpmn`])
  periksa('lambang', (jenis) => [`lambang/${jenis}`])
}

function json(berkas: ReadonlyMap<string, Buffer>, jalur: string): unknown {
  const isi = berkas.get(jalur)
  if (!isi) throw rusak(jalur, 'tidak ada di dalam arsip')
  try {
    return JSON.parse(isi.toString())
  } catch {
    throw rusak(jalur, 'bukan JSON yang sah')
  }
}

function objek(nilai: unknown, jalur: string): Record<string, unknown> {
  if (typeof nilai !== 'object' || nilai === null || Array.isArray(nilai))
    throw rusak(jalur, 'bukan daftar bernama')
  return nilai as Record<string, unknown>
}
