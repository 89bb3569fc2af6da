import { createHash } from 'node:crypto'
import PizZip from 'pizzip'
import t from 'tap'
import { gambarQr } from '../server/platform/docx/qr.js'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { transaksi } from '../server/platform/db/db.js'
import { batalkanDiBuku } from '../server/surat/nomor/batal.js'
import { bangun } from './helper.js'
import { suratPdf } from './pades-bantu.js'
import { Panggung, wajib, type Lakon } from './langkah-bantu.js'
import { isianContoh } from './surat-keluar-bantu.js'

// The page behind the QR code: public, honest about what became of a document, and closed to guessing.

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor
const PUBLIK = 'https://paraf.contoh.go.id'
await db('setelan')
  .where({ kunci: 'alamat' })
  .update({ nilai: JSON.stringify({ bawaan: PUBLIK }) })
const tamu = panggung.kantor.tamu()
const PDF = Buffer.from('%PDF-1.7 terbitan uji')

async function surat(sampai = '6', naskah = 'undangan-pembukaan'): Promise<Lakon> {
  const perkara = await panggung.mulai('surat-keluar', { naskah })
  wajib(await perkara.jawab('1', isianContoh(naskah)))
  await perkara.sampai(sampai)
  return perkara
}
const milik = (p: Lakon) => db('naskah').where({ perkara_id: p.id }).first()

/** As the job would: a PDF for what was issued. */
async function adaPdf(docx: string): Promise<string> {
  const sha256 = createHash('sha256').update(PDF).digest('hex')
  await db('berkas')
    .insert({ sha256, isi: PDF, ukuran: PDF.length, mime: 'application/pdf' })
    .onConflict('sha256')
    .ignore()
  await db('konversi')
    .where({ docx_sha256: docx })
    .update({ status: 'selesai', pdf_sha256: sha256 })
  return sha256
}

t.test(
  'an issued letter carries a code that leads to its own page; a draft has none',
  async (t) => {
    const perkara = await surat('5')
    t.equal((await milik(perkara)).token, null, 'nothing to check before it is issued')
    await perkara.kerjakan('5')
    const n = await milik(perkara)
    t.match(n.token, /^[\w-]{24}$/)
    // then the code in the file says where
    const zip = new PizZip((await ambilBerkas(db, n.terbit_sha256)).isi)
    const alamat = `${PUBLIK}/v/${n.token}`
    const png = zip.file(/word\/media\/slot-.*\.png/).map((f) => f.asNodeBuffer())
    t.ok(
      png.some((isi) => isi.equals(gambarQr(alamat))),
      'the code is that of its page',
    )
    t.match(zip.file(/word\/footer\d\.xml/)[0]!.asText(), alamat, 'and so do the words beside it')
    const konsep = await db('naskah_versi').where({ naskah_id: n.id, versi: 1 }).first()
    const lama = new PizZip((await ambilBerkas(db, konsep.docx_sha256)).isi)
    const kaki = lama.file(/word\/footer\d\.xml/).map((f) => f.asText())
    t.notMatch(kaki.join(), '/v/', 'drafts carry KONSEP, not a code')
  },
)

t.test('the page says what the letter is, who signed it and how, to anyone', async (t) => {
  const n = await milik(await surat())
  const sidik = await adaPdf(n.terbit_sha256)
  const halaman = await tamu.get(`/v/${n.token}`)
  t.equal(halaman.status, 200)
  for (const isi of [n.nomor, n.hal, 'SAH', 'Rahmat Hidayat', 'Plt. Kepala', 'basah', sidik])
    t.match(halaman.teks, isi)
  t.match(halaman.headers['x-robots-tag'], /noindex/)
  t.notMatch(halaman.teks, n.id, 'no internal name shows')
  t.match((await tamu.baca(`/v/${n.token}`)).json, { status: 'sah', cara: 'basah', sha256: sidik })
  t.match((await tamu.get('/robots.txt')).teks, 'Disallow: /')
})

t.test('a file can be compared; a changed one is told apart, and neither is kept', async (t) => {
  const n = await milik(await surat())
  await adaPdf(n.terbit_sha256)
  await tamu.get(`/v/${n.token}`)
  const banding = (isi: Buffer) =>
    tamu.unggah(`/v/${n.token}`, {}, [{ kolom: 'berkas', nama: 'surat.pdf', isi }])
  t.match((await banding(PDF)).teks, 'surat.pdf sama persis')
  const lain = Buffer.concat([PDF, Buffer.from(' ')])
  t.match((await banding(lain)).teks, 'surat.pdf TIDAK sama')
  const sha256 = createHash('sha256').update(lain).digest('hex')
  t.notOk(await db('berkas').where({ sha256 }).first(), 'a stranger stores nothing here')
  t.equal((await tamu.unggah(`/v/${n.token}`, {}, [])).status, 400)
})

t.test('the signed paper is scanned back, and whoever holds the scan can compare it', async (t) => {
  const n = await milik(await surat())
  await adaPdf(n.terbit_sha256)
  const agendaris = await panggung.orang('agendaris')
  const jalur = `/naskah/${n.id}/pindaian`
  await agendaris.get(jalur)
  const kirim = (nama: string, isi: Buffer) =>
    agendaris.unggah(jalur, {}, [{ kolom: 'berkas', nama, isi }])
  // when
  const pindai = await suratPdf()
  t.equal((await kirim('pindai.pdf', pindai)).status, 303)
  t.equal((await kirim('lagi.pdf', pindai)).status, 303, 'the same one again is no other')
  t.match(await kirim('pindai.pdf', Buffer.from('bukan pdf')), { status: 422 })
  // then
  t.match((await agendaris.get(jalur)).teks, 'Pindaian tanda tangan basah')
  t.equal(Number((await db('pindaian').where({ naskah_id: n.id }).count())[0]!.count), 1)
  const sidik = createHash('sha256').update(pindai).digest('hex')
  t.equal((await agendaris.get(`${jalur}/${sidik}`)).headers['content-type'], 'application/pdf')
  await tamu.get(`/v/${n.token}`)
  const banding = await tamu.unggah(`/v/${n.token}`, {}, [
    { kolom: 'berkas', nama: 'diterima.pdf', isi: pindai },
  ])
  t.match(banding.teks, 'diterima.pdf sama persis')
})

t.test(
  'a cancelled letter says so with its reason, a replaced one names its successor',
  async (t) => {
    const [lama, baru] = [await milik(await surat()), await milik(await surat())]
    const nomor = (n: any) =>
      db('nomor').where({ pemilik_id: n.id, status: 'terpakai' }).first('id')
    const oleh = await panggung.pegawai('agendaris')
    const batal = async (n: any, penggantiId?: string) => {
      const { id } = await nomor(n)
      const b = { alasan: 'Tanggal keliru', oleh, kini: panggung.kantor.clock.now(), penggantiId }
      await transaksi(db, (trx) => batalkanDiBuku(trx, id, b))
    }
    await batal(lama, baru.id)
    const digantikan = await tamu.get(`/v/${lama.token}`)
    for (const isi of ['DIGANTIKAN', 'Tanggal keliru', baru.nomor, `/v/${baru.token}`])
      t.match(digantikan.teks, isi)
    await batal(baru)
    t.match((await tamu.get(`/v/${baru.token}`)).teks, 'DIBATALKAN')
  },
)

t.test('an office that has said no public address prints no code that leads nowhere', async (t) => {
  const simpan = (bawaan: string) =>
    db('setelan')
      .where({ kunci: 'alamat' })
      .update({ nilai: JSON.stringify({ bawaan }) })
  await simpan('')
  t.teardown(() => simpan(PUBLIK))
  const n = await milik(await surat())
  const zip = new PizZip((await ambilBerkas(db, n.terbit_sha256)).isi)
  const kaki = zip.file(/word\/footer\d\.xml/).map((f) => f.asText())
  t.notMatch(kaki.join(), 'Keaslian naskah')
  t.notMatch(kaki.join(), '<w:drawing')
  t.equal((await tamu.get(`/v/${n.token}`)).status, 200, 'it can be checked all the same')
})

t.test('what is Terbatas or Rahasia shows no subject', async (t) => {
  await db('jenis_naskah').insert({
    jenis: 'undangan-pembukaan',
    sec: 'R',
    diubah_at: panggung.kantor.clock.now(),
  })
  t.teardown(() => db('jenis_naskah').delete())
  const n = await milik(await surat())
  t.match(n.nomor, /^R-/)
  const halaman = await tamu.get(`/v/${n.token}`)
  t.notMatch(halaman.teks, n.hal)
  t.match(halaman.teks, 'Tidak ditampilkan karena sifat pengamanannya')
  // nor why it was cancelled
  const { id } = await db('nomor').where({ pemilik_id: n.id, status: 'terpakai' }).first('id')
  const b = { alasan: 'Hukuman dicabut', oleh: null, kini: panggung.kantor.clock.now() }
  await transaksi(db, (trx) => batalkanDiBuku(trx, id, b))
  const batal = await tamu.get(`/v/${n.token}`)
  t.match(batal.teks, 'DIBATALKAN')
  t.notMatch(batal.teks, 'Hukuman')
})

t.test('unknown codes are told apart by nobody, and who tries many has to wait', async (t) => {
  const penebak = panggung.kantor.tamu()
  penebak.alamat = '10.9.9.9'
  const tebak = () => penebak.get(`/v/${'x'.repeat(24)}`)
  t.match(await tebak(), { status: 404, teks: /tidak dikenal/ })
  t.equal((await penebak.get('/v/pendek')).status, 404)
  const semua = []
  for (let i = 0; i < 65; i++) semua.push((await tebak()).status)
  t.ok(semua.includes(429), 'refused in the end')
  t.equal((await tamu.get(`/v/${'y'.repeat(24)}`)).status, 404, 'others are not touched by it')
})
