import type { Knex } from 'knex'
import { TERSAMAR } from '../pegawai/keamanan.js'
import { susunCsv } from '../values/sel-aman.js'

export interface BarisAgenda {
  id: string
  urut: number
  nomor: string
  tanggal: string
  tujuan: string
  hal: string
  sufiks: string
  status: 'dipesan' | 'terpakai' | 'batal'
  alasan_batal: string
  alasan_sisipan: string
  /** What it is reserved for; null when it is not. */
  keperluan: string | null
  naskah_id: string | null
  dibuat_at: Date
}

/** SQL: a reason in the book, for readers of the letter; an empty one stays empty. */
const TERBUKA = (kolom: string) =>
  `case when h.sec = any(cast(:sec as text[])) or ${kolom} = '' then ${kolom} else :tersamar end`

/**
 * One page of a register for a year, in the order of the book: at least `batas` rows after
 * `sesudah` while there are any, as this reader may see them, and never the inserted numbers (12, 12.A) of one place torn apart.
 */
export async function agenda(
  db: Knex,
  register: string,
  tahun: number,
  sesudah: number,
  batas: number,
  p: { sec: readonly string[]; hariIni: string },
): Promise<BarisAgenda[]> {
  const { rows } = await db.raw(
    `select h.id, h.urut, h.sufiks, h.nomor, h.tanggal, h.dibuat_at,
            ${TERBUKA('h.alasan_batal')} as alasan_batal,
            ${TERBUKA('h.alasan_sisipan')} as alasan_sisipan,
            case when h.sec = any(cast(:sec as text[])) then h.tujuan else :tersamar end as tujuan,
            case when h.sec = any(cast(:sec as text[])) then h.hal else :tersamar end as hal,
            case when h.status = 'dipesan' and h.pemilik = 'pesanan' and p.jenis = 'biasa'
                      and p.berlaku_sampai < :hariIni then 'batal' else h.status end as status,
            case when h.status = 'dipesan' then p.keperluan end as keperluan,
            case when h.pemilik = 'naskah' then h.pemilik_id end as naskah_id
       from (select * from nomor where register = :register and tahun = :tahun and urut > :sesudah
              order by urut fetch first :batas rows with ties) h
       left join pesanan_nomor p on p.id = h.pesanan_id
      order by h.urut, length(h.sufiks), h.sufiks`,
    { register, tahun, sesudah, batas, tersamar: TERSAMAR, ...p, sec: [...p.sec] },
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

/**
 * What stands in the last column: a cancelled number stays in the book with its reason, a reserved one
 * with what it waits for, an inserted one with why it came late.
 */
export function keterangan(
  b: Pick<BarisAgenda, 'status' | 'alasan_batal' | 'alasan_sisipan' | 'keperluan'>,
): string {
  const keadaan =
    b.status === 'batal'
      ? `BATAL${b.alasan_batal && `: ${b.alasan_batal}`}`
      : b.status === 'dipesan' && `Dipesan${b.keperluan ? ` untuk ${b.keperluan}` : ''}`
  return [keadaan, b.alasan_sisipan && `Sisipan: ${b.alasan_sisipan}`].filter(Boolean).join('. ')
}
