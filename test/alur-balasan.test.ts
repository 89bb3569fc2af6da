import t from 'tap'
import { bangun } from './helper.js'
import { Panggung, PELATIHAN, type Lakon } from './langkah-bantu.js'
import { sidik } from './sidik.js'

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor
/** The end of 11 December in Tenggarong, which the letters of these cases set. */
const BATAS = '2026-12-11T16:00:00.000Z'
const [KESEHATAN, INSPEKTORAT, SETDA] = PELATIHAN.instansi

async function menunggu(): Promise<Lakon> {
  panggung.pukul('2026-11-23T01:00:00Z')
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('12')
  return perkara
}

t.test('row 12 owes one reply per addressee, and the last one moves the case on', async (t) => {
  const perkara = await menunggu()
  t.same(
    await db('balasan').where({ perkara_id: perkara.id }).orderBy('instansi').pluck('instansi'),
    [KESEHATAN, INSPEKTORAT, SETDA],
  )
  t.match(await perkara.pewaktu(), { status: 'terpasang', jatuh_tempo: new Date(BATAS) })
  // when they come in one by one, written as the sender writes itself
  t.match(await perkara.balas(KESEHATAN), {
    status: 200,
    json: { selesai: false, sisa: 2, pesan: /2 belum menjawab/ },
  })
  t.match(await perkara.balas('  INSPEKTORAT daerah '), {
    status: 200,
    json: { selesai: false, sisa: 1 },
  })
  t.equal(await perkara.nomor(), '12')
  t.match(await perkara.balas(SETDA), { status: 200, json: { selesai: true, sisa: 0 } })
  // then the case goes on by itself, its timer and job are gone
  t.equal(await perkara.nomor(), '13')
  const p = await perkara.pewaktu()
  t.equal(p.status, 'batal')
  t.same(await panggung.jadwalBunyi(p.id), [])
  // and each letter stands in the book with its disposisi
  const masuk = await db('surat_masuk as s')
    .join('disposisi as d', 'd.surat_masuk_id', 's.id')
    .where({ perkara_id: perkara.id })
    .orderBy('agenda')
    .select('s.agenda', 's.pengirim', 'd.kepada', 'd.instruksi')
  t.same(
    masuk.map((m) => m.pengirim),
    [KESEHATAN, INSPEKTORAT, SETDA],
    'spelled as invited',
  )
  t.same(
    masuk.map((m) => m.agenda),
    [1, 2, 3],
  )
  t.match(masuk[0], { kepada: 'kabid', instruksi: 'Proses lebih lanjut' })
})

t.test('a recorded letter counts for the case that waits; the last one moves it on', async (t) => {
  // given
  const perkara = await menunggu()
  const agendaris = await panggung.orang('agendaris')
  const catat = async (pengirim: string) =>
    (
      await agendaris.post('/surat/masuk', {
        pengirim,
        nomor: `005/${pengirim}/${perkara.id}`,
        tanggal: '2026-11-20',
        hal: 'Nama calon peserta',
        urgensi: 'biasa',
        keamanan: 'B',
      })
    ).json.id
  const tautkan = (id: string, instansi: string, o = agendaris) =>
    o.post(`/surat/masuk/${id}/balasan`, { tujuan: `${perkara.id}|${instansi}`, peserta: 3 })
  // when
  const a = await catat('dinas kesehatan.')
  const ditunggu = (await agendaris.baca(`/surat/masuk/${a}`)).json.ditunggu
  t.match(ditunggu[0], { instansi: KESEHATAN, lewat: false }, 'the sender is offered first')
  t.match(await tautkan(a, KESEHATAN), { status: 200, json: { terlambat: false } })
  t.match(await tautkan(a, INSPEKTORAT), { json: { kode: 'SURAT_SUDAH_BALASAN' } })
  t.match(await tautkan(await catat('Lain'), KESEHATAN), { json: { kode: 'BALASAN_SUDAH_ADA' } })
  t.match(await tautkan(a, SETDA, await panggung.orang('kabid')), { status: 403 })
  const b = await catat(INSPEKTORAT)
  // both at once: the case sees one after the other
  const hasil = await Promise.all([tautkan(b, INSPEKTORAT), tautkan(await catat(SETDA), SETDA)])
  t.same(
    hasil.map((r) => r.status),
    [200, 200],
  )
  // then
  t.equal(await perkara.nomor(), '13')
  t.same(
    (await db('balasan').where({ perkara_id: perkara.id })).map((r) => [r.peserta, r.terlambat]),
    [
      [3, false],
      [3, false],
      [3, false],
    ],
  )
})

t.test('an answer that cannot be is refused and leaves nothing behind', async (t) => {
  const perkara = await menunggu()
  const nomor = '900/1/Setda'
  t.equal((await perkara.balas(KESEHATAN, { nomor })).status, 200)
  const sebelum = await sidik(db)
  t.match(await perkara.balas('Dinas Sosial'), {
    status: 422,
    json: {
      kode: 'INSTANSI_TIDAK_DIUNDANG',
      pesan: 'Dinas Sosial tidak ada dalam daftar instansi yang disurati.',
    },
  })
  t.match(await perkara.balas(KESEHATAN), {
    status: 409,
    json: {
      kode: 'BALASAN_SUDAH_ADA',
      pesan: `Balasan Dinas Kesehatan sudah dicatat dengan nomor ${nomor}.`,
    },
  })
  t.match(await perkara.balas(SETDA, { tanggal: '2026-11-24' }), {
    status: 422,
    json: { kode: 'TANGGAL_SURAT_DEPAN' },
  })
  t.match(await perkara.balas(SETDA, { tanggal: '2026-02-30' }), {
    status: 400,
    json: { pesan: /^Kolom Tanggal surat balasan / },
  })
  t.match(await perkara.balas(SETDA, { hal: '' }), {
    status: 400,
    json: { pesan: 'Kolom Hal wajib diisi.' },
  })
  t.match(await perkara.balas(SETDA, { peserta: -1 }), { status: 400 })
  t.match(await perkara.balas(SETDA, { kepada: 'siapa-saja' }), { status: 400 })
  t.match(await perkara.jawab('12', {}, 'agendaris'), {
    status: 409,
    json: { kode: 'TUGAS_TANPA_FORMULIR' },
  })
  t.same(await sidik(db), sebelum)
  // nor may one paper be entered as the answer of another case
  const lain = await menunggu()
  t.match(await lain.balas(KESEHATAN, { nomor: nomor.toUpperCase() }), {
    status: 409,
    json: {
      kode: 'SURAT_MASUK_GANDA',
      pesan: /^Surat 900\/1\/SETDA sudah dicatat sebagai agenda masuk \d+\/2026\.$/,
    },
  })
  t.equal(
    (await lain.balas(KESEHATAN, { nomor, tanggal: '2026-11-19' })).status,
    200,
    'the same number of another day is another letter',
  )
})

t.test('a reply after the day is kept with the case as late, and does not move it', async (t) => {
  // given: two answers, then the day passes and the case goes on with them
  const perkara = await menunggu()
  await perkara.balas(KESEHATAN)
  await perkara.balas(INSPEKTORAT)
  panggung.pukul('2026-12-12T01:00:00Z')
  await panggung.bunyikan((await perkara.pewaktu()).id)
  t.equal(await perkara.nomor(), '13')
  const agendaris = await panggung.orang('agendaris')
  const catat = (nomor: string) =>
    agendaris.post('/surat/masuk', {
      pengirim: SETDA,
      nomor: `${nomor}/${perkara.id}`,
      tanggal: '2026-12-11',
      hal: 'Nama calon peserta',
      urgensi: 'biasa',
      keamanan: 'B',
    })
  const { id, agenda } = (await catat('005')).json
  const formulir = await agendaris.get(`/surat/masuk/${id}`)
  t.match(formulir.teks, /batas sudah lewat/)
  // when
  const tautkan = () =>
    agendaris.form(`/surat/masuk/${id}/balasan`, { tujuan: `${perkara.id}|${SETDA}` })
  t.equal((await tautkan()).status, 303)
  // then
  t.match(await db('balasan').where({ surat_masuk_id: id }).first(), { terlambat: true })
  t.equal(await perkara.nomor(), '13', 'the case goes its own way')
  const halaman = (await agendaris.get(`/perkara/${perkara.id}`)).teks
  t.match(halaman, /Terlambat/)
  t.match(halaman, `mencatat balasan terlambat ${SETDA}, agenda masuk ${agenda}/2026`)
  t.match((await tautkan()).status, 409)
  t.match(
    (await agendaris.post(`/surat/masuk/${id}/perkara`, {})).json,
    { kode: 'BALASAN_TETAP' },
    'a reply stays with its case',
  )
})

t.test('question and answer are linked both ways; a receipt is kept with its proof', async (t) => {
  // given: an issued letter of ours and an incoming one
  const perkara = await menunggu()
  const agendaris = await panggung.orang('agendaris')
  const naskah = await db('naskah')
    .where({ perkara_id: perkara.id })
    .whereNot({ nomor: '' })
    .first()
  const catat = async (tanggal: string, keamanan = 'B') =>
    (
      await agendaris.post('/surat/masuk', {
        pengirim: 'Kecamatan Muara Jawa',
        nomor: `${tanggal}/${keamanan}/${perkara.id}`,
        tanggal,
        hal: 'Tanya jadwal',
        urgensi: 'biasa',
        keamanan,
      })
    ).json.id
  const id = await catat('2026-11-18')
  const kaitkan = (surat: string, ubah: object = {}) =>
    agendaris.post(`/surat/masuk/${surat}/kaitan`, {
      nomor: naskah.nomor,
      arah: 'jawaban',
      ...ubah,
    })
  // when: the number is typed as people type it
  t.equal((await kaitkan(id, { nomor: ` ${naskah.nomor.toLowerCase()} ` })).status, 200)
  t.match((await kaitkan(id, { nomor: 'B-9999/X' })).status, 404)
  t.match((await kaitkan(id, { arah: 'tanggapan' })).json, { kode: 'JAWABAN_MENDAHULUI' })
  await kaitkan(await catat('2026-11-18', 'SR'))
  // then: seen from both ends, the secret one only by its agenda number
  t.match((await agendaris.get(`/surat/masuk/${id}`)).teks, `/naskah/${naskah.id}`)
  const kabid = await panggung.orang('kabid')
  const { kaitan } = (await kabid.baca(`/naskah/${naskah.id}/pengiriman`)).json
  t.same(
    kaitan.map((k: any) => [k.arah, k.pengirim]),
    [
      ['jawaban', 'Kecamatan Muara Jawa'],
      ['jawaban', null],
    ],
  )
  t.equal((await agendaris.post(`/surat/masuk/${id}/kaitan/${naskah.id}/lepas`)).status, 200)
  t.equal((await agendaris.post(`/surat/masuk/${id}/kaitan/${naskah.id}/lepas`)).status, 404)
  // a case takes up a letter
  t.equal(
    (await agendaris.post(`/surat/masuk/${id}/perkara`, { perkaraId: perkara.id })).status,
    200,
  )
  t.match((await kabid.get(`/perkara/${perkara.id}`)).teks, /Kecamatan Muara Jawa: Tanya jadwal/)
  // the receipt
  const [kirim] = await db('pengiriman').where({ naskah_id: naskah.id })
  const terima = (o: typeof kabid, isi: object) => o.post(`/pengiriman/${kirim.id}/terima`, isi)
  const isi = { penerima: 'Ibu Sari (TU)', tanggal: '2026-11-23', jam: '09:00' }
  t.match((await terima(kabid, isi)).json, { kode: 'BUKAN_PENGIRIM' })
  t.match((await terima(agendaris, { ...isi, tanggal: '2026-11-22' })).json, {
    kode: 'TERIMA_SALAH',
  })
  t.match((await terima(agendaris, { ...isi, jam: '09:01' })).json, { kode: 'TERIMA_SALAH' })
  const bukti = await agendaris.simpanBerkas('terima.pdf', '%PDF-1.4\n%%EOF')
  const { sha256 } = bukti
  t.equal((await terima(agendaris, { ...isi, bukti: { sha256, nama: 'terima.pdf' } })).status, 200)
  t.equal((await kabid.get(`/pengiriman/${kirim.id}/bukti`)).status, 200)
  t.equal((await terima(agendaris, { ...isi, penerima: 'Bapak Ali' })).status, 400, 'why?')
  t.equal((await terima(agendaris, { ...isi, penerima: 'Ali', alasan: 'salah baca' })).status, 200)
  t.match(await db('perubahan_surat').where({ surat_id: kirim.id }).first(), {
    sebelum: { penerima: 'Ibu Sari (TU)' },
    sesudah: { penerima: 'Ali', sha256 },
  })
  t.match((await agendaris.get(`/naskah/${naskah.id}/pengiriman`)).teks, /Ali, 23 Nov 2026 09\.00/)
})
