import { crc32, deflateRawSync } from 'node:zlib'
import { susunPaket } from '../server/platform/docx/paket.js'

/** Small documents for tests, made by hand so that a test can break them in one place. */

const PAKET = 'http://schemas.openxmlformats.org/package/2006'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const UTAMA: Record<string, [tipe: string, bagian: string]> = {
  docx: [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    'word/document.xml',
  ],
  docm: ['application/vnd.ms-word.document.macroEnabled.main+xml', 'word/document.xml'],
  xlsx: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    'xl/workbook.xml',
  ],
}

export const alinea = (...isi: string[]): string =>
  isi.map((s) => `<w:p><w:r><w:t xml:space="preserve">${s}</w:t></w:r></w:p>`).join('')

export interface Ubahan {
  jenis?: 'docx' | 'docm' | 'xlsx'
  /** Relationships of the main part. */
  relasi?: string
  kandungan?: string
  /** Parts added or replaced. */
  bagian?: Record<string, string | Buffer>
}

export function bagianDocx(isi: string, u: Ubahan = {}): Map<string, string | Buffer> {
  const [tipe, utama] = UTAMA[u.jenis ?? 'docx']!
  const badan =
    u.jenis === 'xlsx' ? '<workbook/>' : `<w:document ${W}><w:body>${isi}</w:body></w:document>`
  return new Map<string, string | Buffer>([
    [
      '[Content_Types].xml',
      `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PAKET}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/${utama}" ContentType="${tipe}"/>${u.kandungan ?? ''}</Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PAKET}/relationships">` +
        `<Relationship Id="rId1" Type="${REL}/officeDocument" Target="${utama}"/></Relationships>`,
    ],
    [utama, `<?xml version="1.0" encoding="UTF-8"?>${badan}`],
    [
      utama.replace(/([^/]+)$/, '_rels/$1.rels'),
      `<Relationships xmlns="${PAKET}/relationships">${u.relasi ?? ''}</Relationships>`,
    ],
    ...Object.entries(u.bagian ?? {}),
  ])
}

export const docx = (isi: string, u: Ubahan = {}): Buffer => susunPaket(bagianDocx(isi, u))

export const relasi = (tipe: string, tujuan: string, luar = true): string =>
  `<Relationship Id="rId9" Type="${REL}/${tipe}" Target="${tujuan}"${luar ? ' TargetMode="External"' : ''}/>`

export interface EntriMentah {
  nama: string
  data: Buffer
  luas?: number
  padat?: Buffer
  letak?: number
  bendera?: number
}

/** A zip written byte by byte: sizes can lie, entries can share their bytes. */
export function zipMentah(entri: readonly EntriMentah[]): Buffer {
  const bagian: Buffer[] = []
  const daftar: Buffer[] = []
  let at = 0
  for (const e of entri) {
    const padat = e.padat ?? deflateRawSync(e.data)
    const nama = Buffer.from(e.nama)
    const kepala = Buffer.alloc(26)
    kepala.writeUInt16LE(20, 0)
    kepala.writeUInt16LE(e.bendera ?? 0, 2)
    kepala.writeUInt16LE(8, 4)
    kepala.writeUInt32LE(crc32(e.data), 10)
    kepala.writeUInt32LE(padat.length, 14)
    kepala.writeUInt32LE(e.luas ?? e.data.length, 18)
    kepala.writeUInt16LE(nama.length, 22)
    const lokal = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), kepala, nama, padat])
    const ekor = Buffer.alloc(14)
    ekor.writeUInt32LE(e.letak ?? at, 10)
    daftar.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), kepala, ekor, nama]))
    if (e.letak === undefined) {
      bagian.push(lokal)
      at += lokal.length
    }
  }
  const isiDaftar = Buffer.concat(daftar)
  const akhir = Buffer.alloc(22)
  akhir.write('PK\x05\x06', 'latin1')
  akhir.writeUInt16LE(entri.length, 8)
  akhir.writeUInt16LE(entri.length, 10)
  akhir.writeUInt32LE(isiDaftar.length, 12)
  akhir.writeUInt32LE(at, 16)
  return Buffer.concat([...bagian, isiDaftar, akhir])
}
