import type { Knex } from 'knex'
import { pelaksana, SQL_BOLEH_JEDA, sqlTenggat } from '../tenggat/service.js'
import type { HakTugas } from './wewenang.js'

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
  /** For whom it is, where it is for one person; null where it is for a role. */
  untuk: string | null
  dikembalikan: boolean
  /** Null while it is open. */
  selesai_at: Date | null
  handler: string
  /** The reader has opened the newest version of its letter. */
  dibuka: boolean
  /** As `sqlTenggat` reads it, for `bacaTenggat`. */
  tenggat: unknown
}

export interface DetailTugas extends BarisTugas {
  perkara_id: string
  elemen_id: string
  handler: string
  /** Kind of the document it works on; empty where it works on none. */
  naskah: string
  pencatat: string | null
  unit_id: string | null
  /** Whom it is for, of a task of one person. */
  pegawai_id: string | null
  peran_kode: string
  status: 'terbuka' | 'selesai' | 'batal'
  tahap: Record<string, unknown>
  alasan_kembali: string
  dikembalikan_oleh: string | null
  selesai_at: Date | null
  selesai_oleh: string | null
  selesai_oleh_id: string | null
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
    .leftJoin('pegawai as u', 'u.id', 't.pegawai_id')
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
      { untuk: 'u.nama' },
      { selesai_oleh_id: 't.selesai_oleh' },
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

/**
 * Colleagues who could take a task over: everyone now seated with its role, in its unit; of a task of
 * one person they and, of a superior, who acts in their post.
 */
export async function calonPenerima(
  db: Knex,
  t: Omit<HakTugas, 'peran'> & { peran_kode: string },
  kini: string,
): Promise<{ id: string; nama: string; jabatan: string }[]> {
  if (t.pegawai_id) {
    const [id = []] = await pelaksana(db, [{ ...t, pemegang_id: null, peran: t.peran_kode }], kini)
    return db('pegawai')
      .whereIn('id', id)
      .orderBy('nama')
      .select('id', 'nama', { jabatan: db.raw(`''`) })
  }
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
