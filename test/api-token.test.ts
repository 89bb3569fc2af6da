import t from 'tap'
import { SANDI_CONTOH } from '../server/kantor/contoh-data.js'
import { RUANG, ruangDari, TANPA_RUANG } from '../server/pegawai/token/ruang.js'
import { bangun, type Klien } from './helper.js'
import type { Jawaban } from './klien.js'

let kantor: Awaited<ReturnType<typeof bangun>>
t.before(async () => {
  kantor = await bangun(t)
})
t.beforeEach(async () => {
  await kantor.db('percobaan_masuk').delete()
})

interface Program {
  get(url: string): Promise<Jawaban>
  post(url: string, isi?: unknown, kepala?: Record<string, string>): Promise<Jawaban>
}

/** A program that knows nothing but its token: no cookie, no CSRF token. */
const program = (token: string): Program => {
  const authorization = `Bearer ${token}`
  return {
    get: (url) =>
      kantor.tamu().kirim({ method: 'GET', url: `/api${url}`, headers: { authorization } }),
    post: (url, isi = {}, kepala = {}) =>
      kantor.tamu().kirim({
        method: 'POST',
        url: `/api${url}`,
        payload: JSON.stringify(isi),
        headers: { authorization, 'content-type': 'application/json', ...kepala },
      }),
  }
}

const buat = async (klien: Klien, isi: Record<string, unknown> = {}): Promise<Jawaban> => {
  const dasar = { nama: 'Penghubung uji', lingkup: 'tindak', ruang: [], hari: 90 }
  return klien.post('/profil/token', { ...dasar, sandi: SANDI_CONTOH, ...isi })
}

const pelatihan = (nama: string) => ({
  nama,
  jenis: 'teknis',
  penyelenggara: 'sendiri',
  jp: 40,
  mulai: '2026-12-14',
  selesai: '2026-12-18',
  tempat: 'Aula BKPSDM',
})

t.test('a token acts as its owner, without cookie or form token, and is on record', async (t) => {
  // given
  const pemilik = await kantor.masukSebagai('pengelola')
  const { json, status } = await buat(pemilik)
  t.equal(status, 201)
  t.match(json.token, /^paraf_[\w-]{43}$/)
  const p = program(json.token)
  // when
  t.equal((await p.get('/saya')).json.nama, (await pemilik.baca('/saya')).json.nama)
  const unitId = (await p.get('/perkara/baru')).json.unit[0].id
  const dibuat = await p.post('/perkara', {
    sopKode: 'peningkatan-kapasitas',
    judul: 'Lewat program',
    unitId,
  })
  t.ok(dibuat.status < 300, dibuat.teks)
  // then the history names the token, the list its last use, and nobody can read it back
  const { token } = (await pemilik.baca('/profil/token')).json
  t.equal(token[0].id, json.id)
  t.equal(token[0].ip, '127.0.0.1')
  const riwayat = await kantor.db('riwayat').where({ token_id: json.id }).pluck('aksi')
  t.ok(riwayat.includes('perkara.mulai'), riwayat.join())
  t.equal(token[0].tercatat, riwayat.length)
  const { rows } = await kantor.db.raw('select t::text as isi from token_api t')
  t.notOk(rows.some((r: { isi: string }) => r.isi.includes(json.token.slice(10))))
  t.notMatch(JSON.stringify(token), json.token.slice(6, 20))
})

t.test('its scopes narrow what its owner may do', async (t) => {
  // given
  const pemilik = await kantor.masukSebagai('pengelola')
  const baca = program((await buat(pemilik, { lingkup: 'baca' })).json.token)
  const surat = program((await buat(pemilik, { ruang: ['surat'] })).json.token)
  // then reading does not act
  t.equal((await baca.get('/tugas')).status, 200)
  const tolak = await baca.post('/pelatihan', pelatihan('x y z'))
  t.equal(tolak.status, 403)
  t.equal(tolak.json.pesan, 'Token API ini hanya boleh membaca.')
  // and one room is not another
  t.equal((await surat.get('/surat')).status, 200)
  t.equal((await surat.get('/saya')).status, 200)
  const lain = await surat.get('/tugas')
  t.equal(lain.json.kode, 'TOKEN_DI_LUAR_LINGKUP')
  t.match(lain.json.pesan, /hanya berlaku untuk Surat, disposisi, dan buku/)
  // and what its owner may not do, it may not either
  t.equal((await program((await buat(pemilik)).json.token).get('/kantor')).status, 403)
  t.equal((await buat(pemilik, { admin: true })).json.kode, 'TIDAK_BERWENANG')
  // an administrator chooses whether their token is one
  const admin = await kantor.masukSebagai('admin')
  t.equal((await program((await buat(admin)).json.token).get('/kantor')).status, 403)
  const penuh = program((await buat(admin, { admin: true })).json.token)
  t.equal((await penuh.get('/kantor')).status, 200)
})

t.test('a token never reaches the account itself, nor any page', async (t) => {
  const { token } = (await buat(await kantor.masukSebagai('admin'), { admin: true })).json
  const p = program(token)
  for (const jalur of ['/profil/sandi', '/profil/token', '/profil/dua-langkah/mulai', '/keluar'])
    t.equal((await p.post(jalur)).json.kode, 'TOKEN_BUKAN_UNTUK_INI', jalur)
  t.equal((await p.get('/profil')).json.kode, 'TOKEN_BUKAN_UNTUK_INI')
  const { pegawaiId } = (await p.get('/saya')).json
  t.equal((await p.post(`/pegawai/${pegawaiId}/akun`)).json.kode, 'TOKEN_BUKAN_UNTUK_INI')
  const halaman = await kantor.tamu().get('/kantor', { authorization: `Bearer ${token}` })
  t.match(halaman.ke, /^\/masuk/, 'pages are for people')
})

t.test('one that is revoked, expired or of someone who left opens nothing', async (t) => {
  const mulai = kantor.clock.now()
  t.teardown(() => kantor.clock.set(mulai))
  const pemilik = await kantor.masukSebagai('kabid2')
  const [dicabut, lama, sah] = [
    (await buat(pemilik)).json,
    (await buat(pemilik, { hari: 30 })).json,
    (await buat(pemilik, { hari: 365 })).json,
  ]
  t.equal((await pemilik.form(`/profil/token/${dicabut.id}/cabut`)).status, 303)
  const asing = await program(dicabut.token).get('/saya')
  t.equal(asing.status, 401)
  t.equal(asing.json.kode, 'TOKEN_TIDAK_BERLAKU')
  t.match(asing.headers['www-authenticate'], /^Bearer/)
  kantor.clock.advance(31 * 86_400_000)
  t.equal((await program(lama.token).get('/saya')).status, 401)
  t.equal((await program(sah.token).get('/saya')).status, 200)
  await kantor.db('pegawai').where({ nama: 'Agus Setiawan' }).update({ aktif: false })
  t.equal((await program(sah.token).get('/saya')).status, 401)
  await kantor.db('pegawai').where({ nama: 'Agus Setiawan' }).update({ aktif: true })
  // and an administrator can revoke them all
  const id = (await program(sah.token).get('/saya')).json.pegawaiId
  const admin = await kantor.masukSebagai('admin')
  t.match((await admin.get(`/pegawai/${id}`)).teks, /Cabut semua token/)
  t.equal((await admin.post(`/pegawai/${id}/token/cabut`)).json.dicabut, 1)
  t.equal((await program(sah.token).get('/saya')).status, 401)
})

t.test('who must have a second step gets no further by a token', async (t) => {
  const { token } = (await buat(await kantor.masukSebagai('sekretaris'))).json
  const admin = await kantor.masukSebagai('admin')
  await admin.post('/kantor/keamanan', { peran: ['sekretaris'], admin: false })
  t.equal((await program(token).get('/tugas')).json.kode, 'DUA_LANGKAH_WAJIB')
  await admin.post('/kantor/keamanan', { peran: [], admin: false })
  t.equal((await program(token).get('/tugas')).status, 200)
})

t.test('one address that tries token after token has to wait', async (t) => {
  let status = 0
  for (let i = 0; i < 70 && status !== 429; i++) {
    const jawab = await kantor.tamu().kirim({
      method: 'GET',
      url: '/api/saya',
      remoteAddress: '10.7.7.7',
      headers: { authorization: `Bearer paraf_${i}` },
    })
    status = jawab.status
  }
  t.equal(status, 429)
})

t.test('every choice of a room covers at least one address, and no address two', async (t) => {
  const { paths } = (await kantor.tamu().baca('/openapi.json')).json
  const bagian = new Set(Object.keys(paths).map((j) => j.split('/')[2]!))
  for (const r of RUANG.filter((r) => r.kode !== 'lain')) {
    t.ok(
      [...bagian].some((b) => ruangDari(b) === r.kode),
      r.nama,
    )
  }
  const semua = RUANG.flatMap((r) => r.bagian)
  t.equal(new Set(semua).size, semua.length)
  t.ok(TANPA_RUANG.every((b) => bagian.has(b)))
})

t.test('the same key does a thing once and answers the same again', async (t) => {
  // given
  const pemilik = await kantor.masukSebagai('pengelola')
  const p = program((await buat(pemilik)).json.token)
  const [isi, kunci] = [pelatihan('Sekali saja'), { 'idempotency-key': 'a-1' }]
  // when sent twice, the second time with its fields in another order
  const satu = await p.post('/pelatihan', isi, kunci)
  const dua = await p.post('/pelatihan', Object.fromEntries(Object.entries(isi).reverse()), kunci)
  // then
  t.equal(satu.status, 201, satu.teks)
  t.equal(dua.status, 201)
  t.equal(dua.teks, satu.teks)
  t.equal(satu.headers['idempotency-replayed'], undefined)
  t.equal(dua.headers['idempotency-replayed'], 'true')
  const ada = await kantor.db('pelatihan').where({ nama: 'Sekali saja' })
  t.equal(ada.length, 1)
  // another content under the same key is refused, another person's key is another key
  const beda = await p.post('/pelatihan', pelatihan('Yang lain'), kunci)
  t.equal(beda.status, 422)
  t.equal(beda.json.kode, 'KUNCI_ULANG_BEDA')
  const lain = await kantor.masukSebagai('adminbangkom')
  t.not((await lain.post('/pelatihan', isi, kunci)).headers['idempotency-replayed'], 'true')
  t.equal((await p.post('/pelatihan', isi, { 'idempotency-key': 'a b' })).status, 400)
})

t.test('many at the same moment under one key: one acts, all get its answer', async (t) => {
  const p = program((await buat(await kantor.masukSebagai('pengelola'))).json.token)
  const isi = pelatihan('Serentak')
  const semua = await Promise.all(
    Array.from({ length: 8 }, () => p.post('/pelatihan', isi, { 'idempotency-key': 'b-1' })),
  )
  t.same([...new Set(semua.map((j) => j.status))], [201])
  t.equal(new Set(semua.map((j) => j.teks)).size, 1)
  t.equal((await kantor.db('pelatihan').where({ nama: 'Serentak' })).length, 1)
})

t.test('a refusal is not kept, a secret neither, and after a day the key is free', async (t) => {
  // given a request that is refused
  const pemilik = await kantor.masukSebagai('pengelola')
  const kunci = { 'idempotency-key': 'c-1' }
  const isi = { nama: 'Rahasia', lingkup: 'baca', ruang: [], hari: 30, sandi: 'bukan ini' }
  t.equal((await pemilik.post('/profil/token', isi, kunci)).json.kode, 'SANDI_SALAH')
  // when it is mended under the same key
  const benar = { ...isi, sandi: SANDI_CONTOH }
  const satu = await pemilik.post('/profil/token', benar, kunci)
  const dua = await pemilik.post('/profil/token', benar, kunci)
  // then it is done once, and the token itself is told once
  t.equal(satu.status, 201)
  t.equal(dua.json.id, satu.json.id)
  t.equal(dua.json.token, undefined)
  t.notMatch(JSON.stringify(await kantor.db('kunci_ulang')), satu.json.token)
  // and the sweep clears it away a day later
  await kantor.tugasPekerja['kunciUlang.sapu']!({}, {} as never)
  t.ok(await kantor.db('kunci_ulang').where({ kunci: 'c-1' }).first())
  kantor.clock.advance(86_400_001)
  await kantor.tugasPekerja['kunciUlang.sapu']!({}, {} as never)
  t.same(await kantor.db('kunci_ulang'), [])
})
