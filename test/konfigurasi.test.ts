import { readdirSync } from 'node:fs'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { bangunApp } from '../server/app.js'
import { bacaConfig } from '../server/config.js'
import { bacaBerkasKonfigurasi } from '../server/kelola/konfigurasi/baca.js'
import { tulisKonfigurasi } from '../server/kelola/konfigurasi/tulis.js'
import { buatAdminPertama, buatTautanAwal } from '../server/pegawai/tautan-awal.js'
import { heldClock } from '../server/platform/clock.js'
import { sidikTemplat } from '../server/naskah/templat.js'
import { sidikBerkas } from '../server/platform/docx/simpan.js'
import { transaksi } from '../server/platform/db/db.js'
import { migrate } from '../server/platform/db/migrate.js'
import { migrations } from '../migrations/index.js'
import { basisDataKosong } from './database.js'
import { bangun, SENIN_PAGI, type Kantor, type Klien } from './helper.js'
import { isianKantor } from './kelola-bahan.js'
import { masukkan } from './klien.js'

let kantor: Kantor
let admin: Klien
t.before(async () => {
  kantor = await bangun(t)
  admin = await kantor.masukSebagai('admin')
})

const unduh = async (a: Klien): Promise<Buffer> => {
  const r = await a.app.inject({
    url: '/kelola/konfigurasi/zip',
    headers: { cookie: [...a.kuki].map(([n, v]) => `${n}=${v}`).join('; ') },
  })
  if (r.statusCode !== 200) throw new Error(r.payload)
  return r.rawPayload
}

const uji = async (a: Klien, isi: Buffer) =>
  a.post('/kelola/konfigurasi/uji', { berkas: await a.simpanBerkas('k.zip', isi) })

/** The file with one part of it said otherwise, its list of hashes put right. */
async function ubah(isi: Buffer, kerja: (k: any) => void): Promise<Buffer> {
  const k = await bacaBerkasKonfigurasi(kantor.db, isi)
  kerja(k)
  return tulisKonfigurasi(k)
}

/** An office in which nobody has done anything but make the first administrator. */
async function kantorKosong(t: Test): Promise<Klien> {
  const { db, url } = await basisDataKosong(t)
  await migrate(url, migrations)
  const clock = heldClock(SENIN_PAGI)
  const config = { ...bacaConfig({}), databaseUrl: url, contoh: false, pekerja: 0 }
  const { app } = await bangunApp({ config, db, clock, log: pino({ level: 'silent' }) })
  t.teardown(() => app.close())
  const isi = { nama: 'Admin Baru', namaPengguna: 'admin.baru' }
  const sandi = 'kuda baterai staples benar'
  await transaksi(db, async (trx) => {
    const token = await buatTautanAwal(trx, clock)
    await buatAdminPertama(trx, token!, clock.now(), {
      ...isi,
      sandiBaru: sandi,
      ulangiSandi: sandi,
    })
  })
  return masukkan(app, db, 'admin.baru', clock.now())
}

t.test('what one office is goes into an empty one, byte for byte', async (t) => {
  // given an office that changed a good deal of what it was delivered with
  await siapkanKantor()
  const berkas = await unduh(admin)
  // when an empty office looks at the file
  const baru = await kantorKosong(t)
  const rencana = (await uji(baru, berkas)).json
  t.same(rencana.bentrok, [])
  t.match(
    rencana.rekap.find((r: any) => r.kode === 'unit'),
    { tambah: 8, ubah: 0, sama: 0 },
  )
  t.match(
    rencana.rekap.find((r: any) => r.kode === 'sop'),
    {
      tambah: 0,
      ubah: 0,
      sama: readdirSync('workflows').filter((f) => f.endsWith('.bpmn')).length,
    },
  )
  t.not((await unduh(baru)).toString('latin1'), berkas.toString('latin1'), 'nothing came in yet')
  // and takes it
  const terap = await baru.post('/kelola/konfigurasi', { sidik: rencana.sidik })
  t.equal(terap.status, 200, terap.teks)
  // then it is the same office, but for its people and what it did
  t.ok((await unduh(baru)).equals(berkas))
  const jejak = (await baru.baca('/jejak?perihal=unit')).json.baris
  t.ok(jejak.every((j: any) => j.nama === 'Admin Baru' && j.tindakan === 'Terapkan konfigurasi'))
  // and there is nothing left to do
  t.equal((await uji(baru, berkas)).json.berubah, 0)
  t.equal(
    (await baru.post('/kelola/konfigurasi', { sidik: rencana.sidik })).json.kode,
    'KONFIGURASI_SAMA',
  )
})

t.test('the file holds no secret and no person', async (t) => {
  await admin.post('/tte/kantor', {
    penanda: 'bsre-v2',
    batasDetik: 60,
    asalY: 'bawah',
    bsreUrl: 'https://esign.contoh.go.id',
    bsreSandi: 'sandi-bsre-rahasia',
  })
  const isi = (await unduh(admin)).toString('latin1')
  t.match(isi, /esign\.contoh\.go\.id/)
  t.notMatch(isi, /sandi-bsre|segel:|scrypt/)
  for (const { nama, nip } of await kantor.db('pegawai').whereNotNull('nip')) {
    t.notOk(isi.includes(nip))
    t.notOk(isi.includes(nama), nama)
  }
  // nor does a file bring the password of this office to the server of another
  const terap = async (bsreUrl: string, batasDetik: number) => {
    const berkas = await ubah(await unduh(admin), (k) => {
      const tte = { ...k.isi.get('setelan').get('tte'), bsreUrl, batasDetik }
      k.isi.get('setelan').set('tte', tte)
    })
    const { sidik } = (await uji(admin, berkas)).json
    t.equal((await admin.post('/kelola/konfigurasi', { sidik })).status, 200)
    return (await admin.baca('/tte/kantor')).json.setelan.bsreSandiTerisi
  }
  t.equal(await terap('https://esign.contoh.go.id/', 50), true)
  t.equal(await terap('https://esign.kantor-lain.example', 50), false)
})

t.test('a used office sees what is in the way, by name, and nothing of it comes in', async (t) => {
  // given a file that wants a role to reach elsewhere, a held post to end, and a new unit
  const berkas = await ubah(await unduh(admin), (k) => {
    k.isi.get('peran').set('kabid', { nama: 'Kepala Bidang', lingkup: 'kantor' })
    const [kode, jabatan] = [...k.isi.get('jabatan')].find(([kode]: any) => /kepala/.test(kode))
    k.isi.get('jabatan').set(kode, { ...jabatan, aktif: false })
    const unit = { nama: 'Unit Tamu', singkatan: '', induk: null, kalender: null, aktif: true }
    k.isi.get('unit').set('TAMU', unit)
  })
  // when it is looked at
  const { json } = await uji(admin, berkas)
  t.match(
    json.rekap.find((r: any) => r.kode === 'unit'),
    { tambah: 1 },
  )
  t.match(
    json.bentrok.map((b: any) => `${b.bagian} ${b.kunci}: ${b.sebab}`).join('\n'),
    /Peran kabid: Lingkup peran kabid di sini unit.*\nJabatan .*masih dipangku/s,
  )
  const halaman = await admin.unggah('/kelola/konfigurasi/uji', {}, [
    { kolom: 'berkas', nama: 'k.zip', isi: berkas },
  ])
  t.match(halaman.teks, /Belum dapat diterapkan/)
  t.notMatch(halaman.teks, /Terapkan \d/)
  // and when somebody applies it all the same
  const terap = await admin.post('/kelola/konfigurasi', { sidik: json.sidik })
  t.equal(terap.status, 409)
  t.match(terap.json, { kode: 'KONFIGURASI_BENTROK', pesan: /Peran kabid/ })
  t.same(await kantor.db('unit').where({ kode: 'TAMU' }), [])
})

t.test('a file that is not sound is refused with the part that is not', async (t) => {
  const baik = await unduh(admin)
  const tolak = async (isi: Buffer) => (await uji(admin, isi)).json.pesan as string
  t.match(await tolak(Buffer.from('bukan arsip')), /rusak|tidak dapat/)
  t.match(await tolak(baik.subarray(0, baik.length - 400)), /rusak|terpotong/)
  const teks = baik.toString('latin1')
  const lain = Buffer.from(
    teks.replace('"format": "paraf-konfigurasi"', '"format": "paraf-konfigurasx"'),
    'latin1',
  )
  t.match(await tolak(lain), /rusak|bukan berkas konfigurasi/)
  const dengan = (kerja: (k: any) => void) => ubah(baik, kerja).then(tolak)
  t.match(
    await dengan((k) => k.isi.get('unit').set('X', { nama: 'X1', lain: 1 })),
    /unit\.json baris X/,
  )
  t.match(await dengan((k) => k.isi.delete('register')), /register\.json, tidak ada di dalam arsip/)
  t.match(
    await dengan((k) => k.lampiran.set('sop/surat-keluar.bpmn', Buffer.from('<a/>'))),
    /sop\/surat-keluar\.bpmn, sidiknya berbeda/,
  )
  // a template that brings something else than its hash says, or no DOCX at all
  t.match(
    await dengan((k) => {
      k.lampiran.set('templat/undangan.docx', Buffer.from('PK'))
      k.isi.get('templat').set('undangan', { sidik: 'a'.repeat(64) })
    }),
    /templat\/undangan\.docx, sidiknya berbeda/,
  )
  // and what says the truth about itself passes the guards of an upload all the same
  t.match(
    await dengan((k) => {
      const docx = Buffer.from('PK')
      const manifes = k.lampiran.get('templat/undangan.json').toString()
      k.lampiran.set('templat/undangan.docx', docx)
      k.isi.get('templat').set('undangan', { sidik: sidikTemplat(docx, manifes) })
    }),
    /templat\/undangan, .*(Word|ZIP|rusak)/,
  )
  const pokja = await kantor.masukSebagai('pokja')
  t.equal((await pokja.get('/kelola/konfigurasi/zip')).status, 403)
})

t.test('a diagram comes in as the next version, if this server can run it', async (t) => {
  const baik = await unduh(admin)
  const dengan = (ganti: (xml: string) => string) =>
    ubah(baik, (k) => {
      const asal = k.lampiran.get('sop/surat-keluar.bpmn').toString()
      const xml = Buffer.from(ganti(asal))
      k.lampiran.set('sop/surat-keluar.bpmn', xml)
      k.isi.get('sop').set('surat-keluar', { sidik: sidikBerkas(xml) })
    })
  // when it names a handler nobody has written
  const asing = await uji(admin, await dengan((x) => x.replaceAll('"surat.ketik"', '"surat.lain"')))
  t.match(asing.json.bentrok, [{ bagian: 'Versi SOP', sebab: /surat\.lain/ }])
  // and when it only says something otherwise
  const { json } = await uji(
    admin,
    await dengan((x) => x.replaceAll('name="Surat Keluar"', 'name="Surat Keluar Baru"')),
  )
  t.match(json, { berubah: 1, bentrok: [] })
  t.equal((await admin.post('/kelola/konfigurasi', { sidik: json.sidik })).status, 200)
  // then it is in force, and the one before is kept
  const versi = await kantor.db('sop_versi').where({ kode: 'surat-keluar' }).orderBy('aktif')
  t.match(versi, [{ aktif: false }, { aktif: true, nama: 'Surat Keluar Baru' }])
})

/** Something of every part is no longer as delivered. */
async function siapkanKantor(): Promise<void> {
  const wajib = async (jawab: Promise<{ status: number; teks: string }>) => {
    const { status, teks } = await jawab
    if (status >= 300) throw new Error(teks)
  }
  const kirim = (jalur: string, isi: unknown) => wajib(admin.post(jalur, isi))
  await kirim('/kantor', { ...(await isianKantor(admin)), telepon: '(0541) 12' })
  await kirim('/unit', { kode: 'UPT', nama: 'UPT Pelatihan' })
  const { unit } = (await admin.baca('/jabatan')).json
  const upt = unit.find((u: any) => u.kode === 'UPT')
  await kirim('/unit', { kode: 'LAMA', nama: 'Unit Lama', indukId: upt.id })
  const lama = (await admin.baca('/jabatan')).json.unit.find((u: any) => u.kode === 'LAMA')
  await kirim(`/unit/${lama.id}`, {
    kode: 'LAMA',
    nama: 'Unit Lama',
    indukId: upt.id,
    aktif: false,
  })
  const kalender = (await admin.baca('/kalender')).json.kalender[0].id
  const alasan = 'Surat edaran'
  await kirim(`/kalender/${kalender}/libur`, {
    tanggal: '2027-09-29',
    nama: 'Erau',
    jenis: 'libur_daerah',
    alasan,
  })
  await kirim('/kalender', { kode: 'upt', nama: 'Kalender UPT', salin: kalender })
  const dua = (await admin.baca('/kalender')).json.kalender.find((k: any) => k.kode === 'upt').id
  await kirim(`/kalender/unit/${upt.id}`, { kalender: dua })
  await kirim('/register', { kode: 'surat-upt', nama: 'Surat UPT', pola: '{SEQ}/UPT/{YYYY}' })
  await kirim('/register/surat-keluar/pola', { pola: '{SEQ:3}/{KLAS}/{YYYY}' })
  await kirim('/register/surat-upt/pola', { pola: '{SEQ}/{YYYY}', berlakuDari: '2027-01-01' })
  await kirim('/sop/surat-keluar/jam', { janji: '3 hari kerja', jeda: [] })
  const { sidik, aturan } = (await admin.baca('/sop/surat-keluar/peringatan')).json
  await kirim('/sop/surat-keluar/peringatan', {
    sidik,
    aturan: aturan.map(({ kode, berlakuAt: _, ...a }: any) => ({ kode, ...a, geser: 7 })),
  })
  const masuk = (await admin.baca('/surat/masuk/pengaturan')).json
  await kirim('/surat/masuk/pengaturan', { ...masuk, instruksi: ['Untuk diketahui'] })
  await kirim('/kantor/pemberitahuan', {
    surelPort: 587,
    surelKeamanan: 'starttls',
    webhookUrl: 'https://wa.contoh.go.id/kirim',
    webhookRahasia: 'rahasia-enam-belas-x',
  })
  await kirim('/kantor/keamanan', { peran: ['kepala'], admin: false })
}
