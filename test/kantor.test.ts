import type { Knex } from 'knex'
import t from 'tap'
import { isiContoh, salamContoh } from '../server/kantor/contoh.js'
import { ORANG, SANDI_CONTOH } from '../server/kantor/contoh-data.js'
import { setelanKantor, simpanSetelan } from '../server/kantor/setelan.js'
import { bacaCsvLibur } from '../server/kalender/libur.js'
import { transaksi } from '../server/platform/db/db.js'
import { periksaNip } from '../server/values/nip.js'
import { pangkatDari } from '../server/values/pangkat.js'
import { TATA_BAWAAN } from '../server/kantor/tata-naskah.js'
import { susunPng } from '../server/platform/docx/png.js'
import { basisDataBaru } from './database.js'
import { bangunKecil, SENIN_PAGI, type Kantor } from './helper.js'

let kantor: Kantor
t.before(async () => {
  kantor = await bangunKecil(t)
})

t.test('the sample office can man every role of the three SOPs but those outside it', async (t) => {
  const { rows } = await kantor.db.raw(`
    select r.peran, count(distinct a.nama_pengguna)::int as orang from jabatan_peran r
      join pemangku m on m.jabatan_id = r.jabatan_id join akun a on a.pegawai_id = m.pegawai_id
     where m.berlaku_dari <= '2026-11-23' and (m.berlaku_sampai is null or m.berlaku_sampai >= '2026-11-23') group by 1`)
  const orang = Object.fromEntries(
    rows.map((r: { peran: string; orang: number }) => [r.peran, r.orang]),
  )
  t.match(orang, {
    kepala: 1,
    sekretaris: 1,
    pokja: 2,
    pengelola: 2,
    agendaris: 1,
    'admin-bangkom': 1,
  })
  const psda = await kantor
    .db('jabatan')
    .join('unit', 'unit.id', 'jabatan.unit_id')
    .whereIn('jabatan.kode', ['kabid-psda', 'pokja', 'pengelola'])
    .distinct('unit.kode')
    .pluck('unit.kode')
  t.same(psda, ['PSDA'], 'those who work together sit in one unit')
})

t.test('its people are made up, yet their numbers and ranks hold', async (t) => {
  t.equal(ORANG.length, 14)
  for (const o of ORANG) {
    const hasil = periksaNip(o.nip, { jenis: o.jenis ?? 'pns', hariIni: '2026-11-23' })
    t.match(hasil, { ok: true, peringatan: [] }, `${o.nama}: ${hasil.galat ?? ''}`)
    t.equal(pangkatDari(o.golongan) !== '', o.jenis !== 'pppk', o.nama)
  }
  t.equal(new Set(ORANG.map((o) => o.nip)).size, 14)
  t.notOk(
    ORANG.some((o) => o.nip === '197805022005021003'),
    'not the official of the SOP',
  )
})

t.test(
  'the head is acting, for no longer than a year around the day of installation',
  async (t) => {
    const data = await basisDataBaru(t)
    await kosongkan(data.db)
    await transaksi(data.db, (trx) => isiContoh(trx, { kini: new Date('2027-06-30T17:00:00Z') }))
    const { rows } = await data.db.raw(
      `select berlaku_dari, berlaku_sampai, berlaku_sampai - berlaku_dari + 1 as hari from pemangku where sifat = 'plt'`,
    )
    t.same(rows, [{ berlaku_dari: '2027-06-01', berlaku_sampai: '2028-05-26', hari: 361 }])
  },
)

t.test('filling it twice, or twice at once, changes nothing', async (t) => {
  const data = await basisDataBaru(t)
  await kosongkan(data.db)
  const isi = () => transaksi(data.db, (trx) => isiContoh(trx, { kini: SENIN_PAGI }))
  await Promise.all([isi(), isi(), isi()])
  const hitung = async () => {
    const { rows } = await data.db
      .raw(`select (select count(*) from pegawai)::int p, (select count(*) from akun)::int a,
      (select count(*) from pemangku)::int m`)
    return rows[0]
  }
  const awal = await hitung()
  t.same(awal, { p: 14, a: 11, m: 15 })
  await isi()
  t.same(await hitung(), awal)
})

t.test('it never moves in beside real people', async (t) => {
  const data = await basisDataBaru(t)
  await kosongkan(data.db)
  const [{ id }] = await data
    .db('pegawai')
    .insert({ nama: 'Nyata', jenis: 'lainnya' })
    .returning('id')
  await data
    .db('akun')
    .insert({ pegawai_id: id, nama_pengguna: 'nyata', sandi_hash: 'x', admin: true })
  await transaksi(data.db, (trx) => isiContoh(trx, { kini: SENIN_PAGI }))
  t.equal(Number((await data.db('pegawai').count('* as n').first())!.n), 1)
})

t.test('the greeting names the accounts and the sample password', async (t) => {
  const baris = salamContoh()
  t.match(baris[0], SANDI_CONTOH)
  for (const nama of [
    'kepala',
    'sekretaris',
    'kabid',
    'pokja',
    'pokja2',
    'pengelola',
    'pengelola2',
    'agendaris',
    'admin',
    'adminbangkom',
  ]) {
    t.ok(
      baris.some((b) => b.trim().startsWith(`${nama} `)),
      nama,
    )
  }
})

t.test(
  'settings: an office that said nothing has neutral ones, a change is seen at once',
  async (t) => {
    const data = await basisDataBaru(t)
    await data.db('setelan').delete()
    t.match(await setelanKantor(data.db), {
      zona: 'Asia/Jakarta',
      zonaSingkat: 'WIB',
      kertas: 'A4',
      surel: '',
    })
    await transaksi(data.db, async (trx) => {
      await setelanKantor(trx)
      const isi = await setelanKantor(trx)
      await simpanSetelan(trx, { ...isi, nama: 'DINAS UJI', zona: 'Asia/Jayapura' }, SENIN_PAGI)
      t.match(
        await setelanKantor(trx),
        { nama: 'DINAS UJI', zonaSingkat: 'WIT' },
        'also inside the transaction that had read them',
      )
    })
    t.equal((await setelanKantor(data.db)).nama, 'DINAS UJI')
  },
)

t.test('administrators change the settings; a zone that does not exist is refused', async (t) => {
  const admin = await kantor.masukSebagai('admin')
  const halaman = await admin.get('/kantor')
  t.match(halaman.teks, /value="PEMERINTAH KABUPATEN KUTAI KARTANEGARA"/)
  const { zonaSingkat: _, kodePos, faks, ...isi } = (await admin.baca('/kantor')).json
  t.equal((await admin.post('/kantor', { ...isi, zona: 'Mars/Olympus' })).status, 400)
  t.equal((await admin.form('/kantor', { ...isi, telepon: '(0541) 1' })).status, 303)
  t.equal((await admin.baca('/kantor')).json.telepon, '(0541) 1')
  t.equal((await (await kantor.masukSebagai('pokja')).get('/kantor')).status, 403)
  t.equal((await kantor.db('riwayat').where({ aksi: 'kantor.setelan' })).length, 1)
})

t.test('a bad line of a list of holidays is named', async (t) => {
  t.throws(
    () =>
      bacaCsvLibur(
        'tanggal,nama,jenis\n2026-01-01,Tahun Baru,libur_nasional\n2026-02-30,X,libur_nasional',
      ),
    { message: /baris 3 bertanggal tidak sah \(2026-02-30\)/ },
  )
  t.throws(() => bacaCsvLibur('tanggal,nama,jenis\n2026-01-01,X,pesta'), {
    message: /baris 2 harus berjenis salah satu dari libur_nasional/,
  })
  const daerah = bacaCsvLibur(
    '\ufeffTanggal , Nama, Jenis\n29/09/2026,Erau,libur_daerah\n29-09-2026,Hari Jadi,libur_daerah\n',
  )
  t.match(daerah, [
    { tanggal: '2026-09-29', nama: 'Erau', jenis: 'libur_daerah' },
    { tanggal: '2026-09-29', nama: 'Hari Jadi' },
  ])
})

const TATA = '/kantor/tata-naskah'
// A form carries texts only; a box that is not ticked is not sent at all.
const teksSemua = (isi: object): Record<string, string> =>
  Object.fromEntries(Object.entries(isi).map(([k, v]) => [k, String(v)]))

t.test("the layout of letters is the office's to set, within what paper can hold", async (t) => {
  const admin = await kantor.masukSebagai('admin')
  const halaman = await admin.get(TATA)
  t.match(halaman.teks, /Bookman Old Style/)
  t.match(halaman.teks, /Balai Besar Sertifikasi Elektronik/)
  const { tata } = (await admin.baca(TATA)).json
  t.match(tata, { ...TATA_BAWAAN, kertasKeputusan: 'F4' })
  for (const buruk of [
    { tepiKiri: 5 },
    { hurufKorespondensi: 'Comic Sans MS' },
    { kalimatTte: '' },
  ])
    t.equal((await admin.post(TATA, { ...tata, ...buruk })).status, 400, JSON.stringify(buruk))
  const { halTebal: _, tabelParaf: __, namaGaris: ___, ...form } = tata
  t.equal(
    (await admin.form(TATA, teksSemua({ ...form, tepiKiri: 35, namaTebal: true }))).status,
    303,
  )
  t.match((await admin.baca(TATA)).json.tata, { tepiKiri: 35, namaTebal: true, halTebal: false })
  t.equal((await (await kantor.masukSebagai('pokja')).get(TATA)).status, 403)
})

t.test(
  'an emblem is a sound picture of sensible size, and is shown and taken off again',
  async (t) => {
    const admin = await kantor.masukSebagai('admin')
    const asal = (await admin.baca(TATA)).json.lambang.logo
    const kirim = (isi: Buffer, jenis = 'garuda') =>
      admin.unggah(`/kantor/lambang/${jenis}`, {}, [{ kolom: 'berkas', nama: 'a.png', isi }])
    const kotak = (sisi: number) =>
      susunPng({
        lebar: sisi,
        tinggi: sisi,
        palet: ['ffffff', '000000'],
        warna: (x, y) => (x + y) % 2,
      })
    const baik = kotak(200)
    const bohong = Buffer.from(baik)
    bohong[40] = bohong[40]! ^ 1
    for (const [isi, sebab] of [
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /PNG atau JPEG/],
      [kotak(2500), /2500 x 2500 piksel/],
      [kotak(40), /40 x 40 piksel/],
      [baik.subarray(0, baik.length - 20), /rusak/],
      [bohong, /rusak/],
    ] as const) {
      const jawab = await kirim(isi)
      t.equal(jawab.status, 422)
      t.match(jawab.teks, sebab)
    }
    t.equal((await kirim(baik)).status, 303)
    const gambar = await admin.get('/kantor/lambang/garuda')
    t.match(gambar.headers['content-type'], 'image/png')
    t.match((await admin.get(TATA)).teks, /<img src="\/kantor\/lambang\/garuda/)
    t.equal((await admin.form('/kantor/lambang/garuda/lepas', {})).status, 303)
    t.same((await admin.baca(TATA)).json.lambang, { logo: asal })
    t.equal((await admin.get('/kantor/lambang/garuda')).status, 404)
    t.equal((await admin.get('/kantor/lambang/singa')).status, 404)
  },
)

/** An office before anybody moved in. The trail of changes, which nothing can empty, looks away meanwhile. */
async function kosongkan(db: Knex): Promise<void> {
  await db.raw('alter table jejak disable trigger user')
  await db.raw(
    'truncate setelan, akun, sesi, pemangku, jabatan_peran, jabatan, unit, pegawai, pd, tahun_rencana cascade',
  )
  await db.raw('alter table jejak enable trigger user')
}
