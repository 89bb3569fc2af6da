// Longer names first: every browser also claims to be the ones it descends from.
const PERAMBAN: readonly (readonly [RegExp, string])[] = [
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/UCBrowser\//, 'UC Browser'],
  [/OPR\/|Opera\//, 'Opera'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrom(e|ium)\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const SISTEM: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPod/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'Chromebook'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

/**
 * A user agent in the words of who sits before it: `Chrome di Windows`. What is no browser goes by
 * its own name (`curl`), and what says nothing is not guessed.
 */
export function namaPerangkat(agen: string): string {
  const cari = (daftar: typeof PERAMBAN) => daftar.find(([pola]) => pola.test(agen))?.[1]
  const peramban = /^Mozilla\//.test(agen) ? cari(PERAMBAN) : undefined
  const sistem = cari(SISTEM)
  if (peramban && sistem) return `${peramban} di ${sistem}`
  if (peramban ?? sistem) return (peramban ?? sistem)!
  const program =
    /^([A-Za-z][\w .-]{0,30}?)\/[\d.]/.exec(agen)?.[1] ?? /^[a-z]{2,30}$/.exec(agen)?.[0]
  return program ? `Program ${program}` : 'Perangkat tidak dikenal'
}
