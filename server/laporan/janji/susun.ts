import type { Knex } from 'knex'
import { jamKerjaVersi } from '../../kalender/service.js'
import { janjiKini, type JanjiBerjalan, type Keadaan } from '../../tenggat/service.js'
import { menitKerja } from '../../values/jam-kerja.js'
import type { Jangkauan } from '../hak.js'
import { DIPERKIRAKAN, ramalJanji, type JanjiSelesai, type RamalanJanji } from './ramal.js'

/** What the list of promises may be narrowed to. */
export const TAB_JANJI = ['berjalan', 'lewat', 'berisiko', 'ramalan', 'tak-teramal'] as const
export type TabJanji = (typeof TAB_JANJI)[number]

export interface BarisJanji {
  perkara_id: string
  perkara: string
  sop: string
  unit: string
  /** As printed, e.g. `2 (Dua) hari kerja + Lama Pelatihan`. */
  waktu: string
  mulai_at: Date
  jatuh_at: Date | null
  keadaan: Keadaan
  /** Working minutes left, negative once it is late; null without a date. */
  sisa: number | null
  ramalan: RamalanJanji
}

/** Running cases with a promise in these units, those due first on top, each with its forecast. */
export async function janjiBerjalan(db: Knex, unit: Jangkauan, kini: Date): Promise<BarisJanji[]> {
  const q = db('janji_perkara as j')
    .join('perkara as p', 'p.id', 'j.perkara_id')
    .join('sop_versi as v', 'v.id', 'p.sop_versi_id')
    .join('unit as u', 'u.id', 'j.unit_id')
    .where('j.status', 'berjalan')
    .select('j.*', { perkara: 'p.judul', sop: 'v.nama', unit: 'u.nama' })
  const rows: (JanjiBerjalan & { sop_kode: string; perkara: string; sop: string; unit: string })[] =
    await (unit ? q.whereIn('j.unit_id', [...unit]) : q)
  const sekarang = await janjiKini(db, rows, kini)
  const dulu = await janjiSelesai(db, [...new Set(rows.map((r) => r.sop_kode))], kini)
  const baris = await Promise.all(
    rows.map(async (r): Promise<BarisJanji> => {
      const { keadaan, jatuh_at } = sekarang.get(r.perkara_id)!
      const jam = await jamKerjaVersi(db, r.kalender_versi_id)
      const { perkara_id, perkara, sop, unit, waktu, mulai_at } = r
      const boleh = jatuh_at && Math.max(1, menitKerja(jam, mulai_at, jatuh_at))
      const jalan = keadaan === 'lewat' ? Infinity : menitKerja(jam, mulai_at, kini)
      return {
        ...{ perkara_id, perkara, sop, unit, waktu, mulai_at, jatuh_at, keadaan },
        sisa: jatuh_at && menitKerja(jam, kini, jatuh_at),
        ramalan: boleh
          ? ramalJanji(dulu.get(r.sop_kode) ?? [], jalan / boleh)
          : { peluang: null, kalimat: 'Tanggal jatuh temponya belum diketahui.' },
      }
    }),
  )
  const saat = (b: BarisJanji) => b.jatuh_at?.getTime() ?? Infinity
  return baris.sort((a, b) => saat(a) - saat(b) || a.perkara.localeCompare(b.perkara))
}

/** Days back that are learned from, and cases of one SOP. */
const HARI = 800
const TERBANYAK = 500

async function janjiSelesai(
  db: Knex,
  sop: readonly string[],
  kini: Date,
): Promise<Map<string, JanjiSelesai[]>> {
  const hasil = new Map<string, JanjiSelesai[]>()
  for (const kode of sop) {
    const rows = await db('janji_perkara')
      .where({ sop_kode: kode, status: 'selesai' })
      .whereNotNull('jatuh_at')
      .where('selesai_at', '>=', new Date(kini.getTime() - HARI * 86_400_000))
      .orderBy('selesai_at', 'desc')
      .limit(TERBANYAK)
      .select('mulai_at', 'jatuh_at', 'menit', 'langgar', 'kalender_versi_id')
    const semua: JanjiSelesai[] = []
    for (const r of rows) {
      const boleh = menitKerja(await jamKerjaVersi(db, r.kalender_versi_id), r.mulai_at, r.jatuh_at)
      semua.push({ bagian: r.menit / Math.max(1, boleh), langgar: r.langgar })
    }
    hasil.set(kode, semua)
  }
  return hasil
}

const SARING: Record<TabJanji, (b: BarisJanji) => boolean> = {
  berjalan: () => true,
  lewat: (b) => b.keadaan === 'lewat',
  berisiko: (b) => b.keadaan === 'berisiko',
  ramalan: (b) => (b.ramalan.peluang ?? 0) >= DIPERKIRAKAN,
  'tak-teramal': (b) => b.keadaan !== 'lewat' && b.ramalan.peluang === null,
}

export const saringJanji = (baris: readonly BarisJanji[], tab: TabJanji): BarisJanji[] =>
  baris.filter(SARING[tab])

export type JumlahJanji = Record<TabJanji, number>

export const jumlahJanji = (baris: readonly BarisJanji[]): JumlahJanji =>
  Object.fromEntries(TAB_JANJI.map((t) => [t, saringJanji(baris, t).length])) as JumlahJanji
