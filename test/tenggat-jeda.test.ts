import t from 'tap'
import { beriJamLama } from '../server/tenggat/jam-lama.js'
import { periksaJam } from '../server/tenggat/periksa.js'
import { bangun } from './helper.js'
import { Panggung, wajib, type Lakon } from './langkah-bantu.js'

const panggung = new Panggung(await bangun(t))
const { db, tugasPekerja } = panggung.kantor
const kerja = async (nama: string, isi = {}): Promise<void> => tugasPekerja[nama]!(isi, {} as never)
const jamTugas = (id: string): Promise<any> => db('tenggat').where({ tugas_id: id }).first()
const tenggat = async (perkara: Lakon, no: string) => jamTugas((await perkara.tugas(no)).id)
const periksa = () => periksaJam(db, new Date('2020-01-01'), new Date('2080-01-01'))
const segmen = (id: string): Promise<any[]> =>
  db('segmen_jam').where({ tugas_id: id }).orderBy('id').select('jenis', 'mulai_at', 'selesai_at')

async function tekan(perkara: Lakon, no: string, akun: string, apa: string, isi = {}) {
  const { id } = await perkara.tugas(no)
  return (await panggung.orang(akun)).post(`/tugas/${id}/${apa}`, isi)
}
/** Stretches follow each other without gap or overlap, and only the last of a running clock is open. */
async function utuh(id: string): Promise<boolean> {
  const s = await segmen(id)
  const jalan = (await jamTugas(id)).status === 'berjalan'
  return s.every((x, i) =>
    i === s.length - 1
      ? (x.selesai_at === null) === jalan
      : +x.selesai_at === +s[i + 1].mulai_at && x.selesai_at >= x.mulai_at,
  )
}
async function duaDua(isi = {}): Promise<Lakon> {
  panggung.pukul('2026-11-23T01:00:00Z')
  const perkara = await panggung.mulai('peningkatan-kapasitas', isi)
  await perkara.kerjakan('1')
  return perkara
}

t.before(async () => {
  const admin = await panggung.orang('admin')
  const aturan = { janji: '3 hari kerja', jeda: ['langkah-2', 'langkah-4'] }
  wajib(await admin.post('/sop/peningkatan-kapasitas/jam', aturan))
})

t.test('who decides about clocks, and what is refused', async (t) => {
  const url = '/sop/peningkatan-kapasitas/jam'
  const admin = await panggung.orang('admin')
  t.match((await admin.post(url, { janji: 'secepatnya' })).json, {
    pesan: /Janji layanan tidak dikenali/,
  })
  t.equal((await (await panggung.orang('pokja')).post(url, {})).status, 403)
  t.match((await (await panggung.orang('pokja')).get(url)).teks, /3 hari kerja/)
  t.equal((await db('boleh_jeda').where({ sop_kode: 'peningkatan-kapasitas' })).length, 2)
})

t.test(
  'a pause needs its holder, a reason and a row that allows it; then the due time moves',
  async (t) => {
    const perkara = await duaDua()
    const { id } = await perkara.tugas('2')
    const alasan = { alasan: 'Menunggu usulan dari lembaga' }
    t.match((await tekan(perkara, '2', 'pokja', 'jeda', alasan)).json, {
      kode: 'JEDA_BUKAN_PEMEGANG',
    })
    wajib(await tekan(perkara, '2', 'pokja', 'ambil'))
    t.equal((await tekan(perkara, '2', 'pokja', 'jeda', { alasan: '   ' })).status, 400)
    t.match((await tekan(perkara, '2', 'pokja', 'lanjutkan')).json, { kode: 'JEDA_TIDAK_ADA' })
    // when it stands still from 9.30 until 10.00 of the next day
    panggung.pukul('2026-11-23T01:30:00Z')
    wajib(await tekan(perkara, '2', 'pokja', 'jeda', alasan))
    t.match((await tekan(perkara, '2', 'pokja', 'jeda', alasan)).json, { kode: 'JEDA_SUDAH' })
    t.match(await jamTugas(id), {
      jatuh_at: null,
      risiko_at: null,
      jeda_at: new Date(1795397400000),
    })
    panggung.pukul('2026-11-24T02:00:00Z')
    const halaman = await (await panggung.orang('pokja')).get(`/tugas/${id}`)
    t.match(halaman.teks, /Dijeda/)
    t.match(halaman.teks, /Menunggu usulan dari lembaga/)
    t.match(halaman.teks, /Sisa 30 menit kerja/)
    wajib(await tekan(perkara, '2', 'pokja', 'lanjutkan'))
    // then half an hour is left, as before
    t.match(await jamTugas(id), { jatuh_at: new Date('2026-11-24T02:30:00Z'), jeda_at: null })
    panggung.pukul('2026-11-24T02:20:00Z')
    await perkara.kerjakan('2')
    t.match(await jamTugas(id), {
      langgar: false,
      menit: 530,
      menit_jeda: 480,
      menit_kerja: 50,
    })
    // and row 3 may not stand still
    wajib(await tekan(perkara, '3', 'pengelola', 'ambil'))
    t.match((await tekan(perkara, '3', 'pengelola', 'jeda', alasan)).json, {
      kode: 'JEDA_TIDAK_BOLEH',
      pesan: 'Jam langkah 3 tidak boleh dijeda menurut aturan SOP ini.',
    })
    t.match((await perkara.riwayat('tugas.dijeda')).length, 1)
  },
)

t.test('a pause ends with the hands it was in, and with the task', async (t) => {
  const perkara = await duaDua()
  const { id } = await perkara.tugas('2')
  wajib(await tekan(perkara, '2', 'pokja', 'ambil'))
  wajib(await tekan(perkara, '2', 'pokja', 'jeda', { alasan: 'Listrik padam' }))
  panggung.pukul('2026-11-23T01:20:00Z')
  wajib(await tekan(perkara, '2', 'pokja', 'lepas'))
  t.match(await jamTugas(id), { jeda_at: null, jatuh_at: new Date('2026-11-23T02:20:00Z') })
  wajib(await tekan(perkara, '2', 'pokja2', 'ambil'))
  wajib(await tekan(perkara, '2', 'pokja2', 'jeda', { alasan: 'Listrik padam' }))
  panggung.pukul('2026-11-23T06:20:00Z')
  wajib(await perkara.jawab('2', await perkara.awal('2', 'pokja2').then(lengkapi), 'pokja2'))
  t.match(await jamTugas(id), { status: 'selesai', langgar: false, menit_jeda: 20 + 240 })
  t.ok(await utuh(id))
})
const lengkapi = (awal: object) => ({ ...awal, materi: 'Naskah', jp: 4, narahubung: 'Pokja' })

t.test('two people press at the same moment: the clock stays whole', async (t) => {
  for (let i = 0; i < 4; i++) {
    const perkara = await duaDua()
    const { id } = await perkara.tugas('2')
    panggung.pukul('2026-11-23T01:10:00Z')
    await Promise.all(['pokja', 'pokja2'].map((a) => panggung.orang(a)))
    const isi = lengkapi(await perkara.awal('2', 'pokja'))
    await Promise.all([
      ...['pokja', 'pokja2', 'pokja'].map((a) => tekan(perkara, '2', a, 'ambil')),
      tekan(perkara, '2', 'pokja', 'jeda', { alasan: 'Serentak' }),
      tekan(perkara, '2', 'pokja2', 'jeda', { alasan: 'Serentak' }),
      tekan(perkara, '2', 'pokja', 'lanjutkan'),
      ...['pokja', 'pokja2'].map((a) => perkara.jawab('2', isi, a).catch(() => null)),
      kerja('tenggat.hitung-ulang'),
    ])
    t.ok(await utuh(id), JSON.stringify(await segmen(id)))
  }
  t.same((await periksa()).beda, [])
})

t.test(
  'a changed calendar moves what runs and nothing that is done; again, it moves nothing',
  async (t) => {
    const perkara = await duaDua()
    const [satu] = await db('tugas').where({ perkara_id: perkara.id, no: '1' })
    const baru = await panggung.mulai('peningkatan-kapasitas')
    const selesai = await jamTugas(satu.id)
    // given a holiday on the 24th
    const [versi] = await db('kalender_versi').orderBy('nomor', 'desc').limit(1)
    const libur = { tanggal: '2026-11-24', nama: 'Libur daerah', jenis: 'libur_daerah' }
    const isi = { ...versi.isi, libur: [...versi.isi.libur, libur] }
    const { id: _, ...sisa } = versi
    await db('kalender_versi').insert({ ...sisa, nomor: versi.nomor + 1, isi: JSON.stringify(isi) })
    t.match(await tenggat(baru, '1'), { jatuh_at: new Date('2026-11-24T08:00:00Z') })
    await kerja('tenggat.hitung-ulang', { kalenderId: versi.kalender_id })
    t.match(await tenggat(baru, '1'), { jatuh_at: new Date('2026-11-25T08:00:00Z') })
    t.same(await jamTugas(satu.id), selesai)
    const janji = await db('janji_perkara').where({ perkara_id: baru.id }).first()
    t.match(janji, { waktu: '3 hari kerja', jatuh_at: new Date('2026-11-27T08:30:00Z') })
    const semua = await db('tenggat').orderBy('tugas_id')
    await kerja('tenggat.hitung-ulang', { kalenderId: versi.kalender_id })
    t.same(await db('tenggat').orderBy('tugas_id'), semua)
  },
)

t.test('the promise counts what the office took, not what others took', async (t) => {
  const perkara = await duaDua()
  wajib(await tekan(perkara, '2', 'pokja', 'ambil'))
  wajib(await tekan(perkara, '2', 'pokja', 'jeda', { alasan: 'Menunggu lembaga' }))
  panggung.pukul('2026-11-30T01:00:00Z')
  const { json } = await (await panggung.orang('pokja')).baca(`/perkara/${perkara.id}`)
  t.match(json.janji, { waktu: '3 hari kerja', keadaan: 'tepat', luar: '4 hari' })
  wajib(await tekan(perkara, '2', 'pokja', 'lanjutkan'))
  t.match(await db('janji_perkara').where({ perkara_id: perkara.id }).first(), {
    jatuh_at: new Date(json.janji.jatuh),
  })
})

t.test('what hangs on a training moves with it, its timer too', async (t) => {
  panggung.pukul('2026-11-23T01:00:00Z')
  const pelatihanId = await panggung.pelatihan()
  const perkara = await panggung.mulai('operasional-bangkom', { pelatihanId })
  await perkara.sampai('4')
  const pindah = { mulai: '2027-01-25', selesai: '2027-01-29', alasan: 'Aula dipakai' }
  wajib(await (await panggung.orang('pengelola')).post(`/pelatihan/${pelatihanId}/tanggal`, pindah))
  const { id, jatuh_tempo } = await perkara.pewaktu()
  t.same(jatuh_tempo, new Date('2027-01-24T16:00:00Z'))
  t.same(await panggung.jadwalBunyi(id), [jatuh_tempo])
  await perkara.kerjakan('4')
  t.match(await tenggat(perkara, '6'), { luar: true, jatuh_at: new Date('2027-01-29T08:30:00Z') })
  const lagi = { mulai: '2027-02-01', selesai: '2027-02-05', alasan: 'Aula dipakai lagi' }
  wajib(await (await panggung.orang('pengelola')).post(`/pelatihan/${pelatihanId}/tanggal`, lagi))
  t.match(await tenggat(perkara, '6'), { jatuh_at: new Date('2027-02-05T08:30:00Z') })
  t.match(await db('janji_perkara').where({ perkara_id: perkara.id }).first(), {
    jatuh_at: new Date('2027-02-05T08:30:00Z'),
  })
})

t.test('the clock of the machine jumps: nothing early, doubled or less than nothing', async (t) => {
  // given a task taken, and a timer for the first day of a training
  const perkara = await duaDua()
  const { id } = await perkara.tugas('2')
  const lain = await panggung.mulai('operasional-bangkom', {
    pelatihanId: await panggung.pelatihan(),
  })
  await lain.sampai('4')
  const pewaktu = await lain.pewaktu()
  panggung.pukul('2026-11-23T01:30:00Z')
  wajib(await tekan(perkara, '2', 'pokja', 'ambil'))
  // when the clock is a day back, then 40 days ahead, then right again
  for (const saat of ['2026-11-22T01:40:00Z', '2027-01-02T01:40:00Z', '2026-11-23T01:50:00Z']) {
    panggung.pukul(saat)
    wajib(await tekan(perkara, '2', 'pokja', 'lepas'))
    wajib(await tekan(perkara, '2', 'pokja', 'ambil'))
    await kerja('pewaktu.sapu')
    await panggung.bunyikan(pewaktu.id)
    t.ok(await utuh(id))
    t.match(await jamTugas(id), { jatuh_at: new Date('2026-11-23T02:00:00Z') })
    t.match(await lain.pewaktu(), { status: 'terpasang' })
  }
  await perkara.kerjakan('2')
  const jam = await jamTugas(id)
  t.equal(jam.menit, jam.menit_antre + jam.menit_kerja)
  // and in steps of an hour the timer goes off in the hour that is due, once
  const tempo = pewaktu.jatuh_tempo.getTime()
  for (let jamKe = -3; jamKe <= 3; jamKe++) {
    panggung.kantor.clock.set(new Date(tempo + jamKe * 3_600_000))
    await kerja('pewaktu.sapu')
    await panggung.bunyikan(pewaktu.id)
    t.equal((await lain.pewaktu()).status, jamKe < 0 ? 'terpasang' : 'terbunyi')
  }
  t.equal((await lain.riwayat('pewaktu.berbunyi')).length, 1)
  t.same((await periksa()).beda, [])
})

t.test('open tasks older than the clocks get theirs from the history, once', async (t) => {
  const perkara = await duaDua()
  const { id } = await perkara.tugas('2')
  panggung.pukul('2026-11-23T01:10:00Z')
  wajib(await tekan(perkara, '2', 'pokja', 'ambil'))
  wajib(await tekan(perkara, '2', 'pokja', 'jeda', { alasan: 'Menunggu' }))
  panggung.pukul('2026-11-23T01:40:00Z')
  wajib(await tekan(perkara, '2', 'pokja', 'lanjutkan'))
  const [jam, potongan] = [await jamTugas(id), await segmen(id)]
  await db('segmen_jam').where({ tugas_id: id }).delete()
  await db('tenggat').where({ tugas_id: id }).delete()
  await Promise.all([1, 2].map(() => beriJamLama(db, () => false)))
  t.same(await segmen(id), potongan)
  const { bunyi_at: _, ...sama } = jam
  t.match(await jamTugas(id), { ...sama, jatuh_at: jam.jatuh_at })
})

t.test('whoever doubts a figure lets it be computed again', async (t) => {
  panggung.pukul('2026-11-24T01:00:00Z')
  const admin = await panggung.orang('admin')
  const [jam] = await db('tenggat').where({ status: 'selesai' }).limit(1)
  await db('tenggat').where({ tugas_id: jam.tugas_id }).update({ langgar: !jam.langgar })
  wajib(await admin.post('/tenggat/periksa', { dari: '2026-01-01', sampai: '2027-12-31' }))
  await panggung.kerjakanAntrean('tenggat.periksa')
  const { hasil } = (await admin.baca('/tenggat/periksa')).json
  t.match(hasil[0], { jumlah_beda: 1, beda: [{ tugasId: jam.tugas_id }] })
  t.match((await admin.get('/tenggat/periksa')).teks, /pelanggaran tercatat/)
})
