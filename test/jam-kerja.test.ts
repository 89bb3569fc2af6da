import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import t from 'tap'
import { kalenderBawaan } from '../server/kalender/bawaan.js'
import {
  akhirHariKerja,
  hariKerja,
  menitKerja,
  menitSehari,
  saatKerja,
  susunJamKerja,
  tambahHariKalender,
  tambahHariKerja,
  tambahMenit,
} from '../server/values/jam-kerja.js'
import { saatDiZona, waktuSingkat } from '../server/values/tanggal.js'
import { uraiWaktu } from '../server/values/waktu-baku.js'
import { kalenderAcak, lamaAcak, samakan } from './jam-lambat.js'

const WITA = 'Asia/Makassar'
const j = susunJamKerja(kalenderBawaan(WITA))
const pada = (tanggal: string, jam: string) => saatDiZona(tanggal, jam, WITA)
const cetak = (saat: Date) => waktuSingkat(saat, WITA)

t.test('working days: day 0 is the day of receipt, due at close of business', async (t) => {
  for (const [mulai, n, jatuh, sebab] of [
    ['2026-03-17', 3, '27 Mar 2026 16.30 WITA', '18 cuti, 19 Nyepi, 20/23/24 cuti, 21-22 Fitri'],
    ['2026-02-13', 1, '18 Feb 2026 16.00 WITA', 'Imlek with its cuti bersama'],
    ['2026-05-13', 2, '19 Mei 2026 16.00 WITA', 'Kenaikan on a Thursday, cuti on Friday'],
    ['2026-11-20', 3, '25 Nov 2026 16.00 WITA', 'a weekend'],
    ['2026-12-23', 2, '29 Des 2026 16.00 WITA', 'Natal and its cuti bersama'],
    ['2026-12-31', 1, '4 Jan 2027 16.00 WITA', 'New Year into another year'],
    ['2027-03-05', 3, '18 Mar 2027 16.00 WITA', 'Nyepi, Fitri and cuti in a row'],
  ] as const)
    t.equal(cetak(tambahHariKerja(j, pada(mulai, '09:00'), n)), jatuh, sebab)
})

t.test('working minutes stop for the break, the night, the weekend and holidays', async (t) => {
  for (const [mulai, jam, menit, jatuh] of [
    ['2026-12-23', '15:30', 60, '28 Des 2026 08.00 WITA'],
    ['2026-11-23', '11:50', 30, '23 Nov 2026 13.20 WITA'],
    ['2026-11-27', '16:20', 15, '30 Nov 2026 07.35 WITA'],
    ['2026-11-22', '10:00', 10, '23 Nov 2026 07.40 WITA'],
  ] as const)
    t.equal(cetak(tambahMenit(j, pada(mulai, jam), menit)), jatuh)
})

t.test('the edges of working time', async (t) => {
  const senin = (jam: string) => pada('2026-11-23', jam)
  t.equal(cetak(saatKerja(j, senin('16:00'))), '24 Nov 2026 07.30 WITA', 'closing time is over')
  t.equal(cetak(saatKerja(j, senin('12:00'))), '23 Nov 2026 13.00 WITA')
  t.equal(
    cetak(tambahMenit(j, senin('15:30'), 30)),
    '23 Nov 2026 16.00 WITA',
    'not the next morning',
  )
  t.equal(cetak(akhirHariKerja(j, senin('06:00'))), '23 Nov 2026 16.00 WITA')
  t.equal(cetak(akhirHariKerja(j, senin('16:00'))), '24 Nov 2026 16.00 WITA')
  t.equal(
    cetak(tambahHariKerja(j, pada('2026-11-20', '17:00'), 1)),
    '24 Nov 2026 16.00 WITA',
    'received after close on Friday: Monday is day 0',
  )
  t.equal(cetak(tambahHariKalender(j, pada('2026-12-22', '20:00'), 3)), '25 Des 2026 23.59 WITA')
  t.equal(menitKerja(j, senin('11:59'), senin('13:01')), 2)
  t.equal(menitKerja(j, senin('13:01'), senin('11:59')), -2)
  t.same([menitSehari(j, '2026-11-23'), menitSehari(j, '2026-11-27')], [450, 450])
  t.same([menitSehari(j, '2026-03-02'), menitSehari(j, '2026-03-06')], [390, 390], 'Ramadan')
  t.same([hariKerja(j, '2026-12-24'), hariKerja(j, '2026-12-28')], [false, true])
  t.throws(() => tambahMenit(j, pada('2089-12-30', '09:00'), 9000), RangeError)
  t.throws(() => tambahMenit(j, senin('09:00'), -1), RangeError)
  t.throws(() => susunJamKerja({ ...j.isi, zona: 'Mars/Olympus' }), RangeError)
  t.throws(
    () => susunJamKerja({ ...j.isi, jam: [[], [], [], [], [], [], []], ramadan: [] }),
    RangeError,
  )
})

t.test('a fast answer is the slow answer, on 2,000 random cases of 50 calendars', async (t) => {
  // given any calendar and 40 moments, when counted minute by minute, then nothing differs
  t.doesNotThrow(() =>
    fc.assert(
      fc.property(kalenderAcak, fc.array(lamaAcak, { minLength: 40, maxLength: 40 }), samakan),
      { numRuns: 50 },
    ),
  )
})

t.test('every waktu of the three SOPs is read as what it says', async (t) => {
  const baris: { no: string; sop: string; waktu: string }[] = parse(
    readFileSync(new URL('fixtures/sop/sop_steps.csv', import.meta.url)),
    { columns: true },
  )
  const lain = baris.filter((b) => !['menit', 'hari_kerja'].includes(uraiWaktu(b.waktu).jenis))
  t.equal(baris.length, 63)
  t.same(
    lain.map((b) => [b.no, b.waktu, uraiWaktu(b.waktu)]),
    [
      ['4', 'Segera', { jenis: 'segera' }],
      ['6', 'Sesuai Jadwal', { jenis: 'jadwal' }],
      ['10', 'H+1 Pelatihan', { jenis: 'relatif', hari: 1, jangkar: 'pelatihan' }],
    ],
  )
  const teks = Object.fromEntries(baris.map((b) => [b.waktu, uraiWaktu(b.waktu)]))
  const menit = (maks: number) => ({ jenis: 'menit', maks })
  const hari = (n: number) => ({ jenis: 'hari_kerja', n })
  t.same(teks, {
    '5 menit': menit(5),
    '10 menit': menit(10),
    '15 menit': menit(15),
    '15 Menit': menit(15),
    '20 menit': menit(20),
    '30 menit': menit(30),
    '30 Menit': menit(30),
    '60 menit': menit(60),
    '60 Menit': menit(60),
    '1 jam': menit(60),
    '2 jam': menit(120),
    '10 - 15 Menit': { jenis: 'menit', min: 10, maks: 15 },
    '1 Hari': hari(1),
    '1 hari': hari(1),
    '2 hari': hari(2),
    '3 hari': hari(3),
    Segera: { jenis: 'segera' },
    'Sesuai Jadwal': { jenis: 'jadwal' },
    'H+1 Pelatihan': { jenis: 'relatif', hari: 1, jangkar: 'pelatihan' },
  })
})

t.test('other forms of waktu, and what is never guessed', async (t) => {
  t.same(uraiWaktu('2 (Dua) hari kerja + Lama Pelatihan'), {
    jenis: 'hari_kerja',
    n: 2,
    lamaPelatihan: true,
  })
  for (const teks of ['maks. 3 hari kerja', 'max 3 hari kerja', 'Paling lama 3 (tiga) hari kerja'])
    t.same(uraiWaktu(teks), { jenis: 'hari_kerja', n: 3 }, teks)
  t.same(uraiWaktu('1 – 2 hari'), { jenis: 'hari_kerja', n: 2, min: 1 })
  t.same(uraiWaktu('1 s.d. 2 jam'), { jenis: 'menit', min: 60, maks: 120 })
  t.same(uraiWaktu('5 hari kalender'), { jenis: 'hari_kalender', n: 5 })
  t.same(uraiWaktu('H+5 setelah tanggal rencana'), { jenis: 'rencana', hari: 5 })
  t.same(uraiWaktu('1,5 jam'), { jenis: 'menit', maks: 90 })
  t.same(uraiWaktu('1 jam 30 menit'), { jenis: 'menit', maks: 90 })
  for (const kosong of ['', ' ', '-', '–']) t.same(uraiWaktu(kosong), { jenis: 'tanpa' })
  for (const teks of [
    '1 minggu',
    '2 bulan',
    '0 menit',
    '15 - 10 menit',
    '2 (tiga) hari',
    '1 x 24 jam',
    'H-3 Pelatihan',
    'H+1',
    'H+1 rapat',
    'secepatnya',
    '30',
    '2 hari + 30 menit',
    '30 menit + Lama Pelatihan',
  ])
    t.same(uraiWaktu(teks), { jenis: 'tak_dikenal', teks }, teks)
})

t.test('no text whatever breaks the reading', async (t) => {
  const kata = fc.constantFrom('1', '15', ' ', 'menit', 'hari', '+', '-', 'H', '(', ')', 'Segera')
  const teks = fc.oneof(
    fc.string(),
    fc.array(kata).map((k) => k.join('')),
  )
  fc.assert(
    fc.property(teks, (s) => {
      const w = uraiWaktu(s)
      if (w.jenis === 'menit') return w.maks > (w.min ?? 0)
      return w.jenis !== 'tak_dikenal' || w.teks === s
    }),
  )
  t.pass()
})
