import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'

const TANDA = Buffer.from('PARAF-TERKUNCI-1\n')
const GARAM = 16
const POTONGAN = 2 ** 20
const TAG = 16
const TERAKHIR = 2 ** 31

// RFC 7914: about 32 MB and a tenth of a second, once a file.
const kunciDari = (frasa: string, garam: Buffer): Promise<Buffer> =>
  promisify<string, Buffer, number, object, Buffer>(scrypt)(frasa.normalize('NFC'), garam, 32, {
    N: 2 ** 15,
    r: 8,
    p: 1,
    maxmem: 2 ** 26,
  })

const nonce = (urut: number): Buffer => {
  const b = Buffer.alloc(12)
  b.writeUInt32BE(urut, 8)
  return b
}

/**
 * A stream under a passphrase: AES-256-GCM in pieces of 1 MB, each bound to its place and the last one
 * marked, so that nothing can be cut off, moved or left out. The key is this file's alone.
 */
export async function* kunci(isi: AsyncIterable<Buffer>, frasa: string): AsyncGenerator<Buffer> {
  const garam = randomBytes(GARAM)
  const k = await kunciDari(frasa, garam)
  yield Buffer.concat([TANDA, garam])
  let urut = 0
  const tutup = (potong: Buffer, akhir: boolean): Buffer => {
    const kepala = Buffer.alloc(4)
    kepala.writeUInt32BE(potong.length + (akhir ? TERAKHIR : 0))
    const c = createCipheriv('aes-256-gcm', k, nonce(urut++)).setAAD(kepala)
    return Buffer.concat([kepala, c.update(potong), c.final(), c.getAuthTag()])
  }
  let sisa: Buffer = Buffer.alloc(0)
  for await (const b of isi) {
    sisa = Buffer.concat([sisa, b])
    while (sisa.length > POTONGAN) {
      yield tutup(sisa.subarray(0, POTONGAN), false)
      sisa = sisa.subarray(POTONGAN)
    }
  }
  yield tutup(sisa, true)
}

export const terkunci = (awal: Buffer): boolean => awal.subarray(0, TANDA.length).equals(TANDA)

/** The stream again. Errors: RangeError for a wrong passphrase and for bytes that were changed. */
export async function* bukaKunci(
  isi: AsyncIterable<Buffer>,
  frasa: string,
): AsyncGenerator<Buffer> {
  let sisa: Buffer = Buffer.alloc(0)
  let k: Buffer | null = null
  let urut = 0
  let akhir = false
  for await (const b of isi) {
    sisa = Buffer.concat([sisa, b])
    if (!k) {
      if (sisa.length < TANDA.length + GARAM) continue
      if (!terkunci(sisa)) throw new RangeError('bukan cadangan terkunci')
      k = await kunciDari(frasa, Buffer.from(sisa.subarray(TANDA.length, TANDA.length + GARAM)))
      sisa = sisa.subarray(TANDA.length + GARAM)
    }
    while (sisa.length >= 4) {
      const kata = sisa.readUInt32BE(0)
      const panjang = kata >= TERAKHIR ? kata - TERAKHIR : kata
      if (panjang > POTONGAN || akhir) throw new RangeError('cadangan terkunci rusak')
      if (sisa.length < 4 + panjang + TAG) break
      yield satu(k, urut++, sisa.subarray(0, 4 + panjang + TAG))
      akhir = kata >= TERAKHIR
      sisa = sisa.subarray(4 + panjang + TAG)
    }
  }
  if (!akhir || sisa.length > 0) throw new RangeError('cadangan terkunci tidak utuh')
}

function satu(k: Buffer, urut: number, b: Buffer): Buffer {
  const d = createDecipheriv('aes-256-gcm', k, nonce(urut), { authTagLength: TAG })
  d.setAAD(b.subarray(0, 4)).setAuthTag(b.subarray(b.length - TAG))
  try {
    return Buffer.concat([d.update(b.subarray(4, b.length - TAG)), d.final()])
  } catch {
    throw new RangeError('frasa sandi salah, atau cadangan berubah')
  }
}
