import { createHmac } from 'node:crypto'
import t from 'tap'
import { beriTahu, type Kabar } from '../server/pemberitahuan/service.js'
import { transaksi } from '../server/platform/db/db.js'
import { bangun, type Kantor } from './helper.js'
import { setelanKabar } from '../server/pemberitahuan/setelan.js'
import { gerbang, kirimSemua, pegawaiDari, serverSurat, setel } from './kabar-bantu.js'
import { ujiKirimUlang } from './kabar-ulang.js'

/** Monday 23 November 2026, 16.10 WITA: ten minutes after close. */
const SORE = new Date('2026-11-23T08:10:00Z')
/** The next opening, Tuesday 07.30 WITA. */
const BUKA = new Date('2026-11-23T23:30:00Z')

let kantor: Awaited<ReturnType<typeof bangun>>
t.before(async () => {
  kantor = await bangun(t)
})
t.beforeEach(async () => {
  await kantor.db.raw('truncate kiriman, kiriman_webhook, pemberitahuan, pilihan_saluran')
  await kantor.db.raw('delete from graphile_worker._private_jobs')
  await kantor.db('setelan').where({ kunci: 'pemberitahuan' }).delete()
})

const kabari = async (akun: string, isi: Partial<Kabar> = {}): Promise<number> => {
  const kabar = {
    kepada: [await pegawaiDari(kantor.db, akun)],
    jenis: 'tenggat.lewat',
    judul: 'Lewat tenggat: 3. Mengetik konsep',
    isi: 'Pelatihan uji',
    jalur: '/tugas',
    kunci: 'uji:1',
    ...isi,
  }
  return transaksi(kantor.db, (trx) => beriTahu(trx, kabar, kantor.clock.now()))
}

const mulai = (k: Kantor, saat: Date) => k.clock.set(saat)
const SUREL = { surelHost: '127.0.0.1', surelPengirim: 'paraf@bkpsdm-kukar.example' }

t.test(
  'what is told after hours is there at the next opening, and opening it reads it',
  async (t) => {
    // given it is ten past four, and nobody works any more
    mulai(kantor, SORE)
    t.equal(await kabari('kabid'), 1)
    const sore = await (await kantor.masukSebagai('kabid')).get('/pemberitahuan')
    t.match(sore.teks, /Belum ada pemberitahuan/)
    // when the office opens
    mulai(kantor, BUKA)
    const kabid = await kantor.masukSebagai('kabid')
    const pagi = await kabid.get('/pemberitahuan')
    // then it is in the list and counted beside the link
    t.match(pagi.teks, /Lewat tenggat: 3\. Mengetik konsep/)
    t.match(pagi.teks, /Pemberitahuan<span class="jumlah"> \(1\)/)
    const { id, tampil_at } = (await kabid.baca('/pemberitahuan')).json.baris[0]
    t.equal(tampil_at, BUKA.toISOString())
    // and opening it leads on, once read; a stranger has no such notice
    t.equal(
      (await (await kantor.masukSebagai('pokja')).form(`/pemberitahuan/${id}/buka`)).status,
      404,
    )
    const buka = await kabid.form(`/pemberitahuan/${id}/buka`)
    t.equal(buka.ke, '/tugas')
    t.notMatch((await kabid.get('/pemberitahuan')).teks, /class="jumlah"> \(1\)/)
  },
)

t.test('the same is told to one person once, however many say it at once', async (t) => {
  mulai(kantor, BUKA)
  const kali = await Promise.all(Array.from({ length: 8 }, () => kabari('kabid')))
  t.equal(
    kali.reduce((a, b) => a + b, 0),
    1,
  )
  t.equal(await kabari('kabid', { kunci: 'uji:2' }), 1, 'another matter is told')
})

t.test('a mail server that is down loses nothing; what waited comes in one mail', async (t) => {
  // given a mail server that is known but does not answer
  const mati = await serverSurat(t)
  await mati.tutup()
  mulai(kantor, BUKA)
  await setel(kantor, {
    ...SUREL,
    surelPort: mati.port,
    surelPengguna: 'paraf',
    surelSandi: 's3kret',
  })
  for (const kunci of ['a', 'b', 'c']) await kabari('kabid', { kunci, judul: `Perihal ${kunci}` })
  // when it is tried
  await kirimSemua(kantor)
  // then the three wait, with the reason, for all to see who may
  const admin = await kantor.masukSebagai('admin')
  const tertahan = (await admin.baca('/pemberitahuan/kiriman')).json.kiriman
  t.match(tertahan, [{ jumlah: 3, status: 'antre', galat: /tidak dapat dihubungi/, percobaan: 1 }])
  t.match((await admin.get('/pemberitahuan/kiriman')).teks, /server tidak dapat dihubungi/)
  // when the server is back and the next try is due
  let masuk = ''
  const hidup = await serverSurat(
    t,
    {
      authOptional: false,
      onAuth(auth, _sesi, selesai) {
        masuk = `${auth.username}:${auth.password}`
        selesai(null, { user: 'paraf' })
      },
    },
    mati.port,
  )
  kantor.clock.advance(61_000)
  await kirimSemua(kantor)
  // then one mail says all three, to the address of the office, with links of our own
  t.equal(hidup.surat.length, 1)
  const { kepada, teks } = hidup.surat[0]!
  t.equal(kepada, 'bambang.supriyadi@bkpsdm-kukar.example')
  for (const k of ['a', 'b', 'c']) t.match(teks, new RegExp(`Perihal ${k}`))
  t.match(teks, /Message-ID: <[0-9a-f-]{36}@bkpsdm-kukar\.example>/)
  t.equal(masuk, 'paraf:s3kret')
  t.match((await admin.get('/pemberitahuan/kiriman')).teks, /Semua kiriman sudah sampai/)
  // and asking again sends nothing again
  await kirimSemua(kantor)
  t.equal(hidup.surat.length, 1)
})

t.test('no try falls outside working time, and after the last one a hand is needed', async (t) => {
  // given a server that lets nobody in
  const tolak = await serverSurat(t, {
    authOptional: false,
    onAuth: (_auth, _sesi, selesai) => selesai(new Error('salah')),
  })
  mulai(kantor, BUKA)
  await setel(kantor, { ...SUREL, surelPort: tolak.port, surelPengguna: 'paraf', surelSandi: 'x' })
  await kabari('kabid')
  // when it is tried until it is given up
  const coba: string[] = []
  for (let i = 0; i < 30; i++) {
    await kirimSemua(kantor)
    const k = await kantor.db('kiriman').first()
    if (k.status !== 'antre') break
    coba.push(k.berikut_at.toISOString().slice(11, 16))
    kantor.clock.set(k.berikut_at)
  }
  // then all tries were between 07.30 and 16.00 WITA, the break left out
  t.equal(coba.length, 11)
  t.same(
    coba.filter((j) => !(j >= '23:30' || j < '04:00' || (j >= '05:00' && j < '08:00'))),
    [],
  )
  const admin = await kantor.masukSebagai('admin')
  const halaman = await admin.get('/pemberitahuan/kiriman')
  t.match(halaman.teks, /server menolak nama pengguna atau kata sandi \(535\)/)
  // and the button gives it all its tries again
  const jawab = await admin.form('/pemberitahuan/kiriman/ulangi')
  t.match(jawab.status, 303)
  t.match(await kantor.db('kiriman').first(), { status: 'antre', percobaan: 0, galat: '' })
  t.match(await kantor.db('riwayat').where({ aksi: 'pemberitahuan.ulangi' }).first(), {
    rincian: { jumlah: 1 },
  })
})

t.test(
  'a refused address is final at once; a connection that is not safe is not used',
  async (t) => {
    mulai(kantor, BUKA)
    const pilih = await serverSurat(t, {
      disabledCommands: [],
      onRcptTo: (_a, _sesi, selesai) =>
        selesai(Object.assign(new Error('tidak dikenal'), { responseCode: 550 })),
    })
    await setel(kantor, { ...SUREL, surelPort: pilih.port })
    await kabari('kabid')
    await kirimSemua(kantor)
    t.match(await kantor.db('kiriman').first(), {
      status: 'gagal',
      galat: 'alamat penerima ditolak (550)',
    })
    // STARTTLS with a certificate nobody vouches for, then a server that offers none
    for (const s of [pilih, await serverSurat(t)]) {
      await kantor.db('kiriman').delete()
      await setel(kantor, { ...SUREL, surelPort: s.port, surelKeamanan: 'starttls' })
      await kabari('kabid', { kunci: `aman:${s.port}` })
      await kirimSemua(kantor)
      t.match(await kantor.db('kiriman').first(), { status: 'antre', percobaan: 1 })
      t.same(s.surat, [])
    }
  },
)

t.test('a webhook is signed so that the gateway can check it, and is tried again', async (t) => {
  // given a gateway that is busy at first, and someone who wants WhatsApp and no mail
  const g = await gerbang(t, [
    { status: 503 },
    { status: 302, ke: 'http://lain/' },
    { status: 200 },
  ])
  const rahasia = 'rahasia-bersama-gerbang'
  mulai(kantor, BUKA)
  await setel(kantor, { webhookUrl: `http://${g.host}/wa`, webhookRahasia: rahasia }, [g.host])
  const kabid = await kantor.masukSebagai('kabid')
  t.match((await kabid.post('/pemberitahuan/saluran', { surel: false, webhook: true })).json, {
    kode: 'NOMOR_WA_KOSONG',
  })
  const pilih = { surel: false, webhook: true, nomorWa: '0812-3456-7890' }
  t.equal((await kabid.post('/pemberitahuan/saluran', pilih)).status, 200)
  await kabari('kabid')
  // when it is tried three times
  for (let i = 0; i < 3; i++) {
    await kirimSemua(kantor, [g.host])
    kantor.clock.advance(121_000)
  }
  // then it arrived in the end, under one id, and each carries a signature of its own moment
  t.equal((await kantor.db('kiriman').first()).status, 'terkirim')
  t.equal(g.panggilan.length, 3)
  t.equal(new Set(g.panggilan.map((p) => p.kepala['x-paraf-id'])).size, 1)
  for (const { kepala, badan } of g.panggilan) {
    const waktu = String(kepala['x-paraf-waktu'])
    const sendiri = createHmac('sha256', rahasia)
    sendiri.update(waktu)
    sendiri.update('.')
    sendiri.update(badan)
    t.equal(kepala['x-paraf-tanda'], `sha256=${sendiri.digest('hex')}`)
    t.match(JSON.parse(badan), {
      kepada: { nomor: '6281234567890' },
      pemberitahuan: [{ judul: 'Lewat tenggat: 3. Mengetik konsep' }],
    })
  }
  t.equal(new Set(g.panggilan.map((p) => p.kepala['x-paraf-waktu'])).size, 3)
  await ujiKirimUlang(t, kantor, g, kabari)
})

t.test('the settings never show their secrets, and refuse what is not safe', async (t) => {
  mulai(kantor, BUKA)
  const admin = await kantor.masukSebagai('admin')
  const isi = { surelPort: 587, surelKeamanan: 'starttls' }
  const tolak = async (lain: object) =>
    (await admin.post('/kantor/pemberitahuan', { ...isi, ...lain })).json.kode
  const webhookRahasia = 'rahasia-enam-belas-lebih'
  t.equal(await tolak({ surelHost: 'mail.example' }), 'PENGIRIM_SUREL_KOSONG')
  t.equal(await tolak({ webhookUrl: 'http://10.0.0.1/x', webhookRahasia }), 'WEBHOOK_TAK_AMAN')
  t.equal(
    await tolak({ webhookUrl: 'https://a:b@wa.example/', webhookRahasia }),
    'WEBHOOK_TAK_AMAN',
  )
  t.equal(await tolak({ webhookUrl: 'https://wa.example/' }), 'RAHASIA_WEBHOOK_KOSONG')
  const surel = { surelHost: 'mail.example', surelPengirim: 'p@example.org', surelPengguna: 'p' }
  const baik = { ...isi, ...surel, surelSandi: 'kunci-surel', webhookUrl: 'https://wa.example/' }
  t.equal((await admin.post('/kantor/pemberitahuan', { ...baik, webhookRahasia })).status, 200)
  // when saved again without them, they stay; nowhere are they shown
  const { surelSandi: _, ...tanpa } = baik
  t.equal((await admin.post('/kantor/pemberitahuan', tanpa)).status, 200)
  const { nilai } = await kantor.db('setelan').where({ kunci: 'pemberitahuan' }).first()
  t.notMatch(JSON.stringify(nilai), /kunci-surel/, 'sealed where they lie')
  t.match(await setelanKabar(kantor.db), { surelSandi: 'kunci-surel', webhookRahasia })
  // and none of them is sent to another server than it was typed for
  const pindah = await admin.post('/kantor/pemberitahuan', { ...tanpa, surelHost: 'jahat.example' })
  t.equal(
    pindah.json.pesan,
    'Kolom Kata sandi SMTP harus diisi lagi karena alamat tujuannya berubah.',
  )
  const tampak = [
    (await admin.get('/kantor/pemberitahuan')).teks,
    (await admin.baca('/kantor/pemberitahuan')).teks,
    JSON.stringify(await kantor.db('riwayat').where({ aksi: 'pemberitahuan.setelan' })),
  ].join('')
  t.notMatch(tampak, /kunci-surel|rahasia-enam/)
  t.match(tampak, /"webhookRahasiaTerisi":true/)
  t.equal((await (await kantor.masukSebagai('kabid')).get('/kantor/pemberitahuan')).status, 403)
})
