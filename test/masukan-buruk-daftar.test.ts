import t from 'tap'
import { docx } from './docx-contoh.js'
import { bangun } from './helper.js'
import type { Jawaban } from './klien.js'
import { berkas, lembarPeserta, NIP, Panggung } from './langkah-bantu.js'
import { ditolak, KALIMAT, type Penolakan } from './sidik.js'

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor

t.test('a list of participants that is not right is refused whole, with the row', async (t) => {
  const perkara = await panggung.mulai('operasional-bangkom', {
    pelatihanId: await panggung.pelatihan(),
  })
  const k = await panggung.orang('adminbangkom')
  const kepala = 'NIP;Nama\n'
  const benar = `${NIP[0]};Ahmad Fauzan\n`
  // Files are stored before they are named; storing one is no part of the task.
  const impor = async (
    isi: string | Buffer,
    nama = 'peserta.csv',
    lain = {},
  ): Promise<() => Promise<Jawaban>> => {
    const satu = await berkas(k, nama, isi)
    return () => perkara.tindak('1', 'impor', { berkas: satu, ...lain }, 'adminbangkom')
  }
  const salah = /^Impor ditolak karena 1 baris salah\. Baris 3, kolom /
  const hal: Penolakan[] = [
    [
      'no file',
      400,
      /^Kolom Berkas daftar \(XLSX atau CSV\) wajib diisi\.$/,
      () => perkara.tindak('1', 'impor', {}, 'adminbangkom'),
    ],
    [
      'a file nobody stored',
      400,
      /^Berkas peserta\.xlsx belum tersimpan\. Unggah kembali\.$/,
      () =>
        perkara.tindak(
          '1',
          'impor',
          { berkas: { sha256: 'a'.repeat(64), nama: 'peserta.xlsx' } },
          'adminbangkom',
        ),
    ],
    [
      'no column NIP',
      422,
      /^Kolom NIP tidak ditemukan pada sepuluh baris pertama; yang terbaca: Nomor, Nama\.$/,
      await impor('Nomor;Nama\n1;Ahmad'),
    ],
    [
      'no column at all',
      422,
      /^Kolom NIP dan Nama tidak ditemukan/,
      await impor('apa;saja\nAhmad;Fauzan'),
    ],
    ['only a heading', 422, /^Tidak ada baris data di bawah baris judul\.$/, await impor(kepala)],
    [
      'a NIP Excel has cut',
      422,
      /Baris 3, kolom NIP: NIP rusak oleh Excel \(1\.97805E\+17\): kolom NIP harus format Teks\.$/,
      await impor(`${kepala}${benar}1.97805E+17;Rusak`),
    ],
    [
      '17 digits',
      422,
      /Baris 3, kolom NIP: NIP harus 18 angka, tetapi ada 17\.$/,
      await impor(`${kepala}${benar}19811101200701102;Kurang`),
    ],
    ['no NIP', 422, salah, await impor(`${kepala}${benar};Tanpa NIP`)],
    ['no name', 422, salah, await impor(`${kepala}${benar}${NIP[1]};`)],
    [
      'a name like a novel',
      422,
      /Baris 3, kolom Nama: teks terlalu panjang \(5000 huruf, paling banyak 120\)\.$/,
      await impor(`${kepala}${benar}${NIP[1]};${'a'.repeat(5000)}`),
    ],
    [
      'a DOCX that calls itself XLSX',
      422,
      /^Berkas harus daftar peserta Excel \(\.xlsx\) atau CSV, tetapi isinya dokumen Word \(\.docx\)\.$/,
      await impor(docx(''), 'peserta.xlsx'),
    ],
    ['a PDF', 422, /tetapi isinya PDF\.$/, await impor('%PDF-1.7\n', 'peserta.xlsx')],
    [
      'a broken archive',
      422,
      KALIMAT,
      await impor(Buffer.from('PK\x03\x04 potong'), 'peserta.xlsx'),
    ],
    [
      'a page of the web',
      422,
      /halaman web/,
      await impor('<html><table><tr><td>NIP', 'peserta.xls'),
    ],
  ]
  await ditolak(t, db, hal)
  t.match(
    await k.unggah('/api/berkas', {}, [{ kolom: 'berkas', nama: 'kosong.csv', isi: '' }], {
      'x-csrf-token': k.csrf,
    }),
    { status: 400 },
  )
  // a dry run reports every row and stores none
  const campur = `${kepala}${benar}1.97805E+17;Rusak\n${NIP[1]};Siti Aisyah\n${NIP[0]};Ahmad Fauzan`
  const uji = await (await impor(campur, 'c.csv', { uji: true }))()
  t.match(uji, {
    status: 200,
    json: {
      pesan:
        'Uji impor c.csv: 2 baru, 0 berubah, 0 sama, 1 ganda, 1 salah. Belum ada yang disimpan.',
    },
  })
  t.same(
    uji.json.laporan.baris.map((b: any) => [b.no, b.keadaan]),
    [
      [2, 'baru'],
      [3, 'salah'],
      [4, 'baru'],
      [5, 'ganda'],
    ],
  )
  t.equal((await db('peserta').select('id')).length, 0)
  // and only by will are the right rows taken without the wrong
  t.equal((await (await impor(campur, 'c.csv', { lewatiSalah: true }))()).status, 200)
  t.same(await db('peserta').orderBy('urutan').pluck('nip'), NIP.slice(0, 2))
  t.equal((await (await impor(lembarPeserta()))()).status, 200)
  t.same(await db('peserta').orderBy('urutan').pluck('nip'), NIP, 'the rest is added behind')
})
