import t from 'tap'
import PizZip from 'pizzip'
import { bangun } from './helper.js'
import { Panggung, wajib, type Lakon } from './langkah-bantu.js'
import { sidik } from './sidik.js'

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor

/** A case that waits for the signature of the Kepala on a letter of row 5. */
async function menungguTandaTangan(): Promise<Lakon> {
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('5')
  return perkara
}

async function teksSurat(sha256: string): Promise<string> {
  const { isi } = await db('berkas').where({ sha256 }).first('isi')
  return new PizZip(isi)
    .file('word/document.xml')!
    .asText()
    .replace(/<[^>]+>/g, '')
}

t.test('a Plh. signs as Plh., and the letter says so', async (t) => {
  // given a Sekretaris who stands in for the Kepala from 23 to 25 November
  panggung.pukul('2026-11-23T01:00:00Z')
  const perkara = await menungguTandaTangan()
  const { id } = await perkara.tugas('5')
  const tanpa = await (
    await panggung.orang('sekretaris')
  ).post(`/tugas/${id}/selesai`, { ...(await perkara.awal('5')), keputusan: 'ya' })
  t.match(tanpa, { status: 403, json: { kode: 'TUGAS_BUKAN_MILIK' } }, 'before the decree')
  await panggung.tetapkan('sekretaris', 'kepala', 'plh', '2026-11-23', '2026-11-25')
  const { baris } = wajib(await (await panggung.orang('sekretaris')).baca('/tugas'))
  t.ok(
    baris.some((b: any) => b.id === id),
    'the inbox of the post is now also theirs',
  )
  // when they sign and the agendaris numbers it
  t.equal((await perkara.putuskan('5', { keputusan: 'ya' }, 'sekretaris')).status, 200)
  await perkara.sampai('7')
  // then task, history, mark and print say as whom
  const selesai = await db('tugas as g')
    .join('pemangku as m', 'm.id', 'g.selesai_sebagai')
    .where('g.id', id)
    .first()
  t.match(selesai, { sifat: 'plh', selesai_oleh: await panggung.pegawai('sekretaris') })
  const riwayat = (await perkara.riwayat('tugas.selesai')).find((r) => r.tugas_id === id)
  t.equal(riwayat.sebagai, 'Plh. Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia')
  const naskah = await db('naskah').where({ perkara_id: perkara.id }).first()
  const { cuplikan } = await db('cap')
    .where({ naskah_id: naskah.id, jenis: 'tanda_tangan' })
    .first()
  t.match(cuplikan, {
    sifat: 'plh',
    nama: 'Noor Aini Rahmawati, S.E., M.M.',
    sk: '800.1.11.1/7/2026',
  })
  const cetak = await teksSurat(naskah.terbit_sha256)
  t.match(cetak, /Plh\.? ?Kepala Badan|Plh\. KEPALA/i)
  t.match(cetak, /Noor Aini Rahmawati|NOOR AINI RAHMAWATI/)
  t.notMatch(cetak, /Plt\./, 'the draft still named who acted then')
})

t.test('the period ends at midnight of the office, and the refusal names the day', async (t) => {
  // given the last minute of 25 November in Tenggarong, eight hours ahead of UTC
  panggung.pukul('2026-11-25T01:00:00Z')
  const [satu, dua] = [await menungguTandaTangan(), await menungguTandaTangan()]
  panggung.pukul('2026-11-25T15:59:59Z')
  const isian = { ...(await dua.awal('5', 'sekretaris')), keputusan: 'ya' }
  t.equal((await satu.putuskan('5', { keputusan: 'ya' }, 'sekretaris')).status, 200)
  // when it is midnight, though the session and the page are still open
  const sekretaris = await panggung.orang('sekretaris')
  panggung.kantor.clock.set(new Date('2026-11-25T16:00:00Z'))
  const sebelum = await sidik(db)
  const { id } = await dua.tugas('5')
  const pesan =
    'Masa tugas Anda sebagai Plh. Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia berakhir pada 25 November 2026.'
  t.match(await sekretaris.post(`/tugas/${id}/selesai`, isian), {
    status: 403,
    json: { kode: 'MASA_TUGAS_HABIS', pesan },
  })
  t.match(await sekretaris.post(`/tugas/${id}/ambil`), {
    status: 403,
    json: { kode: 'MASA_TUGAS_HABIS', pesan },
  })
  const halaman = await sekretaris.form(`/tugas/${id}/selesai`, isian)
  t.equal(halaman.status, 403)
  t.ok(halaman.teks.includes(pesan))
  // then nothing has changed, and the task is out of that inbox
  t.same(await sidik(db), sebelum)
  const { baris } = wajib(await sekretaris.baca('/tugas'))
  t.notOk(baris.some((b: any) => b.id === id))
  // and the Plt., whose period runs on, signs it
  panggung.pukul('2026-11-26T01:00:00Z')
  t.equal((await dua.putuskan('5')).status, 200)
})

t.test('a period that has not begun gives no right yet', async (t) => {
  panggung.pukul('2026-11-26T01:00:00Z')
  const perkara = await menungguTandaTangan()
  await panggung.tetapkan('kabid2', 'kepala', 'plh', '2026-11-27', '2026-11-28')
  const isian = { ...(await perkara.awal('5')), keputusan: 'ya' }
  t.match(await perkara.jawab('5', isian, 'kabid2'), {
    status: 403,
    json: { kode: 'TUGAS_BUKAN_MILIK' },
  })
  panggung.pukul('2026-11-26T16:00:00Z')
  t.equal((await perkara.jawab('5', isian, 'kabid2')).status, 200, '27 November, 00.00 WITA')
})

t.test('a task that someone left behind does not wait for them', async (t) => {
  // given a Plh. who took a letter in hand and whose period then ended
  panggung.pukul('2026-11-28T01:00:00Z')
  const perkara = await menungguTandaTangan()
  const { id } = await perkara.tugas('5')
  wajib(await (await panggung.orang('kabid2')).post(`/tugas/${id}/ambil`))
  t.match(await perkara.putuskan('5'), {
    status: 409,
    json: { kode: 'TUGAS_DIPEGANG_LAIN', pesan: /oleh Agus Setiawan/ },
  })
  panggung.pukul('2026-11-29T01:00:00Z')
  // then who holds the post goes on with it
  const kepala = await panggung.orang('kepala')
  t.match((await kepala.get(`/tugas/${id}`)).teks, new RegExp(`/tugas/${id}/selesai`))
  t.equal((await perkara.putuskan('5')).status, 200)
})

t.test('who stands in for an absent official gets the letters they had in hand', async (t) => {
  // given a Kabid who took a paraf and went on leave
  panggung.pukul('2026-11-30T01:00:00Z')
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('4')
  const { id } = await perkara.tugas('4')
  wajib(await (await panggung.orang('kabid')).post(`/tugas/${id}/ambil`))
  await panggung.tetapkan('kabid2', 'kabid-psda', 'plh', '2026-11-30', '2026-12-02')
  // when the Plh. signs off
  t.equal((await perkara.putuskan('4', { keputusan: 'ya' }, 'kabid2')).status, 200)
  // then it is on record that they did, as Plh. of that very bidang
  const [r] = (await perkara.riwayat('tugas.selesai')).filter((x) => x.tugas_id === id)
  t.match(r, {
    sebagai: 'Plh. Kepala Bidang Pengembangan Sumber Daya Aparatur',
    pegawai_id: await panggung.pegawai('kabid2'),
  })
})
