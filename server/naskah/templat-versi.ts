import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { ambilBerkas, simpanBerkas } from '../platform/docx/simpan.js'
import { bacaManifes, type Manifes } from './templat-manifes.js'
import { MIME_DOCX, type Templat } from './templat.js'

export interface VersiTemplat {
  sha256: string
  jenis: string
  /** Counted from 1 within its kind. */
  versi: number
  asal: 'bawaan' | 'unggahan'
  catatan: string
  docx_sha256: string
  oleh: string | null
  dibuat_at: Date
  /** Since when it is the one in force; null on the others. */
  berlaku_at: Date | null
}

const KOLOM = ['sha256', 'jenis', 'versi', 'asal', 'catatan', 'docx_sha256', 'oleh', 'dibuat_at']

/** Versions of one kind, the newest first. */
export const versiTemplat = (db: Knex, jenis: string): Promise<VersiTemplat[]> =>
  db('templat_versi')
    .where({ jenis })
    .orderBy('versi', 'desc')
    .select(...KOLOM, 'berlaku_at')

/** The manifests in force of everything that is drafted and signed: all kinds but the sheets. */
export async function manifesBerlaku(db: Knex): Promise<Manifes[]> {
  const baris: { jenis: string; manifes: string }[] = await db('templat_versi')
    .whereNotNull('berlaku_at')
    .orderBy('jenis')
    .select('jenis', 'manifes')
  return baris.map((b) => bacaManifes(b.manifes, b.jenis)).filter((m) => m.keluarga !== 'lembar')
}

// A version never changes, so what was read once serves as long as the process lives. Bounded,
// because an office may upload and try any number of them.
const terbaca = new Map<string, Templat>()
const TERBANYAK = 64

/** One version by its hash, read from the database once per process. Errors: TIDAK_ADA. */
export async function templatSidik(db: Knex, sha256: string): Promise<Templat> {
  const t = await cariTemplat(db, sha256)
  if (!t) throw errors.TIDAK_ADA({ apa: 'Versi templat' })
  return t
}

/** As templatSidik, or null. */
export async function cariTemplat(db: Knex, sha256: string): Promise<Templat | null> {
  const ada = terbaca.get(sha256)
  if (ada) return ada
  const t = await baca(db, sha256)
  if (!t) return null
  if (terbaca.size >= TERBANYAK) terbaca.delete(terbaca.keys().next().value!)
  terbaca.set(sha256, t)
  return t
}

async function baca(db: Knex, sha256: string): Promise<Templat | null> {
  const baris = await db('templat_versi')
    .where({ sha256 })
    .first('jenis', 'manifes', 'asal', { docx: 'docx_sha256' })
  if (!baris) return null
  const { isi: docx } = await ambilBerkas(db, baris.docx)
  const { jenis, manifes, asal } = baris
  return { ...bacaManifes(manifes, jenis), sha256, docx, manifes, asal }
}

interface Asal {
  asal: VersiTemplat['asal']
  catatan?: string
  oleh?: string | null
  kini: Date
}

/**
 * Stores a template that has passed the gate as the next version of its kind; not yet in force. The
 * same bytes are stored once: `baru` is false when they were there before.
 */
export async function simpanTemplat(
  trx: Knex.Transaction,
  t: Templat,
  { asal, catatan = '', oleh = null, kini }: Asal,
): Promise<{ baru: boolean; versi: number }> {
  await kunciJenis(trx, t.jenis)
  const ada = await trx('templat_versi').where({ sha256: t.sha256 }).first('versi')
  if (ada) return { baru: false, versi: ada.versi }
  const { sha256: docx } = await simpanBerkas(trx, { isi: t.docx, mime: MIME_DOCX })
  const akhir = await trx('templat_versi').where({ jenis: t.jenis }).max({ versi: 'versi' }).first()
  const versi = Number(akhir?.versi ?? 0) + 1
  await trx('templat_versi').insert({
    sha256: t.sha256,
    jenis: t.jenis,
    versi,
    manifes: t.manifes,
    docx_sha256: docx,
    asal,
    catatan,
    oleh,
    dibuat_at: kini,
  })
  return { baru: true, versi }
}

/** Two people, or two servers that start at once, take turns within one kind. */
export const kunciJenis = (trx: Knex.Transaction, jenis: string): Promise<unknown> =>
  trx.raw("select pg_advisory_xact_lock(hashtextextended('templat ' || ?, 0))", [jenis])

/**
 * Puts a version in force: cases that start from now on take it. Drafts begun before templates were
 * pinned are pinned first, so that nobody's letter changes its looks half way. Errors: TIDAK_ADA.
 */
export async function berlakukan(
  trx: Knex.Transaction,
  jenis: string,
  sha256: string,
  kini: Date,
): Promise<void> {
  await kunciJenis(trx, jenis)
  await trx.raw(
    `insert into perkara_templat (perkara_id, jenis, sha256, dipilih_at)
     select n.perkara_id, n.jenis, t.sha256, ? from naskah n
       join templat_versi t on t.jenis = n.jenis and t.berlaku_at is not null
      where n.jenis = ? and n.terbit_sha256 is null
     on conflict do nothing`,
    [kini, jenis],
  )
  await trx('templat_versi')
    .where({ jenis })
    .whereNotNull('berlaku_at')
    .update({ berlaku_at: null })
  const ubah = await trx('templat_versi').where({ jenis, sha256 }).update({ berlaku_at: kini })
  if (ubah === 0) throw errors.TIDAK_ADA({ apa: `Versi templat ${jenis}` })
}
