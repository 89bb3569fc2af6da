import type { Knex } from 'knex'

export interface BarisAgenda {
  urut: number
  nomor: string
  tanggal: string
  tujuan: string
  hal: string
  status: string
  naskah_id: string | null
  dibuat_at: Date
}

const PER_HALAMAN = 100

/** One page of a register for a year, in the order of the book. */
export async function agenda(
  db: Knex, register: string, tahun: number, sesudah = 0, batas = PER_HALAMAN,
): Promise<BarisAgenda[]> {
  return db('nomor').where({ register, tahun }).where('urut', '>', sesudah).orderBy('urut').orderBy('sufiks').limit(batas)
    .select('urut', 'nomor', 'tanggal', 'tujuan', 'hal', 'status', 'dibuat_at',
      { naskah_id: db.raw(`case when pemilik = 'naskah' then pemilik_id end`) })
}

/** The book as CSV; cells that a spreadsheet would take for a formula are disarmed. */
export function agendaCsv(baris: readonly BarisAgenda[]): string {
  const sel = (v: string | number) => `"${String(v).replace(/^([=+\-@\t\r])/, `'$1`).replaceAll('"', '""')}"`
  const judul = ['No. urut', 'Nomor surat', 'Tanggal surat', 'Ditujukan kepada', 'Hal', 'Keterangan']
  const isi = baris.map((b) => [b.urut, b.nomor, b.tanggal, b.tujuan, b.hal, b.status === 'batal' ? 'BATAL' : ''])
  return [judul, ...isi].map((r) => r.map(sel).join(';')).join('\r\n') + '\r\n'
}
