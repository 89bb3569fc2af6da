import type { Knex } from 'knex'
import { jamKerjaUnit, jamKerjaVersi } from '../../kalender/service.js'
import { menitKerja, tanggalKerja } from '../../values/jam-kerja.js'
import type { Pelaku } from '../../values/pelaku.js'
import { bacaSaringan, type PilihanUnit } from '../saring.js'
import type { Rekap, Tab } from './bagian.js'
import { batasPapan } from './hari.js'
import {
  barisPapan,
  hitungPapan,
  KELOMPOK_TERBANYAK,
  rekapPapan,
  type BarisPapan,
  type BarisRekap,
  type SaringPapan,
} from './queries.js'

export interface QueryPapan {
  tab?: Tab
  rekap?: Rekap
  unit?: string
  peran?: string
  orang?: string
  sop?: string
  elemen?: string
  sesudah?: string
}

/** A row with its lengths in working minutes, by its own calendar. */
export interface BarisBerumur extends BarisPapan {
  /** Since it could be worked on. */
  umur: number
  /** To the due moment; negative once it has gone by. */
  sisa: number
}

export interface Papan {
  tab: Tab
  rekap: Rekap
  query: QueryPapan
  jumlah: Awaited<ReturnType<typeof hitungPapan>>
  hariIni: string
  tanggalBesok: string
  baris: BarisBerumur[]
  berikut: string | null
  kelompok: BarisRekap[]
  /** There are more groups than these. */
  kelompokLain: boolean
  satuUnit: PilihanUnit | null
  /** As of a report; absent: the whole office. */
  lingkup?: string
  pilihanUnit: PilihanUnit[]
  /** Narrowed to these, in words. */
  disaring: { nama: string; nilai: string; kunci: keyof QueryPapan }[]
}

/** The board as someone may see it at this moment, `banyak` rows of it. Errors: TIDAK_BERWENANG. */
export async function susunPapan(
  db: Knex,
  pelaku: Pelaku,
  kini: Date,
  query: QueryPapan,
  banyak?: number,
): Promise<Papan> {
  const saring = await bacaSaringan(db, pelaku, kini, query.unit ? { unit: query.unit } : {})
  const { batas, hariIni } = await batasKini(db, saring.satuUnit, kini)
  const s: SaringPapan = { ...query, unit: saring.unit }
  const { tab = 'lewat', rekap = 'unit', sesudah } = query
  const [jumlah, halaman, kelompok, disaring] = [
    await hitungPapan(db, s, kini, batas),
    await barisPapan(db, s, tab, {
      kini,
      batas,
      hariIni,
      ...(sesudah && { sesudah }),
      ...(banyak && { banyak }),
    }),
    await rekapPapan(db, s, rekap, { kini, batas }),
    await kataSaringan(db, query),
  ]
  return {
    ...{ tab, rekap, query, jumlah, disaring, hariIni, tanggalBesok: batas.tanggalBesok },
    kelompok: kelompok.slice(0, KELOMPOK_TERBANYAK),
    kelompokLain: kelompok.length > KELOMPOK_TERBANYAK,
    baris: await Promise.all(halaman.baris.map((b) => berumur(db, b, kini))),
    berikut: halaman.berikut,
    satuUnit: saring.satuUnit,
    ...(saring.lingkup !== undefined && { lingkup: saring.lingkup }),
    pilihanUnit: saring.pilihan,
  }
}

/** The moments by which the board sorts, by the calendar of one unit or else of the office. */
export async function batasKini(db: Knex, unit: PilihanUnit | null, kini: Date) {
  const { jam } = await jamKerjaUnit(db, unit?.id ?? (await unitTeratas(db)))
  return { batas: batasPapan(jam, kini), hariIni: tanggalKerja(jam, kini) }
}

export async function berumur(db: Knex, b: BarisPapan, kini: Date): Promise<BarisBerumur> {
  const jam = await jamKerjaVersi(db, b.kalender_versi_id)
  return {
    ...b,
    umur: menitKerja(jam, b.mulai_at, kini),
    sisa: menitKerja(jam, kini, b.jatuh_at),
  }
}

async function unitTeratas(db: Knex): Promise<string> {
  return (await db('unit').whereNull('induk_id').orderBy('kode').first('id')).id
}

async function kataSaringan(db: Knex, q: QueryPapan): Promise<Papan['disaring']> {
  const cari = async (tabel: string, mana: object, kolom: string) =>
    (await db(tabel).where(mana).first({ nama: kolom }))?.nama as string | undefined
  const hasil: Papan['disaring'] = []
  const catat = (kunci: keyof QueryPapan, nama: string, nilai: string | undefined) =>
    nilai && hasil.push({ kunci, nama, nilai })
  if (q.peran) catat('peran', 'Peran', await cari('peran', { kode: q.peran }, 'nama'))
  if (q.sop) catat('sop', 'SOP', await cari('sop_versi', { kode: q.sop, aktif: true }, 'nama'))
  if (q.elemen) catat('elemen', 'Kegiatan', await namaKegiatan(db, q.elemen, q.sop))
  if (q.orang === 'antre') catat('orang', 'Pemegang', 'belum diambil')
  else if (q.orang) catat('orang', 'Pemegang', await cari('pegawai', { id: q.orang }, 'nama'))
  return hasil
}

/** Rows of different SOPs go by the same id: the one of this SOP is meant. */
async function namaKegiatan(db: Knex, elemen: string, sop?: string): Promise<string> {
  const q = db('tenggat as t')
    .join('tugas as g', 'g.id', 't.tugas_id')
    .where({ 't.status': 'berjalan', 't.elemen_id': elemen })
  if (sop) q.where('t.sop_kode', sop)
  const satu = await q.orderBy('t.mulai_at', 'desc').first('t.no', 'g.nama')
  return satu ? `${satu.no}. ${satu.nama}` : elemen
}
