import t from 'tap'
import { periksaJam } from '../server/tenggat/periksa.js'
import { bangun } from './helper.js'
import { Panggung, wajib, type Lakon } from './langkah-bantu.js'

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor

const SELALU = [new Date('2020-01-01T00:00:00Z'), new Date('2080-01-01T00:00:00Z')] as const
const jamTugas = (tugasId: string): Promise<any> =>
  db('tenggat').where({ tugas_id: tugasId }).first()
const segmen = async (tugasId: string): Promise<string[]> =>
  (await db('segmen_jam').where({ tugas_id: tugasId }).orderBy('id')).map(
    (s: any) =>
      `${s.jenis} ${s.mulai_at.toISOString().slice(5, 16)} ${s.selesai_at?.toISOString().slice(5, 16) ?? '…'}`,
  )
async function tekan(perkara: Lakon, no: string, akun: string, apa: string, isi = {}) {
  const { id } = await perkara.tugas(no)
  return (await panggung.orang(akun)).post(`/tugas/${id}/${apa}`, isi)
}

t.test('a visit says whose minute it was, from hand to hand, in working time', async (t) => {
  // given row 1 (1 Hari), opened on Monday at 9.00 in Tenggarong
  panggung.pukul('2026-11-23T01:00:00Z')
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  const { id } = await perkara.tugas('1')
  t.match(await jamTugas(id), {
    waktu: '1 Hari',
    jenis: 'hari_kerja',
    batas_menit: 450,
    keras: true,
    luar: false,
    kunjungan: 1,
    mulai_at: new Date('2026-11-23T01:00:00Z'),
    jatuh_at: new Date('2026-11-24T08:00:00Z'),
    status: 'berjalan',
  })
  // when it is taken at 9.20, put back at 11.50, taken again after the break and done on the next day
  panggung.pukul('2026-11-23T01:20:00Z')
  wajib(await tekan(perkara, '1', 'pokja', 'ambil'))
  panggung.pukul('2026-11-23T03:50:00Z')
  wajib(await tekan(perkara, '1', 'pokja', 'lepas'))
  panggung.pukul('2026-11-23T05:10:00Z')
  wajib(await tekan(perkara, '1', 'pokja', 'ambil'))
  panggung.pukul('2026-11-24T00:30:00Z')
  await perkara.kerjakan('1')
  // then the break and the night are nobody's, and every other minute is in one kind
  t.same(await segmen(id), [
    'antre 11-23T01:00 11-23T01:20',
    'kerja 11-23T01:20 11-23T03:50',
    'antre 11-23T03:50 11-23T05:10',
    'kerja 11-23T05:10 11-24T00:30',
  ])
  t.match(await jamTugas(id), {
    status: 'selesai',
    menit: 180 + 180 + 60,
    menit_antre: 20 + 20,
    menit_kerja: 150 + 170 + 60,
    menit_kembali: 0,
    langgar: false,
    selesai_oleh: await panggung.pegawai('pokja'),
  })
  // and the next row began in that moment
  t.match(await jamTugas((await perkara.tugas('2')).id), {
    mulai_at: new Date('2026-11-24T00:30:00Z'),
    jatuh_at: new Date('2026-11-24T01:30:00Z'),
    risiko_at: new Date('2026-11-24T01:18:00Z'),
  })
})

t.test('a refusal starts a clock of its own, which names who sent the work back', async (t) => {
  panggung.pukul('2026-11-23T01:00:00Z')
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('4')
  panggung.pukul('2026-11-23T01:45:00Z')
  const lama = (await perkara.tugas('4')).id
  wajib(
    await perkara.putuskan('4', { keputusan: 'tidak', ke: 'pengetik', alasan: 'Salah tanggal' }),
  )
  // the verifier was late, for 10 minutes are printed; nobody had taken it
  t.match(await jamTugas(lama), { langgar: true, menit: 45, menit_antre: 45 })
  const { id } = await perkara.tugas('3')
  t.match(await jamTugas(id), {
    kunjungan: 2,
    dikembalikan_oleh: await panggung.pegawai('kabid'),
    jatuh_at: new Date('2026-11-23T02:15:00Z'),
  })
  wajib(await tekan(perkara, '3', 'pengelola', 'ambil'))
  panggung.pukul('2026-11-23T02:00:00Z')
  await perkara.kerjakan('3')
  t.match(await jamTugas(id), { langgar: false, menit: 15, menit_kembali: 15, menit_kerja: 0 })
})

t.test('waiting for others is reported apart and is never a breach of the office', async (t) => {
  // given three instansi that do not answer until long after the hour the SOP gives them
  panggung.pukul('2026-11-23T01:00:00Z')
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('12')
  const { id } = await perkara.tugas('12')
  t.match(await jamTugas(id), { luar: true, jatuh_at: new Date('2026-11-23T02:00:00Z') })
  // when the date of the letter takes the task away
  panggung.pukul('2026-12-12T00:00:00Z')
  await panggung.bunyikan((await perkara.pewaktu()).id)
  // then its minutes are known, and nobody's fault
  const jam = await jamTugas(id)
  t.match(jam, { status: 'batal', langgar: null, menit_luar: jam.menit, menit_antre: 0 })
  t.ok(jam.menit > 5000)
})

t.test('a whole case: its promise, its figures, and a history that tells the same', async (t) => {
  // given a service that promises two working days and the length of the training (until 22 January)
  panggung.pukul('2027-01-18T01:00:00Z')
  const perkara = await panggung.mulai('operasional-bangkom', {
    pelatihanId: await panggung.pelatihan({ mulai: '2027-01-20' }),
  })
  await perkara.sampai('4')
  // when the participants take two hours for their accounts, and the rest is done on the last day
  panggung.pukul('2027-01-18T03:00:00Z')
  await perkara.kerjakan('4')
  panggung.pukul('2027-01-22T06:00:00Z')
  await perkara.sampai()
  // then the promise was kept, and the time others took is known apart
  const janji = await db('janji_perkara').where({ perkara_id: perkara.id }).first()
  t.match(janji, {
    status: 'selesai',
    langgar: false,
    jatuh_at: new Date('2027-01-22T08:30:00Z'),
    menit: 360 + 3 * 450 + 300,
    menit_luar: 120,
  })
  const halaman = await (await panggung.orang('pengelola')).get(`/perkara/${perkara.id}`)
  t.match(halaman.teks, /menunggu pihak lain 2 jam kerja/)
  const tanpa = await db('tugas as t')
    .leftJoin('tenggat as j', 'j.tugas_id', 't.id')
    .whereNull('j.tugas_id')
    .select('t.id')
  t.same(tanpa, [])
  const hasil = await periksaJam(db, ...SELALU)
  t.same(hasil.beda, [])
  t.ok(hasil.diperiksa > 20)
})
