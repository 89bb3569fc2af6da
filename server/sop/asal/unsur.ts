import type { BarisSop, Ikatan, Tenggat } from '../peta.js'

/**
 * The words in which the SOPs are described: what stands in a printed table is taken from the
 * table, so a step is named by its printed number only.
 */

/**
 * A way out that is not the default: back to a row (its printed number), to side-by-side work, or to the
 * end (`selesai`).
 */
export interface Balik {
  ke: string
  nama: string
  syarat: string
}

export interface UnsurLangkah extends Ikatan {
  jenis: 'langkah'
  no: string
  tenggat?: { nama: string; teks: string }
}

export type Unsur =
  | UnsurLangkah
  /** Stands below the row before it, in the same lane; its default way out is Ya, to what follows. */
  | { jenis: 'putusan'; nama: string; balik: Balik[] }
  /** Branches of one step each; `ulang` lets a decision come back to them as a whole. */
  | { jenis: 'sejajar'; cabang: UnsurLangkah[]; ulang: string }
  | { jenis: 'kejadian'; kejadian: string; nama: string; langkah: UnsurLangkah[] }
  | { jenis: 'panggilan'; nama: string; sop: string; peran: string }

export interface Asal {
  id: string
  nama: string
  /** The name of the SOP in the reference table. */
  sop: string
  /** The rows, for an SOP that was never printed and so is not in that table. */
  baris?: readonly BarisSop[]
  identitas: Record<string, string[]>
  lajur: { peran: string; nama: string }[]
  unsur: Unsur[]
}

/** A row of our own; cells left out are empty. */
export const baris = (
  no: string,
  kegiatan: string,
  pelaksana: string,
  sel: Partial<BarisSop>,
): BarisSop => ({
  no,
  kegiatan,
  pelaksana,
  kelengkapan: '',
  waktu: '',
  output: '',
  ket: '',
  ...sel,
})

type Tambahan = Omit<Ikatan, 'handler'> & { tenggat?: Omit<Tenggat, 'id'> }

export const langkah = (no: string, handler: string, tambahan: Tambahan = {}): UnsurLangkah => ({
  jenis: 'langkah',
  no,
  handler,
  ...tambahan,
})

export const putusan = (nama: string, ...balik: Balik[]): Unsur => ({
  jenis: 'putusan',
  nama,
  balik,
})

/** Tidak with only one place to go back to. */
export const tidak = (ke: string): Balik => ({ ke, nama: 'Tidak', syarat: "keputusan = 'tidak'" })

/** One letter on its way to a signature, as six stretches of the SOP print it. */
export interface RantaiSurat {
  naskah: string
  konsep: string
  ketik: string
  paraf: string
  tandaTangan: string
  /** Given when no agenda row follows: then the number is given at signing. */
  opsi?: 'nomor'
  /** Notes by printed number. */
  catatan?: Record<string, string>
}

/**
 * Konsep, ketik, paraf berjenjang and tanda tangan with their decisions. A refusal returns to the
 * typist unless the verifier names the drafter (domain rule: the SOP prints only Ya and Tidak).
 */
export function rantaiSurat(r: RantaiSurat): Unsur[] {
  const satu = (no: string, handler: string, opsi?: string) =>
    langkah(no, handler, { naskah: r.naskah, opsi, catatan: r.catatan?.[no] })
  const tolak: Balik[] = [
    {
      ke: r.konsep,
      nama: 'Tidak, ke penyusun',
      syarat: "keputusan = 'tidak' dan ke = 'pengonsep'",
    },
    { ke: r.ketik, nama: 'Tidak', syarat: "keputusan = 'tidak' dan ke = 'pengetik'" },
  ]
  const jenjang = { ke: r.paraf, nama: 'Paraf berikutnya', syarat: "berikutnya = 'ya'" }
  return [
    satu(r.konsep, 'surat.konsep'),
    satu(r.ketik, 'surat.ketik'),
    satu(r.paraf, 'surat.paraf', 'rantai'),
    putusan('Disetujui?', ...tolak, jenjang),
    satu(r.tandaTangan, 'surat.tandaTangan', r.opsi),
    putusan('Disetujui?', ...tolak),
  ]
}
