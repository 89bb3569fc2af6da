import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import t from 'tap'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { alinea, docx, relasi, zipMentah, type Ubahan } from './docx-contoh.js'
import { bangun } from './helper.js'
import { Panggung } from './langkah-bantu.js'
import { ditolak, KALIMAT, type Penolakan } from './sidik.js'
import { isianContoh } from './surat-keluar-bantu.js'
import { teksDocx } from './surat-contoh.js'
import { tanpaTakTampak } from '../server/platform/http/teks.js'
import { bagianPaket } from '../server/platform/docx/paket.js'
import { BATAS_RENDER } from '../server/platform/docx/render-terjaga.js'

// What bad input gets: an answer, a sentence, and nobody else waits for it.

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor
const sekretaris = await panggung.orang('sekretaris')
const JENIS = 'surat-panggilan'
/** A bound (ms) for what hangs, not a measure: a busy machine takes its seconds. */
const WAKTU = 30_000
// Before the first test: it compares all that is stored.
const perkara = await panggung.mulai('surat-keluar', { naskah: JENIS })

// Every address in the hostile files leads here; nobody may come.
const tamu: string[] = []
const pendengar = createServer((s) => {
  tamu.push(s.remoteAddress ?? '?')
  s.destroy()
})
await new Promise<void>((siap) => pendengar.listen(0, '127.0.0.1', siap))
t.teardown(() => pendengar.close())
const LUAR = `http://127.0.0.1:${(pendengar.address() as AddressInfo).port}`

const buka = (s: string): string =>
  s.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, n: string) => ENTITAS[n]!)
const ENTITAS: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
}
/** The sentence on top of a refused form. */
const kalimatGalat = (html: string): string =>
  buka(/role="alert"[^>]*><p[^>]*>([\s\S]*?)<\/p>/.exec(html)?.[1] ?? '')

/** Sends it as a template; fails when that takes too long, or when somebody else had to wait. */
const kirim =
  (isi: Buffer, nama = 'templat.docx') =>
  async () => {
    let terlama = 0
    let jalan = true
    const orangLain = (async () => {
      while (jalan) {
        const mulai = performance.now()
        await sekretaris.baca('/perkara')
        terlama = Math.max(terlama, performance.now() - mulai)
      }
    })()
    const mulai = performance.now()
    const jawab = await sekretaris.unggah(`/templat/${JENIS}/unggah`, {}, [
      { kolom: 'docx', nama, isi },
    ])
    const lama = performance.now() - mulai
    jalan = false
    await orangLain
    t.ok(lama < WAKTU, `answered in ${Math.round(lama)} ms`)
    t.ok(terlama < WAKTU / 2, `others waited ${Math.round(terlama)} ms`)
    return { ...jawab, json: { pesan: kalimatGalat(jawab.teks) } }
  }

const rusak = (u: Ubahan, isi = alinea('x')) => kirim(docx(isi, u))
const kolom = (perintah: string): string => `<w:p><w:fldSimple w:instr=" ${perintah} "/></w:p>`
const png = (lebar: number, tinggi: number): Buffer => {
  const isi = Buffer.alloc(64)
  isi.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  isi.writeUInt32BE(lebar, 16)
  isi.writeUInt32BE(tinggi, 20)
  return isi
}

t.test('hostile files are refused at the door of templates, and nothing calls out', async (t) => {
  await sekretaris.get(`/templat/${JENIS}`)
  const nol = Buffer.alloc(65 * 2 ** 20)
  const daftar: Penolakan[] = [
    ['DOCM posing as DOCX', 422, /Word bermakro \(\.docm\)/, rusak({ jenis: 'docm' })],
    ['macro inside', 422, /makro/, rusak({ bagian: { 'word/vbaProject.bin': 'x' } })],
    [
      'zip bomb',
      413,
      /melebihi batas/,
      kirim(zipMentah([{ nama: 'word/document.xml', data: nol }])),
    ],
    [
      'outside template',
      422,
      /templat luar/,
      rusak({ relasi: relasi('attachedTemplate', `${LUAR}/a.dotm`) }),
    ],
    ['linked picture', 422, /tautan ke luar/, rusak({ relasi: relasi('image', `${LUAR}/a.png`) })],
    ['field that fetches', 422, /INCLUDEPICTURE/, rusak({}, kolom(`INCLUDEPICTURE ${LUAR}/a.png`))],
    ['field that runs', 422, /DDEAUTO/, rusak({}, kolom('DDEAUTO c:\\\\cmd.exe /k calc'))],
    [
      'XXE',
      422,
      /DTD/,
      rusak({ bagian: { 'word/x.xml': `<!DOCTYPE a [<!ENTITY b SYSTEM "${LUAR}">]><a>&b;</a>` } }),
    ],
    [
      'a picture of 30,000 x 30,000',
      422,
      /gambar 30000 x 30000 piksel/,
      rusak({ bagian: { 'word/media/a.png': png(30_000, 30_000) } }),
    ],
    ['embedded workbook', 422, /tersemat/, rusak({ bagian: { 'word/embeddings/a.xlsx': 'x' } })],
    ['HTML renamed', 422, /HTML/, kirim(Buffer.from(`<html><img src="${LUAR}/a.png"></html>`))],
    [
      'fifty thousand tags',
      422,
      /Templat terlalu berat/,
      kirim(docx(alinea(...Array.from({ length: 50_000 }, (_, i) => `[[t${i}]]`)))),
    ],
  ]
  await ditolak(t, db, daftar)
  // Counted while it is unpacked: on a loaded machine the clock of the thread might speak first.
  const bom = zipMentah([{ nama: 'word/document.xml', data: nol, luas: 10 }])
  const { urai } = BATAS_RENDER
  BATAS_RENDER.urai = 60_000
  t.teardown(() => (BATAS_RENDER.urai = urai))
  await ditolak(t, db, [['zip bomb that lies about its size', 413, /melebihi batas/, kirim(bom)]])
  t.same(tamu, [], 'no connection to the outside')
})

t.test('an emblem of 30,000 x 30,000 is refused before it is decoded', async (t) => {
  const admin = await panggung.orang('admin')
  await admin.get('/kantor')
  const mulai = performance.now()
  const { status, teks } = await admin.unggah('/kantor/lambang/logo', {}, [
    { kolom: 'berkas', nama: 'logo.png', isi: png(30_000, 30_000) },
  ])
  t.equal(status, 422)
  t.match(kalimatGalat(teks), /30000 x 30000/)
  t.ok(performance.now() - mulai < WAKTU)
})

t.test('marks of direction do not survive in names of people and files', async (t) => {
  const admin = await panggung.orang('admin')
  await admin.get('/pegawai')
  const { status, json } = await admin.post('/pegawai', {
    nama: 'Budi \u202Eotnas\u202C',
    jenis: 'lainnya',
    aktif: true,
  })
  t.equal(status, 201, JSON.stringify(json))
  t.equal((await db('pegawai').where({ id: json.id }).first('nama')).nama, 'Budi otnas')
  const { nama } = await admin.simpanBerkas('laporan\u202Efdp.exe', 'x')
  t.equal(nama, 'laporanfdp.exe')
  const nol = await admin.post('/pegawai', { nama: 'Budi\u0000', jenis: 'lainnya', aktif: true })
  t.match(nol, { status: 400, json: { kode: 'TEKS_TAK_TERSIMPAN' } })
})

const isian = isianContoh(JENIS)
const konsep = async (isi: object) => {
  const mulai = performance.now()
  const jawab = await perkara.jawab('1', { ...isian, ...isi })
  const lama = performance.now() - mulai
  t.ok(lama < WAKTU, `answered in ${Math.round(lama)} ms`)
  return jawab
}

t.test('what would fill thousands of pages is refused by its size', async (t) => {
  const baris = '\n'.repeat(499)
  await ditolak(t, db, [
    [
      'five thousand addressees',
      400,
      /^Kolom Kepada Yth\. .*500/,
      () => konsep({ tujuan: Array.from({ length: 5_000 }, (_, i) => `Kepala Dinas ${i}`) }),
    ],
    [
      'thirty thousand pages of empty lines',
      413,
      /^Isian akan menjadi kira-kira \d+ halaman; paling banyak 300/,
      () => konsep({ perlengkapan: Array.from({ length: 500 }, () => `x${baris}`) }),
    ],
    [
      'a field of a megabyte',
      400,
      /^Kolom Hal terlalu panjang/,
      () => konsep({ hal: 'x'.repeat(1_000_000) }),
    ],
  ])
})

t.test('tags in the data are printed as they stand', async (t) => {
  const hal = '[[nomor]] [[#peserta]][[nama]][[/peserta]] ${nomor_naskah} {x} <w:p/> &amp;'
  const lakon = await panggung.mulai('surat-keluar', { naskah: JENIS })
  const { status, json } = await lakon.jawab('1', { ...isian, hal })
  t.equal(status, 200, JSON.stringify(json))
  const naskah = await db('naskah').where({ perkara_id: lakon.id }).first()
  const versi = await db('naskah_versi').where({ naskah_id: naskah.id }).first()
  t.equal(versi.isi.hal, hal)
  t.match(teksDocx((await ambilBerkas(db, versi.docx_sha256)).isi), hal)
})

t.test('any text comes out of the letter as it went in, or is refused', async (t) => {
  const pokja = await panggung.orang('pokja')
  const rata = (s: string): string => s.replace(/\s+/g, ' ').trim()
  const isiDocx = async (sha256: string): Promise<string> =>
    [
      ...bagianPaket((await ambilBerkas(db, sha256)).isi, 'word/document.xml')!.matchAll(
        /<w:t\b[^>]*>([^<]*)</g,
      ),
    ]
      .map((m) => buka(m[1]!))
      .join(' ')
  const acak = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
    fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((n) => String.fromCharCode(n)),
      minLength: 1,
      maxLength: 8,
    }),
    fc.string({
      unit: fc.constantFrom(
        '[',
        ']',
        '#',
        '/',
        '%',
        '<',
        '>',
        '&',
        '"',
        '{',
        '}',
        '$',
        'x',
        '\u202e',
        '\n',
      ),
      minLength: 1,
      maxLength: 20,
    }),
  )
  let diterima = 0
  await fc.assert(
    fc.asyncProperty(acak, acak, async (hal, pembuka) => {
      const lakon = await panggung.mulai('surat-keluar', { naskah: JENIS })
      const { id } = await lakon.tugas('1')
      const { status, json } = await pokja.post(`/tugas/${id}/selesai`, { ...isian, hal, pembuka })
      if (status !== 200) return status === 400 && KALIMAT.test(json.pesan)
      diterima++
      const naskah = await db('naskah').where({ perkara_id: lakon.id }).first()
      const versi = await db('naskah_versi').where({ naskah_id: naskah.id }).first()
      const cetak = rata(await isiDocx(versi.docx_sha256))
      const utuh = [hal, ...pembuka.split(/[\n\u0085\u2028\u2029]|\r\n?/)].map((s) =>
        rata(tanpaTakTampak(s)),
      )
      return utuh.every((s) => cetak.includes(s))
    }),
    { numRuns: 12 },
  )
  t.ok(diterima > 0, `${diterima} of 12 were taken`)
})
