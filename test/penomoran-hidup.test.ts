import { randomUUID } from 'node:crypto'
import t from 'tap'
import { transaksi } from '../server/platform/db/db.js'
import { batalkanDiBuku } from '../server/surat/nomor/batal.js'
import { ambilNomor, batalkanNomor, pakaiNomor, pesanNomor } from '../server/surat/nomor/pesan.js'
import { kedaluwarsakan, pesanRentang } from '../server/surat/nomor/pesanan.js'
import { beriSisipan } from '../server/surat/nomor/sisipan.js'
import { beriNomor, type Permintaan } from '../server/surat/penomoran.js'
import { sufiksKe } from '../server/values/sufiks.js'
import { basisData } from './database.js'
import { SENIN_PAGI } from './helper.js'
import { registerBaru, satuSampai, suratUji } from './nomor-contoh.js'
import { agendakan, PEMBERITAHUAN, tandatanganiPemberitahuan } from './surat-alur.js'
import { galat, meja } from './surat-contoh.js'

const { db } = await basisData(t)
const { id: pegawaiId } = await db('pegawai').first('id')

const beri = (ubah: Partial<Permintaan>) => transaksi(db, (trx) => beriNomor(trx, suratUji(ubah)))
const sisip = (ubah: Partial<Permintaan>, setelah?: number, alasan = 'Surat terlambat dicatat') =>
  transaksi(db, (trx) => beriSisipan(trx, suratUji(ubah), { setelah, alasan }))
const batal = (id: string, alasan = 'Salah alamat') =>
  transaksi(db, (trx) => batalkanNomor(trx, id, { alasan, oleh: pegawaiId, kini: SENIN_PAGI }))
const pesan = (register: string, jumlah: number, ubah: object = {}) =>
  transaksi(db, (trx) =>
    pesanRentang(trx, {
      register,
      jumlah,
      tanggal: '2026-11-23',
      klas: '800.2.4.1',
      keperluan: 'Pelantikan',
      pemilikId: pegawaiId,
      berlakuSampai: '2026-11-30',
      oleh: null,
      kini: SENIN_PAGI,
      ...ubah,
    }),
  )
const isi = (register: string) =>
  db('nomor').where({ register }).orderBy('urut').orderByRaw('length(sufiks), sufiks')
const terakhir = async (register: string) =>
  (await db('register_tahun').where({ register }).first('terakhir'))?.terakhir

// one number reserved for a signature ////

t.test('a number is reserved, then used or cancelled; once', async (t) => {
  const register = await registerBaru(db)
  const p = suratUji({ register })
  const a = await transaksi(db, (trx) => pesanNomor(trx, p))
  t.match(a, { urut: 1, sufiks: '', nomor: '1/2026' })
  t.match(await db('nomor').where({ id: a.id }).first(), {
    status: 'dipesan',
    pemilik: 'naskah',
    klas: '400.3.5.3',
  })
  await t.rejects(
    transaksi(db, (trx) => pesanNomor(trx, p)),
    { code: '23505' },
    'one letter holds one living number',
  )
  // when the signature is refused
  await batal(a.id, 'Penandatanganan ditolak')
  // then it is never given again, though it was the last, and the letter may take another
  const b = await transaksi(db, (trx) => pesanNomor(trx, p))
  t.equal(b.urut, 2)
  await transaksi(db, (trx) => pakaiNomor(trx, b.id))
  await t.rejects(
    transaksi(db, (trx) => pakaiNomor(trx, b.id)),
    galat('NOMOR_TIDAK_DIPESAN'),
  )
  await t.rejects(batal(a.id), galat('NOMOR_SUDAH_BATAL'))
  await t.rejects(batal(b.id, '  '), galat('ISIAN_SALAH'), 'not without a reason')
  t.same(
    (await isi(register)).map((n) => [n.urut, n.status, n.alasan_batal]),
    [
      [1, 'batal', 'Penandatanganan ditolak'],
      [2, 'terpakai', ''],
    ],
  )
})

t.test('the database itself keeps the life of a number, whoever writes', async (t) => {
  const register = await registerBaru(db)
  const { id } = await beri({ register })
  const ubah = (x: object) => db('nomor').where({ id }).update(x)
  await t.rejects(ubah({ status: 'dipesan' }), /nomor tidak boleh diubah/)
  await t.rejects(ubah({ dibuat_at: new Date(0) }), /nomor tidak boleh diubah/)
  await t.rejects(ubah({ pemilik_id: randomUUID() }), /nomor tidak boleh diubah/)
  await t.rejects(ubah({ status: 'batal' }), /nomor_batal_beralasan/)
  await t.rejects(
    db('nomor').insert({
      register,
      tahun: 2026,
      urut: 1,
      sufiks: 'A',
      nomor: 'x',
      tanggal: '2026-01-01',
      pemilik: 'buku',
      pemilik_id: randomUUID(),
      dibuat_at: SENIN_PAGI,
    }),
    /nomor_sisipan_beralasan/,
  )
})

// inserted numbers ////

t.test(
  'a late letter is inserted between the days it belongs to; the counter stands',
  async (t) => {
    const register = await registerBaru(db, '{SEQ:3}/{UNIT}/{MM}/{YYYY}')
    for (const tanggal of ['2026-03-02', '2026-03-02', '2026-03-05', '2026-03-09'])
      await beri({ register, tanggal })
    // when
    const satu = await sisip({ register, tanggal: '2026-03-03' })
    const dua = await sisip({ register, tanggal: '2026-03-03' })
    const tepi = await sisip({ register, tanggal: '2026-03-05' })
    // then
    t.match(satu, { urut: 2, sufiks: 'A', nomor: '002.A/BKPSDM/03/2026' })
    t.match(dua, { urut: 2, sufiks: 'B' })
    t.match(tepi, { urut: 3, sufiks: 'A' }, 'on the day of the number itself it follows it')
    t.equal(await terakhir(register), 4)
    t.same(
      (await isi(register)).map((n) => `${n.urut}${n.sufiks}`),
      ['1', '2', '2A', '2B', '3', '3A', '4'],
    )
    const baris = await db('nomor').where({ id: satu.id }).first()
    t.equal(baris.alasan_sisipan, 'Surat terlambat dicatat')
    t.ok(baris.dibuat_at > new Date('2026-03-03'), 'the day it was entered is not the day it bears')
    t.equal((await beri({ register, tanggal: '2026-03-10' })).urut, 5)
  },
)

t.test('an insertion outside the guard is refused with the days that would do', async (t) => {
  const register = await registerBaru(db)
  await t.rejects(sisip({ register, tanggal: '2026-03-03' }), galat('SISIPAN_TIDAK_PERLU'))
  for (const tanggal of ['2026-03-02', '2026-03-05', '2026-03-09'])
    await beri({ register, tanggal })
  const coba = (tanggal: string, setelah?: number) => sisip({ register, tanggal }, setelah)
  await t.rejects(coba('2026-03-10'), galat('SISIPAN_TIDAK_PERLU'))
  await t.rejects(coba('2026-03-01'), galat('SISIPAN_TANPA_TEMPAT'))
  await t.rejects(coba('2026-03-06', 1), galat('SISIPAN_DI_LUAR'))
  await t.rejects(coba('2026-03-09', 3), galat('SISIPAN_TIDAK_PERLU'))
  await t.rejects(coba('2026-03-06', 9), galat('TIDAK_ADA'))
  await t.rejects(sisip({ register, tanggal: '2026-03-06' }, 2, ' '), galat('ISIAN_SALAH'))
  t.equal((await isi(register)).length, 3)
  t.equal((await coba('2026-03-05', 1)).nomor, '1.A/2026', 'a place may be named')
})

t.test('32 who insert at one place get 32 letters of the alphabet', async (t) => {
  const register = await registerBaru(db)
  for (const tanggal of ['2026-03-02', '2026-03-05']) await beri({ register, tanggal })
  const jadi = await Promise.all(
    satuSampai(32).map((i) =>
      i % 4 === 0
        ? beri({ register, tanggal: '2026-03-06' })
        : sisip({ register, tanggal: '2026-03-04' }),
    ),
  )
  t.same(
    jadi
      .map((n) => n.sufiks)
      .filter(Boolean)
      .sort(),
    satuSampai(24).map((n) => sufiksKe('.A', n)),
  )
  t.equal(await terakhir(register), 10)
})

t.test('a register that wants it sends back-dated letters to an insertion', async (t) => {
  const register = await registerBaru(db)
  await db('register').where({ kode: register }).update({ wajib_sisipan: true, gaya_sufiks: 'a' })
  await beri({ register, tanggal: '2026-03-02' })
  await beri({ register, tanggal: '2026-03-09' })
  await t.rejects(beri({ register, tanggal: '2026-03-05' }), galat('TANGGAL_MENDAHULUI'))
  t.equal((await sisip({ register, tanggal: '2026-03-05' })).nomor, '1a/2026')
  t.equal((await beri({ register, tanggal: '2026-03-09' })).urut, 3)
})

// reservations ////

t.test('a range is reserved, used one by one, and what is left lapses on its day', async (t) => {
  const register = await registerBaru(db, '{SEQ}/{KLAS}/{MM}')
  const { id, nomor } = await pesan(register, 3)
  t.same(
    nomor.map((n) => n.nomor),
    ['1/800.2.4.1/11', '2/800.2.4.1/11', '3/800.2.4.1/11'],
  )
  t.equal((await beri({ register, tanggal: '2026-11-23' })).urut, 4, 'others go on behind it')
  const ambil = (nomorId: string, kini: Date, tanggal = '2026-11-27') =>
    transaksi(db, (trx) =>
      ambilNomor(trx, suratUji({ register, tanggal, kini }), { cara: 'pesanan', nomorId }),
    )
  // when: the second is used, with another code than it was reserved for
  t.match(await ambil(nomor[1]!.id, SENIN_PAGI), { urut: 2, nomor: '2/400.3.5.3/11' })
  await t.rejects(ambil(nomor[1]!.id, SENIN_PAGI), galat('NOMOR_TIDAK_DIPESAN'))
  await t.rejects(ambil(nomor[0]!.id, SENIN_PAGI, '2025-11-27'), galat('PESANAN_LAIN_BUKU'))
  // then: on its last day it holds until midnight of the office (WITA), not of Greenwich
  const masih = new Date('2026-11-30T15:59:00Z')
  const lewat = new Date('2026-11-30T16:01:00Z')
  t.equal(await transaksi(db, (trx) => kedaluwarsakan(trx, masih)), 0)
  await t.rejects(ambil(nomor[0]!.id, lewat), galat('PESANAN_BERAKHIR'))
  t.equal(await transaksi(db, (trx) => kedaluwarsakan(trx, lewat)), 2)
  t.equal(await transaksi(db, (trx) => kedaluwarsakan(trx, lewat)), 0, 'once')
  t.same(
    (await isi(register)).map((n) => n.status),
    ['batal', 'terpakai', 'batal', 'terpakai'],
  )
  t.ok((await db('pesanan_nomor').where({ id }).first()).ditutup_at)
  t.equal((await beri({ register, tanggal: '2026-12-01' })).urut, 5, 'and is never given again')
})

t.test('two who take the same reserved number: one gets it', async (t) => {
  const register = await registerBaru(db)
  const { nomor } = await pesan(register, 1)
  const hasil = await Promise.allSettled(
    satuSampai(8).map(() =>
      transaksi(db, (trx) =>
        ambilNomor(trx, suratUji({ register }), { cara: 'pesanan', nomorId: nomor[0]!.id }),
      ),
    ),
  )
  t.equal(hasil.filter((h) => h.status === 'fulfilled').length, 1)
})

t.test('a reservation says who, what for and until when, within bounds', async (t) => {
  const register = await registerBaru(db)
  for (const ubah of [{ keperluan: ' ' }, { berlakuSampai: '2026-11-22' }])
    await t.rejects(pesan(register, 1, ubah), galat('ISIAN_SALAH'))
  for (const jumlah of [0, -1, 1.5, 501])
    await t.rejects(pesan(register, jumlah), galat('ISIAN_SALAH'))
  await t.rejects(pesan('entah', 1), galat('TIDAK_ADA'))
  t.same(await isi(register), [])
  t.notOk(await terakhir(register), 'a refused reservation moves no counter')
})

// letters cancelled and replaced ////

t.test(
  'an issued letter is cancelled with its number, or replaced; nothing else changes',
  async (t) => {
    const terbit = async () => {
      const m = await meja(db, SENIN_PAGI)
      await tandatanganiPemberitahuan(m)
      await agendakan(m)
      const naskah = await db('naskah').where({ perkara_id: m.perkara.id }).first()
      const { id } = await db('nomor').where({ pemilik_id: naskah.id }).first('id')
      return { m, naskah, id }
    }
    const [a, b] = [await terbit(), await terbit()]
    const batalkan = (id: string, penggantiId: string | null) =>
      transaksi(db, (trx) =>
        batalkanDiBuku(trx, id, {
          alasan: 'Salah tanggal',
          oleh: pegawaiId,
          kini: SENIN_PAGI,
          penggantiId,
        }),
      )
    await t.rejects(batalkan(a.id, a.naskah.id), galat('PENGGANTI_SALAH'), 'not by itself')
    // when
    await batalkan(a.id, b.naskah.id)
    // then
    const sesudah = await db('naskah').where({ id: a.naskah.id }).first()
    t.match(sesudah, { keadaan: 'batal', alasan_batal: 'Salah tanggal', pengganti_id: b.naskah.id })
    t.equal(sesudah.terbit_sha256, a.naskah.terbit_sha256)
    t.match(await db('nomor').where({ id: a.id }).first(), {
      status: 'batal',
      nomor: a.naskah.nomor,
    })
    await t.rejects(batalkan(b.id, a.naskah.id), galat('PENGGANTI_SALAH'), 'nor by a cancelled one')
    const kirim = { pengiriman: [{ tujuan: 'Dinas', cara: 'kurir' }] }
    await t.rejects(
      a.m.kerja('agendaris', 'surat.kirim', kirim, PEMBERITAHUAN),
      galat('SURAT_BATAL'),
      'it is not sent any more',
    )
    // and the database lets nobody undo or embellish it
    const ubah = (x: object) => db('naskah').where({ id: a.naskah.id }).update(x)
    await t.rejects(ubah({ keadaan: 'terbit' }), /sudah terbit/)
    await t.rejects(ubah({ alasan_batal: 'lain' }), /sudah terbit/)
    await t.rejects(ubah({ pengganti_id: null }), /sudah terbit/)
    const ubahB = (x: object) => db('naskah').where({ id: b.naskah.id }).update(x)
    await t.rejects(ubahB({ keadaan: 'batal' }), /sudah terbit/, 'not without a reason')
    await t.rejects(
      ubahB({ keadaan: 'batal', alasan_batal: 'x', batal_at: SENIN_PAGI, hal: 'x' }),
      /sudah terbit/,
    )
  },
)
