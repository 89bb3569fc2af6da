import type { Knex } from 'knex'
import { sqlPemegang } from '../../perkara/pemegang.js'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { jamKerjaVersi } from '../../kalender/service.js'
import { keadaan, type Keadaan } from '../../tenggat/service.js'
import { calonPenerima } from '../../tugas/alih.js'
import { menitKerja } from '../../values/jam-kerja.js'
import type { Pelaku } from '../../values/pelaku.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { jangkauanLaporan } from '../hak.js'
import { perTangan, type Tangan } from '../pelanggaran/tangan.js'

export interface SatuTenggat {
  id: string
  perkara_id: string
  perkara: string
  sop: string
  no: string
  nama: string
  waktu: string
  unit: string
  peran: string
  pemegang_id: string | null
  pemegang: string | null
  mulai_at: Date
  jatuh_at: Date | null
  terbuka: boolean
  keadaan: Keadaan
  lewat: boolean
  /** Working minutes since it opened, and to the due moment; null without one. */
  umur: number
  sisa: number | null
  tangan: Tangan[]
  /** Who it may be handed to. */
  penerima: { id: string; nama: string; jabatan: string }[]
  diingatkan: string | null
}

/** One clock as a superior sees it. Errors: TIDAK_ADA, also for one out of reach; TIDAK_BERWENANG. */
export async function satuTenggat(
  db: Knex,
  pelaku: Pelaku,
  kini: Date,
  id: string,
): Promise<SatuTenggat> {
  const jangkauan = await jangkauanLaporan(db, pelaku)
  const t = await db('tenggat as t')
    .join('tugas as g', 'g.id', 't.tugas_id')
    .join('perkara as k', 'k.id', 't.perkara_id')
    .join('unit as u', 'u.id', 't.unit_id')
    .join('peran as r', 'r.kode', 't.peran')
    .join('sop_versi as v', 'v.id', 't.sop_versi_id')
    .leftJoin('pegawai as h', 'h.id', db.raw(sqlPemegang('g')))
    .where('t.tugas_id', id)
    .first(
      't.*',
      { perkara: 'k.judul', sop: 'v.nama', nama: 'g.nama', unit: 'u.nama', sebutan: 'r.nama' },
      { pemegang: 'h.nama', pemegang_id: 'h.id', hak_unit: 'g.unit_id' },
      { pencatat: 'g.pencatat', pegawai_id: 'g.pegawai_id' },
    )
  if (!t || (jangkauan && !jangkauan.includes(t.unit_id))) throw errors.TIDAK_ADA({ apa: 'Tugas' })
  const hariIni = tanggalDiZona(kini, (await setelanKantor(db)).zona)
  const terbuka = t.status === 'berjalan'
  const jam = await jamKerjaVersi(db, t.kalender_versi_id)
  const hak = {
    peran_kode: t.peran,
    pencatat: t.pencatat,
    unit_id: t.hak_unit,
    pegawai_id: t.pegawai_id,
  }
  const ingat = await db('pengingat as i')
    .join('pegawai as p', 'p.id', 'i.oleh')
    .where({ 'i.tugas_id': id, 'i.tanggal': hariIni })
    .first('p.nama')
  const kondisi = keadaan(t, kini)
  return {
    ...{ id, perkara_id: t.perkara_id, perkara: t.perkara, sop: t.sop, no: t.no, nama: t.nama },
    ...{ waktu: t.waktu, unit: t.unit, peran: t.sebutan, mulai_at: t.mulai_at },
    ...{ pemegang_id: t.pemegang_id, pemegang: t.pemegang, jatuh_at: t.jatuh_at, terbuka },
    ...{ keadaan: kondisi, lewat: kondisi === 'lewat' },
    umur: menitKerja(jam, t.mulai_at, t.selesai_at ?? kini),
    sisa: t.jatuh_at && menitKerja(jam, kini, t.jatuh_at),
    tangan: await tanganSekarang(db, id, (a, b) => menitKerja(jam, a, b ?? kini)),
    penerima: terbuka
      ? (await calonPenerima(db, hak, hariIni)).filter((p) => p.id !== t.pemegang_id)
      : [],
    diingatkan: ingat?.nama ?? null,
  }
}

async function tanganSekarang(
  db: Knex,
  id: string,
  menit: (dari: Date, sampai: Date | null) => number,
): Promise<Tangan[]> {
  const segmen = await db('segmen_jam as s')
    .leftJoin('pegawai as p', 'p.id', 's.pegawai_id')
    .where('s.tugas_id', id)
    .orderBy('s.id')
    .select('s.jenis', 's.mulai_at', 's.selesai_at', 'p.nama')
  return perTangan(
    segmen.map((s) => ({ jenis: s.jenis, nama: s.nama, menit: menit(s.mulai_at, s.selesai_at) })),
  )
}
