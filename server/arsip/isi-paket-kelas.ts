import type { Knex } from 'knex'

/**
 * The class of a training, row by row, for its package: without the secrets its codes are reckoned from,
 * and of the evaluation nothing, for single answers are nobody's to keep (sums stand in `kelas/*.csv`).
 */
export function tabelKelas(db: Knex, pelatihan_id: string): Record<string, Knex.QueryBuilder> {
  const sesi = () => db('sesi_kelas').where({ pelatihan_id }).select('id')
  return {
    kelas: db('kelas').where({ pelatihan_id }),
    sesi: db('sesi_kelas')
      .where({ pelatihan_id })
      .orderBy(['mulai', 'id'])
      .select('id', 'pelatihan_id', 'mata', 'mulai', 'selesai', 'jp', 'tempat', 'tautan')
      .select('buka_menit', 'telat_menit', 'ditutup_at'),
    'sesi-narasumber': db('sesi_narasumber')
      .whereIn('sesi_id', sesi())
      .orderBy(['sesi_id', 'narasumber_id']),
    narasumber: db('narasumber').where({ pelatihan_id }).orderBy(['nama', 'id']),
    presensi: db('presensi').whereIn('sesi_id', sesi()).orderBy(['sesi_id', 'peserta_id']),
    materi: db('materi_kelas').where({ pelatihan_id }).orderBy(['dibuat_at', 'id']),
  }
}

/** Files of the class of a case, in the columns of `berkasPaket`: materials, CVs, reports handed in. */
export const BERKAS_KELAS = `
  select 'kelas/materi/' || m.id, m.nama_berkas, m.sha256, false
    from materi_kelas m join perkara p on p.pelatihan_id = m.pelatihan_id
   where p.id = :id and m.sha256 is not null
  union all
  select 'kelas/narasumber/' || n.id, coalesce(nullif(n.cv_nama, ''), 'cv.pdf'), n.cv_sha256, false
    from narasumber n join perkara p on p.pelatihan_id = n.pelatihan_id
   where p.id = :id and n.cv_sha256 is not null
  union all
  select 'kelas/laporan-peserta/' || o.id, coalesce(nullif(o.laporan_nama, ''), 'laporan'), o.laporan_sha256, false
    from peserta o join perkara p on p.pelatihan_id = o.pelatihan_id
   where p.id = :id and o.laporan_sha256 is not null`
