import { open, type FileHandle } from 'node:fs/promises'
import { sidikBerkas } from '../platform/docx/simpan.js'
import { bukaZip, isiEntri, type EntriZip } from '../platform/zip/baca.js'
import { BENTUK, MANIFEST, type Manifest } from './isi.js'

/** A backup opened to be read: its list, and its entries believed only under their hash. */
export interface ArsipCadangan {
  manifest: Manifest
  /** Errors: RangeError where the entry is missing or not what the manifest says. */
  ambil(nama: string): Promise<Buffer>
  tutup(): Promise<void>
}

/** Errors: RangeError for what is no backup, or was cut off. */
export async function bukaArsip(jalur: string): Promise<ArsipCadangan> {
  const f = await open(jalur, 'r')
  try {
    const entri = await bukaZip(f)
    const manifest = await bacaManifest(f, entri)
    const isi = new Map(manifest.isi.map((i) => [i.nama, i]))
    return {
      manifest,
      async ambil(nama) {
        const [e, i] = [entri.get(nama), isi.get(nama)]
        if (!e || !i) throw new RangeError(`${nama} tidak ada dalam cadangan`)
        const bita = await isiEntri(f, e)
        if (bita.length !== i.ukuran || sidikBerkas(bita) !== i.sha256)
          throw new RangeError(`${nama} tidak sama dengan manifesnya`)
        return bita
      },
      tutup: () => f.close(),
    }
  } catch (galat) {
    await f.close()
    throw galat
  }
}

async function bacaManifest(
  f: FileHandle,
  entri: ReadonlyMap<string, EntriZip>,
): Promise<Manifest> {
  const e = entri.get(MANIFEST)
  if (!e) throw new RangeError('bukan cadangan Paraf: tidak ada manifest.json')
  let m: Manifest
  try {
    m = JSON.parse((await isiEntri(f, e)).toString('utf8')) as Manifest
  } catch (galat) {
    throw new RangeError('manifest.json rusak', { cause: galat })
  }
  if (m.bentuk !== BENTUK) throw new RangeError(`bentuk cadangan ${m.bentuk} tidak dikenal`)
  if (entri.size !== m.isi.length + 1)
    throw new RangeError('isi cadangan tidak sama dengan manifes')
  return m
}

/** Reads every entry and compares it. The first fault as a sentence; empty: all is as written. */
export async function periksaArsip(jalur: string): Promise<string> {
  let arsip: ArsipCadangan | null = null
  try {
    arsip = await bukaArsip(jalur)
    for (const { nama } of arsip.manifest.isi) await arsip.ambil(nama)
    return ''
  } catch (galat) {
    return galat instanceof Error ? galat.message : String(galat)
  } finally {
    await arsip?.tutup()
  }
}
