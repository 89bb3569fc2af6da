import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { jobLines, rowLines, sequences, tableShapes } from '../platform/db/dump.js'
import { ambilBerkas, sidikBerkas } from '../platform/docx/simpan.js'
import type { BagianZip } from '../platform/zip/alir.js'
import {
  ANTREAN,
  BACA,
  BENTUK,
  entriBerkas,
  MANIFEST,
  PEKERJAAN_SENDIRI,
  TANPA_KOLOM,
  TANPA_TABEL,
  type Manifest,
  type TabelCadangan,
} from './isi.js'

/** Bytes of rows in one entry: little enough to be held in memory, here and when it comes back. */
const PER_BAGIAN = 4 * 2 ** 20

export interface Kemajuan {
  tahap: string
  total: number
  selesai: number
}

/**
 * The whole office as the parts of an archive. All tables are read at one moment (one snapshot), then
 * the files, which never change once stored; the manifest comes last, for it names all the others.
 */
export async function* isiCadangan(
  db: Knex,
  kini: Date,
  maju: (k: Kemajuan) => Promise<unknown>,
): AsyncGenerator<BagianZip, Manifest> {
  const manifest: Manifest = {
    bentuk: BENTUK,
    dibuat: kini.toISOString(),
    kantor: '',
    ...{ migrasi: [], tabel: [], urutan: [], hilang: [], isi: [] },
  }
  const bagian = (nama: string, isi: Buffer): BagianZip => {
    manifest.isi.push({ nama, ukuran: isi.length, sha256: sidikBerkas(isi) })
    return { nama, isi: async () => isi }
  }
  yield bagian('BACA.txt', Buffer.from(BACA))
  const berkas: string[] = []
  const trx = await db.transaction(null as never, {
    isolationLevel: 'repeatable read',
    readOnly: true,
  })
  try {
    manifest.kantor = (await setelanKantor(trx)).nama
    manifest.migrasi = await trx('knex_migrations').orderBy('id').pluck('name')
    const tabel = await tableShapes(trx, TANPA_TABEL, TANPA_KOLOM)
    for (const [i, t] of tabel.entries()) {
      await maju({ tahap: `Tabel ${t.name}`, total: tabel.length, selesai: i })
      const catatan: TabelCadangan = {
        ...{ nama: t.name, kolom: t.columns, kunci: t.key, baris: 0, bagian: [], sidik: '' },
      }
      for await (const p of bagianTabel(rowLines(trx, t), catatan)) yield bagian(p.nama, p.isi)
      manifest.tabel.push(catatan)
    }
    manifest.urutan = await sequences(trx)
    const antrean = await jobLines(trx, PEKERJAAN_SENDIRI)
    yield bagian(ANTREAN, Buffer.from(antrean.map((b) => `${b}\n`).join('')))
    berkas.push(
      ...(await trx('berkas').whereNull('dimusnahkan_at').orderBy('sha256').pluck('sha256')),
    )
  } finally {
    await trx.rollback()
  }
  for (const [i, sha256] of berkas.entries()) {
    if (i % 20 === 0) await maju({ tahap: 'Berkas', total: berkas.length, selesai: i })
    const isi = await bytes(db, sha256)
    if (isi) yield bagian(entriBerkas(sha256), isi)
    else manifest.hilang.push(sha256)
  }
  yield { nama: MANIFEST, isi: async () => Buffer.from(JSON.stringify(manifest, null, 1)) }
  return manifest
}

/** Null where nobody has them: the rest is still worth keeping, and the manifest says so. */
async function bytes(db: Knex, sha256: string): Promise<Buffer | null> {
  try {
    return (await ambilBerkas(db, sha256)).isi
  } catch (galat) {
    const kode = (galat as { kode?: string }).kode ?? ''
    // Destroyed by its retention since the snapshot, or lost in the store outside.
    if (['BERKAS_DIMUSNAHKAN', 'BERKAS_TIDAK_UTUH', 'TIDAK_ADA'].includes(kode)) return null
    throw galat
  }
}

async function* bagianTabel(
  baris: AsyncIterable<string[]>,
  t: TabelCadangan,
): AsyncGenerator<{ nama: string; isi: Buffer }> {
  const sidik = createHash('sha256')
  let kumpul: string[] = []
  let besar = 0
  const jadi = () => {
    const nama = `data/${t.nama}/${String(t.bagian.length + 1).padStart(4, '0')}.jsonl`
    t.bagian.push(nama)
    const isi = Buffer.from(kumpul.map((b) => `${b}\n`).join(''))
    sidik.update(isi)
    kumpul = []
    besar = 0
    return { nama, isi }
  }
  for await (const banyak of baris)
    for (const b of banyak) {
      kumpul.push(b)
      besar += b.length
      t.baris++
      if (besar >= PER_BAGIAN) yield jadi()
    }
  if (kumpul.length > 0) yield jadi()
  t.sidik = sidik.digest('hex')
}
