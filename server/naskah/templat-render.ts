import { errors } from '../errors.js'
import { GalatTemplat, renderDocx } from '../platform/docx/render.js'
import { renderTerjaga } from '../platform/docx/render-terjaga.js'
import { BATAS_HALAMAN, periksaPanjang } from './panjang.js'
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
  /** Where it came from; one that somebody uploaded is filled in a thread with limits. */
  asal?: 'bawaan' | 'unggahan'
}

/**
 * The DOCX of a document. Same input, same bytes. Throws Galat 400 naming the first compulsory field
 * that is empty, and GalatTemplat when template and data do not fit (a fault of ours).
 */
export function renderNaskah(t: Templat, m: MasukanNaskah): Buffer {
  return langsung(t, m)
}

/**
 * As renderNaskah, for any template. A shipped one is filled at once: it was read and judged when
 * Paraf was built. One that an office uploaded may hold anything that looks like a template, so it is
 * filled beside the server, with limits of time and memory. Errors: also TEMPLAT_CACAT,
 * TEMPLAT_TERLALU_BERAT. `ubah` may replace what is printed just before it is.
 */
export const cetakNaskah = (
  t: Templat,
  m: MasukanNaskah,
  ubah?: (data: Data) => Data,
): Promise<Buffer> => cetak(t, m, ubah)

/** As cetakNaskah, with the tags of these names left in the document for a later printing. */
export const cetakSebagian = (
  t: Templat,
  m: MasukanNaskah,
  tunda: ReadonlySet<string>,
): Promise<Buffer> => cetak(t, m, undefined, tunda)

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
  return langsung(t, lembar(m))
}

/** As renderLembar, for any template; see cetakNaskah. */
export const cetakLembar = (t: Templat, m: MasukanLembar): Promise<Buffer> => cetak(t, lembar(m))

const lembar = (m: MasukanLembar): MasukanUmum => ({
  tanggal: '',
  penandatangan: null,
  ...m,
  nomor: '',
  konsep: false,
})

function langsung(t: Templat, m: MasukanUmum): Buffer {
  const { data, opsi } = siapkan(t, m)
  return renderDocx(t.docx, data, opsi)
}

async function cetak(
  t: Templat,
  m: MasukanUmum,
  ubah = (data: Data): Data => data,
  tunda?: ReadonlySet<string>,
): Promise<Buffer> {
  const { data: asal, opsi: semua } = siapkan(t, m)
  const data = ubah(asal)
  const opsi = tunda ? { ...semua, tunda } : semua
  if (t.asal !== 'unggahan') return renderDocx(t.docx, data, opsi)
  return renderTerjaga(t.docx, data, opsi).catch((galat: unknown) => {
    if (galat instanceof GalatTemplat) throw errors.TEMPLAT_CACAT({ cacat: [galat.message] })
    throw galat
  })
}

function siapkan(t: Templat, m: MasukanUmum) {
  for (const k of t.kolom) {
    if (k.wajib && !m.longgar && kosong(m.isi[k.nama]))
      throw errors.ISIAN_SALAH({ kolom: k.label, sebab: 'wajib diisi' })
  }
  periksaPanjang(t.kolom, m.isi, BATAS_HALAMAN[t.keluarga === 'lembar' ? 'lembar' : 'naskah'])
  const kolom = Object.assign(
    {},
    ...t.kolom.map((k: Kolom) => nilaiKolom(k, m.isi[k.nama], m.kantor.zona)),
  )
  // Common tags last: no field may speak for the number, the date or the signer.
  const { qr, ...gambar } = m.gambar ?? {}
  return {
    data: { ...kolom, ...dataUmum(m) } as Data,
    opsi: {
      tata: { ...tataLetak(t, m.kantor), ...(m.perkecil && { perkecil: m.perkecil }) },
      // A code on a draft would lead to a page that vouches for nothing.
      gambar: m.konsep ? gambar : { ...gambar, qr },
    },
  }
}

function kosong(v: unknown): boolean {
  if (Array.isArray(v)) return v.every(kosong)
  return v === undefined || v === null || (typeof v === 'string' && v.trim() === '')
}
