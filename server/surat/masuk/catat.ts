import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Pelaku } from '../../values/pelaku.js'
import { saatDiZona, tanggalDiZona, tanggalPanjang } from '../../values/tanggal.js'
import { majukan } from '../penomoran.js'
import type { KodeKeamanan, KodeUrgensi } from './skema.js'

/** Who writes, when, in which transaction. */
export interface Penulis {
  trx: Knex.Transaction
  kini: Date
  pelaku: Pelaku
}

export interface SuratMasukBaru {
  pengirim: string
  /** Empty for a letter without a number. */
  nomor: string
  /** Date on the letter, `yyyy-mm-dd`. */
  tanggal: string
  hal: string
  /** Day it came, `yyyy-mm-dd`; today when left out. Its year chooses the book. */
  tanggalTerima?: string
  lampiran?: string
  urgensi?: KodeUrgensi
  keamanan?: KodeKeamanan
  klasifikasi?: string
  keterangan?: string
  /** The scan, when there is one; guarded by the caller. */
  sha256?: string | null
  namaBerkas?: string
  perkaraId?: string | null
}

/**
 * Enters an incoming letter in its book, whose year is that of the day it came. The counter is
 * gapless like that of outgoing letters. Errors: SURAT_MASUK_GANDA (same sender, number and date,
 * however they are written), TANGGAL_SURAT_DEPAN, TANGGAL_TERIMA_SALAH.
 */
export async function catatSuratMasuk(
  a: Penulis,
  s: SuratMasukBaru,
): Promise<{ id: string; agenda: number; tahun: number }> {
  const { terima, diterimaAt } = await saatTerima(a, s)
  const tahun = Number(terima.slice(0, 4))
  // The counter first: its lock lets nobody enter the same letter between the question and the
  // entry.
  const agenda = await majukan(a.trx, 'surat-masuk', tahun, 1)
  await tolakGanda(a.trx, s)
  const [row] = await a
    .trx('surat_masuk')
    .insert({
      agenda,
      tahun,
      ...kolomSurat(s),
      diterima_at: diterimaAt,
      dicatat_at: a.kini,
      perkara_id: s.perkaraId ?? null,
      dicatat_oleh: a.pelaku.pegawaiId,
    })
    .returning('id')
  return { id: row.id, agenda, tahun }
}

/** The columns a person fills in. */
export const kolomSurat = (s: SuratMasukBaru) => ({
  pengirim: s.pengirim.trim(),
  nomor: s.nomor.trim(),
  tanggal: s.tanggal,
  hal: s.hal.trim(),
  lampiran: s.lampiran?.trim() ?? '',
  urgensi: s.urgensi ?? 'biasa',
  keamanan: s.keamanan ?? 'B',
  klasifikasi: s.klasifikasi || null,
  keterangan: s.keterangan?.trim() ?? '',
  sha256: s.sha256 ?? null,
  nama_berkas: s.namaBerkas ?? '',
})

/**
 * When it came: this moment, or the start of an earlier day. Errors: TANGGAL_SURAT_DEPAN,
 * TANGGAL_TERIMA_SALAH.
 */
export async function saatTerima(
  { trx, kini }: Pick<Penulis, 'trx' | 'kini'>,
  s: Pick<SuratMasukBaru, 'tanggal' | 'tanggalTerima'>,
): Promise<{ terima: string; diterimaAt: Date }> {
  const { zona } = await setelanKantor(trx)
  const hariIni = tanggalDiZona(kini, zona)
  const terima = s.tanggalTerima ?? hariIni
  if (s.tanggal > hariIni) throw errors.TANGGAL_SURAT_DEPAN()
  if (terima > hariIni) throw errors.TANGGAL_TERIMA_SALAH({ sebab: 'melewati hari ini' })
  if (terima < s.tanggal)
    throw errors.TANGGAL_TERIMA_SALAH({ sebab: 'lebih awal daripada tanggal surat' })
  // Older than last year it is a slip of the pen, and would open a book that was closed.
  const palingAwal = `${Number(hariIni.slice(0, 4)) - 1}-01-01`
  if (terima < palingAwal)
    throw errors.TANGGAL_TERIMA_SALAH({
      sebab: `lebih awal daripada ${tanggalPanjang(palingAwal)}`,
    })
  return { terima, diterimaAt: terima === hariIni ? kini : saatDiZona(terima, '00:00', zona) }
}

/** Errors: SURAT_MASUK_GANDA, naming the entry there is; `kecuali` is the letter being corrected. */
export async function tolakGanda(
  trx: Knex.Transaction,
  s: Pick<SuratMasukBaru, 'pengirim' | 'nomor' | 'hal' | 'tanggal'>,
  kecuali?: string,
): Promise<void> {
  const ganda = await trx('surat_masuk')
    .whereRaw('sidik = sidik_surat(?, ?, ?)', [s.pengirim, s.nomor, s.hal])
    .where({ tanggal: s.tanggal })
    .modify((q) => kecuali && q.whereNot({ id: kecuali }))
    .first('id', 'agenda', 'tahun')
  if (ganda)
    throw errors.SURAT_MASUK_GANDA({
      nomor: s.nomor.trim() || 'tanpa nomor',
      agenda: ganda.agenda,
      tahun: ganda.tahun,
    })
}
