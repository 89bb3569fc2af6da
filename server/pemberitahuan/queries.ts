import type { Knex } from 'knex'
import { FROM_MICROS, readPageKey, toMicros, writePageKey } from '../platform/db/page-key.js'
import { namaLengkap } from '../values/gelar.js'
import { KELOMPOK, type Cara, type Kelompok } from './kelompok.js'
import type { Saluran } from './saluran.js'

export interface BarisKabar {
  id: string
  jenis: string
  judul: string
  isi: string
  jalur: string
  tampil_at: Date
  dibaca_at: Date | null
}

const PER_HALAMAN = 20

/** The digest is a mail, not a notice: all it names stands in the inbox or the bell already. */
export const RINGKASAN = 'ringkasan.harian'

/** The notices of one person, newest first, as far as their moment has come. */
export async function kotakKabar(
  db: Knex,
  pegawaiId: string,
  kini: Date,
  sesudah?: string,
): Promise<{ baris: BarisKabar[]; berikut: string | null }> {
  const kunci = readPageKey(sesudah)
  const q = db('pemberitahuan')
    .where({ pegawai_id: pegawaiId })
    .whereNot({ jenis: RINGKASAN })
    .where('tampil_at', '<=', kini)
    .orderBy('tampil_at', 'desc')
    .orderBy('id', 'desc')
    .limit(PER_HALAMAN + 1)
    .select('id', 'jenis', 'judul', 'isi', 'jalur', 'tampil_at', 'dibaca_at', {
      micros: db.raw(toMicros('tampil_at')),
    })
  if (kunci) q.whereRaw(`(tampil_at, id) < (${FROM_MICROS}, ?)`, [kunci.micros, kunci.id])
  const rows: any[] = await q
  const akhir = rows.length > PER_HALAMAN ? rows[PER_HALAMAN - 1] : null
  return {
    baris: rows.slice(0, PER_HALAMAN).map(({ micros: _, ...b }) => b as BarisKabar),
    berikut: akhir && writePageKey(akhir),
  }
}

/** Nobody reads a larger number beside a link. */
const BATAS_HITUNG = 99

/** How many notices nobody has opened yet; 100 stands for more. */
export async function belumDibaca(db: Knex, pegawaiId: string, kini: Date): Promise<number> {
  const { rows } = await db.raw(
    `select count(*)::int as n from (select 1 from pemberitahuan
       where pegawai_id = ? and dibaca_at is null and tampil_at <= ? limit ?) as b`,
    [pegawaiId, kini, BATAS_HITUNG + 1],
  )
  return rows[0].n
}

export interface BarisKiriman {
  pegawai_id: string
  nama: string
  saluran: Saluran
  status: 'antre' | 'gagal'
  jumlah: number
  percobaan: number
  galat: string
  /** Next attempt of what waits; when it was given up, of what failed. */
  pada: Date
}

/** What has not left the house, by person and channel; what was given up first. */
export async function kirimanTertahan(db: Knex): Promise<BarisKiriman[]> {
  const { rows } = await db.raw(
    `select k.pegawai_id, p.nama, p.gelar_depan, p.gelar_belakang, k.saluran, k.status, k.galat,
            count(*)::int as jumlah, max(k.percobaan) as percobaan,
            min(coalesce(k.selesai_at, k.berikut_at)) as pada
       from kiriman k join pegawai p on p.id = k.pegawai_id
      where k.status in ('antre', 'gagal')
      group by 1, 2, 3, 4, 5, 6, 7
      order by k.status desc, pada, p.nama limit 100`,
  )
  return rows.map(({ gelar_depan: gelarDepan, gelar_belakang: gelarBelakang, ...r }: any) => ({
    ...r,
    nama: namaLengkap({ gelarDepan, nama: r.nama, gelarBelakang }),
  }))
}

/** Servers whose clock is wrong, so that they warn nobody, each with since when. */
export async function jamSalah(db: Knex): Promise<{ server: string; sejak: Date }[]> {
  const rows = await db('setelan').whereLike('kunci', 'jam-salah:%').select('nilai', 'diubah_at')
  return rows.map((r) => ({ server: r.nilai.server, sejak: r.diubah_at }))
}

export interface PilihanSaluran extends Record<Kelompok, Cara> {
  surel: boolean
  webhook: boolean
  nomorWa: string
  ringkasan: boolean
}

/** What somebody chose, and the address the office has of them. */
export async function pilihanSaluran(
  db: Knex,
  pegawaiId: string,
): Promise<PilihanSaluran & { email: string }> {
  const p = await db('pegawai as p')
    .leftJoin('pilihan_saluran as s', 's.pegawai_id', 'p.id')
    .where('p.id', pegawaiId)
    .first('p.email', 's.surel', 's.webhook', 's.ringkasan', { nomorWa: 's.nomor_wa' })
  const cara = await db('pilihan_kabar').where({ pegawai_id: pegawaiId }).select('kelompok', 'cara')
  const bawaan = KELOMPOK.map(([k]) => [k, 'langsung'])
  return {
    email: p?.email ?? '',
    surel: p?.surel ?? true,
    webhook: p?.webhook ?? false,
    nomorWa: p?.nomorWa ?? '',
    ringkasan: p?.ringkasan ?? true,
    ...Object.fromEntries([...bawaan, ...cara.map((c) => [c.kelompok, c.cara])]),
  }
}
