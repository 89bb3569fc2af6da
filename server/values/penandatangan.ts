import { namaLengkap } from './gelar.js'
import { cetakNip } from './nip.js'

export type SifatPemangku = 'definitif' | 'plt' | 'plh'

/** In what right someone signs. `jabatan` is the post of the signer, without any prefix. */
export interface Kewenangan {
  jabatan: string
  sifat: SifatPemangku
  /** The post that keeps the responsibility: `a.n. BUPATI ...`. */
  atasNama?: string
  /** The post between, when the signer acts u.b. (only under an a.n. line). */
  melalui?: string
}

export interface Penandatangan extends Kewenangan {
  nama: string
  gelarDepan?: string
  gelarBelakang?: string
  /** Rank; empty for a head of region and for PPPK, who print none. */
  pangkat?: string
  /** Empty for a head of region. */
  nip?: string
}

const AWALAN: Record<SifatPemangku, string> = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' }

/**
 * The lines above a signature: own name, `Plt.`, `Plh.`, `a.n.` or `a.n.` with `u.b.`. The last line
 * ends with a comma. Posts are printed in capitals unless `kapital` is false, prefixes never are.
 * RangeError for u.b. without a.n.: it exists only as the second step of a delegation.
 */
export function barisKewenangan(k: Kewenangan, { kapital = true } = {}): string[] {
  if (k.melalui && !k.atasNama) throw new RangeError('u.b. hanya dapat di bawah baris a.n.')
  const tulis = (jabatan: string) => (kapital ? jabatan.trim().toUpperCase() : jabatan.trim())
  const atas = k.atasNama ? [`a.n. ${tulis(k.atasNama)}`] : []
  const antara = k.melalui ? [tulis(k.melalui), 'u.b.'] : []
  return [...atas, ...antara, `${AWALAN[k.sifat]}${tulis(k.jabatan)},`]
}

/**
 * True for the head of a region, who signs under the emblem of the state and prints neither rank nor
 * NIP (domain rule of the letterhead). `jabatan` without any prefix.
 */
export const kepalaDaerah = (jabatan: string): boolean =>
  /^(gubernur|bupati|wali\s?kota)\b/i.test(jabatan.trim())

/** The lines below a signature: name with titles, rank, NIP; what is absent is not printed. */
export function barisIdentitas(p: Penandatangan): string[] {
  const nip = p.nip ? `NIP. ${cetakNip(p.nip)}` : ''
  return [namaLengkap(p), p.pangkat?.trim() ?? '', nip].filter(Boolean)
}
