import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import type { UkuranAmplop } from '../../platform/pdf/amplop.js'
import type { Pelaku } from '../../values/pelaku.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import { pesanCetakan } from '../cetakan/cetakan.js'
import { suratPilihan, type Pilihan, type SuratPilihan } from './pilih.js'

/** What is printed of the chosen letters. */
export const BENDA = {
  surat: 'Surat',
  amplop: 'Amplop ukuran kantor',
  'amplop-dl': 'Amplop DL (110 x 220 mm)',
  'amplop-kabinet': 'Amplop kabinet (110 x 230 mm)',
  'amplop-c5': 'Amplop C5 (162 x 229 mm)',
  'amplop-c4': 'Amplop C4 (229 x 324 mm)',
  ekspedisi: 'Daftar ekspedisi',
} as const

export interface PesananCetak {
  benda: keyof typeof BENDA
  /** Printed on both sides: every letter begins on a front. */
  bolakBalik: boolean
  /** As many copies as a letter has addressees. */
  perTujuan: boolean
}

/** Kinds of prints made of chosen letters. */
export const CETAKAN_SURAT = 'surat-pilihan'
export const CETAKAN_EKSPEDISI = 'ekspedisi-pilihan'

/** What the job makes the PDF from; the files of issued letters never change. */
export type IsiCetak =
  | { benda: 'surat'; bolakBalik: boolean; surat: { sha256: string; kali: number }[] }
  | { benda: `amplop-${UkuranAmplop}`; surat: { nomor: string; tujuan: string[] }[] }

interface Peminta {
  trx: Knex.Transaction
  kini: Date
  pelaku: Pelaku
}

/**
 * Asks for one PDF of the chosen letters, for who asked alone; its making can be watched. Answers the
 * print, and the numbers of letters that have no PDF to print. Errors: those of suratPilihan,
 * PILIHAN_TANPA_PDF when none has one.
 */
export async function cetakPilihan(
  { trx, kini, pelaku }: Peminta,
  pilihan: Pilihan,
  p: PesananCetak,
): Promise<{ id: string; tanpaPdf: string[] }> {
  const semua = await suratPilihan(trx, pelaku, pilihan)
  const tanpaPdf = p.benda === 'surat' ? semua.filter((s) => !s.pdf).map((s) => s.nomor) : []
  const surat = p.benda === 'surat' ? semua.filter((s) => s.pdf) : semua
  if (surat.length === 0) throw errors.PILIHAN_TANPA_PDF({ nomor: tanpaPdf.join(', ') })
  const cetakan = {
    rujukan: '',
    judul: judul(p, surat),
    oleh: pelaku.pegawaiId,
    kini,
  }
  if (p.benda === 'ekspedisi') {
    const isi = { surat: surat.map((s) => s.id) }
    return { id: await pesanCetakan(trx, { ...cetakan, jenis: CETAKAN_EKSPEDISI, isi }), tanpaPdf }
  }
  const { amplop } = await setelanKantor(trx)
  const isi = isiCetak(p, surat, amplop)
  const id = await pesanCetakan(
    trx,
    { ...cetakan, jenis: CETAKAN_SURAT, isi: { ...isi } },
    { nama: 'surat.cetak.pdf', total: isi.surat.length },
  )
  return { id, tanpaPdf }
}

function isiCetak(
  p: PesananCetak,
  surat: readonly SuratPilihan[],
  ukuranKantor: UkuranAmplop,
): IsiCetak {
  if (p.benda === 'surat')
    return {
      benda: 'surat',
      bolakBalik: p.bolakBalik,
      surat: surat.map((s) => ({
        sha256: s.pdf!,
        kali: p.perTujuan ? Math.max(1, s.tujuan.length) : 1,
      })),
    }
  return {
    benda: p.benda === 'amplop' ? `amplop-${ukuranKantor}` : (p.benda as `amplop-${UkuranAmplop}`),
    surat: surat.map(({ nomor, tujuan }) => ({ nomor, tujuan })),
  }
}

/** `Surat, 3 nomor, 23 November 2026`: never the subject, for the list of jobs is open to all. */
function judul(p: PesananCetak, surat: readonly SuratPilihan[]): string {
  const hari = [...new Set(surat.map((s) => s.tanggal))]
  const tanggal = hari.length === 1 ? tanggalPanjang(hari[0]!) : `${hari.length} tanggal`
  return `Cetak ${BENDA[p.benda].split(' (')[0]!.toLowerCase()}, ${surat.length} nomor, ${tanggal}`
}
