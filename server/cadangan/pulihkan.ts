import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { bukaDb } from '../platform/db/db.js'
import { rowLines } from '../platform/db/dump.js'
import {
  addJobs,
  insertLines,
  isEmpty,
  makeEmpty,
  setSequences,
  withoutRules,
} from '../platform/db/load.js'
import { migrate, type Migration } from '../platform/db/migrate.js'
import { StartFault } from '../platform/start-fault.js'
import { bukaArsip, type ArsipCadangan } from './arsip.js'
import { ANTREAN, entriBerkas, type TabelCadangan } from './isi.js'

export interface HasilPulih {
  tabel: number
  baris: number
  berkas: number
  hilang: number
}

/** It cannot be restored here; says why in one sentence. */
export class PulihGalat extends StartFault {}

/** Rows loaded by one statement. */
const SEKALI = 500

/**
 * Brings a backup back into an empty database, in one transaction: the tables at the version they were
 * written in, every row and file compared with the manifest, then on to this version of Paraf.
 * Errors: PulihGalat; RangeError for a damaged archive. The database is then as empty as before.
 */
export async function pulihkan(
  url: string,
  jalur: string,
  migrasi: readonly Migration[],
  kabar: (kalimat: string) => void,
): Promise<HasilPulih> {
  const arsip = await bukaArsip(jalur)
  const db = bukaDb(url, { pool: 2, nama: 'paraf-pulih' })
  try {
    if (!(await isEmpty(db)))
      throw new PulihGalat(
        'Basis data ini tidak kosong. Pulihkan ke DATA_DIR atau basis data yang baru; tidak ada yang diubah.',
      )
    const kenal = new Set(migrasi.map((m) => m.name))
    const asing = arsip.manifest.migrasi.filter((n) => !kenal.has(n))
    if (asing.length > 0)
      throw new PulihGalat(
        `Cadangan ini dibuat oleh Paraf yang lebih baru (${asing.join(', ')}). Pasang versi itu lebih dahulu.`,
      )
    const saatItu = new Set(arsip.manifest.migrasi)
    await migrate(
      url,
      migrasi.filter((m) => saatItu.has(m.name)),
    )
    try {
      const hasil = await db.transaction((trx) => isi(trx, arsip, kabar))
      await migrate(url, migrasi)
      return hasil
    } catch (galat) {
      // It was empty before us, so it may be tried again.
      await makeEmpty(db)
      throw galat
    }
  } finally {
    await db.destroy()
    await arsip.tutup()
  }
}

async function isi(
  trx: Knex.Transaction,
  arsip: ArsipCadangan,
  kabar: (kalimat: string) => void,
): Promise<HasilPulih> {
  const { tabel, urutan, hilang, isi: daftar } = arsip.manifest
  const berkas = daftar.filter((i) => i.nama.startsWith('berkas/'))
  await withoutRules(trx, ['knex_migrations', 'knex_migrations_lock'], async () => {
    for (const [i, t] of tabel.entries()) {
      kabar(`Tabel ${i + 1} dari ${tabel.length}: ${t.nama}, ${t.baris} baris`)
      await isiTabel(trx, arsip, t)
      await cocokkan(trx, t)
    }
    for (const [i, { nama, sha256 }] of berkas.entries()) {
      if (i % 500 === 0) kabar(`Berkas ${i} dari ${berkas.length}`)
      if (nama !== entriBerkas(sha256)) throw new PulihGalat(`${nama} bukan berkas ${sha256}.`)
      const n = await trx('berkas')
        .where({ sha256 })
        .update({ isi: await arsip.ambil(nama), di_luar: false })
      if (n !== 1) throw new PulihGalat(`Berkas ${sha256} tidak tercatat pada tabel berkas.`)
    }
    await setSequences(trx, urutan)
  })
  await addJobs(trx, baris(await arsip.ambil(ANTREAN)))
  // What was to be thrown away in the store outside is the business of the other machine.
  await trx('berkas_buang').del()
  return {
    tabel: tabel.length,
    baris: tabel.reduce((n, t) => n + t.baris, 0),
    berkas: berkas.length,
    hilang: hilang.length,
  }
}

const baris = (isi: Buffer): string[] => isi.toString('utf8').split('\n').slice(0, -1)

async function isiTabel(
  trx: Knex.Transaction,
  arsip: ArsipCadangan,
  t: TabelCadangan,
): Promise<void> {
  // Until its bytes come a file counts as lying outside, which is what the table allows.
  const lebih = t.nama === 'berkas' ? { di_luar: 'dimusnahkan_at is null' } : {}
  for (const nama of t.bagian) {
    const semua = baris(await arsip.ambil(nama))
    for (let i = 0; i < semua.length; i += SEKALI)
      await insertLines(
        trx,
        { name: t.nama, columns: t.kolom },
        semua.slice(i, i + SEKALI),
        lebih as Record<string, string>,
      )
  }
}

/** What lies in the table now, written once more, must be what was written then. */
async function cocokkan(trx: Knex.Transaction, t: TabelCadangan): Promise<void> {
  const sidik = createHash('sha256')
  let n = 0
  for await (const banyak of rowLines(trx, { name: t.nama, columns: t.kolom, key: t.kunci })) {
    n += banyak.length
    sidik.update(banyak.map((b) => `${b}\n`).join(''))
  }
  if (n !== t.baris || sidik.digest('hex') !== t.sidik)
    throw new PulihGalat(`Tabel ${t.nama} tidak sama dengan cadangannya; pemulihan dibatalkan.`)
}
