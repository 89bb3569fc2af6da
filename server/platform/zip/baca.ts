import type { FileHandle } from 'node:fs/promises'
import { crc32 } from 'node:zlib'

/** Where the content of one file of an archive lies. */
export interface EntriZip {
  nama: string
  letak: number
  ukuran: number
  crc: number
}

const EKOR = 65_557
/** Bytes of the list of files; more is no archive of ours. */
const DAFTAR_TERBESAR = 2 ** 30

/**
 * The files of an archive written by `alirZip`: stored, not compressed. The rest of the archive is read
 * only when asked for. Errors: RangeError for what is no such archive, is cut off or damaged.
 */
export async function bukaZip(f: FileHandle): Promise<Map<string, EntriZip>> {
  const { size } = await f.stat()
  const ekor = await potong(f, Math.max(0, size - EKOR), Math.min(size, EKOR))
  const di = ekor.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (di < 0 || di + 22 > ekor.length) throw new RangeError('bukan ZIP, atau terpotong')
  let [banyak, panjang, letak] = [
    ekor.readUInt16LE(di + 10),
    ekor.readUInt32LE(di + 12),
    ekor.readUInt32LE(di + 16),
  ]
  if (banyak === 0xffff || panjang === 0xffffffff || letak === 0xffffffff) {
    const p = ekor.subarray(Math.max(0, di - 20), di)
    if (p.toString('latin1', 0, 4) !== 'PK\x06\x07') throw new RangeError('ZIP64 rusak')
    const e = await potong(f, bulat(p.readBigUInt64LE(8)), 56)
    if (e.toString('latin1', 0, 4) !== 'PK\x06\x06') throw new RangeError('ZIP64 rusak')
    banyak = bulat(e.readBigUInt64LE(32))
    panjang = bulat(e.readBigUInt64LE(40))
    letak = bulat(e.readBigUInt64LE(48))
  }
  if (panjang > DAFTAR_TERBESAR) throw new RangeError('daftar isi ZIP terlalu panjang')
  return daftarIsi(await potong(f, letak, panjang), banyak)
}

function daftarIsi(b: Buffer, banyak: number): Map<string, EntriZip> {
  const hasil = new Map<string, EntriZip>()
  let i = 0
  while (i + 46 <= b.length && b.toString('latin1', i, i + 4) === 'PK\x01\x02') {
    const [n, x, k] = [b.readUInt16LE(i + 28), b.readUInt16LE(i + 30), b.readUInt16LE(i + 32)]
    const nama = b.toString('utf8', i + 46, i + 46 + n)
    if (b.readUInt16LE(i + 10) !== 0) throw new RangeError(`${nama} dimampatkan`)
    let letak = b.readUInt32LE(i + 42)
    if (letak === 0xffffffff) letak = bulat(b.readBigUInt64LE(i + 46 + n + 4))
    hasil.set(nama, { nama, letak, ukuran: b.readUInt32LE(i + 24), crc: b.readUInt32LE(i + 16) })
    i += 46 + n + x + k
  }
  if (hasil.size !== banyak) throw new RangeError('daftar isi ZIP tidak lengkap')
  return hasil
}

/** The bytes of one file. Errors: RangeError where they are not those that were put in. */
export async function isiEntri(f: FileHandle, e: EntriZip): Promise<Buffer> {
  const kepala = await potong(f, e.letak, 30)
  if (kepala.toString('latin1', 0, 4) !== 'PK\x03\x04') throw new RangeError(`${e.nama} tidak ada`)
  const mulai = e.letak + 30 + kepala.readUInt16LE(26) + kepala.readUInt16LE(28)
  const isi = await potong(f, mulai, e.ukuran)
  if (crc32(isi) !== e.crc) throw new RangeError(`${e.nama} rusak`)
  return isi
}

async function potong(f: FileHandle, dari: number, panjang: number): Promise<Buffer> {
  // Before the memory is taken: a few bytes may claim to be four gigabytes.
  if (dari + panjang > (await f.stat()).size) throw new RangeError('ZIP terpotong')
  const b = Buffer.alloc(panjang)
  let ada = 0
  while (ada < panjang) {
    const { bytesRead } = await f.read(b, ada, panjang - ada, dari + ada)
    if (bytesRead === 0) throw new RangeError('ZIP terpotong')
    ada += bytesRead
  }
  return b
}

function bulat(n: bigint): number {
  if (n > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('ZIP64 rusak')
  return Number(n)
}
