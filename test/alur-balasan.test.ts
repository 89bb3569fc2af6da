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
