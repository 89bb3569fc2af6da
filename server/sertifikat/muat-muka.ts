import { sebutanKantor, type KantorNaskah } from '../naskah/templat-kantor.js'
import type { PenandatanganNaskah } from '../naskah/templat.js'

export interface Muka {
  kantor: KantorNaskah
  isi: Record<string, unknown>
  para: readonly (PenandatanganNaskah | null)[]
}

/** Letters a line of the front holds, at the sizes of the delivered template. */
const HURUF = { nama: 52, kalimat: 106, kop: 44, jabatan: 33, penanda: 40 } as const
/** Heights in millimetres: one line of text, and one of the name, which is twice as high. */
const BARIS = 5
/** From the letterhead to the sentence, as measured with every line there once. */
const TEKS = { tetap: 22, biasa: 84 }
/** The signatures: ink and code keep their size. */
const TANDA = { tetap: 20, biasa: 35 }
/** What the frame of an A4 leaves; and down to where a photograph stands. */
const TINGGI = { halaman: 171, foto: 112 }
const TERKECIL = 0.7
/** As long as the sentence that names the law, without the office. */
const DASAR = ' '.repeat(142)

/**
 * How much smaller the type of a certificate must be for its front to end on the front: a name of sixty
 * letters with titles, a post of two lines, a long title of the training. 1 for nearly everybody. It is
 * reckoned from the letters before anything is printed, on the safe side; an office's own template is shrunk by the same
 * factor.
 */
export function perkecilMuka({ kantor, isi, para }: Muka): number {
  const lebih = lebihTeks(kantor, isi) * BARIS
  const tanda = Math.max(...para.map((p) => (p ? barisPenanda(p) : 0))) * BARIS
  const semua = kali(
    TINGGI.halaman - TEKS.tetap - TANDA.tetap,
    TEKS.biasa + TANDA.biasa + lebih + tanda,
  )
  if (!isi.foto) return semua
  return Math.min(semua, kali(TINGGI.foto - TEKS.tetap, TEKS.biasa + lebih))
}

const kali = (ada: number, perlu: number): number =>
  Math.max(TERKECIL, Math.min(1, Math.floor((ada / perlu) * 100) / 100))

const barisDari = (teks: unknown, huruf: number): number =>
  typeof teks === 'string' ? Math.max(1, Math.ceil(teks.length / huruf)) : 1

/** Lines of text beyond those every certificate has; less than none where one is missing. */
function lebihTeks(kantor: KantorNaskah, isi: Record<string, unknown>): number {
  const jabatan = [isi.jabatan, isi.unitKerja].filter(Boolean).join(', ')
  const kalimat =
    [isi.pelatihan, isi.angkatan, isi.waktu, isi.tempat, isi.kualifikasi].join(' ').length + 120
  return (
    2 * (barisDari(isi.nama, HURUF.nama) - 1) +
    (barisDari(jabatan, HURUF.kalimat) - 1) +
    (barisDari(isi.instansi, HURUF.kalimat) - 1) +
    (Math.ceil(kalimat / HURUF.kalimat) - 3) +
    (barisDari(DASAR + sebutanKantor(kantor).sebutan, HURUF.kalimat + 7) - 2) +
    1.5 * Math.max(0, barisDari(kantor.nama, HURUF.kop) - 2) +
    (isi.lahir ? 1 : 0) +
    (isi.pengganti ? 1.3 : 0)
  )
}

/** Lines of a signature beyond two for the post. */
const barisPenanda = (p: PenandatanganNaskah): number =>
  (p.atasNama?.length ?? 0) +
  barisDari(`${p.sifat === 'definitif' ? '' : 'Plt. '}${p.jabatan}`, HURUF.jabatan) -
  2 +
  (barisDari(p.nama, HURUF.penanda) - 1)
