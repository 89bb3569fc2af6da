import t from 'tap'
import { bangun } from './helper.js'
import { masukkan } from './klien.js'
import { NIP, Panggung, wajib } from './langkah-bantu.js'

const panggung = new Panggung(await bangun(t))
const { app, db, clock } = panggung.kantor
const ALASAN = { alasan: 'Anggaran pelatihan dialihkan' }

const henti = async (akun: string, id: string, isi: object = ALASAN) =>
  (await panggung.orang(akun)).post(`/perkara/${id}/henti`, isi)

t.test('a stopped case leaves nothing behind that still runs', async (t) => {
  // given a case with two letters dispatched, one issued and not sent, and a draft
  const lain = await panggung.mulai('peningkatan-kapasitas')
  await lain.sampai('18')
  const nomor = async (jenis: string) =>
    (await db('naskah').where({ perkara_id: lain.id, jenis }).first()).nomor
  const [terkirim, sk] = [await nomor('surat-pemberitahuan'), await nomor('sk-panitia')]
  const { id: tugasId } = await lain.tugas('18')
  wajib(await (await panggung.orang('pengelola')).post(`/tugas/${tugasId}/ambil`))
  // when the page is asked what would happen, it says so, and nothing happens yet
  const { akibat } = wajib(await (await panggung.orang('kepala')).baca(`/perkara/${lain.id}/henti`))
  t.same(
    akibat.batal.map((n: any) => n.nomor),
    [sk],
  )
  t.ok(akibat.tetap.some((n: any) => n.nomor === terkirim))
  t.match(akibat, { tugas: [{ no: '18' }], konsep: [{ uraian: /./ }], sidik: /^[0-9a-f]{16}$/ })
  t.equal((await lain.perkara()).status, 'berjalan')
  // then it does just that
  const { sidik } = akibat
  t.equal((await henti('kabid', lain.id, { ...ALASAN, sidik })).status, 200, 'kabid of its unit')
  t.match(await lain.perkara(), {
    status: 'dihentikan',
    keadaan: null,
    alasan_henti: ALASAN.alasan,
    dihentikan_oleh: await panggung.pegawai('kabid'),
  })
  t.equal(await lain.nomor(), '')
  t.same(await db('tenggat').where({ perkara_id: lain.id, status: 'berjalan' }), [])
  t.same(
    await db('naskah').where({ perkara_id: lain.id }).orderBy('jenis').pluck('keadaan'),
    ['batal', 'batal', 'terkirim', 'terkirim'],
    'SK and draft of the call are void, both dispatched letters are not',
  )
  t.match(await db('nomor').where({ nomor: sk }).first(), {
    status: 'batal',
    alasan_batal: `Perkara dihentikan: ${ALASAN.alasan}`,
  })
  t.match(await db('nomor').where({ nomor: terkirim }).first(), { status: 'terpakai' })
  // and the printed book, the lists, the case and its map say so
  const agendaris = await panggung.orang('agendaris')
  const buku = wajib(await agendaris.baca('/buku/keputusan?dari=2026-01-01&sampai=2026-12-31'))
  t.match(buku.baris.find((b: any) => b.isi.nomor === sk).isi.keterangan, /^BATAL: Perkara dihe/)
  t.match((await agendaris.get('/perkara?status=dihentikan')).teks, /lencana-peringatan">Dihent/)
  t.match((await agendaris.get(`/perkara/${lain.id}`)).teks, /Dihentikan oleh Bambang Supriyadi/)
  t.match((await agendaris.get(`/perkara/${lain.id}/peta`)).teks, /Perkara ini dihentikan pada/)
  const [r] = await lain.riwayat('perkara.dihentikan')
  t.match(r, { sebagai: /Kepala Bidang Peng/, rincian: { ...ALASAN, nomorBatal: [sk] } })
  // the holder is told, and too late is told politely
  const kabar = db('pemberitahuan').where({ kunci: `henti ${lain.id}` })
  t.same(await kabar.pluck('pegawai_id'), [await panggung.pegawai('pengelola')])
  t.match(await (await panggung.orang('pengelola')).post(`/tugas/${tugasId}/lepas`), {
    status: 409,
    json: { kode: 'PERKARA_SUDAH_DIHENTIKAN', pesan: /oleh Bambang Supriyadi.* pada 23 Nov/ },
  })
})

t.test('what runs beside or below a case stops with it, and so does its timer', async (t) => {
  // given a case that waits for a date, with an event of its own
  const pelatihanId = await panggung.pelatihan()
  const perkara = await panggung.mulai('operasional-bangkom', { pelatihanId })
  await perkara.sampai('4')
  const { id: pewaktuId } = await perkara.pewaktu()
  t.equal((await panggung.jadwalBunyi(pewaktuId)).length, 1)
  const pengelola = await panggung.orang('pengelola')
  const kendala = { nip: NIP[1], keluhan: 'Lupa sandi' }
  const { id: anak } = wajib(
    await pengelola.post(`/perkara/${perkara.id}/kejadian/kendala-login`, kendala),
  )
  // one that is called is waited for, so it never stops alone
  await db('perkara').where({ id: anak }).update({ induk_eksekusi: 'langkah-4' })
  t.match(await henti('kepala', anak), { status: 409, json: { kode: 'PERKARA_DIPANGGIL' } })
  t.equal((await henti('sekretaris', perkara.id)).status, 200)
  const keadaan = await db('perkara').whereIn('id', [perkara.id, anak]).pluck('status')
  t.same(keadaan, ['dihentikan', 'dihentikan'])
  t.equal(await perkara.nomor(), '')
  t.same(await panggung.jadwalBunyi(pewaktuId), [], 'its job is gone')
  // and one that rings all the same, when it would have been due, does nothing
  clock.set(new Date('2027-03-01T01:00:00Z'))
  await panggung.bunyikan(pewaktuId)
  t.equal((await db('pewaktu').where({ id: pewaktuId }).first()).status, 'batal')
  t.equal(await perkara.nomor(), '')
  const janji = await db('janji_perkara').where({ perkara_id: perkara.id }).first()
  t.match(janji, { status: 'batal', langgar: null }, 'neither kept nor broken')
  panggung.pukul('2026-11-23T01:00:00Z')
  const halaman = (await (await panggung.orang('kepala')).get(`/perkara/${perkara.id}`)).teks
  t.match(halaman, /Dihentikan oleh Noor/)
})

t.test('who leads the unit may, who began it may while no letter has a number', async (t) => {
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  const tolak = async (akun: string, kode: string) =>
    t.match(await henti(akun, perkara.id), { status: 403, json: { kode } }, akun)
  await tolak('pokja', 'PERKARA_BUKAN_PENGELOLA')
  await tolak('kabid2', 'PERKARA_BUKAN_PENGELOLA')
  await tolak('admin', 'PERKARA_BUKAN_PENGELOLA')
  t.equal((await henti('kepala', perkara.id, { alasan: '   a   ' })).status, 400)
  await perkara.sampai('7')
  await tolak('pengelola', 'PERKARA_SUDAH_BERNOMOR')
  t.match(await henti('kepala', perkara.id, { ...ALASAN, sidik: '0123456789abcdef' }), {
    status: 409,
    json: { kode: 'AKIBAT_BERUBAH' },
  })
  t.equal((await perkara.perkara()).status, 'berjalan')
  const baru = await panggung.mulai('peningkatan-kapasitas')
  t.notMatch((await (await panggung.orang('pokja')).get(`/perkara/${baru.id}`)).teks, /\/henti"/)
  const pengelola = await panggung.orang('pengelola')
  t.match((await pengelola.get(`/perkara/${baru.id}`)).teks, /\/henti"/)
  // by the form without JavaScript
  t.match(await pengelola.form(`/perkara/${baru.id}/henti`, ALASAN), { status: 303 })
})

t.test('stopping and finishing at the same moment: one of them, whole', async (t) => {
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('16')
  const { id } = await perkara.tugas('16')
  const isian = { ...(await perkara.awal('16')), keputusan: 'ya' }
  const orang = (akun: string) => masukkan(app, db, akun, clock.now())
  const semua = await Promise.all([1, 2, 3, 4, 5, 6].map(() => orang('kepala')))
  // when three sign and three stop at once
  const jawab = await Promise.all(
    semua.map((k, i) =>
      i % 2
        ? k.post(`/perkara/${perkara.id}/henti`, ALASAN)
        : k.post(`/tugas/${id}/selesai`, isian),
    ),
  )
  // then one stop came through, at most one signature before it, and everyone else was told why
  const berhasil = (sisa: number) =>
    jawab.filter((j, i) => i % 2 === sisa && j.status === 200).length
  t.equal(berhasil(1), 1)
  t.ok(berhasil(0) <= 1)
  for (const j of jawab.filter((j) => j.status !== 200))
    t.match(j, { status: 409, json: { kode: /PERKARA_SUDAH_DIHENTIKAN|TUGAS_SUDAH_SELESAI/ } })
  t.equal((await perkara.perkara()).status, 'dihentikan')
  t.equal(await perkara.nomor(), '')
  t.equal((await perkara.riwayat('perkara.dihentikan')).length, 1)
  const nomor = await db('nomor as n')
    .join('naskah as a', 'a.id', 'n.pemilik_id')
    .where({ 'a.perkara_id': perkara.id, 'a.jenis': 'sk-panitia' })
    .pluck('n.status')
  t.same(nomor, berhasil(0) === 1 ? ['batal'] : [])
})
