import type { Knex } from 'knex'
import { count } from '../platform/db/count.js'
import type { Kursi, Pelaku } from '../values/pelaku.js'

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
}

export interface Halaman { baris: BarisTugas[]; berikut: string | null; jumlah: { saya: number; ambil: number } }

const PER_HALAMAN = 25
// The whole of what the column holds: a Date would cut it to milliseconds and a page could repeat.
const KE_MIKRO = '(extract(epoch from t.dibuka_at) * 1000000)::bigint'
const DARI_MIKRO = `timestamptz 'epoch' + ? * interval '1 microsecond'`

/**
 * The inbox of a person: open tasks their seats give a right to, oldest first. `saya` = in their hands,
 * `ambil` = nobody's yet. Pages by key, so the thousandth page costs what the first does.
 */
export async function kotakTugas(db: Knex, pelaku: Pelaku, tab: Tab, sesudah?: string): Promise<Halaman> {
  const dasar = () => db('tugas as t').where('t.status', 'terbuka').where((q) => hak(q, pelaku.kursi))
  const baris = dasar().join('perkara as p', 'p.id', 't.perkara_id').join('sop_versi as s', 's.id', 'p.sop_versi_id')
    .join('peran as r', 'r.kode', 't.peran').leftJoin('pegawai as g', 'g.id', 't.pemegang_id')
    .select('t.id', 't.no', 't.nama', 't.waktu', 'p.judul', { sop: 's.nama' }, { peran: 'r.nama' }, 't.kunjungan',
      't.dibuka_at', { pemegang: 'g.nama' }, 't.pemegang_id', { dikembalikan: db.raw(`t.alasan_kembali <> ''`), mikro: db.raw(KE_MIKRO) })
    .orderBy('t.dibuka_at').orderBy('t.id').limit(PER_HALAMAN + 1)
  if (tab === 'saya') baris.where('t.pemegang_id', pelaku.pegawaiId)
  if (tab === 'ambil') baris.whereNull('t.pemegang_id')
  const kunci = sesudah?.match(/^(\d+)_([0-9a-f-]{36})$/)
  if (kunci) baris.whereRaw(`(t.dibuka_at, t.id) > (${DARI_MIKRO}, ?)`, [kunci[1]!, kunci[2]!])
  const [rows, saya, ambil] = await Promise.all([
    baris, count(dasar().where('t.pemegang_id', pelaku.pegawaiId)), count(dasar().whereNull('t.pemegang_id')),
  ])
  const akhir = rows.length > PER_HALAMAN ? rows[PER_HALAMAN - 1] : null
  return {
    baris: rows.slice(0, PER_HALAMAN).map(({ mikro: _, ...baris }: any) => baris as BarisTugas),
    // The id settles ties, so no row is skipped or shown twice.
    berikut: akhir && `${akhir.mikro}_${akhir.id}`,
    jumlah: { saya, ambil },
  }
}

/** The same rule as `kursiUntuk`, in SQL. */
function hak(q: Knex.QueryBuilder, kursi: readonly Kursi[]): void {
  q.whereRaw('false')
  for (const k of kursi) {
    for (const kolom of ['t.peran', 't.pencatat']) {
      q.orWhereIn(kolom, k.peranKantor)
      q.orWhere((w) => w.whereIn(kolom, k.peran).where((u) => u.whereNull('t.unit_id').orWhere('t.unit_id', k.unitId)))
    }
  }
}

export interface DetailTugas extends BarisTugas {
  perkara_id: string
  elemen_id: string
  handler: string
  pencatat: string | null
  unit_id: string | null
  peran_kode: string
  status: 'terbuka' | 'selesai' | 'batal'
  tahap: Record<string, unknown>
  alasan_kembali: string
  dikembalikan_oleh: string | null
  selesai_at: Date | null
  selesai_oleh: string | null
  sebagai: string | null
}

export async function detailTugas(db: Knex, id: string): Promise<DetailTugas | null> {
  const row = await db('tugas as t').join('perkara as p', 'p.id', 't.perkara_id')
    .join('sop_versi as s', 's.id', 'p.sop_versi_id').join('peran as r', 'r.kode', 't.peran')
    .leftJoin('pegawai as g', 'g.id', 't.pemegang_id').leftJoin('pegawai as o', 'o.id', 't.selesai_oleh')
    .leftJoin('pegawai as d', 'd.id', 't.dikembalikan_oleh')
    .leftJoin('pemangku as m', 'm.id', 't.selesai_sebagai').leftJoin('jabatan as j', 'j.id', 'm.jabatan_id')
    .where('t.id', id)
    .first('t.*', 'p.judul', { sop: 's.nama' }, { peran: 'r.nama' }, { peran_kode: 't.peran' }, { pemegang: 'g.nama' },
      { selesai_oleh: 'o.nama' }, { dikembalikan_oleh: 'd.nama' }, { dikembalikan: db.raw(`t.alasan_kembali <> ''`) },
      { sebagai: 'j.nama' })
  return row ?? null
}

/** Colleagues who could take a task over: everyone now seated with its role, in its unit. */
export async function calonPenerima(
  db: Knex, t: { peran_kode: string; pencatat: string | null; unit_id: string | null }, kini: string,
): Promise<{ id: string; nama: string; jabatan: string }[]> {
  const { rows } = await db.raw(
    `select distinct p.id, p.nama, j.nama as jabatan
       from pemangku m join pegawai p on p.id = m.pegawai_id and p.aktif
       join jabatan j on j.id = m.jabatan_id
       join jabatan_peran jr on jr.jabatan_id = j.id join peran r on r.kode = jr.peran
      where jr.peran in (?, ?) and (r.lingkup = 'kantor' or ?::uuid is null or j.unit_id = ?::uuid)
        and m.berlaku_dari <= ? and (m.berlaku_sampai is null or m.berlaku_sampai >= ?)
      order by p.nama`,
    [t.peran_kode, t.pencatat ?? t.peran_kode, t.unit_id, t.unit_id, kini, kini])
  return rows
}
