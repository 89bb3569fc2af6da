import { crc32 } from 'node:zlib'

/** One file of an archive. The content is asked for when its turn comes, and let go of afterwards. */
export interface BagianZip {
  /** With `/` between folders; must be unique in the archive. */
  nama: string
  isi(): Promise<Buffer>
}

/** Beyond these a field of the format is full, and its 64-bit form says the rest. */
const PENUH_16 = 0xffff
const PENUH_32 = 0xffffffff
/** Names are UTF-8. */
const UTF8 = 0x0800
/** 1 January 1980 in the format's clock: the same files give the same archive at any hour. */
const TANGGAL = 0x0021

/**
 * A ZIP, piece by piece: one file is in memory at a time, however many there are. Stored, not
 * compressed, for PDF and DOCX are compressed already. Beyond 65,535 files or 4 GB the 64-bit form of
 * the format is used, which only very old unpackers do not know.
 */
export async function* alirZip(
  bagian: AsyncIterable<BagianZip> | Iterable<BagianZip>,
): AsyncGenerator<Buffer> {
  const daftar: Buffer[] = []
  let letak = 0
  for await (const b of bagian) {
    const isi = await b.isi()
    const nama = Buffer.from(b.nama)
    const umum = kepalaUmum(nama, isi)
    const kepala = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), umum, nama])
    daftar.push(entriDaftar(umum, nama, letak))
    yield kepala
    yield isi
    letak += kepala.length + isi.length
  }
  const isiDaftar = Buffer.concat(daftar)
  yield isiDaftar
  yield penutup(daftar.length, isiDaftar.length, letak)
}

/** The fields that stand both before the content and in the list at the end. */
function kepalaUmum(nama: Buffer, isi: Buffer): Buffer {
  const b = Buffer.alloc(26)
  b.writeUInt16LE(20, 0)
  b.writeUInt16LE(UTF8, 2)
  b.writeUInt16LE(TANGGAL, 8)
  b.writeUInt32LE(crc32(isi), 10)
  b.writeUInt32LE(isi.length, 14)
  b.writeUInt32LE(isi.length, 18)
  b.writeUInt16LE(nama.length, 22)
  return b
}

function entriDaftar(umum: Buffer, nama: Buffer, letak: number): Buffer {
  const jauh = letak >= PENUH_32
  const ekor = Buffer.alloc(14)
  ekor.writeUInt32LE(jauh ? PENUH_32 : letak, 10)
  const kepala = Buffer.from(umum)
  const lebih = Buffer.alloc(jauh ? 12 : 0)
  if (jauh) {
    kepala.writeUInt16LE(45, 0)
    kepala.writeUInt16LE(lebih.length, 24)
    lebih.writeUInt16LE(0x0001, 0)
    lebih.writeUInt16LE(8, 2)
    lebih.writeBigUInt64LE(BigInt(letak), 4)
  }
  return Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
    ...[kepala, ekor, nama, lebih],
  ])
}

function penutup(banyak: number, panjang: number, letak: number): Buffer {
  const b = Buffer.alloc(22)
  b.write('PK\x05\x06', 'latin1')
  b.writeUInt16LE(Math.min(banyak, PENUH_16), 8)
  b.writeUInt16LE(Math.min(banyak, PENUH_16), 10)
  b.writeUInt32LE(Math.min(panjang, PENUH_32), 12)
  b.writeUInt32LE(Math.min(letak, PENUH_32), 16)
  if (banyak < PENUH_16 && panjang < PENUH_32 && letak < PENUH_32) return b
  return Buffer.concat([penutup64(banyak, panjang, letak), b])
}

/** The end once more with wide fields, and where it begins. */
function penutup64(banyak: number, panjang: number, letak: number): Buffer {
  const b = Buffer.alloc(56 + 20)
  b.write('PK\x06\x06', 'latin1')
  b.writeBigUInt64LE(44n, 4)
  b.writeUInt16LE(45, 12)
  b.writeUInt16LE(45, 14)
  b.writeBigUInt64LE(BigInt(banyak), 24)
  b.writeBigUInt64LE(BigInt(banyak), 32)
  b.writeBigUInt64LE(BigInt(panjang), 40)
  b.writeBigUInt64LE(BigInt(letak), 48)
  b.write('PK\x06\x07', 56, 'latin1')
  b.writeBigUInt64LE(BigInt(letak + panjang), 64)
  b.writeUInt32LE(1, 72)
  return b
}
