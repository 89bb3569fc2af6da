import type { Knex } from 'knex'
import { transaksi } from '../../platform/db/db.js'
import { sidikBerkas } from '../../platform/docx/simpan.js'
import { SimpananGalat, type Simpanan } from '../../platform/simpan/types.js'

/**
 * Minutes a file stays in the database: what was just made is read at once, to be converted, signed and
 * packed.
 */
export const USIA_MENIT = 10

/**
 * SQL: files `b` that are read while a transaction is open stay in the database: templates, what
 * a version was printed with, emblems. They are few and small.
 */
const SQL_TETAP = `b.mime = 'application/json'
  or exists (select 1 from templat_versi t where t.docx_sha256 = b.sha256)
  or exists (select 1 from setelan s where s.nilai::text like '%' || b.sha256 || '%')`

const SQL_PINDAH = `b.isi is not null and b.disimpan_at <= now() - make_interval(mins => :menit)
  and not (${SQL_TETAP})`

/** How many wait to be moved, and how much they weigh in bytes. */
export async function menungguPindah(db: Knex): Promise<{ jumlah: number; bita: number }> {
  const { rows } = await db.raw(
    `select count(*)::int as jumlah, coalesce(sum(ukuran), 0)::float as bita
       from berkas b where ${SQL_PINDAH}`,
    { menit: USIA_MENIT },
  )
  return rows[0]
}

/**
 * Moves files out, oldest first, at most `batas`; answers how many went. Bytes leave the database only
 * when they have been read back whole. Cut off anywhere, a file is in the database or in both places,
 * and the next round does it again. Errors: SimpananGalat.
 */
export async function pindahkan(
  db: Knex,
  simpanan: Simpanan,
  { batas, menit = USIA_MENIT }: { batas: number; menit?: number },
): Promise<number> {
  const { rows } = await db.raw(
    `select sha256 from berkas b where ${SQL_PINDAH} order by disimpan_at, sha256 limit :batas`,
    { menit, batas },
  )
  for (const { sha256 } of rows) await pindahkanSatu(db, simpanan, sha256)
  return rows.length
}

async function pindahkanSatu(db: Knex, simpanan: Simpanan, sha256: string): Promise<void> {
  const b = await db('berkas').where({ sha256 }).whereNotNull('isi').first('isi', 'mime')
  if (!b) return
  // Damaged here already: the weekly check tells, and nobody shall find it elsewhere and believe it.
  if (sidikBerkas(b.isi) !== sha256) return
  await simpanan.simpan(sha256, b)
  const kembali = await simpanan.ambil(sha256)
  if (!kembali || sidikBerkas(kembali) !== sha256)
    throw new SimpananGalat(`berkas ${sha256.slice(0, 12)} tidak kembali seperti semula`)
  await transaksi(db, async (trx) => {
    const n = await trx('berkas')
      .where({ sha256 })
      .whereNotNull('isi')
      .update({ isi: null, di_luar: true })
    // Destroyed or thrown away in the meantime: then out there it is nobody's.
    if (n === 0) await trx('berkas_buang').insert({ sha256 }).onConflict('sha256').ignore()
  })
}

/** Takes away outside what rows let go of; answers how many. Errors: SimpananGalat. */
export async function kosongkan(db: Knex, simpanan: Simpanan, batas: number): Promise<number> {
  const sidik: string[] = await db('berkas_buang').orderBy('sejak').limit(batas).pluck('sha256')
  for (const sha256 of sidik) {
    // Stored anew and moved again since: then it is somebody's.
    if (!(await db('berkas').where({ sha256, di_luar: true }).first('sha256')))
      await simpanan.hapus(sha256)
    await db('berkas_buang').where({ sha256 }).del()
  }
  return sidik.length
}

/** Hours an object may lie outside without a row: the move it belongs to may not be done yet. */
const USIA_YATIM_JAM = 24

/**
 * Takes away outside what no row knows, older than a day; answers how many. Such bytes are left by a
 * process that died between putting them there and writing it down, when their row went away later.
 * Errors: SimpananGalat.
 */
export async function sapuYatim(db: Knex, simpanan: Simpanan, kini: Date): Promise<number> {
  const tua = new Date(kini.getTime() - USIA_YATIM_JAM * 3_600_000)
  let jumlah = 0
  let lanjut: string | undefined
  do {
    const halaman = await simpanan.daftar(lanjut)
    const calon = halaman.isi.filter((b) => b.diubah < tua).map((b) => b.sha256)
    const ada = new Set<string>(
      // In the database still: the next round moves it here again, under the same name.
      await db('berkas').whereIn('sha256', calon).whereNull('dimusnahkan_at').pluck('sha256'),
    )
    for (const sha256 of calon.filter((s) => !ada.has(s))) {
      await simpanan.hapus(sha256)
      jumlah++
    }
    lanjut = halaman.lanjut ?? undefined
  } while (lanjut)
  return jumlah
}
