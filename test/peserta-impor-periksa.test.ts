import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import t from 'tap'
import { buatLembar, csvDari, KERUSAKAN } from '../bench/impor-lembar.js'
import { susunXlsx } from '../server/platform/xlsx/tulis.js'
import { bacaLembar, periksaDaftar, type DataPeserta } from '../server/peserta/impor/index.js'

const hariIni = '2026-11-22'
const contoh = (nama: string) => readFileSync(new URL(`../contoh/${nama}`, import.meta.url))

async function periksa(isi: string | Buffer, adaNip: ReadonlyMap<string, DataPeserta> = new Map()) {
  return periksaDaftar(await bacaLembar(Buffer.from(isi as string), 'daftar.csv'), {
    hariIni,
    adaNip,
  })
}

t.test('the sample list has forty new participants and nothing odd', async (t) => {
  const r = await periksa(contoh('peserta.xlsx'))
  t.same(r.jumlah, { baris: 40, baru: 40, berubah: 0, sama: 0, ganda: 0, salah: 0, peringatan: 0 })
  t.equal(new Set(r.baris.map((b) => b.nip)).size, 40)
  const { instansi } = JSON.parse(contoh('pelatihan.json').toString())
  t.same(new Set(r.baris.map((b) => b.data!.instansi)), new Set(instansi))
  const kode = contoh('kode-lan.csv')
    .toString()
    .trim()
    .split('\r\n')
    .slice(1)
    .map((b) => b.split(';')[0])
  t.same(
    kode,
    r.baris.map((b) => b.nip),
    'LAN answers for exactly these',
  )
})

t.test('each damaged row says its row, its column and one reason', async (t) => {
  const r = await periksa(contoh('peserta-rusak.csv'))
  t.same(r.jumlah, { baris: 15, baru: 4, berubah: 0, sama: 0, ganda: 1, salah: 10, peringatan: 2 })
  const galat = r.baris.filter((b) => b.keadaan === 'salah').map((b) => b.galat)
  const pola = [
    /^Baris 4, kolom NIP: .*1\.97805E\+17.*format Teks\.$/,
    /^Baris 5, kolom NIP: .*17\.$/,
    /^Baris 6, kolom NIP: .*19781302/,
    /^Baris 7, kolom NIP: .*dibulatkan/,
    /^Baris 8, kolom NIP: .*9 angka/,
    /^Baris 9, kolom NIP: .*"O"/,
    /^Baris 10, kolom NIP: NIP kosong\.$/,
    /^Baris 11, kolom Nama: nama kosong\.$/,
    /^Baris 12, kolom Nama: teks terlalu panjang \(319 huruf, paling banyak 120\)\.$/,
    /^Baris 13, kolom Nama: .*U\+0007/,
  ]
  t.match(
    galat,
    pola.map((p) => [p]),
  )
  t.ok(
    galat.every((g) => g.length === 1),
    'one sentence each',
  )
  t.match(
    r.baris.find((b) => b.no === 14),
    { keadaan: 'ganda', gandaDari: 3 },
  )
  t.match(
    r.baris.find((b) => b.no === 15),
    { nip: '196603021987031012', data: { tanggalLahir: '1966-03-02' } },
  )
  t.match(r.baris.find((b) => b.no === 16)!.peringatan, [
    /Pangkat/,
    /email/i,
    /tanggal lahir/,
    /jenis kelamin/,
  ])
  t.match(
    r.baris.find((b) => b.no === 17),
    { data: { jenisPegawai: 'pppk' }, peringatan: [/PPPK/] },
  )
  t.same(r.dilewati, [19], 'a note under the table is no participant')
})

t.test('a missing compulsory column is named, with what was found instead', async (t) => {
  await t.rejects(periksa('Nama;Jabatan\nA;B\n'), {
    status: 422,
    message: 'Kolom NIP tidak ditemukan pada sepuluh baris pertama; yang terbaca: Nama, Jabatan.',
  })
  await t.rejects(periksa('nomor pegawai;siapa\nx;y\n'), {
    message: /Kolom NIP dan Nama .*: nomor pegawai, siapa\./,
  })
})

t.test('a row is compared with the roster cell by cell; empty cells say nothing', async (t) => {
  const kepala = 'NIP;NAMA;JABATAN;GOL;HP'
  const nip = '197805022005021003'
  const awal = await periksa(`${kepala}\n${nip};Budi;Analis;III/a;0812 3456 7890\n`)
  const ada = new Map([[nip, awal.baris[0]!.data!]])
  const keadaan = async (baris: string) => (await periksa(`${kepala}\n${baris}\n`, ada)).baris[0]
  t.match(await keadaan(`${nip};Budi;Analis;III/a;+62 812-3456-7890`), {
    keadaan: 'sama',
    beda: [],
  })
  t.match(await keadaan(`${nip};Budi;;;`), { keadaan: 'sama' })
  t.match(await keadaan(`${nip};Budi;Analis Muda;III/b;81234567890`), {
    keadaan: 'berubah',
    beda: ['Golongan', 'Pangkat', 'Jabatan'],
  })
})

t.test('duplicates name the first row, and differing ones are warned of', async (t) => {
  const r = await periksa(
    'NIP;NAMA;JABATAN\n197805022005021003;Budi;A\n19780502 200502 1 003;Budi;B\n' +
      '197805022005021004;BUDI;A\n197805022005021004X;Budi;A\n',
  )
  t.match(r.baris[1], {
    keadaan: 'ganda',
    gandaDari: 2,
    peringatan: [/Baris 3 mengulang NIP baris 2 tetapi berbeda pada Jabatan/],
  })
  t.match(r.baris[2], {
    keadaan: 'baru',
    peringatan: [/nama dan tanggal lahir sama dengan baris 2/],
  })
  t.equal(r.baris[3]!.keadaan, 'salah')
})

t.test('cells are tidied the way an office would', async (t) => {
  const r = await periksa(
    'NIP;NAMA;GELAR DEPAN;GELAR BELAKANG;JK;TTL;EMAIL;HP;JABATAN;STATUS;GOL\n' +
      '="197805022005021003";"  Drs.  H. BUDI \n SANTOSO,  S.Sos.,M.Si";;-;Laki-laki;"Samarinda, 2 Mei 1978";BUDI@Example.GO.ID;"0812-345-678/0813";\'Kepala  Bidang;PNS;3A\n' +
      '199003032022212001;Siti;;;Wanita;Tenggarong 03-03-1990;-;abc;N/A;PPPK;12\n',
  )
  t.match(r.baris[0]!.data, {
    nama: 'BUDI SANTOSO',
    gelarDepan: 'Drs. H.',
    gelarBelakang: 'S.Sos., M.Si',
    jenisKelamin: 'L',
    tempatLahir: 'Samarinda',
    tanggalLahir: '1978-05-02',
    email: 'budi@example.go.id',
    hp: '0812345678',
    jabatan: 'Kepala Bidang',
    golongan: 'III/a',
    pangkat: 'Penata Muda',
    jenisPegawai: 'pns',
  })
  t.match(r.baris[1]!.data, {
    golongan: 'XII',
    pangkat: '',
    email: '',
    hp: '',
    jabatan: '',
    tempatLahir: 'Tenggarong',
    tanggalLahir: '1990-03-03',
  })
  t.match(r.baris[1]!.peringatan, [/Nomor HP: "abc" bukan nomor telepon/])
})

t.test('ten thousand rows are reported in seconds', async (t) => {
  const baris = Array.from({ length: 10_000 }, (_, i) => {
    const nip = `1978${String(1 + (i % 12)).padStart(2, '0')}${String(1 + (i % 28)).padStart(2, '0')}2005${String(1 + (i % 12)).padStart(2, '0')}1`
    return `${nip}${String(1 + (Math.floor(i / 84) % 999)).padStart(3, '0')};Peserta ${i};III/a;Penata Muda;Analis ${i};Dinas ${i % 40}`
  })
  const mulai = process.hrtime.bigint()
  const r = await periksa(`NIP;NAMA;GOL;PANGKAT;JABATAN;INSTANSI\n${baris.join('\n')}\n`)
  const ms = Number(process.hrtime.bigint() - mulai) / 1e6
  t.equal(r.jumlah.baris, 10_000)
  t.equal(r.jumlah.salah, 0)
  t.comment(`${Math.round(ms)} ms`)
  t.ok(ms < 60_000, 'no minute, even on a busy machine')
})

t.test('every row of a damaged list stands in the report once, for what it is', async (t) => {
  // given lists of any length, damaged in every way, as CSV and now and then as XLSX
  const daftar = fc.record({
    n: fc.integer({ min: 1, max: 60 }),
    tiap: fc.integer({ min: 1, max: 20 }),
    mulai: fc.integer({ min: 0, max: 5000 }),
    xlsx: fc.integer({ min: 0, max: 9 }).map((x) => x === 0),
  })
  await fc.assert(
    fc.asyncProperty(daftar, async ({ n, tiap, mulai, xlsx }) => {
      const lembar = buatLembar(n, tiap, mulai)
      const kolom = lembar.judul.map((judul) => ({ judul, lebar: 12 }))
      // when
      const r = await periksa(
        xlsx
          ? await susunXlsx({ lembar: [{ nama: 'P', kolom, baris: lembar.baris }] })
          : csvDari(lembar),
      )
      // then
      const no = [...r.baris.map((b) => b.no), ...r.dilewati]
      const sesuai = r.baris.every((b) => {
        const cara = lembar.rusak.get(b.no)
        const harap = cara ? KERUSAKAN[cara] : 'baru'
        const ditolak = b.keadaan === 'salah' && b.galat.length === 1 && b.data === null
        if (harap === 'salah') return ditolak
        if (harap === 'ganda') return b.keadaan === 'ganda' && b.gandaDari !== null
        return b.keadaan === 'baru' && b.peringatan.length === (harap === 'baru' ? 0 : 1)
      })
      const { baru, berubah, sama, ganda, salah, baris } = r.jumlah
      return (
        sesuai &&
        no.toSorted((a, b) => a - b).join() === [...lembar.rusak.keys()].join() &&
        baru + berubah + sama + ganda + salah === baris
      )
    }),
    { numRuns: 120 },
  )
  const semua = new Set(buatLembar(60, 2).rusak.values())
  t.equal(semua.size, Object.keys(KERUSAKAN).length + 1, 'a list of sixty has every damage')
})
