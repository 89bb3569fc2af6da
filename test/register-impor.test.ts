import t from 'tap'
import { susunXlsx } from '../server/platform/xlsx/tulis.js'
import { bangun } from './helper.js'

const { db, masukSebagai } = await bangun(t)
const [sekretaris, agendaris, pokja] = [
  await masukSebagai('sekretaris'),
  await masukSebagai('agendaris'),
  await masukSebagai('pokja'),
]

const SURAT = { klasifikasi: '800.2.4.1', tujuan: 'Dinas Kesehatan', hal: 'Uji' }
const beri = (register: string, isi: object = {}) =>
  agendaris.post(`/register/${register}/nomor`, { ...SURAT, tanggal: '2026-11-23', ...isi })
const bukuBaru = async (kode: string, isi: object = {}) =>
  sekretaris.post('/register', { kode, nama: `Buku ${kode}`, pola: '{SEQ}/{UNIT}/{YYYY}', ...isi })

const lembar = (baris: (string | null)[][]) =>
  susunXlsx({
    lembar: [
      {
        nama: 'Agenda',
        kepala: ['BUKU AGENDA SURAT KELUAR 2026'],
        kolom: ['No. urut', 'Nomor surat', 'Tgl Surat', 'Kepada', 'Perihal', 'Ket.'].map(
          (judul) => ({ judul, lebar: 20 }),
        ),
        baris,
      },
    ],
  })
const impor = async (register: string, isi: Buffer | string, opsi: object = {}) => {
  const berkas = await sekretaris.simpanBerkas('agenda.xlsx', isi)
  return sekretaris.post(`/register/${register}/impor`, { tahun: 2026, berkas, ...opsi })
}

t.test(
  'the numbers of the paper book are looked at, entered whole, and go on behind',
  async (t) => {
    await bukuBaru('impor', { pola: '{SEC}-{SEQ}/{UNIT}/{YYYY}' })
    const panjang = `B-5/${'X'.repeat(96)}/2026`
    const isi = await lembar([
      ['1', 'B-1/BKPSDM/2026', '05-01-2026', 'Dinas A', 'Undangan', ''],
      [null, 'B-2/BKPSDM/2026', '6 Januari 2026', '=1+1', 'Urut dari nomornya', ''],
      ['2.A', 'B-2.A/BKPSDM/2026', '07/01/2026', 'Dinas B', 'Sisipan', ''],
      ['4', null, null, null, 'BATAL', 'rusak'],
      ['5', panjang, '2026-01-12', 'Dinas C', 'Panjang', ''],
    ])
    const coba = (await impor('impor', isi, { isiSela: true })).json
    t.match(coba, { tersimpan: false, jumlah: 5, galat: [], sela: ['3'], terakhir: 5 })
    t.same(await db('nomor').where({ register: 'impor' }), [], 'a trial writes nothing')
    t.equal((await impor('impor', isi, { isiSela: true, simpan: true })).status, 200)
    t.same(
      (await db('nomor').where({ register: 'impor' }).orderBy('urut').orderBy('sufiks')).map(
        (n) => [n.urut, n.sufiks, n.status, n.tanggal, n.alasan_batal],
      ),
      [
        [1, '', 'terpakai', '2026-01-05', ''],
        [2, '', 'terpakai', '2026-01-06', ''],
        [2, 'A', 'terpakai', '2026-01-07', ''],
        [3, '', 'batal', '2026-01-06', 'Tidak tercatat dalam buku lama'],
        [4, '', 'batal', '2026-01-07', 'rusak'],
        [5, '', 'terpakai', '2026-01-12', ''],
      ],
    )
    t.equal((await db('nomor').where({ register: 'impor', urut: 5 }).first()).nomor, panjang)
    t.equal((await beri('impor')).json.nomor, 'B-6/BKPSDM/2026')
    t.match((await impor('impor', isi)).json.galat, [/nomor urut 1 sudah ada/])
    const lagi = await lembar([['9', 'x', '12-01-2026', '', '', '']])
    t.match((await impor('impor', lagi)).json.galat, [/melampaui nomor awal buku \(5\)/])
  },
)

t.test(
  'a book is imported in parts, and a letter about a cancelled thing is a letter',
  async (t) => {
    await bukuBaru('impor-bagian')
    const opsi = { isiSela: true, simpan: true }
    const awal = await lembar([
      ['2', 'n2', '05-01-2026', 'Dinas A', 'Rapat batal dilaksanakan', ''],
    ])
    t.match((await impor('impor-bagian', awal, opsi)).json, { tersimpan: true, sela: ['1'] })
    const lanjut = await lembar([
      ['3', 'n3', '06-01-2026', 'Dinas B', 'Undangan', 'Pengganti nomor 2 yang batal'],
      ['5', 'n5', '07-01-2026', 'Dinas B', '', 'Nomor batal, salah ketik'],
    ])
    t.match((await impor('impor-bagian', lanjut, opsi)).json, { tersimpan: true, sela: ['4'] })
    t.same(await db('nomor').where({ register: 'impor-bagian' }).orderBy('urut').pluck('status'), [
      'batal',
      'terpakai',
      'terpakai',
      'batal',
      'batal',
    ])
  },
)

t.test('a sheet with faults names each row, and nothing of it is entered', async (t) => {
  await bukuBaru('impor-salah')
  const isi = await lembar([
    ['1', 'n1', '05-01-2026', '', '', ''],
    ['1', 'n1', '05-01-2026', '', '', ''],
    ['x', 'n2', '05-01-2026', '', '', ''],
    ['3', 'n3', '31-02-2026', '', '', ''],
    ['4', 'n4', '05-01-2025', '', '', ''],
    ['5', 'n5', '24-12-2026', '', '', ''],
    ['6', null, '05-01-2026', '', '', ''],
    ['7', 'x'.repeat(201), '05-01-2026', '', '', ''],
  ])
  const { json } = await impor('impor-salah', isi)
  t.same(
    json.galat.map((g: string) => /^Baris (\d+)/.exec(g)?.[1]),
    ['4', '5', '6', '7', '8', '9', '10'],
  )
  t.match((await impor('impor-salah', isi, { simpan: true })).json, { kode: 'IMPOR_ADA_SALAH' })
  t.same(await db('nomor').where({ register: 'impor-salah' }), [])
  t.equal((await beri('impor-salah')).json.urut, 1, 'the counter did not move')
  t.match((await impor('impor-salah', '%PDF-1.7')).json, { kode: 'BERKAS_BUKAN' })
  t.match((await impor('impor-salah', 'nama;alamat\r\na;b\r\n')).json.galat, [
    /harus ada pada baris judul/,
  ])
  const csv = 'No;Nomor Surat;Tanggal\r\n1;1/2026;2-1-2026\r\n'
  t.equal((await impor('impor-csv-tak-ada', csv)).status, 404)
  await bukuBaru('impor-csv')
  t.match((await impor('impor-csv', csv, { simpan: true })).json, { tersimpan: true, jumlah: 1 })
  t.equal((await pokja.get('/register/impor-csv/impor')).status, 403)
})

t.test('the report of a trial carries the file on to the button that enters it', async (t) => {
  await bukuBaru('impor-laman')
  const isi = await lembar([['7', 'n7', '05-01-2026', 'Dinas', 'Hal', '']])
  await sekretaris.get('/register/impor-laman/impor')
  const { teks, status } = await sekretaris.unggah(
    '/register/impor-laman/impor',
    { tahun: '2026', isiSela: 'on' },
    [{ kolom: 'berkas', nama: 'agenda.xlsx', isi }],
  )
  t.equal(status, 200)
  t.match(teks, /Nomor yang tidak tercatat: 1-6\. Dicatat sebagai BATAL/)
  const sha = /name="berkas\.sha256" value="([0-9a-f]{64})"/.exec(teks)![1]!
  const { ke } = await sekretaris.form('/register/impor-laman/impor', {
    tahun: '2026',
    'berkas.sha256': sha,
    'berkas.nama': 'agenda.xlsx',
    isiSela: 'on',
    simpan: 'on',
  })
  t.equal(ke, '/register/impor-laman')
  t.equal((await beri('impor-laman')).json.urut, 8)
})
