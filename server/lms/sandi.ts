import { createHmac, randomBytes } from 'node:crypto'

// Without letters and digits that look alike when read out or printed.
const BESAR = 'ABCDEFGHJKLMNPQRSTUVWXYZ'
const KECIL = 'abcdefghijkmnpqrstuvwxyz'
const ANGKA = '23456789'

/** From this the first passwords of one training are made. */
export const benihBaru = (): string => randomBytes(32).toString('base64url')

/**
 * The first password of somebody in a training: always the same, so that the file for Moodle and the
 * sheet for the participants agree however often they are fetched, and nobody has to keep it.
 */
export const sandiAwal = (benih: string, nip: string): string =>
  bentuk(createHmac('sha256', benih).update(nip).digest())

/** A password for once, kept nowhere. */
export const sandiSekali = (): string => bentuk(randomBytes(32))

/** Three groups of four with a capital, small letters, a digit and a sign: Moodle's usual policy. */
function bentuk(acak: Buffer): string {
  let i = 0
  const ambil = (huruf: string) => huruf[acak[i++]! % huruf.length]!
  const kelompok = () => ambil(BESAR) + ambil(KECIL) + ambil(KECIL) + ambil(ANGKA)
  return `${kelompok()}-${kelompok()}-${kelompok()}`
}
