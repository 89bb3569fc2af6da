import { errors } from '../../../errors.js'
import { bacaDokumen, jaga, type Dokumen } from './dokumen.js'
import { Rujukan, type Kamus, type Nilai } from './nilai.js'
import { UraiGagal } from './urai.js'

/** The catalog. Errors: BERKAS_RUSAK. */
export function akarDokumen(dok: Dokumen): Rujukan {
  const akar = dok.bagian.find((b) => b.trailer.has('Root'))?.trailer.get('Root')
  if (!(akar instanceof Rujukan)) throw errors.BERKAS_RUSAK({ bagian: 'tanpa katalog' })
  return akar
}

/** The n-th page, in a walk no circle can keep busy. Errors: TTE_HALAMAN_TIDAK_ADA. */
export function cariHalaman(dok: Dokumen, nomor: number): Rujukan {
  const pernah = new Set<number>()
  let sisa = nomor
  const jalan = (r: Nilai, dalam: number): Rujukan | null => {
    if (dalam > 100) throw new UraiGagal('halaman terlalu bersarang')
    if (!(r instanceof Rujukan) || pernah.has(r.no)) return null
    pernah.add(r.no)
    const simpul = dok.kamus(r)
    if (!simpul.has('Kids')) return --sisa === 0 ? r : null
    for (const k of dok.larik(simpul.get('Kids'))) {
      const ketemu = jalan(k, dalam + 1)
      if (ketemu) return ketemu
    }
    return null
  }
  const ketemu = jalan(dok.kamus(akarDokumen(dok)).get('Pages') ?? null, 0)
  if (!ketemu) throw errors.TTE_HALAMAN_TIDAK_ADA({ halaman: nomor })
  return ketemu
}

/** Height of a page in points, from 1. Errors: those of reading, TTE_HALAMAN_TIDAK_ADA. */
export function tinggiHalaman(pdf: Buffer, nomor: number): number {
  const dok = bacaDokumen(pdf)
  return jaga(() => {
    let simpul: Kamus = dok.kamus(cariHalaman(dok, nomor))
    // The size may be said once for all pages, further up the tree.
    for (let i = 0; i < 50 && !simpul.has('MediaBox') && simpul.has('Parent'); i++)
      simpul = dok.kamus(simpul.get('Parent'))
    const kotak = dok.larik(simpul.get('MediaBox')).map((v) => dok.buka(v))
    const [bawah, atas] = [kotak[1], kotak[3]]
    if (typeof bawah !== 'number' || typeof atas !== 'number')
      throw errors.BERKAS_RUSAK({ bagian: 'halaman tanpa ukuran' })
    return Math.abs(atas - bawah)
  })
}
