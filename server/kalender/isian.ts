import type { Static } from 'typebox'
import { errors } from '../errors.js'
import type { HariLibur, IsiKalender } from '../values/jam-kerja.js'
import { JAM_RAMADAN } from '../values/kalender-isi.js'
import { tanggalPanjang } from '../values/tanggal.js'
import { bacaJam, dariKolomPekan, keKolomPekan } from './kolom-pekan.js'
import type { SkemaJam, SkemaLibur, SkemaMasa } from './schema.js'

/** What the form of hours says, put into a calendar. Errors: KALENDER_JAM_SALAH, ISIAN_SALAH. */
export function denganJam(isi: IsiKalender, isian: Static<typeof SkemaJam>): IsiKalender {
  const { gilir: _, tetapBuka: __, ...sisa } = isi
  const baris = isian.gilir ?? []
  if (baris.length > 0 !== Boolean(isian.gilirMulai))
    throw errors.ISIAN_SALAH({
      kolom: baris.length > 0 ? 'Hari pertama gilir' : 'Putaran gilir',
      sebab: 'harus diisi, karena keduanya diperlukan untuk unit yang bergilir',
    })
  return {
    ...sisa,
    zona: isian.zona,
    jam: dariKolomPekan(isian),
    ...(isian.gilirMulai && {
      gilir: {
        mulai: isian.gilirMulai,
        hari: baris.map((teks, i) => bacaJam(`gilir hari ke-${i + 1}`, teks)),
      },
    }),
    ...(isian.tetapBuka && { tetapBuka: true }),
  }
}

export const keFormJam = (isi: IsiKalender, nomor: number): Record<string, unknown> => ({
  dari: nomor,
  zona: isi.zona,
  ...keKolomPekan(isi.jam),
  gilirMulai: isi.gilir?.mulai,
  gilir: isi.gilir?.hari.map((h) => keKolomPekan([h, [], [], [], [], [], []]).minggu || 'libur'),
  tetapBuka: isi.tetapBuka ?? false,
})

/** Adds the days of Ramadan with their hours, or replaces those with the same first day. */
export function denganMasa(isi: IsiKalender, isian: Static<typeof SkemaMasa>): IsiKalender {
  const { mulai, sampai } = isian
  if (sampai < mulai)
    throw errors.ISIAN_SALAH({ kolom: 'Hari terakhir', sebab: 'mendahului hari pertama' })
  const lain = isi.ramadan.filter((m) => m.dari !== mulai)
  const tumpuk = lain.find((m) => m.dari <= sampai && mulai <= m.sampai)
  if (tumpuk)
    throw errors.KALENDER_MASA_BERTUMPUK({
      dari: tanggalPanjang(tumpuk.dari),
      sampai: tanggalPanjang(tumpuk.sampai),
    })
  const ramadan = [...lain, { dari: mulai, sampai, jam: dariKolomPekan(isian) }]
  return { ...isi, ramadan: ramadan.sort((a, b) => (a.dari < b.dari ? -1 : 1)) }
}

/** Error: TIDAK_ADA. */
export function tanpaMasa(isi: IsiKalender, mulai: string): IsiKalender {
  const ramadan = isi.ramadan.filter((m) => m.dari !== mulai)
  if (ramadan.length === isi.ramadan.length) throw errors.TIDAK_ADA({ apa: 'Masa Ramadan itu' })
  return { ...isi, ramadan }
}

/** A form for a stretch not there yet: the hours of Perpres 21/2023. */
export const keFormMasa = (nomor: number): Record<string, unknown> => ({
  dari: nomor,
  ...keKolomPekan(JAM_RAMADAN),
})

/** One day of the form. Error: KALENDER_JAM_SALAH. */
export function bacaLibur(isian: Static<typeof SkemaLibur>): HariLibur {
  const { tanggal, nama, jenis, sumber = '' } = isian
  const jam = bacaJam('pengganti', isian.jam ?? '')
  if (jam.length > 0 && jenis !== 'kerja_pengganti')
    throw errors.ISIAN_SALAH({
      kolom: 'Jam kerja pengganti',
      sebab: 'hanya untuk hari kerja pengganti',
    })
  return { tanggal, nama, jenis, sumber, ...(jam.length > 0 && { jam }) }
}
