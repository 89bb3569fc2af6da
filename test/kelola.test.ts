import { randomUUID } from 'node:crypto'
import t from 'tap'
import { segelRahasia } from '../server/kelola/segel-awal.js'
import { pulihkanAdmin } from '../server/pegawai/dua-langkah/pulih.js'
import { setelanKabar } from '../server/pemberitahuan/setelan.js'
import { transaksi } from '../server/platform/db/db.js'
import { pakaiSegel } from '../server/platform/segel-instalasi.js'
import { buatSegel } from '../server/platform/segel.js'
import { setelanTte } from '../server/tte/setelan.js'
import { bangun, type Kantor, type Klien } from './helper.js'
import { contohTindakan, isianKantor, LEWAT_PINTU_YANG_SAMA } from './kelola-bahan.js'

let kantor: Kantor
let admin: Klien
t.before(async () => {
  kantor = await bangun(t)
  admin = await kantor.masukSebagai('admin')
})

const jejak = async (): Promise<any[]> => (await admin.baca('/jejak')).json.baris

t.test('what an administrator changes stands in the trail, before and after', async (t) => {
  // when the telephone of the office changes
  const lama = await isianKantor(admin)
  t.equal((await admin.post('/kantor', { ...lama, telepon: '(0541) 661111' })).status, 200)
  // then who, what, and both values
  const [satu] = await jejak()
  t.match(satu, {
    perihal: 'setelan',
    sebutan: 'kantor',
    operasi: 'ubah',
    tindakan: 'Setelan kantor',
  })
  t.same(satu.perubahan.telepon, [lama.telepon, '(0541) 661111'])
  t.notOk('alamat' in satu.perubahan, 'only what differs')
  t.equal(new Date(satu.at).getTime(), kantor.clock.now().getTime())
  const halaman = (await admin.get('/jejak?perihal=setelan')).teks
  t.match(halaman, /Setelan kantor diubah/)
  t.match(halaman, /\(0541\) 661111/)
  // and nobody but an administrator reads it
  const pokja = await kantor.masukSebagai('pokja')
  t.equal((await pokja.get('/jejak')).status, 403)
  t.equal((await pokja.baca('/jejak')).status, 403)
})

t.test('the trail keeps no secret, whatever was typed', async (t) => {
  // given settings with two passwords, an account with a new one, and a token
  const rahasia = [
    'rahasia-smtp-1',
    'rahasia-webhook-16-x',
    'rahasia-bsre-3',
    'sandi Panjang 77 aman',
  ]
  await admin.post('/kantor/pemberitahuan', {
    surelHost: 'mail.contoh.go.id',
    surelPort: 587,
    surelKeamanan: 'starttls',
    surelPengguna: 'paraf',
    surelSandi: rahasia[0],
    surelPengirim: 'paraf@contoh.go.id',
    webhookUrl: 'https://wa.contoh.go.id/kirim',
    webhookRahasia: rahasia[1],
  })
  await admin.post('/tte/kantor', {
    penanda: 'lokal',
    batasDetik: 60,
    asalY: 'bawah',
    bsreSandi: rahasia[2],
  })
  const { id } = (
    await admin.post('/pegawai', { nama: 'Orang Uji', jenis: 'lainnya', aktif: true })
  ).json
  const akun = { namaPengguna: 'orang.uji', sandiBaru: rahasia[3], admin: false }
  t.equal((await admin.post(`/pegawai/${id}/akun`, akun)).status, 200)
  // then none of them, nor a hash, is in the trail or its file
  const semua = JSON.stringify(await kantor.db('jejak')) + (await admin.get('/jejak/csv')).teks
  for (const kata of rahasia) t.notMatch(semua, kata)
  t.notMatch(semua, /scrypt\$/)
  t.match(semua, /\(rahasia\)/)
  t.match(semua, /mail\.contoh\.go\.id/)
})

t.test('the trail can neither be changed nor cut, not even by hand', async (t) => {
  await t.rejects(kantor.db('jejak').update({ tindakan: 'lain' }), /tidak boleh diubah/)
  await t.rejects(kantor.db('jejak').delete(), /tidak boleh diubah/)
  await t.rejects(kantor.db.raw('truncate jejak'), /tidak boleh diubah/)
})

t.test('the trail is read page by page without a gap, by person, kind and day', async (t) => {
  const semua = await kantor.db('jejak').orderBy('id', 'desc').pluck('id')
  const terbaca: string[] = []
  for (let sesudah = ''; ;) {
    const { json } = await admin.baca(`/jejak${sesudah && `?sesudah=${sesudah}`}`)
    terbaca.push(...json.baris.map((b: any) => b.id))
    if (!json.berikut) break
    sesudah = json.berikut
  }
  t.same(terbaca, semua.map(String))
  const milik = (await admin.baca('/jejak?perihal=akun')).json.baris
  t.ok(milik.length > 0 && milik.every((b: any) => b.perihal === 'akun'))
  t.same((await admin.baca('/jejak?dari=2030-01-01')).json.baris, [])
  t.equal((await admin.baca('/jejak?perihal=lain')).status, 400)
  t.match((await admin.get('/jejak?dari=2030-01-01')).teks, /Tidak ada catatan/)
  const xlsx = await admin.get('/jejak/xlsx')
  t.equal(xlsx.status, 200)
})

t.test('a list in pages says each row once, also where many bear the same moment', async (t) => {
  // given 130 jobs of three moments, a microsecond apart, and trainings of one day
  const saat = ['10.000001', '10.000002', '10']
  for (let i = 0; i < 130; i++)
    await kantor.db('pekerjaan').insert({
      jenis: 'uji',
      judul: `Uji ${i}`,
      created_at: `2026-11-23T01:00:${saat[i % 3]}Z`,
    })
  const unit = await kantor.db('unit').first('id')
  const satu = { jenis: 'teknis', mulai: '2027-03-01', selesai: '2027-03-02', unit_id: unit.id }
  const baris = Array.from({ length: 105 }, (_, i) => ({ ...satu, nama: `Pelatihan ${i}` }))
  await kantor.db('pelatihan').insert(baris)
  // when they are read page by page
  for (const [nama, halaman] of [
    ['pekerjaan', 3],
    ['pelatihan', 2],
  ] as const) {
    const terbaca: string[] = []
    let banyak = 0
    for (let sesudah = ''; ; banyak++) {
      const { json } = await admin.baca(`/${nama}${sesudah && `?sesudah=${sesudah}`}`)
      terbaca.push(...json[nama].map((b: any) => b.id))
      if (!json.berikut) break
      sesudah = json.berikut
    }
    // then none is missing, none comes twice
    t.equal(banyak + 1, halaman)
    t.same([...terbaca].sort(), (await kantor.db(nama).pluck('id')).sort(), nama)
  }
})

t.test('every action of an administrator leaves a line', async (t) => {
  // given what each of them may be sent; an action that is new and has no sample fails here
  const contoh = await contohTindakan(kantor, admin)
  const { json } = await admin.kirim({ method: 'GET', url: '/api/openapi.json' })
  const tindakan = Object.entries<any>(json.paths)
    .filter(([, m]) => m.post?.['x-akses'] === 'admin')
    .map(([jalur]) => jalur.slice('/api'.length))
  t.same(
    tindakan.filter((j) => !contoh.has(j) && !LEWAT_PINTU_YANG_SAMA.has(j)),
    [],
  )
  for (const [pola, [jalur, isian]] of contoh) {
    // when it is done
    const [{ id: sebelum }] = await jejak()
    const jawab = await admin.post(jalur, isian)
    t.ok(jawab.status < 300, `${pola}: ${jawab.teks.slice(0, 200)}`)
    // then there is a line after those before, by this person
    const [terakhir] = await jejak()
    t.ok(Number(terakhir.id) > Number(sebelum), pola)
    t.match(terakhir.nama, /Fajar/, pola)
  }
})

t.test('units form a tree that cannot bite its tail, and end without being lost', async (t) => {
  const buat = async (kode: string, indukId?: string): Promise<string> =>
    (await admin.post('/unit', { kode, nama: `Unit ${kode}`, ...(indukId && { indukId }) })).json.id
  const atas = await buat('ATAS')
  const tengah = await buat('TENGAH', atas)
  const bawah = await buat('BAWAH', tengah)
  const ubah = (id: string, isi: object) => admin.post(`/unit/${id}`, isi)
  // when the top is hung under its own grandchild
  const ring = await ubah(atas, { kode: 'ATAS', nama: 'Unit ATAS', indukId: bawah })
  t.equal(ring.json.kode, 'SUSUNAN_MELINGKAR')
  // and when a unit with one below it is to end
  const akhiri = { kode: 'TENGAH', nama: 'Unit TENGAH', indukId: atas, aktif: false }
  t.match((await ubah(tengah, akhiri)).json, { kode: 'UNIT_MASIH_DIPAKAI' })
  await ubah(bawah, { kode: 'BAWAH', nama: 'Unit BAWAH', indukId: tengah, aktif: false })
  t.equal((await ubah(tengah, akhiri)).status, 200)
  // then it is still in the list, and offered to nothing new
  const { unit } = (await admin.baca('/jabatan')).json
  t.match(
    unit.find((u: any) => u.id === tengah),
    { aktif: false, dalam: 1 },
  )
  const kabid = await kantor.masukSebagai('kabid')
  const pilihan = (await kabid.baca('/perkara/baru')).json.unit.map((u: any) => u.id)
  t.ok(pilihan.includes(atas))
  t.notOk(pilihan.includes(tengah))
  t.equal(
    (
      await kabid.post('/perkara', {
        sopKode: 'peningkatan-kapasitas',
        judul: 'Uji unit',
        unitId: tengah,
      })
    ).status,
    404,
  )
  // and a post somebody holds does not end
  const { jabatan } = (await admin.baca('/jabatan')).json
  const { kode, nama, unitId, peran, id } = jabatan.find((j: any) => j.pemangku > 0)
  const jawab = await admin.post(`/jabatan/${id}`, { kode, nama, unitId, peran, aktif: false })
  t.equal(jawab.json.kode, 'JABATAN_MASIH_DIPANGKU')
})

t.test('the home of administration leads everywhere', async (t) => {
  const { teks } = await admin.get('/kelola')
  const jalur = [...teks.matchAll(/<li><a href="([^"]+)"/g)].map((m) => m[1]!)
  t.ok(jalur.length > 20)
  for (const j of jalur) t.equal((await admin.get(j)).status, 200, j)
})

t.test('secrets kept before there was a key go under it at the next start', async (t) => {
  // given a password as it lay in the settings of old, and one wrapped without a key
  const { db } = kantor
  const nilai = { penanda: 'lokal', bsreUrl: 'https://a.example', bsreSandi: 'sandi-lama-bsre' }
  await db('setelan').insert({ kunci: 'tte', nilai }).onConflict('kunci').merge()
  const lama = await setelanKabar(db)
  const segel = buatSegel('k'.repeat(43))
  pakaiSegel(segel)
  t.teardown(() => pakaiSegel(buatSegel(null)))
  // when the office starts with a key, twice
  t.ok((await transaksi(db, (trx) => segelRahasia(trx, segel))) >= 1)
  t.equal(await transaksi(db, (trx) => segelRahasia(trx, segel)), 0, 'once is enough')
  // then it lies sealed, and is read as before; under another key it is not
  const isi = (await db('setelan').where({ kunci: 'tte' }).first('nilai')).nilai
  t.match(isi.bsreSandi, /^segel:/)
  t.notMatch(Buffer.from(isi.bsreSandi.slice(6), 'base64').toString('latin1'), /sandi-lama/)
  t.equal((await setelanTte(db)).bsreSandi, 'sandi-lama-bsre')
  t.same(await setelanKabar(db), lama)
  pakaiSegel(buatSegel('x'.repeat(43)))
  t.equal((await setelanTte(db)).bsreSandi, undefined)
  // and the page does not call it missing: it says why it has to be typed again
  t.match((await admin.get('/tte/kantor')).teks, /BSrE tersimpan tetapi tidak dapat dibuka/)
  t.match((await admin.get('/kantor/pemberitahuan')).teks, /Kata sandi SMTP: tidak diisi/)
})

t.test('a repetition that was given up is not called one to come', async (t) => {
  const { db, clock } = kantor
  const { pegawai_id } = await db('akun').where({ nama_pengguna: 'kabid' }).first()
  const saat = { pertama_at: clock.now(), terakhir_at: clock.now() }
  const [{ urut }] = await db('kiriman_webhook')
    .insert({ amplop: randomUUID(), pegawai_id, badan: '{}', ...saat })
    .returning('urut')
  const halaman = async () => (await admin.get('/pemberitahuan/webhook')).teks
  await admin.post(`/pemberitahuan/webhook/${urut}/ulang`)
  t.match(await halaman(), 'Akan diulang')
  // when the work that repeats has tried for the last time
  await db.raw(
    `update graphile_worker._private_jobs set attempts = max_attempts where key = 'webhook.ulang'`,
  )
  // then the page says so, until it is asked for again
  t.match(await halaman(), /Belum diulang<.*Gerbang tidak menjawab sampai percobaan terakhir/s)
  await admin.post(`/pemberitahuan/webhook/${urut}/ulang`)
  t.match(await halaman(), 'Akan diulang')
})

t.test('an administrator who lost the second step is let in again from the server', async (t) => {
  // given an administrator with a second step
  const { db, clock } = kantor
  const { pegawai_id } = await db('akun').where({ nama_pengguna: 'admin' }).first()
  const baris = {
    pegawai_id,
    rahasia: Buffer.alloc(21),
    dibuat_at: clock.now(),
    aktif_at: clock.now(),
  }
  await db('dua_langkah').insert(baris)
  const pulih = (namaPengguna: string) =>
    transaksi(db, (trx) => pulihkanAdmin(trx, { namaPengguna, kini: clock.now() }))
  await t.rejects(pulih('pokja'), /tidak ditemukan/, 'nobody else')
  // when the command is run
  await pulih('admin')
  // then it is gone, every session ended, and the trail says where it came from
  t.same(await db('dua_langkah').where({ pegawai_id }), [])
  t.equal((await admin.get('/kelola')).status, 303)
  admin = await kantor.masukSebagai('admin')
  t.match((await jejak())[0], { tindakan: 'paraf pulihkan-admin', nama: null, operasi: 'hapus' })
  await t.rejects(pulih('admin'), /belum disiapkan/)
})
