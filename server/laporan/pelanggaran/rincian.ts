import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { jamKerjaVersi } from '../../kalender/service.js'
import { FROM_MICROS, readPageKey, toMicros, writePageKey } from '../../platform/db/page-key.js'
import { menitKerja } from '../../values/jam-kerja.js'
import { menitLewat } from '../himpunan/kunjungan.js'
import type { Cakupan } from '../himpunan/baca.js'
import { perTangan, type Tangan } from './tangan.js'

/** One breach: which case, how late, and who held it how long. */
export interface Pelanggaran {
  tugas_id: string
  perkara_id: string
  perkara: string
  sop_kode: string
  elemen_id: string
  no: string
  nama: string
  unit: string
  kunjungan: number
  mulai_at: Date
  jatuh_at: Date
  selesai_at: Date
  menit: number
  lewat: number
  tangan: Tangan[]
}

export interface HalamanPelanggaran {
  baris: Pelanggaran[]
  berikut: string | null
}

/**
 * Breaches of a period, newest first; of one row where `elemen` names it. Answers `batas` of them and
 * where the next page begins.
 */
export async function daftarPelanggaran(
  db: Knex,
  c: Cakupan & { elemen?: string },
  sesudah: string | undefined,
  batas: number,
): Promise<HalamanPelanggaran> {
  const { zona } = await setelanKantor(db)
  const q = db('tenggat as t')
    .join('perkara as p', 'p.id', 't.perkara_id')
    .join('tugas as g', 'g.id', 't.tugas_id')
    .join('unit as u', 'u.id', 't.unit_id')
    .where('t.langgar', true)
    .where('t.status', 'selesai')
    .whereRaw(`t.selesai_at >= cast(? as date)::timestamp at time zone ?`, [c.dari, zona])
    .whereRaw(`t.selesai_at < (cast(? as date) + 1)::timestamp at time zone ?`, [c.sampai, zona])
  if (c.unit) q.whereIn('t.unit_id', [...c.unit])
  if (c.sop) q.where('t.sop_kode', c.sop)
  if (c.elemen) q.where('t.elemen_id', c.elemen)
  const kunci = readPageKey(sesudah)
  if (kunci)
    q.whereRaw(`(t.selesai_at, t.tugas_id) < (${FROM_MICROS}, ?)`, [kunci.micros, kunci.id])
  const rows = await q
    .orderBy([
      { column: 't.selesai_at', order: 'desc' },
      { column: 't.tugas_id', order: 'desc' },
    ])
    .limit(batas + 1)
    .select('t.*', 'g.nama', { perkara: 'p.judul' }, { unit: 'u.nama' })
    .select({ id: 't.tugas_id', micros: db.raw(toMicros('t.selesai_at')) })
  const tampak = rows.slice(0, batas)
  return {
    baris: await lengkapi(db, tampak),
    berikut: rows.length > batas ? writePageKey(tampak.at(-1)) : null,
  }
}

async function lengkapi(db: Knex, rows: any[]): Promise<Pelanggaran[]> {
  const segmen = await db('segmen_jam as s')
    .leftJoin('pegawai as p', 'p.id', 's.pegawai_id')
    .whereIn(
      's.tugas_id',
      rows.map((r) => r.tugas_id),
    )
    .orderBy('s.id')
    .select('s.tugas_id', 's.jenis', 's.mulai_at', 's.selesai_at', 'p.nama')
  // A file has thousands of breaches: looked up, not searched for each of them.
  const perTugas = new Map<string, any[]>(rows.map((r) => [r.tugas_id, []]))
  for (const s of segmen) perTugas.get(s.tugas_id)!.push(s)
  return Promise.all(
    rows.map(async (r): Promise<Pelanggaran> => {
      const jam = await jamKerjaVersi(db, r.kalender_versi_id)
      return {
        tugas_id: r.tugas_id,
        perkara_id: r.perkara_id,
        perkara: r.perkara,
        sop_kode: r.sop_kode,
        elemen_id: r.elemen_id,
        no: r.no,
        nama: r.nama,
        unit: r.unit,
        kunjungan: r.kunjungan,
        mulai_at: r.mulai_at,
        jatuh_at: r.jatuh_at,
        selesai_at: r.selesai_at,
        menit: r.menit,
        lewat: await menitLewat(db, r),
        tangan: perTangan(
          perTugas.get(r.tugas_id)!.map((s) => ({
            jenis: s.jenis,
            nama: s.nama,
            menit: menitKerja(jam, s.mulai_at, s.selesai_at),
          })),
        ),
      }
    }),
  )
}
