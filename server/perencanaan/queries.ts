import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { penempatanPada } from '../perangkat/service.js'
import { namaLengkap } from '../values/gelar.js'
import type { Jalur } from './acuan.js'
import { pemenuhUsulan, type Pemenuh } from './dipenuhi.js'
import { jalannya, type Laporan, type Pelaksanaan } from './queries-jalan.js'
import { peringatanJp } from './jp.js'
import type { LevelSkj } from './kesenjangan.js'
import { rekomendasiUsulan, type RekomendasiUsulan } from './rekomendasi-usulan.js'
import type { Saringan } from './skema.js'
import type { Tahap } from './tahap.js'

export interface BarisUsulan {
  id: string
  urut: number
  pegawaiId: string
  nama: string
  nip: string | null
  pd: string | null
  tahun: number
  jalur: Jalur
  bentuk: string
  namaBentuk: string
  jp: number
  hari: number
  /** What `hari` counts. */
  satuan: 'hari' | 'sesi'
  tanggal: string
  materi: string
  anggaran: number
  lembaga: string
  sumberDana: string
  alasan: string
  pernyataan: boolean
  tahap: Tahap
  alasanPutusan: string
  peringatan: string
  /** As it was sent; of a draft, as it is now; null while none is filled in. */
  profil: ProfilTerkirim | null
}

export interface ProfilTerkirim {
  jenisJabatan: string
  standar: number
  email: string
  nilaiKinerja: number
  skj: LevelSkj
}

const SEHALAMAN = 25

const dasar = (db: Knex): Knex.QueryBuilder =>
  db('usulan_bangkom as u')
    .join('bentuk_bangkom as b', 'b.kode', 'u.bentuk')
    .join('pegawai as g', 'g.id', 'u.pegawai_id')
    .leftJoin('pd', 'pd.id', 'u.pd_id')
    .select(
      ...['u.*', 'b.nama as nama_bentuk', 'b.jp_bawaan', 'b.per', 'b.maks_sebulan'],
      ...['g.nama', 'g.nip', 'g.gelar_depan', 'g.gelar_belakang', 'pd.nama as pd'],
    )

/** Whose: one's own, or those that superiors have or had to decide, but never one's own among them. */
export type Pemilik =
  | { kolom: 'pegawai_id'; id: string }
  | { kolom: 'atasan_id'; id: readonly string[]; kecuali: string }

/** A page of proposals, the latest first; drafts are shown to nobody but their owner. */
export async function daftarUsulan(
  db: Knex,
  pemilik: Pemilik,
  s: Saringan,
): Promise<{ usulan: BarisUsulan[]; berikut: number | null }> {
  const { kolom, id } = pemilik
  const q = dasar(db)
    .whereIn(`u.${kolom}`, [id].flat())
    .orderBy('u.urut', 'desc')
    .limit(SEHALAMAN + 1)
  if (pemilik.kolom === 'atasan_id')
    q.whereNot('u.tahap', 'konsep').whereNot('u.pegawai_id', pemilik.kecuali)
  if (s.tahun) q.where('u.tahun', s.tahun)
  if (s.jalur) q.where('u.jalur', s.jalur)
  if (s.tahap) q.where('u.tahap', s.tahap)
  if (s.sesudah) q.where('u.urut', '<', s.sesudah)
  if (s.cari)
    q.whereRaw(
      `strpos(lower(concat_ws(' ', u.materi, u.lembaga, b.nama, g.nama, g.nip)), lower(?)) > 0`,
      [s.cari],
    )
  const baris = (await q).map(susun)
  const usulan = baris.slice(0, SEHALAMAN)
  return { usulan, berikut: baris.length > SEHALAMAN ? usulan.at(-1)!.urut : null }
}

/** How many of one's proposals stand where, of a year or of all. */
export async function hitungTahap(
  db: Knex,
  pegawaiId: string,
  tahun?: number,
): Promise<Record<Tahap, number>> {
  const rows = await db('usulan_bangkom')
    .where({ pegawai_id: pegawaiId, ...(tahun && { tahun }) })
    .groupBy('tahap')
    .select('tahap', db.raw('count(*)::integer as n'))
  const kosong = { konsep: 0, verifikasi: 0, diterima: 0, ditolak: 0, berjalan: 0, selesai: 0 }
  return { ...kosong, ...Object.fromEntries(rows.map((r) => [r.tahap, r.n])) }
}

/** What waits for the decision of these superiors. */
export async function menungguPutusan(
  db: Knex,
  atasan: readonly string[],
  kecuali: string,
): Promise<number> {
  const r = await db('usulan_bangkom')
    .where({ tahap: 'verifikasi' })
    .whereIn('atasan_id', [...atasan])
    .whereNot('pegawai_id', kecuali)
    .first(db.raw('count(*)::integer as n'))
  return r.n
}

export interface SatuUsulan extends BarisUsulan {
  atasanId: string | null
  atasan: string
  riwayat: { at: Date; oleh: string; aksi: string; alasan: string }[]
  /** Null: a draft never sent, or sent before proposals were cases. */
  perkaraId: string | null
  /** What of its case is open now. */
  tugas: { id: string; handler: string } | null
  pelaksanaan: Pelaksanaan | null
  laporan: Laporan[]
  /** Null while no training of the office fulfils it. */
  dipenuhi: Pemenuh | null
  /** Null while none was asked for. */
  rekomendasi: RekomendasiUsulan | null
}

/** Whom a proposal is read by: its owner, or who decides for these superiors. */
export interface PembacaUsulan {
  pegawaiId: string
  atasan: readonly string[]
}

/**
 * A proposal for its owner or its superior; `null`: for who has its task. Errors: TIDAK_ADA, also for
 * everyone else.
 */
export async function satuUsulan(
  db: Knex,
  id: string,
  siapa: PembacaUsulan | null,
): Promise<SatuUsulan> {
  const u = await dasar(db)
    .leftJoin('pegawai as a', 'a.id', 'u.atasan_id')
    .where({ 'u.id': id })
    .where((q) => {
      if (!siapa) return
      q.where({ 'u.pegawai_id': siapa.pegawaiId }).orWhere((lain) =>
        // Sent back, it is a draft again, and a draft is its owner's alone.
        lain.whereIn('u.atasan_id', [...siapa.atasan]).whereNot('u.tahap', 'konsep'),
      )
    })
    .first('a.nama as atasan')
  if (!u) throw errors.TIDAK_ADA({ apa: 'Usulan' })
  const profil = u.tahap === 'konsep' ? await profilKini(db, u.pegawai_id, u.tahun) : u.profil
  const riwayat = await db('riwayat_usulan as r')
    .join('pegawai as g', 'g.id', 'r.oleh')
    .where({ usulan_id: id })
    .orderBy('r.id')
    .select('r.at', 'g.nama as oleh', 'r.aksi', 'r.alasan')
  const tugas = u.perkara_id
    ? await db('tugas')
        .where({ perkara_id: u.perkara_id, status: 'terbuka' })
        .first('id', 'handler')
    : null
  return {
    ...{ ...susun(u), atasanId: u.atasan_id, atasan: u.atasan ?? '', profil, riwayat },
    ...{ perkaraId: u.perkara_id, tugas: tugas ?? null, ...(await jalannya(db, id)) },
    dipenuhi: await pemenuhUsulan(db, id),
    rekomendasi: await rekomendasiUsulan(db, id),
  }
}

async function profilKini(
  db: Knex,
  pegawaiId: string,
  tahun: number,
): Promise<ProfilTerkirim | null> {
  const f = await db('profil_bangkom as f')
    .join('jenis_jabatan as j', 'j.kode', 'f.jenis_jabatan')
    .where({ pegawai_id: pegawaiId, tahun })
    .first('f.*', 'j.nama', 'j.level_standar')
  return f
    ? {
        ...{ jenisJabatan: f.nama, standar: f.level_standar, email: f.email },
        ...{ nilaiKinerja: Number(f.nilai_kinerja), skj: f.skj },
      }
    : null
}

/**
 * What a form starts with: what the person said of themselves last, this year's before others; the first time
 * the kind of post on record.
 */
export async function awalPengajuan(
  db: Knex,
  pegawaiId: string,
  tahun: number,
  hariIni: string,
): Promise<Record<string, unknown>> {
  const f = await db('profil_bangkom')
    .where({ pegawai_id: pegawaiId })
    .orderByRaw('tahun = ? desc, tahun desc', [tahun])
    .first()
  const orang = await db('pegawai').where({ id: pegawaiId }).first('email')
  if (!f) {
    const { jenisJabatan } = (await penempatanPada(db, pegawaiId, hariIni)) ?? {}
    return { email: orang.email, ...(jenisJabatan && { jenisJabatan }) }
  }
  return {
    ...{ jenisJabatan: f.jenis_jabatan, skj: f.skj, email: f.email },
    ...(f.tahun === tahun && { nilaiKinerja: Number(f.nilai_kinerja) }),
  }
}

function susun(u: any): BarisUsulan {
  const bobot = { jpBawaan: u.jp_bawaan, per: u.per, maksSebulan: u.maks_sebulan }
  return {
    ...{ id: u.id, urut: Number(u.urut), pegawaiId: u.pegawai_id, nip: u.nip, pd: u.pd },
    nama: namaLengkap({
      ...{ gelarDepan: u.gelar_depan, nama: u.nama, gelarBelakang: u.gelar_belakang },
    }),
    ...{ tahun: u.tahun, jalur: u.jalur, bentuk: u.bentuk, namaBentuk: u.nama_bentuk },
    ...{
      jp: u.jp,
      hari: u.hari,
      satuan: u.per === 'sesi' ? 'sesi' : 'hari',
      tanggal: u.tanggal,
      materi: u.materi,
      lembaga: u.lembaga,
    },
    ...{ anggaran: Number(u.anggaran), sumberDana: u.sumber_dana, alasan: u.alasan },
    profil: u.profil,
    ...{ pernyataan: u.pernyataan, tahap: u.tahap, alasanPutusan: u.alasan_putusan },
    peringatan: peringatanJp({ nama: u.nama_bentuk, ...bobot }, u.jp, u.hari),
  }
}
