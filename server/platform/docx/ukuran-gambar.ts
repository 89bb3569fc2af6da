export interface UkuranGambar {
  jenis: 'png' | 'jpeg'
  /** Pixels. */
  lebar: number
  tinggi: number
}

/** What kind of picture the bytes are and how large, read from their own head; null when neither. */
export function ukuranGambar(isi: Buffer): UkuranGambar | null {
  return dariPng(isi) ?? dariJpeg(isi)
}

function dariPng(isi: Buffer): UkuranGambar | null {
  if (isi.length < 33 || isi.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null
  if (isi.toString('latin1', 12, 16) !== 'IHDR') return null
  return sah({ jenis: 'png', lebar: isi.readUInt32BE(16), tinggi: isi.readUInt32BE(20) })
}

/** Walks the segments to the frame header: what stands before it (EXIF) may be of any length. */
function dariJpeg(isi: Buffer): UkuranGambar | null {
  if (isi.length < 4 || isi.readUInt16BE(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 < isi.length && isi[at] === 0xff) {
    const kode = isi[at + 1]!
    // Start of frame: C0..CF but for the three that are tables.
    if (kode >= 0xc0 && kode <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kode))
      return sah({
        jenis: 'jpeg',
        tinggi: isi.readUInt16BE(at + 5),
        lebar: isi.readUInt16BE(at + 7),
      })
    // A segment says its own length, itself included; a fill byte has none.
    at += kode === 0xff ? 1 : 2 + isi.readUInt16BE(at + 2)
  }
  return null
}

const sah = (u: UkuranGambar): UkuranGambar | null => (u.lebar > 0 && u.tinggi > 0 ? u : null)
