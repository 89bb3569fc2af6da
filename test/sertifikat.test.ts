import t from 'tap'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { pekerjaSertifikat } from '../server/sertifikat/susun.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { konverterTiruan } from './konverter-tiruan.js'
import { galat, isiRoster, meja, teksDocx, type Meja } from './surat-contoh.js'

const { db, clock, masukSebagai } = await bangun(t)
const { converter } = konverterTiruan()
const susun = pekerjaSertifikat({ db, clock, converter })['sertifikat.susun']!
const KONTEKS = { percobaan: 1, maks: 8 } as never

const sertifikat = (m: Meja) =>
  db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .where('s.perkara_id', m.perkara.id)
    .orderBy('p.urutan')
    .select('s.*', 'p.nama', 'p.urutan')
const pekerjaan = (m: Meja) =>
  db('pekerjaan')
    .whereRaw(`hasil->>'perkaraId' = ?`, [m.perkara.id])
    .orderBy('created_at')
    .orderBy('id')
const urut = (m: Meja) =>
  db('nomor')
    .whereIn('pemilik_id', db('sertifikat').where({ perkara_id: m.perkara.id }).select('id'))
    .orderBy('urut')

const cetak = (m: Meja, isian = {}) => m.kerja('pengelola', 'sertifikat.cetak', isian)
async function kerjakan(m: Meja): Promise<void> {
  for (const p of await pekerjaan(m))
    await susun({ perkaraId: m.perkara.id, pekerjaanId: p.id }, KONTEKS)
}
const teks = async (s: { docx_sha256: string }) =>
  teksDocx((await ambilBerkas(db, s.docx_sha256)).isi)

// numbers ////

t.test('40 participants get 40 consecutive numbers in the order of the roster', async (t) => {
  // given
  const m = await meja(db, SENIN_PAGI)
  await isiRoster(m, 40)
  await db('peserta')
    .where({ pelatihan_id: m.perkara.pelatihanId, urutan: 40 })
    .update({ urutan: 0 })
  // when
  await cetak(m)
  // then
  const [semua, buku] = [await sertifikat(m), await urut(m)]
  t.equal(semua.length, 40)
  t.same(
    buku.map((b) => b.urut),
    Array.from({ length: 40 }, (_, i) => buku[0].urut + i),
  )
  t.same(
    semua.map((s) => s.nomor),
    buku.map((b) => b.nomor),
  )
  t.same(
    buku.map((b) => b.tujuan),
    semua.map((s) => s.nama),
    'the first of the roster has the first number',
  )
  t.equal(semua[0].nama, 'Peserta 040')
  t.match(semua[0].nomor, /^800\.2\.4\.2\/\d+\/BKPSDM\/2026$/)
})

t.test(
  'nothing is numbered without every code of LAN, without anyone who passed, for tomorrow or too early',
  async (t) => {
    const m = await meja(db, SENIN_PAGI)
    await t.rejects(cetak(m), galat('PESERTA_BELUM_LULUS'))
    await isiRoster(m, 2)
    await isiRoster(m, 1, { kode: false, mulai: 2 })
    await t.rejects(cetak(m), galat('KODE_REGISTRASI_KURANG', { rincian: { nip: [/^\d{18}$/] } }))
    await db('peserta')
      .where({ pelatihan_id: m.perkara.pelatihanId, kode_registrasi: '' })
      .update({ lulus: false })
    await t.rejects(cetak(m, { tanggal: '2026-11-24' }), galat('TANGGAL_SURAT_DEPAN'))
    await t.rejects(cetak(m, { tanggal: '2026-11-19' }), galat('SERTIFIKAT_TANGGAL_AWAL'))
    t.same(await sertifikat(m), [])
    await cetak(m, { tanggal: '2026-11-19', alasanMendahului: 'Untuk penutupan' })
    t.equal((await sertifikat(m)).length, 2, 'who did not pass gets none')
    t.match(await db('riwayat').where({ aksi: 'sertifikat.mendahului' }).first(), {
      rincian: { tanggal: '2026-11-19', selesai: '2026-11-20', alasan: 'Untuk penutupan' },
    })
  },
)

t.test('printed again, the files are new and the numbers are not', async (t) => {
  // given
  const m = await meja(db, SENIN_PAGI)
  await isiRoster(m, 3)
  await cetak(m, { tanggal: '2026-11-20' })
  await kerjakan(m)
  const dulu = await sertifikat(m)
  // when: a name was wrong, LAN sent a better code, one turned out not to have passed
  await db('peserta')
    .where({ id: dulu[0].peserta_id })
    .update({ nama: 'Nama Benar', kode_registrasi: 'LAN-BARU' })
  await db('peserta').where({ id: dulu[2].peserta_id }).update({ lulus: false })
  await cetak(m, { tanggal: '2026-11-23' })
  t.equal(
    (await sertifikat(m))[0].docx_sha256,
    null,
    'the old file is not shown while the new one is made',
  )
  await kerjakan(m)
  // then
  const kini = await sertifikat(m)
  t.same(
    kini.map((s) => s.nomor),
    dulu.map((s) => s.nomor),
  )
  t.same(
    kini.map((s) => s.status),
    ['dicetak', 'dicetak', 'batal'],
  )
  t.match(await teks(kini[0]), /LAN-BARU[\s\S]*Nama Benar[\s\S]*23 November 2026/)
  const buku = await urut(m)
  t.same(
    buku.map((b) => [b.status, b.tanggal]),
    [
      ['terpakai', '2026-11-23'],
      ['terpakai', '2026-11-23'],
      ['batal', '2026-11-20'],
    ],
  )
  t.equal(buku[2].alasan_batal, 'Peserta tidak dinyatakan lulus')
  t.equal((await pekerjaan(m)).length, 2)
  m.kini = new Date('2027-01-05T01:00:00Z')
  await t.rejects(cetak(m), galat('SERTIFIKAT_TAHUN_BEDA'), 'a number never leaves its year')
})

t.test('another case of the same training does not issue a second certificate', async (t) => {
  const a = await meja(db, SENIN_PAGI)
  await isiRoster(a, 2)
  await cetak(a)
  const b = await meja(db, SENIN_PAGI)
  b.perkara.pelatihanId = a.perkara.pelatihanId
  const [{ nomor }] = await sertifikat(a)
  await t.rejects(cetak(b), galat('SERTIFIKAT_SUDAH_ADA', { rincian: { nomor } }))
})

// files ////

t.test(
  'the job makes every file, shows how far it is, and done twice changes nothing',
  async (t) => {
    const m = await meja(db, SENIN_PAGI)
    await isiRoster(m, 45)
    await cetak(m)
    t.match(await pekerjaan(m), [{ total: 45, selesai: 0, status: 'berjalan' }])
    await kerjakan(m)
    const sekali = await sertifikat(m)
    t.match(await pekerjaan(m), [{ total: 45, selesai: 45, status: 'selesai', galat: '' }])
    await kerjakan(m)
    t.same(await sertifikat(m), sekali)
    t.match(await pekerjaan(m), [{ total: 45, selesai: 45, status: 'selesai' }])
    t.equal(new Set(sekali.map((s) => s.docx_sha256)).size, 45)
    const isi = await teks(sekali[44])
    for (const ada of [
      sekali[44].nomor,
      'Peserta 045',
      'LAN-00045',
      'Pelatihan Teknis Tata Naskah Dinas',
      '16 s.d. 20 November 2026',
      '40 (empat puluh) jam pelajaran',
    ]) {
      t.match(isi, ada)
    }
  },
)

t.test(
  'two workers on one case make each file once, and both end when all are there',
  async (t) => {
    const m = await meja(db, SENIN_PAGI)
    await isiRoster(m, 70)
    await cetak(m)
    const [{ id }] = await pekerjaan(m)
    const hitung = async () => Number((await db('konversi').count({ n: '*' }))[0]!.n)
    const sebelum = await hitung()
    await Promise.all(
      [1, 2, 3].map(() => susun({ perkaraId: m.perkara.id, pekerjaanId: id }, KONTEKS)),
    )
    t.notOk((await sertifikat(m)).some((s) => s.docx_sha256 === null))
    t.equal((await hitung()) - sebelum, 70)
    t.match(await pekerjaan(m), [{ selesai: 70, status: 'selesai' }])
  },
)

t.test('a job cut in the middle goes on where it stopped', async (t) => {
  // given: the third batch meets a fault, as if the power went
  const m = await meja(db, SENIN_PAGI)
  await isiRoster(m, 50)
  await cetak(m)
  const [{ id }] = await pekerjaan(m)
  const isi = { perkaraId: m.perkara.id, pekerjaanId: id }
  const [rusak] = await db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .where({ 's.perkara_id': m.perkara.id, 'p.urutan': 45 })
    .select('s.id', 's.isi')
  await db('sertifikat').where({ id: rusak.id }).update({ isi: '{"tanggal":"2026-11-23"}' })
  // when
  await t.rejects(susun(isi, KONTEKS))
  const setengah = await sertifikat(m)
  t.equal(setengah.filter((s) => s.docx_sha256).length, 40, 'whole batches are kept')
  t.match(await pekerjaan(m), [{ selesai: 40, status: 'berjalan', galat: /.+/ }])
  await t.rejects(susun(isi, { percobaan: 8, maks: 8 } as never))
  t.match(await pekerjaan(m), [{ selesai: 40, status: 'gagal' }])
  await db('sertifikat')
    .where({ id: rusak.id })
    .update({ isi: JSON.stringify(rusak.isi) })
  await susun(isi, KONTEKS)
  // then
  const semua = await sertifikat(m)
  t.same(
    semua.slice(0, 40).map((s) => s.docx_sha256),
    setengah.slice(0, 40).map((s) => s.docx_sha256),
    'nothing is made twice',
  )
  t.match(await pekerjaan(m), [{ selesai: 50, status: 'selesai', galat: '' }])
})

// codes of LAN ////

const impor = async (m: Meja, lembar: string) => {
  const { sha256 } = await (await masukSebagai('pengelola')).simpanBerkas('kode.csv', lembar)
  return m.tindak('pengelola', 'sertifikat.terimaKode', 'impor', {
    berkas: { sha256, nama: 'kode.csv' },
  })
}

t.test('codes come in one sheet or in several; the last of them ends the wait', async (t) => {
  const m = await meja(db, SENIN_PAGI)
  await isiRoster(m, 3, { kode: false })
  const nip: string[] = await db('peserta')
    .where({ pelatihan_id: m.perkara.pelatihanId })
    .orderBy('urutan')
    .pluck('nip')
  const a = await impor(m, `NIP;Kode Registrasi\n${nip[0]};K-1\n'${nip[1]};K-2\n`)
  t.match(a, { data: { diterima: 2, belum: [nip[2]] } })
  t.equal(a.selesai, undefined)
  const tolak = (lembar: string, sebab: RegExp) =>
    t.rejects(impor(m, `NIP;Kode Registrasi\n${lembar}`), sebab)
  await tolak(`${nip[2]};K-1\n`, /Baris 2: kode K-1 sudah milik NIP/)
  await tolak(
    `${nip[2]};K-3\n${nip[2]};K-4\n`,
    /Baris 3: NIP \d{18} ada juga pada baris 2 dengan kode lain/,
  )
  await tolak(
    `${nip[1]};K-5\n${nip[2]};K-5\n`,
    /Baris 3: kode K-5 ada juga pada baris 2 untuk NIP lain/,
  )
  await tolak(`${nip[2]};\n`, /kode registrasi kosong/)
  await tolak(`1,97805E+17;K-9\n`, /NIP rusak oleh Excel/)
  await t.rejects(impor(m, 'Nama;Alamat\nA;B\n'), galat('KOLOM_KODE_TIDAK_ADA'))
  t.same(
    await db('peserta')
      .where({ pelatihan_id: m.perkara.pelatihanId })
      .orderBy('urutan')
      .pluck('kode_registrasi'),
    ['K-1', 'K-2', ''],
  )
  t.match(await impor(m, `NIP;Kode Registrasi\n${nip[1]};K-1b\n${nip[2]};K-3\n`), {
    selesai: {},
    data: { belum: [] },
  })
})
