import { randomUUID } from 'node:crypto'
import { setTimeout as jeda } from 'node:timers/promises'
import fc from 'fast-check'
import t from 'tap'
import { count } from '../server/platform/db/count.js'
import { bukaDb, transaksi } from '../server/platform/db/db.js'
import { bukuKeluar } from '../server/surat/buku/keluar.js'
import { ambilNomor, batalkanNomor, pesanNomor } from '../server/surat/nomor/pesan.js'
import { kedaluwarsakan, pesanRentang } from '../server/surat/nomor/pesanan.js'
import { beriSisipan } from '../server/surat/nomor/sisipan.js'
import { beriNomor } from '../server/surat/penomoran.js'
import { sufiksKe } from '../server/values/sufiks.js'
import { basisData } from './database.js'
import { SENIN_PAGI } from './helper.js'
import { prosesPenulis } from './nomor-penulis.js'
import { registerBaru, satuSampai, suratUji } from './nomor-contoh.js'
import { agendakan, tandatanganiPemberitahuan } from './surat-alur.js'
import { meja } from './surat-contoh.js'

const { db: satu, url } = await basisData(t)
const db = bukaDb(url, { pool: 32, nama: 'paraf-uji' })
t.teardown(() => db.destroy())
const { id: pegawaiId } = await db('pegawai').first('id')

const BATAL = new Error('mundur')
const hari = (n: number) => `2026-03-${String(n).padStart(2, '0')}`
const surat = (register: string, tanggal: string) =>
  suratUji({ register, tanggal, pemilik: 'buku', pemilikId: randomUUID() })
const pesanan = (register: string, jumlah: number, sampai = '2026-11-30') => ({
  register,
  jumlah,
  tanggal: hari(15),
  klas: '1',
  keperluan: 'uji',
  pemilikId: pegawaiId,
  berlakuSampai: sampai,
  oleh: null,
  kini: SENIN_PAGI,
})

/** The printed book of the whole year: `2.A BATAL`. */
async function bukuCetak(register: string): Promise<string[]> {
  const buku = (await bukuKeluar(db)).find((b) => b.kode === register)!
  const baris = await buku.baca(
    db,
    {
      dari: '2026-01-01',
      sampai: '2026-12-31',
      zona: 'Asia/Makassar',
      hariIni: '2026-11-23',
      cari: '',
      sesudah: '',
      batas: 10_000,
    },
    { sec: ['B'], izin: {} as never },
  )
  return baris.map((b) => `${b.isi.urut}${b.batal ? ' BATAL' : ''}`)
}

// the model: what a careful clerk would write ////

interface Tulis {
  tanggal: string
  batal: boolean
  dipesan: boolean
}
/** One book of paper: numbers in order, each with what was inserted behind it. */
class BukuKertas {
  readonly pokok: Tulis[] = []
  readonly sisipan = new Map<number, Tulis[]>()

  beri(tanggal: string, dipesan = false): void {
    this.pokok.push({ tanggal, batal: false, dipesan })
  }
  /** The last number not later than the day, whose successor is not earlier; 0 when there is none. */
  tempat(tanggal: string): number {
    for (let n = this.pokok.length - 1; n >= 1; n--)
      if (this.pokok[n - 1]!.tanggal <= tanggal && this.pokok[n]!.tanggal >= tanggal) return n
    return 0
  }
  sisip(tanggal: string): boolean {
    const n = this.tempat(tanggal)
    if (n === 0) return false
    this.sisipan.set(n, [...(this.sisipan.get(n) ?? []), { tanggal, batal: false, dipesan: false }])
    return true
  }
  cetak(): string[] {
    const tulis = (nama: string, b: Tulis) => `${nama}${b.batal ? ' BATAL' : ''}`
    return this.pokok.flatMap((b, i) => [
      tulis(String(i + 1), b),
      ...(this.sisipan.get(i + 1) ?? []).map((s, j) =>
        tulis(`${i + 1}.${sufiksKe('.A', j + 1)}`, s),
      ),
    ])
  }
}

const H = fc.integer({ min: 1, max: 28 })
const langkah = fc.oneof(
  { weight: 4, arbitrary: fc.record({ aksi: fc.constant('beri' as const), hari: H }) },
  { weight: 3, arbitrary: fc.record({ aksi: fc.constant('sisip' as const), hari: H }) },
  { weight: 2, arbitrary: fc.record({ aksi: fc.constant('pesan' as const), hari: H }) },
  { weight: 2, arbitrary: fc.record({ aksi: fc.constant('ambil' as const), hari: H }) },
  { weight: 2, arbitrary: fc.record({ aksi: fc.constant('batal' as const), hari: H }) },
  { weight: 1, arbitrary: fc.record({ aksi: fc.constant('berakhir' as const), hari: H }) },
  { weight: 2, arbitrary: fc.record({ aksi: fc.constant('mundur' as const), hari: H }) },
)
type Langkah = { aksi: string; hari: number }

const gagal = (p: Promise<unknown>): Promise<boolean> =>
  p.then(
    () => false,
    (galat) => {
      if (galat !== BATAL && typeof galat.kode !== 'string') throw galat
      return true
    },
  )

async function jalani(register: string, l: Langkah, kertas: BukuKertas): Promise<boolean> {
  const tanggal = hari(l.hari)
  const p = surat(register, tanggal)
  const bebas = await db('nomor')
    .where({ register, status: 'dipesan', pemilik: 'pesanan' })
    .orderBy('urut')
  const hidup = await db('nomor').where({ register }).whereNot({ status: 'batal' }).orderBy('urut')
  const pilih = <B>(daftar: B[]): B | undefined => daftar[l.hari % Math.max(1, daftar.length)]
  switch (l.aksi) {
    case 'beri':
      kertas.beri(tanggal)
      return !(await gagal(transaksi(db, (trx) => beriNomor(trx, p))))
    case 'sisip': {
      const boleh = kertas.sisip(tanggal)
      return boleh !== (await gagal(transaksi(db, (trx) => beriSisipan(trx, p, { alasan: 'uji' }))))
    }
    case 'pesan':
      kertas.beri(hari(15), true)
      kertas.beri(hari(15), true)
      return !(await gagal(transaksi(db, (trx) => pesanRentang(trx, pesanan(register, 2)))))
    case 'ambil': {
      const n = pilih(bebas)
      if (!n) return true
      Object.assign(kertas.pokok[n.urut - 1]!, { tanggal, dipesan: false })
      const cara = { cara: 'pesanan', nomorId: n.id } as const
      return !(await gagal(transaksi(db, (trx) => ambilNomor(trx, p, cara))))
    }
    case 'batal': {
      const n = pilih(hidup)
      if (!n) return true
      const b = n.sufiks
        ? kertas.sisipan.get(n.urut)![n.sufiks.charCodeAt(0) - 65]!
        : kertas.pokok[n.urut - 1]!
      Object.assign(b, { batal: true, dipesan: false })
      const isi = { alasan: 'uji', oleh: null, kini: SENIN_PAGI }
      return !(await gagal(transaksi(db, (trx) => batalkanNomor(trx, n.id, isi))))
    }
    case 'berakhir':
      for (const b of kertas.pokok) if (b.dipesan) Object.assign(b, { batal: true, dipesan: false })
      await transaksi(db, (trx) => kedaluwarsakan(trx, new Date('2026-12-02T00:00:00Z')))
      return true
    default:
      // Someone begins, and changes their mind.
      return gagal(
        transaksi(db, async (trx) => {
          await beriNomor(trx, p)
          await pesanRentang(trx, pesanan(register, 3))
          throw BATAL
        }),
      )
  }
}

t.test(
  'law: the printed book is what a careful clerk would have written, row for row',
  async (t) => {
    await fc.assert(
      fc.asyncProperty(fc.array(langkah, { minLength: 1, maxLength: 25 }), async (semua) => {
        const register = await registerBaru(db)
        const kertas = new BukuKertas()
        for (const l of semua) if (!(await jalani(register, l, kertas))) return false
        const cetak = await bukuCetak(register)
        const terakhir = (await db('register_tahun').where({ register }).first('terakhir'))
          ?.terakhir
        return cetak.join() === kertas.cetak().join() && (terakhir ?? 0) === kertas.pokok.length
      }),
      { numRuns: 40 },
    )
    t.pass('40 histories')
  },
)

t.test(
  '32 writers who give, insert, reserve, cancel, go back and are killed leave no gap',
  async (t) => {
    // given
    const register = await registerBaru(db)
    for (const n of [1, 28]) await transaksi(db, (trx) => beriNomor(trx, surat(register, hari(n))))
    let sisa = 300
    let ditolak = 0
    const kerja = async () => {
      for (let i = sisa--; i > 0; i = sisa--) {
        const p = surat(register, hari(i % 5 === 1 ? 10 : 28))
        const hasil = await transaksi(db, async (trx) => {
          if (i % 5 === 0) await pesanRentang(trx, pesanan(register, 3))
          else if (i % 5 === 1) await beriSisipan(trx, p, { alasan: 'uji' })
          else {
            const n = await pesanNomor(trx, p)
            const b = { alasan: 'ditolak', oleh: null, kini: SENIN_PAGI }
            if (i % 5 === 2) await batalkanNomor(trx, n.id, b)
          }
          if (i % 37 === 0) await trx.raw('select pg_terminate_backend(pg_backend_pid())')
          if (i % 7 === 0) throw BATAL
          await jeda(Math.random() * 2)
        }).then(
          () => true,
          () => false,
        )
        if (!hasil) ditolak++
      }
    }
    // when
    await Promise.all(satuSampai(32).map(kerja))
    // then
    t.ok(ditolak >= 40, `${ditolak} went back or were killed`)
    const baris = await satu('nomor').where({ register }).orderBy('urut')
    const pokok = baris.filter((n) => n.sufiks === '')
    const { terakhir } = await satu('register_tahun').where({ register }).first()
    t.same(
      pokok.map((n) => n.urut),
      satuSampai(terakhir),
      'no gap, no duplicate, and the counter stands where the book ends',
    )
    t.equal(
      new Set(baris.map((n) => n.nomor)).size,
      baris.length,
      'every printed number is another',
    )
    const sisipan = baris.filter((n) => n.sufiks)
    t.ok(sisipan.length > 30)
    t.ok(
      sisipan.every((s) => {
        const [a, b] = [pokok[s.urut - 1], pokok[s.urut]]
        return a.tanggal <= s.tanggal && s.tanggal <= b.tanggal
      }),
      'each insertion lies between its neighbours',
    )
    t.equal((await bukuCetak(register)).length, baris.length, 'the book prints every row')
  },
)

t.test('two processes number in one register, one is killed: no gap', async (t) => {
  const register = await registerBaru(db)
  const lain = prosesPenulis(t, url, register)
  const milikLain = satu('nomor').where({ register, hal: 'dari proses lain' })
  const kami = async () => {
    do await transaksi(db, (trx) => beriNomor(trx, surat(register, hari(2))))
    while ((await count(milikLain.clone())) < 60)
  }
  await Promise.all(satuSampai(4).map(kami))
  await lain.bunuh()
  await Promise.all(satuSampai(4).map(kami))
  const urut = await satu('nomor').where({ register }).orderBy('urut').pluck('urut')
  const { terakhir } = await satu('register_tahun').where({ register }).first()
  t.same(urut, satuSampai(terakhir))
  t.ok(urut.length > (await count(milikLain)), 'both wrote')
})

t.test('the year turns at midnight of the office, in each of three zones', async (t) => {
  const { nilai } = await db('setelan').where({ kunci: 'kantor' }).first('nilai')
  const SAAT = [
    ['Asia/Jakarta', '2026-12-31T16:59:00Z', '2026-12-31T17:00:00Z'],
    ['Asia/Makassar', '2026-12-31T15:59:00Z', '2026-12-31T16:00:00Z'],
    ['Asia/Jayapura', '2026-12-31T14:59:00Z', '2026-12-31T15:00:00Z'],
  ] as const
  for (const [zona, sebelum, sesudah] of SAAT) {
    await db('setelan')
      .where({ kunci: 'kantor' })
      .update({ nilai: JSON.stringify({ ...nilai, zona }) })
    const nomor = async (saat: string) => {
      const m = await meja(db, new Date(saat))
      await tandatanganiPemberitahuan(m, { batasBalasan: '2027-02-01' })
      await agendakan(m)
      const { id } = await db('naskah').where({ perkara_id: m.perkara.id }).first('id')
      return db('nomor').where({ pemilik_id: id }).first('tahun', 'urut', 'tanggal')
    }
    const [lama, baru] = [await nomor(sebelum), await nomor(sesudah)]
    t.match(lama, { tahun: 2026, tanggal: '2026-12-31' }, zona)
    t.match(baru, { tahun: 2027, tanggal: '2027-01-01' }, zona)
    const isi = await db('nomor').where({ register: 'surat-keluar', tahun: 2027 }).pluck('urut')
    t.same(
      isi.sort((a, b) => a - b),
      satuSampai(isi.length),
      `${zona}: the new book begins at 1`,
    )
  }
  await db('setelan')
    .where({ kunci: 'kantor' })
    .update({ nilai: JSON.stringify(nilai) })
})
