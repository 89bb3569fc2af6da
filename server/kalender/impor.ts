import { isDeepStrictEqual } from 'node:util'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import type { HariLibur } from '../values/jam-kerja.js'
import { gabungLibur, tambahLibur } from './kelola.js'
import { bacaCsvLibur } from './libur.js'
import { satuKalender } from './queries.js'
import type { Pengubah } from './ubah.js'

/** What an import would do with one line. */
export interface BarisImpor extends HariLibur {
  hasil: 'baru' | 'sama' | 'mengganti'
  /** The name that stood there before. */
  lama?: string
}

export interface LaporanImpor {
  kalender: { id: string; nama: string }
  baris: BarisImpor[]
  /** Lines that would change something. */
  berubah: number
}

/** Larger than any list of holidays. */
const BATAS = 200_000

/** Reads a stored file. Errors: TIDAK_ADA, ISIAN_SALAH naming the line. */
export async function bacaBerkasLibur(db: Knex, sha256: string): Promise<HariLibur[]> {
  const { isi } = await ambilBerkas(db, sha256)
  if (isi.length > BATAS)
    throw errors.ISIAN_SALAH({ kolom: 'berkas', sebab: 'terlalu besar untuk daftar hari libur' })
  // A day that stands twice in the list counts as it stands last.
  const daftar = gabungLibur([], bacaCsvLibur(isi.toString('utf8')))
  if (daftar.length === 0)
    throw errors.ISIAN_SALAH({ kolom: 'berkas', sebab: 'tidak memuat satu hari pun' })
  return daftar
}

/** A dry run: what each calendar would say afterwards. Writes nothing. */
export async function ujiImpor(
  db: Knex,
  kalenderId: readonly string[],
  daftar: readonly HariLibur[],
): Promise<LaporanImpor[]> {
  const hasil: LaporanImpor[] = []
  for (const id of kalenderId) {
    const { nama, isi } = await satuKalender(db, id)
    const baris = daftar.map((h): BarisImpor => {
      const ada = isi.libur.find((l) => l.tanggal === h.tanggal && l.jenis === h.jenis)
      if (!ada) return { ...h, hasil: 'baru' }
      if (isDeepStrictEqual({ sumber: '', ...ada }, h)) return { ...h, hasil: 'sama' }
      return { ...h, hasil: 'mengganti', lama: ada.nama }
    })
    const berubah = baris.filter((b) => b.hasil !== 'sama').length
    hasil.push({ kalender: { id, nama }, baris, berubah })
  }
  return hasil
}

/** Applies a list to calendars; those it changes nothing in keep their version. Days are never removed. */
export async function terapkanImpor(
  p: Pengubah,
  kalenderId: readonly string[],
  daftar: readonly HariLibur[],
): Promise<{ diubah: number }> {
  let diubah = 0
  // In one order, so that two imports at once wait for each other and do not lock crosswise.
  for (const { kalender, baris, berubah } of await ujiImpor(
    p.trx,
    [...kalenderId].sort(),
    daftar,
  )) {
    if (berubah === 0) continue
    const baru = baris
      .filter((b) => b.hasil !== 'sama')
      .map(({ hasil: _, lama: __, ...hari }) => hari)
    await tambahLibur(p, kalender.id, baru)
    diubah++
  }
  if (diubah === 0) throw errors.KALENDER_TAK_BERUBAH()
  return { diubah }
}
