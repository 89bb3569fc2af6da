import { randomInt } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import t from 'tap'
import { Galat } from '../server/platform/galat.js'
import { Dokumen } from '../server/platform/pdf/pades/dokumen.js'
import { akarDokumen } from '../server/platform/pdf/pades/halaman.js'
import { namaDari, Rujukan, type Kamus, type Nilai } from '../server/platform/pdf/pades/nilai.js'
import { periksaPdf, semuaSah } from '../server/platform/pdf/pades/periksa.js'
import { tandaTanganiPdf } from '../server/platform/pdf/pades/tanda-tangani.js'
import { gambarKotak } from '../server/platform/pdf/pades/tempat.js'
import { terbitkanSertifikat } from '../server/platform/pdf/pades/terbitkan.js'
import { tambahkan, tulisNilai } from '../server/platform/pdf/pades/tulis.js'
import { Pengurai } from '../server/platform/pdf/pades/urai.js'
import {
  ada,
  CA,
  folder,
  opensslCades,
  orang,
  pdfsig,
  PERCAYA,
  suratPdf,
  tandai,
  WAKTU,
} from './pades-bantu.js'

const [kabid, kaban, kantor] = [orang('Kabid', 'rsa'), orang('Kaban'), orang('Segel', 'rsa')]

/** Kabid's seal, Kaban's visible signature, the office's seal. */
async function bertiga(aliran = false): Promise<Buffer> {
  const satu = tandai(await suratPdf(aliran), 'Kabid', kabid)
  return tandai(tandai(satu, 'Kaban, S.Sos.', kaban, true), 'Segel – kantor', kantor)
}

for (const aliran of [false, true]) {
  const cara = aliran ? 'with object streams' : 'with a plain table'
  t.test(
    `three signatures on one PDF ${cara} are each valid and lead to the authority`,
    async (t) => {
      const pdf = await bertiga(aliran)
      const hasil = await periksaPdf(pdf, PERCAYA)
      t.match(hasil, [
        { urut: 1, nama: 'Kabid', revisi: 2, jumlahRevisi: 4, seluruhBerkas: false, sah: true },
        { urut: 2, nama: 'Kaban', revisi: 3, perubahan: { jenis: 'tanda_tangan' }, sah: true },
        {
          urut: 3,
          nama: 'Segel',
          seluruhBerkas: true,
          perubahan: { jenis: 'tidak_ada' },
          sah: true,
        },
      ])
      t.match(hasil[0], { waktu: WAKTU, alasan: 'Menyetujui (naskah)', lokasi: 'Tenggarong' })
      t.ok(semuaSah(hasil))
      t.equal(semuaSah(await periksaPdf(await suratPdf(aliran), PERCAYA)), false)
    },
  )
}

t.test('pdfsig, openssl and qpdf agree', { skip: !ada('pdfsig') && 'no poppler' }, async (t) => {
  const dir = folder(t)
  for (const aliran of [false, true]) {
    const pdf = await bertiga(aliran)
    const kata = pdfsig(dir, pdf)
    t.equal(kata.match(/Signature is Valid/g)?.length, 3, kata)
    if (ada('certutil')) t.equal(kata.match(/Certificate is Trusted/g)?.length, 3, kata)
    t.equal(kata.match(/ETSI.CAdES.detached/g)?.length, 3)
    t.strictSame(
      opensslCades(dir, pdf).map((k) => /CAdES Verification successful/.test(k)),
      [true, true, true],
    )
    writeFileSync(join(dir, 'q.pdf'), pdf)
    const qpdf = spawnSync('qpdf', ['--check', join(dir, 'q.pdf')], { encoding: 'utf8' })
    t.equal(qpdf.status, 0, qpdf.stdout + qpdf.stderr)
  }
})

/** The file with one byte another than it was. */
function ubah(pdf: Buffer, di: number): Buffer {
  const b = Buffer.from(pdf)
  b[di] = b[di]! ^ randomInt(1, 256)
  return b
}

/** Positions each signature covers, by field. */
function rentang(pdf: Buffer): [number, number, number][] {
  const cari = /\/ByteRange \[0 (\d+) +(\d+) +(\d+) *\]/g
  return [...pdf.toString('latin1').matchAll(cari)].map((m) => {
    const [a, b, c] = m.slice(1).map(Number) as [number, number, number]
    return [a, b, b + c]
  })
}

/** A file that cannot be read has no signature; a fault of ours stays one. */
function hanyaGalat(galat: unknown): [] {
  if (galat instanceof Galat) return []
  throw galat
}

/** True when every signature over this byte falls; those made before it may stand. */
async function ketahuan(pdf: Buffer, di: number): Promise<boolean> {
  const kena = rentang(pdf).map(([a, b, akhir]) => (di < a || di >= b) && di < akhir)
  const hasil = await periksaPdf(ubah(pdf, di), PERCAYA).catch(hanyaGalat)
  return !hasil.some((s) => s.sah && kena[Number(/\d+$/.exec(s.kolom)?.[0]) - 1])
}

t.test('1,000 random changes of signed bytes are each noticed', async (t) => {
  const pdf = await bertiga()
  const [a, b] = rentang(pdf)[2]!
  for (let n = 0; n < 1_000; n++) {
    // Outside the last signature itself, so that at least one of them covers the byte.
    const di = randomInt(pdf.length - (b - a))
    if (!(await ketahuan(pdf, di < a ? di : di + b - a))) t.fail(`byte ${di}`)
  }
  t.ok(semuaSah(await periksaPdf(pdf, PERCAYA)), 'the untouched file stands')
})

t.test('pdfsig notices them as well', { skip: !ada('pdfsig') && 'no poppler' }, async (t) => {
  const dir = folder(t)
  const pdf = await bertiga()
  const awal = rentang(pdf)[0]![0]
  // In the text of the letter, where the file stays readable and only the digest can tell.
  for (let n = 0; n < 20; n++) {
    const kata = pdfsig(dir, ubah(pdf, 20 + randomInt(awal - 200)))
    t.notMatch(kata, /Signature is Valid/, kata)
  }
})

t.test('a change inside a signature value is noticed, or changes no meaning', async (t) => {
  const pdf = await bertiga()
  const [a, b] = rentang(pdf)[2]!
  const lolos: number[] = []
  for (let di = a + 1; di < b - 1; di += 7) {
    const ganti = Buffer.from(pdf)
    ganti[di] = ganti[di] === 0x30 ? 0x31 : 0x30
    const hasil = await periksaPdf(ganti, PERCAYA).catch(hanyaGalat)
    if (hasil.some((s) => s.urut === 3 && s.sah)) lolos.push(di - a)
  }
  t.strictSame(lolos, [])
})

t.test(
  'trust is the office’s: unknown, expired, early and withdrawn certificates fail',
  async (t) => {
    const surat = await suratPdf()
    const satu = async (k: ReturnType<typeof orang>, percaya: object = {}) =>
      (await periksaPdf(tandai(surat, 'X', k), { ...PERCAYA, ...percaya }))[0]!
    const masa = (dari: string, sampai: string) => ({
      dari: new Date(dari),
      sampai: new Date(sampai),
    })
    const lewat = orang('Lewat', 'ec', masa('2024-01-01', '2026-11-22'))
    const nanti = orang('Nanti', 'ec', masa('2026-11-24', '2027-01-01'))
    t.match(await satu(kaban, { akar: [] }), { utuh: true, sah: false, rantai: 'tidak_dipercaya' })
    t.match(await satu(lewat), { utuh: true, sah: false, rantai: 'kedaluwarsa' })
    t.match(await satu(nanti), { sah: false, rantai: 'belum_berlaku' })
    const cabut = (saat: string) => ({
      dicabut: new Map([[kaban.sertifikat.fingerprint256, new Date(saat)]]),
    })
    t.match(await satu(kaban, cabut('2026-11-01')), { sah: false, rantai: 'dicabut' })
    t.match(await satu(kaban, cabut('2026-12-01')), { sah: true })
    t.match(await satu(kaban, { akar: [kaban.sertifikat] }), { sah: true }, 'pinned as it is')
    // Issued by someone who may not issue: a person's certificate is no authority.
    const palsu = terbitkanSertifikat({
      subjek: { nama: 'Palsu', organisasi: 'x' },
      ...masa('2026-01-01', '2027-01-01'),
      penerbit: kaban,
    })
    const ikut = { ...palsu, rantai: [kaban.sertifikat] }
    t.match(await satu(ikut), { utuh: true, sah: false, rantai: 'tidak_dipercaya' })
    t.match(await satu(CA), { sah: false, rantai: 'salah_guna' }, 'an authority signs no letters')
  },
)

t.test('whatever is appended after signing is named, unless it is a signature', async (t) => {
  const pdf = await bertiga()
  const dok = new Dokumen(pdf)
  const halaman = dok.nomor().find((no) => nama(dok.objek(no), 'Type') === 'Page')!
  const isi = dok.larik((dok.objek(halaman) as Kamus).get('Contents'))[0] as Rujukan
  const tambah = (no: number, v: Nilai) => tambahkan(dok, [{ no, gen: 0, isi: tulisNilai(v) }]).isi
  const lagi = (kunci: string, v: Nilai) => new Map(dok.objek(halaman) as Kamus).set(kunci, v)
  const bebas = dok.bebas()
  const mirip = '<</Subtype/Widget/FT/Sig/T(x)/V<</ByteRange[0 1 2 3]/Contents<00>>>>>'
  const kosong = '<</Subtype/Widget/FT/Sig/T(x)>>'
  const anotasi = dok.larik((dok.objek(halaman) as Kamus).get('Annots'))
  const cara: Record<string, Buffer> = {
    'another text on the page': tambah(isi.no, gambarKotak(1, 1, 'BT (Palsu) Tj ET')),
    'a page turned round': tambah(halaman, lagi('Rotate', 180)),
    'a note stuck on': tambah(halaman, lagi('Annots', [...anotasi, new Map([['Subtype', null]])])),
    'a field that looks signed': tambah(halaman, lagi('Annots', [...anotasi, urai(mirip)])),
    'an empty signature field': tambah(halaman, lagi('Annots', [...anotasi, urai(kosong)])),
    'the catalog led elsewhere': tambah(
      akarDokumen(dok).no,
      new Map(dok.kamus(akarDokumen(dok))).set('Pages', new Rujukan(bebas, 0)),
    ),
    'an earlier saving brought back': Buffer.concat([
      pdf,
      Buffer.from(`startxref\n${dok.bagian[2]!.offset}\n%%EOF\n`),
    ]),
    'words behind the end': Buffer.concat([pdf, Buffer.from('tambahan')]),
  }
  for (const [kata, berkas] of Object.entries(cara)) {
    const hasil = await periksaPdf(berkas, PERCAYA)
    t.equal(hasil.filter((s) => s.sah).length, 0, `${kata}: ${JSON.stringify(hasil[0]?.galat)}`)
    t.match(hasil, [{ utuh: true, perubahan: { jenis: 'lain' } }], kata)
  }
  const utuh = await periksaPdf(tambah(bebas, null), PERCAYA)
  t.ok(semuaSah(utuh), 'an object nobody mentions changes nothing')
})

t.test('what pointed into the void when it was signed may not be filled in later', async (t) => {
  const dok = new Dokumen(await suratPdf())
  const halaman = dok.nomor().find((no) => nama(dok.objek(no), 'Type') === 'Page')!
  const lubang = new Map(dok.objek(halaman) as Kamus).set('Contents', new Rujukan(777, 0))
  const siap = tambahkan(dok, [{ no: halaman, gen: 0, isi: tulisNilai(lubang) }]).isi
  const tanda = tandai(siap, 'Kaban', kaban)
  t.ok(semuaSah(await periksaPdf(tanda, PERCAYA)))
  const isi = [{ no: 777, gen: 0, isi: tulisNilai(gambarKotak(1, 1, 'BT (Palsu) Tj ET')) }]
  const [hasil] = await periksaPdf(tambahkan(new Dokumen(tanda), isi).isi, PERCAYA)
  t.match(hasil, { utuh: true, sah: false, perubahan: { jenis: 'lain' } })
})

t.test('more signatures than any letter has are refused', async (t) => {
  let pdf = await suratPdf()
  for (let n = 0; n < 41; n++) pdf = tandai(pdf, 'Kaban', kaban)
  await t.rejects(periksaPdf(pdf, PERCAYA), /terlalu banyak/)
})

t.test('files made to hurt are refused in a sentence, quickly', async (t) => {
  const bom = deflateSync(Buffer.alloc(200 * 2 ** 20))
  const kepala = `<</Type/XRef/W[1 2 1]/Size 9/Filter/FlateDecode/Length ${bom.length}>>`
  const cara: Record<string, Buffer> = {
    'not a PDF': Buffer.from('PK'),
    'a circle of tables': Buffer.from(
      '%PDF-1.4\nxref\n0 0\ntrailer<</Size 1/Prev 9>>\nstartxref\n9\n%%EOF',
    ),
    'brackets without end': Buffer.from(
      `%PDF-1.4\nxref\n0 0\ntrailer${'['.repeat(100_000)}\nstartxref\n9\n%%EOF`,
    ),
    'an object list that swells': Buffer.concat([
      Buffer.from(`%PDF-1.5\n1 0 obj${kepala}stream\n`),
      bom,
      Buffer.from('\nendstream endobj\nstartxref\n9\n%%EOF'),
    ]),
    'a list of nothing, a billion times': Buffer.from(
      '%PDF-1.5\n1 0 obj<</Type/XRef/W[0 0 0]/Index[0 999999999]/Size 9/Length 1>>stream\n' +
        'x\nendstream endobj\nstartxref\n9\n%%EOF',
    ),
    'no catalog': Buffer.from('%PDF-1.4\nxref\n0 0\ntrailer<</Size 1>>\nstartxref\n9\n%%EOF'),
    'a password': Buffer.from(
      '%PDF-1.4\nxref\n0 0\ntrailer<</Size 1/Encrypt<<>>>>\nstartxref\n9\n%%EOF',
    ),
  }
  for (const [kata, berkas] of Object.entries(cara)) {
    const mulai = performance.now()
    const galat = await periksaPdf(berkas, PERCAYA).catch((g) => g)
    t.ok(galat instanceof Galat, `${kata}: ${galat}`)
    t.ok(performance.now() - mulai < 30_000, kata)
    t.throws(() => tandai(berkas, 'X', kaban), Galat)
  }
  const tinggi = { halaman: 9, x: 0, y: 0, lebar: 9, tinggi: 9 }
  const opsi = { nama: 'X', alasan: '', lokasi: '', waktu: WAKTU, tempat: tinggi }
  const surat = await suratPdf()
  t.throws(() => tandaTanganiPdf(surat, opsi, kaban), /Halaman 9/)
})

const nama = (v: Nilai, kunci: string): string =>
  v instanceof Map ? namaDari(v.get(kunci) as Nilai) : ''
const urai = (teks: string): Nilai => new Pengurai(Buffer.from(teks)).nilai()
