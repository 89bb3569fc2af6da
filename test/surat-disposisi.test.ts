import t from 'tap'
import { bangun, SENIN_PAGI } from './helper.js'

const { db, clock, masukSebagai } = await bangun(t)
const orang = async (nama: string) => masukSebagai(nama)
const agendaris = await orang('agendaris')
const kepala = await orang('kepala')
const sekretaris = await orang('sekretaris')
const kabid = await orang('kabid')
const kabid2 = await orang('kabid2')
const pengelola = await orang('pengelola')
const pokja = await orang('pokja')

const J = Object.fromEntries(
  (await db('jabatan').select('kode', 'id')).map((j) => [j.kode, j.id]),
) as Record<string, string>
type Orang = typeof kepala

let urut = 0
const surat = async (): Promise<string> =>
  (
    await agendaris.post('/surat/masuk', {
      pengirim: 'Setda',
      nomor: `005/${++urut}`,
      tanggal: '2026-11-20',
      hal: `Rapat ${urut}`,
      urgensi: 'segera',
      keamanan: 'B',
    })
  ).json.id
const isi = (kepada: string[], ubah: object = {}) => ({
  kepada: kepada.map((k) => J[k]),
  butir: ['Proses lebih lanjut'],
  ...ubah,
})
const beri = (o: Orang, id: string, kepada: string[], ubah: object = {}) =>
  o.post(`/surat/masuk/${id}/disposisi`, isi(kepada, ubah))
const teruskan = (o: Orang, id: string, kepada: string[], ubah: object = {}) =>
  o.post(`/disposisi/${id}/teruskan`, isi(kepada, ubah))
const pohon = async (id: string, o: Orang = agendaris) =>
  (await o.baca(`/surat/masuk/${id}`)).json.disposisi as any[]
const kotak = async (o: Orang, tab: string, id: string) =>
  (await o.baca(`/disposisi?tab=${tab}`)).json.baris.filter((b: any) => b.surat_masuk_id === id)
const untuk = async (id: string, kode: string): Promise<string> =>
  (await db('disposisi').where({ surat_masuk_id: id, kepada_jabatan_id: J[kode]! }).first('id')).id

t.test('a letter goes down the tree and comes back done; each sees it in their box', async (t) => {
  // given: Kepala -> Sekretaris and Kabid, in one sheet
  const id = await surat()
  const r = await beri(kepala, id, ['sekretaris', 'kabid-psda'], {
    instruksi: 'Wakili saya',
    catatan: 'Sebelum rapat',
    batas: '2026-11-27',
  })
  t.match(r, { status: 201, json: { jumlah: 2 } })
  t.equal((await kotak(kabid, 'baru', id)).length, 1)
  t.match((await kabid.get('/profil')).teks, /Disposisi<span class="jumlah"> \(1\)/)
  t.equal((await kotak(kabid2, 'baru', id)).length, 0, 'another Kabid got nothing')
  // when: the Kabid opens it, passes it on, the pelaksana reports
  const d = await untuk(id, 'kabid-psda')
  t.match((await kabid.get(`/disposisi/${d}`)).teks, /Proses lebih lanjut; Wakili saya/)
  t.equal((await kotak(kabid, 'berjalan', id)).length, 1, 'opening is reading')
  t.equal((await teruskan(kabid, d, ['pengelola'], { batas: '2026-11-25' })).status, 201)
  const anak = await untuk(id, 'pengelola')
  const berkas = await pengelola.simpanBerkas('hasil.pdf', '%PDF-1.4\n%%EOF')
  t.equal(
    (
      await pengelola.post(`/disposisi/${anak}/selesai`, {
        laporan: 'Ruang disiapkan',
        berkas: { sha256: berkas.sha256, nama: 'hasil.pdf' },
      })
    ).status,
    200,
  )
  await kabid.post(`/disposisi/${d}/selesai`, { laporan: 'Hadir mewakili' })
  // then: the Kepala sees the whole of it
  const simpul = await pohon(id, kepala)
  t.same(
    simpul.map((s) => [s.kepada, s.dari.startsWith('Plt. '), s.induk_id, Boolean(s.selesai_at)]),
    [
      ['Sekretaris', true, null, false],
      ['Kepala Bidang Pengembangan Sumber Daya Aparatur', true, null, true],
      ['Pengelola Penyelenggaraan Pelatihan', false, d, true],
    ],
  )
  t.equal(simpul[0].lembar, simpul[1].lembar, 'one sheet for both')
  t.equal((await kotak(kabid, 'selesai', id)).length, 1)
  t.equal((await kotak(kepala, 'dari-saya', id)).length, 2)
  const halaman = await kepala.get(`/surat/masuk/${id}`)
  t.match(halaman.teks, /Hasil: Ruang disiapkan[\s\S]*hasil\.pdf/)
  t.equal((await kepala.get(`/disposisi/${anak}/laporan`)).status, 200)
})

t.test('the sheet from paper is the Kepala of the day, the row names its writer', async (t) => {
  const id = await surat()
  t.equal((await beri(agendaris, id, ['sekretaris'])).status, 201)
  const [s] = await pohon(id)
  t.match(s, { dari: /^Plt\. Kepala Badan/, pencatat: 'Maria Natalia Tandi', milik: false })
  t.match((await beri(pengelola, id, ['sekretaris'])).json, { kode: 'BUKAN_PEMBERI' })
  t.match((await teruskan(kabid, s.id, ['pengelola'])).json, { kode: 'DISPOSISI_BUKAN_MILIK' })
})

t.test('what may not be given is refused with its reason', async (t) => {
  const id = await surat()
  await beri(kepala, id, ['kabid-psda'], { batas: '2026-11-27' })
  const d = await untuk(id, 'kabid-psda')
  const kosong = J['kabid-penilaian']!
  await db('pemangku').where({ jabatan_id: kosong }).update({ berlaku_sampai: '2026-11-01' })
  for (const [r, kode] of [
    [await beri(kepala, id, ['kabid-psda']), 'DISPOSISI_SUDAH_ADA'],
    [await beri(kepala, id, ['kabid-penilaian']), 'ISIAN_SALAH'],
    [await beri(kepala, id, ['sekretaris'], { batas: '2026-11-22' }), 'ISIAN_SALAH'],
    [await beri(kepala, id, ['sekretaris'], { butir: [] }), 'ISIAN_SALAH'],
    [await beri(kepala, id, ['sekretaris'], { butir: ['Karangan'] }), 'ISIAN_SALAH'],
    [await beri(kepala, id, []), 'ISIAN_SALAH'],
    [await teruskan(kabid, d, ['kepala']), 'DISPOSISI_BERPUTAR'],
    [await teruskan(kabid, d, ['pengelola'], { batas: '2026-11-28' }), 'BATAS_MELAMPAUI'],
  ] as const)
    t.match(r.json, { kode }, kode)
  await db('pemangku').where({ jabatan_id: kosong }).update({ berlaku_sampai: null })
  // a circle one step longer
  await teruskan(kabid, d, ['pengelola'])
  const p = await untuk(id, 'pengelola')
  t.match((await teruskan(pengelola, p, ['kabid-psda'])).json, { kode: 'DISPOSISI_BERPUTAR' })
  await pengelola.post(`/disposisi/${p}/selesai`, { laporan: 'Sudah' })
  t.match((await teruskan(pengelola, p, ['pokja'])).json, { kode: 'DISPOSISI_SELESAI' })
  t.match((await pengelola.post(`/disposisi/${p}/selesai`, { laporan: 'Lagi' })).json, {
    kode: 'DISPOSISI_SELESAI',
  })
  await t.rejects(db('disposisi').where({ id: d }).update({ instruksi: 'lain' }), /tidak boleh/)
})

t.test('unread can be taken back and given again; read cannot', async (t) => {
  const id = await surat()
  await beri(kepala, id, ['sekretaris', 'kabid-psda'])
  const [s, k] = [await untuk(id, 'sekretaris'), await untuk(id, 'kabid-psda')]
  t.match((await kabid.post(`/disposisi/${s}/batal`, { alasan: 'iseng' })).json, {
    kode: 'DISPOSISI_BUKAN_PEMBERI',
  })
  t.match((await kepala.get(`/surat/masuk/${id}`)).teks, `/disposisi/${s}/batal`)
  t.equal((await kepala.form(`/disposisi/${s}/batal`, { alasan: 'salah pilih' })).status, 303)
  t.equal((await kotak(sekretaris, 'baru', id)).length, 0)
  t.equal((await beri(kepala, id, ['sekretaris'])).status, 201, 'the seat is free again')
  await kabid.get(`/surat/masuk/${id}`)
  t.match((await kepala.post(`/disposisi/${k}/batal`, { alasan: 'terlambat' })).json, {
    kode: 'DISPOSISI_SUDAH_DIBACA',
  })
  t.match((await sekretaris.post(`/disposisi/${s}/selesai`, { laporan: 'Sudah' })).json, {
    kode: 'DISPOSISI_DIBATALKAN',
  })
})

t.test('taken back and opened at one moment: one of the two, never both', async (t) => {
  for (let i = 0; i < 8; i++) {
    const id = await surat()
    await beri(kepala, id, ['sekretaris'])
    const d = await untuk(id, 'sekretaris')
    const [batal] = await Promise.all([
      kepala.post(`/disposisi/${d}/batal`, { alasan: 'salah' }),
      sekretaris.get(`/disposisi/${d}`),
    ])
    const akhir = await db('disposisi').where({ id: d }).first()
    t.equal(Boolean(akhir.batal_at), batal.status === 200)
    t.not(Boolean(akhir.batal_at), Boolean(akhir.dibaca_at), 'one of the two')
  }
})

t.test('ten times the same sheet at once is given once; done by two is done once', async (t) => {
  const id = await surat()
  const hasil = await Promise.all(
    Array.from({ length: 10 }, (_, i) => beri(i % 2 ? kepala : agendaris, id, ['pokja'])),
  )
  t.equal(hasil.filter((r) => r.status === 201).length, 1)
  t.ok(hasil.every((r) => r.status === 201 || r.json.kode === 'DISPOSISI_SUDAH_ADA'))
  const d = await untuk(id, 'pokja')
  // two people sit on the post of the pokja
  const dua = await Promise.all(
    [pokja, await orang('pokja2')].map((o) =>
      o.post(`/disposisi/${d}/selesai`, { laporan: 'Ok ya' }),
    ),
  )
  t.same(dua.map((r) => r.status).sort(), [200, 409])
})

t.test('for a role: all who have it see it, one of them does it', async (t) => {
  const id = await surat()
  const r = await beri(kepala, id, [], { peran: ['kabid'] })
  t.match(r, { status: 201, json: { jumlah: 1 } })
  t.match((await beri(kepala, id, [], { peran: ['kabid'] })).json, { kode: 'DISPOSISI_SUDAH_ADA' })
  t.match((await beri(kepala, id, [], { peran: ['raja'] })).json, { kode: 'ISIAN_SALAH' })
  const [d] = await pohon(id)
  t.match(d, { kepada: 'Kepala Bidang' })
  for (const o of [kabid, kabid2]) t.equal((await kotak(o, 'baru', id)).length, 1)
  t.equal((await kotak(pokja, 'baru', id)).length, 0)
  t.equal((await kabid2.post(`/disposisi/${d.id}/selesai`, { laporan: 'Saya ambil' })).status, 200)
  t.equal((await kotak(kabid, 'baru', id)).length, 0)
  t.match((await kabid.get(`/surat/masuk/${id}`)).teks, /selesai oleh Agus Setiawan/)
})

t.test('whoever acts for the post does its disposisi; a stranger sees no form', async (t) => {
  const id = await surat()
  await beri(kepala, id, ['sekretaris'])
  const d = await untuk(id, 'sekretaris')
  const halaman = await kabid2.get(`/disposisi/${d}`)
  t.notMatch(halaman.teks, /Laporkan selesai/)
  t.notOk((await db('disposisi').where({ id: d }).first()).dibaca_at, 'a stranger does not read it')
  const { pegawai_id } = await db('akun').where({ nama_pengguna: 'kabid2' }).first()
  t.teardown(() => db('pemangku').where({ pegawai_id, sifat: 'plh' }).del())
  await db('pemangku').insert({
    pegawai_id,
    jabatan_id: J['sekretaris'],
    sifat: 'plh',
    sk_nomor: '1',
    berlaku_dari: '2026-11-23',
    berlaku_sampai: '2026-11-25',
  })
  t.match((await kabid2.get(`/disposisi/${d}`)).teks, /Laporkan selesai/)
  t.equal((await kabid2.post(`/disposisi/${d}/selesai`, { laporan: 'Selaku Plh.' })).status, 200)
})

t.test(
  'what is past its limit is late; pages go by key; the count stands in the box',
  async (t) => {
    const semua: string[] = []
    for (let i = 0; i < 52; i++) {
      const id = await surat()
      semua.push(id)
      await beri(kepala, id, ['kabid-penilaian'], { batas: '2026-11-24' })
    }
    t.same((await kabid2.baca('/disposisi')).json.hitungan, { baru: 52, berjalan: 0, terlambat: 0 })
    clock.set(new Date('2026-11-24T16:30:00Z'))
    t.teardown(() => clock.set(SENIN_PAGI))
    const nanti = await orang('kabid2')
    const satu = (await nanti.baca('/disposisi?tab=terlambat')).json
    const dua = (await nanti.baca(`/disposisi?tab=terlambat&sesudah=${satu.berikut}`)).json
    t.equal(satu.hitungan.terlambat, 52, 'in Tenggarong it is already the 25th')
    t.same(new Set([...satu.baris, ...dua.baris].map((b: any) => b.surat_masuk_id)), new Set(semua))
    t.match((await nanti.get('/disposisi?tab=terlambat')).teks, /Terlambat \(52\)/)
  },
)
