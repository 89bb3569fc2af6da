import fc from 'fast-check'
import t from 'tap'
import { angkaRomawi, dariRomawi } from '../server/values/angka-romawi.js'
import { diktum } from '../server/values/diktum.js'
import { bacaRupiah, cetakRupiah, rupiah } from '../server/values/rupiah.js'
import { selAman, susunCsv } from '../server/values/sel-aman.js'
import { barisSifat } from '../server/values/sifat.js'
import {
  barisLampiran,
  jumlahTerbilang,
  terbilang,
  TERBILANG_MAKS,
} from '../server/values/terbilang.js'

t.test('numbers are spelled by the rules of the language', async (t) => {
  const contoh: [number, string][] = [
    [0, 'nol'],
    [1, 'satu'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [20, 'dua puluh'],
    [100, 'seratus'],
    [101, 'seratus satu'],
    [110, 'seratus sepuluh'],
    [200, 'dua ratus'],
    [999, 'sembilan ratus sembilan puluh sembilan'],
    [1000, 'seribu'],
    [1111, 'seribu seratus sebelas'],
    [2026, 'dua ribu dua puluh enam'],
    [11_000, 'sebelas ribu'],
    [100_000, 'seratus ribu'],
    [101_001, 'seratus satu ribu satu'],
    [1_000_000, 'satu juta'],
    [2_500_000, 'dua juta lima ratus ribu'],
    [1_001_000, 'satu juta seribu'],
    [1_000_000_001, 'satu miliar satu'],
    [TERBILANG_MAKS, 'seribu triliun'],
    [-7, 'minus tujuh'],
  ]
  for (const [n, kata] of contoh) t.equal(terbilang(n), kata)
  for (const n of [1.5, NaN, TERBILANG_MAKS + 1, Infinity]) t.throws(() => terbilang(n), RangeError)
  t.equal(jumlahTerbilang(1, 'berkas'), '1 (satu) berkas')
  t.equal(jumlahTerbilang(2, 'lembar'), '2 (dua) lembar')
})

t.test('law: the words of a number add up to the number again', async () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 2_000_000 }), (n) => hitung(terbilang(n)) === n))
  fc.assert(
    fc.property(
      fc.maxSafeInteger().map((n) => Math.abs(n) % (TERBILANG_MAKS + 1)),
      (n) => hitung(terbilang(n)) === n,
    ),
  )
})

t.test('law: roman numerals read back, and only well-formed ones are numbers', async (t) => {
  for (let n = 1; n <= 3999; n++)
    if (dariRomawi(angkaRomawi(n).toLowerCase()) !== n) t.fail(String(n))
  t.equal(angkaRomawi(5), 'V')
  t.equal(angkaRomawi(2026), 'MMXXVI')
  for (const salah of ['IIII', 'VX', 'IC', 'MMMM', '', 'A', 'XIVI'])
    t.equal(dariRomawi(salah), 0, salah)
  for (const salah of [0, 4000, 1.5]) t.throws(() => angkaRomawi(salah), RangeError)
})

t.test('rulings of a Keputusan are counted in one word', async (t) => {
  const kata = [1, 2, 3, 10, 11, 12, 13, 20, 21, 100].map(diktum)
  t.same(kata, [
    'KESATU',
    'KEDUA',
    'KETIGA',
    'KESEPULUH',
    'KESEBELAS',
    'KEDUABELAS',
    'KETIGABELAS',
    'KEDUAPULUH',
    'KEDUAPULUHSATU',
    'KESERATUS',
  ])
  t.throws(() => diktum(0), RangeError)
})

t.test('money is whole rupiah, printed in the official form', async (t) => {
  t.equal(cetakRupiah(rupiah(2_500_000)), 'Rp2.500.000,00')
  t.equal(cetakRupiah(rupiah(0)), 'Rp0,00')
  for (const n of [1.5, -1, NaN, 2 ** 60]) t.throws(() => rupiah(n), RangeError)
  for (const teks of [
    'Rp2.500.000,00',
    'Rp. 2.500.000,00',
    'Rp 2.500.000',
    '2,500,000.00',
    '2500000',
    '2500000,00',
    'rp2.500.000,-',
  ]) {
    t.equal(bacaRupiah(teks), 2_500_000, teks)
  }
  t.equal(bacaRupiah('Rp. 0,00'), 0)
  t.equal(bacaRupiah('1.500'), 1500)
  for (const teks of [
    '',
    'Rp',
    '12,50',
    '2.500.000,5',
    '1.00.000',
    '2.500,000',
    '5.000.00',
    '-1',
    '1e6',
    '9'.repeat(30),
  ]) {
    t.equal(bacaRupiah(teks), null, teks)
  }
})

t.test('law: printed money reads back', async () => {
  fc.assert(
    fc.property(fc.nat({ max: 2_000_000_000 }), (n) => bacaRupiah(cetakRupiah(rupiah(n))) === n),
  )
})

t.test('law: no cell that leaves the house begins like a formula', async (t) => {
  fc.assert(fc.property(fc.string(), (teks) => !/^[=+\-@\t\r]/.test(selAman(teks))))
  t.equal(selAman('=HYPERLINK("x")'), '\'=HYPERLINK("x")')
  t.equal(selAman('Siti'), 'Siti')
  // also where a spreadsheet cuts at other signs than we do
  const nakal = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '"', ',', ';', '\n', ' ', 'A', '1'),
  })
  fc.assert(
    fc.property(fc.array(nakal, { minLength: 1 }), (sel) =>
      susunCsv([sel])
        .slice(1)
        .split(/[,;\t\r\n]/)
        .every((potong) => !/^[\s"]*([=@]|[+-][\w(])/.test(potong)),
    ),
  )
  t.match(susunCsv([['Biaya Rp5.000,- lunas']]), 'Rp5.000,- lunas')
  t.equal(
    susunCsv([
      ['No', 'Hal'],
      [1, 'Undangan; "penting"'],
      [2, '-'],
    ]),
    '\ufeffNo;Hal\r\n1;"Undangan; ""penting"""\r\n2;\'-\r\n',
  )
})

// An own evaluator: words to number, by another road than the one that made the words.
function hitung(kata: string): number {
  const SATUAN = [
    'nol',
    'satu',
    'dua',
    'tiga',
    'empat',
    'lima',
    'enam',
    'tujuh',
    'delapan',
    'sembilan',
  ]
  const KALI: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 }
  let jumlah = 0
  let kelompok = 0
  let digit = 0
  for (const k of kata.replace(/\bse(puluh|belas|ratus|ribu)\b/g, 'satu $1').split(' ')) {
    if (k === 'belas') kelompok += 10 + digit
    else if (k === 'puluh') kelompok += 10 * digit
    else if (k === 'ratus') kelompok += 100 * digit
    else if (KALI[k]) {
      jumlah += (kelompok + digit) * KALI[k]!
      kelompok = 0
    } else {
      digit = SATUAN.indexOf(k)
      continue
    }
    digit = 0
  }
  // `seribu triliun` multiplies twice; nothing else does.
  return kata === 'seribu triliun' ? 1e15 : jumlah + kelompok + digit
}

t.test('the line Lampiran spells what is counted and leaves the rest alone', async (t) => {
  t.equal(barisLampiran('2 lembar'), '2 (dua) lembar')
  t.equal(barisLampiran(' 11  berkas surat '), '11 (sebelas) berkas surat')
  t.equal(barisLampiran('1 (satu) berkas'), '1 (satu) berkas')
  for (const kosong of ['', ' ', '-']) t.equal(barisLampiran(kosong), '-')
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (s) => {
      const satu = barisLampiran(s)
      return satu.length > 0 && barisLampiran(satu) === satu
    }),
  )
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), (n) =>
      barisLampiran(`${n} lembar`).startsWith(`${n} (${terbilang(n)}) `),
    ),
  )
})

t.test('the line Sifat joins how urgent and how secret a letter is', async (t) => {
  t.equal(barisSifat('Segera', 'B'), 'Segera')
  t.equal(barisSifat('', 'B'), 'Biasa')
  t.equal(barisSifat('Biasa', 'R'), 'Biasa / Rahasia')
  t.equal(barisSifat(' Sangat Segera ', 'SR'), 'Sangat Segera / Sangat Rahasia')
  t.throws(() => barisSifat('Biasa', 'X'), RangeError)
})
