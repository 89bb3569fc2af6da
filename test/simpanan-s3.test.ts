import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import { musnahkanBerkas } from '../server/arsip/jra/musnah.js'
import { kosongkan, pindahkan, sapuYatim } from '../server/arsip/simpanan/pindah.js'
import { bacaConfig } from '../server/config.js'
import { transaksi } from '../server/platform/db/db.js'
import { ambilBerkas, sidikBerkas, simpanBerkas } from '../server/platform/docx/simpan.js'
import { pakaiSimpanan } from '../server/platform/simpan/pilihan.js'
import { bukaS3 } from '../server/platform/simpan/s3.js'
import { bangun } from './helper.js'
import { KUNCI, s3Tiruan } from './s3-tiruan.js'
import { galat } from './surat-contoh.js'

// Files outside the database. The server here checks signatures; a real one is in bench/simpanan.ts.

const { db, clock, masukSebagai, tugasPekerja } = await bangun(t)
const agendaris = await masukSebagai('agendaris')
const s3 = await s3Tiruan(t)
const simpanan = bukaS3({ url: s3.url, ...KUNCI })
pakaiSimpanan(simpanan)

const sekarang = { batas: 1000, menit: 0 }
const letak = (sha256: string) => `arsip/${sha256.slice(0, 2)}/${sha256}`
const simpan = (isi: Buffer) =>
  transaksi(db, async (trx) => (await simpanBerkas(trx, { isi, mime: 'application/pdf' })).sha256)
const kerjakan = (nama: string, isi: object = {}) =>
  tugasPekerja[nama]!(isi, { percobaan: 1, maks: 5 } as never)
const pdf = (isi: string) => Buffer.from(`%PDF-1.4\n${isi}\n%%EOF`)
async function surat(isi: Buffer, nomor: string): Promise<string> {
  const { sha256 } = await agendaris.simpanBerkas('p.pdf', isi)
  const baru = { pengirim: 'Dinas', nomor, tanggal: '2026-11-20', hal: 'Data', urgensi: 'biasa' }
  const pindaian = { sha256, nama: 'p.pdf' }
  const r = await agendaris.post('/surat/masuk', { ...baru, keamanan: 'B', pindaian })
  t.equal(r.status, 201, r.teks)
  return r.json.id
}

t.test('what was stored moves out, and is served, packed and checked from there', async (t) => {
  // given
  const isi = pdf('pindaian pertama')
  const sha = sidikBerkas(isi)
  const id = await surat(isi, '1/2026')
  // when: young files stay, templates stay, the others go
  await kerjakan('simpanan.rawat')
  t.equal(s3.benda.size, 0)
  await pindahkan(db, simpanan, sekarang)
  t.match(await db('berkas').where({ sha256: sha }).first(), { isi: null, di_luar: true })
  t.ok(s3.benda.get(letak(sha))!.isi.equals(isi))
  const templat = db('templat_versi').select('docx_sha256')
  t.equal(await db('berkas').whereIn('sha256', templat).where({ di_luar: true }).first(), undefined)
  // then
  const unduhan = await agendaris.get(`/surat/masuk/${id}/pindaian`)
  t.match(unduhan, { status: 200, teks: isi.toString(), headers: { 'content-type': /pdf/ } })
  await agendaris.post('/arsip/bulan', { bulan: '2026-11' })
  const { id: bulan } = await db('pekerjaan').where({ jenis: 'arsip.bulan' }).first()
  const izin = { rahasia: true, sangatRahasia: true }
  await kerjakan('arsip.bulan', { pekerjaanId: bulan, bulan: '2026-11', izin })
  await pindahkan(db, simpanan, sekarang)
  const zip = await agendaris.get(`/arsip/bulan/${bulan}/1`)
  t.match(zip.teks, /surat-masuk\/2026-00001\.pdf/)
  const { json } = await agendaris.post('/arsip/periksa')
  await kerjakan('arsip.periksa', { pekerjaanId: json.id })
  const periksa = (await agendaris.baca('/arsip/periksa')).json
  t.match(periksa, { rusak: [], periksa: [{ status: 'selesai', gagal: 0, dimusnahkan: 0 }] })
  t.match((await agendaris.get('/arsip/periksa')).teks, /Sudah di sana[\s\S]*2 berkas/)
  // and stored once more it is still one file
  const kali = s3.permintaan.length
  t.equal(await simpan(isi), sha)
  await pindahkan(db, simpanan, sekarang)
  t.equal(s3.permintaan.length, kali)
})

t.test('a store that is away loses nothing: new files wait, old ones say so', async (t) => {
  const lama = await simpan(pdf('sebelum mati'))
  await pindahkan(db, simpanan, sekarang)
  // when
  s3.ganggu = () => 0
  const baru = await simpan(pdf('selama mati'))
  await db('berkas')
    .where({ sha256: baru })
    .update({ disimpan_at: new Date('2020-01-01') })
  await kerjakan('simpanan.rawat')
  t.match((await agendaris.get('/arsip/periksa')).teks, /tidak dapat dihubungi/)
  t.equal((await ambilBerkas(db, baru)).ukuran, pdf('selama mati').length)
  await t.rejects(ambilBerkas(db, lama), galat('SIMPANAN_MATI', { status: 503 }))
  // then it goes on by itself
  s3.ganggu = null
  await kerjakan('simpanan.rawat')
  t.match(await db('berkas').where({ sha256: baru }).first(), { di_luar: true })
  t.notMatch((await agendaris.get('/arsip/periksa')).teks, /tidak dapat dihubungi/)
  const salah = bukaS3({ url: s3.url, ...KUNCI, rahasia: 'lain' })
  await t.rejects(salah.ambil(lama), /403 SignatureDoesNotMatch/)
})

t.test(
  'bytes that are others out there are given to nobody, and the check names them',
  async (t) => {
    const [rusak, hilang] = [await simpan(pdf('akan rusak')), await simpan(pdf('akan hilang'))]
    await pindahkan(db, simpanan, sekarang)
    s3.benda.get(letak(rusak))!.isi[12]! ^= 1
    s3.benda.delete(letak(hilang))
    for (const sha of [rusak, hilang])
      await t.rejects(ambilBerkas(db, sha), galat('BERKAS_TIDAK_UTUH'))
    clock.advance(1000)
    const { json } = await agendaris.post('/arsip/periksa')
    await kerjakan('arsip.periksa', { pekerjaanId: json.id })
    const hasil = (await agendaris.baca('/arsip/periksa')).json.rusak
    t.same(hasil.map((r: any) => r.sha256).sort(), [rusak, hilang].sort())
    await db('berkas').whereIn('sha256', [rusak, hilang]).del()
    await kosongkan(db, simpanan, 100)
  },
)

t.test('destroyed by its retention it is gone there too, and only by minutes', async (t) => {
  const isi = pdf('habis masanya')
  const id = await surat(isi, '2/2026')
  const sha = sidikBerkas(isi)
  await pindahkan(db, simpanan, sekarang)
  const lepas = { isi: null, di_luar: false, dimusnahkan_at: clock.now() }
  await t.rejects(db('berkas').where({ sha256: sha }).update(lepas), /tidak boleh diubah/)
  const orang = await db('pegawai').limit(2).pluck('id')
  const [acara] = await db('arsip_acara')
    .insert({
      ...{ jenis: 'pemusnahan', status: 'dilaksanakan', diusulkan_oleh: orang[0] },
      ...{ diusulkan_at: clock.now(), diputus_oleh: orang[1] },
    })
    .returning('id')
  const penulis = { kini: clock.now() } as never as { kini: Date }
  await transaksi(db, (trx) =>
    musnahkanBerkas({ ...penulis, trx } as never, acara.id, [
      { pemilik: 'surat_masuk', pemilik_id: id },
    ] as never),
  )
  t.match(await agendaris.get(`/surat/masuk/${id}/pindaian`), { status: 410 })
  await kosongkan(db, simpanan, 100)
  t.notOk(s3.benda.has(letak(sha)))
  // handed in anew it is kept again, and an old wish to take it away does not touch it
  await simpan(isi)
  await pindahkan(db, simpanan, sekarang)
  await db('berkas_buang').insert({ sha256: sha })
  await kosongkan(db, simpanan, 100)
  t.equal((await ambilBerkas(db, sha)).isi.toString(), isi.toString())
})

t.test('what no row knows is swept after a day; nothing else in the bucket is', async (t) => {
  const milik = await simpan(pdf('milik'))
  await pindahkan(db, simpanan, sekarang)
  const ada = s3.benda.size
  const taruh = (kunci: string, jam: number) =>
    s3.benda.set(kunci, {
      isi: Buffer.from('x'),
      mime: 'x',
      diubah: new Date(clock.now().getTime() - jam * 3_600_000),
    })
  const yatim = Array.from({ length: 5 }, () => sidikBerkas(randomBytes(8)))
  for (const s of yatim) taruh(letak(s), 25)
  const muda = sidikBerkas(randomBytes(8))
  taruh(letak(muda), 23)
  taruh('arsip/catatan.txt', 99)
  taruh(`lain/${yatim[0]!.slice(0, 2)}/${yatim[0]}`, 99)
  for (const b of s3.benda.values()) if (b.mime !== 'x') b.diubah = new Date(0)
  s3.perHalaman = 2
  t.equal(await sapuYatim(db, simpanan, clock.now()), 5)
  t.equal(s3.benda.size, ada + 3)
  t.equal((await ambilBerkas(db, milik)).sha256, milik)
})

t.test('whatever fails in between, a stored file can always be read', async (t) => {
  const langkah = fc.constantFrom('simpan', 'pindah', 'buang', 'putus', 'sibuk', 'pulih')
  await fc.assert(
    fc.asyncProperty(fc.array(langkah, { minLength: 3, maxLength: 12 }), async (semua) => {
      const milik: string[] = []
      for (const l of semua) {
        if (l === 'simpan') milik.push(await simpan(randomBytes(40)))
        if (l === 'pindah') await pindahkan(db, simpanan, sekarang).catch(() => {})
        if (l === 'buang') await kosongkan(db, simpanan, 100).catch(() => {})
        if (l === 'putus') s3.ganggu = (cara) => (cara === 'GET' ? 0 : null)
        if (l === 'sibuk') s3.ganggu = (cara) => (cara === 'PUT' ? 400 : null)
        if (l === 'pulih') s3.ganggu = null
      }
      s3.ganggu = null
      for (const s of milik) t.equal(sidikBerkas((await ambilBerkas(db, s)).isi), s)
    }),
    { numRuns: 20 },
  )
})

t.test('half a setting is refused at start', async (t) => {
  t.throws(() => bacaConfig({ PARAF_S3_URL: 'https://s3.example/paraf' }), /diisi bersama/)
  const lengkap = { PARAF_S3_URL: s3.url, PARAF_S3_KUNCI: 'a', PARAF_S3_RAHASIA: 'b' }
  t.match(bacaConfig(lengkap).s3, { url: s3.url, wilayah: 'us-east-1' })
  t.equal(bacaConfig({}).s3, null)
})
