import type { Galat } from '../../galat.js'

export type PembuatGalat = Readonly<Record<string, (d: any) => Galat>>

export interface BarisGalat {
  kode: string
  status: number
  pesan: string
}

/** The errors of some rooms as a table: each made once, with the names of its blanks in braces. */
export function katalogGalat(pembuat: PembuatGalat): BarisGalat[] {
  return Object.values(pembuat)
    .flatMap((buat) => {
      const galat = coba(buat)
      return galat ? [{ kode: galat.kode, status: galat.status, pesan: galat.message }] : []
    })
    .sort((a, b) => a.status - b.status || a.kode.localeCompare(b.kode))
}

// A sentence that reckons with its facts cannot be shown without them; its code is then left out.
function coba(buat: (d: any) => Galat): Galat | null {
  try {
    return buat(lubang(''))
  } catch {
    return null
  }
}

/** Stands for any fact: printed it is its name in braces, asked for a part it stands for that. */
function lubang(nama: string): any {
  const teks = () => `{${nama}}`
  return new Proxy(teks, {
    get(_, kunci) {
      if (kunci === Symbol.toPrimitive || kunci === 'toString' || kunci === 'join') return teks
      return typeof kunci === 'symbol' ? undefined : lubang(kunci)
    },
  })
}
