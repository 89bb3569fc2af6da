import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import { SANDI_CONTOH } from '../server/kantor/contoh-data.js'
import { buatSegel } from '../server/platform/segel.js'
import { namaPerangkat } from '../server/values/perangkat.js'
import { base32, cocokTotp, kodeTotp, langkahTotp } from '../server/values/totp.js'
import { bangunKecil, type Kantor, type Klien } from './helper.js'

let kantor: Kantor
t.before(async () => {
  kantor = await bangunKecil(t)
})
t.beforeEach(async () => {
  await kantor.db('percobaan_masuk').delete()
})

const idDari = async (nama: string): Promise<string> =>
  (await kantor.db('akun').where({ nama_pengguna: nama }).first('pegawai_id')).pegawai_id

const dariBase32 = (teks: string): Buffer => {
  const bit = [...teks.replaceAll(' ', '')]
    .map((h) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(h).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bit.match(/.{8}/g) ?? []).map((b) => parseInt(b, 2)))
}

/** Switches the second step on as its owner would, and answers what the telephone knows. */
async function nyalakan(klien: Klien): Promise<{ kode(): string; cadangan: string[] }> {
  const mulai = await klien.post('/profil/dua-langkah/mulai', { sandi: SANDI_CONTOH })
  if (mulai.status !== 200) throw new Error(mulai.teks)
  const rahasia = dariBase32((await klien.baca('/profil/dua-langkah')).json.ketikan.rahasia)
  // Each code opens once: the next one needs the next half minute.
  const kode = () => {
    kantor.clock.advance(30_000)
    return kodeTotp(rahasia, langkahTotp(kantor.clock.now()))
  }
  const aktif = await klien.post('/profil/dua-langkah/aktifkan', { kode: kode() })
  if (aktif.status !== 200) throw new Error(aktif.teks)
  return { kode, cadangan: aktif.json.cadangan }
}

t.test('codes are those of RFC 6238, appendix B, for all three hashes', (t) => {
  const benih = (panjang: number) => Buffer.from('1234567890'.repeat(7).slice(0, panjang))
  const vektor: [number, string, string, string][] = [
    [59, '94287082', '46119246', '90693936'],
    [1111111109, '07081804', '68084774', '25091201'],
    [1111111111, '14050471', '67062674', '99943326'],
    [1234567890, '89005924', '91819424', '93441116'],
    [2000000000, '69279037', '90698825', '38618901'],
    [20000000000, '65353130', '77737706', '47863826'],
  ]
  for (const [detik, sha1, sha256, sha512] of vektor) {
    const langkah = langkahTotp(new Date(detik * 1000))
    t.equal(kodeTotp(benih(20), langkah, { digit: 8 }), sha1)
    t.equal(kodeTotp(benih(32), langkah, { digit: 8, algoritma: 'sha256' }), sha256)
    t.equal(kodeTotp(benih(64), langkah, { digit: 8, algoritma: 'sha512' }), sha512)
  }
  t.equal(base32(Buffer.from('foobar')), 'MZXW6YTBOI', 'base32 is that of RFC 4648, section 10')
  t.end()
})

t.test('a code opens half a minute early or late, never twice, and never before the last', (t) => {
  const rahasia = randomBytes(20)
  const saat = new Date('2026-11-23T01:00:10Z')
  const kini = langkahTotp(saat)
  fc.assert(
    fc.property(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 }), (beda, lalu) => {
      const hasil = cocokTotp(rahasia, kodeTotp(rahasia, kini + beda), saat, kini + lalu)
      return hasil === (Math.abs(beda) <= 1 && beda > lalu ? kini + beda : null)
    }),
  )
  t.end()
})

t.test('a sealed secret opens for its owner under its key only', (t) => {
  const [a, b, tanpa] = [buatSegel('a'.repeat(43)), buatSegel('b'.repeat(43)), buatSegel(null)]
  const isi = randomBytes(20)
  const segel = a.tutup(isi, 'rahmat')
  t.same(a.buka(segel, 'rahmat'), isi)
  t.equal(a.buka(segel, 'siti'), null)
  t.equal(b.buka(segel, 'rahmat'), null)
  t.equal(tanpa.buka(segel, 'rahmat'), null)
  t.same(a.buka(tanpa.tutup(isi, 'rahmat'), 'rahmat'), isi, 'what was there before the key')
  t.notOk(segel.includes(isi))
  t.end()
})

t.test('with a second step the password opens only the page that asks for the code', async (t) => {
  // given
  const { kode } = await nyalakan(await kantor.masukSebagai('kepala'))
  const klien = kantor.tamu()
  await klien.get('/masuk')
  // when the password is right
  const separuh = await klien.form('/masuk', {
    namaPengguna: 'kepala',
    sandi: SANDI_CONTOH,
    ke: '/profil',
  })
  // then there is no session yet
  t.equal(separuh.ke, '/masuk/kode?ke=%2Fprofil')
  t.equal(klien.kuki.get('paraf_sesi'), undefined)
  t.equal((await klien.get('/profil')).status, 303)
  t.match((await klien.get(separuh.ke)).teks, /one-time-code/)
  // and the code, typed with a blank, opens where one wanted to go, once
  const angka = kode()
  const masuk = await klien.form('/masuk/kode', {
    kode: `${angka.slice(0, 3)} ${angka.slice(3)}`,
    ke: '/profil',
  })
  t.equal(masuk.ke, '/profil')
  t.equal(klien.kuki.get('paraf_separuh'), undefined)
  t.equal((await klien.get('/profil')).status, 200)
  const isian = { namaPengguna: 'kepala', sandi: SANDI_CONTOH }
  const ulang = await kantor.tamu().post('/masuk', { ...isian, kode: angka })
  t.equal(ulang.json.kode, 'KODE_SALAH', 'the same code is refused the second time')
  // and a program says both at once
  t.equal((await kantor.tamu().post('/masuk', isian)).json.kode, 'KODE_DIPERLUKAN')
  t.equal((await kantor.tamu().post('/masuk', { ...isian, kode: kode() })).status, 200)
})

t.test('of many who hand in one code at the same moment, one gets in', async (t) => {
  const { kode } = await nyalakan(await kantor.masukSebagai('sekretaris'))
  const isian = { namaPengguna: 'sekretaris', sandi: SANDI_CONTOH, kode: kode() }
  const semua = await Promise.all([1, 2, 3, 4].map(() => kantor.tamu().post('/masuk', isian)))
  t.equal(semua.filter((j) => j.status === 200).length, 1)
})

t.test('codes are throttled like passwords, and a right password does not reset it', async (t) => {
  await nyalakan(await kantor.masukSebagai('kabid'))
  const isian = { namaPengguna: 'kabid', sandi: SANDI_CONTOH, kode: '000000' }
  for (let i = 0; i < 5; i++) t.equal((await kantor.tamu().post('/masuk', isian)).status, 422)
  const ditunda = await kantor.tamu().post('/masuk', isian)
  t.equal(ditunda.status, 429)
  t.equal(ditunda.json.rincian.detik, 5)
})

t.test('a spare code opens once; all are stored as hashes', async (t) => {
  // given
  const { cadangan } = await nyalakan(await kantor.masukSebagai('agendaris'))
  t.equal(new Set(cadangan).size, 10)
  const { rows } = await kantor.db.raw('select k::text as isi from kode_cadangan k')
  t.notOk(rows.some((r: { isi: string }) => cadangan.some((c) => r.isi.includes(c))))
  // when typed in capitals without dashes
  const isian = { namaPengguna: 'agendaris', sandi: SANDI_CONTOH }
  const kode = cadangan[3]!.replaceAll('-', '').toUpperCase()
  // then
  t.equal((await kantor.tamu().post('/masuk', { ...isian, kode })).status, 200)
  t.equal((await kantor.tamu().post('/masuk', { ...isian, kode })).json.kode, 'KODE_SALAH')
  const riwayat = await kantor.db('riwayat').where({ aksi: 'pegawai.kodeCadangan.dipakai' }).first()
  t.same(riwayat.rincian, { sisa: 9 })
})

t.test('switching it on asks for the password and a code, and ends other sessions', async (t) => {
  const klien = await kantor.masukSebagai('pokja')
  const lain = await kantor.masukSebagai('pokja')
  const salah = await klien.post('/profil/dua-langkah/mulai', { sandi: 'bukan ini' })
  t.equal(salah.json.kode, 'SANDI_SALAH')
  const belum = await klien.post('/profil/dua-langkah/aktifkan', { kode: '123456' })
  t.equal(belum.json.kode, 'DUA_LANGKAH_BELUM_ADA')
  // a wrong first code does not take the QR code away
  await klien.post('/profil/dua-langkah/mulai', { sandi: SANDI_CONTOH })
  const keliru = await klien.form('/profil/dua-langkah/aktifkan', { kode: '000000' })
  t.equal(keliru.status, 422)
  t.match(keliru.teks, /src="data:image\/png[\s\S]*Kode verifikasi salah/)
  const { kode } = await nyalakan(klien)
  t.equal((await lain.baca('/saya')).status, 401)
  t.equal((await klien.baca('/profil/dua-langkah')).json.ketikan, null, 'the secret is not shown')
  const lagi = await klien.post('/profil/dua-langkah/mulai', { sandi: SANDI_CONTOH })
  t.equal(lagi.json.kode, 'DUA_LANGKAH_SUDAH_AKTIF')
  // and switching it off needs a code too
  t.equal((await klien.post('/profil/dua-langkah/matikan', { kode: '000000' })).status, 422)
  t.equal((await klien.post('/profil/dua-langkah/matikan', { kode: kode() })).status, 200)
  t.equal((await klien.baca('/profil')).json.duaLangkah, false)
})

t.test('an administrator helps who lost the telephone, and it is on record', async (t) => {
  const korban = await kantor.masukSebagai('pengelola')
  await nyalakan(korban)
  const [admin, id] = [await kantor.masukSebagai('admin'), await idDari('pengelola')]
  t.match((await admin.get(`/pegawai/${id}`)).teks, /Hapus verifikasi dua langkah/)
  t.equal((await korban.post(`/pegawai/${id}/dua-langkah/hapus`)).status, 403)
  t.equal((await admin.post(`/pegawai/${id}/dua-langkah/hapus`)).status, 200)
  t.equal((await korban.baca('/saya')).status, 401, 'every session ended')
  const isian = { namaPengguna: 'pengelola', sandi: SANDI_CONTOH }
  t.equal((await kantor.tamu().post('/masuk', isian)).status, 200)
  const { rincian } = await kantor
    .db('riwayat')
    .where({ aksi: 'pegawai.duaLangkah.dihapusAdmin' })
    .first()
  t.equal(rincian.pegawai, id)
  const sendiri = await admin.post(`/pegawai/${await idDari('admin')}/dua-langkah/hapus`)
  t.equal(sendiri.json.kode, 'DUA_LANGKAH_SENDIRI')
})

t.test('whom the office obliges does nothing else until it is switched on', async (t) => {
  // given
  const admin = await kantor.masukSebagai('admin')
  const aturan = { peran: ['kabid'], admin: false }
  t.equal((await admin.post('/kantor/keamanan', aturan)).status, 200)
  t.teardown(() => admin.post('/kantor/keamanan', { peran: [], admin: false }))
  await kantor
    .db('dua_langkah')
    .where({ pegawai_id: await idDari('kabid2') })
    .delete()
  const klien = await kantor.masukSebagai('kabid2')
  // then every page leads to the one that helps, and programs are told
  const profil = await klien.get('/profil')
  t.equal(profil.ke, '/profil/dua-langkah')
  t.match((await klien.get(profil.ke)).teks, /Kantor mewajibkan verifikasi dua langkah/)
  t.equal((await klien.baca('/saya')).json.kode, 'DUA_LANGKAH_WAJIB')
  t.equal((await klien.post('/profil/sandi', {})).json.kode, 'DUA_LANGKAH_WAJIB')
  // and once it is on, all is as before
  await nyalakan(klien)
  t.equal((await klien.get('/profil')).status, 200)
})

t.test('one sees the devices one is logged in from and ends them one by one or all', async (t) => {
  // given
  const klien = await kantor.masukSebagai('adminbangkom')
  for (const _ of [1, 2, 3]) await kantor.masukSebagai('adminbangkom')
  const asing = (await (await kantor.masukSebagai('admin')).baca('/profil')).json.sesi[0]
  const { sesi } = (await klien.baca('/profil')).json
  t.equal(sesi.length, 4)
  t.equal(sesi[0].ini, true)
  t.notMatch(JSON.stringify(sesi), /hash/)
  // when one is ended, then all others
  t.equal((await klien.form(`/profil/sesi/${sesi[1].id}/akhiri`)).status, 303)
  t.equal((await klien.post(`/profil/sesi/${asing.id}/akhiri`)).status, 404, 'not those of others')
  t.same((await klien.post('/profil/sesi/akhiri-lain')).json, { diakhiri: 2 })
  // then only this one is left
  t.equal((await klien.baca('/profil')).json.sesi.length, 1)
})

t.test('a device is called by the words of its owner', (t) => {
  const daftar: [string, string][] = [
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36 Edg/120.0',
      'Edge di Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/23.0 Chrome/115.0 Mobile Safari/537.36',
      'Samsung Internet di Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1',
      'Safari di iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0', 'Firefox di Linux'],
    ['curl/8.5.0', 'Program curl'],
    ['node', 'Program node'],
    ['', 'Perangkat tidak dikenal'],
  ]
  for (const [agen, nama] of daftar) t.equal(namaPerangkat(agen), nama)
  t.end()
})
