import t from 'tap'
import { transaksi } from '../server/platform/db/db.js'
import { sapuJanji } from '../server/tenggat/eskalasi/janji/sapu.js'
import { sapuTenggat } from '../server/tenggat/eskalasi/sapu.js'
import { hitungJanji } from '../server/tenggat/janji.js'
import { bangun } from './helper.js'
import { buatJam, bunyiTugas, kabarTugas, wita } from './eskalasi-bantu.js'
import { pegawaiDari } from './kabar-bantu.js'
import { Panggung } from './langkah-bantu.js'

let kantor: Awaited<ReturnType<typeof bangun>>
t.before(async () => {
  kantor = await bangun(t)
})
t.beforeEach(async () => {
  await kantor.db.raw('truncate kiriman, pemberitahuan, bunyi_tenggat')
  await kantor
    .db('tenggat')
    .where({ status: 'berjalan' })
    .update({ status: 'batal', selesai_at: new Date(0) })
})

/** One round of the servers at this moment. */
const pada = async (saat: string): Promise<number> => {
  kantor.clock.set(wita(saat))
  return sapuTenggat(kantor.db, kantor.clock)
}

t.test(
  'the holder is warned, then told; the heads hear of it after days, a Plh. for the head of the office',
  async (t) => {
    const { db } = kantor
    const panggung = new Panggung(kantor)
    // given a task in the hands of one of two, and a Plh. for the head from Thursday on
    const pemegang = await pegawaiDari(db, 'pengelola')
    const tugas = await buatJam(db, {
      risiko: wita('2026-11-23 10:00'),
      jatuh: wita('2026-11-23 11:00'),
      pemegang,
    })
    panggung.pukul('2026-11-23T00:00:00Z')
    await panggung.tetapkan('kabid2', 'kepala', 'plh', '2026-11-26', '2026-12-04')
    // when the days go by
    t.equal(await pada('2026-11-23 09:59'), 0)
    t.equal(await pada('2026-11-23 10:00'), 1)
    t.equal(await pada('2026-11-23 11:00'), 1)
    t.equal(await pada('2026-11-24 16:00'), 0, 'a working day later, but after close')
    t.equal(await pada('2026-11-25 07:30'), 1)
    t.equal(await pada('2026-11-27 07:30'), 1)
    t.equal(await pada('2026-12-30 10:00'), 0)
    // then each was told once, the deputy instead of the one who acts for longer
    t.same(await kabarTugas(db, tugas), [
      'pengelola: Mendekati tenggat: 3. Mengetik konsep',
      'pengelola: Lewat tenggat: 3. Mengetik konsep',
      'kabid: Perlu perhatian, lewat tenggat: 3. Mengetik konsep',
      'kabid2: Perlu perhatian, lewat tenggat: 3. Mengetik konsep',
    ])
    kantor.clock.set(wita('2026-11-27 08:00'))
    const halaman = await (await kantor.masukSebagai('kabid2')).get('/pemberitahuan')
    t.match(halaman.teks, /Dikerjakan Siti Khadijah Azzahra/)
    await db('pemangku').where({ sifat: 'plh' }).update({ berlaku_sampai: '2026-11-26' })
  },
)

t.test(
  'every server was down over the weekend: said once, on Monday, and recorded as said late',
  async (t) => {
    const { db } = kantor
    const tugas = await buatJam(db, {
      risiko: wita('2026-11-27 14:00'),
      jatuh: wita('2026-11-27 15:00'),
    })
    // when somebody starts them on Saturday, nothing is said; on Monday at ten it is
    t.equal(await pada('2026-11-28 10:00'), 0)
    t.equal(await pada('2026-11-30 07:29'), 0)
    t.equal(await pada('2026-11-30 10:00'), 2)
    // then the deadline is still Friday's
    const saat = { dibunyikan_at: wita('2026-11-30 10:00') }
    t.match(await bunyiTugas(db, tugas), [
      {
        aturan: 'peringatan',
        jatuh_tempo: wita('2026-11-27 14:00'),
        ...saat,
        sasaran: 2,
        penerima: 0,
      },
      { aturan: 'lewat', jatuh_tempo: wita('2026-11-27 15:00'), ...saat, penerima: 2 },
    ])
    // and nobody held it, so both who could are told, once, what is true by now
    t.same(await kabarTugas(db, tugas), [
      'pengelola: Lewat tenggat: 3. Mengetik konsep',
      'pengelola2: Lewat tenggat: 3. Mengetik konsep',
    ])
  },
)

t.test('what falls due at night is said at the next 07.30', async (t) => {
  const { db } = kantor
  const tugas = await buatJam(db, { jatuh: wita('2026-11-24 23:59'), jenis: 'hari_kalender' })
  t.equal(await pada('2026-11-25 00:30'), 0)
  t.equal(await pada('2026-11-25 07:30'), 1)
  t.match(await bunyiTugas(db, tugas), [
    { jatuh_tempo: wita('2026-11-25 07:30'), dibunyikan_at: wita('2026-11-25 07:30') },
  ])
})

t.test(
  'a deadline that moves takes what was to be said with it; a paused clock says nothing',
  async (t) => {
    const { db } = kantor
    const tugas = await buatJam(db, { jatuh: wita('2026-11-24 10:00') })
    await pada('2026-11-24 09:00')
    // when the training moves away and comes nearer again
    await db('tenggat')
      .where({ tugas_id: tugas })
      .update({ jatuh_at: wita('2026-12-01 10:00') })
    t.equal(await pada('2026-11-24 10:30'), 0)
    await db('tenggat')
      .where({ tugas_id: tugas })
      .update({ jatuh_at: wita('2026-11-25 09:00') })
    t.equal(await pada('2026-11-25 08:59'), 0)
    // when it is paused, also one that keeps its deadline
    await db('tenggat')
      .where({ tugas_id: tugas })
      .update({ jeda_at: wita('2026-11-25 08:59') })
    t.equal(await pada('2026-11-25 09:30'), 0)
    await db('tenggat').where({ tugas_id: tugas }).update({ jeda_at: null })
    // then it is said once it runs again, for the deadline it has
    t.equal(await pada('2026-11-25 09:41'), 1)
    t.match(await bunyiTugas(db, tugas), [{ jatuh_tempo: wita('2026-11-25 09:00') }])
    // and a finished task says nothing any more
    await db('tenggat')
      .where({ tugas_id: tugas })
      .update({ status: 'batal', selesai_at: kantor.clock.now(), jeda_at: null })
    t.equal(await pada('2026-12-30 09:41'), 0)
  },
)

t.test(
  'waiting for others is no breach of the office, and Segera is only a gentle word',
  async (t) => {
    const { db } = kantor
    const batas = { risiko: wita('2026-11-24 10:00'), jatuh: wita('2026-11-24 11:00') }
    const luar = await buatJam(db, { ...batas, luar: true, peran: 'lan', pencatat: 'agendaris' })
    const segera = await buatJam(db, { ...batas, jenis: 'segera', keras: false, peran: 'kabid' })
    const tanpa = await buatJam(db, { jenis: 'tanpa', keras: false })
    for (const saat of ['2026-11-24 10:30', '2026-11-24 11:30', '2026-12-30 10:00'])
      await pada(saat)
    t.same(await kabarTugas(db, luar), [
      'agendaris: Belum ada jawaban dari pihak luar: 3. Mengetik konsep',
    ])
    t.same(await kabarTugas(db, segera), ['kabid: Segera, belum selesai: 3. Mengetik konsep'])
    t.same(await kabarTugas(db, tanpa), [])
  },
)

t.test(
  'an empty seat: the head above hears it; who does the task himself is not told of himself',
  async (t) => {
    const { db } = kantor
    const batas = { jatuh: wita('2026-12-01 10:00') }
    const kepalaSendiri = { nip: '197403152000031901' }
    const milikKabid = await buatJam(db, { ...batas, peran: 'kabid' })
    t.equal(await pada('2026-12-03 08:00'), 2)
    t.same(await kabarTugas(db, milikKabid), [
      'kabid: Lewat tenggat: 3. Mengetik konsep',
      'kepala: Perlu perhatian, lewat tenggat: 3. Mengetik konsep',
    ])
    // when the one man who sits above two units has left, nobody is there to be told
    await db('pegawai').where(kepalaSendiri).update({ aktif: false })
    const yatim = await buatJam(db, { ...batas, unit: 'MUTASI', peran: 'sekretaris' })
    t.equal(await pada('2026-12-03 08:05'), 2)
    await db('pegawai').where(kepalaSendiri).update({ aktif: true })
    // then that is written down as well
    t.match(await bunyiTugas(db, yatim), [
      { aturan: 'lewat', penerima: 1 },
      { aturan: 'kepala-unit', sasaran: 0, penerima: 0 },
    ])
  },
)

t.test('who acts in the post of an absent holder is told beside him', async (t) => {
  const { db } = kantor
  const panggung = new Panggung(kantor)
  const pemegang = await pegawaiDari(db, 'kabid')
  const tugas = await buatJam(db, { jatuh: wita('2026-12-08 10:00'), peran: 'kabid', pemegang })
  panggung.pukul('2026-12-07T00:00:00Z')
  await panggung.tetapkan('kabid2', 'kabid-psda', 'plh', '2026-12-08', '2026-12-09')
  t.equal(await pada('2026-12-08 10:00'), 1)
  t.same(await kabarTugas(db, tugas), [
    'kabid: Lewat tenggat: 3. Mengetik konsep',
    'kabid2: Lewat tenggat: 3. Mengetik konsep',
  ])
})

t.test('the title of a case with a secret letter does not leave the house', async (t) => {
  const { db } = kantor
  const tugas = await buatJam(db, { jatuh: wita('2026-12-10 10:00'), peran: 'kabid' })
  const { perkara_id } = await db('tugas').where({ id: tugas }).first('perkara_id')
  const dibuat_at = wita('2026-12-09 10:00')
  await db('naskah').insert({ perkara_id, jenis: 'surat-panggilan', sec: 'R', dibuat_at })
  t.equal(await pada('2026-12-10 10:00'), 1)
  const { isi } = await db('pemberitahuan').whereLike('kunci', `tenggat:${tugas}:%`).first('isi')
  t.equal(isi, 'Perkara (rahasia)\nTenggat 10 Des 2026 10.00 WITA.')
})

t.test('a promise is warned about like a clock, once by any number of servers', async (t) => {
  // given: two cases promised in two working days on Monday, one of which waits for others all along
  const { db, clock } = kantor
  const mulai_at = wita('2026-12-14 08:00')
  const janji = async (tugas: string): Promise<string> => {
    const { perkara_id, unit_id, kalender_versi_id } = await db('tenggat')
      .where({ tugas_id: tugas })
      .first()
    await db('perkara').where({ id: perkara_id }).update({ judul: 'Bimtek SKP' })
    const sop_kode = 'peningkatan-kapasitas'
    const waktu = '2 (Dua) hari kerja'
    await db('janji_perkara').insert({
      ...{ perkara_id, unit_id, kalender_versi_id, sop_kode, waktu, mulai_at },
    })
    await transaksi(db, (trx) => hitungJanji(trx, perkara_id, mulai_at))
    return perkara_id
  }
  const pemegang = await pegawaiDari(db, 'pengelola')
  const perkara = await janji(await buatJam(db, { pemegang }))
  const luar = await buatJam(db, { luar: true, peran: 'lan' })
  const menunggu = await janji(luar)
  await db('segmen_jam').insert({ tugas_id: luar, jenis: 'luar', mulai_at })
  const baris = (perkara_id: string) => db('janji_perkara').where({ perkara_id }).first()
  const { risiko_at, jatuh_at } = await baris(perkara)
  t.equal(jatuh_at.getTime(), wita('2026-12-16 16:00').getTime())
  const saat = async (pukul: Date): Promise<number> => {
    clock.set(pukul)
    const kali = await Promise.all([1, 2, 3].map(() => sapuJanji(db, clock)))
    return kali.reduce((a, b) => a + b, 0)
  }
  // when the days go by
  t.equal(await saat(new Date(risiko_at.getTime() - 60_000)), 0)
  t.equal(await saat(risiko_at), 1)
  t.equal(await saat(wita('2026-12-16 16:05')), 0, 'after close')
  t.equal(await saat(wita('2026-12-17 07:30')), 1)
  t.equal(await saat(wita('2026-12-18 07:30')), 1)
  t.equal(await saat(wita('2026-12-22 07:30')), 1)
  t.equal(await saat(wita('2026-12-29 10:00')), 0)
  // then each level was told once, with the way to the case
  const kabar = await db('pemberitahuan as b')
    .join('akun as a', 'a.pegawai_id', 'b.pegawai_id')
    .whereLike('b.kunci', `janji:${perkara}:%`)
    .orderBy('b.dibuat_at')
    .select('a.nama_pengguna', 'b.judul', 'b.jalur')
  t.same(
    kabar.map((b) => `${b.nama_pengguna}: ${b.judul}`),
    [
      'pengelola: Janji layanan mendekati batas: Bimtek SKP',
      'pengelola: Janji layanan lewat: Bimtek SKP',
      'kabid: Perlu perhatian, janji layanan lewat: Bimtek SKP',
      'kepala: Perlu perhatian, janji layanan lewat: Bimtek SKP',
    ],
  )
  t.equal((await (await kantor.masukSebagai('kepala')).get(kabar[3].jalur)).status, 200)
  // and the one that waited has moved without a word, and speaks when the office is at it again
  t.same(await db('bunyi_janji').where({ perkara_id: menunggu }), [])
  t.ok((await baris(menunggu)).jatuh_at > clock.now())
})
