import t from 'tap'
import { bangun, SENIN_PAGI } from './helper.js'
import { agendakan, INSTANSI, PEMBERITAHUAN, tandatanganiPemberitahuan } from './surat-alur.js'
import { galat, meja, type Meja } from './surat-contoh.js'

const { db } = await bangun(t)
const naskah = (m: Meja) => db('naskah').where({ perkara_id: m.perkara.id }).first()
const jam = (iso: string) => new Date(iso)

// the date of a letter ////

t.test(
  'a letter is not dated in the future, nor in a year whose book is long closed',
  async (t) => {
    const m = await meja(db, SENIN_PAGI)
    await tandatanganiPemberitahuan(m)
    await t.rejects(
      agendakan(m, { tanggal: '2026-11-24' }),
      galat('TANGGAL_SURAT_DEPAN', { status: 422 }),
    )
    await t.rejects(
      agendakan(m, { tanggal: '2006-11-23' }),
      galat('TANGGAL_SURAT_LAMPAU', { status: 422 }),
    )
    t.equal((await naskah(m)).nomor, '')
  },
)

t.test('a letter of 31 December numbered on 2 January goes into the old book', async (t) => {
  // given
  const m = await meja(db, jam('2027-01-02T01:00:00Z'))
  await tandatanganiPemberitahuan(m, { batasBalasan: '2027-01-20' })
  const buku = async (tahun: number) =>
    (await db('register_tahun').where({ register: 'surat-keluar', tahun }).first('terakhir'))
      ?.terakhir ?? 0
  const [lama, baru] = [await buku(2026), await buku(2027)]
  // when
  await agendakan(m, { tanggal: '2026-12-31' })
  // then
  t.equal((await naskah(m)).nomor, `B-${lama + 1}/BKPSDM/800.2.4.1/12/2026`)
  t.equal(await buku(2027), baru)
})

t.test(
  'a date before that of the number before is taken: the book is in the order of numbers',
  async (t) => {
    const [a, b] = [await meja(db, SENIN_PAGI), await meja(db, SENIN_PAGI)]
    for (const m of [a, b]) await tandatanganiPemberitahuan(m)
    await agendakan(a, { tanggal: '2026-11-20' })
    await agendakan(b, { tanggal: '2026-11-12' })
    const baris = await db('nomor')
      .whereIn('pemilik_id', [(await naskah(a)).id, (await naskah(b)).id])
      .orderBy('urut')
    t.same(
      baris.map((n) => n.tanggal),
      ['2026-11-20', '2026-11-12'],
    )
    t.equal(baris[1].urut, baris[0].urut + 1)
  },
)

t.test(
  'the date lies within the term of the signer; after it ended, his last day is proposed',
  async (t) => {
    // given: the Sekretaris is Plh. on Friday and Saturday and signs on Saturday
    const sekretaris = await db('akun').where({ nama_pengguna: 'sekretaris' }).first()
    const kepala = await db('jabatan').where({ kode: 'kepala' }).first('id')
    await db('pemangku').insert({
      pegawai_id: sekretaris.pegawai_id,
      jabatan_id: kepala.id,
      sifat: 'plh',
      berlaku_dari: '2026-11-20',
      berlaku_sampai: '2026-11-21',
    })
    const m = await meja(db, jam('2026-11-21T02:00:00Z'))
    await tandatanganiPemberitahuan(m, {}, 'sekretaris')
    // when: the number is given on Monday
    m.kini = SENIN_PAGI
    // then
    await t.rejects(
      agendakan(m, { tanggal: '2026-11-23' }),
      galat('TANGGAL_DI_LUAR_MASA', { status: 422 }),
    )
    await t.rejects(agendakan(m, { tanggal: '2026-11-19' }), galat('TANGGAL_DI_LUAR_MASA'))
    t.equal((await m.awal('agendaris', 'surat.agenda', PEMBERITAHUAN)).tanggal, '2026-11-21')
    await agendakan(m)
    t.equal((await naskah(m)).tanggal, '2026-11-21', 'also when nobody says a date')
  },
)

t.test(
  'the letter of the number is that of the kind of document; urgency is another thing',
  async (t) => {
    const m = await meja(db, SENIN_PAGI)
    await tandatanganiPemberitahuan(m, { sifat: 'Sangat Segera' })
    await agendakan(m)
    t.match((await naskah(m)).nomor, /^B-/)
  },
)

// dispatch ////

t.test('dispatch enters one line per addressee, of an issued letter only', async (t) => {
  // given
  const m = await meja(db, SENIN_PAGI)
  await tandatanganiPemberitahuan(m)
  const baris = [
    { tujuan: 'Dinas Kesehatan', cara: 'kurir', penerima: 'Sdr. Anton' },
    { tujuan: 'Inspektorat Daerah', cara: 'surel' },
  ]
  await t.rejects(
    m.kerja('agendaris', 'surat.kirim', { pengiriman: baris }, PEMBERITAHUAN),
    galat('NASKAH_BELUM_TERBIT'),
  )
  await t.rejects(
    m.kerja('agendaris', 'surat.gandakan', { jumlah: 3 }, PEMBERITAHUAN),
    galat('NASKAH_BELUM_TERBIT'),
  )
  // when: number and dispatch in one row of the SOP
  t.same(
    (
      await m.awal('agendaris', 'surat.agenda', { ...PEMBERITAHUAN, opsi: ['kirim'] })
    ).pengiriman.map((b: any) => b.tujuan),
    INSTANSI,
  )
  await agendakan(m, { pengiriman: baris }, { opsi: ['kirim'] })
  // then
  const n = await naskah(m)
  const kirim = await db('pengiriman').where({ naskah_id: n.id }).orderBy('tujuan')
  t.same(
    kirim.map((k) => [k.tujuan, k.cara, k.penerima]),
    [
      ['Dinas Kesehatan', 'kurir', 'Sdr. Anton'],
      ['Inspektorat Daerah', 'surel', ''],
    ],
  )
  t.same(kirim[0].dikirim_at, SENIN_PAGI)
  t.equal(n.keadaan, 'terkirim')
  await m.kerja('agendaris', 'surat.gandakan', { jumlah: 3 }, PEMBERITAHUAN)
})

t.test('a row that numbers and sends does neither when nobody is to be sent to', async (t) => {
  const m = await meja(db, SENIN_PAGI)
  await tandatanganiPemberitahuan(m)
  await t.rejects(agendakan(m, { pengiriman: [] }, { opsi: ['kirim'] }), galat('ISIAN_SALAH'))
  t.match(await naskah(m), { nomor: '', keadaan: 'ditandatangani' })
})
