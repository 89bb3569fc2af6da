import type { TataNaskah } from '../kantor/tata-naskah.js'
import type { TataLetak } from '../platform/docx/tata-letak.js'
import type { Manifes } from './templat-manifes.js'
import type { KantorNaskah } from './templat-kantor.js'

/**
 * The layout of one kind in this office. A kind with paper of its own (certificates) or a sheet keeps
 * its margins and sizes: it was drawn for them.
 */
export function tataLetak(t: Manifes, kantor: KantorNaskah): TataLetak {
  const keputusan = t.huruf === 'keputusan'
  const tata = kantor.tata
  if (!tata) return { kertas: t.kertas ?? kantor.kertas }
  const huruf = keputusan ? tata.hurufKeputusan : tata.hurufKorespondensi
  const kertas = t.kertas ?? (keputusan ? (tata.kertasKeputusan ?? kantor.kertas) : kantor.kertas)
  const gaya = gayaKantor(tata)
  const tetap = t.kertas !== undefined || t.keluarga === 'lembar'
  if (tetap) return { kertas, huruf, gaya }
  const ukuran = keputusan ? tata.ukuranKeputusan : tata.ukuranKorespondensi
  return { kertas, huruf, ukuran, gaya, ...tepi(tata) }
}

function tepi(t: Partial<TataNaskah>): Pick<TataLetak, 'tepi'> {
  const { tepiAtas: atas, tepiKanan: kanan, tepiBawah: bawah, tepiKiri: kiri } = t
  if (!atas || !kanan || !bawah || !kiri) return {}
  return { tepi: { atas, kanan, bawah, kiri } }
}

function gayaKantor(t: Partial<TataNaskah>): NonNullable<TataLetak['gaya']> {
  const kop = t.ukuranKop
  return {
    // 3 to 4, to the half point that a file can hold.
    ...(kop && {
      KopNama: { ukuran: kop },
      KopPemerintah: { ukuran: Math.round(kop * 1.5) / 2 },
    }),
    Hal: { tebal: t.halTebal },
    NamaPenandatangan: { tebal: t.namaTebal, garis: t.namaGaris },
  }
}
