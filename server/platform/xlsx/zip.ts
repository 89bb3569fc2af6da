import { crc32 } from 'node:zlib'

const LOKAL = 0x04034b50
const PUSAT = 0x02014b50
const AKHIR = 0x06054b50

/** A plain ZIP with everything stored unpacked: no reader can see in it other files than these. */
export function susunZip(isi: ReadonlyMap<string, Buffer>): Buffer {
  const bagian: Buffer[] = []
  const pusat: Buffer[] = []
  let letak = 0
  for (const [nama, data] of isi) {
    const namaB = Buffer.from(nama)
    const umum = Buffer.alloc(26)
    umum.writeUInt16LE(20, 0)
    umum.writeUInt32LE(crc32(data), 10)
    umum.writeUInt32LE(data.length, 14)
    umum.writeUInt32LE(data.length, 18)
    umum.writeUInt16LE(namaB.length, 22)
    bagian.push(angka32(LOKAL), umum, namaB, data)
    const ekor = Buffer.alloc(14)
    ekor.writeUInt32LE(letak, 10)
    pusat.push(angka32(PUSAT), Buffer.from([20, 0]), umum, ekor, namaB)
    letak += 30 + namaB.length + data.length
  }
  const ukuranPusat = pusat.reduce((n, b) => n + b.length, 0)
  const akhir = Buffer.alloc(22)
  akhir.writeUInt32LE(AKHIR, 0)
  akhir.writeUInt16LE(isi.size, 8)
  akhir.writeUInt16LE(isi.size, 10)
  akhir.writeUInt32LE(ukuranPusat, 12)
  akhir.writeUInt32LE(letak, 16)
  return Buffer.concat([...bagian, ...pusat, akhir])
}

function angka32(n: number): Buffer {
  const b = Buffer.alloc(4)
  b.writeUInt32LE(n)
  return b
}
