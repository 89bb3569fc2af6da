import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { Sesi } from './sesi.js'

export interface KepalaKelas {
  id: string
  nama: string
  angkatan: string
  mulai: string
  selesai: string
  tempat: string
  jp: number
  tautanEvaluasi: string
}

/** The training as the pages of its class name it. Errors: TIDAK_ADA. */
export async function kepalaKelas(db: Knex, id: string): Promise<KepalaKelas> {
  const row = await db('pelatihan as t')
    .leftJoin('kelas as k', 'k.pelatihan_id', 't.id')
    .where('t.id', id)
    .first('t.id', 't.nama', 't.angkatan', 't.mulai', 't.selesai', 't.tempat', 't.jp', {
      tautanEvaluasi: db.raw(`coalesce(k.tautan_evaluasi, '')`),
    })
  if (!row) throw errors.TIDAK_ADA({ apa: 'Pelatihan' })
  return row
}

export interface SesiBaris extends Omit<Sesi, 'rahasia'> {
  narasumber: { id: string; nama: string }[]
  hadir: number
  telat: number
  izin: number
}

/** Sessions in the order of their days, with who teaches and how many came. */
export async function sesiPelatihan(db: Knex, pelatihanId: string): Promise<SesiBaris[]> {
  const { rows } = await db.raw(
    `select s.id, s.pelatihan_id, s.mata, s.mulai, s.selesai, s.jp, s.tempat, s.tautan,
            s.buka_menit, s.telat_menit, s.ditutup_at,
            coalesce((select json_agg(json_build_object('id', n.id, 'nama', n.nama) order by n.nama)
               from sesi_narasumber x join narasumber n on n.id = x.narasumber_id
              where x.sesi_id = s.id), '[]') as narasumber,
            (select count(*) from presensi r where r.sesi_id = s.id and r.keadaan = 'hadir')::int as hadir,
            (select count(*) from presensi r where r.sesi_id = s.id and r.telat > 0)::int as telat,
            (select count(*) from presensi r
              where r.sesi_id = s.id and r.keadaan in ('izin', 'sakit'))::int as izin
       from sesi_kelas s where s.pelatihan_id = ? order by s.mulai`,
    [pelatihanId],
  )
  return rows
}

export interface Narasumber {
  id: string
  nama: string
  jabatan: string
  instansi: string
  keahlian: string
  cv_sha256: string | null
  sesi: number
}

export async function narasumberPelatihan(db: Knex, pelatihanId: string): Promise<Narasumber[]> {
  return db('narasumber as n')
    .where({ pelatihan_id: pelatihanId })
    .orderBy('nama')
    .select('id', 'nama', 'jabatan', 'instansi', 'keahlian', 'cv_sha256', {
      sesi: db.raw('(select count(*) from sesi_narasumber x where x.narasumber_id = n.id)::int'),
    })
}

export interface Materi {
  id: string
  judul: string
  sha256: string | null
  nama_berkas: string
  tautan: string
}

export async function materiPelatihan(db: Knex, pelatihanId: string): Promise<Materi[]> {
  return db('materi_kelas')
    .where({ pelatihan_id: pelatihanId })
    .orderBy('dibuat_at')
    .orderBy('id')
    .select('id', 'judul', 'sha256', 'nama_berkas', 'tautan')
}

export interface BarisHadir {
  id: string
  nama: string
  gelar_depan: string
  gelar_belakang: string
  instansi: string
  keadaan: 'hadir' | 'izin' | 'sakit' | 'alpa' | null
  cara: 'kode' | 'petugas' | null
  at: Date | null
  telat: number | null
  alasan: string | null
  oleh: string | null
}

/** Everyone on the roster, and what is written of them in one session. */
export async function hadirSesi(db: Knex, sesi: Sesi): Promise<BarisHadir[]> {
  return db('peserta as p')
    .leftJoin('presensi as r', (j) =>
      j.on('r.peserta_id', 'p.id').andOnVal('r.sesi_id', '=', sesi.id),
    )
    .leftJoin('pegawai as g', 'g.id', 'r.oleh')
    .where('p.pelatihan_id', sesi.pelatihan_id)
    .orderBy('p.urutan')
    .orderBy('p.nama')
    .select('p.id', 'p.nama', 'p.gelar_depan', 'p.gelar_belakang', 'p.instansi')
    .select('r.keadaan', 'r.cara', 'r.at', 'r.telat', 'r.alasan', { oleh: 'g.nama' })
}
