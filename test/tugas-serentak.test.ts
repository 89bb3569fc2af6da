import t from 'tap'
import { bangun } from './helper.js'
import { masukkan, type Klien } from './klien.js'
import { Panggung, PELATIHAN } from './langkah-bantu.js'

const panggung = new Panggung(await bangun(t))
const { app, db, clock } = panggung.kantor

/** As many browsers as asked, in turn of these accounts, each with a session of its own. */
async function peramban(jumlah: number, akun: readonly string[]): Promise<Klien[]> {
  const hasil: Klien[] = []
  for (let i = 0; i < jumlah; i++)
    hasil.push(await masukkan(app, db, akun[i % akun.length]!, clock.now()))
  return hasil
}

const hitung = (status: readonly number[]): Record<number, number> =>
  status.reduce<Record<number, number>>((n, s) => ({ ...n, [s]: (n[s] ?? 0) + 1 }), {})

t.test('64 clients complete one task: one succeeds, 63 hear who and when', async (t) => {
  // given two people of the role, each logged in 32 times
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  const { id } = await perkara.tugas('1')
  const semua = await peramban(64, ['pokja', 'pokja2'])
  // when all send the form at the same moment
  const jawaban = await Promise.all(semua.map((k) => k.post(`/tugas/${id}/selesai`, PELATIHAN)))
  // then one is the one
  t.same(hitung(jawaban.map((j) => j.status)), { 200: 1, 409: 63 })
  const { nama } = await db('tugas as t')
    .join('pegawai as p', 'p.id', 't.selesai_oleh')
    .where('t.id', id)
    .first('p.nama')
  for (const j of jawaban.filter((j) => j.status === 409)) {
    t.equal(j.json.kode, 'TUGAS_SUDAH_SELESAI')
    t.ok(
      j.json.pesan.includes(nama) && j.json.pesan.includes('23 Nov 2026 09.00 WITA'),
      j.json.pesan,
    )
  }
  // and the case went on once: one next task, one training, one line of history
  t.equal(await perkara.nomor(), '2')
  t.equal((await db('tugas').where({ perkara_id: perkara.id })).length, 2)
  t.equal((await perkara.riwayat('tugas.selesai')).length, 1)
  t.equal((await perkara.perkara()).versi, 2)
  t.equal((await db('pelatihan').select('id')).length, 1)
})

t.test('64 clients sign one letter: one number, one signature', async (t) => {
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('16')
  const { id } = await perkara.tugas('16')
  const isian = { ...(await perkara.awal('16')), keputusan: 'ya' }
  const sebelum = (await db('nomor').select('id')).length
  // Half of them by the form without JavaScript, half by JSON.
  const semua = await peramban(64, ['kepala'])
  const jawaban = await Promise.all(
    semua.map((k, i) =>
      i % 2 ? k.post(`/tugas/${id}/selesai`, isian) : k.form(`/tugas/${id}/selesai`, isian),
    ),
  )
  const jumlah = hitung(jawaban.map((j) => j.status))
  t.equal((jumlah[200] ?? 0) + (jumlah[303] ?? 0), 1, JSON.stringify(jumlah))
  t.equal(jumlah[409], 63)
  t.equal(await perkara.nomor(), '17')
  const { id: naskahId } = await db('naskah')
    .where({ perkara_id: perkara.id, jenis: 'sk-panitia' })
    .first('id')
  t.equal((await db('cap').where({ naskah_id: naskahId, jenis: 'tanda_tangan' })).length, 1)
  t.equal((await db('nomor').where({ pemilik_id: naskahId })).length, 1)
  t.equal((await db('nomor').select('id')).length, sebelum + 1)
})

t.test('64 clients take one task: it is in the hands of one person', async (t) => {
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  const { id } = await perkara.tugas('1')
  const semua = await peramban(64, ['pokja', 'pokja2'])
  const jawaban = await Promise.all(semua.map((k) => k.post(`/tugas/${id}/ambil`)))
  // Taking what one has already is no fault: all 32 browsers of the winner hear yes.
  t.same(hitung(jawaban.map((j) => j.status)), { 200: 32, 409: 32 })
  const { pemegang_id } = await db('tugas').where({ id }).first()
  t.equal(await panggung.pegawai(jawaban[0]!.status === 200 ? 'pokja' : 'pokja2'), pemegang_id)
  t.equal((await perkara.riwayat('tugas.diambil')).length, 1)
})

t.test('two replies that both are the last end the wait once', async (t) => {
  // given row 12 with three instansi to answer
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('12')
  const { id } = await perkara.tugas('12')
  const semua = await peramban(9, ['agendaris'])
  // when all three answers are entered at once, each by three browsers
  const jawaban = await Promise.all(
    semua.map((k, i) =>
      k.post(`/tugas/${id}/tindakan/balasan`, {
        instansi: PELATIHAN.instansi[i % 3],
        nomor: `800/${i}`,
        tanggal: '2026-11-23',
        hal: 'Usulan peserta',
        kepada: 'kabid',
        instruksi: 'Proses',
      }),
    ),
  )
  t.same(hitung(jawaban.map((j) => j.status)), { 200: 3, 409: 6 })
  t.equal(await perkara.nomor(), '13')
  t.equal((await db('tugas').where({ perkara_id: perkara.id, no: '13' })).length, 1)
  t.equal((await db('surat_masuk').where({ perkara_id: perkara.id })).length, 3)
})

t.test('starting a case twice with one key starts one case', async (t) => {
  const semua = await peramban(16, ['pokja', 'pengelola'])
  const isian = {
    sopKode: 'peningkatan-kapasitas',
    judul: 'Sekali saja',
    unitId: await panggung.unit(),
    kunci: 'kunci-yang-sama',
  }
  const jawaban = await Promise.all(semua.map((k) => k.post('/perkara', isian)))
  t.same(hitung(jawaban.map((j) => j.status)), { 201: 16 })
  t.equal(new Set(jawaban.map((j) => j.json.id)).size, 1)
  t.equal(jawaban.filter((j) => j.json.baru).length, 1)
  t.equal((await db('perkara').where({ judul: 'Sekali saja' })).length, 1)
  t.equal((await db('tugas').where({ perkara_id: jawaban[0]!.json.id })).length, 1)
})
