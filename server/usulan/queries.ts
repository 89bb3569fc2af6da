import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { newestFirst, type Page } from '../platform/db/page-key.js'
import type { Pelaku } from '../values/pelaku.js'
import { pdPengusul, petugas } from './hak.js'
import { keadaanUsulan, type Keadaan, type Putusan } from './kata.js'

export interface BarisUsulan {
  id: string
  pelatihanId: string
  pelatihan: string
  angkatan: string
  pd: string
  keadaan: Keadaan
  jumlah: Record<Putusan, number>
  dibuat_at: Date
  dikirim_at: Date | null
  /** When its verification falls due, by the working calendar. */
  jatuh_at: Date | null
}

const dasar = (db: Knex): Knex.QueryBuilder =>
  db('usulan_peserta as u')
    .join('pelatihan as t', 't.id', 'u.pelatihan_id')
    .join('pd', 'pd.id', 'u.pd_id')
    .leftJoin('janji_perkara as j', 'j.perkara_id', 'u.perkara_id')
    .joinRaw(
      `cross join lateral (
         select count(*) filter (where putusan = '')::int as belum,
                count(*) filter (where putusan = 'terima')::int as terima,
                count(*) filter (where putusan = 'tolak')::int as tolak,
                count(*) filter (where putusan = 'perbaiki')::int as perbaiki
           from calon_peserta c where c.usulan_id = u.id) h`,
    )
    .select(
      db.raw(`exists (select 1 from tugas g where g.perkara_id = u.perkara_id
                and g.handler = 'usulan.kirim' and g.status = 'terbuka') as kembali`),
      ...['u.id', 'u.pelatihan_id', 'u.dibuat_at', 'u.dikirim_at', 'u.selesai_at', 'h.*'],
      ...['t.nama as pelatihan', 't.angkatan', 'pd.nama as pd', 'j.jatuh_at', 'j.status as janji'],
    )

/** Drafts are shown to nobody but who may change them. */
const terlihat = (q: Knex.QueryBuilder, pd: readonly string[], sebagaiPetugas: boolean): void => {
  q.where((w) => {
    w.whereIn('u.pd_id', [...pd])
    if (sebagaiPetugas) w.orWhereNotNull('u.dikirim_at').orWhere('u.atas_nama', true)
  })
}

export interface Saring {
  pelatihanId?: string
  sesudah?: string
}

/** A page of proposals this person may see, the latest first. */
export async function daftarUsulan(
  db: Knex,
  pelaku: Pelaku,
  s: Saring,
): Promise<Page<BarisUsulan>> {
  const q = dasar(db)
  const pd = await pdPengusul(db, pelaku.pegawaiId)
  terlihat(
    q,
    pd.map((p) => p.id),
    petugas(pelaku),
  )
  if (s.pelatihanId) q.where('u.pelatihan_id', s.pelatihanId)
  const { rows, next } = await newestFirst(q, {
    ...{ moment: 'u.dibuat_at', id: 'u.id', after: s.sesudah, size: 50 },
  })
  return { rows: rows.map(susun), next }
}

export interface SatuUsulan extends BarisUsulan {
  pdId: string
  perkaraId: string | null
  atasNama: boolean
  surat: { nomor: string; tanggal: string | null; sha256: string | null; nama: string }
}

/** One proposal for its agency or an officer. Errors: TIDAK_ADA, also for everyone else. */
export async function satuUsulan(db: Knex, id: string, pelaku: Pelaku): Promise<SatuUsulan> {
  const q = dasar(db).where('u.id', id)
  const pd = await pdPengusul(db, pelaku.pegawaiId)
  terlihat(
    q,
    pd.map((p) => p.id),
    petugas(pelaku),
  )
  const r = await q.first(
    ...['u.pd_id', 'u.perkara_id', 'u.atas_nama', 'u.nomor_surat', 'u.tanggal_surat'],
    ...['u.surat_sha256', 'u.surat_nama'],
  )
  if (!r) throw errors.TIDAK_ADA({ apa: 'Usulan peserta' })
  return {
    ...susun(r),
    ...{ pdId: r.pd_id, perkaraId: r.perkara_id, atasNama: r.atas_nama },
    surat: {
      ...{ nomor: r.nomor_surat, tanggal: r.tanggal_surat },
      ...{ sha256: r.surat_sha256, nama: r.surat_nama },
    },
  }
}

const susun = (r: any): BarisUsulan => ({
  ...{ id: r.id, pelatihanId: r.pelatihan_id, pelatihan: r.pelatihan, angkatan: r.angkatan },
  ...{ pd: r.pd, dibuat_at: r.dibuat_at, dikirim_at: r.dikirim_at },
  keadaan: keadaanUsulan(r),
  jatuh_at: r.janji === 'berjalan' ? r.jatuh_at : null,
  jumlah: { '': r.belum, terima: r.terima, tolak: r.tolak, perbaiki: r.perbaiki },
})
