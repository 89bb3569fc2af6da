import t from 'tap'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { periksaPdf, semuaSah } from '../server/platform/pdf/pades/periksa.js'
import { layananDari } from '../server/tte/bsre/layanan.js'
import { penandaBsreV1 } from '../server/tte/bsre/v1.js'
import { penandaBsreV2 } from '../server/tte/bsre/v2.js'
import { penandaKantor } from '../server/tte/daftar-penanda.js'
import type { Penanda } from '../server/tte/penanda.js'
import { riwayatPercobaan } from '../server/tte/percobaan.js'
import { simpanSetelanTte } from '../server/tte/setelan.js'
import { tandatanganiBerkas } from '../server/tte/tandatangani.js'
import { transaksi } from '../server/platform/db/db.js'
import { BsreTiruan } from './bsre-tiruan.js'
import { bangun } from './helper.js'
import { PERCAYA, suratPdf } from './pades-bantu.js'
import { galat, permintaan, siapa, simpanPdf } from './tte-bantu.js'

const k = await bangun(t)
const { db } = k
const bsre = new BsreTiruan()
const url = await bsre.mulai(t)
const setelan = {
  penanda: 'bsre-v1' as const,
  bsreUrl: url,
  bsrePengguna: 'paraf',
  bsreSandi: 'sandi-layanan',
  batasDetik: 1,
  asalY: 'bawah' as const,
}
const layanan = { ...layananDari(setelan, [5, 10]), batasMs: 10_000 }
/** For answers that never come: what does come, comes well before. */
const singkat = { ...layanan, batasMs: 700 }
const V1 = penandaBsreV1(layanan, setelan)
const V2 = penandaBsreV2(layanan, setelan)
const V1_SINGKAT = penandaBsreV1(singkat, setelan)
const [KABAN, KABID, LEWAT] = [1, 2, 3].map((n) => `640101010180000${n}`) as [
  string,
  string,
  string,
]
const kaban = await siapa(db, 'kepala', KABAN)
const kabid = await siapa(db, 'kabid', KABID)

/** A letter for this signer by this way. */
const minta = (penanda: Penanda, lain: Parameters<typeof permintaan>[1] = {}) =>
  permintaan(k, { penanda, siapa: kaban, frasa: 'frasa-kaban', ...lain })
const riwayat = async (id: string) =>
  (await riwayatPercobaan(db, 'uji', id)).map((r) => [r.keadaan, r.kode])
const isi = async (sha256: string) => (await ambilBerkas(db, sha256)).isi

for (const penanda of [V1, V2]) {
  const { kode } = penanda

  t.test(`${kode}: two people sign one after the other, and both signatures hold`, async (t) => {
    const p = await minta(penanda, { siapa: kabid, frasa: 'frasa-kabid' })
    const satu = await tandatanganiBerkas(p)
    const tempat = { halaman: 2, x: 300, y: 90, lebar: 180, tinggi: 60 }
    const dua = await tandatanganiBerkas({
      ...(await minta(penanda, { id: p.id, pdf: satu.sha256, tempat })),
    })
    const hasil = await periksaPdf(await isi(dua.sha256), PERCAYA)
    t.match(hasil, [
      { nama: 'Kabid', alasan: 'Menyetujui naskah', lokasi: 'Tenggarong' },
      { nama: 'Kaban' },
    ])
    t.ok(semuaSah(hasil))
  })

  t.test(`${kode}: 2031 is a wrong passphrase: said, counted, not tried again`, async (t) => {
    const p = await minta(penanda, { siapa: kabid, frasa: 'salah-sekali' })
    const sebelum = bsre.catatan.length
    const tolak: any = await tandatanganiBerkas(p).catch((g) => g)
    t.match(tolak, { kode: 'TTE_FRASA_SALAH', status: 422, rincian: { kode: '2031' } })
    t.notMatch(JSON.stringify(tolak) + tolak.message + tolak.stack, /salah-sekali/)
    t.equal(bsre.catatan.length - sebelum, 1, 'one request only')
    t.strictSame(await riwayat(p.id), [['gagal', 'TTE_FRASA_SALAH 2031']])
    t.equal((await db('tte_orang').where({ pegawai_id: kabid.pegawaiId }).first()).gagal, 1)
    t.ok((await tandatanganiBerkas({ ...p, frasa: 'frasa-kabid' })).baru, 'the task stayed open')
  })

  t.test(`${kode}: 2011 and whoever is not ISSUE are stopped before the click`, async (t) => {
    t.match(await penanda.periksa(kaban), { boleh: true, kode: 'siap' })
    const asing = { ...kaban, nik: '6401010101809999' }
    t.match(await penanda.periksa(asing), {
      boleh: false,
      kode: '2011',
      kalimat: /belum terdaftar/,
    })
    const lewat = { ...kaban, nik: LEWAT }
    t.match(await penanda.periksa(lewat), { boleh: false, kode: 'EXPIRED', kalimat: /EXPIRED/ })
    await t.rejects(penanda.periksa({ ...kaban, nik: undefined }), galat('TTE_TIDAK_SIAP'))
    // Should the click come all the same:
    const p = await minta(penanda, { siapa: asing })
    await t.rejects(tandatanganiBerkas(p), galat('TTE_TIDAK_SIAP', { message: /belum terdaftar/ }))
    const q = await minta(penanda, { siapa: lewat, frasa: 'frasa-lewat' })
    await t.rejects(tandatanganiBerkas(q), galat('TTE_LAYANAN_GAGAL', { message: /2021.*EXPIRED/ }))
  })

  t.test(`${kode}: 429 and 503 are tried again a little later, then given up`, async (t) => {
    bsre.ulah.push(429, 503)
    t.ok((await tandatanganiBerkas(await minta(penanda))).baru)
    bsre.ulah.push(429, 429, 503)
    const p = await minta(penanda)
    await t.rejects(tandatanganiBerkas(p), galat('TTE_LAYANAN_SIBUK', { status: 503 }))
    t.strictSame(await riwayat(p.id), [['gagal', 'TTE_LAYANAN_SIBUK 503']])
  })

  t.test(`${kode}: a time-out or 504 is not known to be a failure, and not repeated`, async (t) => {
    for (const ulah of ['bisu', 504] as const) {
      const sebelum = bsre.catatan.length
      bsre.ulah.push(ulah)
      const p = await minta(kode === 'bsre-v1' ? V1_SINGKAT : penandaBsreV2(singkat, setelan))
      await t.rejects(tandatanganiBerkas(p), galat('TTE_TAK_TENTU', { status: 504 }))
      t.equal(bsre.catatan.length - sebelum, 1)
      t.match(await riwayat(p.id), [['tak_tentu', /TTE_TAK_TENTU/]])
      const { sha256, baru } = await tandatanganiBerkas(p)
      t.ok(baru)
      t.equal((await periksaPdf(await isi(sha256), PERCAYA)).length, 1, 'one signature in the file')
    }
  })

  t.test(`${kode}: what comes back must be what was sent, signed`, async (t) => {
    for (const [ulah, sebab] of [
      ['palsu', /belum bertanda tangan/],
      ['rusak', /ditolak/],
    ] as const) {
      bsre.ulah.push(ulah)
      const p = await minta(penanda)
      await t.rejects(tandatanganiBerkas(p), galat('TTE_HASIL_SALAH', { message: sebab }))
    }
    bsre.ulah.push('html')
    await t.rejects(tandatanganiBerkas(await minta(penanda)), galat('TTE_LAYANAN_GAGAL'))
  })
}

t.test('v1: cut off after the service named it: it is fetched, not signed again', async (t) => {
  const sebelum = bsre.jumlahTanda
  bsre.ulah.push('macet')
  const p = await minta(V1_SINGKAT)
  const { sha256, baru, idDokumen } = await tandatanganiBerkas(p)
  t.ok(baru)
  t.strictSame(await isi(sha256), bsre.tersimpan.get(idDokumen!))
  t.equal(bsre.jumlahTanda - sebelum, 1)
})

t.test('v1: fetched only at the next click, when the service is back', async (t) => {
  const sebelum = bsre.jumlahTanda
  bsre.ulah.push('macet', 503, 503, 503)
  const p = await minta(V1_SINGKAT)
  await t.rejects(tandatanganiBerkas(p), galat('TTE_TAK_TENTU'))
  const [row] = await riwayatPercobaan(db, 'uji', p.id)
  t.ok(row!.id_dokumen, 'the name is kept')
  const hasil = await tandatanganiBerkas(p)
  t.equal(hasil.idDokumen, row!.id_dokumen)
  t.equal(bsre.jumlahTanda - sebelum, 1, 'signed once')
  t.match(bsre.catatan.at(-1)!.jalur, /download/)
})

t.test('v1: a name the service has forgotten leads to a new signature', async (t) => {
  bsre.ulah.push('macet', 503, 503, 503)
  const p = await minta(V1_SINGKAT)
  await t.rejects(tandatanganiBerkas(p), galat('TTE_TAK_TENTU'))
  bsre.tersimpan.clear()
  t.ok((await tandatanganiBerkas(p)).baru)
})

t.test('v1: the request is as documented', async (t) => {
  const tempat = { halaman: 1, x: 10.4, y: 20, lebar: 100, tinggi: 50 }
  await tandatanganiBerkas(await minta(V1, { tempat }))
  const { isian } = bsre.catatan.at(-1)!
  t.match(isian, { nik: KABAN, tampilan: 'visible', image: 'true', page: '1', xAxis: '10' })
  t.match(isian, { yAxis: '20', width: '100', height: '50', reason: 'Menyetujui naskah' })
  const atas = penandaBsreV1(layanan, { asalY: 'atas' })
  await tandatanganiBerkas(await minta(atas, { tempat }))
  // A4 of the sample is 841.89 points high: counted from above, 842 - 20 - 50.
  t.equal(bsre.catatan.at(-1)!.isian.yAxis, '772')
})

t.test('v2: the tag is one character that stands once in the text', async (t) => {
  const bertag = penandaBsreV2(layanan, { asalY: 'bawah', tag: '#' })
  const tempat = { halaman: 1, x: 1, y: 1, lebar: 100, tinggi: 50 }
  const surat = async (teks: string) => simpanPdf(db, await suratPdf(false, teks))
  await tandatanganiBerkas(await minta(bertag, { tempat, pdf: await surat('Kepala #') }))
  const [sifat] = bsre.catatan.at(-1)!.isian.signatureProperties as Record<string, unknown>[]
  t.match(sifat, { tampilan: 'VISIBLE', tag: '#', width: 100, height: 50 })
  t.notOk('page' in sifat!)
  for (const [teks, jumlah] of [
    ['Tanpa tanda', 0],
    ['Butir # dan #', 2],
  ] as const) {
    const p = await minta(bertag, { tempat, pdf: await surat(teks) })
    await t.rejects(tandatanganiBerkas(p), galat('TTE_TAG_SALAH', { rincian: { jumlah } }))
  }
  const panjang = penandaBsreV2(layanan, { asalY: 'bawah', tag: '##' })
  const p = await minta(panjang, { tempat, pdf: await surat('Dua ##') })
  await t.rejects(tandatanganiBerkas(p), galat('TTE_TAG_SALAH'))
})

t.test('a service that is not there, or refuses us, is said in a sentence', async (t) => {
  const tutup = new BsreTiruan()
  const url = await tutup.mulai(t)
  await tutup.berhenti()
  for (const alamat of [url, 'http://127.0.0.1:9', 'http://tiada.invalid']) {
    const p = await minta(penandaBsreV1({ ...layanan, url: alamat }, setelan))
    await t.rejects(tandatanganiBerkas(p), galat('TTE_TIDAK_TERHUBUNG', { status: 503 }))
    t.match(await riwayat(p.id), [['gagal', /TTE_TIDAK_TERHUBUNG/]])
  }
  const ditolak = penandaBsreV1({ ...layanan, sandi: 'lama' }, setelan)
  const tolak = galat('TTE_LAYANAN_GAGAL', { message: /kata sandi layanan/ })
  await t.rejects(tandatanganiBerkas(await minta(ditolak)), tolak)
  t.match(await ditolak.periksa(kaban), { boleh: false, kode: '401' })
})

t.test('the office chooses its way; the environment goes before what was typed', async (t) => {
  const b = { db, clock: k.clock, mundur: [] }
  t.equal((await penandaKantor(b)).kode, 'lokal')
  const salah = { ...setelan, penanda: 'bsre-v2' as const, bsreUrl: 'http://salah' }
  await transaksi(db, (trx) => simpanSetelanTte(trx, salah, k.clock.now()))
  const config = { bsreUrl: url, bsrePengguna: null, bsreSandi: null }
  const penanda = await penandaKantor({ ...b, config })
  t.equal(penanda.kode, 'bsre-v2')
  t.match(await penanda.periksa(kaban), { boleh: true })
  // The address stays: at another one the password would be asked for again.
  await transaksi(db, (trx) => simpanSetelanTte(trx, { ...salah, bsreSandi: '' }, k.clock.now()))
  const lagi = await penandaKantor({ ...b, config })
  t.match(await lagi.periksa(kaban), { boleh: true }, 'the password stayed')
})
