import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { bacaTabel } from '../../platform/xlsx/baca-tabel.js'
import type { Tabel } from '../../platform/xlsx/tabel.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import type { Pengubah } from '../nomor/kelola-register.js'
import { registerPada } from '../nomor/register.js'
import { majukan } from '../penomoran.js'
import { nilaiJudul } from './kolom.js'
import { periksaBuku, type BarisImpor, type LaporanBuku } from './periksa.js'

export interface ImporBuku {
  register: string
  tahun: number
  /** The sheet, XLSX or CSV. */
  isi: Buffer
  /** False: only the report. */
  simpan: boolean
  /** Numbers no row names are entered as BATAL. */
  isiSela: boolean
}

export interface HasilImporBuku extends LaporanBuku {
  tersimpan: boolean
}

const DARI_LAMA = 'Dari buku lama'

/**
 * Enters the numbers an office used in its paper book before it began here, with their dates; the
 * counter goes on behind the last. All rows or none. Errors: TIDAK_ADA, IMPOR_ADA_SALAH naming the first
 * fault, BERKAS_* and DAFTAR_* for a file that is no sheet.
 */
export async function imporBuku(p: Pengubah, i: ImporBuku): Promise<HasilImporBuku> {
  const { tabel } = await bacaTabel(i.isi, nilaiJudul, 'buku agenda Excel (.xlsx) atau CSV')
  const hariIni = tanggalDiZona(p.kini, (await setelanKantor(p.trx)).zona)
  const { pola } = await registerPada(p.trx, i.register, hariIni)
  const terakhir = await majukan(p.trx, i.register, i.tahun, 0)
  const ada = await p
    .trx('nomor')
    .where({ register: i.register, tahun: i.tahun })
    .select('urut', 'sufiks')
  const { awal } = await p
    .trx('register_tahun')
    .where({ register: i.register, tahun: i.tahun })
    .first('awal')
  const diBuku = new Set<string>(ada.map((n) => `${n.urut}${n.sufiks.toUpperCase()}`))
  const laporan = periksaBuku(pilihTabel(tabel), {
    tahun: i.tahun,
    hariIni,
    pola,
    ada: diBuku,
    batas: terakhir > awal ? awal : null,
  })
  if (!i.simpan) return { ...laporan, tersimpan: false }
  if (laporan.galat.length > 0)
    throw errors.IMPOR_ADA_SALAH({ salah: laporan.galat.length, contoh: laporan.galat[0]! })
  const sela = i.isiSela ? barisSela(laporan, diBuku) : []
  await tulis(p, i, laporan, sela, terakhir > awal ? awal : Math.max(awal, laporan.terakhir))
  return { ...laporan, tersimpan: true }
}

/** The sheet whose heading is best known. */
const pilihTabel = (tabel: readonly Tabel[]): string[][] => {
  const nilai = (t: Tabel) => Math.max(0, ...t.baris.slice(0, 10).map(nilaiJudul))
  return [...tabel].sort((a, b) => nilai(b) - nilai(a))[0]?.baris ?? []
}

async function tulis(
  p: Pengubah,
  i: ImporBuku,
  l: LaporanBuku,
  sela: readonly BarisImpor[],
  awal: number,
): Promise<void> {
  const baris = [...l.baris, ...sela].map((b) => keBuku(p, i, b))
  for (let n = 0; n < baris.length; n += 500) await p.trx('nomor').insert(baris.slice(n, n + 500))
  await p
    .trx('register_tahun')
    .where({ register: i.register, tahun: i.tahun })
    .update({
      awal,
      terakhir: p.trx.raw('greatest(terakhir, ?)', [awal]),
    })
  await p.trx('riwayat').insert({
    at: p.kini,
    aksi: 'register.impor',
    pegawai_id: p.pelaku.pegawaiId,
    rincian: JSON.stringify({
      register: i.register,
      tahun: i.tahun,
      baris: l.baris.length,
      terakhir: l.terakhir,
      sela: l.sela,
    }),
  })
}

/** The numbers nobody can account for, each on the day of the one before it. */
function barisSela(l: LaporanBuku, diBuku: ReadonlySet<string>): BarisImpor[] {
  const menurutUrut = new Map(l.baris.filter((b) => !b.sufiks).map((b) => [b.urut, b]))
  const hasil: BarisImpor[] = []
  let tanggal = l.baris[0]!.tanggal
  for (let urut = 1; urut <= l.terakhir; urut++) {
    const ada = menurutUrut.get(urut)
    if (ada) tanggal = ada.tanggal
    else if (!diBuku.has(String(urut)))
      hasil.push({
        no: 0,
        urut,
        sufiks: '',
        nomor: String(urut),
        tanggal,
        tujuan: '',
        hal: '',
        keterangan: 'Tidak tercatat dalam buku lama',
        batal: true,
      })
  }
  return hasil
}

const keBuku = (p: Pengubah, i: ImporBuku, b: BarisImpor): Record<string, Knex.Value> => ({
  register: i.register,
  tahun: i.tahun,
  urut: b.urut,
  sufiks: b.sufiks,
  nomor: b.nomor,
  tanggal: b.tanggal,
  tujuan: b.tujuan,
  hal: b.hal,
  keterangan: b.batal ? '' : b.keterangan,
  status: b.batal ? 'batal' : 'terpakai',
  alasan_batal: b.batal ? b.keterangan || DARI_LAMA : '',
  batal_at: b.batal ? p.kini : null,
  alasan_sisipan: b.sufiks ? DARI_LAMA : '',
  pemilik: 'buku',
  pemilik_id: randomUUID(),
  oleh: p.pelaku.pegawaiId,
  dibuat_at: p.kini,
})
