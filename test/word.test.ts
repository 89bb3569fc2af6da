import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'
import { akar } from '../server/config.js'
import { cariPerangkat } from '../server/platform/docx/konversi/perangkat.js'
import { bukaPaket, tutupPaket } from '../server/platform/docx/paket.js'
import { bacaSifat } from '../server/platform/docx/sifat.js'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { bangun } from './helper.js'
import { Panggung, wajib } from './langkah-bantu.js'
import { teksDocx } from './surat-contoh.js'

// A letter goes out to Word or LibreOffice and comes back as the next version.

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor
const pokja = await panggung.orang('pokja')
const JENIS = 'undangan-pembukaan'
const ISI = {
  hal: 'Undangan Pembukaan Pelatihan',
  tujuan: ['Inspektur Daerah'],
  hariTanggal: '2026-12-01',
  tempat: 'Aula',
  acara: 'Pembukaan',
}

/** A letter on the desk of its drafter, with these words kept in the form. */
async function surat() {
  const perkara = await panggung.mulai('surat-keluar', { naskah: JENIS })
  const { id } = await perkara.tugas('1')
  const jalur = `/tugas/${id}`
  const isi = { ...(await perkara.awal('1')), ...ISI }
  wajib(await pokja.post(`${jalur}/konsep`, isi))
  const unduh = async () => {
    const j = await pokja.app.inject({
      url: `${jalur}/naskah.docx`,
      headers: { cookie: `paraf_sesi=${pokja.kuki.get('paraf_sesi')}` },
    })
    return j.rawPayload
  }
  const unggah = async (docx: Buffer, lebih = {}, k = pokja) =>
    k.post(`${jalur}/word`, { berkas: await k.simpanBerkas('surat.docx', docx), ...lebih })
  const naskah = () => db('naskah').where({ perkara_id: perkara.id }).first()
  return { perkara, id, jalur, isi, unduh, unggah, naskah }
}

/** The same file with one part changed. */
function ubah(docx: Buffer, bagian: string, kerja: (xml: string) => string): Buffer {
  const zip = bukaPaket(docx)
  zip.file(bagian, kerja(zip.file(bagian)?.asText() ?? ''), { createFolders: false })
  return tutupPaket(zip)
}
const tulis = (docx: Buffer, dari: string | RegExp, ke: string): Buffer =>
  ubah(docx, 'word/document.xml', (xml) => xml.replace(dari, ke))

t.test(
  'edited in LibreOffice: text kept, a version gained, number and date still put in',
  async (t) => {
    const alat = await cariPerangkat()
    if (!alat.soffice || !alat.python) return void t.comment('LibreOffice is not installed')
    // given what the drafter downloads
    const s = await surat()
    const dir = await mkdtemp(join(tmpdir(), 'sunting-'))
    t.teardown(() => rm(dir, { recursive: true }))
    const [masuk, keluar] = [join(dir, 'masuk.docx'), join(dir, 'keluar.docx')]
    await writeFile(masuk, await s.unduh())
    // when it is edited for real and uploaded
    const skrip = join(akar(), 'test/fixtures/naskah/sunting.py')
    const kata = 'diselenggarakan dengan khidmat oleh panitia gabungan'
    await promisify(execFile)(alat.python, [
      ...[skrip, alat.soffice, masuk, keluar],
      ...['diselenggarakan', kata],
    ])
    t.match(wajib(await s.unggah(await readFile(keluar))), { versi: 1 })
    // then that is the letter, and the form holds only what the book needs
    const dibaca = wajib(await pokja.baca(s.jalur))
    t.same(dibaca.awal, { hal: ISI.hal, tujuan: ISI.tujuan })
    t.match((await pokja.get(s.jalur)).teks, kata)
    const draf = teksDocx((await ambilBerkas(db, (await versi(s)).docx_sha256)).isi)
    t.match(draf, kata)
    t.match(draf, 'KONSEP')
    t.match(await kepala(s), 'string="KONSEP"', 'with the grey letters LibreOffice drops')
    t.notMatch(draf, '[[')
    // when it goes all the way
    wajib(await s.perkara.jawab('1', dibaca.awal))
    await s.perkara.sampai('6')
    // then the issued file has the edited words, a number, a date and the signer
    const terbit = await s.naskah()
    t.equal(terbit.keadaan, 'terbit')
    const { isi } = await ambilBerkas(db, terbit.terbit_sha256)
    const teks = teksDocx(isi)
    for (const harus of [kata, terbit.nomor, '23 November 2026', 'Plt. KEPALA BADAN'])
      t.ok(teks.includes(harus), harus)
    t.notMatch(teks, /KONSEP|\[\[/)
    t.ok(/\/slot-[0-9a-f]+\.png/.test(Object.keys(bukaPaket(isi).files).join()), 'a QR code')
  },
)

const kepala = async (s: { naskah(): Promise<any> }): Promise<string> => {
  const zip = bukaPaket((await ambilBerkas(db, (await versi(s)).docx_sha256)).isi)
  return Object.keys(zip.files)
    .filter((n) => /header/.test(n))
    .map((n) => zip.file(n)?.asText() ?? '')
    .join('')
}

const versi = async (s: { naskah(): Promise<any> }) => {
  const n = await s.naskah()
  return db('naskah_versi').where({ naskah_id: n.id, versi: n.versi }).first()
}

t.test(
  'what has lost a place that is filled later is refused, and the place is named',
  async (t) => {
    const s = await surat()
    const docx = await s.unduh()
    t.match(bacaSifat(docx), { 'Paraf.jenis': JENIS, 'Paraf.versi': '0' })
    const ditolak = async (isi: Buffer, kode: string, pesan: RegExp, status = 422) =>
      t.match(await s.unggah(isi), { status, json: { kode, pesan } })
    await ditolak(
      tulis(docx, '[[nomor]]', '12'),
      'NASKAH_WORD_KURANG',
      /tempat nomor \[\[nomor\]\]/,
    )
    await ditolak(
      ubah(docx, 'word/footer1.xml', (x) => x.replace('[[%qr]]', '')) &&
        ['footer1', 'footer2'].reduce(
          (d, f) => ubah(d, `word/${f}.xml`, (x) => x.replaceAll('[[%qr]]', '')),
          docx,
        ),
      'NASKAH_WORD_KURANG',
      /gambar kode QR/,
    )
    await ditolak(
      tulis(docx, 'Dengan hormat', '[[rahasia]]'),
      'NASKAH_WORD_TANDA',
      /\[\[rahasia\]\]/,
    )
    await ditolak(tulis(docx, 'Dengan hormat', '[[#nomor]]'), 'NASKAH_WORD_TANDA', /tidak ditutup/)
    await ditolak(
      tulis(
        docx,
        '<w:body>',
        '<w:body><w:p><w:ins w:author="x"><w:r><w:t>a</w:t></w:r></w:ins></w:p>',
      ),
      'NASKAH_WORD_SISA',
      /perubahan terlacak/,
    )
    t.equal(await s.naskah(), undefined, 'nothing was stored as a version')
  },
)

t.test(
  'another file is refused with one sentence: macro, outside template, bomb, a stranger',
  async (t) => {
    const s = await surat()
    const docx = await s.unduh()
    const kasus: [Buffer, number, RegExp][] = [
      [
        ubah(docx, '[Content_Types].xml', (x) =>
          x.replace(
            /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml/,
            'application/vnd.ms-word.document.macroEnabled.main+xml',
          ),
        ),
        422,
        /bermakro \(\.docm\)/,
      ],
      [
        ubah(docx, 'word/_rels/settings.xml.rels', () =>
          [
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">',
            '<Relationship Id="rId1" TargetMode="External" Target="http://jahat.example/t.dotm"',
            ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/>',
            '</Relationships>',
          ].join(''),
        ),
        422,
        /templat luar/,
      ],
      [ubah(docx, 'word/bom.xml', () => ' '.repeat(70 * 2 ** 20)), 413, /melebihi batas/],
      [ubah(docx, 'word/vbaProject.bin', () => 'x'), 422, /makro/],
      [ubah(docx, 'docProps/custom.xml', () => ''), 422, /bukan berkas kerja/],
      [Buffer.from('%PDF-1.7 bukan'), 422, /isinya PDF/],
      [await (await surat()).unduh(), 422, /milik naskah lain/],
    ]
    for (const [isi, status, pesan] of kasus)
      t.match(await s.unggah(isi), { status, json: { pesan } })
    // by the form as well, with the way to try again
    const [bom] = kasus[2]!
    const lewat = await pokja.unggah(`${s.jalur}/word`, {}, [
      { kolom: 'berkas', nama: 'bom.docx', isi: bom },
    ])
    t.equal(lewat.status, 413)
    t.match(lewat.teks, 'melebihi batas')
  },
)

t.test('back to the form and to Word again; the book must say what the letter says', async (t) => {
  const s = await surat()
  const docx = tulis(await s.unduh(), 'Undangan Pembukaan Pelatihan', 'Undangan Rapat Akbar')
  wajib(await s.unggah(docx))
  // the subject of the book is the old one: refused, naming both
  const lama = await s.perkara.jawab('1', { hal: ISI.hal, tujuan: ISI.tujuan })
  t.match(lama, { status: 400, json: { kode: 'ISIAN_SALAH', pesan: /Hal tidak ditemukan/ } })
  // when the drafter goes back to the form, the words of it are all there
  t.equal((await pokja.form(`${s.jalur}/formulir`)).status, 303)
  t.match(wajib(await pokja.baca(s.jalur)).awal, { ...s.isi, acara: 'Pembukaan' })
  t.match(await pokja.form(`${s.jalur}/word/pakai`), { status: 303 })
  wajib(await s.perkara.jawab('1', { hal: 'Undangan Rapat Akbar', tujuan: ISI.tujuan }))
  t.equal((await s.naskah()).hal, 'Undangan Rapat Akbar')
  t.equal((await s.naskah()).versi, 2)
})

t.test('a file that others have overtaken is refused until its writer says so', async (t) => {
  const s = await surat()
  const docx = await s.unduh()
  const rekan = await panggung.orang('pokja2')
  wajib(await s.unggah(docx, {}, rekan))
  t.match(await s.unggah(docx), { status: 409, json: { kode: 'NASKAH_WORD_BASI' } })
  t.match(wajib(await s.unggah(docx, { timpa: true })), { versi: 2 })
  // one's own file once more needs no question
  t.match(wajib(await s.unggah(docx)), { versi: 3 })
})
