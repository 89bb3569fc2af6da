import t from 'tap'
import { bangun } from './helper.js'
import { Panggung, type Lakon } from './langkah-bantu.js'
import { sidik } from './sidik.js'

const panggung = new Panggung(await bangun(t))
const { db, tugasPekerja } = panggung.kantor
/** The end of 11 December in Tenggarong, which the letters of these cases set. */
const BATAS = '2026-12-11T16:00:00.000Z'
const [KESEHATAN, INSPEKTORAT, SETDA] = ['Dinas Kesehatan', 'Inspektorat Daerah', 'Sekretariat Daerah']

const bunyikan = async (pewaktuId: string): Promise<void> => tugasPekerja['pewaktu.bunyi']!({ pewaktuId }, {} as never)
const sapu = async (): Promise<void> => tugasPekerja['pewaktu.sapu']!({}, {} as never)
const pewaktu = async (perkara: Lakon): Promise<any> => db('pewaktu').where({ perkara_id: perkara.id }).first()
/** The queued job of a timer: when it is due; empty when there is none. */
const pekerjaan = async (id: string): Promise<Date[]> =>
  (await db.raw('select run_at from graphile_worker._private_jobs where key = ?', [`pewaktu:${id}`])).rows.map((r: any) => r.run_at)

let urut = 0
const balas = (perkara: Lakon, instansi: string, isi: Record<string, unknown> = {}) =>
  perkara.tindak('12', 'balasan', {
    instansi, nomor: `800/${++urut}/X`, tanggal: '2026-11-20', hal: 'Usulan calon peserta', peserta: 5,
    kepada: 'kabid', instruksi: 'Proses lebih lanjut', ...isi,
  })

async function menunggu(): Promise<Lakon> {
  panggung.pukul('2026-11-23T01:00:00Z')
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('12')
  return perkara
}

t.test('row 12 owes one reply per addressee, and the last one moves the case on', async (t) => {
  const perkara = await menunggu()
  t.same(await db('balasan').where({ perkara_id: perkara.id }).orderBy('instansi').pluck('instansi'), [KESEHATAN, INSPEKTORAT, SETDA])
  t.match(await pewaktu(perkara), { status: 'terpasang', jatuh_tempo: new Date(BATAS) })
  // when they come in one by one, written as the sender writes itself
  t.match(await balas(perkara, KESEHATAN), { status: 200, json: { selesai: false, sisa: 2, pesan: /2 belum menjawab/ } })
  t.match(await balas(perkara, '  INSPEKTORAT daerah '), { status: 200, json: { selesai: false, sisa: 1 } })
  t.equal(await perkara.nomor(), '12')
  t.match(await balas(perkara, SETDA), { status: 200, json: { selesai: true, sisa: 0 } })
  // then the case goes on by itself, its timer and job are gone
  t.equal(await perkara.nomor(), '13')
  const p = await pewaktu(perkara)
  t.equal(p.status, 'batal')
  t.same(await pekerjaan(p.id), [])
  // and each letter stands in the book with its disposisi
  const masuk = await db('surat_masuk as s').join('disposisi as d', 'd.surat_masuk_id', 's.id')
    .where({ perkara_id: perkara.id }).orderBy('agenda').select('s.agenda', 's.pengirim', 'd.kepada', 'd.instruksi')
  t.same(masuk.map((m) => m.pengirim), [KESEHATAN, INSPEKTORAT, SETDA], 'spelled as invited')
  t.same(masuk.map((m) => m.agenda), [1, 2, 3])
  t.match(masuk[0], { kepada: 'kabid', instruksi: 'Proses lebih lanjut' })
})

t.test('an answer that cannot be is refused and leaves nothing behind', async (t) => {
  const perkara = await menunggu()
  const nomor = '900/1/Setda'
  t.equal((await balas(perkara, KESEHATAN, { nomor })).status, 200)
  const sebelum = await sidik(db)
  t.match(await balas(perkara, 'Dinas Sosial'), {
    status: 422, json: { kode: 'INSTANSI_TIDAK_DIUNDANG', pesan: 'Dinas Sosial tidak ada dalam daftar instansi yang disurati.' },
  })
  t.match(await balas(perkara, KESEHATAN), {
    status: 409, json: { kode: 'BALASAN_SUDAH_ADA', pesan: `Balasan Dinas Kesehatan sudah dicatat dengan nomor ${nomor}.` },
  })
  t.match(await balas(perkara, SETDA, { tanggal: '2026-11-24' }), { status: 422, json: { kode: 'TANGGAL_SURAT_DEPAN' } })
  t.match(await balas(perkara, SETDA, { tanggal: '2026-02-30' }), { status: 400, json: { pesan: /^Kolom Tanggal surat balasan / } })
  t.match(await balas(perkara, SETDA, { hal: '' }), { status: 400, json: { pesan: 'Kolom Hal wajib diisi.' } })
  t.match(await balas(perkara, SETDA, { peserta: -1 }), { status: 400 })
  t.match(await balas(perkara, SETDA, { kepada: 'siapa-saja' }), { status: 400 })
  t.match(await perkara.jawab('12', {}, 'agendaris'), { status: 409, json: { kode: 'TUGAS_TANPA_FORMULIR' } })
  t.same(await sidik(db), sebelum)
  // nor may one paper be entered as the answer of another case
  const lain = await menunggu()
  t.match(await balas(lain, KESEHATAN, { nomor: nomor.toUpperCase() }), {
    status: 409, json: { kode: 'SURAT_MASUK_GANDA', pesan: /^Surat 900\/1\/SETDA sudah dicatat sebagai agenda masuk \d+\/2026\.$/ },
  })
  t.equal((await balas(lain, KESEHATAN, { nomor, tanggal: '2026-11-19' })).status, 200, 'the same number of another day is another letter')
})

t.test('at the date of the letter the case goes on with those that answered', async (t) => {
  // given one answer of three
  const perkara = await menunggu()
  await balas(perkara, INSPEKTORAT)
  const { id: tugasId } = await perkara.tugas('12')
  const { id } = await pewaktu(perkara)
  // a timer called too early does nothing but wait again for its hour
  await db.raw('delete from graphile_worker._private_jobs where key = ?', [`pewaktu:${id}`])
  panggung.pukul('2026-12-11T15:59:59Z')
  await bunyikan(id)
  t.equal(await perkara.nomor(), '12')
  t.same(await pekerjaan(id), [new Date(BATAS)])
  // when it is midnight
  panggung.pukul(BATAS)
  await bunyikan(id)
  // then the case waits at row 13, and the record names who never answered
  t.equal(await perkara.nomor(), '13')
  t.match(await db('tugas').where({ id: tugasId }).first(), { status: 'batal', selesai_oleh: null })
  t.same((await perkara.riwayat('balasan.lewat_batas')).map((r) => r.rincian.belum), [[KESEHATAN, SETDA]])
  t.equal((await perkara.riwayat('pewaktu.berbunyi')).length, 1)
  const halaman = (await (await panggung.orang('pengelola')).get(`/perkara/${perkara.id}`)).teks
  t.match(halaman, /belum menjawab: Dinas Kesehatan, Sekretariat Daerah/)
  // and who comes with an answer now hears that the time is over
  t.match(await (await panggung.orang('agendaris')).post(`/tugas/${tugasId}/tindakan/balasan`, {}), {
    status: 409, json: { kode: 'TUGAS_SUDAH_BATAL', pesan: 'Tugas ini sudah tidak berlaku sejak 12 Des 2026 00.00 WITA.' },
  })
})

t.test('a timer goes off once, whoever calls it and however often', async (t) => {
  const perkara = await menunggu()
  const { id } = await pewaktu(perkara)
  panggung.pukul('2027-03-01T00:00:00Z')
  await Promise.all(Array.from({ length: 8 }, () => bunyikan(id)))
  t.equal(await perkara.nomor(), '13')
  t.equal((await db('tugas').where({ perkara_id: perkara.id, no: '13' })).length, 1)
  t.equal((await perkara.riwayat('pewaktu.berbunyi')).length, 1)
  const sebelum = await sidik(db)
  await bunyikan(id)
  await bunyikan('00000000-0000-0000-0000-000000000000')
  t.same(await sidik(db), sebelum, 'later, or for a timer that never was')
})

t.test('a timer of a wait that is over does nothing', async (t) => {
  const perkara = await menunggu()
  const { id } = await pewaktu(perkara)
  for (const instansi of [KESEHATAN, INSPEKTORAT, SETDA]) await balas(perkara, instansi)
  panggung.pukul('2026-12-12T00:00:00Z')
  const sebelum = await sidik(db)
  await bunyikan(id)
  t.same(await sidik(db), sebelum)
  t.equal(await perkara.nomor(), '13')
})

t.test('the last answer and the timer at the same moment: one of them wins', async (t) => {
  for (let i = 0; i < 4; i++) {
    const perkara = await menunggu()
    const { id } = await pewaktu(perkara)
    const tugas = await perkara.tugas('12')
    for (const instansi of [KESEHATAN, INSPEKTORAT]) await balas(perkara, instansi)
    panggung.pukul(BATAS)
    await panggung.orang('agendaris')
    const [jawaban] = await Promise.all([balas(perkara, SETDA), bunyikan(id)])
    t.equal(await perkara.nomor(), '13')
    const { status } = await db('tugas').where({ id: tugas.id }).first()
    t.same([jawaban.status, status, (await pewaktu(perkara)).status],
      jawaban.status === 200 ? [200, 'selesai', 'batal'] : [409, 'batal', 'terbunyi'])
    t.equal((await db('balasan').where({ perkara_id: perkara.id, instansi: SETDA }).first()).surat_masuk_id === null, jawaban.status !== 200)
  }
})

t.test('a date 400 days ahead is a row like any other, and the sweep finds a job that was lost', async (t) => {
  // given a letter that gives its addressees more than a year
  panggung.pukul('2026-11-23T01:00:00Z')
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('7')
  await perkara.jawab('7', { ...await perkara.awal('7'), batasBalasan: '2027-12-28' })
  await perkara.jawab('8', await perkara.awal('8'))
  await perkara.sampai('12')
  const { id, jatuh_tempo } = await pewaktu(perkara)
  const [pada] = await pekerjaan(id)
  t.equal(jatuh_tempo.toISOString(), '2027-12-28T16:00:00.000Z')
  t.equal(pada!.toISOString(), jatuh_tempo.toISOString())
  // when its job is lost, the sweep leaves it alone until it is due
  await db.raw('delete from graphile_worker._private_jobs')
  panggung.pukul('2027-12-28T15:59:00Z')
  await sapu()
  t.same(await pekerjaan(id), [])
  panggung.pukul('2027-12-28T16:00:00Z')
  await sapu()
  // then it is queued again, with the next sweep behind it
  t.equal((await pekerjaan(id)).length, 1)
  const { rows } = await db.raw(`select run_at from graphile_worker._private_jobs where key = 'pewaktu.sapu'`)
  t.same(rows.map((r: any) => r.run_at.toISOString()), ['2027-12-28T16:01:00.000Z'])
  await panggung.kerjakanAntrean('pewaktu.bunyi')
  t.equal(await perkara.nomor(), '13')
})
