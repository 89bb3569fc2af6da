import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Pelaku } from '../../values/pelaku.js'
import { kurangUntukPola, periksaPola, susunNomor } from '../../values/nomor-surat.js'
import type { GayaSufiks } from '../../values/sufiks.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { wajibRegister, type RegisterRow } from './register.js'

export interface Pengubah {
  trx: Knex.Transaction
  pelaku: Pelaku
  kini: Date
}

export interface IsiRegister {
  nama: string
  gayaSufiks?: GayaSufiks
  wajibSisipan?: boolean
  aktif?: boolean
}

export interface IsiPola {
  pola: string
  unit?: string
  subunit?: string
  /** From this letter date on, `yyyy-mm-dd`; default today. */
  berlakuDari?: string
}

/** What stands in an example for a letter that is not there yet. */
const CONTOH = { sec: 'B', urut: 12, klas: '800.2.4.1' }
/** Longest printed number the book takes, in characters. */
const PANJANG_NOMOR = 200

export interface ContohPola {
  /** The number of a letter of that date; empty while the pattern has faults. */
  contoh: string
  /** The same as an inserted one. */
  sisipan: string
  galat: string[]
}

/** How a pattern would print, with its faults in sentences. Changes nothing. */
export function contohPola(
  p: { pola: string; unit: string; subunit: string; gayaSufiks: GayaSufiks; singkatan: string },
  tanggal: string,
): ContohPola {
  const galat = periksaPola(p.pola)
  const bagian = { ...CONTOH, unit: p.unit || p.singkatan, subunit: p.subunit, tanggal }
  if (galat.length === 0) {
    const kurang = kurangUntukPola(p.pola, bagian)
    if (kurang.length > 0) galat.push(`Pola memakai ${kurang.join(', ')} yang belum diisi.`)
  }
  if (galat.length > 0) return { contoh: '', sisipan: '', galat }
  const sufiks = { '.A': 'A', a: 'a', '.01': '01' }[p.gayaSufiks]
  const contoh = susunNomor(p.pola, bagian)
  // Room for a long code and a number of seven digits.
  if (contoh.length > PANJANG_NOMOR - 40)
    galat.push(`Nomor yang dihasilkan terlalu panjang (${contoh.length} huruf).`)
  const pemisah = p.gayaSufiks === 'a' ? '' : '.'
  return { contoh, sisipan: susunNomor(p.pola, { ...bagian, sufiks, pemisah }), galat }
}

/** A new book. Errors: KODE_TERPAKAI, POLA_SALAH. */
export async function tambahRegister(
  p: Pengubah,
  isi: IsiRegister & IsiPola & { kode: string },
): Promise<void> {
  const { pola, unit = '', subunit = '', kode, nama } = isi
  await wajibPola(p.trx, { pola, unit, subunit, gayaSufiks: isi.gayaSufiks ?? '.A' })
  const [baru] = await p
    .trx('register')
    .insert({ kode, nama, pola, unit, subunit, ...kolom(isi), aktif: true })
    .onConflict('kode')
    .ignore()
    .returning('kode')
  if (!baru) throw errors.KODE_TERPAKAI({ kode })
  await catat(p, 'register.ditambah', { register: kode, nama, pola })
}

/** Name and habits of a book; its numbers stay as they were given. Errors: TIDAK_ADA. */
export async function ubahRegister(p: Pengubah, kode: string, isi: IsiRegister): Promise<void> {
  await wajibRegister(p.trx, kode)
  await p
    .trx('register')
    .where({ kode })
    .update({ nama: isi.nama, ...kolom(isi) })
  await catat(p, 'register.diubah', { register: kode, ...isi })
}

/**
 * A pattern for letters dated from a day on. It does not reach back: earlier letters, and numbers given,
 * keep theirs. The same day again replaces what was planned for it. Errors: TIDAK_ADA, POLA_SALAH,
 * ISIAN_SALAH for a day that is past.
 */
export async function ubahPola(p: Pengubah, kode: string, isi: IsiPola): Promise<void> {
  const register = await wajibRegister(p.trx, kode)
  const hariIni = tanggalDiZona(p.kini, (await setelanKantor(p.trx)).zona)
  const berlaku_dari = isi.berlakuDari ?? hariIni
  if (berlaku_dari < hariIni)
    throw errors.ISIAN_SALAH({ kolom: 'Berlaku untuk surat mulai', sebab: 'sudah lewat' })
  const { pola, unit = '', subunit = '' } = isi
  await wajibPola(p.trx, { pola, unit, subunit, gayaSufiks: register.gaya_sufiks })
  await p
    .trx('register_pola')
    .insert({
      register: kode,
      berlaku_dari,
      pola,
      unit,
      subunit,
      dibuat_at: p.kini,
      oleh: p.pelaku.pegawaiId,
    })
    .onConflict(['register', 'berlaku_dari'])
    .merge()
  await catat(p, 'register.pola', { register: kode, pola, unit, subunit, berlaku_dari })
}

async function wajibPola(
  trx: Knex.Transaction,
  p: { pola: string; unit: string; subunit: string; gayaSufiks: GayaSufiks },
): Promise<void> {
  const { singkatan } = await setelanKantor(trx)
  const { galat } = contohPola({ ...p, singkatan: singkatan || 'UNIT' }, '2026-12-31')
  if (galat.length > 0) throw errors.POLA_SALAH({ galat })
}

const kolom = (isi: IsiRegister): Partial<RegisterRow> => ({
  gaya_sufiks: isi.gayaSufiks ?? '.A',
  wajib_sisipan: isi.wajibSisipan ?? false,
  aktif: isi.aktif ?? true,
})

async function catat(p: Pengubah, aksi: string, rincian: Record<string, unknown>): Promise<void> {
  await p.trx('riwayat').insert({
    at: p.kini,
    aksi,
    pegawai_id: p.pelaku.pegawaiId,
    rincian: JSON.stringify(rincian),
  })
}
