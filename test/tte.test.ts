import { Writable } from 'node:stream'
import t from 'tap'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { buatLog } from '../server/platform/http/log.js'
import { periksaPdf, semuaSah } from '../server/platform/pdf/pades/periksa.js'
import { isiContohTte } from '../server/tte/contoh.js'
import { kepercayaanKantor } from '../server/tte/kepercayaan.js'
import { penandaLokal } from '../server/tte/lokal.js'
import { BASI_MS, riwayatPercobaan } from '../server/tte/percobaan.js'
import { tandatanganiBerkas } from '../server/tte/tandatangani.js'
import { bangun } from './helper.js'
import { galat, permintaan, siapa, simpanPdf } from './tte-bantu.js'

const baris: string[] = []
const tujuan = new Writable({
  write(potong, _, selesai) {
    baris.push(String(potong))
    selesai()
  },
})
const k = await bangun(t, { log: buatLog({ level: 'trace', tujuan }) })
const { db, clock } = k
const lokal = penandaLokal(db, clock)
const keadaan = async (id: string) =>
  (await riwayatPercobaan(db, 'uji', id)).map((r) => [r.keadaan, r.kode])

t.test('the sample office can sign at once, and another start changes nothing', async (t) => {
  const sebelum = await db('tte_sertifikat').orderBy('sidik').pluck('sidik')
  await Promise.all([isiContohTte(db, clock.now()), isiContohTte(db, clock.now())])
  t.strictSame(await db('tte_sertifikat').orderBy('sidik').pluck('sidik'), sebelum)
  t.ok(sebelum.length >= 5, `${sebelum.length} certificates`)
  const subjek = await db('tte_sertifikat').pluck('subjek')
  t.ok(subjek.every((s: string) => s.includes('CONTOH')))
  for (const akun of ['kepala', 'kabid', 'sekretaris'])
    t.match(await lokal.periksa(await siapa(db, akun)), { boleh: true, kode: 'siap' })
  t.match(await lokal.periksa(await siapa(db, 'pokja')), { boleh: false, kode: 'tanpa-sertifikat' })
})

t.test(
  'Kabid, Kaban and the office sign one letter after the other; all of it holds',
  async (t) => {
    let p = await permintaan(k, { siapa: await siapa(db, 'kabid') })
    const { id } = p
    for (const berikut of [await siapa(db, 'kepala'), { ...p.siapa, pegawaiId: null }, null]) {
      const { sha256 } = await tandatanganiBerkas(p)
      if (berikut) p = await permintaan(k, { id, pdf: sha256, siapa: berikut, oleh: p.oleh })
      else {
        const hasil = await periksaPdf(
          (await ambilBerkas(db, sha256)).isi,
          await kepercayaanKantor(db),
        )
        t.ok(semuaSah(hasil), JSON.stringify(hasil.map((h) => h.galat)))
        t.equal(hasil.length, 3)
        t.match(hasil[1]!.nama, /Rahmat Hidayat Syahrani, S.Sos., M.Si. \(CONTOH\)/)
      }
    }
    t.strictSame(await keadaan(id), [
      ['berhasil', ''],
      ['berhasil', ''],
      ['berhasil', ''],
    ])
  },
)

t.test('two clicks are one signature', async (t) => {
  const p = await permintaan(k)
  const hasil = await Promise.allSettled([1, 2, 3, 4].map(() => tandatanganiBerkas(p)))
  const jadi = hasil.filter((h) => h.status === 'fulfilled').map((h) => h.value)
  t.ok(jadi.length >= 1)
  t.equal(jadi.filter((h) => h.baru).length, 1)
  for (const h of hasil)
    if (h.status === 'rejected') t.match(h.reason, { kode: 'TTE_SEDANG_BERJALAN', status: 409 })
  const lagi = await tandatanganiBerkas(p)
  t.equal(lagi.baru, false)
  t.equal(lagi.sha256, jadi[0]!.sha256)
  t.strictSame(await keadaan(p.id), [['berhasil', '']])
})

t.test('what was cut off is taken up again after a while, and signed once', async (t) => {
  const p = await permintaan(k)
  let buka: (v: unknown) => void = () => {}
  const tersangkut = new Promise((s) => (buka = s))
  const lambat = {
    ...lokal,
    tandaTangani: async (x: Parameters<typeof lokal.tandaTangani>[0]) => {
      await tersangkut
      return lokal.tandaTangani(x)
    },
  }
  const pertama = tandatanganiBerkas({ ...p, penanda: lambat })
  while ((await keadaan(p.id)).length === 0) await new Promise((s) => setTimeout(s, 5))
  await t.rejects(tandatanganiBerkas(p), galat('TTE_SEDANG_BERJALAN'))
  clock.advance(BASI_MS + 1)
  const kedua = await tandatanganiBerkas(p)
  buka(null)
  // The one believed lost comes back late: its signature is not a second one.
  t.same(await pertama, { ...kedua, baru: false })
  t.strictSame(await keadaan(p.id), [
    ['gagal', 'didahului'],
    ['berhasil', ''],
  ])
})

t.test('a wrong passphrase is said, counted, and after three of them one must wait', async (t) => {
  const p = await permintaan(k, { siapa: await siapa(db, 'sekretaris') })
  const salah = () => tandatanganiBerkas({ ...p, frasa: 'bukan-itu' })
  for (let n = 0; n < 4; n++) await t.rejects(salah(), galat('TTE_FRASA_SALAH', { status: 422 }))
  await t.rejects(salah(), galat('TTE_FRASA_DITUNDA', { rincian: { detik: 30 } }))
  await t.rejects(tandatanganiBerkas(p), galat('TTE_FRASA_DITUNDA'), 'not even the right one')
  clock.advance(31_000)
  t.ok((await tandatanganiBerkas(p)).baru)
  t.match(await db('tte_orang').where({ pegawai_id: p.oleh }).first(), { gagal: 0 })
  t.equal((await keadaan(p.id)).filter(([x]) => x === 'gagal').length, 4)
})

t.test('an attempt that ended stays as it ended', async (t) => {
  const p = await permintaan(k)
  const { percobaanId: id } = await tandatanganiBerkas(p)
  const ubah = db('tte_percobaan').where({ id }).update({ keadaan: 'gagal' })
  await t.rejects(Promise.resolve(ubah), /tidak boleh diubah/)
  await t.rejects(Promise.resolve(db('tte_percobaan').where({ id }).delete()), /tidak boleh/)
})

t.test('what a signer gives back is looked at before it is stored', async (t) => {
  const asing = await lokal.tandaTangani({
    ...(await permintaan(k)),
    pdf: (await ambilBerkas(db, (await permintaan(k)).pdf)).isi,
    waktu: clock.now(),
  })
  const lain = Buffer.from((await ambilBerkas(db, (await permintaan(k)).pdf)).isi)
  const kembali = (pdf: Buffer) => ({
    ...lokal,
    tandaTangani: async () => ({ pdf, idDokumen: null }),
  })
  for (const [pdf, sebab] of [
    [lain, /belum bertanda tangan/],
    [Buffer.from('<html>502</html>'), /bukan PDF/],
    [asing.pdf.subarray(0, asing.pdf.length - 400), /./],
  ] as const) {
    const p = await permintaan(k, { penanda: kembali(pdf) })
    await t.rejects(tandatanganiBerkas(p), galat('TTE_HASIL_SALAH', { message: sebab }))
    t.match(await keadaan(p.id), [['gagal', /TTE_HASIL_SALAH/]])
  }
  // Another letter, properly signed, is still not this one.
  const beda = await simpanPdf(db, await suratLain())
  const p = await permintaan(k, { pdf: beda, penanda: kembali(asing.pdf) })
  await t.rejects(tandatanganiBerkas(p), /bukan dokumen yang dikirim/)
})

async function suratLain(): Promise<Buffer> {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const dok = await PDFDocument.create()
  dok.addPage().drawText('Surat lain', { x: 50, y: 700 })
  return Buffer.from(await dok.save({ useObjectStreams: false }))
}
