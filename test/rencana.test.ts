import fc from 'fast-check'
import t from 'tap'
import { peringatanJp } from '../server/perencanaan/jp.js'
import { duaDesimal, kecocokan, kesenjanganKinerja } from '../server/perencanaan/kesenjangan.js'
import { bangun } from './helper.js'
import { kalimatSeed } from './rencana-seed.js'
import {
  akunPns,
  impor,
  isiRencana,
  lembarOrang,
  NIP_ATASAN,
  NIP_PNS,
  SKJ,
} from './rencana-bantu.js'

t.test(
  'the bands of performance begin at 91, 76 and 61, after rounding to two decimals',
  async (t) => {
    const vektor: [number, string][] = [
      [100, 'tidak ada'],
      [91, 'tidak ada'],
      [90.995, 'tidak ada'],
      [90.994, 'rendah'],
      [90.99, 'rendah'],
      [76, 'rendah'],
      [75.995, 'rendah'],
      [75.994, 'sedang'],
      [75.99, 'sedang'],
      [61, 'sedang'],
      [60.995, 'sedang'],
      [60.99, 'tinggi'],
      [1, 'tinggi'],
    ]
    for (const [nilai, pita] of vektor) t.equal(kesenjanganKinerja(nilai), pita, String(nilai))
    const urut = ['tidak ada', 'rendah', 'sedang', 'tinggi']
    const nilai = fc.double({ min: 1, max: 100, noNaN: true }).map((n) => Number(n.toFixed(3)))
    fc.assert(
      fc.property(nilai, nilai, (a, b) => {
        const [kecil, besar] = a < b ? [a, b] : [b, a]
        const letak = (n: number) => urut.indexOf(kesenjanganKinerja(n))
        return letak(besar) <= letak(kecil) && Math.abs(duaDesimal(a) - a) <= 0.0050001
      }),
    )
    t.same(kecocokan(3, { 1: 3, 2: 3, 3: 5, 4: 3, 5: 1 }), { persen: 86, kata: 'optimal' })
    t.same(kecocokan(2, { 1: 1, 2: 1 }), { persen: 50, kata: 'kurang' })
  },
)

t.test('more JP than a form counts for are pointed out, never refused', async (t) => {
  const sesi = { nama: 'Coaching', jpBawaan: 2, per: 'sesi', maksSebulan: 2 } as const
  const tukar = { nama: 'Pertukaran', jpBawaan: 20, per: 'kegiatan', maksSebulan: null } as const
  const teknis = { nama: 'Teknis', jpBawaan: 4, per: 'hari', maksSebulan: null } as const
  t.equal(peringatanJp(sesi, 2, 1), '')
  t.match(peringatanJp(sesi, 6, 1), /lazimnya 2 JP/, 'the coaching of seed 003')
  t.match(peringatanJp(sesi, 6, 3), /paling banyak 2 sesi/)
  t.match(peringatanJp(tukar, 100, 30), /lazimnya 20 JP/, 'the exchange of seed 003')
  t.equal(peringatanJp(teknis, 40, 10), '')
  t.match(peringatanJp(teknis, 41, 10), /lazimnya 40 JP/)
  t.equal(peringatanJp({ ...teknis, jpBawaan: null }, 900, 1), '')
})

const dinas = await bangun(t)

t.test('people of other agencies come in by a sheet, and see only what is their own', async (t) => {
  // given a sheet with two good rows, one that repeats and two that are wrong
  const k = dinas
  const admin = await k.masukSebagai('admin')
  const { sha256 } = await admin.simpanBerkas('pegawai.csv', lembarOrang())
  // when it is tried
  const uji = await admin.post('/perangkat/impor/uji', { berkas: { sha256, nama: 'pegawai.csv' } })
  // then every row is accounted for and nothing is written
  t.same(uji.json.laporan.jumlah, { baru: 2, berubah: 0, sama: 0, ganda: 1, salah: 2 })
  t.match(uji.json.laporan.baris[3].galat[0], /Baris 5, kolom NIP: .*17/)
  t.match(uji.json.laporan.baris[4].galat[0], /Baris 6, kolom NIP Atasan/)
  t.same(uji.json.laporan.pdBaru, ['Dinas Pendidikan'])
  t.notOk(await k.db('pegawai').where({ nip: NIP_PNS }).first())
  // and wrong rows stop it unless they may be left out
  const isian = { sidik: sha256, berlaku: '2026-11-01', lewatiSalah: false }
  t.equal((await admin.post('/perangkat/impor', isian)).status, 422)
  const jadi = await admin.post('/perangkat/impor', { ...isian, lewatiSalah: true })
  t.match(jadi.json, { pegawaiBaru: 2, penempatan: 2, dilewati: 3 })
  const lagi = await admin.post('/perangkat/impor', { ...isian, lewatiSalah: true })
  t.match(lagi.json, { pegawaiBaru: 0, penempatan: 0 }, 'a second time changes nothing')
  // when one of them logs in
  const pns = await akunPns(k, admin, NIP_PNS, 'pns.satu')
  // then the plan opens, with its agency and superior, and the office stays shut
  t.equal((await pns.get('/')).ke, '/rencana')
  const halaman = await pns.get('/rencana')
  t.match(halaman.teks, /Dinas Pendidikan\. Atasan langsung: Siti Atasan/)
  const { awal } = (await pns.baca('/rencana/baru/2027/klasikal')).json
  t.equal(awal.jenisJabatan, 'pelaksana', 'the form knows the kind of post on record')
  t.notMatch(halaman.teks, /href="\/perkara"|href="\/surat"|action="\/cari"/)
  const tertutup = ['/perkara', '/surat', '/cari?q=a', '/pelatihan', '/pegawai', '/arsip']
  for (const jalur of tertutup) {
    t.equal((await pns.get(jalur)).status, 403, jalur)
    t.equal((await pns.baca(jalur)).status, 403, `/api${jalur}`)
  }
  for (const jalur of ['/profil', '/tugas']) t.equal((await pns.get(jalur)).status, 200, jalur)
  // and a change of superior is a new fact, the old one kept
  const csv = `NIP;Nama;Perangkat Daerah;NIP Atasan\n${NIP_ATASAN};Siti Atasan;Dinas Pendidikan;${NIP_PNS}`
  const b = await admin.simpanBerkas('ubah.csv', csv)
  await admin.post('/perangkat/impor', { ...isian, sidik: b.sha256, berlaku: '2026-12-01' })
  const fakta = await k
    .db('penempatan')
    .join('pegawai', 'pegawai.id', 'pegawai_id')
    .where({ nip: NIP_ATASAN })
    .orderBy('berlaku_dari')
    .select('berlaku_dari', 'berlaku_sampai', 'penempatan.jabatan')
  t.same(fakta, [
    { berlaku_dari: '2026-11-01', berlaku_sampai: '2026-11-30', jabatan: 'Kepala Bidang' },
    { berlaku_dari: '2026-12-01', berlaku_sampai: null, jabatan: 'Kepala Bidang' },
  ])
})

t.test('their accounts begin by codes handed out in bulk, told once and used once', async (t) => {
  // given five people of two agencies, one of whom can log in already
  const { db } = dinas
  const admin = await dinas.masukSebagai('admin')
  await impor(
    admin,
    [1, 2, 3].map((n) => `19900101201503100${n};Uji ${n};Dinas Kesehatan;`),
  )
  const orang = async (nip: string) => (await db('pegawai').where({ nip }).first('id')).id as string
  const buat = async (isi: object) => (await admin.post('/perangkat/akun', isi)).json
  // when two press at once
  const dua = await Promise.all([1, 2].map(() => buat({ cakupan: 'semua' })))
  // then who has no account has one code, and no two sheets contradict each other
  t.same(dua.map((d) => d.jumlah).sort(), [0, 4])
  const pertama = dua.find((d) => d.jumlah === 4).pd
  t.same(
    pertama.map((d: any) => [d.nama, d.kode.length]),
    [
      ['Dinas Kesehatan', 3],
      ['Dinas Pendidikan', 1],
    ],
  )
  const kode = pertama.flatMap((d: any) => d.kode).map((b: any) => b.kode as string)
  const tersimpan = JSON.stringify([await db('kode_awal'), await db('riwayat'), await db('jejak')])
  for (const x of kode) t.notOk(tersimpan.includes(x), 'kept as a print only')
  t.match((await admin.form('/perangkat/akun', { cakupan: 'semua' })).teks, /Tidak ada kode baru/)
  // when one of them comes in
  const awal = async (nip: string, kodeAwal: string) => {
    const sandi = 'gerobak-biru-27'
    const isi = { nip, kode: kodeAwal, sandiBaru: sandi, ulangiSandi: sandi }
    const tamu = dinas.tamu()
    await tamu.get('/masuk/awal')
    return tamu.form('/masuk/awal', isi)
  }
  const masuk = await awal('199001012015031001', kode[0])
  t.equal(masuk.ke, '/masuk?ke=%2Frencana')
  t.equal((await (await dinas.masukSebagai('199001012015031001')).get('/rencana')).status, 200)
  // then a second round is for the others of the agency alone, and makes the first worthless
  const [{ id }] = (await admin.baca('/perangkat/akun')).json.pd
  const ulang = await buat({ cakupan: 'pd', pd: [id], ulang: true })
  t.match(ulang, { jumlah: 2, pd: [{ kode: [{ nama: 'Uji 2' }, { nama: 'Uji 3' }] }] })
  t.match(await awal('199001012015031002', kode[1]), { status: 422 })
  // and by name: who has an account meanwhile is left out, with a word
  const dipilih = await Promise.all(['199001012015031001', '199001012015031003'].map(orang))
  const lembar = await admin.form('/perangkat/akun', { cakupan: 'orang', orang: dipilih })
  t.match(lembar.teks, /1 orang dilewati[\s\S]*<h2>Dinas Kesehatan<[\s\S]*Uji 3/)
  t.notMatch(lembar.teks, /19900101/, 'no NIP on the cards')
  t.equal((await admin.post('/perangkat/akun', { cakupan: 'orang' })).status, 400)
  t.match((await admin.get(`/perangkat/${id}/akun`)).teks, /kode berlaku sampai/)
  // and every sheet stands in the history; nobody but an administrator makes one
  const riwayat = await db('riwayat').where({ aksi: 'perangkat.kode_awal' }).orderBy('id')
  t.same(
    riwayat.map((r) => r.rincian.jumlah),
    [3, 1, 2, 1],
  )
  const pokja = await dinas.masukSebagai('pokja')
  t.equal((await pokja.post('/perangkat/akun', { cakupan: 'semua' })).status, 403)
})

t.test('the placement of one person is changed with its day and reason', async (t) => {
  // given a proposal that waits for the superior of somebody at one agency
  const k = dinas
  const admin = await k.masukSebagai('admin')
  const orang = async (nip: string) => (await k.db('pegawai').where({ nip }).first('id')).id
  const [siapa, lain] = [await orang(NIP_PNS), '199001012015031001']
  const pns = await k.masukSebagai('pns.satu')
  const { id } = (await pns.post('/rencana/baru/2027/klasikal', isiRencana(1))).json
  t.equal((await pns.post(`/rencana/${id[0]}/kirim`)).status, 200)
  const dinkes = await k.db('pd').where({ nama: 'Dinas Kesehatan' }).first('id')
  const jalur = `/perangkat/orang/${siapa}`
  const isi = {
    ...{ pd: dinkes.id, jabatan: 'Analis Muda', jenis: 'jf-muda', nipAtasan: lain },
    ...{ berlaku: '2026-11-20', alasan: 'SK mutasi nomor 7' },
  }
  // when what cannot be is asked
  const tolak = async (beda: object) => (await admin.post(jalur, { ...isi, ...beda })).json.pesan
  t.match(await tolak({ nipAtasan: NIP_PNS }), /NIP atasan langsung sama dengan NIP orang ini/)
  t.match(await tolak({ nipAtasan: '198001012005011009' }), /tidak tercatat/)
  t.match(await tolak({ berlaku: '2027-01-01' }), /Berlaku mulai belum tiba/)
  t.match(await tolak({ berlaku: '2026-10-31' }), /paling awal 1 November 2026/)
  // then nothing is written; and of two who press at once one is told it stands already
  const dua = await Promise.all([1, 2].map(() => admin.post(jalur, isi)))
  t.same(dua.map((h) => h.status).sort(), [200, 409])
  const fakta = (await admin.baca(jalur)).json.penempatan
  t.match(fakta, [
    { pd: 'Dinas Kesehatan', nipAtasan: lain, dari: '2026-11-20', sampai: null },
    { pd: 'Dinas Pendidikan', nipAtasan: NIP_ATASAN, sampai: '2026-11-19' },
  ])
  t.equal(fakta.length, 2)
  // and the proposal waits for the new superior, who is told; the reason is kept
  const baru = await k.masukSebagai(lain)
  t.match((await baru.get('/tugas')).teks, /Memverifikasi usulan bawahan/)
  t.match((await baru.get('/pemberitahuan')).teks, /1 usulan pengembangan kompetensi menunggu/)
  t.match(await k.db('usulan_bangkom').where({ id: id[0] }).first(), { pd_id: dinkes.id })
  const { rincian } = await k.db('riwayat').where({ aksi: 'penempatan.diubah' }).first()
  t.match(rincian, { alasan: isi.alasan, lama: { berlaku_dari: '2026-11-01' } })
  // and the same day again is a correction
  t.equal((await admin.form(jalur, { ...isi, jabatan: 'Analis Madya' })).status, 303)
  t.match((await admin.get(jalur)).teks, /Analis Madya[\s\S]*19 November 2026/)
  t.equal((await k.db('penempatan').where({ pegawai_id: siapa })).length, 2)
  t.match((await admin.get(`/perangkat/${dinkes.id}`)).teks, `href="${jalur}"`)
})

t.test(
  'whoever comes second finds the proposal decided; a wrong row decides nothing',
  async (t) => {
    // given three proposals sent by one person
    const k = await bangun(t)
    const pokja = await k.masukSebagai('pokja')
    const { id } = (await pokja.post('/rencana/baru/2027/klasikal', isiRencana(3))).json
    for (const satu of id) t.equal((await pokja.post(`/rencana/${satu}/kirim`)).status, 200)
    const atasan = await k.masukSebagai('kabid')
    const putus = (nama: string, daftar: string[]) =>
      atasan.post('/rencana/bawahan', {
        butir: daftar.map((i) => ({ id: i, keputusan: nama, alasan: `Alasan untuk ${nama}` })),
      })
    // when two pages decide on the same ones at once
    const hasil = await Promise.all([
      putus('terima', [id[0], id[1]]),
      putus('tolak', [id[1], id[0]]),
    ])
    // then one wins whole
    t.same(hasil.map((h) => h.status).sort(), [200, 409])
    const tahap = await k.db('usulan_bangkom').whereIn('id', [id[0], id[1]]).pluck('tahap')
    t.equal(new Set(tahap).size, 1)
    // and one decided already keeps the rest of a form undecided
    t.equal((await putus('terima', [id[2], id[0]])).status, 409)
    t.equal((await k.db('usulan_bangkom').where({ id: id[2] }).first()).tahap, 'verifikasi')
    // and a stranger neither sees nor decides
    const lain = await k.masukSebagai('agendaris')
    t.equal((await lain.baca(`/rencana/${id[2]}`)).status, 404)
    const curi = { butir: [{ id: id[2], keputusan: 'terima', alasan: 'Bukan atasannya' }] }
    t.equal((await lain.post('/rencana/bawahan', curi)).status, 404)
  },
)

t.test(
  'the year locks itself at 24.00 of the office, and opens again only with a reason',
  async (t) => {
    // given a draft, one minute before the end of 30 November in Tenggarong
    const k = await bangun(t, { kini: new Date('2026-11-30T15:59:00Z') })
    let pokja = await k.masukSebagai('pokja')
    const { id } = (await pokja.post('/rencana/baru/2027/klasikal', isiRencana(2))).json
    t.equal((await pokja.post(`/rencana/${id[0]}/kirim`)).status, 200)
    // when it is 24.00
    k.clock.set(new Date('2026-11-30T16:00:00Z'))
    pokja = await k.masukSebagai('pokja')
    // then nobody gets in, neither with a draft nor with a new form
    const kirim = await pokja.post(`/rencana/${id[1]}/kirim`)
    t.match(kirim.teks, /RENCANA_TAHUN_TERKUNCI/)
    t.equal((await pokja.post('/rencana/baru/2027/klasikal', isiRencana(1))).status, 409)
    // and the administrator opens it with a reason that is kept
    const admin = await k.masukSebagai('admin')
    const buka = { tahun: 2027, tahunSkp: 2025, batas: '2026-12-05' }
    t.equal((await admin.post('/rencana/tahun', buka)).status, 400, 'not without a reason')
    const isi = { ...buka, alasan: 'Surat edaran perpanjangan' }
    t.match((await admin.get('/rencana/tahun')).teks, /Terkunci[\s\S]*Buka kunci/)
    const form = (await admin.get('/rencana/tahun?tahun=2027')).teks
    t.match(form, /Buka kunci tahun 2027[\s\S]*value="2027"[\s\S]*value="2026-11-30"/)
    t.equal((await pokja.post('/rencana/tahun', isi)).status, 403)
    t.equal((await admin.post('/rencana/tahun', isi)).status, 200)
    t.equal((await pokja.post(`/rencana/${id[1]}/kirim`)).status, 200)
    const { rincian } = await k.db('riwayat').where({ aksi: 'rencana.tahun' }).first()
    t.match(
      (await admin.get('/rencana/tahun')).teks,
      /30 November 2026 menjadi 5 Desember 2026[\s\S]*Surat edaran perpanjangan/,
    )
    t.match(rincian, { batasLama: '2026-11-30', batas: '2026-12-05', alasan: isi.alasan })
    t.equal(Object.keys(SKJ).length, 9)
  },
)

t.test('seed 003, Bagian I, II and IV, sentence by sentence on its own pages', async (t) => {
  const k = await bangun(t)
  const pns = await k.masukSebagai('pokja')
  const atasan = await k.masukSebagai('kabid')
  for (const [kalimat, bukti] of kalimatSeed(k.db, pns, atasan)) t.ok(await bukti(), kalimat)
})
