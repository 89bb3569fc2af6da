import t from 'tap'
import { batasPapan } from '../server/laporan/papan/hari.js'
import { jamKerjaVersi } from '../server/kalender/service.js'
import { bangun } from './helper.js'
import { catatJam } from './laporan-bantu.js'

t.test('the board: late, at risk, due today and on the next working day', async (t) => {
  // given: Monday 23 November 2026, 09.00 in Tenggarong
  const k = await bangun(t)
  const [lewat, segera, nanti, , , , mutasi] = await catatJam(k.db, [
    // Due on Thursday 12 at close: seven working days have begun since.
    jam('Lewat lama', '2026-11-12T08:00:00Z', { orang: 'pokja' }),
    jam('Segera', '2026-11-20T08:30:00Z', { waktu: 'Segera', jenis: 'segera', keras: false }),
    jam('Sore ini', '2026-11-23T08:00:00Z', { risiko: '2026-11-23T02:00:00Z', elemen: 'uji-2' }),
    jam('Besok', '2026-11-24T08:00:00Z', { risiko: '2026-11-24T02:00:00Z' }),
    jam('Lusa', '2026-11-25T08:00:00Z', { risiko: '2026-11-25T02:00:00Z' }),
    jam('Menunggu LAN', '2026-11-12T08:00:00Z', { peran: 'lan', luar: true }),
    jam('Mutasi', '2026-11-20T08:30:00Z', { unit: 'MUTASI' }),
  ])
  const kepala = await k.masukSebagai('kepala')
  const papan = async (q = '') => (await kepala.baca(`/laporan/tenggat?${q}`)).json
  const judul = async (q: string) => (await papan(q)).baris.map((b: any) => b.perkara)

  // then
  t.same(await judul(''), ['Lewat lama', 'Mutasi'])
  t.same(await judul('tab=berisiko'), ['Menunggu LAN', 'Segera'], 'never late, only at risk')
  t.same(await judul('tab=hari-ini'), ['Sore ini'])
  t.same(await judul('tab=besok'), ['Besok'])
  const { jumlah, baris } = await papan()
  t.match(jumlah, { lewat: 2, berisiko: 2, 'hari-ini': 1, besok: 1, umur: [0, 1, 1, 0] })
  // 7.5 hours each on 13, 16-20 November, and one and a half hours this morning.
  t.equal(baris[0].sisa, -(6 * 450 + 90))

  // and: narrowed, and told apart
  t.same(await judul('orang=antre'), ['Mutasi'])
  t.same(await judul('elemen=uji-2&tab=hari-ini'), ['Sore ini'])
  const rekap = async (menurut: string) =>
    (await papan(`rekap=${menurut}`)).kelompok.map((g: any) => [g.lewat, g.berisiko])
  t.same(await rekap('unit'), [
    [1, 2],
    [1, 0],
  ])
  t.same(await rekap('orang'), [
    [1, 2],
    [1, 0],
  ])
  t.same(await rekap('peran'), [
    [2, 1],
    [0, 1],
  ])
  t.same(await rekap('sop'), [[2, 2]])
  t.same(await rekap('baris'), [[2, 2]])
  t.match((await kepala.get('/laporan/tenggat')).teks, /Lewat lama[\s\S]*lewat 6 hari 1 jam/)

  // and: rows of two SOPs with one id are told apart, and no group is left out without a word
  const sama = { sop: 'operasional-bangkom', nama: 'Menyusun jadwal', unit: 'MUTASI' }
  await catatJam(k.db, [jam('Bangkom', '2026-11-25T08:00:00Z', { ...sama, risiko: null })])
  const nama = async (sop: string) => (await papan(`elemen=uji-1&sop=${sop}`)).disaring[1].nilai
  t.equal(await nama('operasional-bangkom'), '1. Menyusun jadwal')
  t.equal(await nama('peningkatan-kapasitas'), '1. Membuat konsep surat')
  t.equal((await papan()).kelompokLain, false)

  // and: the part shown, as a file, no further than one may see
  const csv = async (akun: string) =>
    (await (await k.masukSebagai(akun)).get('/laporan/tenggat/csv')).teks.trim().split('\r\n')
  const [judulCsv, pertama, kedua, ...lain] = await csv('kepala')
  t.match(judulCsv, /^\ufeff?Perkara;Unit;SOP;.*;Sisa \(menit\)$/)
  t.match(pertama, /^Lewat lama;.*;-2790$/)
  t.match(kedua, /^Mutasi;/)
  t.same(lain, [])
  t.equal((await csv('kabid')).length, 2, 'a kabid has the own unit only')
  t.equal((await (await k.masukSebagai('pokja')).get('/laporan/tenggat/xlsx')).status, 403)

  // and: on Friday afternoon the next working day is Monday
  const { id } = await k.db('kalender_versi').first('id')
  const b = batasPapan(await jamKerjaVersi(k.db, id), new Date('2026-11-20T07:00:00Z'))
  t.equal(b.tanggalBesok, '2026-11-23')
  t.equal(b.hariIni.toISOString(), '2026-11-20T16:00:00.000Z')

  await t.test('a superior reminds, once a day, whoever presses', async (t) => {
    const sekretaris = await k.masukSebagai('sekretaris')
    const dua = await Promise.all(
      [kepala, sekretaris].map((o) => o.post(`/laporan/tenggat/${lewat}/ingatkan`)),
    )
    t.same(dua.map((j) => j.status).sort(), [200, 409])
    const kabar = await k.db('pemberitahuan').where({ jenis: 'tenggat.diingatkan' })
    t.equal(kabar.length, 1, 'the holder is told once')
    t.equal((await kepala.post(`/laporan/tenggat/${segera}/ingatkan`)).status, 200)
    t.ok((await papan()).baris[0].diingatkan)
    // A day later again.
    k.clock.advance(24 * 3_600_000)
    const besok = await k.masukSebagai('kepala')
    t.equal((await besok.post(`/laporan/tenggat/${lewat}/ingatkan`)).status, 200)
    const riwayat = await k.db('riwayat').where({ tugas_id: lewat, aksi: 'tenggat.diingatkan' })
    t.equal(riwayat.length, 2)
    k.clock.advance(-24 * 3_600_000)
  })

  await t.test('a superior hands over, to those of the role, with a reason', async (t) => {
    const siapa = async (akun: string) =>
      (await k.db('akun').where({ nama_pengguna: akun }).first('pegawai_id')).pegawai_id
    const kabid = await k.masukSebagai('kabid')
    const alih = `/laporan/tenggat/${nanti}/alihkan`
    const isi = { kepada: await siapa('pokja'), alasan: 'Pemegang sakit' }
    t.equal((await (await k.masukSebagai('agendaris')).post(alih, isi)).status, 403)
    t.equal((await kabid.post(alih, { ...isi, kepada: await siapa('agendaris') })).status, 422)
    t.equal((await kabid.post(alih, { ...isi, alasan: '' })).status, 400)
    const jawaban = await kabid.form(alih, isi)
    t.equal(jawaban.ke, `/laporan/tenggat/${nanti}`)
    t.equal((await k.db('tugas').where({ id: nanti }).first()).pemegang_id, isi.kepada)
    const [r] = await k.db('riwayat').where({ tugas_id: nanti, aksi: 'tugas.dialihkan' })
    t.match(r, { sebagai: /Kepala Bidang/, rincian: { alasan: 'Pemegang sakit' } })
    const kabar = await k.db('pemberitahuan').where({ jenis: 'tugas.dialihkan' })
    t.equal(kabar[0].pegawai_id, isi.kepada)
    t.match((await kabid.get(`/laporan/tenggat/${nanti}`)).teks, /Ingatkan pemegang/)
    // A case of another unit does not exist for a kabid.
    t.equal((await kabid.baca(`/laporan/tenggat/${mutasi}`)).status, 404)
    t.equal((await kabid.post(`/laporan/tenggat/${mutasi}/ingatkan`)).status, 403)
  })
})

const jam = (perkara: string, jatuh: string, lain: object = {}) => ({
  perkara,
  jatuh,
  risiko: jatuh,
  mulai: '2026-11-11T00:00:00Z',
  ...lain,
})
