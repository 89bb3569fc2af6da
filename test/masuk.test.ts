import t from 'tap'
import { SANDI_CONTOH } from '../server/kantor/contoh-data.js'
import { bangunKecil, type Kantor, type Klien } from './helper.js'

async function masuk(klien: Klien, namaPengguna: string, sandi: string, ke = '/') {
  await klien.get('/masuk')
  return klien.form('/masuk', { namaPengguna, sandi, ke })
}

let kantor: Kantor
t.before(async () => {
  kantor = await bangunKecil(t)
})
t.beforeEach(async () => {
  await kantor.db('percobaan_masuk').delete()
})

t.test(
  'the right password opens a session under a new cookie and goes where one wanted to',
  async (t) => {
    // given
    const klien = kantor.tamu()
    // when
    const jawaban = await masuk(klien, ' Kepala ', SANDI_CONTOH, '/profil?x=1')
    // then
    t.equal(jawaban.status, 303)
    t.equal(jawaban.ke, '/profil?x=1')
    const kuki = String(jawaban.headers['set-cookie'])
    t.match(kuki, /paraf_sesi=[\w-]{43};.*HttpOnly;.*SameSite=Lax/)
    const profil = await klien.get('/profil')
    t.match(profil.teks, /Rahmat Hidayat Syahrani, S\.Sos\., M\.Si\./)
    t.match(profil.teks, /Anda bertindak sebagai <strong>Plt\. Kepala Badan/)
  },
)

t.test('only a hash of the token is stored', async (t) => {
  const klien = kantor.tamu()
  await masuk(klien, 'pokja', SANDI_CONTOH)
  const token = klien.kuki.get('paraf_sesi')!
  const { rows } = await kantor.db.raw('select s::text as isi from sesi s')
  t.ok(rows.length > 0)
  t.notOk(rows.some((r: { isi: string }) => r.isi.includes(token)))
})

t.test(
  'a wrong password and an unknown name get the same sentence and keep the name typed',
  async (t) => {
    const klien = kantor.tamu()
    for (const nama of ['kepala', 'siapa.ini']) {
      const jawaban = await masuk(klien, nama, 'keliru sama sekali')
      t.equal(jawaban.status, 401)
      t.match(jawaban.teks, /Nama pengguna atau kata sandi salah\./)
      t.match(jawaban.teks, new RegExp(`value="${nama}"`))
      t.notMatch(jawaban.teks, /keliru sama sekali/)
    }
  },
)

t.test('an unknown name takes as long as a wrong password', async (t) => {
  const ukur = async (nama: string) => {
    const klien = kantor.tamu()
    await klien.get('/masuk')
    const awal = process.hrtime.bigint()
    await klien.form('/masuk', { namaPengguna: nama, sandi: 'bukan ini' })
    return Number(process.hrtime.bigint() - awal) / 1e6
  }
  await ukur('kepala')
  const median = (angka: number[]) => angka.sort((a, b) => a - b)[1]!
  const ada = median([await ukur('kepala'), await ukur('sekretaris'), await ukur('kabid')])
  const tiada = median([await ukur('x1'), await ukur('x2'), await ukur('x3')])
  // Without the dummy hash the second would be some twenty times shorter.
  t.ok(tiada > ada / 3, `${tiada} ms against ${ada} ms`)
})

t.test('login never leads to another site', async (t) => {
  for (const ke of [
    'https://jahat.example/',
    '//jahat.example',
    '/\\jahat.example',
    'javascript:alert(1)',
  ]) {
    const jawaban = await masuk(kantor.tamu(), 'agendaris', SANDI_CONTOH, ke)
    t.equal(jawaban.status, 303)
    t.equal(jawaban.ke, '/', ke)
  }
})

t.test('a session planted before login is worth nothing after it', async (t) => {
  // given a victim whose browser already carries a session somebody else knows
  const klien = await kantor.masukSebagai('pengelola')
  const ditanam = klien.kuki.get('paraf_sesi')!
  // when they log in
  klien.kuki.set('paraf_sesi', ditanam)
  await klien.get('/profil')
  const jawaban = await klien.form('/masuk', { namaPengguna: 'pengelola', sandi: SANDI_CONTOH })
  // then the cookie is another and the old one opens nothing
  t.equal(jawaban.status, 303)
  t.not(klien.kuki.get('paraf_sesi'), ditanam)
  const penyerang = kantor.tamu()
  penyerang.kuki.set('paraf_sesi', ditanam)
  t.equal((await penyerang.baca('/saya')).status, 401)
})

t.test('logout ends the session on the server, not only in the browser', async (t) => {
  const klien = await kantor.masukSebagai('sekretaris')
  const token = klien.kuki.get('paraf_sesi')!
  const jawaban = await klien.form('/keluar')
  t.equal(jawaban.ke, '/masuk')
  t.equal(klien.kuki.get('paraf_sesi'), undefined)
  klien.kuki.set('paraf_sesi', token)
  t.equal((await klien.baca('/saya')).status, 401)
})

t.test(
  'a session ends after four hours without use and after twelve hours in any case',
  async (t) => {
    const jam = (n: number) => n * 3_600_000
    const mulai = kantor.clock.now()
    t.teardown(() => kantor.clock.set(mulai))
    const diam = await kantor.masukSebagai('pokja')
    const rajin = await kantor.masukSebagai('pokja2')
    for (let i = 1; i <= 3; i++) {
      kantor.clock.set(new Date(mulai.getTime() + jam(i * 3.9)))
      t.equal((await rajin.baca('/saya')).status, 200, `after ${i * 3.9} hours`)
    }
    t.equal((await diam.baca('/saya')).status, 401)
    kantor.clock.set(new Date(mulai.getTime() + jam(12.1)))
    t.equal((await rajin.baca('/saya')).status, 401)
  },
)

t.test('a form of a session that ended meanwhile is kept through the new login', async (t) => {
  // given a form that was filled in before its session ended
  const klien = kantor.tamu()
  await masuk(klien, 'pokja', SANDI_CONTOH)
  await klien.get('/profil')
  const lama = klien.csrf
  const asal = { origin: 'http://127.0.0.1', host: '127.0.0.1' }
  const kirim = (_csrf: string) =>
    klien.form('/profil/sesi/akhiri-lain', { _csrf, catatan: 'Kalimat yang panjang.' }, asal)
  await kantor.db('sesi').delete()
  // when it is sent, the page says how to go on and keeps the words
  const habis = await kirim(lama)
  t.equal(habis.status, 401)
  t.match(habis.teks, /Masuk di tab baru/)
  t.match(habis.teks, /Kalimat yang panjang\./)
  // then after the login it is shown once more, not called forbidden, with a token that is right now
  await masuk(klien, 'pokja', SANDI_CONTOH)
  const ulang = await kirim(lama)
  t.equal(ulang.status, 403)
  t.match(ulang.teks, /<h1>Belum terkirim<\/h1>/)
  t.match(ulang.teks, /Kalimat yang panjang\./)
  t.equal((await kirim(/name="_csrf" value="([^"]+)"/.exec(ulang.teks)![1]!)).status, 303)
})

t.test('someone no longer on duty is out at once', async (t) => {
  const klien = await kantor.masukSebagai('kabid2')
  await kantor.db('pegawai').where({ nama: 'Agus Setiawan' }).update({ aktif: false })
  t.teardown(() => kantor.db('pegawai').where({ nama: 'Agus Setiawan' }).update({ aktif: true }))
  t.equal((await klien.baca('/saya')).status, 401)
  t.equal((await masuk(kantor.tamu(), 'kabid2', SANDI_CONTOH)).status, 401)
})

t.test('JSON login answers the token for further calls', async (t) => {
  const klien = kantor.tamu()
  const jawaban = await klien.post('/masuk', { namaPengguna: 'kabid', sandi: SANDI_CONTOH })
  t.equal(jawaban.status, 200)
  klien.csrf = jawaban.json.csrf
  const saya = await klien.baca('/saya')
  t.equal(saya.json.kursi[0].sebutan, 'Kepala Bidang Pengembangan Sumber Daya Aparatur')
  t.same(saya.json.kursi[0].peran, ['kabid'])
  t.equal((await klien.post('/keluar')).status, 200)
})
