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

const pdf = Buffer.from('%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n')

t.test('the secretariat appoints by decree; the post owner reads what was done', async (t) => {
  panggung.pukul('2026-12-03T01:00:00Z')
  const jabatanId = (await db('jabatan').where({ kode: 'kabid-psda' }).first('id')).id
  const isian = {
    jabatanId,
    pegawaiId: await panggung.pegawai('kabid2'),
    sifat: 'plh',
    dari: '2026-12-07',
    sampai: '2026-12-09',
    skNomor: '800.1.11.1/9/2026',
    skTanggal: '2026-12-03',
  }
  const sekretaris = await panggung.orang('sekretaris')
  const tunjuk = (ubah: object = {}) => sekretaris.post('/penggantian', { ...isian, ...ubah })
  // given refusals first: by whom, of oneself, without a last day, a bad scan
  t.equal((await (await panggung.orang('kabid')).post('/penggantian', isian)).status, 403)
  t.equal((await (await panggung.orang('kabid')).get('/penggantian/baru')).status, 403)
  t.match(await tunjuk({ pegawaiId: await panggung.pegawai('sekretaris') }), {
    status: 403,
    json: { kode: 'TUNJUK_DIRI' },
  })
  t.match(await tunjuk({ sampai: '2026-12-01' }), { json: { kode: 'MASA_JABATAN_TERBALIK' } })
  t.match((await sekretaris.get('/penggantian/baru')).teks, /name="skBerkas"/)
  // two who appoint for the same days at once: one of them
  const admin = await panggung.orang('admin')
  const nanti = { ...isian, dari: '2027-03-01', sampai: '2027-03-05', skNomor: 'nanti' }
  const lain = { ...nanti, pegawaiId: await panggung.pegawai('pokja') }
  const dua = await Promise.all([
    sekretaris.post('/penggantian', nanti),
    admin.post('/penggantian', lain),
  ])
  t.same(dua.map((j) => j.status).sort(), [201, 409])
  // when the form comes with its scan
  const berkas = [{ kolom: 'skBerkas', nama: 'sk.pdf', isi: pdf }]
  t.equal((await sekretaris.unggah('/penggantian', isian, berkas)).status, 303)
  const { id } = await db('pemangku').where({ sk_nomor: isian.skNomor }).first('id')
  t.match(await admin.post('/penggantian', { ...lain, dari: '2026-12-09', sampai: '2026-12-20' }), {
    status: 409,
    json: { pesan: /Agus Setiawan.* sudah ditunjuk sebagai Plh\. Kepala Bidang Pengemb/ },
  })
  t.equal((await sekretaris.get(`/penggantian/${id}/sk`)).status, 200)
  // the post is theirs for these days, beside the own one, and the banner says whose it is
  panggung.pukul('2026-12-07T01:00:00Z')
  await panggung.kerjakanAntrean('penggantian.kabar')
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('4')
  const { id: tugasId } = await perkara.tugas('4')
  const agus = await panggung.orang('kabid2')
  const kotak = (await agus.get('/tugas')).teks
  t.match(
    kotak,
    /Plh\. Kepala Bidang Pengem[^<]*<\/strong> menggantikan Bambang Supriyadi sampai 9/,
  )
  const isi = async (sebagai: string) =>
    wajib(await agus.baca(`/tugas?sebagai=${sebagai}`)).baris.map((x: any) => x.id)
  t.ok((await isi(id)).includes(tugasId))
  t.notOk((await isi('sendiri')).includes(tugasId), 'not among the own ones')
  t.equal((await perkara.putuskan('4', { keputusan: 'ya' }, 'kabid2')).status, 200)
  t.same(wajib(await agus.baca(`/tugas?tab=selesai&sebagai=${id}`)).baris.length, 1)
  // afterwards it is over by itself, and the owner is told and reads what was done
  panggung.pukul('2026-12-10T01:00:00Z')
  const lewat = await panggung.orang('kabid2')
  t.notMatch((await lewat.get('/tugas')).teks, /class="kapasitas"/)
  await db.raw(`select graphile_worker.add_job('penggantian.kabar', ?::json)`, [
    JSON.stringify({ pemangkuId: id, saat: 'selesai' }),
  ])
  await panggung.kerjakanAntrean('penggantian.kabar')
  const bambang = await panggung.pegawai('kabid')
  t.match(
    await db('pemberitahuan').where({ pegawai_id: bambang, kunci: `penggantian ${id} selesai` }),
    [{ judul: /tidak lagi digantikan Agus Setiawan/, isi: /^1 tindakan/ }],
  )
  const kabid = await panggung.orang('kabid')
  const halaman = (await kabid.get(`/penggantian/${id}`)).teks
  t.match(halaman, /Yang dikerjakan selama saya digantikan/)
  t.match(halaman, new RegExp(`href="/tugas/${tugasId}">Menyelesaikan langkah 4`))
  t.match((await kabid.get('/penggantian')).teks, /Yang menggantikan Anda/)
  t.equal((await (await panggung.orang('pokja')).get(`/penggantian/${id}`)).status, 403)
})

t.test('who could sign on a day long past is answered by that day', async (t) => {
  // given a post that loses its role and name today
  panggung.pukul('2026-12-11T01:00:00Z')
  const admin = await panggung.orang('admin')
  const j = await db('jabatan').where({ kode: 'kabid-psda' }).first()
  wajib(
    await admin.post(`/jabatan/${j.id}`, {
      kode: j.kode,
      nama: 'Koordinator Pengembangan',
      unitId: j.unit_id,
      peran: ['pengelola'],
    }),
  )
  const pada = async (tanggal: string) =>
    wajib(await admin.baca(`/jabatan/berwenang?tanggal=${tanggal}`))
      .pemangku.filter((p: any) => p.jabatanId === j.id && p.berwenang)
      .map((p: any) => `${p.sifat} ${p.nama.split(',')[0]} ${p.jabatan}`)
  t.same(await pada('2026-12-08'), [`plh Agus Setiawan ${j.nama}`])
  t.same(await pada('2026-12-10'), [`definitif Bambang Supriyadi ${j.nama}`])
  t.same(await pada('2026-12-11'), [], 'from today on it signs nothing')
})
