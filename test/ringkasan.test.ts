import t from 'tap'
import { simpanAlamatBawaan } from '../server/kantor/alamat-publik.js'
import { bersihkanKabar } from '../server/pemberitahuan/bersih.js'
import { beriTahu } from '../server/pemberitahuan/service.js'
import { transaksi } from '../server/platform/db/db.js'
import { sapuRingkasan } from '../server/tugas/ringkasan/sapu.js'
import { wita } from './eskalasi-bantu.js'
import { bangun } from './helper.js'
import { kirimSemua, pegawaiDari, serverSurat, setel } from './kabar-bantu.js'
import { catatJam } from './laporan-bantu.js'

const SUREL = { surelHost: '127.0.0.1', surelPengirim: 'paraf@bkpsdm-kukar.example' }
const BERTANDA = ['surat.paraf']

const kantor = await bangun(t, { kini: wita('2026-11-23 07:00') })
const { db, clock } = kantor
const sapu = () => sapuRingkasan(db, clock.now(), BERTANDA)
const kabari = async (akun: string, jenis: string, kunci: string) => {
  const kepada = [await pegawaiDari(db, akun)]
  const kabar = { kepada, jenis, judul: `Kabar ${kunci}`, jalur: '/perkara', kunci }
  await transaksi(db, (trx) => beriTahu(trx, kabar, clock.now()))
}
/** What is new in the bell of this person. */
const lonceng = async (akun: string): Promise<number> =>
  (await (await kantor.masukSebagai(akun)).baca('/pemberitahuan')).json.baris.filter(
    (b: any) => !b.dibaca_at,
  ).length

t.test('one mail each working morning says what is mine, once, whoever asks', async (t) => {
  // given: an office with a mail server, before it opens on Monday
  const server = await serverSurat(t)
  await setel(kantor, { ...SUREL, surelPort: server.port })
  await transaksi(db, (trx) => simpanAlamatBawaan(trx, 'https://paraf.example', clock.now()))
  const lama = { mulai: '2026-11-02T00:00:00Z', peran: 'kabid' }
  const [lewat, , , , milikPokja] = await catatJam(db, [
    { ...lama, perkara: 'Bimtek SKP', jatuh: '2026-11-19T08:00:00Z' },
    { ...lama, perkara: 'Sore ini', jatuh: '2026-11-23T08:00:00Z' },
    { ...lama, perkara: 'Perlu paraf', jatuh: '2026-12-23T08:00:00Z' },
    { ...lama, perkara: 'Lama dan jauh', jatuh: '2026-12-23T08:00:00Z' },
    { ...lama, perkara: 'Punya pokja', jatuh: '2026-12-23T08:00:00Z', peran: 'pokja' },
    { ...lama, perkara: 'Baru masuk', mulai: '2026-11-22T23:00:00Z' },
  ])
  await db('tenggat').update({ jatuh_at: db.ref('jatuh_at') })
  const paraf = await db('perkara').where({ judul: 'Perlu paraf' }).first('id')
  await db('tugas').where({ perkara_id: paraf.id }).update({ handler: 'surat.paraf' })
  // when: asked before the opening, at it by two servers at once, and again
  t.equal(await sapu(), 0)
  clock.set(wita('2026-11-23 07:30'))
  const kali = await Promise.all([sapu(), sapu(), sapu()])
  t.equal(
    kali.reduce((a, b) => a + b, 0),
    1,
    'only who has something to read',
  )
  t.equal(await sapu(), 0)
  await kirimSemua(kantor)
  // then
  t.equal(server.surat.length, 1)
  const { kepada, teks } = server.surat[0]!
  const isi = teks.replace(/=\r\n/g, '').replace(/=3D/g, '=')
  t.equal(kepada, 'bambang.supriyadi@bkpsdm-kukar.example')
  for (const bagian of [
    /Lewat tenggat \(1\)\s+- 1\. Membuat konsep surat, Bimtek SKP; tenggat 19 Nov 2026 16.00/,
    /Jatuh tempo hari ini \(1\)\s+- .*Sore ini/,
    /Menunggu paraf atau tanda tangan Anda \(1\)\s+- .*Perlu paraf/,
    /Baru \(1\)\s+- .*Baru masuk/,
  ])
    t.match(isi, bagian)
  t.match(isi, `https://paraf.example/tugas/${lewat}`)
  t.notMatch(isi, /Lama dan jauh|Punya pokja/)
  const kotak = (await (await kantor.masukSebagai('kabid')).baca('/tugas')).json.baris
  t.ok(kotak.some((b: any) => b.id === lewat))
  t.equal(await lonceng('kabid'), 0, 'it is no notice of the bell')
  // and: a clock set back, or the process begun anew, makes no second one; a day off none at all
  clock.set(wita('2026-11-23 07:29'))
  t.equal(await sapu(), 0)
  clock.set(wita('2026-11-28 09:00'))
  t.equal(await sapu(), 0)
  // and: the next day, without who does not want it; pokja was handed a task meanwhile
  clock.set(wita('2026-11-23 14:00'))
  const kabid = await kantor.masukSebagai('kabid')
  const pilih = { surel: true, webhook: false, ringkasan: false }
  t.match((await kabid.post('/pemberitahuan/saluran', pilih)).json, { ringkasan: false })
  await db('tugas').where({ id: milikPokja }).update({ dibuka_at: clock.now() })
  clock.set(wita('2026-11-24 07:30'))
  t.equal(await sapu(), 2, 'those two who sit as pokja')
  t.same(
    await db('ringkasan_harian')
      .where({ pegawai_id: await pegawaiDari(db, 'kabid') })
      .orderBy('tanggal')
      .pluck('isi'),
    [4, 0],
  )
})

t.test('each kind of notice as each person wants it', async (t) => {
  // given: Wednesday morning; kabid reads one kind in the digest, is left alone with another
  clock.set(wita('2026-11-25 09:00'))
  await db.raw('truncate kiriman, pemberitahuan, ringkasan_harian')
  await db.raw('delete from graphile_worker._private_jobs')
  await setel(kantor, { ...SUREL, surelPort: 25 })
  const kabid = await kantor.masukSebagai('kabid')
  const pilih = { surel: true, webhook: false, ringkasan: true, tugas: 'ringkasan', lain: 'diam' }
  t.match((await kabid.post('/pemberitahuan/saluran', { ...pilih, lewat: 'lonceng' })).json, {
    ...{ tugas: 'ringkasan', lain: 'diam', lewat: 'lonceng', peringatan: 'langsung' },
  })
  t.match((await kabid.post('/pemberitahuan/saluran', { ...pilih, lewat: 'apa' })).status, 400)
  t.match((await kabid.get('/pemberitahuan/saluran')).teks, /Hanya dalam ringkasan harian/)
  // when
  await kabari('kabid', 'tugas.dialihkan', 'dialihkan')
  await kabari('kabid', 'surat.massal', 'massal')
  await kabari('kabid', 'tenggat.lewat', 'lewat')
  await kabari('kabid', 'tenggat.peringatan', 'dekat')
  // then: two ring, one of them leaves the house, all four are in the list
  t.equal(await lonceng('kabid'), 2)
  t.equal((await kabid.baca('/pemberitahuan')).json.baris.length, 4)
  t.equal((await db('kiriman')).length, 1)
  // and: the digest names the one, once
  t.equal(await sapu(), 1)
  const [ringkas] = await db('pemberitahuan').where({
    jenis: 'ringkasan.harian',
    pegawai_id: await pegawaiDari(db, 'kabid'),
  })
  t.match(ringkas.isi, /Kabar \(1\)\n- Kabar dialihkan\n\/perkara/)
  clock.set(wita('2026-11-26 09:00'))
  await sapu()
  t.notMatch(
    (await db('pemberitahuan').where({ kunci: 'ringkasan.harian:2026-11-26' }).pluck('isi')).join(),
    /Kabar dialihkan/,
  )
  // and: who gets no digest finds it in the bell instead
  const besok = await kantor.masukSebagai('kabid')
  const { status } = await besok.post('/pemberitahuan/saluran', { ...pilih, ringkasan: false })
  t.equal(status, 200)
  await kabari('kabid', 'tugas.dialihkan', 'lagi')
  t.equal(await lonceng('kabid'), 3)
})

t.test('what was read long ago is deleted; what was not, stays', async (t) => {
  // given: two notices and their deliveries, one read
  clock.set(wita('2026-11-27 09:00'))
  await db.raw('truncate kiriman, pemberitahuan, ringkasan_harian, pilihan_kabar')
  await kabari('kepala', 'tenggat.lewat', 'dibaca')
  await kabari('kepala', 'tenggat.lewat', 'belum')
  await db('pemberitahuan').where({ kunci: 'dibaca' }).update({ dibaca_at: clock.now() })
  await db('kiriman').update({ status: 'terkirim', selesai_at: clock.now() })
  // when: a day before and a day after they are old enough
  clock.advance(179 * 86_400_000)
  t.equal(await bersihkanKabar(db, clock), 0)
  clock.advance(2 * 86_400_000)
  t.equal(await bersihkanKabar(db, clock), 1)
  // then
  t.same(await db('pemberitahuan').pluck('kunci'), ['belum'])
  t.same(await db('kiriman'), [])
})
