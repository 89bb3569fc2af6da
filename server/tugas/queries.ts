import type { Knex } from 'knex'
import { count } from '../platform/db/count.js'
import { FROM_MICROS, readPageKey, toMicros, writePageKey } from '../platform/db/page-key.js'
import { SQL_BOLEH_JEDA, sqlTenggat } from '../tenggat/service.js'
import type { Pelaku } from '../values/pelaku.js'
import { berhak, ruasHak, tugasRuas } from './hak.js'

export type Tab = 'saya' | 'ambil' | 'semua'

export interface BarisTugas {
  id: string
  no: string
  nama: string
  waktu: string
  judul: string
  sop: string
  peran: string
  kunjungan: number
  dibuka_at: Date
  pemegang: string | null
  pemegang_id: string | null
  dikembalikan: boolean
  /** As `sqlTenggat` reads it, for `bacaTenggat`. */
  tenggat: unknown
}

export interface Halaman {
  baris: BarisTugas[]
  berikut: string | null
  /** Exact up to `batasHitung`; one more stands for "more than that". */
  jumlah: { saya: number; ambil: number }
  batasHitung: number
}

// A full page stays below 20 KB over the wire, styles included.
const PER_HALAMAN = 20
// Nobody reads "48.312 tugas", and counting them would cost more than the page.
const BATAS_HITUNG = 1000

/**
 * The inbox of a person: open tasks their seats give a right to, oldest first. `saya` = in their hands,
 * `ambil` = nobody's yet. Pages by key, so the thousandth page costs what the first does.
 */
export async function kotakTugas(
  db: Knex,
  pelaku: Pelaku,
  tab: Tab,
  sesudah?: string,
): Promise<Halaman> {
  const ruas = ruasHak(pelaku.kursi)
  const saya = () =>
    db('tugas as t')
      .where('t.status', 'terbuka')
      .where('t.pemegang_id', pelaku.pegawaiId)
      .where((q) => berhak(q, ruas))
  const kunci = readPageKey(sesudah)
  const potong = (q: Knex.QueryBuilder) => {
    if (kunci) q.whereRaw(`(t.dibuka_at, t.id) > (${FROM_MICROS}, ?)`, [kunci.micros, kunci.id])
    return (tab === 'ambil' ? q.whereNull('t.pemegang_id') : q).limit(PER_HALAMAN + 1)
  }
  const pilihan =
    tab === 'saya'
      ? [potong(saya()).orderBy('t.dibuka_at').orderBy('t.id')]
      : ruas.map((r) => potong(tugasRuas(db, r)))
  const [rows, nSaya, nAmbil] = await Promise.all([
    isiBaris(db, pilihan),
    hitung(db, [saya()]),
    hitung(
      db,
      ruas.map((r) => tugasRuas(db, r).whereNull('t.pemegang_id')),
    ),
  ])
  const akhir = rows.length > PER_HALAMAN ? rows[PER_HALAMAN - 1] : null
  return {
    baris: rows.slice(0, PER_HALAMAN).map(({ micros: _, ...baris }: any) => baris as BarisTugas),
    // The id settles ties, so no row is skipped or shown twice.
    berikut: akhir && writePageKey(akhir),
    jumlah: { saya: nSaya, ambil: nAmbil },
    batasHitung: BATAS_HITUNG,
  }
}

/** The first of several short selections taken together, each task once, with what the list shows. */
async function isiBaris(db: Knex, pilihan: Knex.QueryBuilder[]): Promise<any[]> {
  if (pilihan.length === 0) return []
  const kunci = db.union(
    pilihan.map((q) => q.select('t.id', 't.dibuka_at')),
    true,
  )
  const urut = db
    .from(kunci.as('u'))
    .orderBy('u.dibuka_at')
    .orderBy('u.id')
    .limit(PER_HALAMAN + 1)
    .select('u.id')
  return db('tugas as t')
    .whereIn('t.id', urut)
    .join('perkara as p', 'p.id', 't.perkara_id')
    .join('sop_versi as s', 's.id', 'p.sop_versi_id')
    .join('peran as r', 'r.kode', 't.peran')
    .leftJoin('pegawai as g', 'g.id', 't.pemegang_id')
    .select(
      't.id',
      't.no',
      't.nama',
      't.waktu',
      'p.judul',
      { sop: 's.nama' },
      { peran: 'r.nama' },
      't.kunjungan',
      't.dibuka_at',
      { pemegang: 'g.nama' },
      't.pemegang_id',
      { dikembalikan: db.raw(`t.alasan_kembali <> ''`), micros: db.raw(toMicros('t.dibuka_at')) },
      { tenggat: db.raw(sqlTenggat('t.id')) },
    )
    .orderBy('t.dibuka_at')
    .orderBy('t.id')
}

/** How many different tasks several selections hold, counted no further than one above the bound. */
async function hitung(db: Knex, pilihan: Knex.QueryBuilder[]): Promise<number> {
  if (pilihan.length === 0) return 0
  const id = db.union(
    pilihan.map((q) =>
      q
        .clearOrder()
        .select('t.id')
        .limit(BATAS_HITUNG + 1),
    ),
    true,
  )
  return Math.min(BATAS_HITUNG + 1, await count(db.from(id.as('u'))))
}

export interface DetailTugas extends BarisTugas {
  perkara_id: string
  elemen_id: string
  handler: string
  /** Kind of the document it works on; empty where it works on none. */
  naskah: string
  pencatat: string | null
  unit_id: string | null
  peran_kode: string
  status: 'terbuka' | 'selesai' | 'batal'
  tahap: Record<string, unknown>
  alasan_kembali: string
  dikembalikan_oleh: string | null
  selesai_at: Date | null
  selesai_oleh: string | null
  /** `Plh. Kepala Badan`; empty while the task is open. */
  sebagai: string
  /** What was answered and filled in, once done. */
  hasil: { isian?: Record<string, unknown> } | null
  /** The SOP row lets its clock stand still. */
  boleh_jeda: boolean
  alasan_jeda: string | null
}

export async function detailTugas(db: Knex, id: string): Promise<DetailTugas | null> {
  const row = await db('tugas as t')
    .join('perkara as p', 'p.id', 't.perkara_id')
    .join('sop_versi as s', 's.id', 'p.sop_versi_id')
    .join('peran as r', 'r.kode', 't.peran')
    .leftJoin('pegawai as g', 'g.id', 't.pemegang_id')
    .leftJoin('pegawai as o', 'o.id', 't.selesai_oleh')
    .leftJoin('pegawai as d', 'd.id', 't.dikembalikan_oleh')
    .leftJoin('pemangku as m', 'm.id', 't.selesai_sebagai')
    .leftJoin('jabatan as j', 'j.id', 'm.jabatan_id')
    .where('t.id', id)
    .first(
      't.*',
      'p.judul',
      { sop: 's.nama' },
      { peran: 'r.nama' },
      { peran_kode: 't.peran' },
      { pemegang: 'g.nama' },
      { selesai_oleh: 'o.nama' },
      { dikembalikan_oleh: 'd.nama' },
      { dikembalikan: db.raw(`t.alasan_kembali <> ''`) },
      { sebagai: db.raw(`concat(initcap(nullif(m.sifat, 'definitif')) || '. ', j.nama)`) },
      { tenggat: db.raw(sqlTenggat('t.id')) },
      {
        boleh_jeda: db.raw(
          `exists (select from tenggat j where j.tugas_id = t.id and ${SQL_BOLEH_JEDA})`,
        ),
        alasan_jeda: db.raw(
          `(select s.alasan from segmen_jam s
             where s.tugas_id = t.id and s.selesai_at is null and s.jenis = 'jeda')`,
        ),
      },
    )
  return row ?? null
}

/** Colleagues who could take a task over: everyone now seated with its role, in its unit. */
export async function calonPenerima(
  db: Knex,
  t: { peran_kode: string; pencatat: string | null; unit_id: string | null },
  kini: string,
): Promise<{ id: string; nama: string; jabatan: string }[]> {
  const { rows } = await db.raw(
    `select distinct p.id, p.nama, j.nama as jabatan
       from pemangku m join pegawai p on p.id = m.pegawai_id and p.aktif
       join jabatan j on j.id = m.jabatan_id
       join jabatan_peran jr on jr.jabatan_id = j.id join peran r on r.kode = jr.peran
      where jr.peran in (?, ?) and (r.lingkup = 'kantor' or ?::uuid is null or j.unit_id = ?::uuid)
        and m.berlaku_dari <= ? and (m.berlaku_sampai is null or m.berlaku_sampai >= ?)
      order by p.nama`,
    [t.peran_kode, t.pencatat ?? t.peran_kode, t.unit_id, t.unit_id, kini, kini],
  )
  return rows
}
