import { crc32, inflateRaw } from 'node:zlib'
import { promisify } from 'node:util'
import { errors } from '../../errors.js'

const inflate = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw)

/** Caps in bytes and entries; an office document of a hundred pages stays far below all of them. */
export const BATAS_ZIP = { entri: 2000, perEntri: 64 * 2 ** 20, jumlah: 96 * 2 ** 20 }

interface Entri {
  nama: string
  metode: number
  crc: number
  padat: number
  luas: number
  letak: number
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

/**
 * Every entry of a zip, inflated for real: no size written in the file is believed.
 * Throws Galat for damaged, encrypted, overlapping or oversized archives.
 */
export async function bongkarZip(isi: Buffer): Promise<Map<string, Buffer>> {
  const entri = bacaDaftar(isi)
  const hasil = new Map<string, Buffer>()
  let sisa = BATAS_ZIP.jumlah
  let batas = 0
  for (const e of [...entri].sort((a, b) => a.letak - b.letak)) {
    // Two entries sharing bytes is how a 40 KB bomb becomes gigabytes.
    if (e.letak < batas) throw rusak('isi arsip bertumpuk')
    const awal = letakData(isi, e)
    batas = awal + e.padat
    if (batas > isi.length) throw rusak('terpotong')
    const data = await luaskan(isi.subarray(awal, batas), e, sisa)
    sisa -= data.length
    if (hasil.has(e.nama)) throw rusak('nama bagian berulang')
    hasil.set(e.nama, data)
  }
  return hasil
}

function bacaDaftar(isi: Buffer): Entri[] {
  const akhir = cariAkhir(isi)
  const jumlah = isi.readUInt16LE(akhir + 10)
  if (jumlah > BATAS_ZIP.entri) throw errors.BERKAS_TERLALU_PADAT()
  let at = isi.readUInt32LE(akhir + 16)
  const hasil: Entri[] = []
  for (let i = 0; i < jumlah; i++) {
    if (at + 46 > isi.length || isi.readUInt32LE(at) !== CENTRAL) throw rusak('daftar isi')
    const panjang = isi.readUInt16LE(at + 28)
    // Bit 0: encrypted. 0xffffffff: zip64, which no honest office document needs.
    if (isi.readUInt16LE(at + 8) & 1) throw errors.BERKAS_TERKUNCI()
    const e: Entri = {
      nama: namaAman(isi.toString('utf8', at + 46, at + 46 + panjang)),
      metode: isi.readUInt16LE(at + 10),
      crc: isi.readUInt32LE(at + 16),
      padat: isi.readUInt32LE(at + 20),
      luas: isi.readUInt32LE(at + 24),
      letak: isi.readUInt32LE(at + 42),
    }
    if (e.padat === 0xffffffff || e.luas === 0xffffffff) throw errors.BERKAS_TERLALU_PADAT()
    hasil.push(e)
    at += 46 + panjang + isi.readUInt16LE(at + 30) + isi.readUInt16LE(at + 32)
  }
  return hasil
}

function cariAkhir(isi: Buffer): number {
  for (let at = isi.length - 22; at >= Math.max(0, isi.length - 22 - 0xffff); at--) {
    if (isi.readUInt32LE(at) === END) return at
  }
  throw rusak('tanpa penutup')
}

function letakData(isi: Buffer, e: Entri): number {
  const at = e.letak
  if (at + 30 > isi.length || isi.readUInt32LE(at) !== LOCAL) throw rusak('kepala bagian')
  const panjang = isi.readUInt16LE(at + 26)
  // Readers differ in which of the two names they trust, so both must say the same.
  if (isi.toString('utf8', at + 30, at + 30 + panjang) !== e.nama)
    throw rusak('nama bagian berbeda')
  return at + 30 + panjang + isi.readUInt16LE(at + 28)
}

async function luaskan(data: Buffer, e: Entri, sisa: number): Promise<Buffer> {
  const maxOutputLength = Math.min(BATAS_ZIP.perEntri, sisa)
  if (e.luas > maxOutputLength || maxOutputLength <= 0) throw errors.BERKAS_TERLALU_PADAT()
  if (e.metode !== 0 && e.metode !== 8) throw rusak('cara pemampatan')
  const luas = e.metode === 0 ? data : await inflate(data, { maxOutputLength }).catch(tolakLuas)
  if (luas.length !== e.luas) throw rusak('ukuran bagian')
  if (crc32(luas) !== e.crc) throw rusak('jumlah periksa')
  return luas
}

function tolakLuas(sebab: NodeJS.ErrnoException): never {
  if (sebab.code === 'ERR_BUFFER_TOO_LARGE') throw errors.BERKAS_TERLALU_PADAT()
  throw rusak('pemampatan')
}

function namaAman(nama: string): string {
  if (/[\0\\]|^\/|(^|\/)\.\.(\/|$)/.test(nama)) throw rusak('nama bagian')
  return nama
}

function rusak(bagian: string): Error {
  return errors.BERKAS_RUSAK({ bagian })
}
