import { promisify } from 'node:util'
import { crc32, inflate } from 'node:zlib'
import { errors } from '../../errors.js'
import { ukuranGambar, type UkuranGambar } from './ukuran-gambar.js'

// Off the main thread: other people's pages must not wait for a picture.
const bongkar = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate)

/** An emblem is 2 to 3 cm wide: 2,400 pixels are more than any printer shows. */
export const BATAS_GAMBAR = { byte: 2 * 2 ** 20, sisi: 2400, sisiKecil: 80 }

/**
 * Guards a picture that will stand in documents: PNG or JPEG by its bytes, small enough in bytes and
 * pixels to be unpacked by every reader, and whole. Errors: BERKAS_TERLALU_BESAR, BERKAS_BUKAN,
 * GAMBAR_UKURAN, BERKAS_RUSAK.
 */
export async function jagaGambar(isi: Buffer): Promise<UkuranGambar> {
  if (isi.length > BATAS_GAMBAR.byte)
    throw errors.BERKAS_TERLALU_BESAR({ batas: BATAS_GAMBAR.byte / 2 ** 20 })
  const u = ukuranGambar(isi)
  if (!u) throw errors.BERKAS_BUKAN({ harap: 'gambar PNG atau JPEG', ternyata: 'bukan keduanya' })
  const { sisi, sisiKecil } = BATAS_GAMBAR
  if (Math.max(u.lebar, u.tinggi) > sisi || Math.min(u.lebar, u.tinggi) < sisiKecil)
    throw errors.GAMBAR_UKURAN({ lebar: u.lebar, tinggi: u.tinggi, sisi, sisiKecil })
  const utuh = u.jenis === 'png' ? await pngUtuh(isi, u) : jpegUtuh(isi)
  if (!utuh) throw errors.BERKAS_RUSAK({ bagian: 'gambar' })
  return u
}

/** Every chunk says the truth about itself, and the pixels unpack to no more than the head promises. */
async function pngUtuh(isi: Buffer, u: UkuranGambar): Promise<boolean> {
  const data: Buffer[] = []
  let at = 8
  while (at + 12 <= isi.length) {
    const panjang = isi.readUInt32BE(at)
    if (at + 12 + panjang > isi.length) return false
    const badan = isi.subarray(at + 4, at + 8 + panjang)
    if (crc32(badan) !== isi.readUInt32BE(at + 8 + panjang)) return false
    const jenis = badan.toString('latin1', 0, 4)
    if (jenis === 'IDAT') data.push(badan.subarray(4))
    if (jenis === 'IEND') return terbuka(Buffer.concat(data), u)
    at += 12 + panjang
  }
  return false
}

async function terbuka(data: Buffer, u: UkuranGambar): Promise<boolean> {
  try {
    // Eight bytes a pixel is the most a PNG can have, and a filter byte (seven when interlaced) a row.
    await bongkar(data, { maxOutputLength: u.lebar * u.tinggi * 8 + u.tinggi * 7 + 64 })
    return true
  } catch {
    return false
  }
}

const jpegUtuh = (isi: Buffer): boolean => isi.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0
