import { randomUUID } from 'node:crypto'
import t from 'tap'
import { transaksi } from '../server/platform/db/db.js'
import { bagianPaket } from '../server/platform/docx/paket.js'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { bacaXlsx } from '../server/platform/xlsx/baca.js'
import { batalkanDiBuku } from '../server/surat/nomor/batal.js'
import { beriSisipan } from '../server/surat/nomor/sisipan.js'
import { beriNomor, beriNomorBanyak } from '../server/surat/penomoran.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { registerBaru, suratUji } from './nomor-contoh.js'
import { menungguBalasan } from './surat-alur.js'
import { teksDocx } from './surat-contoh.js'

const { db, masukSebagai, tugasPekerja } = await bangun(t)
const agendaris = await masukSebagai('agendaris')
const pokja = await masukSebagai('pokja')
for (const k of [agendaris, pokja]) await k.get('/profil')

const beri = (register: string, tanggal: string, ubah: object = {}) =>
  transaksi(db, (trx) => beriNomor(trx, suratUji({ register, tanggal, pemilik: 'buku', ...ubah })))
const jalankan = (nama: string, isi: object) =>
  tugasPekerja[nama]!(isi, { percobaan: 1, maks: 5 } as never)

/** March of a book with everything that can stand in one. */
async function bukuMaret(): Promise<string> {
  const register = await registerBaru(db, '{SEQ}/{UNIT}/{MM}/{YYYY}')
  await beri(register, '2026-02-27')
  await beri(register, '2026-03-02', { hal: '=1+1', tujuan: 'Dinas Kesehatan' })
  const { id } = await beri(register, '2026-03-05', { hal: 'Undangan rapat' })
  await beri(register, '2026-03-31', { sec: 'R', hal: 'Hukuman disiplin' })
  await beri(register, '2026-04-01')
  await transaksi(db, async (trx) => {
    await beriSisipan(trx, suratUji({ register, tanggal: '2026-03-03', pemilik: 'buku' }), {
      alasan: 'Terselip',
    })
    const b = { alasan: 'Salah alamat', oleh: null, kini: SENIN_PAGI }
    await batalkanDiBuku(trx, id, b)
  })
  return register
}

const MARET = 'dari=2026-03-01&sampai=2026-03-31'

t.test(
  'a book shows every row of its period in order, cancelled and inserted in their place',
  async (t) => {
    const register = await bukuMaret()
    const { json } = await agendaris.baca(`/buku/${register}?${MARET}`)
    t.same(
      json.baris.map((b: any) => [b.isi.urut, b.isi.keterangan]),
      [
        ['2', ''],
        ['2.A', 'Sisipan: Terselip'],
        ['3', 'BATAL: Salah alamat'],
        ['4', ''],
      ],
    )
    const cari = async (k: typeof pokja, kata: string) =>
      (await k.baca(`/buku/${register}?${MARET}&cari=${kata}`)).json.baris.map((b: any) => b.no)
    t.same(
      await cari(agendaris, 'UNDANGAN%20rapat'),
      [3],
      'a row keeps its place when searched for',
    )
    t.same(await cari(agendaris, 'hukuman'), [4])
    t.same(await cari(pokja, 'hukuman'), [], 'a search does not tell what a row hides')
    t.notMatch((await pokja.get(`/buku/${register}?${MARET}`)).teks, /Hukuman/)
    t.match((await agendaris.get(`/surat?register=${register}&tahun=2026`)).teks, />2\.A<\/a>/)
    t.equal((await pokja.baca(`/buku/${register}?dari=2026-03-02&sampai=2026-03-01`)).status, 400)
    t.equal((await pokja.baca('/buku/entah')).status, 404)
  },
)

t.test('the sheet of a book is the same book, without formulas, closed by its sum', async (t) => {
  const register = await bukuMaret()
  const { status, isi } = await unduhBiner(`/buku/${register}/xlsx?${MARET}`)
  t.equal(status, 200)
  const [lembar] = await bacaXlsx(isi, 'buku')
  const baris = lembar!.baris
  t.match(baris[1]![0], 'Periode 1 Maret 2026 s.d. 31 Maret 2026')
  t.same(
    baris.slice(3, 7).map((b) => [b[0], b[2], b[4]]),
    [
      ['2', '02-03-2026', "'=1+1"],
      ['2.A', '03-03-2026', 'Uji'],
      ['3', '05-03-2026', 'Undangan rapat'],
      ['4', '31-03-2026', 'Hukuman disiplin'],
    ],
  )
  t.match(baris.at(-1)![0], /jumlah 4 \(empat\) nomor, termasuk 1 nomor BATAL dan 1 nomor sisipan/)
})

t.test('a book is printed by a job that can be watched, for its reader alone', async (t) => {
  const register = await bukuMaret()
  const cetak = async (k: typeof pokja) =>
    (await k.post(`/buku/${register}/cetak`, { dari: '2026-03-01', sampai: '2026-03-31' })).json.id
  const id = await cetak(agendaris)
  t.match((await agendaris.get(`/cetakan/${id}`)).teks, /Sedang dibuat/)
  t.equal((await pokja.get(`/cetakan/${id}`)).status, 404, 'it shows what its reader may see')
  // when
  await jalankan('surat.cetak', { cetakanId: id })
  await jalankan('surat.cetak', { cetakanId: id })
  // then
  const { json } = await agendaris.baca(`/cetakan/${id}`)
  t.match(json, { status: 'selesai', pdf: 'menunggu' })
  const docx = (await ambilBerkas(db, json.docx_sha256)).isi
  const teks = teksDocx(docx)
  t.match(teks, /Hukuman disiplin/)
  t.match(teks, /BATAL: Salah alamat/)
  t.match(teks, /2\.A/)
  t.match(teks, /jumlah 4 \(empat\) nomor/)
  t.match(bagianPaket(docx, 'word/document.xml'), /w:orient="landscape"/)
  const pembaca = await cetak(pokja)
  await jalankan('surat.cetak', { cetakanId: pembaca })
  const { docx_sha256 } = (await pokja.baca(`/cetakan/${pembaca}`)).json
  t.notMatch(teksDocx((await ambilBerkas(db, docx_sha256)).isi), /Hukuman/)
  t.match((await agendaris.get(`/buku/${register}`)).teks, /Cetakan terakhir/)
})

const sisipkan = (register: string, urut: number) =>
  db.raw(
    `insert into nomor (register, tahun, urut, sufiks, nomor, tanggal, pemilik, pemilik_id, alasan_sisipan, dibuat_at)
     select register, tahun, urut, 'A', nomor || '.A', tanggal, 'buku', gen_random_uuid(), 'Terlambat', dibuat_at
       from nomor where register = ? and urut = ?`,
    [register, urut],
  )

t.test('pages of a book follow each other, also when a number is inserted meanwhile', async (t) => {
  const register = await registerBaru(db)
  await transaksi(db, (trx) =>
    beriNomorBanyak(
      trx,
      suratUji({ register, pemilik: 'buku' }),
      Array.from({ length: 230 }, (_, i) => ({
        pemilikId: randomUUID(),
        hal: `Surat ${i}`,
        tujuan: '',
      })),
    ),
  )
  const urut: number[] = []
  let berikut: string | null = ''
  while (berikut !== null) {
    const sesudah = berikut && `?sesudah=${berikut}`
    const { json }: any = await pokja.baca(`/buku/${register}${sesudah}`)
    urut.push(...json.baris.map((b: any) => Number(b.isi.urut)))
    berikut = json.berikut
    // Between two clicks a letter of an earlier day gets its place on the page just read.
    if (!sesudah) await sisipkan(register, 50)
  }
  t.same(
    urut,
    Array.from({ length: 230 }, (_, i) => i + 1),
  )
})

t.test('a letter enters the books by itself: agenda, dispatch, reply, disposisi', async (t) => {
  const m = await menungguBalasan(db, SENIN_PAGI)
  await m.kerja(
    'agendaris',
    'surat.kirim',
    { pengiriman: [{ tujuan: 'Dinas Kesehatan', cara: 'kurir', penerima: 'Rina' }] },
    { naskah: 'surat-pemberitahuan' },
  )
  const naskah = await db('naskah').where({ perkara_id: m.perkara.id }).first()
  const [masuk] = await db('surat_masuk')
    .insert({
      agenda: 900,
      tahun: 2026,
      pengirim: 'Dinas Kesehatan',
      nomor: '800/77',
      tanggal: '2026-11-20',
      hal: 'Nama calon peserta',
      diterima_at: SENIN_PAGI,
    })
    .returning('id')
  await db('disposisi').insert({
    surat_masuk_id: masuk.id,
    kepada: 'kabid',
    instruksi: 'Proses lebih lanjut',
    dibuat_at: SENIN_PAGI,
  })
  const isi = async (kode: string) =>
    (await pokja.baca(`/buku/${kode}?dari=2026-11-23&sampai=2026-11-23`)).json.baris.map(
      (b: any) => b.isi,
    )
  const [keluar] = (await isi('surat-keluar')).filter((b: any) => b.nomor === naskah.nomor)
  t.match(keluar, {
    hal: naskah.hal,
    keterangan: 'Dikirim 23 November 2026',
    pengolah: 'Bidang PSDA',
  })
  t.match(await isi('ekspedisi'), [
    { nomor: naskah.nomor, tujuan: 'Dinas Kesehatan', penerima: 'Rina', jam: '09.00' },
  ])
  t.match(await isi('masuk'), [
    { urut: '900', tanggalTerima: '2026-11-23', diteruskan: /Kepala Bidang: Proses lebih lanjut/ },
  ])
  t.match(await isi('disposisi'), [
    { agenda: '900/2026', surat: '800/77, Dinas Kesehatan, Nama calon peserta' },
  ])
  t.equal((await pokja.get('/buku')).status, 200)
  for (const kode of ['masuk', 'disposisi', 'ekspedisi', 'register-sertifikat', 'nota-dinas']) {
    t.equal((await pokja.get(`/buku/${kode}`)).status, 200, kode)
    const { id } = (await pokja.post(`/buku/${kode}/cetak`, {})).json
    await jalankan('surat.cetak', { cetakanId: id })
    t.match((await pokja.baca(`/cetakan/${id}`)).json, { status: 'selesai' }, kode)
  }
})

async function unduhBiner(url: string): Promise<{ status: number; isi: Buffer }> {
  const kuki = [...agendaris.kuki].map(([n, v]) => `${n}=${v}`).join('; ')
  const r = await agendaris.app.inject({ method: 'GET', url, headers: { cookie: kuki } })
  return { status: r.statusCode, isi: r.rawPayload }
}
