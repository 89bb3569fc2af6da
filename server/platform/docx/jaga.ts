import { errors } from '../../errors.js'
import { alasanMedia } from './jaga-media.js'
import { bongkarZip } from './jaga-zip.js'
import { periksaXml } from './jaga-xml.js'

export type JenisKantor = 'docx' | 'xlsx'

const KANDUNGAN: ReadonlyArray<[RegExp, string]> = [
  [/wordprocessingml\.document\.main\+xml/, 'docx'],
  [/spreadsheetml\.sheet\.main\+xml/, 'xlsx'],
  [/ms-word\.(document|template)\.macroEnabled/i, 'Word bermakro (.docm)'],
  [
    /ms-excel\.[\w.]*macroEnabled|ms-excel\.sheet\.binary/i,
    'Excel bermakro atau biner (.xlsm/.xlsb)',
  ],
  [/wordprocessingml\.template\.main/, 'templat Word (.dotx)'],
  [/spreadsheetml\.template\.main/, 'templat Excel (.xltx)'],
  [/presentationml/, 'PowerPoint'],
]
const SEBUTAN: Record<string, string> = { docx: 'Word (.docx)', xlsx: 'Excel (.xlsx)' }

/**
 * Guards an uploaded DOCX or XLSX before any other code opens it. What the file is, is told by its
 * content, never by its name. Throws Galat (413 too big, 422 not acceptable) with the reason.
 */
export async function jagaBerkas(isi: Buffer, harap: JenisKantor): Promise<void> {
  const kepala = kenaliKepala(isi)
  if (kepala !== 'zip') throw errors.BERKAS_BUKAN({ harap: SEBUTAN[harap]!, ternyata: kepala })
  const bagian = await bongkarZip(isi)
  const kandungan = bagian.get('[Content_Types].xml')?.toString('utf8') ?? ''
  const ternyata = KANDUNGAN.find(([pola]) => pola.test(kandungan))?.[1] ?? 'arsip ZIP biasa'
  // A file that claims to be both is neither.
  const ganda = KANDUNGAN.filter(([pola]) => pola.test(kandungan)).length > 1
  if (ternyata !== harap || ganda) {
    throw errors.BERKAS_BUKAN({ harap: SEBUTAN[harap]!, ternyata: SEBUTAN[ternyata] ?? ternyata })
  }
  if (/vbaProject|activeX|oleObject/i.test(kandungan))
    throw errors.BERKAS_BERBAHAYA({ memuat: 'makro atau kontrol' })
  // All of them at once: whoever mends the file should not have to come back for the next.
  const alasan = [...bagian].map(
    ([nama, data]) => periksaNama(nama) ?? periksaBagian(nama, data, harap),
  )
  const memuat = [...new Set(alasan.filter((a) => a !== null))]
  if (memuat.length) throw errors.BERKAS_BERBAHAYA({ memuat: memuat.join(', ') })
}

export const jagaDocx = (isi: Buffer): Promise<void> => jagaBerkas(isi, 'docx')
export const jagaXlsx = (isi: Buffer): Promise<void> => jagaBerkas(isi, 'xlsx')

/** What the first bytes say; `zip` is the only one that may go on. */
function kenaliKepala(isi: Buffer): string {
  if (isi.length === 0) return 'berkas kosong'
  if (isi.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'zip'
  if (isi.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    // Old binary formats and password-protected new ones share this container.
    return 'berkas Office lama atau berkata sandi'
  }
  if (isi.subarray(0, 5).toString('latin1') === '%PDF-') return 'PDF'
  if (/^\s*(\{\\rtf)/.test(isi.toString('latin1', 0, 64))) return 'RTF'
  if (/^[\s\uFEFF]*</.test(isi.toString('utf8', 0, 64))) return 'berkas HTML atau XML'
  return isi.subarray(0, 512).includes(0) ? 'berkas tak dikenal' : 'berkas teks'
}

function periksaNama(nama: string): string | null {
  if (/vba(project|data)/i.test(nama)) return 'makro'
  if (/(^|\/)activeX(\/|\d)/i.test(nama)) return 'kontrol ActiveX'
  if (/(^|\/)(embeddings|oleObjects?)\//i.test(nama)) return 'berkas tersemat'
  return /\.(exe|dll|js|vbs|hta|lnk|html?|mht)$/i.test(nama)
    ? `berkas ${nama.split('.').at(-1)}`
    : null
}

/** Every part that looks like XML is screened, whatever its name says. */
function periksaBagian(nama: string, data: Buffer, jenis: JenisKantor): string | null {
  const awal = data.subarray(0, 4)
  const utf16 =
    (awal[0] === 0xff && awal[1] === 0xfe) ||
    (awal[0] === 0xfe && awal[1] === 0xff) ||
    (awal[0] === 0x3c && awal[1] === 0) ||
    (awal[0] === 0 && awal[1] === 0x3c)
  if (utf16) return 'penyandian UTF-16'
  const gambar = jenis === 'docx' && /(^|\/)media\/[^/]+$/.test(nama)
  const xml = /\.(xml|rels|vml)$/i.test(nama) || /^[\s\uFEFF]*</.test(data.toString('utf8', 0, 64))
  if (xml)
    return periksaXml(nama, data.toString('utf8'), jenis) ?? (gambar ? alasanMedia(data) : null)
  return gambar ? alasanMedia(data) : null
}
