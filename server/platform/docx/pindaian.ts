import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { ambilBerkas } from './simpan.js'

export interface Pindaian {
  sha256: string
  nama: string
}

const HARAP = 'PDF, JPEG, atau PNG'
/** Points of a picture; an A3 page at 600 dpi has 70 million. */
const TITIK_TERBANYAK = 120_000_000

/**
 * What a scan really is, by its content and never by its name; the answer is the type it is served
 * under. Errors: BERKAS_BUKAN, BERKAS_RUSAK, BERKAS_BERBAHAYA, BERKAS_TERKUNCI.
 */
export function kenaliPindaian(isi: Buffer): 'application/pdf' | 'image/jpeg' | 'image/png' {
  if (isi.subarray(0, 5).toString('latin1') === '%PDF-') return periksaPdf(isi)
  if (isi.subarray(0, 8).toString('hex') === '89504e470d0a1a0a') return periksaPng(isi)
  if (isi[0] === 0xff && isi[1] === 0xd8 && isi[2] === 0xff) return periksaJpeg(isi)
  const teks = isi.toString('utf8', 0, 64)
  throw errors.BERKAS_BUKAN({
    harap: HARAP,
    ternyata: isi.subarray(0, 2).toString() === 'PK' ? 'ZIP atau Office' : sebut(teks),
  })
}

/**
 * The guard for a stored upload; from then on it is known as what it is, not as what the browser called
 * it. Errors: UNGGAHAN_TIDAK_ADA, those of kenaliPindaian.
 */
export async function jagaPindaian(trx: Knex, berkas: Pindaian): Promise<void> {
  const ada = await trx('berkas').where({ sha256: berkas.sha256, dimusnahkan_at: null })
  if (ada.length === 0) throw errors.UNGGAHAN_TIDAK_ADA({ nama: berkas.nama })
  const b = await ambilBerkas(trx, berkas.sha256)
  const mime = kenaliPindaian(b.isi)
  if (mime !== b.mime) await trx('berkas').where({ sha256: berkas.sha256 }).update({ mime })
}

// helpers ////

const sebut = (teks: string): string =>
  /^[\s\ufeff]*</.test(teks) ? 'HTML, SVG, atau XML' : 'berkas jenis lain'

/** A scanner writes neither scripts nor files inside a PDF; a password would lock out the archive. */
function periksaPdf(isi: Buffer): 'application/pdf' {
  const teks = isi.toString('latin1')
  if (!/%%EOF\s*\0*$/.test(teks.slice(-2048)))
    throw errors.BERKAS_RUSAK({ bagian: 'PDF terpotong' })
  if (/\/Encrypt\b/.test(teks)) throw errors.BERKAS_TERKUNCI()
  if (/\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia)\b/.test(teks))
    throw errors.BERKAS_BERBAHAYA({ memuat: 'skrip atau berkas tersemat' })
  return 'application/pdf'
}

function periksaPng(isi: Buffer): 'image/png' {
  if (isi.length < 45 || isi.toString('latin1', 12, 16) !== 'IHDR' || isi.indexOf('IEND') < 0)
    throw errors.BERKAS_RUSAK({ bagian: 'PNG terpotong' })
  periksaUkuran(isi.readUInt32BE(16), isi.readUInt32BE(20))
  return 'image/png'
}

/** Walks the segments up to the frame header, where the size stands (ITU T.81, annex B). */
function periksaJpeg(isi: Buffer): 'image/jpeg' {
  const rusak = () => errors.BERKAS_RUSAK({ bagian: 'JPEG terpotong' })
  if (isi.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0) throw rusak()
  for (let i = 2; i + 9 < isi.length;) {
    if (isi[i] !== 0xff) throw rusak()
    const tanda = isi[i + 1]!
    if (tanda === 0xff) i += 1
    else if (tanda >= 0xc0 && tanda <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(tanda)) {
      periksaUkuran(isi.readUInt16BE(i + 7), isi.readUInt16BE(i + 5))
      return 'image/jpeg'
    } else i += 2 + isi.readUInt16BE(i + 2)
  }
  throw rusak()
}

function periksaUkuran(lebar: number, tinggi: number): void {
  if (lebar === 0 || tinggi === 0) throw errors.BERKAS_RUSAK({ bagian: 'gambar tanpa ukuran' })
  if (lebar * tinggi > TITIK_TERBANYAK) throw errors.BERKAS_TERLALU_PADAT()
}
