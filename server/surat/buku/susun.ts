import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { susunXlsx } from '../../platform/xlsx/tulis.js'
import { tanggalDiZona, tanggalPanjang } from '../../values/tanggal.js'
import type { BarisBuku, Buku, DaftarBuku, Pembaca, SaringBuku } from './jenis.js'

/** More rows than this are printed in parts: nobody binds a book of two thousand pages. */
export const BARIS_TERBANYAK = 20_000

export interface Periode {
  dari: string
  sampai: string
}

/** The period asked for, by default this year to its end. Errors: ISIAN_SALAH when it ends before it begins. */
export async function periodeBuku(
  db: Knex,
  q: Partial<Periode>,
  kini: Date,
): Promise<Periode & { zona: string; hariIni: string }> {
  const { zona } = await setelanKantor(db)
  const hariIni = tanggalDiZona(kini, zona)
  const tahun = (q.dari ?? q.sampai ?? hariIni).slice(0, 4)
  const dari = q.dari ?? `${tahun}-01-01`
  const sampai = q.sampai ?? `${tahun}-12-31`
  if (sampai < dari) throw errors.ISIAN_SALAH({ kolom: 'Sampai', sebab: 'mendahului hari pertama' })
  return { dari, sampai, zona, hariIni }
}

/** `1 Januari 2026 s.d. 31 Desember 2026`. */
export const sebutPeriode = (p: Periode): string =>
  `Periode ${tanggalPanjang(p.dari)} s.d. ${tanggalPanjang(p.sampai)}`

/** Errors: TIDAK_ADA. */
export async function wajibBuku(db: Knex, daftar: DaftarBuku, kode: string): Promise<Buku> {
  const buku = (await daftar(db)).find((b) => b.kode === kode)
  if (!buku) throw errors.TIDAK_ADA({ apa: 'Buku' })
  return buku
}

/** The whole book of a period. Errors: BUKU_TERLALU_PANJANG. */
export async function seluruhBuku(
  db: Knex,
  buku: Buku,
  p: Pick<SaringBuku, 'dari' | 'sampai' | 'zona' | 'hariIni'>,
  pembaca: Pembaca,
): Promise<BarisBuku[]> {
  const s = { ...p, cari: '', sesudah: '', batas: BARIS_TERBANYAK + 1 }
  const baris = await buku.baca(db, s, pembaca)
  if (baris.length > BARIS_TERBANYAK) throw errors.BUKU_TERLALU_PANJANG({ batas: BARIS_TERBANYAK })
  return baris
}

/** `2026-11-23` as `23-11-2026`, the way a sheet and a narrow column have room for it. */
export const tanggalSingkat = (tanggal: string): string => tanggal.split('-').reverse().join('-')

/** The book of a period as a workbook, with its title above and its closing line below. */
export async function bukuXlsx(
  buku: Buku,
  p: Periode,
  baris: readonly BarisBuku[],
): Promise<Buffer> {
  return susunXlsx({
    lembar: [
      {
        nama: buku.nama,
        kepala: [buku.nama, sebutPeriode(p)],
        kolom: buku.kolom.map((k) => ({ judul: k.judul, lebar: k.lebar, jenis: 'paragraf' })),
        baris: baris.map((b) =>
          buku.kolom.map((k) => {
            const nilai = b.isi[k.nama] ?? ''
            return k.tanggal ? tanggalSingkat(nilai) : nilai
          }),
        ),
        kaki: ['', buku.penutup(baris)],
      },
    ],
  })
}
