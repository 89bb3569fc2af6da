import t from 'tap'
import { giliranPerOrang } from '../server/naskah/pratinjau/giliran.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { Panggung, wajib } from './langkah-bantu.js'
import { galat } from './surat-contoh.js'
import { isianContoh } from './surat-keluar-bantu.js'

// A letter being drafted: kept before it is sent, by whoever holds the task.

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor
const pokja = await panggung.orang('pokja')
const rekan = await panggung.orang('pokja2')

/** A letter whose first row waits for its drafter, in nobody's hands. */
async function surat(naskah = 'undangan-pembukaan') {
  const perkara = await panggung.mulai('surat-keluar', { naskah })
  const { id } = await perkara.tugas('1')
  return { perkara, id, jalur: `/tugas/${id}` }
}

t.test('what is filled in is kept without a version, and any holder goes on with it', async (t) => {
  // given
  const { perkara, id, jalur } = await surat()
  const awal = await perkara.awal('1')
  // when: half a form, a number that is none yet and a compulsory field left empty
  const isian = { ...awal, acara: 'Pembukaan', hal: '', pukulMulai: 'pagi' }
  t.match(await pokja.post(`${jalur}/konsep`, isian), { status: 200, json: { versi: 1 } })
  // then: a colleague finds it
  const dibaca = wajib(await rekan.baca(jalur))
  t.match(dibaca.awal, { acara: 'Pembukaan', hal: '', pukulMulai: 'pagi' })
  t.match(dibaca.konsep, { versi: 1, oleh: /\S/ })
  t.equal((await db('naskah').where({ perkara_id: perkara.id })).length, 0, 'no version of it')
  // when the letter is sent
  wajib(await rekan.post(`${jalur}/selesai`, isianContoh('undangan-pembukaan')))
  // then nothing half-written stays behind
  t.same(await db('isian_konsep').where({ tugas_id: id }), [])
})

t.test('the form keeps it by its own button, lists and rows as they were typed', async (t) => {
  const { jalur } = await surat()
  const halaman = await pokja.get(jalur)
  t.match(halaman.teks, new RegExp(`formaction="${jalur}/konsep" formnovalidate`))
  const jawaban = await pokja.form(`${jalur}/konsep`, {
    konsepVersi: '0',
    tujuan: 'Dinas Kearsipan\r\n\r\nInspektorat',
    acara: '<b>Rapat</b> & makan',
  })
  t.match(jawaban, { status: 303, ke: jalur })
  t.same(wajib(await pokja.baca(jalur)).awal, {
    tujuan: ['Dinas Kearsipan', 'Inspektorat'],
    acara: '<b>Rapat</b> & makan',
  })
  t.match((await pokja.get(jalur)).teks, '&lt;b>Rapat&lt;/b> &amp; makan')
})

t.test('two writers: who comes second is told by whom, and both texts are kept', async (t) => {
  // given: both opened the page before anyone saved
  const { id, jalur } = await surat()
  const simpan = (k: typeof rekan, acara: string, lebih = {}) =>
    k.post(`${jalur}/konsep`, { konsepVersi: 0, acara, ...lebih })
  wajib(await simpan(pokja, 'satu'))
  // when
  const kalah = await simpan(rekan, 'dua')
  // then
  t.match(kalah, {
    status: 409,
    json: { kode: 'KONSEP_BERUBAH', rincian: { versi: 1, pada: '23 Nov 2026 09.00 WITA' } },
  })
  t.equal(wajib(await rekan.baca(jalur)).awal.acara, 'satu')
  const halaman = await rekan.get(jalur)
  t.match(halaman.teks, 'Ada isian Anda yang disisihkan')
  // when they take their own back, the other one is set aside in its turn
  t.equal((await rekan.form(`${jalur}/konsep/pakai`)).status, 303)
  t.equal(wajib(await rekan.baca(jalur)).awal.acara, 'dua')
  t.match((await pokja.get(jalur)).teks, 'Ada isian Anda yang disisihkan')
  // and "save mine" over it, with open eyes
  wajib(await simpan(pokja, 'tiga', { konsepVersi: 2, timpa: true }))
  t.equal(wajib(await rekan.baca(jalur)).awal.acara, 'tiga')
  t.equal((await rekan.form(`${jalur}/konsep/buang`)).status, 303)
  t.match(await rekan.post(`${jalur}/konsep/buang`), {
    status: 409,
    json: { kode: 'KONSEP_TIDAK_ADA' },
  })
  t.same(await db('isian_sisih').where({ tugas_id: id }), [])
})

t.test('32 saves at one moment: one is kept, nobody else loses a word', async (t) => {
  const { id, jalur } = await surat()
  const jawaban = await Promise.all(
    Array.from({ length: 32 }, (_, i) =>
      (i % 2 ? rekan : pokja).post(`${jalur}/konsep`, { konsepVersi: 0, acara: `ke-${i}` }),
    ),
  )
  t.equal(jawaban.filter((j) => j.status === 200).length, 1)
  t.equal(jawaban.filter((j) => j.json.kode === 'KONSEP_BERUBAH').length, 31)
  t.match(await db('isian_konsep').where({ tugas_id: id }), [{ versi: 1 }])
  const sisih = await db('isian_sisih').where({ tugas_id: id })
  t.equal(sisih.length, 2, 'one text set aside for each of the two')
  // the same text once more, as after a lost answer, is no quarrel
  const { isian, oleh } = await db('isian_konsep').where({ tugas_id: id }).first()
  const pemenang = oleh === (await panggung.pegawai('pokja')) ? pokja : rekan
  t.match(await pemenang.post(`${jalur}/konsep`, { konsepVersi: 0, ...isian }), {
    status: 200,
    json: { versi: 1 },
  })
})

t.test('a refused save shows the form again with what was typed, and the choice', async (t) => {
  const { jalur } = await surat()
  wajib(await pokja.post(`${jalur}/konsep`, { acara: 'satu' }))
  const lagi = await rekan.form(`${jalur}/konsep`, { konsepVersi: '0', acara: 'kata rekan' })
  t.equal(lagi.status, 409)
  t.match(lagi.teks, /value="kata rekan"/)
  t.match(lagi.teks, /name="timpa" value="on"/)
  t.match(lagi.teks, 'Simpan punya saya')
  t.match(lagi.teks, /name="konsepVersi" value="1"/)
})

t.test('the form starts from the letter the case answers, unless that one is secret', async (t) => {
  // given
  const { perkara, jalur } = await surat('surat-dinas')
  const { id } = await db('surat_masuk')
    .insert({
      ...{ agenda: 1, tahun: 2026, pengirim: 'Camat Sebulu', nomor: '5/X', tanggal: '2026-11-20' },
      ...{ hal: 'Usul peserta', diterima_at: SENIN_PAGI, perkara_id: perkara.id, keamanan: 'B' },
    })
    .returning('id')
    .then(([s]) => s)
  // then
  t.match(await perkara.awal('1'), {
    tujuan: ['Camat Sebulu'],
    hal: 'Tanggapan atas Usul peserta',
    pembuka: /surat Saudara Nomor 5\/X tanggal 20 November 2026 hal Usul peserta/,
  })
  t.match((await pokja.get(jalur)).teks, /Sudah diisikan[^<]*Hal, Kepada Yth\., Pembuka/)
  // when
  await db('surat_masuk').where({ id }).update({ keamanan: 'R' })
  const tanpa = await perkara.awal('1')
  t.notOk(tanpa.hal ?? tanpa.tujuan, 'nothing of it is quoted')
})

t.test('only who may do the task may keep words on it', async (t) => {
  const { jalur } = await surat()
  const agendaris = await panggung.orang('agendaris')
  t.match(await agendaris.post(`${jalur}/konsep`, { acara: 'x' }), { status: 403 })
  wajib(await pokja.post(`${jalur}/ambil`))
  t.match(await rekan.post(`${jalur}/konsep`, { acara: 'x' }), {
    status: 409,
    json: { kode: 'TUGAS_DIPEGANG_LAIN' },
  })
  const { id } = await (await panggung.mulai('peningkatan-kapasitas')).tugas('1')
  t.match(await pokja.post(`/tugas/${id}/konsep`), {
    status: 409,
    json: { kode: 'BUKAN_PENYUSUNAN' },
  })
})

t.test('the page is seen from what is filled in, without a version of it', async (t) => {
  const { perkara, id, jalur } = await surat()
  wajib(await pokja.post(`${jalur}/konsep`, { tujuan: ['Inspektur'], acara: '<i>Rapat</i>' }))
  const halaman = await pokja.get(`${jalur}/pratinjau`)
  t.equal(halaman.status, 200)
  t.match(halaman.teks, '&lt;i>Rapat&lt;/i>')
  t.match(halaman.teks, /class="lembar"[\s\S]*BADAN KEPEGAWAIAN[\s\S]*KONSEP|KONSEP[\s\S]*BADAN/)
  t.notMatch(halaman.teks.replace(/[\s\S]*<main/, ''), / style=/, 'the content policy allows none')
  t.match(await pokja.form(`${jalur}/konsep`, { konsepVersi: '1', konsepLihat: 'on' }), {
    status: 303,
    ke: `${jalur}/pratinjau`,
  })
  t.equal((await db('naskah').where({ perkara_id: perkara.id })).length, 0)
  // a reader who does not write it has no draft to look at
  const kabid = await panggung.orang('kabid')
  t.match(await kabid.baca(`/tugas/${id}/pratinjau`), {
    status: 409,
    json: { kode: 'BUKAN_PENYUSUNAN' },
  })
})

t.test(
  'one look at a time for each person: the newest waits, an older one is let go',
  async (t) => {
    const bergiliran = giliranPerOrang(4)
    const selesai: string[] = []
    let buka!: () => void
    const pintu = new Promise<void>((r) => (buka = r))
    const minta = (siapa: string, nama: string, kerja = Promise.resolve()) =>
      bergiliran(siapa, SENIN_PAGI, async () => {
        await kerja
        selesai.push(nama)
      })
    const semua = [minta('a', '1', pintu), minta('a', '2'), minta('a', '3'), minta('b', 'lain')]
    const diganti = t.rejects(semua[1]!, galat('PRATINJAU_DIGANTI'))
    await semua[3]
    buka()
    await Promise.all([diganti, semua[0], semua[2]])
    t.same(selesai, ['lain', '1', '3'])
    await minta('a', '4')
    await t.rejects(minta('a', '5'), galat('TERLALU_SERING', { status: 429 }))
    const nanti = new Date(SENIN_PAGI.getTime() + 60_000)
    await bergiliran('a', nanti, async () => {})
  },
)
