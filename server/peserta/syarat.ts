import type { Knex } from 'knex'
import { errors } from '../errors.js'

/** What it takes to pass a kind of training. Percent and marks 0 to 100. */
export interface Syarat {
  hadirMin: number
  /** Null: no mark is asked for. */
  nilaiMin: number | null
  /** The best first: a mark above `diAtas` is called `nama` (for Latsar PerLAN's bands, domain 5.7). */
  kualifikasi: { nama: string; diAtas: number }[]
}

const SEMUA: Syarat = { hadirMin: 80, nilaiMin: null, kualifikasi: [] }

export async function daftarSyarat(db: Knex): Promise<(Syarat & { jenis: string })[]> {
  const rows = await db('syarat_lulus').orderBy('jenis')
  return rows.map((r) => ({ jenis: r.jenis, ...dariBaris(r) }))
}

/** The rule of the kind of this training. */
export async function syaratPelatihan(db: Knex, pelatihanId: string): Promise<Syarat> {
  const r = await db('syarat_lulus as s')
    .join('pelatihan as p', 'p.jenis', 's.jenis')
    .where('p.id', pelatihanId)
    .first('s.*')
  return r ? dariBaris(r) : SEMUA
}

const dariBaris = (r: any): Syarat => ({
  hadirMin: Number(r.hadir_min),
  nilaiMin: r.nilai_min === null ? null : Number(r.nilai_min),
  kualifikasi: r.kualifikasi.map((k: { nama: string; di_atas: number }) => ({
    nama: k.nama,
    diAtas: k.di_atas,
  })),
})

/** Errors: ISIAN_SALAH where the bands do not go down. */
export async function simpanSyarat(trx: Knex.Transaction, jenis: string, s: Syarat): Promise<void> {
  const turun = s.kualifikasi.every((k, i) => i === 0 || k.diAtas < s.kualifikasi[i - 1]!.diAtas)
  if (!turun)
    throw errors.ISIAN_SALAH({
      kolom: 'Kualifikasi',
      sebab: 'harus dari yang tertinggi, dengan batas yang selalu menurun',
    })
  await trx('syarat_lulus')
    .insert({
      jenis,
      hadir_min: s.hadirMin,
      nilai_min: s.nilaiMin,
      kualifikasi: JSON.stringify(s.kualifikasi.map((k) => ({ nama: k.nama, di_atas: k.diAtas }))),
    })
    .onConflict('jenis')
    .merge()
}

/** How a mark is called; empty without a mark or without bands. */
export const kualifikasi = (s: Syarat, nilai: number | null): string =>
  nilai === null ? '' : (s.kualifikasi.find((k) => nilai > k.diAtas)?.nama ?? '')

const angka = (n: number): string => String(n).replace('.', ',')

/** Why somebody does not pass, as the list and the certificate desk read it; empty: they pass. */
export function sebabTidakLulus(
  s: Pick<Syarat, 'hadirMin' | 'nilaiMin'>,
  p: { hadir: number | null; nilai: number | null },
): string {
  const sebab: string[] = []
  if ((p.hadir ?? 0) < s.hadirMin) sebab.push(`kehadiran di bawah ${angka(s.hadirMin)} %`)
  if (s.nilaiMin !== null && p.nilai === null) sebab.push('nilai belum ada')
  if (s.nilaiMin !== null && p.nilai !== null && p.nilai < s.nilaiMin)
    sebab.push(`nilai ${angka(p.nilai)} di bawah ${angka(s.nilaiMin)}`)
  const kalimat = sebab.join('; ')
  return kalimat.charAt(0).toUpperCase() + kalimat.slice(1)
}
