import { errors } from '../errors.js'
import { catatKelas, type Pengubah } from './sesi.js'
import type { IsianMateri, IsianNarasumber } from './skema.js'

async function wajibPelatihan({ trx }: Pengubah, id: string): Promise<void> {
  if (!(await trx('pelatihan').where({ id }).first('id')))
    throw errors.TIDAK_ADA({ apa: 'Pelatihan' })
}

/** Who teaches: their data and CV, without what they are paid. Errors: TIDAK_ADA. */
export async function tambahNarasumber(
  p: Pengubah,
  pelatihanId: string,
  i: IsianNarasumber,
): Promise<string> {
  await wajibPelatihan(p, pelatihanId)
  const [{ id }] = await p
    .trx('narasumber')
    .insert({
      ...{ pelatihan_id: pelatihanId, nama: i.nama.trim(), jabatan: i.jabatan ?? '' },
      ...{ instansi: i.instansi ?? '', keahlian: i.keahlian ?? '' },
      ...{ cv_sha256: i.cv?.sha256 ?? null, cv_nama: i.cv?.nama ?? '' },
    })
    .returning('id')
  await catatKelas(p, 'narasumber_ditambah', { pelatihan: pelatihanId, nama: i.nama })
  return id
}

/** Errors: TIDAK_ADA, NARASUMBER_DIPAKAI while a session or an answer names them. */
export async function hapusNarasumber(p: Pengubah, pelatihanId: string, id: string): Promise<void> {
  const { trx } = p
  const row = await trx('narasumber').where({ id, pelatihan_id: pelatihanId }).forUpdate().first()
  if (!row) throw errors.TIDAK_ADA({ apa: 'Narasumber' })
  const dipakai =
    (await trx('sesi_narasumber').where({ narasumber_id: id }).first('sesi_id')) ??
    (await trx('evaluasi_jawaban')
      .where({ pelatihan_id: pelatihanId, narasumber_id: id })
      .first('id'))
  if (dipakai) throw errors.NARASUMBER_DIPAKAI({ nama: row.nama })
  await trx('narasumber').where({ id }).del()
  await catatKelas(p, 'narasumber_dihapus', { pelatihan: pelatihanId, nama: row.nama })
}

/** A file or a link. Errors: TIDAK_ADA, MATERI_TANPA_ISI when it is neither or both. */
export async function tambahMateri(
  p: Pengubah,
  pelatihanId: string,
  i: IsianMateri,
): Promise<string> {
  await wajibPelatihan(p, pelatihanId)
  if (!i.berkas === !i.tautan) throw errors.MATERI_TANPA_ISI()
  const [{ id }] = await p
    .trx('materi_kelas')
    .insert({
      ...{ pelatihan_id: pelatihanId, judul: i.judul.trim(), tautan: i.tautan ?? '' },
      ...{ sha256: i.berkas?.sha256 ?? null, nama_berkas: i.berkas?.nama ?? '' },
      ...{ dibuat_oleh: p.pelaku.pegawaiId, dibuat_at: p.kini },
    })
    .returning('id')
  await catatKelas(p, 'materi_ditambah', { pelatihan: pelatihanId, judul: i.judul })
  return id
}

/** Errors: TIDAK_ADA. */
export async function hapusMateri(p: Pengubah, pelatihanId: string, id: string): Promise<void> {
  const [row] = await p
    .trx('materi_kelas')
    .where({ id, pelatihan_id: pelatihanId })
    .del()
    .returning('judul')
  if (!row) throw errors.TIDAK_ADA({ apa: 'Materi' })
  await catatKelas(p, 'materi_dihapus', { pelatihan: pelatihanId, judul: row.judul })
}

/** Points participants to a form outside; empty: to our own. Errors: TIDAK_ADA. */
export async function aturTautanEvaluasi(
  p: Pengubah,
  pelatihanId: string,
  tautan = '',
): Promise<void> {
  await wajibPelatihan(p, pelatihanId)
  await p
    .trx('kelas')
    .insert({ pelatihan_id: pelatihanId, tautan_evaluasi: tautan })
    .onConflict('pelatihan_id')
    .merge()
  await catatKelas(p, 'tautan_evaluasi', { pelatihan: pelatihanId, tautan })
}
