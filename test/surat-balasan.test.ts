import t from 'tap'
import { bangun, SENIN_PAGI } from './helper.js'
import {
  agendakan,
  isiPemberitahuan,
  INSTANSI,
  menungguBalasan,
  PEMBERITAHUAN,
  tandatanganiPemberitahuan,
} from './surat-alur.js'
import { galat, meja, type Meja } from './surat-contoh.js'

const { db } = await bangun(t)
const naskah = (m: Meja) => db('naskah').where({ perkara_id: m.perkara.id }).first()
const jam = (iso: string) => new Date(iso)

t.test('replies are awaited until a day to come, by the calendar of the office', async (t) => {
  // given: in Tenggarong it is already the 24th, in Greenwich still the 23rd
  const m = await meja(db, jam('2026-11-23T17:00:00Z'))
  const awal = await m.awal('pokja', 'surat.konsep', PEMBERITAHUAN)
  await t.rejects(
    m.kerja(
      'pokja',
      'surat.konsep',
      { ...awal, ...isiPemberitahuan({ batasBalasan: '2026-11-23' }) },
      PEMBERITAHUAN,
    ),
    galat('ISIAN_SALAH'),
  )
  await m.kerja(
    'pokja',
    'surat.konsep',
    { ...awal, ...isiPemberitahuan({ batasBalasan: '2026-11-24' }) },
    PEMBERITAHUAN,
  )
  // when: it lies on the desk of the Kepala for two days
  m.kini = jam('2026-11-25T17:00:00Z')
  const { sha256 } = await m.awal('kabid', 'surat.paraf', PEMBERITAHUAN)
  // then: a letter that asks for answers by yesterday is not signed
  await t.rejects(
    m.kerja('kepala', 'surat.tandaTangan', { sha256, keputusan: 'ya' }, PEMBERITAHUAN),
    /Batas balasan sudah lewat/,
  )
  t.equal((await db('cap').where({ naskah_id: (await naskah(m)).id })).length, 0)
})

t.test(
  'an issued letter opens one reply per addressee and waits to the end of the day it set',
  async (t) => {
    const m = await meja(db, SENIN_PAGI)
    await tandatanganiPemberitahuan(m, { tujuan: [...INSTANSI, 'dinas  kesehatan'] })
    await agendakan(m)
    const { length } = await db('balasan').where({ perkara_id: m.perkara.id })
    t.equal(length, 3, 'an addressee written twice owes one reply')
    t.equal(
      m.perkara.data.batasBalasan,
      '2026-12-07T16:00:00.000Z',
      'midnight of 8 December in Tenggarong',
    )
  },
)

const balasan = (ubah: Record<string, unknown> = {}) => ({
  instansi: 'Dinas Kesehatan',
  nomor: '800/1/2026',
  tanggal: '2026-11-23',
  hal: 'Nama calon peserta',
  peserta: 5,
  kepada: 'kabid',
  instruksi: 'Proses lebih lanjut',
  ...ubah,
})
const terima = (m: Meja, ubah: Record<string, unknown> = {}, akun = 'agendaris') =>
  akun === 'agendaris'
    ? m.tindak(akun, 'surat.terimaBalasan', 'balasan', balasan(ubah))
    : m.dengan(akun, 'surat.terimaBalasan', { peran: 'kepala' }, (k, h) =>
        h.tindakan!.balasan!.jalankan(k, balasan(ubah)),
      )

const menunggu = () => menungguBalasan(db, SENIN_PAGI)

t.test(
  'replies get agenda numbers 1..n of their own book, each with a disposisi and its giver',
  async (t) => {
    // given
    const m = await menunggu()
    const mulai =
      (await db('register_tahun').where({ register: 'surat-masuk', tahun: 2026 }).first())
        ?.terakhir ?? 0
    // when: two by the agendaris, one by the Kepala himself; the last one ends the task
    const hasil = [
      await terima(m, { nomor: `A/${m.perkara.id}` }),
      await terima(m, {
        instansi: ' inspektorat  DAERAH ',
        nomor: `B/${m.perkara.id}`,
        kepada: 'sekretaris',
      }),
      await terima(
        m,
        { instansi: 'Kecamatan Tenggarong', nomor: `C/${m.perkara.id}`, instruksi: 'Hadiri' },
        'kepala',
      ),
    ]
    // then
    t.same(
      hasil.map((h) => [h.data.agenda, h.data.sisa, h.selesai]),
      [
        [mulai + 1, 2, undefined],
        [mulai + 2, 1, undefined],
        [mulai + 3, 0, {}],
      ],
    )
    const kursi = await db('pemangku').where({ sifat: 'plt' }).first('id')
    const disposisi = await db('disposisi as d')
      .join('surat_masuk as s', 's.id', 'd.surat_masuk_id')
      .where('s.perkara_id', m.perkara.id)
      .orderBy('s.agenda')
      .select('d.kepada', 'd.instruksi', 'd.dari_pemangku_id', 's.pengirim')
    t.same(
      disposisi.map((d) => [d.pengirim, d.kepada, d.instruksi]),
      [
        ['Dinas Kesehatan', 'kabid', 'Proses lebih lanjut'],
        ['Inspektorat Daerah', 'sekretaris', 'Proses lebih lanjut'],
        ['Kecamatan Tenggarong', 'kabid', 'Hadiri'],
      ],
    )
    t.ok(
      disposisi.every((d) => d.dari_pemangku_id === kursi.id),
      'it is the disposisi of whoever heads the office',
    )
  },
)

t.test(
  'a reply entered twice, from a stranger, or dated tomorrow is refused and takes no number',
  async (t) => {
    const m = await menunggu()
    const lain = await menunggu()
    await terima(m, { nomor: `X/${m.perkara.id}` })
    const sebelum = await db('register_tahun')
      .where({ register: 'surat-masuk', tahun: 2026 })
      .first('terakhir')
    await t.rejects(terima(m, { nomor: 'lain' }), galat('BALASAN_SUDAH_ADA', { status: 409 }))
    await t.rejects(
      terima(lain, { nomor: `x/${m.perkara.id}` }),
      galat('SURAT_MASUK_GANDA', { status: 409 }),
      'the same letter for another case',
    )
    await t.rejects(
      terima(m, { instansi: 'Dinas Perikanan' }),
      galat('INSTANSI_TIDAK_DIUNDANG', { status: 422 }),
    )
    await t.rejects(
      terima(m, { instansi: 'Inspektorat Daerah', tanggal: '2026-11-24' }),
      galat('TANGGAL_SURAT_DEPAN'),
    )
    t.same(
      await db('register_tahun').where({ register: 'surat-masuk', tahun: 2026 }).first('terakhir'),
      sebelum,
    )
  },
)

t.test('the same letter entered at the same moment in two cases is entered once', async (t) => {
  const [a, b] = [await menunggu(), await menunggu()]
  const nomor = `S/${a.perkara.id}`
  const hasil = await Promise.allSettled([terima(a, { nomor }), terima(b, { nomor })])
  t.same(hasil.map((h) => h.status).sort(), ['fulfilled', 'rejected'])
  t.match(
    hasil.find((h) => h.status === 'rejected'),
    { reason: { kode: 'SURAT_MASUK_GANDA' } },
  )
  const agenda = await db('surat_masuk').where({ tahun: 2026 }).orderBy('agenda').pluck('agenda')
  t.same(
    agenda,
    agenda.map((_, i) => i + 1),
    'the book of incoming letters is 1..n',
  )
})
