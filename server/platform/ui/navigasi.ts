import type { Pelaku } from '../../values/pelaku.js'
import type { TautanNav } from '../http/types.js'

export interface SusunanNav {
  /** Address of the entry the page belongs to. */
  kini: string | undefined
  /** The row at the top. */
  utama: TautanNav[]
  /** The menu: everything this person may open, under headings. */
  kelompok: { judul: string; isi: TautanNav[] }[]
  lonceng: TautanNav | undefined
}

/** More than these would not stand in one row of a small notebook, with what waits and where one is. */
const TETAP_TERBANYAK = 4
const UTAMA_TERBANYAK = 6

/**
 * What of the navigation this person sees. In the row: what their roles work with every day, what waits
 * for them, and where they are; the rest is one click away in the menu.
 */
export function susunNav(
  nav: readonly TautanNav[],
  pelaku: Pelaku,
  jalur: string,
  hitungan: Readonly<Record<string, number>>,
): SusunanNav {
  const tampak = nav.filter((t) => bolehTampak(t, pelaku))
  const kini = tampak
    .map((t) => t.jalur)
    .filter((j) => jalur === j || jalur.startsWith(`${j}/`))
    .sort((a, b) => b.length - a.length)[0]
  const kata = tampak.filter((t) => !t.lonceng)
  const tetap = kata.filter((t) => sehari(t, pelaku)).slice(0, TETAP_TERBANYAK)
  const lain = kata.filter((t) => t.jalur === kini || hitungan[t.jalur])
  const dipilih = [...new Set([...lain, ...tetap])].slice(0, UTAMA_TERBANYAK)
  const utama = kata.filter((t) => dipilih.includes(t))
  const judul = [...new Set(tampak.map((t) => t.kelompok ?? 'Lainnya'))]
  return {
    kini,
    utama,
    kelompok: judul.map((j) => ({
      judul: j,
      isi: tampak.filter((t) => (t.kelompok ?? 'Lainnya') === j),
    })),
    lonceng: tampak.find((t) => t.lonceng),
  }
}

const punya = (pelaku: Pelaku, peran: readonly string[]): boolean =>
  pelaku.kursi.some((k) => k.peran.some((p) => peran.includes(p)))

function sehari({ utama }: TautanNav, pelaku: Pelaku): boolean {
  if (pelaku.luar) return true
  if (!utama) return false
  return utama === true || punya(pelaku, utama) || (pelaku.admin && utama.includes('admin'))
}

function bolehTampak(t: TautanNav, pelaku: Pelaku): boolean {
  if (pelaku.luar) return t.luar ?? false
  if (t.admin && pelaku.admin) return true
  return t.peran ? punya(pelaku, t.peran) : !t.admin
}
