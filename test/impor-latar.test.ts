import { setTimeout as tunggu } from 'node:timers/promises'
import t from 'tap'
import { bangun } from './helper.js'
import { berkas, Panggung, wajib } from './langkah-bantu.js'

const panggung = new Panggung(await bangun(t))
const { db, tugasPekerja } = panggung.kantor

const ROWS = 1200
const nip = (n: number): string => {
  const [b, h] = [String((n % 12) + 1).padStart(2, '0'), String((n % 28) + 1).padStart(2, '0')]
  return `${1960 + Math.floor(n / 900)}${b}${h}200501${(n % 2) + 1}${String((n % 900) + 1).padStart(3, '0')}`
}
const kata = (n: number): string => [...String(n)].map((d) => 'ABCDEFGHIJ'[Number(d)]).join('')
const lembar = (judul: string, ekor: string, salah = 0): string =>
  [
    judul,
    ...Array.from({ length: ROWS }, (_, n) => `${nip(n)};Peserta ${kata(n)}${ekor}`),
    ...Array.from({ length: salah }, (_, n) => `123;Salah ${kata(n)}${ekor}`),
  ].join('\n')

const daftar = await berkas(
  await panggung.orang('adminbangkom'),
  'daftar besar.csv',
  lembar('NIP;Nama', '', 2),
)

/** A training whose first row waits for participants, and a large list asked for on it. */
async function siapkan(lewatiSalah = true) {
  const pelatihanId = await panggung.pelatihan()
  const perkara = await panggung.mulai('operasional-bangkom', { pelatihanId })
  const tugas = await perkara.tugas('1')
  const isi = { berkas: daftar, lewatiSalah }
  const { pekerjaanId } = wajib(await perkara.tindak('1', 'impor', isi, 'adminbangkom'))
  return { perkara, tugas, pelatihanId, pekerjaanId: pekerjaanId as string }
}

const kerja = (pekerjaanId: string) =>
  tugasPekerja['impor.peserta']!({ pekerjaanId }, { percobaan: 1, maks: 8 } as never)
const banyak = async (pelatihan_id: string) =>
  (await db('peserta').where({ pelatihan_id }).pluck('id')).length
const lihat = async (id: string, akun = 'adminbangkom') =>
  (await panggung.orang(akun)).get(`/pekerjaan/${id}`)

t.test('a large list becomes a job whose page shows a bar, then every row', async (t) => {
  // given a list of 1,202 rows sent by a form
  const pelatihanId = await panggung.pelatihan()
  const perkara = await panggung.mulai('operasional-bangkom', { pelatihanId })
  const { id } = await perkara.tugas('1')
  const admin = await panggung.orang('adminbangkom')
  const kirim = await admin.form(`/tugas/${id}/tindakan/impor`, {
    'berkas.sha256': daftar.sha256,
    'berkas.nama': daftar.nama,
    lewatiSalah: 'on',
  })
  // then the person stands before the bar, and nothing is written yet
  t.match(kirim.ke, /^\/pekerjaan\/[0-9a-f-]{36}$/)
  const pekerjaanId = kirim.ke.split('/')[2]!
  t.match((await lihat(pekerjaanId)).teks, /data-berjalan[^]*<progress[^>]*max="1202"/)
  t.equal(await banyak(pelatihanId), 0)
  // when the worker comes to it
  t.equal(await panggung.kerjakanAntrean('impor.peserta'), 1)
  // then the good rows are there, the report tells of each, and the bell rang
  t.equal(await banyak(pelatihanId), ROWS)
  const { teks } = await lihat(pekerjaanId)
  t.match(teks, /1200 baru, 0 berubah, 0 sama, 0 ganda, 2 salah/)
  t.match(teks, /Baris 1202, kolom NIP: /)
  t.notMatch(teks, /data-berjalan/)
  const { pekerjaan } = wajib(await admin.baca(`/pekerjaan/${pekerjaanId}`))
  t.equal(pekerjaan.laporan.baris.length, ROWS + 2)
  t.match((await admin.get('/pemberitahuan')).teks, /Impor peserta daftar besar\.csv: selesai/)
  t.match((await admin.get('/pekerjaan')).teks, new RegExp(`href="/pekerjaan/${pekerjaanId}"`))
  const riwayat = (await perkara.riwayat()).filter((r) => r.aksi === 'tugas.tindakan.impor')
  t.equal(riwayat.length, 2, 'asked for, and done')
  // all rows are in the sheet, where the page shows the first 500
  const lembarnya = await admin.get(`/pekerjaan/${pekerjaanId}/laporan.csv`)
  t.equal(lembarnya.teks.trim().split('\r\n').length, 1 + ROWS + 2)
  t.match(lembarnya.teks, /\r\n1202;Salah [A-Z]+;'?123;Salah;"?Baris 1202, kolom NIP/)
  // and it is nobody else's
  t.equal((await lihat(pekerjaanId, 'pokja')).status, 404)
  const pokja = await panggung.orang('pokja')
  t.equal((await pokja.get(`/pekerjaan/${pekerjaanId}/laporan.csv`)).status, 404)
  // half a year later the names and numbers are gone, the outcome is not
  const laporan = async () =>
    (await db('impor_latar').where({ pekerjaan_id: pekerjaanId }).first('laporan')).laporan
  const { clock } = panggung.kantor
  const [kini, hari] = [clock.now(), 86_400_000]
  clock.set(new Date(kini.getTime() + 179 * hari))
  await tugasPekerja['impor.bersih']!({}, {} as never)
  t.ok(await laporan())
  panggung.pukul(new Date(kini.getTime() + 181 * hari).toISOString())
  await tugasPekerja['impor.bersih']!({}, {} as never)
  t.equal(await laporan(), null)
  const { teks: kelak } = await lihat(pekerjaanId)
  t.match(kelak, /Rincian per baris sudah dihapus/)
  const adminKelak = await panggung.orang('adminbangkom')
  t.equal((await adminKelak.get(`/pekerjaan/${pekerjaanId}/laporan.csv`)).status, 404)
  panggung.pukul(kini.toISOString())
})

t.test('a job cut off while it writes has written nothing, and is repeated once', async (t) => {
  const { pekerjaanId, pelatihanId, perkara } = await siapkan()
  // given a worker that is killed in the middle of its transaction
  const palang = await db.transaction()
  await palang.raw('select 1 from pelatihan where id = ? for update', [pelatihanId])
  const putus = t.rejects(kerja(pekerjaanId))
  const menunggu = `from pg_stat_activity where wait_event_type = 'Lock'
    and datname = current_database() and query like 'select id from pelatihan%'`
  while ((await db.raw(`select 1 ${menunggu}`)).rows.length === 0) await tunggu(20)
  await db.raw(`select pg_terminate_backend(pid) ${menunggu}`)
  await putus
  await palang.rollback()
  // then nothing is there, and the job still stands
  t.equal(await banyak(pelatihanId), 0)
  t.equal((await db('pekerjaan').where({ id: pekerjaanId }).first()).status, 'berjalan')
  // when it is run again, by two at once and once more
  await Promise.all([kerja(pekerjaanId), kerja(pekerjaanId)])
  await kerja(pekerjaanId)
  // then every row is there once, and so is the history
  t.equal(await banyak(pelatihanId), ROWS)
  const riwayat = (await perkara.riwayat()).filter((r) => r.aksi === 'tugas.tindakan.impor')
  t.equal(riwayat.length, 2)
  t.equal((await db('pemberitahuan').where({ jalur: `/pekerjaan/${pekerjaanId}` })).length, 1)
})

t.test('wrong rows, a finished task and a lost right stop it with a sentence', async (t) => {
  // given wrong rows that may not be left out
  const salah = await siapkan(false)
  await kerja(salah.pekerjaanId)
  t.match((await lihat(salah.pekerjaanId)).teks, /Tidak ada yang disimpan\. Impor ditolak karena 2/)
  t.match((await lihat(salah.pekerjaanId)).teks, /Baris 1203, kolom NIP/, 'the report all the same')
  // given a task that was finished meanwhile
  const tamat = await siapkan()
  await db('tugas')
    .where({ id: tamat.tugas.id })
    .update({
      status: 'selesai',
      selesai_at: panggung.kantor.clock.now(),
      selesai_oleh: await panggung.pegawai('adminbangkom'),
    })
  await kerja(tamat.pekerjaanId)
  t.match((await lihat(tamat.pekerjaanId)).teks, /Tidak ada yang disimpan\. .*sudah diselesaikan/)
  // given somebody who left the post meanwhile
  const lepas = await siapkan()
  const pegawai_id = await panggung.pegawai('adminbangkom')
  const berlaku_sampai = '2026-11-22'
  const lama = await db('pemangku').where({ pegawai_id }).select('id', 'berlaku_sampai')
  await db('pemangku').where({ pegawai_id }).update({ berlaku_sampai })
  await kerja(lepas.pekerjaanId)
  for (const { id, ...l } of lama) await db('pemangku').where({ id }).update(l)
  const p = await db('pekerjaan').where({ id: lepas.pekerjaanId }).first()
  t.equal(p.status, 'gagal')
  t.match(p.galat, /22 November 2026|22 Nov 2026|tidak berwenang/i)
  // then none of them wrote anything
  for (const { pelatihanId } of [salah, tamat, lepas]) t.equal(await banyak(pelatihanId), 0)
})

t.test('many people of agencies come in the same way', async (t) => {
  // given
  const admin = await panggung.orang('admin')
  const isi = lembar('NIP;Nama;Perangkat Daerah', ';Dinas Uji')
  const { sha256 } = await berkas(admin, 'pegawai.csv', isi)
  const isian = { sidik: sha256, berlaku: '2026-11-01', lewatiSalah: false }
  const { pekerjaanId } = wajib(await admin.post('/perangkat/impor', isian))
  t.equal((await db('pegawai').where({ luar: true })).length, 0)
  // when
  await panggung.kerjakanAntrean('impor.pegawai')
  await tugasPekerja['impor.pegawai']!({ pekerjaanId }, {} as never)
  // then
  t.equal((await db('pegawai').where({ luar: true })).length, ROWS)
  const { teks } = await lihat(pekerjaanId, 'admin')
  t.match(teks, /1200 pegawai ditambahkan, 1200 penempatan dicatat, 0 baris dilewati/)
  t.match(teks, /Perangkat daerah baru: Dinas Uji/)
})
