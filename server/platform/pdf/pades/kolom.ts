import type { Dokumen } from './dokumen.js'
import { namaDari, Rujukan, Teks, kataDari, type Kamus, type Nilai } from './nilai.js'
import { akarDokumen } from './halaman.js'
import { UraiGagal } from './urai.js'

/** A signature as it lies in the file, its range checked, nothing else yet. */
export interface Mentah {
  kolom: string
  /** Object number of its dictionary; 0 when it is written inside the field. */
  no: number
  kamus: Kamus
  rentang: readonly [number, number, number, number]
  /** End of what it covers, in bytes. */
  akhir: number
  /** The CMS, with the zeros behind it. */
  isi: Buffer
  /** DocMDP level 1: the signer forbade any change, more signatures included. */
  terkunci: boolean
  /** Why it cannot even be looked at; empty when it can. */
  galat: string
}

/** More than any letter has; each is compared with the whole file. */
const TERBANYAK = 40
const TERDALAM = 50

/** The signatures of the form's fields, oldest first. Throws UraiGagal. */
export function cariTandaTangan(dok: Dokumen): Mentah[] {
  const formulir = dok.kamus(dok.kamus(akarDokumen(dok)).get('AcroForm'))
  const semua: Mentah[] = []
  const pernah = new Set<number>()
  const jalan = (v: Nilai, warisan: { ft: string; nama: string }, dalam = 0): void => {
    if (dalam > TERDALAM) throw new UraiGagal('formulir terlalu bersarang')
    if (v instanceof Rujukan) {
      if (pernah.has(v.no)) return
      pernah.add(v.no)
    }
    if (semua.length >= TERBANYAK) throw new UraiGagal('tanda tangan terlalu banyak')
    const k = dok.kamus(v)
    const ft = namaDari(dok.buka(k.get('FT'))) || warisan.ft
    const nama = [warisan.nama, kataDari(dok.buka(k.get('T')))].filter(Boolean).join('.')
    const isi = k.get('V')
    if (ft === 'Sig' && isi !== undefined && dok.buka(isi) !== null)
      semua.push(bacaMentah(dok, nama, isi))
    for (const anak of dok.larik(k.get('Kids'))) jalan(anak, { ft, nama }, dalam + 1)
  }
  for (const f of dok.larik(formulir.get('Fields'))) jalan(f, { ft: '', nama: '' })
  return semua.sort((a, b) => a.akhir - b.akhir)
}

function bacaMentah(dok: Dokumen, kolom: string, v: Nilai): Mentah {
  const kamus = dok.kamus(v)
  const rentang = dok.larik(kamus.get('ByteRange')).map((n) => (typeof n === 'number' ? n : -1))
  const isi = dok.buka(kamus.get('Contents'))
  const m: Mentah = {
    kolom,
    no: v instanceof Rujukan ? v.no : 0,
    kamus,
    rentang: [rentang[0] ?? -1, rentang[1] ?? -1, rentang[2] ?? -1, rentang[3] ?? -1],
    akhir: (rentang[2] ?? 0) + (rentang[3] ?? 0),
    isi: isi instanceof Teks ? isi.isi : Buffer.alloc(0),
    terkunci: docMdp(dok, kamus) === 1,
    galat: '',
  }
  const jenis = namaDari(dok.buka(kamus.get('SubFilter')))
  if (!['ETSI.CAdES.detached', 'adbe.pkcs7.detached'].includes(jenis))
    m.galat = `Jenis tanda tangan ${jenis || '(kosong)'} tidak dapat diperiksa.`
  else if (rentang.length !== 4 || !rentangBenar(dok.data, m))
    m.galat = 'Rentang yang ditandatangani tidak mencakup berkas.'
  return m
}

/**
 * The range must leave out exactly the signature's own hexadecimal string: any other gap is a place
 * where a file can be changed without the signature noticing.
 */
function rentangBenar(data: Buffer, m: Mentah): boolean {
  const [nol, a, b, c] = m.rentang
  if (![nol, a, b, c].every(Number.isSafeInteger)) return false
  if (nol !== 0 || a <= 0 || b <= a || c <= 0 || b + c > data.length) return false
  if (data[a] !== 0x3c || data[b - 1] !== 0x3e) return false
  const heksa = data.toString('latin1', a + 1, b - 1)
  return /^[0-9a-fA-F]+$/.test(heksa) && Buffer.from(heksa, 'hex').equals(m.isi)
}

function docMdp(dok: Dokumen, kamus: Kamus): number | null {
  for (const r of dok.larik(kamus.get('Reference'))) {
    const k = dok.kamus(r)
    if (namaDari(dok.buka(k.get('TransformMethod'))) !== 'DocMDP') continue
    const p = dok.buka(dok.kamus(k.get('TransformParams')).get('P'))
    return typeof p === 'number' ? p : 2
  }
  return null
}
