import { Type, type TOptional, type TString } from 'typebox'
import { errors } from '../errors.js'
import { HARI } from '../values/bulan.js'
import { bacaJamHari, tulisJamHari } from '../values/jam-teks.js'
import type { JamHari, JamPekan } from '../values/kalender-isi.js'

export type KolomHari = 'senin' | 'selasa' | 'rabu' | 'kamis' | 'jumat' | 'sabtu' | 'minggu'

/** Monday first, as offices print a week; the number is that of `JamPekan`. */
export const PEKAN = [1, 2, 3, 4, 5, 6, 0].map((hari) => ({
  hari,
  nama: HARI[hari]!,
  kolom: HARI[hari]!.toLowerCase() as KolomHari,
}))

/** Seven lines of text, one a day. */
export const kolomPekan = (): Record<KolomHari, TOptional<TString>> =>
  Object.fromEntries(
    PEKAN.map(({ nama, kolom }, i) => [
      kolom,
      Type.Optional(
        Type.String({
          title: nama,
          maxLength: 100,
          ...(i === 0 && {
            description:
              'Jam kerja dengan istirahat di antaranya, misalnya 07.30-12.00, 13.00-16.00. Kosong berarti libur. Jam akhir yang lebih kecil dari jam mulai berarti sampai keesokan harinya.',
          }),
        }),
      ),
    ]),
  ) as Record<KolomHari, TOptional<TString>>

/** The hours of the fields of a week. Error: KALENDER_JAM_SALAH naming the day. */
export function dariKolomPekan(isian: Partial<Record<KolomHari, string>>): JamPekan {
  const pekan: JamHari[] = Array.from({ length: 7 }, () => [])
  for (const { hari, nama, kolom } of PEKAN) pekan[hari] = bacaJam(nama, isian[kolom] ?? '')
  return pekan
}

export const keKolomPekan = (pekan: JamPekan): Record<string, string> =>
  Object.fromEntries(PEKAN.map(({ hari, kolom }) => [kolom, tulisJamHari(pekan[hari]!)]))

/** Error: KALENDER_JAM_SALAH naming the field. */
export function bacaJam(kolom: string, teks: string): JamHari {
  try {
    return bacaJamHari(teks)
  } catch (galat) {
    throw errors.KALENDER_JAM_SALAH({ kolom, sebab: (galat as RangeError).message })
  }
}
