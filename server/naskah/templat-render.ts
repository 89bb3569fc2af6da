import { errors } from '../errors.js'
import { renderDocx } from '../platform/docx/render.js'
import type { KantorNaskah } from './templat-kantor.js'
import {
  dataUmum,
  type GambarNaskah,
  type MasukanNaskah,
  type MasukanUmum,
  type PenandatanganNaskah,
} from './templat-umum.js'
import type { Kolom, Manifes } from './templat-manifes.js'
import { tataLetak } from './templat-tata.js'
import { nilaiKolom, type Data } from './templat-nilai.js'

/** One kind of document: its manifest and its DOCX. */
export interface Templat extends Manifes {
  /** Hash of DOCX and manifest together: the version of the template. */
  sha256: string
  docx: Buffer
  /** The manifest as it was written, byte for byte: it is part of the hash. */
  manifes: string
}

/**
 * The DOCX of a document. Same input, same bytes. Throws Galat 400 naming the first compulsory field
 * that is empty, and GalatTemplat when template and data do not fit (a fault of ours).
 */
export function renderNaskah(t: Templat, m: MasukanNaskah): Buffer {
  return render(t, m)
}

export interface MasukanLembar {
  isi: Data
  kantor: KantorNaskah
  /** `yyyy-mm-dd`, beside the place where the sheet is closed; dots when absent. */
  tanggal?: string
  /** Closes a book at the right; the second one knows of it, at the left. */
  penandatangan?: PenandatanganNaskah | null
  penandatanganKedua?: PenandatanganNaskah | null
  gambar?: GambarNaskah
}

/**
 * The DOCX of a sheet (keluarga `lembar`: books, lembar disposisi, lembar kendali), which has neither
 * number nor register. Throws as renderNaskah does.
 */
export function renderLembar(t: Templat, m: MasukanLembar): Buffer {
  return render(t, { tanggal: '', penandatangan: null, ...m, nomor: '', konsep: false })
}

function render(t: Templat, m: MasukanUmum): Buffer {
  for (const k of t.kolom) {
    if (k.wajib && kosong(m.isi[k.nama]))
      throw errors.ISIAN_SALAH({ kolom: k.label, sebab: 'wajib diisi' })
  }
  const kolom = Object.assign(
    {},
    ...t.kolom.map((k: Kolom) => nilaiKolom(k, m.isi[k.nama], m.kantor.zona)),
  )
  // Common tags last: no field may speak for the number, the date or the signer.
  const { qr, ...gambar } = m.gambar ?? {}
  return renderDocx(
    t.docx,
    { ...kolom, ...dataUmum(m) },
    {
      tata: tataLetak(t, m.kantor),
      // A code on a draft would lead to a page that vouches for nothing.
      gambar: m.konsep ? gambar : { ...gambar, qr },
    },
  )
}

function kosong(v: unknown): boolean {
  if (Array.isArray(v)) return v.every(kosong)
  return v === undefined || v === null || (typeof v === 'string' && v.trim() === '')
}
