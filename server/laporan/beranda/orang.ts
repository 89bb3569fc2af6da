import type { Knex } from 'knex'
import { sqlPemegang } from '../../perkara/pemegang.js'
import { errors } from '../../errors.js'
import { jamKerjaVersi } from '../../kalender/service.js'
import { FROM_MICROS, readPageKey, toMicros, writePageKey } from '../../platform/db/page-key.js'
import { keadaan, type Keadaan } from '../../tenggat/service.js'
import { calonPenerima } from '../../tugas/alih.js'
import { menitKerja } from '../../values/jam-kerja.js'
import type { Pelaku } from '../../values/pelaku.js'
import { batasKini } from '../papan/susun.js'
import { bacaSaringan } from '../saring.js'
import { bebanOrang, type Beban } from './beban.js'

export interface TugasOrang {
  tugas_id: string
  perkara_id: string
  perkara: string
  sop: string
  unit: string
  no: string
  nama: string
  jatuh_at: Date | null
  keadaan: Keadaan
  /** Working minutes left, negative once gone by; null without a due time. */
  sisa: number | null
}

export interface PenerimaBeban {
  id: string
  nama: string
  jabatan: string
  /** Open tasks in hand already. */
  dipegang: number
}

export interface HalamanOrang {
  orang: Beban
  baris: TugasOrang[]
  berikut: string | null
  /** Colleagues with a right to at least one of these tasks, who has least first. */
  penerima: PenerimaBeban[]
}

const PER_HALAMAN = 20

/**
 * What lies in the hands of one person (`antre`: of nobody) in the units the reader may see, due first on
 * top. Errors: TIDAK_BERWENANG, TIDAK_ADA for somebody who neither sits there nor holds anything there.
 */
export async function tugasOrang(
  db: Knex,
  pelaku: Pelaku,
  kini: Date,
  p: { orang: string; sesudah?: string },
): Promise<HalamanOrang> {
  const { unit } = await bacaSaringan(db, pelaku, kini, {})
  const { batas, hariIni } = await batasKini(db, null, kini)
  const beban = await bebanOrang(db, unit, { kini, batas, tanggal: hariIni })
  const orang = beban.find((b) => b.id === p.orang) ?? (p.orang === 'antre' ? KOSONG : null)
  if (!orang) throw errors.TIDAK_ADA({ apa: 'Pegawai' })
  const q = db('tugas as g')
    .join('tenggat as t', 't.tugas_id', 'g.id')
    .join('perkara as k', 'k.id', 'g.perkara_id')
    .join('sop_versi as v', 'v.id', 't.sop_versi_id')
    .join('unit as u', 'u.id', 't.unit_id')
    .where({ 'g.status': 'terbuka', 't.status': 'berjalan' })
    .whereRaw(`${sqlPemegang('g')} is not distinct from ?::uuid`, [
      p.orang === 'antre' ? null : p.orang,
    ])
    .orderBy(['g.jatuh_urut', 'g.id'])
    .limit(PER_HALAMAN + 1)
    .select('t.*', { perkara: 'k.judul', sop: 'v.nama', unit: 'u.nama', nama: 'g.nama' })
    .select({ id: 'g.id', pencatat: 'g.pencatat', hak_unit: 'g.unit_id', peran_kode: 'g.peran' })
    .select({ micros: db.raw(toMicros('g.jatuh_urut')) })
  if (unit) q.whereIn('t.unit_id', [...unit])
  const kunci = readPageKey(p.sesudah)
  if (kunci) q.whereRaw(`(g.jatuh_urut, g.id) > (${FROM_MICROS}, ?)`, [kunci.micros, kunci.id])
  const rows: any[] = await q
  const tampak = rows.slice(0, PER_HALAMAN)
  return {
    orang,
    baris: await Promise.all(tampak.map((r) => baris(db, r, kini))),
    berikut: rows.length > PER_HALAMAN ? writePageKey(tampak.at(-1)) : null,
    penerima: await penerima(db, tampak, { beban, orang: p.orang, hariIni }),
  }
}

const KOSONG: Beban = {
  ...{ id: 'antre', nama: 'Belum diambil', jabatan: '' },
  ...{ dipegang: 0, lewat: 0, berisiko: 0, hariIni: 0 },
}

async function baris(db: Knex, r: any, kini: Date): Promise<TugasOrang> {
  const { tugas_id, perkara_id, perkara, sop, unit, no, nama, jatuh_at } = r
  const jam = await jamKerjaVersi(db, r.kalender_versi_id)
  return {
    ...{ tugas_id, perkara_id, perkara, sop, unit, no, nama, jatuh_at },
    keadaan: keadaan(r, kini),
    sisa: jatuh_at && menitKerja(jam, kini, jatuh_at),
  }
}

async function penerima(
  db: Knex,
  rows: readonly { peran_kode: string; pencatat: string | null; hak_unit: string | null }[],
  p: { beban: readonly Beban[]; orang: string; hariIni: string },
): Promise<PenerimaBeban[]> {
  // A page of tasks is of a few kinds, and each kind is asked for once.
  const macam = new Map(rows.map((r) => [`${r.peran_kode} ${r.pencatat} ${r.hak_unit}`, r]))
  const semua = new Map<string, PenerimaBeban>()
  for (const { peran_kode, pencatat, hak_unit } of macam.values())
    for (const c of await calonPenerima(db, { peran_kode, pencatat, unit_id: hak_unit }, p.hariIni))
      if (c.id !== p.orang) {
        const dipegang = p.beban.find((b) => b.id === c.id)?.dipegang ?? 0
        semua.set(c.id, { ...c, dipegang })
      }
  return [...semua.values()].sort((a, b) => a.dipegang - b.dipegang || a.nama.localeCompare(b.nama))
}
