import type { Knex } from 'knex'
import { susunCsv } from '../values/sel-aman.js'

export interface BarisAgenda {
  urut: number
  nomor: string
  tanggal: string
  tujuan: string
  hal: string
  status: 'terpakai' | 'batal'
  alasan_batal: string
  naskah_id: string | null
  dibuat_at: Date
}

/**
 * One page of a register for a year, in the order of the book: at least `batas` rows after
 * `sesudah` while there are any, and never the inserted numbers (12, 12.A) of one place torn apart.
 */
export async function agenda(
  db: Knex,
  register: string,
  tahun: number,
  sesudah: number,
  batas: number,
): Promise<BarisAgenda[]> {
  const { rows } = await db.raw(
    `select * from (
       select urut, sufiks, nomor, tanggal, tujuan, hal, status, alasan_batal, dibuat_at,
              case when pemilik = 'naskah' then pemilik_id end as naskah_id
         from nomor where register = ? and tahun = ? and urut > ?
        order by urut fetch first ? rows with ties) halaman
      order by urut, sufiks`,
    [register, tahun, sesudah, batas],
  )
  return rows
}

/** The book as CSV; cells that a spreadsheet would take for a formula are disarmed. */
export function agendaCsv(baris: readonly BarisAgenda[]): string {
  const judul = [
    'No. urut',
    'Nomor surat',
    'Tanggal surat',
    'Ditujukan kepada',
    'Hal',
    'Keterangan',
  ]
  return susunCsv([
    judul,
    ...baris.map((b) => [b.urut, b.nomor, b.tanggal, b.tujuan, b.hal, keterangan(b)]),
  ])
}

/** What stands in the last column: a cancelled number stays in the book, with its reason. */
export const keterangan = (b: Pick<BarisAgenda, 'status' | 'alasan_batal'>): string =>
  b.status === 'batal' ? `BATAL${b.alasan_batal && `: ${b.alasan_batal}`}` : ''
