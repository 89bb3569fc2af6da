import fc from 'fast-check'
import t from 'tap'
import { namaLengkap, pisahGelar, urutNama } from '../server/values/gelar.js'
import { susunTanggal } from '../server/values/tanggal.js'
import { periksaNik } from '../server/values/nik.js'
import { cetakNip, isiNip, periksaNip, samarkanNip } from '../server/values/nip.js'
import {
  bacaGolongan,
  golonganDari,
  PANGKAT,
  pangkatDari,
  pangkatGolongan,
} from '../server/values/pangkat.js'
import { silangNip } from '../server/values/silang-nip.js'

const hariIni = '2026-11-22'
const periksa = (teks: string, jenis: 'pns' | 'pppk' = 'pns') =>
  periksaNip(teks, { jenis, hariIni })

t.test('a NIP is tidied before it is judged', async (t) => {
  const sama: [string, string][] = [
    ['197805022005021003', '197805022005021003'],
    ['197807202002121005', '197807202002121005'],
    ['19780502 200502 1 003', '197805022005021003'],
    ['19660302 198703 1012', '196603021987031012'],
    ["'197805022005021003", '197805022005021003'],
    ['="197805022005021003"', '197805022005021003'],
    ['\u00a0197805022005021003\u200b', '197805022005021003'],
    ['19780502.200502.1.003', '197805022005021003'],
  ]
  for (const [teks, nip] of sama) t.same(periksa(teks), { ok: true, nip, peringatan: [] }, teks)
})

t.test('a damaged NIP gets one sentence that says what is wrong', async (t) => {
  const salah: [string, RegExp][] = [
    ['', /kosong/],
    ['1.97805E+17', /rusak oleh Excel \(1\.97805E\+17\): kolom NIP harus format Teks/],
    ['1,97805E+17', /format Teks/],
    ['19780502200502100', /18 angka, tetapi ada 17/],
    ['1978050220050210033', /ada 19/],
    ['131234567', /NIP lama \(9 angka\)/],
    ['19780502200502100O', /memuat "O"/],
    ['197813022005021003', /\(19781302\) bukan tanggal lahir/],
    ['197802302005021003', /bukan tanggal lahir/],
    ['197805022005131003', /\(200513\) harus 01 sampai 12/],
    ['197805021990021003', /kurang dari 16 tahun/],
    ['197805022026121003', /\(202612\) belum terjadi/],
    ['197805022005023003', /angka ke-15 NIP \(3\)/],
    ['197805022005021000', /000, tanda dibulatkan Excel/],
    ['202701012050011001', /belum terjadi/],
  ]
  for (const [teks, pola] of salah) {
    const hasil = periksa(teks)
    t.equal(hasil.ok, false, teks)
    t.match(hasil.galat, pola)
  }
})

t.test('a PPPK number has a code in place of the month', async (t) => {
  t.equal(periksa('199003032022212001', 'pppk').ok, true)
  t.equal(periksa('199003032022212001', 'pns').ok, false)
  t.match(periksa('199003032030212001', 'pppk').galat, /belum terjadi/)
  t.equal(isiNip('199003032022212001', 'pppk').tmt, '2022')
})

t.test('an unlikely age is a warning, not an error', async (t) => {
  t.same(periksa('195001011970011001').peringatan, ['umur menurut NIP 76 tahun'])
  t.same(periksa('195611231980011001').peringatan, [], 'seventy until tomorrow')
})

t.test('a NIP says birth, appointment and gender, and is masked for the public', async (t) => {
  t.same(isiNip('197805022005021003'), { lahir: '1978-05-02', tmt: '2005-02', kelamin: 'L' })
  t.equal(cetakNip('197805022005021003'), '19780502 200502 1 003')
  t.equal(samarkanNip('197805022005021003'), '**************1003')
  t.same(silangNip('197805022005021003', { tanggalLahir: '1978-05-02', kelamin: 'L' }), [])
  t.match(silangNip('197805022005021003', { tanggalLahir: '1978-02-05', kelamin: 'P' }), [
    /5 Februari 1978 berbeda dengan NIP \(2 Mei 1978\)/,
    /jenis kelamin P berbeda/,
  ])
})

t.test(
  'law: what is printed with blanks is the same NIP, and every proper NIP passes',
  async () => {
    const nip = fc
      .record({
        y: fc.integer({ min: 1960, max: 2000 }),
        m: fc.integer({ min: 1, max: 12 }),
        d: fc.integer({ min: 1, max: 31 }),
        masuk: fc.integer({ min: 18, max: 25 }),
        bulan: fc.integer({ min: 1, max: 12 }),
        kelamin: fc.constantFrom(1, 2),
        urut: fc.integer({ min: 1, max: 999 }),
      })
      .filter(({ y, m, d }) => susunTanggal(y, m, d) !== null)
      .map(
        (n) =>
          `${susunTanggal(n.y, n.m, n.d)!.replaceAll('-', '')}${n.y + n.masuk}${String(n.bulan).padStart(2, '0')}` +
          `${n.kelamin}${String(n.urut).padStart(3, '0')}`,
      )
    fc.assert(fc.property(nip, (n) => periksa(n).ok && periksa(cetakNip(n)).nip === n))
    fc.assert(
      fc.property(fc.string(), (teks) => {
        const { ok, nip: hasil } = periksa(teks)
        return !ok || /^\d{18}$/.test(hasil)
      }),
    )
  },
)

t.test('a NIK is checked by region, birth and sequence', async (t) => {
  const cek = (nik: string) => periksaNik(nik, { hariIni })
  t.match(cek('6403024205780001'), { ok: true, lahir: '1978-05-02', kelamin: 'P' })
  t.match(cek('6403 0202 0578 0001'), { ok: true, lahir: '1978-05-02', kelamin: 'L' })
  t.match(cek('6403020202040001'), { lahir: '2004-02-02' })
  for (const [nik, pola] of [
    ['64030202057800', /16 angka, tetapi ada 14/],
    ['6403023213780001', /tanggal lahir/],
    ['6403020205780000', /0000/],
    ['0503020205780001', /provinsi/],
    ['64030202057800AB', /hanya boleh berisi angka/],
  ] as const)
    t.match(cek(nik).galat, pola)
})

t.test('law: golongan and pangkat name each other', async (t) => {
  for (const { golongan, pangkat, siasn } of PANGKAT) {
    t.equal(pangkatDari(golongan), pangkat)
    t.equal(golonganDari(pangkat.toUpperCase()), golongan)
    const [romawi, ruang] = golongan.split('/') as [string, string]
    for (const tulisan of [
      golongan,
      romawi + ruang,
      `${romawi}.${ruang.toUpperCase()}`,
      `${romawi} / ${ruang}`,
      `${pangkat} (${golongan})`,
      `${pangkat}, ${golongan}`,
      `Gol. ${golongan}`,
      String(siasn),
      pangkat,
    ]) {
      t.match(bacaGolongan(tulisan), { golongan, pangkat, jenis: 'pns' }, tulisan)
    }
  }
})

t.test('PPPK have a golongan and no pangkat', async (t) => {
  t.same(bacaGolongan('IX'), { golongan: 'IX', pangkat: '', jenis: 'pppk' })
  t.same(bacaGolongan('Golongan XVII'), { golongan: 'XVII', pangkat: '', jenis: 'pppk' })
  t.match(bacaGolongan('12', 'pppk'), { golongan: 'XII' })
  t.match(bacaGolongan('12'), { golongan: 'I/b' }, 'a bare number is an id of SIASN')
  for (const asing of ['', 'XVIII', 'V/a', 'III/f', 'Mayor', '99'])
    t.equal(bacaGolongan(asing), null, asing)
  t.equal(bacaGolongan('IX', 'pns'), null)
  t.match(bacaGolongan('Penata Muda Tk. I'), { golongan: 'III/b' })
  t.equal(pangkatGolongan({ pangkat: '', golongan: 'IX' }), 'IX')
  t.equal(pangkatGolongan({ pangkat: 'Pembina', golongan: 'IV/a' }), 'Pembina, IV/a')
})

t.test('titles stand around a name and do not sort it', async (t) => {
  t.equal(
    namaLengkap({ gelarDepan: 'Dr. Ir.', nama: 'Budi Santoso', gelarBelakang: 'M.Si.' }),
    'Dr. Ir. Budi Santoso, M.Si.',
  )
  t.equal(namaLengkap({ nama: 'ARIANTO', gelarBelakang: 'S.Sos.,M.Si' }), 'ARIANTO, S.Sos.,M.Si')
  t.equal(namaLengkap({ nama: ' Siti ', gelarDepan: '', gelarBelakang: ' ' }), 'Siti')
  t.same(pisahGelar('Dr.Ir. H. Budi Santoso, S.Sos.,M.Si'), {
    gelarDepan: 'Dr.Ir. H.',
    nama: 'Budi Santoso',
    gelarBelakang: 'S.Sos., M.Si',
  })
  t.same(pisahGelar('Dra Wulandari'), { gelarDepan: '', nama: 'Dra Wulandari', gelarBelakang: '' })
  t.equal(pisahGelar('Ir.').nama, 'Ir.', 'a name is never eaten up')
  const daftar = ['Zainal', 'Drs. Ahmad', 'budi', 'Citra'].map((nama) => ({ nama }))
  t.same(
    daftar.sort(urutNama).map((d) => d.nama),
    ['Drs. Ahmad', 'budi', 'Citra', 'Zainal'],
  )
})
