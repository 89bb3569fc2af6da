import t from 'tap'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { periksaPdf, semuaSah } from '../server/platform/pdf/pades/periksa.js'
import { FRASA_CONTOH } from '../server/tte/contoh.js'
import { kepercayaanKantor } from '../server/tte/kepercayaan.js'
import { bangun } from './helper.js'
import { Panggung, wajib, type Lakon } from './langkah-bantu.js'
import { suratPdf } from './pades-bantu.js'
import { isianContoh } from './surat-keluar-bantu.js'
import { permintaan, simpanPdf, siapa } from './tte-bantu.js'
import { tandatanganiBerkas } from '../server/tte/tandatangani.js'

// The electronic order: number reserved -> final PDF -> signature -> issued; a refusal makes it BATAL.

const panggung = new Panggung(await bangun(t))
const { db, clock } = panggung.kantor
const JENIS = 'undangan-pembukaan'
await db('jenis_naskah').insert({
  jenis: JENIS,
  cara_tanda_tangan: 'elektronik',
  diubah_at: clock.now(),
})

const milik = (p: Lakon) => db('naskah').where({ perkara_id: p.id }).first()
const nomorDari = (p: Lakon) =>
  db('nomor')
    .whereIn('pemilik_id', db('naskah').where({ perkara_id: p.id }).select('id'))
    .orderBy('urut')
const jalur = async (p: Lakon, ekor: string) => `/tugas/${(await p.tugas('4')).id}/${ekor}`
const kepala = () => panggung.orang('kepala')

async function sampaiTandaTangan(): Promise<Lakon> {
  const perkara = await panggung.mulai('surat-keluar', { naskah: JENIS })
  wajib(await perkara.jawab('1', isianContoh(JENIS)))
  await perkara.sampai('4')
  return perkara
}

/** Prepared, and with its PDF, as the job would make it. */
async function sampaiFinal(): Promise<Lakon> {
  const perkara = await sampaiTandaTangan()
  wajib(await perkara.tindak('4', 'siapkan', {}))
  await adaPdf(perkara)
  return perkara
}
async function adaPdf(p: Lakon): Promise<string> {
  const n = await milik(p)
  const { docx_sha256 } = await db('naskah_versi')
    .where({ naskah_id: n.id, versi: n.versi })
    .first()
  const pdf_sha256 = await simpanPdf(db, await suratPdf())
  await db('konversi').where({ docx_sha256 }).update({ status: 'selesai', pdf_sha256 })
  return pdf_sha256
}
const setuju = async (p: Lakon, lain: Record<string, unknown> = { frasa: FRASA_CONTOH }) =>
  p.putuskan('4', { keputusan: 'ya', ...lain })

t.test(
  'the number is reserved, the final PDF signed, and only then the letter issued',
  async (t) => {
    const perkara = await sampaiTandaTangan()
    // given: nothing to sign yet, and the page says what to do first
    t.match(await setuju(perkara, {}), { status: 409, json: { kode: 'NASKAH_BELUM_FINAL' } })
    const baca = async () => (await (await kepala()).baca(await jalur(perkara, ''))).json
    t.strictSame((await baca()).tindakan, ['siapkan'])
    // when it is made ready
    wajib(await perkara.tindak('4', 'siapkan', {}))
    t.strictSame((await baca()).tindakan, [], 'once is enough')
    t.match(await nomorDari(perkara), [{ status: 'dipesan' }])
    t.match(await setuju(perkara), { status: 409, json: { kode: 'PDF_MENUNGGU' } })
    await adaPdf(perkara)
    t.match(await setuju(perkara, {}), { status: 400, json: { pesan: /Frasa sandi wajib diisi/ } })
    t.match(await setuju(perkara, { frasa: 'salah' }), { json: { kode: 'TTE_FRASA_SALAH' } })
    t.equal((await milik(perkara)).terbit_sha256, null, 'the task is open, the number waits')
    t.match(await nomorDari(perkara), [{ status: 'dipesan' }])
    // and signed
    t.equal((await setuju(perkara)).status, 200)
    const n = await milik(perkara)
    const [nomor] = await nomorDari(perkara)
    t.match(n, { keadaan: 'terbit', nomor: nomor.nomor, cara_tanda_tangan: 'elektronik' })
    t.equal(nomor.status, 'terpakai')
    const { isi } = await ambilBerkas(db, n.terbit_pdf_sha256)
    const tanda = await periksaPdf(isi, await kepercayaanKantor(db))
    t.ok(semuaSah(tanda) && tanda.length === 1)
    t.match(tanda[0]!.nama, /Rahmat Hidayat/)
    // then what people download is the signed file, and the public page says so
    const unduhan = await (await kepala()).get(`/naskah/${n.id}/versi/${n.versi}.pdf`)
    t.equal(Number(unduhan.headers['content-length']), isi.length)
    t.match((await panggung.kantor.tamu().baca(`/v/${n.token}`)).json, {
      status: 'sah',
      cara: 'elektronik',
      sha256: n.terbit_pdf_sha256,
    })
    // and the agenda row gives no second number
    await perkara.sampai()
    t.equal((await nomorDari(perkara)).length, 1)
    t.equal((await perkara.perkara()).status, 'selesai')
  },
)

t.test('a refusal makes the number BATAL, and the next round takes the next one', async (t) => {
  const perkara = await sampaiFinal()
  const token = (await milik(perkara)).token
  const tolak = { keputusan: 'tidak', alasan: 'Waktu acara berubah', ke: 'pengetik' }
  t.equal((await perkara.putuskan('4', tolak)).status, 200)
  t.match(await nomorDari(perkara), [
    { status: 'batal', alasan_batal: 'Penandatanganan ditolak: Waktu acara berubah' },
  ])
  await perkara.sampai('4')
  wajib(await perkara.tindak('4', 'siapkan', {}))
  await adaPdf(perkara)
  t.equal((await setuju(perkara)).status, 200)
  const [batal, terpakai] = await nomorDari(perkara)
  t.equal(terpakai.urut, batal.urut + 1)
  t.not((await milik(perkara)).token, token, 'the code of the refused file leads nowhere')
})

t.test(
  'a letter that holds a number goes on electronically although its kind has changed',
  async (t) => {
    const perkara = await sampaiFinal()
    const jenis = () => db('jenis_naskah').where({ jenis: JENIS })
    await jenis().update({ cara_tanda_tangan: 'basah' })
    t.teardown(() => jenis().update({ cara_tanda_tangan: 'elektronik' }))
    t.equal((await setuju(perkara)).status, 200)
    await perkara.sampai()
    t.match(await nomorDari(perkara), [{ status: 'terpakai' }])
    t.match(await milik(perkara), { cara_tanda_tangan: 'elektronik', keadaan: 'arsip' })
  },
)

t.test('two clicks at once are one signature', async (t) => {
  const perkara = await sampaiFinal()
  const semua = await Promise.all([1, 2, 3, 4].map(() => setuju(perkara)))
  t.strictSame(semua.map((j) => (j.status < 300 ? 200 : 409)).sort(), [200, 409, 409, 409])
  const n = await milik(perkara)
  const { isi } = await ambilBerkas(db, n.terbit_pdf_sha256)
  t.equal((await periksaPdf(isi, await kepercayaanKantor(db))).length, 1)
  t.match(await db('tte_percobaan').where({ untuk_id: n.id, keadaan: 'berhasil' }), { length: 1 })
})

t.test('a signature that was made but not recorded is not made again', async (t) => {
  const perkara = await sampaiFinal()
  const n = await milik(perkara)
  // given: signed, and the server gone before the letter was issued
  const { pdf_sha256: pdf } = await db('konversi as k')
    .join('naskah_versi as v', 'v.docx_sha256', 'k.docx_sha256')
    .where({ 'v.naskah_id': n.id, 'v.versi': n.versi })
    .first('k.pdf_sha256')
  const lama = await tandatanganiBerkas(
    await permintaan(
      { db, clock },
      { apa: 'naskah', id: n.id, pdf, siapa: await siapa(db, 'kepala') },
    ),
  )
  // when the signer tries again
  t.equal((await setuju(perkara)).status, 200)
  t.equal((await milik(perkara)).terbit_pdf_sha256, lama.sha256)
})

t.test('a PDF signed elsewhere is taken when it is ours, and refused when it is not', async (t) => {
  const perkara = await sampaiFinal()
  const n = await milik(perkara)
  const orang = await kepala()
  const kirim = async (isi: Buffer) =>
    setuju(perkara, {
      bertanda: { ...(await orang.simpanBerkas('bertanda.pdf', isi)), nama: 'b.pdf' },
    })
  t.match(await kirim(await suratPdf()), { json: { kode: 'TTE_UNGGAHAN_BEDA' } })
  const p = await permintaan({ db, clock }, { pdf: await adaPdf(perkara) })
  const { sha256 } = await tandatanganiBerkas(p)
  t.equal((await kirim((await ambilBerkas(db, sha256)).isi)).status, 200)
  t.equal((await milik(perkara)).terbit_pdf_sha256, sha256)
  t.match(await db('tte_percobaan').where({ untuk_id: n.id, penanda: 'unggah' }), { length: 1 })
})

t.test(
  'who acts for the Kepala signs a final version of their own, under the same number',
  async (t) => {
    const perkara = await sampaiFinal()
    const [sebelum] = await nomorDari(perkara)
    await panggung.tetapkan('sekretaris', 'kepala', 'plh', '2026-11-23', '2026-11-30')
    const baca = await perkara.awal('4', 'sekretaris')
    const isian = { ...baca, keputusan: 'ya' }
    t.match(await perkara.jawab('4', isian, 'sekretaris'), {
      json: { kode: 'NASKAH_FINAL_ORANG_LAIN' },
    })
    wajib(await perkara.tindak('4', 'siapkan', {}, 'sekretaris'))
    await adaPdf(perkara)
    const lagi = { keputusan: 'ya', frasa: FRASA_CONTOH }
    t.equal((await perkara.putuskan('4', lagi, 'sekretaris')).status, 200)
    const sesudah = await nomorDari(perkara)
    t.match(sesudah, [{ nomor: sebelum.nomor, status: 'terpakai' }])
  },
)

t.test('the passphrase is in no row of the database', async (t) => {
  const { rows } = await db.raw(
    `select table_name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'berkas'`,
  )
  for (const { table_name } of rows) {
    const ada = await db(table_name)
      .whereRaw(`${table_name}::text like ?`, [`%${FRASA_CONTOH}%`])
      .first()
    t.notOk(ada, table_name)
  }
})
