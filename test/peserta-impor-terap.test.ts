import { readFileSync } from 'node:fs'
import type { Knex } from 'knex'
import t from 'tap'
import readXlsxFile from 'read-excel-file/node'
import { smartbangkomXlsx } from '../server/peserta/ekspor/smartbangkom.js'
import {
  bacaLembar,
  periksaDaftar,
  pesertaAda,
  terapkanImpor,
} from '../server/peserta/impor/index.js'
import { basisData } from './database.js'

const kini = new Date('2026-11-22T02:00:00Z')
const contoh = (nama: string) => readFileSync(new URL(`../contoh/${nama}`, import.meta.url))

const { db } = await basisData(t)

async function pelatihanBaru(): Promise<string> {
  const kode = `uji-${Math.random()}`
  const [unit] = await db('unit').insert({ kode, nama: 'Unit uji' }).returning('id')
  const [p] = await db('pelatihan')
    .insert({
      nama: 'Uji',
      jenis: 'teknis',
      mulai: '2027-01-18',
      selesai: '2027-01-22',
      unit_id: unit.id,
    })
    .returning('id')
  return p.id
}

async function impor(
  trx: Knex.Transaction,
  pelatihanId: string,
  isi: Buffer | string,
  lewatiSalah = false,
) {
  const lembar = await bacaLembar(Buffer.from(isi as string), 'daftar')
  const laporan = periksaDaftar(lembar, {
    hariIni: '2026-11-22',
    adaNip: await pesertaAda(trx, pelatihanId),
  })
  return { laporan, hasil: await terapkanImpor(trx, pelatihanId, laporan, { kini, lewatiSalah }) }
}

t.test('a list is written once; the second run changes nothing', async (t) => {
  const id = await pelatihanBaru()
  const satu = await db.transaction((trx) => impor(trx, id, contoh('peserta.xlsx')))
  t.same(satu.hasil, { baru: 40, berubah: 0, sama: 0, ganda: 0, salah: 0 })
  const sebelum = await db('peserta').where({ pelatihan_id: id }).orderBy('urutan')
  t.same(
    sebelum.map((p) => p.urutan),
    Array.from({ length: 40 }, (_, i) => i + 1),
  )
  t.same(sebelum[0]!.created_at, kini)
  const dua = await db.transaction((trx) => impor(trx, id, contoh('peserta.xlsx')))
  t.same(dua.laporan.jumlah, {
    baris: 40,
    baru: 0,
    berubah: 0,
    sama: 40,
    ganda: 0,
    salah: 0,
    peringatan: 0,
  })
  t.same(dua.hasil, { baru: 0, berubah: 0, sama: 40, ganda: 0, salah: 0 })
  t.same(await db('peserta').where({ pelatihan_id: id }).orderBy('urutan'), sebelum)
})

t.test('a later list fills in and adds, and wipes out nothing', async (t) => {
  const id = await pelatihanBaru()
  const kirim = (teks: string) => db.transaction((trx) => impor(trx, id, teks))
  await kirim('NIP;NAMA;JABATAN;GOL;TGL LAHIR\n197805022005021003;Budi;Analis;III/a;02-05-1978\n')
  const { hasil } = await kirim(
    'NIP;NAMA;JABATAN;GOL;INSTANSI\n198001012005012001;Siti;;;Dinas B\n197805022005021003;Budi;;III/b;Dinas A\n',
  )
  t.same(hasil, { baru: 1, berubah: 1, sama: 0, ganda: 0, salah: 0 })
  const [budi, siti] = await db('peserta').where({ pelatihan_id: id }).orderBy('urutan')
  t.match(budi, {
    jabatan: 'Analis',
    golongan: 'III/b',
    pangkat: 'Penata Muda Tingkat I',
    instansi: 'Dinas A',
    urutan: 1,
  })
  t.match(siti, { nama: 'Siti', jenis_pegawai: 'pns', tanggal_lahir: null, urutan: 2 })
})

t.test(
  'a list with wrong rows is refused whole, or imported without them when told so',
  async (t) => {
    const id = await pelatihanBaru()
    await t.rejects(
      db.transaction((trx) => impor(trx, id, contoh('peserta-rusak.csv'))),
      {
        kode: 'DAFTAR_ADA_SALAH',
        status: 422,
        message: /10 baris salah\. Baris 4, kolom NIP/,
      },
    )
    t.equal((await db('peserta').where({ pelatihan_id: id })).length, 0)
    const { hasil } = await db.transaction((trx) =>
      impor(trx, id, contoh('peserta-rusak.csv'), true),
    )
    t.same(hasil, { baru: 4, berubah: 0, sama: 0, ganda: 1, salah: 10 })
    await t.rejects(
      db.transaction((trx) =>
        impor(trx, '00000000-0000-4000-8000-000000000000', contoh('peserta.xlsx')),
      ),
      { message: /Pelatihan tidak ditemukan/ },
    )
  },
)

t.test('two people who import the same list at once add everyone once', async (t) => {
  const id = await pelatihanBaru()
  const hasil = await Promise.all(
    [1, 2, 3].map(() => db.transaction((trx) => impor(trx, id, contoh('peserta.xlsx')))),
  )
  t.equal(
    hasil.reduce((n, h) => n + h.hasil.baru, 0),
    40,
  )
  t.equal((await db('peserta').where({ pelatihan_id: id })).length, 40)
})

t.test('ten thousand rows are written, and the same again changes none', async (t) => {
  const id = await pelatihanBaru()
  const baris = Array.from(
    { length: 10_000 },
    (_, i) =>
      `19780502${2000 + (i % 12)}${String(1 + (Math.floor(i / 12) % 12)).padStart(2, '0')}${1 + (i % 2)}${String(1 + Math.floor(i / 144) * 12 + (i % 12)).padStart(3, '0')};` +
      `Peserta ${i};III/a;Analis;Dinas ${i % 40}`,
  )
  const teks = `NIP;NAMA;GOL;JABATAN;INSTANSI\n${baris.join('\n')}\n`
  const mulai = process.hrtime.bigint()
  const satu = await db.transaction((trx) => impor(trx, id, teks))
  t.comment(`${Math.round(Number(process.hrtime.bigint() - mulai) / 1e6)} ms`)
  t.same(satu.hasil, { baru: 10_000, berubah: 0, sama: 0, ganda: 0, salah: 0 })
  const dua = await db.transaction((trx) => impor(trx, id, teks))
  t.same(dua.hasil, { baru: 0, berubah: 0, sama: 10_000, ganda: 0, salah: 0 })
})

t.test(
  'the sheet for Smartbangkom has headings in row 2, text from row 3, and no formulas',
  async (t) => {
    const id = await pelatihanBaru()
    await db.transaction((trx) =>
      impor(
        trx,
        id,
        'NIP;NAMA;GELAR BELAKANG;JABATAN;HP\n197805022005022003;Siti;S.E.;"=SUM(A1)";081234567890\n',
      ),
    )
    const isi = await smartbangkomXlsx(await db('peserta').where({ pelatihan_id: id }), {
      sumberAnggaran: 'APBD',
    })
    const [{ data }] = (await readXlsxFile(isi)) as unknown as [{ data: unknown[][] }]
    t.same(data[1], [
      'nama',
      'no_identitas',
      'jenis_kelamin',
      'agama',
      'tempat_lahir',
      'tgl_lahir',
      'email',
      'no_hp/telp kantor',
      'jenis_peserta',
      'gol',
      'pangkat',
      'jabatan',
      'pola_penyelenggaraan',
      'sumber_anggaran',
      'Instansi',
      'Alamat Instansi',
    ])
    t.match(data[2], {
      0: 'Siti, S.E.',
      1: '197805022005022003',
      2: 'Wanita',
      5: '02-05-1978',
      7: '081234567890',
      8: 'PNS',
      11: "'=SUM(A1)",
    })
  },
)
