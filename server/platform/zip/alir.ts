import { crc32 } from 'node:zlib'

/** One file of an archive. The content is asked for when its turn comes, and let go of afterwards. */
export interface BagianZip {
  /** With `/` between folders; must be unique in the archive. */
  nama: string
  isi(): Promise<Buffer>
}

/** What fits without the 64-bit form of the format, which old unpackers do not know. */
const TERBANYAK = 65_535
const TERBESAR = 2 ** 32 - 1
/** Names are UTF-8. */
const UTF8 = 0x0800
/** 1 January 1980 in the format's clock: the same files give the same archive at any hour. */
const TANGGAL = 0x0021

/**
 * A ZIP, piece by piece: one file is in memory at a time, however many there are. Stored, not
 * compressed, for PDF and DOCX are compressed already. RangeError beyond 65,535 files or 4 GB.
 */
export async function* alirZip(
  bagian: AsyncIterable<BagianZip> | Iterable<BagianZip>,
): AsyncGenerator<Buffer> {
  const daftar: Buffer[] = []
  let letak = 0
  for await (const b of bagian) {
    const isi = await b.isi()
    const nama = Buffer.from(b.nama)
    if (daftar.length >= TERBANYAK || letak + isi.length > TERBESAR)
      throw new RangeError('arsip terlalu besar')
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
  const ekor = Buffer.alloc(14)
  ekor.writeUInt32LE(letak, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), umum, ekor, nama])
}

function penutup(banyak: number, panjang: number, letak: number): Buffer {
  const b = Buffer.alloc(22)
  b.write('PK\x05\x06', 'latin1')
  b.writeUInt16LE(banyak, 8)
  b.writeUInt16LE(banyak, 10)
  b.writeUInt32LE(panjang, 12)
  b.writeUInt32LE(letak, 16)
  return b
}
