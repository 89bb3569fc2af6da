import t, { type Test } from 'tap'
import { bangun } from './helper.js'
import { Lakon, Panggung } from './langkah-bantu.js'
import { sidik } from './sidik.js'

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor
/** One case for all tests here: each of them stops it on its way. */
const perkara = await panggung.mulai('peningkatan-kapasitas')

/** Breaks every write to a table until `perbaiki`; at commit only, when asked. */
async function rusakkan(
  tabel: string,
  { saat = 'true', tunda = false, kode = 'P0001' } = {},
): Promise<void> {
  await db.raw(`create or replace function uji_rusak() returns trigger language plpgsql as $$
    begin
      if ${saat} then raise exception 'rusak' using errcode = '${kode}'; end if;
      return new;
    end $$`)
  await db.raw(
    tunda
      ? `create constraint trigger uji_rusak after insert or update on ${tabel}
           deferrable initially deferred for each row execute function uji_rusak()`
      : `create trigger uji_rusak before insert or update on ${tabel}
           for each row execute function uji_rusak()`,
  )
}
const perbaiki = async (tabel: string): Promise<void> => {
  await db.raw(`drop trigger uji_rusak on ${tabel}`)
}

/** Does something that must fail with this status, and after which everything is as it was. */
async function gagal(
  t: Test,
  apa: string,
  kerja: () => Promise<{ status: number; json: any }>,
  status = 500,
): Promise<any> {
  const sebelum = await sidik(db)
  const j = await kerja()
  t.equal(j.status, status, `${apa}: ${j.json?.pesan}`)
  t.same(await sidik(db), sebelum, `${apa}: nothing has changed`)
  return j.json
}

t.test('a task that fails at any of its writes leaves everything as it was', async (t) => {
  // given row 11: it numbers and issues a letter, enters the dispatch, opens a wait with a timer
  await perkara.sampai('11')
  const isian = await perkara.awal('11')
  const tabel = [
    'register_tahun',
    'nomor',
    'berkas',
    'konversi',
    'naskah_versi',
    'naskah',
    'balasan',
    'pengiriman',
    'perkara',
    'tugas',
    'pewaktu',
    'riwayat',
    'graphile_worker._private_jobs',
  ]
  for (const satu of tabel) {
    await rusakkan(satu)
    const isi = await gagal(t, satu, () => perkara.jawab('11', isian))
    // and the person is told to whom to turn, nothing of the inside
    t.match(isi, {
      kode: 'GALAT_SERVER',
      pesan: /^Terjadi kesalahan di server\. Sampaikan kode rujukan /,
    })
    t.notMatch(JSON.stringify(isi), /rusak|uji/)
    await perbaiki(satu)
  }
  // the last line of the history is the very end of the step: all effects came before it
  await rusakkan('riwayat', { saat: `new.aksi = 'tugas.dibuka'` })
  await gagal(t, 'the next task', () => perkara.jawab('11', isian))
  await perbaiki('riwayat')
  await rusakkan('tugas', { tunda: true })
  await gagal(t, 'at commit', () => perkara.jawab('11', isian))
  await perbaiki('tugas')
  // when nothing is broken, the same form goes through, with the number that was never lost
  t.equal((await perkara.jawab('11', isian)).status, 200)
  t.equal(await perkara.nomor(), '12')
  t.same(
    await db('nomor').where({ register: 'surat-keluar' }).orderBy('urut').pluck('urut'),
    [1, 2],
  )
})

t.test('a timer whose step fails stays armed and can go off later', async (t) => {
  t.equal(await perkara.nomor(), '12')
  panggung.pukul('2027-01-01T00:00:00Z')
  const { id } = await db('pewaktu').where({ perkara_id: perkara.id }).first()
  const bunyikan = () => panggung.bunyikan(id)
  for (const satu of ['tugas', 'perkara', 'riwayat', 'pewaktu']) {
    await rusakkan(satu)
    const sebelum = await sidik(db)
    await t.rejects(bunyikan(), /rusak/, satu)
    t.same(await sidik(db), sebelum, satu)
    await perbaiki(satu)
  }
  await bunyikan()
  t.equal(await perkara.nomor(), '13')
  panggung.pukul('2026-11-23T01:00:00Z')
})

t.test('a letter whose book is missing is not signed either', async (t) => {
  // given row 16, which signs and numbers at once, in an office without a book of decrees
  await perkara.sampai('16')
  const isian = { ...(await perkara.awal('16')), keputusan: 'ya' }
  await db('register').where({ kode: 'keputusan' }).update({ kode: 'hilang' })
  const isi = await gagal(t, 'no book', () => perkara.jawab('16', isian), 404)
  t.equal(isi.pesan, 'Register keputusan tidak ditemukan.')
  t.equal(
    (await db('naskah').where({ perkara_id: perkara.id, jenis: 'sk-panitia' }).first()).keadaan,
    'diparaf',
  )
  await db('register').where({ kode: 'hilang' }).update({ kode: 'keputusan' })
  t.equal((await perkara.jawab('16', isian)).status, 200)
  t.match(await db('naskah').where({ perkara_id: perkara.id, jenis: 'sk-panitia' }).first(), {
    keadaan: 'terbit',
    nomor: '1 TAHUN 2026',
  })
})

t.test('when the database asks for another try, the work is done once', async (t) => {
  await perkara.sampai('21')
  await db.raw('create sequence uji_coba')
  await rusakkan('riwayat', {
    saat: `new.aksi = 'tugas.dibuka' and nextval('uji_coba') <= 2`,
    kode: '40P01',
  })
  const { id } = await perkara.tugas('21')
  t.equal(
    (await perkara.jawab('21', await perkara.awal('21'))).status,
    200,
    'two deadlocks, then it went through',
  )
  await perbaiki('riwayat')
  await db.raw('drop sequence uji_coba')
  t.equal((await perkara.riwayat('tugas.selesai')).filter((r) => r.tugas_id === id).length, 1)
  t.equal((await db('tugas').where({ perkara_id: perkara.id, no: '26' })).length, 1)
  t.same(
    await db('nomor').where({ register: 'surat-keluar' }).orderBy('urut').pluck('urut'),
    [1, 2, 3],
  )
})

t.test(
  'the end of a called SOP and the next row of its caller happen together or not at all',
  async (t) => {
    await perkara.sampai('37')
    await perkara.kerjakan('37')
    const anak = new Lakon(
      panggung,
      (await db('perkara').where({ induk_id: perkara.id }).first()).id,
    )
    await anak.sampai('12')
    await rusakkan('tugas', { saat: `new.no = '38'` })
    await gagal(t, 'row 38', () => anak.jawab('12', { tempat: 'Lemari' }))
    await perbaiki('tugas')
    t.match(await anak.perkara(), { status: 'berjalan' })
    t.equal((await anak.jawab('12', { tempat: 'Lemari' })).status, 200)
    t.equal(await perkara.nomor(), '38')
  },
)

t.test('a case that cannot start does not exist', async (t) => {
  const pengelola = await panggung.orang('pengelola')
  const isian = {
    sopKode: 'peningkatan-kapasitas',
    judul: 'Tidak jadi',
    unitId: await panggung.unit(),
    kunci: 'kunci-tidak-jadi',
  }
  await rusakkan('tugas')
  await gagal(t, 'start', () => pengelola.post('/perkara', isian))
  await perbaiki('tugas')
  t.match(
    await pengelola.post('/perkara', isian),
    { status: 201, json: { baru: true } },
    'its key was not used up',
  )
})
