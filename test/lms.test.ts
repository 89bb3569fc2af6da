import t from 'tap'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parameter } from '../server/lms/moodle/parameter.js'
import { bulat2 } from '../server/lms/nilai.js'
import { sandiAwal, sandiSekali } from '../server/lms/sandi.js'
import { bangun } from './helper.js'
import { Lakon, NIP, wajib } from './langkah-bantu.js'
import { DenganMoodle } from './lms-bantu.js'

const lms = new DenganMoodle(await bangun(t))
const { panggung, moodle, db } = lms
await lms.mulai(t)

t.test(
  'by file: the CSV for Moodle, the same first passwords each time, and said to be up',
  async (t) => {
    // given
    await lms.lewatBerkas()
    const { perkara, id } = await lms.pelatihan()
    const k = await panggung.orang('adminbangkom')
    await lms.ubah(id, NIP[0], { nama: 'Suharto', email: 'Satu@Contoh.go.id' })
    await lms.ubah(id, NIP[1], { email: 'sama@contoh.go.id', instansi: 'Dinas "A", Kota' })
    await lms.ubah(id, NIP[2], { email: 'SAMA@contoh.go.id' })
    // when
    const csv = await k.get(`/pelatihan/${id}/lms/pengguna.csv`)
    const baris: any[] = parse(csv.teks, { columns: true })
    // then
    t.same(
      baris.map((b) => [
        b.username,
        b.firstname,
        b.lastname,
        b.email,
        b.course1,
        b.group1,
        b.cohort1,
      ]),
      [
        [NIP[0], 'Suharto', '-', 'satu@contoh.go.id', 'TND-2026-1', 'I', undefined],
        // an e-mail two people share is nobody's
        [NIP[1], 'Siti', 'Aisyah', `${NIP[1]}@peserta.contoh.go.id`, 'TND-2026-1', 'I', undefined],
        [NIP[2], 'Yohanes', 'Bala', `${NIP[2]}@peserta.contoh.go.id`, 'TND-2026-1', 'I', undefined],
        [NIP[3], 'Ratna', 'Dewi', `${NIP[3]}@peserta.contoh.go.id`, 'TND-2026-1', 'I', undefined],
        [NIP[4], 'Budi', 'Santoso', `${NIP[4]}@peserta.contoh.go.id`, 'TND-2026-1', 'I', undefined],
      ],
    )
    t.equal(baris[1].institution, 'Dinas "A", Kota')
    t.equal(new Set(baris.map((b) => b.password)).size, 5, 'one password a person, none the NIP')
    t.equal((await k.get(`/pelatihan/${id}/lms/pengguna.csv`)).teks, csv.teks)
    const lembar = await k.kirim({ method: 'GET', url: `/pelatihan/${id}/lms/akun.xlsx` })
    t.equal(lembar.status, 200)
    t.same(
      (await db('riwayat').where({ aksi: 'lms.sandi_awal_diunduh' }).orderBy('id')).map(
        (r) => r.rincian.berkas,
      ),
      ['csv', 'csv', 'xlsx'],
      'who fetched the first passwords is on the trail',
    )
    const disimpan = await db('lms_kursus').where({ pelatihan_id: id }).first()
    t.notOk(JSON.stringify(disimpan).includes(baris[0].password))
    t.match(await k.post(`/pelatihan/${id}/lms/terunggah`), { status: 200, json: { akun: 5 } })
    t.match((await perkara.awal('1'), await k.baca(`/tugas/${(await perkara.tugas('1')).id}`)), {
      json: { data: { akun: { jumlah: 5, terdaftar: 5, gagal: 0 } } },
    })
    const asing = await panggung.orang('kepala')
    t.match(await asing.get(`/pelatihan/${id}/lms/pengguna.csv`), { status: 403 })
  },
)

t.test('by web service: row 1 makes the accounts, once, whatever happens on the way', async (t) => {
  // given an office that asks Moodle, and a Moodle that does the work but never answers
  await lms.lewatMoodle()
  const { perkara, id } = await lms.pelatihan()
  moodle.ulah.set('core_user_create_users', ['bisu'])
  wajib(await perkara.jawab('1', {}))
  const isi = {
    pelatihanId: id,
    pekerjaanId: (
      await db('pekerjaan')
        .where({ jenis: 'lms.daftarkan' })
        .orderBy('created_at', 'desc')
        .first('id')
    ).id,
  }
  const galat = await lms.jalankan('lms.daftarkan')
  t.match(galat, { sebab: 'putus' }, 'tried again later by the queue')
  t.equal(moodle.pengguna.length, 5, 'Moodle had done it all the same')
  // when it is tried again, through a page of maintenance, a busy moment and at last
  moodle.ulah.set('core_course_get_courses_by_field', ['html', 503])
  t.equal(await lms.ulangi('lms.daftarkan', isi, 2), null)
  // then
  t.equal(moodle.pengguna.length, 5, 'nobody twice')
  t.equal(moodle.ikut.size, 5)
  t.ok(moodle.pengguna.every((p) => p.paksaGanti && p.idnumber === p.username))
  t.same(
    (await lms.akun(id)).map((a) => a.keadaan),
    Array(5).fill('terdaftar'),
  )
  t.match(await db('pekerjaan').where({ id: isi.pekerjaanId }).first(), {
    ...{ status: 'selesai', total: 5, selesai: 5, gagal: 0, galat: '' },
  })
  const halaman = await (await panggung.orang('adminbangkom')).get(`/pelatihan/${id}/lms`)
  t.match(halaman.teks, /5\s*dari\s*5\s*peserta terdaftar/)
})

t.test(
  'a batch Moodle refuses is halved until the one row stands alone with its reason',
  async (t) => {
    await lms.lewatMoodle()
    const { id } = await lms.pelatihan()
    await lms.ubah(id, NIP[3], { email: 'dipakai@contoh.go.id' })
    moodle.pengguna.push({
      id: 7,
      username: 'lain',
      password: '',
      email: 'dipakai@contoh.go.id',
      idnumber: '',
      firstname: 'L',
      lastname: 'L',
      paksaGanti: false,
      lastcourseaccess: 0,
    })
    moodle.pengguna.push({
      id: 8,
      username: NIP[0]!,
      password: 'lama',
      email: 'a@contoh.go.id',
      idnumber: '',
      firstname: 'A',
      lastname: 'F',
      paksaGanti: false,
      lastcourseaccess: 0,
    })
    const k = await panggung.orang('adminbangkom')
    // when two press the button at the same moment
    const dua = await Promise.all([1, 2].map(() => k.post(`/pelatihan/${id}/lms/daftarkan`)))
    t.same(dua.map((j) => j.status).sort(), [201, 409])
    t.equal(await lms.jalankan('lms.daftarkan'), null)
    // then
    t.same(
      (await lms.akun(id)).map((a) => [a.keadaan, a.sudah_ada]),
      [
        ['terdaftar', true],
        ['terdaftar', false],
        ['terdaftar', false],
        ['gagal', false],
        ['terdaftar', false],
      ],
    )
    const halaman = await k.get(`/pelatihan/${id}/lms`)
    t.match(halaman.teks, /Email address already exists: dipakai@contoh\.go\.id/)
    t.equal(moodle.pengguna.find((p) => p.username === NIP[0])!.password, 'lama', 'left alone')
    // and when it is put right, only that one is made
    await lms.ubah(id, NIP[3], { email: '' })
    wajib(await k.post(`/pelatihan/${id}/lms/daftarkan`))
    t.equal(await lms.jalankan('lms.daftarkan'), null)
    t.ok((await lms.akun(id)).every((a) => a.keadaan === 'terdaftar' && a.galat === ''))
    t.same(moodle.panggilan.filter((p) => p.fungsi === 'core_user_create_users').at(-1), {
      fungsi: 'core_user_create_users',
      banyak: 1,
    })
  },
)

t.test(
  'a wrong token ends the work with a sentence; the connection test names what is missing',
  async (t) => {
    await lms.setel({ cara: 'moodle', url: lms.url, tokenRahasia: 'salah' })
    const { id } = await lms.pelatihan(1)
    const k = await panggung.orang('adminbangkom')
    const admin = await panggung.orang('admin')
    wajib(await k.post(`/pelatihan/${id}/lms/daftarkan`))
    t.equal(await lms.jalankan('lms.daftarkan'), null, 'no use in trying again')
    t.match((await k.baca(`/pelatihan/${id}/lms`)).json.pekerjaan[0], {
      ...{ status: 'gagal', galat: 'Invalid token - token not found' },
    })
    t.match(await admin.post('/kelola/lms/uji'), {
      status: 502,
      json: { kode: 'LMS_GAGAL', pesan: /Invalid token/ },
    })
    await lms.lewatMoodle()
    t.match(await admin.post('/kelola/lms/uji'), {
      status: 200,
      json: { nama: 'LMS Uji', kurang: ['core_user_update_users'] },
    })
    // an answer that never ends is let go of, in the test of the connection as in the work itself
    moodle.ulah.set('core_webservice_get_site_info', ['banjir'])
    t.match(await admin.post('/kelola/lms/uji'), {
      ...{ status: 502, json: { pesan: /Jawaban Moodle lebih dari 32 MB dan dihentikan/ } },
    })
    moodle.ulah.set('core_course_get_courses_by_field', ['banjir'])
    wajib(await k.post(`/pelatihan/${id}/lms/daftarkan`))
    t.equal(await lms.jalankan('lms.daftarkan'), null, 'no use in fetching it again')
    const dua = (await k.baca(`/pelatihan/${id}/lms`)).json.pekerjaan
    t.same(
      dua.map((p: any) => p.status),
      ['gagal', 'gagal'],
    )
    t.ok(dua.some((p: any) => /lebih dari 32 MB/.test(p.galat)))
    t.equal(moodle.diputus, 2)
    // a kept token is not handed to another address, nor in the clear to the same one
    for (const url of ['https://jahat.example/moodle', lms.url.replace('http:', 'https:')]) {
      const isi = { cara: 'moodle', url, peranId: 5, domainSurel: 'p.go.id', batasDetik: 5 }
      t.match(await admin.post('/kelola/lms', isi), {
        status: 400,
        json: { pesan: /Token layanan/ },
      })
    }
    // settings taken away meanwhile end the work as well
    wajib(await k.post(`/pelatihan/${id}/lms/daftarkan`))
    await lms.lewatBerkas()
    t.equal(await lms.jalankan('lms.daftarkan'), null, 'no use in trying again')
    t.match((await k.baca(`/pelatihan/${id}/lms`)).json.pekerjaan[0], { status: 'gagal' })
    await lms.lewatMoodle()
    // the token is written, never shown, and lies nowhere in the clear but under the seal
    const lihat = await admin.get('/kelola/lms')
    t.notMatch(lihat.teks, moodle.token)
    t.same(await lms.terdapat(moodle.token, ['riwayat', 'jejak']), [])
  },
)

t.test(
  'a reset is really set, shown once, kept nowhere; without it row 5 does not end',
  async (t) => {
    await lms.lewatMoodle()
    const { perkara, id } = await lms.pelatihan(2)
    const k = await panggung.orang('adminbangkom')
    wajib(await k.post(`/pelatihan/${id}/lms/daftarkan`))
    await lms.jalankan('lms.daftarkan')
    await perkara.sampai('4')
    const pengelola = await panggung.orang('pengelola')
    const lapor = wajib(
      await pengelola.post(`/perkara/${perkara.id}/kejadian/kendala-login`, {
        nip: NIP[0],
        keluhan: 'Lupa.',
      }),
    )
    const anak = new Lakon(panggung, lapor.id)
    const tugas = await anak.tugas('5')
    t.match(await anak.jawab('5', { nip: NIP[0], kanal: 'langsung' }), {
      ...{ status: 422, json: { kode: 'LMS_BELUM_DIRESET' } },
    })
    t.match((await k.get(`/tugas/${tugas.id}`)).teks, /Buat kata sandi baru/)
    // when
    const hasil = await k.form(`/pelatihan/${id}/lms/sandi`, { nip: NIP[0]!, tugasId: tugas.id })
    // then
    const sandi = moodle.pengguna.find((p) => p.username === NIP[0])!
    t.equal(hasil.status, 200)
    t.match(hasil.teks, sandi.password)
    t.ok(sandi.paksaGanti)
    t.equal(hasil.headers['cache-control'], 'no-store')
    t.same(await lms.terdapat(sandi.password, ['riwayat', 'jejak', 'lms_akun', 'kunci_ulang']), [])
    // the trail says for whom by the roster, not by NIP
    const jejak = await db('riwayat').where({ aksi: 'lms.sandi_baru' }).first('rincian')
    const peserta = await db('peserta').where({ pelatihan_id: id, nip: NIP[0] }).first('id')
    t.same(jejak.rincian, { pelatihanId: id, peserta: peserta.id, cara: 'moodle' })
    t.equal((await anak.jawab('5', { nip: NIP[0], kanal: 'langsung' })).status, 200)
    // by file the same page gives the two lines for Moodle's upload
    await lms.lewatBerkas()
    const lewatBerkas = wajib(await k.post(`/pelatihan/${id}/lms/sandi`, { nip: NIP[1] }))
    t.equal(lewatBerkas.csv, `username,password\n${NIP[1]},${lewatBerkas.sandi}\n`)
    t.match(await k.post(`/pelatihan/${id}/lms/sandi`, { nip: '199001012015011009' }), {
      status: 422,
    })
  },
)

t.test('passwords meet the usual policy and marks round by their decimals, always', async (t) => {
  const POLA = /^([A-HJ-NP-Z][a-km-z]{2}[2-9]-){2}[A-HJ-NP-Z][a-km-z]{2}[2-9]$/
  fc.assert(
    fc.property(fc.string(), fc.string(), (benih, nip) => {
      const s = sandiAwal(benih, nip)
      return POLA.test(s) && s === sandiAwal(benih, nip) && POLA.test(sandiSekali())
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (n) => {
      const tiga = `${Math.floor(n / 1000)}.${String(n % 1000).padStart(3, '0')}`
      const harap = Math.floor((n + 5) / 10)
      return Math.round(bulat2(Number(tiga)) * 100) === harap
    }),
  )
  t.equal(
    decodeURIComponent(parameter({ users: [{ a: 'b c', p: [{ v: true }] }] }).toString()),
    'users[0][a]=b+c&users[0][p][0][v]=1',
  )
})
