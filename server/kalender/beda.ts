import { isDeepStrictEqual } from 'node:util'
import { HARI } from '../values/bulan.js'
import type { HariLibur, IsiKalender, JamPekan } from '../values/jam-kerja.js'
import type { Gilir, MasaRamadan } from '../values/kalender-isi.js'
import { tulisJamHari } from '../values/jam-teks.js'
import { rentangTanggal, singkatanZona, tanggalPanjang } from '../values/tanggal.js'

/** What one version of a calendar changed against the one before it, as sentences for people. */
export function bedaKalender(lama: IsiKalender, baru: IsiKalender): string[] {
  return [
    ...(lama.zona === baru.zona
      ? []
      : [`Zona waktu ${zona(lama.zona)} menjadi ${zona(baru.zona)}.`]),
    ...bedaJam(lama.jam, baru.jam),
    ...bedaMasa(lama.ramadan, baru.ramadan),
    ...bedaGilir(lama.gilir, baru.gilir),
    ...((lama.tetapBuka ?? false) === (baru.tetapBuka ?? false)
      ? []
      : [baru.tetapBuka ? 'Hari libur tetap hari kerja.' : 'Hari libur bukan lagi hari kerja.']),
    ...bedaLibur(lama.libur, baru.libur),
  ]
}

const zona = (nama: string) => singkatanZona(nama) || nama
const tulis = (jam: JamPekan[number]) => tulisJamHari(jam) || 'libur'

const bedaJam = (lama: JamPekan, baru: JamPekan): string[] =>
  HARI.flatMap((nama, i) =>
    tulis(lama[i]!) === tulis(baru[i]!)
      ? []
      : [`${nama}: ${tulis(lama[i]!)} menjadi ${tulis(baru[i]!)}.`],
  )

function bedaMasa(lama: readonly MasaRamadan[], baru: readonly MasaRamadan[]): string[] {
  const kata = (m: MasaRamadan) => `Jam Ramadan ${rentangTanggal(m.dari, m.sampai)}`
  return [
    ...lama.filter((m) => !baru.some((b) => b.dari === m.dari)).map((m) => `${kata(m)} dihapus.`),
    ...baru.flatMap((m) => {
      const asal = lama.find((l) => l.dari === m.dari)
      if (!asal) return [`${kata(m)} ditambah.`]
      return isDeepStrictEqual(asal, m) ? [] : [`${kata(m)} diubah.`]
    }),
  ]
}

function bedaGilir(lama: Gilir | undefined, baru: Gilir | undefined): string[] {
  if (isDeepStrictEqual(lama, baru)) return []
  return baru
    ? [`Gilir ${baru.hari.length} hari mulai ${tanggalPanjang(baru.mulai)}.`]
    : ['Gilir dihapus.']
}

function bedaLibur(lama: readonly HariLibur[], baru: readonly HariLibur[]): string[] {
  const kunci = (h: HariLibur) => `${h.tanggal} ${h.jenis}`
  const asal = new Map(lama.map((h) => [kunci(h), h]))
  const kini = new Set(baru.map(kunci))
  const kata = (h: HariLibur) => `${tanggalPanjang(h.tanggal)} ${h.nama}`
  return [
    ...lama.filter((h) => !kini.has(kunci(h))).map((h) => `${kata(h)} dihapus.`),
    ...baru.flatMap((h) => {
      const a = asal.get(kunci(h))
      if (!a) return [`${kata(h)} ditambah.`]
      return isDeepStrictEqual(a, h) ? [] : [`${kata(h)} diubah.`]
    }),
  ]
}
