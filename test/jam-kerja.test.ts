import t from 'tap'
import { kalenderBawaan } from '../server/kalender/bawaan.js'
import { susunJamKerja, tambahHariKerja, tambahMenit } from '../server/values/jam-kerja.js'
import { saatDiZona, waktuSingkat } from '../server/values/tanggal.js'

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
