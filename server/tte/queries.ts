import type { Knex } from 'knex'
import { namaLengkap } from '../values/gelar.js'
import type { PercayaTampil, SertifikatTampil } from './tampil.js'

/** Certificates, the living ones first; of one person, or of everyone and the office. */
export async function daftarSertifikat(
  db: Knex,
  kini: Date,
  pegawaiId?: string,
): Promise<SertifikatTampil[]> {
  const q = db('tte_sertifikat as s')
    .leftJoin('pegawai as p', 'p.id', 's.pegawai_id')
    .orderByRaw(`s.keadaan <> 'aktif', p.nama nulls first, s.dibuat_at desc`)
    .select('s.*', 'p.nama', 'p.gelar_depan', 'p.gelar_belakang')
  if (pegawaiId) q.where('s.pegawai_id', pegawaiId)
  return (await q).map((r) => ({
    id: r.id,
    pegawaiId: r.pegawai_id,
    milik: r.pegawai_id
      ? namaLengkap({ nama: r.nama, gelarDepan: r.gelar_depan, gelarBelakang: r.gelar_belakang })
      : 'Segel kantor',
    keadaan: r.keadaan,
    asal: r.asal,
    subjek: r.subjek,
    penerbit: r.penerbit,
    seri: r.seri,
    sidik: r.sidik,
    berlakuDari: r.berlaku_dari,
    berlakuSampai: r.berlaku_sampai,
    dicabutAt: r.dicabut_at,
    alasanCabut: r.alasan_cabut,
    sisaHari: Math.floor((r.berlaku_sampai.getTime() - kini.getTime()) / 86_400_000),
  }))
}

export async function daftarPercaya(db: Knex): Promise<PercayaTampil[]> {
  const rows = await db('tte_kepercayaan').orderBy('nama').select('*')
  return rows.map((r) => ({
    sidik: r.sidik,
    nama: r.nama,
    asal: r.asal,
    berlakuSampai: r.berlaku_sampai,
  }))
}

/** Who can be given a certificate: everyone on duty. */
export async function daftarOrang(db: Knex): Promise<{ id: string; nama: string }[]> {
  const rows = await db('pegawai').where({ aktif: true }).orderBy('nama')
  return rows.map((r) => ({
    id: r.id,
    nama: namaLengkap({ nama: r.nama, gelarDepan: r.gelar_depan, gelarBelakang: r.gelar_belakang }),
  }))
}

/** `************0001`: enough to recognise one's own. */
export async function nikTersamar(db: Knex, pegawaiId: string): Promise<string> {
  const row = await db('tte_orang').where({ pegawai_id: pegawaiId }).first('nik')
  return row?.nik ? String(row.nik).slice(-4).padStart(16, '*') : ''
}
