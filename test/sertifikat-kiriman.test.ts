import t from 'tap'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { periksaPdf, semuaSah } from '../server/platform/pdf/pades/periksa.js'
import { kemasSertifikat, pekerjaSertifikat } from '../server/sertifikat/susun.js'
import { FRASA_CONTOH } from '../server/tte/contoh.js'
import { kepercayaanKantor } from '../server/tte/kepercayaan.js'
import { bangun } from './helper.js'
import { konverterTiruan } from './konverter-tiruan.js'
import { paketZip } from './kirim-bantu.js'
import { NIP, Panggung, wajib, type Lakon } from './langkah-bantu.js'
import { suratPdf } from './pades-bantu.js'
import { simpanPdf } from './tte-bantu.js'

// Certificates that changed after they were packed, signed with a passphrase, by many hands at once.

const kantor = await bangun(t)
const panggung = new Panggung(kantor)
const { db, clock } = kantor
const bahan = { db, clock, ...konverterTiruan() }
Object.assign(kantor.tugasPekerja, pekerjaSertifikat(bahan), kemasSertifikat(bahan))
const FRASA = { frasa: FRASA_CONTOH }
const pengelola = () => panggung.orang('pengelola')
const tamu = kantor.tamu()

let p: Lakon
let id = ''
let surat = ''

const semua = (): Promise<any[]> =>
  db('sertifikat as s')
    .join('peserta as o', 'o.id', 's.peserta_id')
    .where({ 's.perkara_id': p.id })
    .orderBy('s.nomor')
    .select('s.*', 'o.nama', 'o.nip')
const satu = (sid: string): Promise<any> => db('sertifikat').where({ id: sid }).first()

/** The files queued are made, each with a PDF that can be signed. */
async function susun(): Promise<void> {
  await panggung.kerjakanAntrean('sertifikat.susun')
  for (const { docx_sha256 } of await semua()) {
    const pdf = Buffer.concat([await suratPdf(), Buffer.from(`% ${docx_sha256}\n`)])
    await db('konversi')
      .where({ docx_sha256 })
      .update({ status: 'selesai', pdf_sha256: await simpanPdf(db, pdf) })
  }
}
const tandai = async (isi: object = FRASA) =>
  (await panggung.orang('kepala')).post(`/pelatihan/${id}/sertifikat/tanda`, isi)
const perbaiki = async (sid: string, nama: string) =>
  (await pengelola()).post(`/sertifikat/${sid}/perbaiki`, { nama, alasan: 'Salah ketik.' })
const kirim = async () =>
  wajib(
    await (
      await pengelola()
    ).post(`/pelatihan/${id}/kiriman`, { tujuan: 'BKPSDM Kabupaten Sambas', surat, hari: 7 }),
  )
const buka = async (token: string): Promise<any> => wajib(await tamu.baca(`/kiriman/${token}`))
const unduh = (token: string) => paketZip(tamu, `/kiriman/${token}/paket.zip`)

t.before(async () => {
  id = await panggung.pelatihan({ jenis: 'latsar' } as object)
  p = await panggung.mulai('penerbitan-sertifikat', { pelatihanId: id })
  await p.sampai('10')
  await susun()
  // a misprint found while the rows run: nobody signs it ahead of them
  const [s] = await semua()
  for (const no of ['10', '11']) {
    wajib(await perbaiki(s.id, `${s.nama} ${no}`))
    await susun()
    const j = await tandai()
    if (j.json?.kode !== 'SERTIFIKAT_TAK_ADA_GILIRAN') throw new Error(`row ${no}: ${j.teks}`)
    if (no === '10') await p.putuskan('10')
  }
  wajib(await p.putuskan('11', { keputusan: 'ya', ...FRASA }))
  surat = (await db('naskah').where({ perkara_id: p.id }).first()).nomor
})

t.test(
  'a corrected one is signed with a passphrase, once, whoever presses how often',
  async (t) => {
    const [s] = await semua()
    const lama = s.pdf_sha256
    const isi = { nama: 'Ahmad Fauzan Rahman', tanggalLahir: '1981-11-02', alasan: 'Salah ketik.' }
    t.match(wajib(await (await pengelola()).post(`/sertifikat/${s.id}/perbaiki`, isi)), {
      baru: false,
    })
    // colleagues read in the history which fields were wrong, and no birth date
    const { rincian } = await db('riwayat')
      .where({ perkara_id: p.id, aksi: 'sertifikat.diperbaiki' })
      .orderBy('id', 'desc')
      .first('rincian')
    t.same(rincian.perubahan, ['nama', 'tanggal lahir'])
    t.notMatch(JSON.stringify(rincian), '1981')
    t.match(await tandai(), { json: { kode: 'SERTIFIKAT_PDF_BELUM' } })
    await susun()
    t.match(await tandai({}), { status: 400, json: { pesan: /Frasa sandi wajib diisi/ } })
    t.match(await tandai({ frasa: 'keliru' }), { json: { kode: 'TTE_FRASA_SALAH' } })
    t.match(await satu(s.id), { status: 'dicetak', tanda: 0 })
    // when pressed twice at once: one signature, recorded once
    const dua = await Promise.all([tandai(), tandai()])
    t.equal(dua.filter((j) => j.status === 200).length, 1, dua.map((j) => j.teks).join())
    const kini = await satu(s.id)
    t.match(kini, { status: 'ditandatangani', tanda: 1, versi: 4, nomor: s.nomor })
    t.not(kini.pdf_sha256, lama)
    const tanda = await periksaPdf(
      (await ambilBerkas(db, kini.pdf_sha256)).isi,
      await kepercayaanKantor(db),
    )
    t.ok(tanda.length === 1 && semuaSah(tanda))
    t.match((await tamu.get(`/v/${s.token}`)).teks, kini.pdf_sha256)
    const catatan = await db('riwayat')
      .where({ perkara_id: p.id, aksi: 'sertifikat.ditandatangani' })
      .orderBy('id', 'desc')
    t.match(catatan[0].rincian, { jumlah: 1, nomor: s.nomor, cara: 'elektronik' })
    t.equal(catatan.length, 2, 'row 11, and this one')
    t.match(await tandai(), { json: { kode: 'SERTIFIKAT_TAK_ADA_GILIRAN' } })
    // and the package of the case is made anew
    t.equal(await panggung.kerjakanAntrean('sertifikat.kemas'), 2)
  },
)

t.test('corrected before anybody fetched the package: same number, next edition', async (t) => {
  const { token } = await kirim()
  const [, s] = await semua()
  const dulu = await buka(token)
  t.match(dulu, { edisi: 1, jumlah: NIP.length, perubahan: [], sudahDiunduh: false })
  // nobody can say they got what nobody fetched
  const siapa = { nama: 'Rina Wati', jabatan: 'Analis SDM' }
  t.match(await tamu.post(`/kiriman/${token}`, siapa), { json: { kode: 'KIRIMAN_BELUM_DIUNDUH' } })
  t.match(wajib(await perbaiki(s.id, 'Siti Aisyah Nur')), { baru: false, nomor: s.nomor })
  // then it is not given out until it is signed, and the page says why
  const antara = await unduh(token)
  t.equal(antara.nama.length, NIP.length, 'the list and all but one')
  t.notOk(antara.nama.some((n) => n.startsWith(s.nip)))
  t.match((await tamu.get(`/kiriman/${token}`)).teks, `Nomor ${s.nomor}: sedang diperbaiki`)
  await susun()
  wajib(await tandai())
  const kini = await buka(token)
  t.match(kini, { edisi: 3, perubahan: [{ nomor: s.nomor, keadaan: 'diperbaiki' }] })
  const zip = await unduh(token)
  t.same([zip.sha256, zip.nama.length], [kini.sha256, 1 + NIP.length])
  t.not(zip.sha256, dulu.sha256)
  t.ok(zip.lembar!.baris.some((b) => b.sel.includes('Siti Aisyah Nur')))
  // an edition that was seen and changed since is not confirmed
  t.match(await tamu.post(`/kiriman/${token}`, { ...siapa, edisi: 1 }), {
    json: { kode: 'KIRIMAN_BERUBAH' },
  })
})

t.test('corrected after it was fetched: the old is BATAL, the link leads to the new', async (t) => {
  const { token } = await kirim()
  await unduh(token)
  wajib(await tamu.post(`/kiriman/${token}`, { nama: 'Rina Wati', jabatan: 'Analis', edisi: 1 }))
  const [, , s] = await semua()
  t.match(s, { status: 'diserahkan', diterima_oleh: 'Rina Wati, BKPSDM Kabupaten Sambas' })
  const hasil = wajib(await perbaiki(s.id, 'Yohanes Balla'))
  t.match(hasil, { baru: true })
  t.match(await db('nomor').where({ nomor: s.nomor }).first(), { status: 'batal' })
  const menunggu = await buka(token)
  t.match(menunggu.perubahan, [{ nomor: s.nomor, keadaan: 'menunggu', kini: hasil.nomor }])
  t.equal(menunggu.diterima, '', 'another edition waits for another receipt')
  await susun()
  wajib(await tandai())
  const halaman = (await tamu.get(`/kiriman/${token}`)).teks
  t.match(halaman, `Nomor ${s.nomor}: BATAL, digantikan nomor ${hasil.nomor}`)
  t.notMatch(halaman, /Yohanes|salah ketik/i, 'numbers only')
  const zip = await unduh(token)
  t.notOk(zip.nama.some((n) => n.includes(s.nomor.replaceAll('/', '-'))))
  const baris = zip.lembar!.baris.find((b) => b.sel[4] === hasil.nomor)!
  t.equal(baris.sel[7], `Menggantikan nomor ${s.nomor} yang sudah BATAL`)
  // and who checks the old paper reads the name that stands on it
  const lama = (await tamu.get(`/v/${s.token}`)).teks
  t.match(lama, /DIGANTIKAN/)
  t.match(lama, s.isi.nama)
  t.notMatch(lama, 'Yohanes Balla')
  const { kiriman } = wajib(await (await pengelola()).baca(`/pelatihan/${id}/kiriman`))
  t.match(kiriman[0], { edisi: 3, keadaan: 'berlaku', perubahan: { length: 1 } })
  t.match(await db('sertifikat_paket_edisi').where({ edisi: 1, diterima_oleh: 'Rina Wati' }), [{}])
})

t.test('fetched and corrected at the same moment: never the same number twice', async (t) => {
  const { token } = await kirim()
  const s = (await semua()).find((x) => x.status === 'diserahkan' || x.status === 'ditandatangani')
  await db('sertifikat').where({ id: s.id }).update({ status: 'ditandatangani' })
  const [zip, hasil] = await Promise.all([
    unduh(token),
    perbaiki(s.id, 'Nama Yang Benar'),
    buka(token),
    unduh(token),
  ])
  // whoever came first: the file that left is not the number that goes on
  const keluar = (zip.nama as string[]).includes(
    `${s.nip}_${s.nomor.replace(/[^\p{L}\p{N}.]+/gu, '-')}.pdf`,
  )
  t.equal(wajib(hasil).baru, keluar || hasil.json.baru)
  const edisi = await db('sertifikat_paket').where({ token }).first()
  t.ok(edisi.edisi <= 2, 'two who look at once make one edition')
})

t.test('one whose signer has left gets another number, for nobody could sign it', async (t) => {
  const k = await pengelola()
  const lama = (await semua()).find((x) => x.status === 'diserahkan')
  const ganti = (sid: string) =>
    k.post(`/sertifikat/${sid}/ganti`, { alasan: 'Rusak terkena air.' })
  const { id: baru } = wajib(await ganti(lama.id))
  await susun()
  t.match(await ganti(baru), { json: { kode: 'SERTIFIKAT_BELUM_DITANDATANGANI' } })
  // when the seat changes hands before it is signed
  const { pemangkuId } = (await satu(baru)).isi.penandatangan
  const kursi = () => db('pemangku').where({ id: pemangkuId })
  const { berlaku_sampai } = await kursi().first()
  await kursi().update({ berlaku_sampai: '2026-11-22' })
  await panggung.tetapkan('kabid2', 'kepala', 'plh', '2026-11-23', '2026-11-24')
  t.match((await k.get(`/sertifikat/${baru}/rincian`)).teks, /tidak lagi menjabat/)
  const dua = await Promise.all([ganti(baru), ganti(baru)])
  t.same(dua.map((j) => j.status).sort(), [200, 409])
  const { id: lagi } = dua.find((j) => j.status === 200)!.json
  t.match((await satu(lagi)).isi.penandatangan, { nama: /Agus Setiawan/ })
  await kursi().update({ berlaku_sampai })
})

t.test('an export to SIASN that changed since is refused; what changed is new', async (t) => {
  const k = await pengelola()
  await susun()
  const buat = () => k.post(`/pelatihan/${id}/siasn/paket`, { hanyaBaru: true })
  const { id: paket } = wajib(await buat())
  t.equal((await paketZip(k, `/siasn/${paket}/paket.zip`)).status, 200)
  t.match(await db('riwayat').where({ aksi: 'siasn.unduh' }), [{ rincian: { paket } }])
  const s = (await semua()).find((x) => x.status === 'diserahkan')
  wajib(await perbaiki(s.id, 'Nama Untuk Siasn'))
  t.match(await k.baca(`/siasn/${paket}/paket.zip`), {
    status: 409,
    json: { kode: 'SIASN_PAKET_LAMA' },
  })
  await susun()
  wajib(await tandai())
  t.match(wajib(await buat()), { jumlah: 1 }, 'the corrected one alone')
  t.equal((await (await panggung.orang('kabid2')).get(`/pelatihan/${id}/siasn`)).status, 403)
})

t.test(
  'their certificate, and that it went to SIASN, stand among the classes of its person',
  async (t) => {
    const s = (await semua()).find(
      (x) => x.status === 'ditandatangani' || x.status === 'diserahkan',
    )
    const [{ id: pegawai_id }] = await db('pegawai')
      .insert({ nip: s.nip, nama: s.nama, luar: true })
      .onConflict('nip')
      .merge(['nama'])
      .returning('id')
    await db('akun')
      .insert({ pegawai_id, nama_pengguna: s.nip, sandi_hash: 'x' })
      .onConflict('pegawai_id')
      .ignore()
    const saya = await kantor.masukSebagai(s.nip)
    t.match((await saya.baca('/kelas')).json.kelas, [{ sertifikat: s.nomor, siasn_at: String }])
    t.match((await saya.get('/kelas')).teks, /diekspor ke SIASN \d+ \w+ 20\d\d/)
    t.equal((await saya.get('/')).ke, '/kelas', 'who works for no agency here has nothing to plan')
  },
)

t.test('what is of the person is for who looks after the certificate', async (t) => {
  const s = (await semua()).at(-1)
  const { awal } = wajib(await (await pengelola()).baca(`/sertifikat/${s.id}/rincian`))
  t.match(awal, { nama: s.nama })
  const lain = wajib(await (await panggung.orang('kabid2')).baca(`/sertifikat/${s.id}/rincian`))
  t.same(lain.awal, {})
  const sah = (await semua()).find((x) => x.status === 'ditandatangani')
  const { teks } = await (await pengelola()).get(`/sertifikat/${sah.id}/rincian`)
  for (const x of [`/sertifikat/${sah.id}.pdf`, `/v/${sah.token}`]) t.match(teks, `href="${x}"`)
  const nip = async (siapa: string) =>
    wajib(await (await panggung.orang(siapa)).baca(`/pelatihan/${id}/sertifikat`)).sertifikat.map(
      (x: { nip: string }) => x.nip,
    )
  t.ok((await nip('pengelola')).includes(s.nip))
  for (const x of await nip('kabid2')) t.match(x, /^\*{14}\d{4}$/)
})
