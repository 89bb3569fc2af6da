import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { namaLengkap } from '../values/gelar.js'
import { sebutanKepala } from '../perangkat/kepala.js'
import { pangkatGolongan } from '../values/pangkat.js'
import type { ButirRencana } from './cocok.js'
import type { Jalur, Saringan, Tahap } from './skema.js'

/** Items of somebody's plan that their superior accepted, the next year's first. */
export function butirRencana(db: Knex, pegawaiId: string, jalur: Jalur): Promise<ButirRencana[]> {
  return db('usulan_bangkom as u')
    .join('bentuk_bangkom as b', 'b.kode', 'u.bentuk')
    .where({ pegawai_id: pegawaiId, 'u.jalur': jalur })
    .whereNotIn('tahap', ['konsep', 'verifikasi', 'ditolak'])
    .orderBy(['u.tahun', 'u.urut'])
    .limit(100)
    .select('u.id', 'u.tahun', 'u.bentuk', 'b.nama as namaBentuk', 'u.materi', 'u.jp')
}

export interface Berkas {
  sha256: string
  nama: string
}

export interface SatuRekomendasi {
  id: string
  urut: number
  pegawaiId: string
  nama: string
  nip: string
  pangkat: string
  jabatan: string
  pd: string
  /** To whom a letter to that agency goes. */
  kepalaPd: string
  jalur: Jalur
  bentuk: string
  namaBentuk: string
  kegiatan: string
  materi: string
  penyelenggara: string
  tempat: string
  mulai: string
  selesai: string
  jp: number
  biaya: number
  sumberDana: string
  pernyataan: boolean
  tahap: Tahap
  alasanBeda: string
  alasanPutusan: string
  dikirimAt: Date | null
  diputusAt: Date | null
  perkaraId: string | null
  suratUsulan: Berkas
  suratPanggilan: Berkas
  /** The item of the plan; null outside it. */
  rencana: ButirRencana | null
  /** The letter to the agency, once it is issued. */
  surat: { nomor: string; tanggal: string; terkirim: boolean } | null
}

const dasar = (db: Knex): Knex.QueryBuilder =>
  db('rekomendasi as r')
    .join('bentuk_bangkom as b', 'b.kode', 'r.bentuk')
    .join('pegawai as g', 'g.id', 'r.pegawai_id')
    .leftJoin('pd', 'pd.id', 'r.pd_id')
    .leftJoin('usulan_bangkom as u', 'u.id', 'r.usulan_id')
    .leftJoin('bentuk_bangkom as ub', 'ub.kode', 'u.bentuk')
    .leftJoin('naskah as n', (j) =>
      j
        .on('n.perkara_id', 'r.perkara_id')
        .onVal('n.jenis', 'surat-rekomendasi')
        .onNotNull('n.terbit_sha256'),
    )
    .joinRaw(
      `left join lateral (select jabatan from penempatan p where p.pegawai_id = g.id
        order by p.berlaku_dari desc limit 1) t on true`,
    )
    .select(
      ...['r.*', 'b.nama as nama_bentuk', 'g.nama', 'g.gelar_depan', 'g.gelar_belakang', 'g.nip'],
      ...[
        'g.pangkat',
        'g.golongan',
        't.jabatan',
        'pd.nama as pd',
        'pd.kepala',
        'n.nomor',
        'n.tanggal',
      ],
      ...['n.keadaan', 'u.tahun as r_tahun', 'u.bentuk as r_bentuk', 'ub.nama as r_nama_bentuk'],
      ...['u.materi as r_materi', 'u.jp as r_jp'],
    )

const SEHALAMAN = 25

/** Whose requests: one person's, or everybody's that were sent. */
export type Lingkup = { pegawaiId: string } | 'semua'

/** A page of requests, the latest first. */
export async function daftarRekomendasi(
  db: Knex,
  lingkup: Lingkup,
  s: Saringan,
): Promise<{ baris: SatuRekomendasi[]; berikut: number | null }> {
  const q = dasar(db)
    .orderBy('r.urut', 'desc')
    .limit(SEHALAMAN + 1)
  if (lingkup === 'semua') q.whereNot('r.tahap', 'konsep')
  else q.where('r.pegawai_id', lingkup.pegawaiId)
  if (s.tahap) q.where('r.tahap', s.tahap)
  if (s.sesudah) q.where('r.urut', '<', s.sesudah)
  if (s.cari)
    q.whereRaw(
      `strpos(lower(concat_ws(' ', r.kegiatan, r.materi, r.penyelenggara, g.nama, pd.nama)), lower(?)) > 0`,
      [s.cari],
    )
  const rows: any[] = await q
  const baris = rows.slice(0, SEHALAMAN).map(susun)
  return { baris, berikut: rows.length > SEHALAMAN ? baris.at(-1)!.urut : null }
}

/** How many requests stand where. */
export async function hitungTahap(db: Knex, lingkup: Lingkup): Promise<Record<Tahap, number>> {
  const rows = await db('rekomendasi')
    .modify((q) => {
      if (lingkup === 'semua') q.whereNot({ tahap: 'konsep' })
      else q.where({ pegawai_id: lingkup.pegawaiId })
    })
    .groupBy('tahap')
    .select('tahap', db.raw('count(*)::integer as n'))
  const kosong = { konsep: 0, terkirim: 0, diterima: 0, ditolak: 0 }
  return { ...kosong, ...Object.fromEntries(rows.map((r: any) => [r.tahap, r.n])) }
}

/**
 * One request: for its owner, and once sent for the office (`kantor`). Errors: TIDAK_ADA, also for everyone
 * else.
 */
export async function satuRekomendasi(
  db: Knex,
  id: string,
  { pegawaiId, kantor }: { pegawaiId: string; kantor: boolean },
): Promise<SatuRekomendasi> {
  const r = await dasar(db).where({ 'r.id': id }).first()
  if (!r || (r.pegawai_id !== pegawaiId && !(kantor && r.tahap !== 'konsep')))
    throw errors.TIDAK_ADA({ apa: 'Pengajuan rekomendasi' })
  return susun(r)
}

/** The request of a case. Errors: TIDAK_ADA. */
export async function rekomendasiPerkara(db: Knex, perkaraId: string): Promise<SatuRekomendasi> {
  const r = await dasar(db).where({ 'r.perkara_id': perkaraId }).first()
  if (!r) throw errors.TIDAK_ADA({ apa: 'Pengajuan rekomendasi' })
  return susun(r)
}

function susun(r: any): SatuRekomendasi {
  return {
    ...{ id: r.id, urut: Number(r.urut), pegawaiId: r.pegawai_id, nip: r.nip ?? '' },
    nama: namaLengkap({
      ...{ gelarDepan: r.gelar_depan, nama: r.nama, gelarBelakang: r.gelar_belakang },
    }),
    pangkat: pangkatGolongan({ pangkat: r.pangkat, golongan: r.golongan }),
    ...{ jabatan: r.jabatan ?? '', pd: r.pd ?? '', jalur: r.jalur },
    kepalaPd: r.pd ? sebutanKepala({ nama: r.pd, kepala: r.kepala }) : '',
    ...{ bentuk: r.bentuk, namaBentuk: r.nama_bentuk, kegiatan: r.kegiatan, materi: r.materi },
    ...{ penyelenggara: r.penyelenggara, tempat: r.tempat, mulai: r.mulai, selesai: r.selesai },
    ...{ jp: r.jp, biaya: Number(r.biaya), sumberDana: r.sumber_dana, pernyataan: r.pernyataan },
    ...{ tahap: r.tahap, alasanBeda: r.alasan_beda, alasanPutusan: r.alasan_putusan },
    ...{ dikirimAt: r.dikirim_at, diputusAt: r.diputus_at, perkaraId: r.perkara_id },
    ...{ suratUsulan: r.surat_usulan, suratPanggilan: r.surat_panggilan },
    rencana: r.usulan_id && {
      ...{ id: r.usulan_id, tahun: r.r_tahun, bentuk: r.r_bentuk, namaBentuk: r.r_nama_bentuk },
      ...{ materi: r.r_materi, jp: r.r_jp },
    },
    surat: r.nomor
      ? { nomor: r.nomor, tanggal: r.tanggal, terkirim: ['terkirim', 'arsip'].includes(r.keadaan) }
      : null,
  }
}
