import t from 'tap'
import { bangun } from './helper.js'
import { Panggung, PELATIHAN, type Lakon } from './langkah-bantu.js'
import { sidik } from './sidik.js'

const panggung = new Panggung(await bangun(t))
const { db, tugasPekerja } = panggung.kantor
const sapu = async (): Promise<void> => tugasPekerja['pewaktu.sapu']!({}, {} as never)
/** The end of 11 December in Tenggarong, which the letters of these cases set. */
const BATAS = '2026-12-11T16:00:00.000Z'
const [KESEHATAN, INSPEKTORAT, SETDA] = PELATIHAN.instansi

/** Waits at row 12 for three replies. */
async function menunggu(): Promise<Lakon> {
  panggung.pukul('2026-11-23T01:00:00Z')
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('12')
  return perkara
}

/** Waits at row 4 of the other SOP for its accounts, until the training begins in January. */
async function menungguAkun(): Promise<Lakon> {
  panggung.pukul('2026-11-23T01:00:00Z')
  const perkara = await panggung.mulai('operasional-bangkom', {
    pelatihanId: await panggung.pelatihan(),
  })
  await perkara.sampai('4')
  return perkara
}

t.test('at the date of the letter the case goes on with those that answered', async (t) => {
  // given one answer of three
  const perkara = await menunggu()
  await perkara.balas(INSPEKTORAT)
  const { id: tugasId } = await perkara.tugas('12')
  const { id } = await perkara.pewaktu()
  // a timer called too early does nothing but wait again for its hour
  await db.raw('delete from graphile_worker._private_jobs where key = ?', [`pewaktu:${id}`])
  panggung.pukul('2026-12-11T15:59:59Z')
  await panggung.bunyikan(id)
  t.equal(await perkara.nomor(), '12')
  t.same(await panggung.jadwalBunyi(id), [new Date(BATAS)])
  // when it is midnight
  panggung.pukul(BATAS)
  await panggung.bunyikan(id)
  // then the case waits at row 13, and the record names who never answered
  t.equal(await perkara.nomor(), '13')
  t.match(await db('tugas').where({ id: tugasId }).first(), { status: 'batal', selesai_oleh: null })
  t.same(
    (await perkara.riwayat('balasan.lewat_batas')).map((r) => r.rincian.belum),
    [[KESEHATAN, SETDA]],
  )
  t.equal((await perkara.riwayat('pewaktu.berbunyi')).length, 1)
  const halaman = (await (await panggung.orang('pengelola')).get(`/perkara/${perkara.id}`)).teks
  t.match(halaman, /belum menjawab: Dinas Kesehatan, Sekretariat Daerah/)
  // and who comes with an answer now hears that the time is over
  t.match(
    await (await panggung.orang('agendaris')).post(`/tugas/${tugasId}/tindakan/balasan`, {}),
    {
      status: 409,
      json: {
        kode: 'TUGAS_SUDAH_BATAL',
        pesan: 'Tugas ini sudah tidak berlaku sejak 12 Des 2026 00.00 WITA.',
      },
    },
  )
})

t.test('a timer goes off once, whoever calls it and however often', async (t) => {
  const perkara = await menungguAkun()
  const { id } = await perkara.pewaktu()
  panggung.pukul('2027-03-01T00:00:00Z')
  await Promise.all(Array.from({ length: 8 }, () => panggung.bunyikan(id)))
  t.equal(await perkara.nomor(), '6 7')
  t.equal((await db('tugas').where({ perkara_id: perkara.id, no: '6' })).length, 1)
  t.equal((await perkara.riwayat('pewaktu.berbunyi')).length, 1)
  const sebelum = await sidik(db)
  await panggung.bunyikan(id)
  await panggung.bunyikan('00000000-0000-0000-0000-000000000000')
  t.same(await sidik(db), sebelum, 'later, or for a timer that never was')
})

t.test('a timer of a wait that is over does nothing', async (t) => {
  const perkara = await menungguAkun()
  const { id } = await perkara.pewaktu()
  await perkara.kerjakan('4')
  panggung.pukul('2027-03-01T00:00:00Z')
  const sebelum = await sidik(db)
  await panggung.bunyikan(id)
  t.same(await sidik(db), sebelum)
  t.equal(await perkara.nomor(), '6 7')
})

t.test('a timer and the last of the work at the same moment: one of them wins', async (t) => {
  for (let i = 0; i < 5; i++) {
    const perkara = await menungguAkun()
    const [tugas, { id }] = [await perkara.tugas('4'), await perkara.pewaktu()]
    panggung.pukul('2027-03-01T00:00:00Z')
    await panggung.orang('pengelola')
    const kerja = perkara.tindak('4', 'aktif', { semua: true }, 'pengelola')
    const [jawaban] = await Promise.all([kerja, panggung.bunyikan(id)])
    t.equal(await perkara.nomor(), '6 7')
    const { status } = await db('tugas').where({ id: tugas.id }).first()
    t.same(
      [jawaban.status, status, (await perkara.pewaktu()).status],
      jawaban.status === 200 ? [200, 'selesai', 'batal'] : [409, 'batal', 'terbunyi'],
    )
    const aktif = db('peserta').where({ pelatihan_id: (await perkara.perkara()).pelatihan_id })
    t.equal((await aktif.whereNotNull('akun_aktif_at')).length, jawaban.status === 200 ? 5 : 0)
  }
})

t.test(
  'a date 400 days ahead is a row like any other, and the sweep finds a job that was lost',
  async (t) => {
    // given a letter that gives its addressees more than a year
    panggung.pukul('2026-11-23T01:00:00Z')
    const perkara = await panggung.mulai('peningkatan-kapasitas')
    await perkara.sampai('7')
    await perkara.jawab('7', { ...(await perkara.awal('7')), batasBalasan: '2027-12-28' })
    await perkara.jawab('8', await perkara.awal('8'))
    await perkara.sampai('12')
    const { id, jatuh_tempo } = await perkara.pewaktu()
    const [pada] = await panggung.jadwalBunyi(id)
    t.equal(jatuh_tempo.toISOString(), '2027-12-28T16:00:00.000Z')
    t.equal(pada!.toISOString(), jatuh_tempo.toISOString())
    // when its job is lost, the sweep leaves it alone until it is due
    await db.raw('delete from graphile_worker._private_jobs')
    panggung.pukul('2027-12-28T15:59:00Z')
    await sapu()
    t.same(await panggung.jadwalBunyi(id), [])
    panggung.pukul('2027-12-28T16:00:00Z')
    await sapu()
    // then it is queued again, with the next sweep behind it
    t.equal((await panggung.jadwalBunyi(id)).length, 1)
    const { rows } = await db.raw(
      `select run_at from graphile_worker._private_jobs where key = 'pewaktu.sapu'`,
    )
    t.same(
      rows.map((r: any) => r.run_at.toISOString()),
      ['2027-12-28T16:01:00.000Z'],
    )
    await panggung.kerjakanAntrean('pewaktu.bunyi')
    t.equal(await perkara.nomor(), '13')
  },
)
