import { errors } from '../errors.js'
import { renderDocx } from '../platform/docx/render.js'
import { dataUmum, type MasukanNaskah } from './templat-umum.js'
import type { Kolom, Manifes } from './templat-manifes.js'
import { nilaiKolom } from './templat-nilai.js'

/** One kind of document: its manifest and its DOCX. */
export interface Templat extends Manifes {
  /** Hash of DOCX and manifest together: the version of the template. */
  sha256: string
  docx: Buffer
}

/**
 * The DOCX of a document. Same input, same bytes. Throws Galat 400 naming the first compulsory field
 * that is empty, and GalatTemplat when template and data do not fit (a fault of ours).
 */
export function renderNaskah(t: Templat, m: MasukanNaskah): Buffer {
  for (const k of t.kolom) {
    if (k.wajib && kosong(m.isi[k.nama]))
      throw errors.ISIAN_SALAH({ kolom: k.label, sebab: 'wajib diisi' })
  }
  const kolom = Object.assign(
    {},
    ...t.kolom.map((k: Kolom) => nilaiKolom(k, m.isi[k.nama], m.kantor.zona)),
  )
  // Common tags last: no field may speak for the number, the date or the signer.
  return renderDocx(t.docx, { ...kolom, ...dataUmum(m) }, { kertas: t.kertas ?? m.kantor.kertas })
}

function kosong(v: unknown): boolean {
  if (Array.isArray(v)) return v.every(kosong)
  return v === undefined || v === null || (typeof v === 'string' && v.trim() === '')
}
