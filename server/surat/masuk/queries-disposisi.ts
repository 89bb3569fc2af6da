import type { Knex } from 'knex'
import type { Pelaku } from '../../values/pelaku.js'
import { FROM_MICROS, readPageKey, toMicros, writePageKey } from '../../platform/db/page-key.js'
import { ikatIzin, ikatPenerima, SQL_PENERIMA, SQL_TERBUKA, type IzinMasuk } from './izin.js'
import { SQL_KEPADA } from './queries.js'

/** SQL: the seat that gave the disposisi `d`, with its capacity (`Plt. Kepala Badan ...`). */
export const SQL_DARI = `(select case m.sifat when 'definitif' then '' when 'plt' then 'Plt. '
    else 'Plh. ' end || j.nama
  from pemangku m join jabatan j on j.id = m.jabatan_id where m.id = d.dari_pemangku_id)`

export interface SimpulDisposisi {
  id: string
  induk_id: string | null
  lembar: string
  dari: string | null
  kepada: string
  instruksi: string
  catatan: string
  batas: string | null
  dibuat_at: Date
  pencatat: string | null
  dibaca_at: Date | null
  pembaca: string | null
  selesai_at: Date | null
  penyelesai: string | null
  laporan: string
  laporan_berkas: string
  batal_at: Date | null
  batal_alasan: string
  /** This reader is its receiver; may take it back. */
  milik: boolean
  bolehBatal: boolean
}

/** All disposisi of a letter, parents before their children. */
export async function pohonDisposisi(
  db: Knex,
  izin: IzinMasuk,
  suratMasukId: string,
): Promise<SimpulDisposisi[]> {
  const { rows } = await db.raw(
    `select d.id, d.induk_id, d.lembar, d.instruksi, d.catatan, d.batas, d.dibuat_at, d.dibaca_at,
            d.selesai_at, d.laporan, d.laporan_berkas, d.batal_at, d.batal_alasan,
            ${SQL_DARI} as dari,
            ${SQL_KEPADA} || coalesce(' ' || (select u.singkatan from unit u where u.id = d.unit_id), '')
              as kepada,
            (select nama from pegawai where id = d.dibuat_oleh) as pencatat,
            (select nama from pegawai where id = d.dibaca_oleh) as pembaca,
            (select nama from pegawai where id = d.selesai_oleh) as penyelesai,
            ${SQL_PENERIMA} as milik,
            d.batal_at is null and d.dibaca_at is null and (d.dibuat_oleh = :pegawaiId or exists (
              select 1 from pemangku m where m.id = d.dari_pemangku_id
                 and m.jabatan_id = any(cast(:jabatan as uuid[])))) as "bolehBatal"
       from disposisi d where d.surat_masuk_id = :suratMasukId order by d.urut`,
    { ...ikatIzin(izin), suratMasukId },
  )
  return rows
}

export const TAB = ['baru', 'berjalan', 'terlambat', 'selesai', 'dari-saya'] as const
export type Tab = (typeof TAB)[number]

const SYARAT: Record<Tab, string> = {
  baru: `${SQL_PENERIMA} and d.dibaca_at is null and d.selesai_at is null`,
  berjalan: `${SQL_PENERIMA} and d.dibaca_at is not null and d.selesai_at is null`,
  terlambat: `${SQL_PENERIMA} and d.selesai_at is null and d.batas < :hariIni`,
  selesai: `${SQL_PENERIMA} and d.selesai_at is not null`,
  'dari-saya': `(d.dibuat_oleh = :pegawaiId or exists (
    select 1 from pemangku m where m.id = d.dari_pemangku_id
       and m.jabatan_id = any(cast(:jabatan as uuid[]))))`,
}

export interface BarisKotak {
  id: string
  surat_masuk_id: string
  agenda: number
  tahun: number
  pengirim: string | null
  hal: string | null
  urgensi: string
  keamanan: string
  dari: string | null
  kepada: string
  instruksi: string
  batas: string | null
  dibuat_at: Date
  dibaca_at: Date | null
  selesai_at: Date | null
}

const PER_HALAMAN = 50

/** One page of the disposisi of this person, newest first; `hariIni` is the office's date. */
export async function kotakDisposisi(
  db: Knex,
  izin: IzinMasuk,
  tab: Tab,
  hariIni: string,
  sesudah?: string,
): Promise<{ baris: BarisKotak[]; berikut: string | null }> {
  const kunci = readPageKey(sesudah)
  const { rows } = await db.raw(
    `select d.id, d.surat_masuk_id, s.agenda, s.tahun, s.urgensi, s.keamanan, d.instruksi, d.batas,
            case when ${SQL_TERBUKA} then s.pengirim end as pengirim,
            case when ${SQL_TERBUKA} then s.hal end as hal,
            d.dibuat_at, d.dibaca_at, d.selesai_at, ${SQL_DARI} as dari, ${SQL_KEPADA} as kepada,
            ${toMicros('d.dibuat_at')} as micros
       from disposisi d join surat_masuk s on s.id = d.surat_masuk_id
      where d.batal_at is null and ${SYARAT[tab]}
        ${kunci ? `and (d.dibuat_at, d.id) < (${FROM_MICROS.replace('?', ':micros')}, cast(:kid as uuid))` : ''}
      order by d.dibuat_at desc, d.id desc limit ${PER_HALAMAN + 1}`,
    { ...ikatIzin(izin), hariIni, micros: kunci?.micros ?? null, kid: kunci?.id ?? null },
  )
  const akhir = rows.length > PER_HALAMAN ? rows[PER_HALAMAN - 1] : null
  return {
    baris: rows.slice(0, PER_HALAMAN).map(({ micros: _, ...b }: any) => b as BarisKotak),
    berikut: akhir && writePageKey({ micros: String(akhir.micros), id: akhir.id }),
  }
}

export interface HitunganDisposisi {
  baru: number
  berjalan: number
  terlambat: number
}

/** How many disposisi wait for this person; only what is open, by index. */
export async function hitungDisposisi(
  db: Knex,
  izin: IzinMasuk,
  hariIni: string,
): Promise<HitunganDisposisi> {
  const { rows } = await db.raw(
    `select count(*) filter (where d.dibaca_at is null)::int as baru,
            count(*) filter (where d.dibaca_at is not null)::int as berjalan,
            count(*) filter (where d.batas < :hariIni)::int as terlambat
       from disposisi d
      where d.batal_at is null and d.selesai_at is null and ${SQL_PENERIMA}`,
    { ...ikatIzin(izin), hariIni },
  )
  return rows[0]
}

/** Posts somebody sits on that day, those below the reader's own first; and the roles there are. */
export async function pilihanTujuan(db: Knex, jabatan: readonly string[], hariIni: string) {
  const { rows } = await db.raw(
    `select j.id, j.nama, coalesce(j.atasan_id = any(cast(:jabatan as uuid[])), false) as bawahan,
            string_agg(distinct p.nama, ', ') as pemangku
       from jabatan j join pemangku m on m.jabatan_id = j.id join pegawai p on p.id = m.pegawai_id
      where p.aktif and m.berlaku_dari <= :hariIni
        and (m.berlaku_sampai is null or m.berlaku_sampai >= :hariIni)
        and not j.id = any(cast(:jabatan as uuid[]))
      group by j.id order by 3 desc, j.nama`,
    { jabatan, hariIni },
  )
  return rows as { id: string; nama: string; bawahan: boolean; pemangku: string }[]
}

/** Roles some post of the office carries. */
export const peranTerisi = (db: Knex): Promise<{ kode: string; nama: string }[]> =>
  db('peran')
    .whereIn('kode', db('jabatan_peran').select('peran'))
    .orderBy('nama')
    .select('kode', 'nama')

/**
 * How many disposisi this person has not opened: stands on every page, so one question, answered from
 * the indexes of what is unread.
 */
export async function disposisiBaru(db: Knex, { kursi }: Pelaku): Promise<number> {
  if (kursi.length === 0) return 0
  const { rows } = await db.raw(
    `select count(*)::int as baru from disposisi d
      where d.batal_at is null and d.selesai_at is null and d.dibaca_at is null
        and ${SQL_PENERIMA}`,
    ikatPenerima(kursi),
  )
  return rows[0].baru
}
