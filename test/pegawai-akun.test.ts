import t from 'tap'
import { transaksi } from '../server/platform/db/db.js'
import { cocokSandi, hashSandi, perluHashBaru } from '../server/platform/http/sandi.js'
import { periksaSandiBaru } from '../server/pegawai/sandi.js'
import { buatTautanAwal, salamTautanAwal } from '../server/pegawai/tautan-awal.js'
import { SANDI_CONTOH } from '../server/kantor/contoh-data.js'
import { basisDataBaru } from './database.js'
import { bangunKecil, type Kantor } from './helper.js'

let kantor: Kantor
t.before(async () => {
  kantor = await bangunKecil(t)
})

t.test(
  'the hash carries its cost, differs for equal passwords and fits only its own',
  async (t) => {
    const [a, b] = await Promise.all([hashSandi('kata sandi ini'), hashSandi('kata sandi ini')])
    t.match(a, /^scrypt\$32768\$8\$3\$[A-Za-z0-9+/=]+\$[A-Za-z0-9+/=]{44}$/)
    t.not(a, b)
    t.equal(await cocokSandi('kata sandi ini', a), true)
    t.equal(await cocokSandi('kata sandi itu', a), false)
    t.equal(await cocokSandi('apa pun', undefined), false)
    t.equal(perluHashBaru(a), false)
    t.equal(perluHashBaru(a.replace('32768', '16384')), true)
  },
)

t.test('silly passwords, short ones and the user name are refused', async (t) => {
  const coba = (sandi: string) => {
    periksaSandiBaru(sandi, { terpendek: 10, nama: ['budi.santoso'] })
  }
  for (const sandi of [
    'pendek',
    'password123',
    'PASSWORD1234',
    'qwertyuiop',
    'bismillah123',
    'aaaaaaaaaaaa',
    'xbudi.santosox',
    'x'.repeat(201),
  ]) {
    t.throws(() => coba(sandi), { message: /^Kata sandi / }, sandi.slice(0, 20))
  }
  t.doesNotThrow(() => coba('hujan di sore itu'))
})

t.test("changing one's password ends all other sessions and keeps this one", async (t) => {
  const sini = await kantor.masukSebagai('pengelola2')
  const sana = await kantor.masukSebagai('pengelola2')
  const isian = {
    sandiLama: SANDI_CONTOH,
    sandiBaru: 'perahu kayu ulin',
    ulangiSandi: 'perahu kayu ulin',
  }
  t.equal((await sini.form('/profil/sandi', { ...isian, sandiLama: 'keliru' })).status, 422)
  t.match(
    (await sini.form('/profil/sandi', { ...isian, ulangiSandi: 'lain' })).teks,
    /Pengulangan kata sandi tidak sama/,
  )
  t.notMatch(
    (await sini.form('/profil/sandi', { ...isian, ulangiSandi: 'lain' })).teks,
    /perahu kayu ulin/,
    'passwords are not sent back',
  )
  t.equal((await sini.form('/profil/sandi', isian)).status, 303)
  t.equal((await sini.baca('/saya')).status, 200)
  t.equal((await sana.baca('/saya')).status, 401)
  const tamu = kantor.tamu()
  t.equal(
    (await tamu.post('/masuk', { namaPengguna: 'pengelola2', sandi: SANDI_CONTOH })).status,
    401,
  )
  t.equal(
    (await tamu.post('/masuk', { namaPengguna: 'pengelola2', sandi: 'perahu kayu ulin' })).status,
    200,
  )
})

t.test('the first administrator comes in by a link that works once', async (t) => {
  // given a database nobody has an account on
  const data = await basisDataBaru(t)
  const baru = await bangunKecil(t, { data })
  await data.db.raw('truncate akun cascade')
  const [, baris] = await transaksi(data.db, (trx) =>
    salamTautanAwal(trx, baru.clock, 'http://paraf.example'),
  )
  const token = baris!.split('/awal/')[1]!
  const kedua = (await transaksi(data.db, (trx) => buatTautanAwal(trx, baru.clock)))!
  // when the form is filled in
  const klien = baru.tamu()
  t.equal((await klien.get(`/awal/${token}`)).status, 200)
  const isian = {
    nama: 'Fitri Handayani',
    namaPengguna: 'fitri',
    sandiBaru: 'tujuh belas',
    ulangiSandi: 'tujuh belas',
  }
  t.match((await klien.form(`/awal/${token}`, isian)).teks, /paling sedikit 12 karakter/)
  const kuat = { ...isian, sandiBaru: 'tujuh belas ekor', ulangiSandi: 'tujuh belas ekor' }
  const serentak = await Promise.all([
    klien.form(`/awal/${token}`, kuat),
    klien.form(`/awal/${kedua}`, { ...kuat, namaPengguna: 'lain' }),
  ])
  // then there is one administrator, and no link opens any more
  t.same(serentak.map((j) => j.status).sort(), [303, 410])
  t.same(await data.db('akun').pluck('admin'), [true])
  t.equal((await klien.get(`/awal/${token}`)).status, 410)
  t.equal((await klien.get(`/awal/${kedua}`)).status, 410)
  t.equal((await klien.get('/awal/tidak-pernah-dibuat-siapa-pun')).status, 404)
  t.equal(await transaksi(data.db, (trx) => buatTautanAwal(trx, baru.clock)), null)
  t.notOk(
    (await data.db('tautan_awal').pluck('token_hash')).some((h: Buffer) => h.includes(token)),
    'only its hash is stored',
  )
})

t.test('the link is worthless after 24 hours', async (t) => {
  const data = await basisDataBaru(t)
  const baru = await bangunKecil(t, { data })
  await data.db.raw('truncate akun cascade')
  const token = await transaksi(data.db, (trx) => buatTautanAwal(trx, baru.clock))
  baru.clock.advance(86_400_001)
  t.equal((await baru.tamu().get(`/awal/${token}`)).status, 410)
})

t.test('an administrator adds a person with an account, who can then log in', async (t) => {
  const admin = await kantor.masukSebagai('admin')
  const { id } = (
    await admin.post('/pegawai', {
      nama: 'Wahyu Saputra',
      gelarBelakang: 'S.AP.',
      jenis: 'pns',
      nip: "'19900101 201503 1 950",
      golongan: 'Penata Muda Tk. I (III/b)',
      aktif: true,
    })
  ).json
  t.match(await kantor.db('pegawai').where({ id }).first(), {
    nip: '199001012015031950',
    golongan: 'III/b',
    pangkat: 'Penata Muda Tingkat I',
  })
  t.equal(
    (
      await admin.form(`/pegawai/${id}/akun`, {
        namaPengguna: 'wahyu',
        sandiBaru: 'layang-layang biru',
      })
    ).status,
    303,
  )
  t.equal(
    (await kantor.tamu().post('/masuk', { namaPengguna: 'wahyu', sandi: 'layang-layang biru' }))
      .status,
    200,
  )
  const halaman = await admin.get(`/pegawai/${id}`)
  t.match(halaman.teks, /<h1>Wahyu Saputra, S\.AP\.<\/h1>/)
  t.notMatch(halaman.teks, /layang-layang|scrypt/)
  t.same(
    await kantor
      .db('riwayat')
      .whereRaw(`rincian ->> 'pegawai' = ?`, [id])
      .orderBy('id')
      .pluck('aksi'),
    ['pegawai.ditambah', 'pegawai.akun.dibuat'],
  )
})

t.test('wrong numbers and ranks are refused with the reason', async (t) => {
  const admin = await kantor.masukSebagai('admin')
  const tambah = async (lain: Record<string, unknown>) =>
    (
      await admin.post('/pegawai', {
        nama: 'Coba Saja',
        jenis: 'pns',
        aktif: true,
        nip: '199001012015031951',
        ...lain,
      })
    ).json
  t.match((await tambah({ nip: '1.97805E+17' })).pesan, /rusak oleh Excel.*format Teks/)
  t.match((await tambah({ nip: '19900101201503195' })).pesan, /harus 18 angka, tetapi ada 17/)
  t.match((await tambah({ nip: undefined })).pesan, /NIP wajib diisi untuk PNS dan PPPK/)
  t.match(
    (await tambah({ nip: '197403152000031901' })).pesan,
    /sudah tercatat atas nama Rahmat Hidayat Syahrani/,
  )
  t.match((await tambah({ golongan: 'V/z' })).pesan, /Golongan V\/z tidak dikenal/)
  t.match(
    (await tambah({ jenis: 'pppk', golongan: 'III/b', nip: '199503222023211951' })).kode,
    'GOLONGAN_TIDAK_SESUAI',
  )
})

t.test('somebody must remain who can manage accounts', async (t) => {
  const admin = await kantor.masukSebagai('admin')
  const fajar = (await kantor.db('akun').where({ nama_pengguna: 'admin' }).first()).pegawai_id
  t.equal(
    (await admin.post(`/pegawai/${fajar}/akun`, { namaPengguna: 'admin', admin: false })).json.kode,
    'ADMIN_TERAKHIR',
  )
  const isi = (await admin.baca(`/pegawai/${fajar}`)).json.isi
  t.equal(
    (
      await admin.post(`/pegawai/${fajar}`, {
        ...isi,
        surel: undefined,
        gelarDepan: undefined,
        aktif: false,
      })
    ).json.kode,
    'ADMIN_TERAKHIR',
  )
})

t.test('a new password given by the administrator ends the sessions of that person', async (t) => {
  const klien = await kantor.masukSebagai('agendaris')
  const admin = await kantor.masukSebagai('admin')
  const { pegawai_id } = await kantor.db('akun').where({ nama_pengguna: 'agendaris' }).first()
  t.equal(
    (await admin.post(`/pegawai/${pegawai_id}/akun`, { namaPengguna: 'kepala', admin: false })).json
      .kode,
    'NAMA_PENGGUNA_TERPAKAI',
  )
  t.equal(
    (
      await admin.post(`/pegawai/${pegawai_id}/akun`, {
        namaPengguna: 'agendaris',
        admin: false,
        sandiBaru: 'bunga kenanga',
      })
    ).status,
    200,
  )
  t.equal((await klien.baca('/saya')).status, 401)
})

t.test('units and posts: a post carries roles, codes are unique', async (t) => {
  const admin = await kantor.masukSebagai('admin')
  const unit = (await admin.post('/unit', { kode: 'BARU', nama: 'Bidang Baru' })).json.id
  t.equal((await admin.post('/unit', { kode: 'BARU', nama: 'Lagi' })).json.kode, 'KODE_TERPAKAI')
  await admin.get('/jabatan')
  const lewatFormulir = await admin.form('/jabatan', {
    kode: 'kabid-baru',
    nama: 'Kepala Bidang Baru',
    unitId: unit,
    peran: ['kabid', 'agendaris'],
  })
  t.equal(lewatFormulir.status, 303)
  const jabatan = await kantor.db('jabatan').where({ kode: 'kabid-baru' }).first()
  t.same(
    await kantor
      .db('jabatan_peran')
      .where({ jabatan_id: jabatan.id })
      .orderBy('peran')
      .pluck('peran'),
    ['agendaris', 'kabid'],
  )
  t.equal(
    (
      await admin.post(`/jabatan/${jabatan.id}`, {
        kode: 'kabid-baru',
        nama: 'Kabid Baru',
        unitId: unit,
        peran: ['kabid'],
      })
    ).status,
    200,
  )
  t.equal(
    (
      await admin.post(`/jabatan/${jabatan.id}`, {
        kode: 'kepala',
        nama: 'Kabid Baru',
        unitId: unit,
        peran: [],
      })
    ).json.kode,
    'KODE_TERPAKAI',
  )
  t.equal(
    (await admin.post('/jabatan', { kode: 'x1', nama: 'X1', unitId: unit, peran: ['raja'] }))
      .status,
    400,
  )
  t.equal((await admin.get(`/jabatan/${jabatan.id}`)).status, 200)
})
