import fc from 'fast-check'
import t from 'tap'
import { berlakuPada, peringatanMasa } from '../server/values/masa-tugas.js'
import { kurangUntukPola, periksaPola, susunNomor } from '../server/values/nomor-surat.js'
import { barisIdentitas, barisKewenangan } from '../server/values/penandatangan.js'
import { sufiksKe, urutanSufiks, type GayaSufiks } from '../server/values/sufiks.js'

const KUKAR = '{SEC}-{SEQ}/{UNIT}/{KLAS}/{MM}/{YYYY}'
const KALBAR = '{KLAS}/{SEQ}/{UNIT}'

t.test('two patterns give the numbers of two offices', async (t) => {
  t.equal(
    susunNomor(KUKAR, {
      sec: 'B',
      urut: 12,
      unit: 'BKPSDM',
      klas: '400.3.5.3',
      tanggal: '2026-05-04',
    }),
    'B-12/BKPSDM/400.3.5.3/05/2026',
  )
  t.equal(
    susunNomor(KALBAR, { urut: 2045, unit: 'BPSDM', klas: '000.8.3.2', tanggal: '2023-12-04' }),
    '000.8.3.2/2045/BPSDM',
  )
  t.equal(susunNomor('{SEQ} TAHUN {YYYY}', { urut: 23, tanggal: '2020-01-01' }), '23 TAHUN 2020')
  t.equal(
    susunNomor('{SEQ:3}/{SUBUNIT}/{ROM}/{YY}', { urut: 7, subunit: 'PSDA', tanggal: '2026-11-01' }),
    '007/PSDA/XI/26',
  )
})

t.test('a suffix goes to its token, or behind the sequence', async (t) => {
  const b = { urut: 12, sufiks: 'A', tanggal: '2026-05-04' }
  t.equal(susunNomor('{SEQ}/{YYYY}', b), '12.A/2026')
  t.equal(susunNomor('{SEQ:3}{SUFFIX}/{YYYY}', b), '012A/2026')
  t.equal(susunNomor('{SEQ}{SUFFIX}/{YYYY}', { ...b, sufiks: '' }), '12/2026')
})

t.test('a number is never cut short', async (t) => {
  const unit = 'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA'.repeat(2)
  t.equal(
    susunNomor(KALBAR, { urut: 123_456_789, unit, klas: '000.8.3.2', tanggal: '2026-01-01' }),
    `000.8.3.2/123456789/${unit}`,
  )
  t.equal(susunNomor('{SEQ:2}', { urut: 12345, tanggal: '2026-01-01' }), '12345')
})

t.test('a faulty pattern is named when it is saved, and refused when it is used', async (t) => {
  t.same(periksaPola(KUKAR), [])
  const salah: [string, RegExp][] = [
    ['{KLAS}/{UNIT}', /harus memuat \{SEQ\}/],
    ['{SEQ}/{TAHUN}', /Penanda \{TAHUN\} tidak dikenal/],
    ['{SEQ}/{seq}', /\{seq\} tidak dikenal/],
    ['{SEQ}/{SEQ:3}', /hanya boleh memuat satu/],
    ['{SEQ:0}', /\{SEQ:0\} tidak dikenal/],
    ['{SEQ}/{YYYY', /tidak berpasangan/],
    ['', /kosong/],
    ['{SEQ}\u0007', /tidak tampak/],
    ['{SEQ}{constructor}', /\{constructor\} tidak dikenal/],
  ]
  for (const [pola, sebab] of salah) {
    t.match(periksaPola(pola).join(' '), sebab, pola)
    t.throws(() => susunNomor(pola, { urut: 1, tanggal: '2026-01-01' }), RangeError)
  }
})

t.test('a part the pattern needs and the letter lacks is named', async (t) => {
  const b = { urut: 1, tanggal: '2026-01-01', unit: 'BPSDM' }
  t.same(kurangUntukPola(KUKAR, b), ['{SEC}', '{KLAS}'])
  t.throws(() => susunNomor(KUKAR, b), /membutuhkan \{SEC\}, \{KLAS\}/)
  t.throws(() => susunNomor('{SEQ}', { urut: 0, tanggal: '2026-01-01' }), /mulai dari 1/)
  t.throws(() => susunNomor('{SEQ}', { urut: 1, tanggal: '2026-13-01' }), RangeError)
})

t.test(
  'law: within a register and year no two sequences or suffixes print the same number',
  async () => {
    const sufiks = fc.constantFrom('', 'A', 'B', 'Z')
    const pola = fc.constantFrom(KUKAR, KALBAR, '{SEQ:3}{SUFFIX}', '{SEQ} TAHUN {YYYY}')
    fc.assert(
      fc.property(pola, fc.nat(5000), fc.nat(5000), sufiks, sufiks, (p, a, b, s, u) => {
        const cetak = (urut: number, sufiks: string) =>
          susunNomor(p, {
            sec: 'B',
            urut: urut + 1,
            sufiks,
            unit: 'X',
            klas: '800.2.4',
            tanggal: '2026-05-04',
          })
        return (cetak(a, s) === cetak(b, u)) === (a === b && s === u)
      }),
    )
  },
)

t.test('the capacity of a signer is printed in its own lines', async (t) => {
  const jabatan = 'Kepala Badan Kepegawaian'
  t.same(barisKewenangan({ jabatan, sifat: 'definitif' }), ['KEPALA BADAN KEPEGAWAIAN,'])
  t.same(barisKewenangan({ jabatan, sifat: 'plt' }), ['Plt. KEPALA BADAN KEPEGAWAIAN,'])
  t.same(barisKewenangan({ jabatan, sifat: 'plh' }, { kapital: false }), [
    'Plh. Kepala Badan Kepegawaian,',
  ])
  const atasNama = 'Bupati Kutai Kartanegara'
  t.same(barisKewenangan({ jabatan: 'Sekretaris Daerah', sifat: 'definitif', atasNama }), [
    'a.n. BUPATI KUTAI KARTANEGARA',
    'SEKRETARIS DAERAH,',
  ])
  t.same(
    barisKewenangan({
      jabatan: 'Asisten Administrasi Umum',
      sifat: 'plt',
      atasNama,
      melalui: 'Sekretaris Daerah',
    }),
    [
      'a.n. BUPATI KUTAI KARTANEGARA',
      'SEKRETARIS DAERAH',
      'u.b.',
      'Plt. ASISTEN ADMINISTRASI UMUM,',
    ],
  )
  t.throws(() => barisKewenangan({ jabatan, sifat: 'definitif', melalui: 'Sekretaris' }), /u\.b\./)
})

t.test('below a signature only what exists is printed', async (t) => {
  const dasar = {
    jabatan: 'Kepala',
    sifat: 'definitif',
    nama: 'ARIANTO',
    gelarBelakang: 'S.Sos.,M.Si',
  } as const
  t.same(barisIdentitas({ ...dasar, pangkat: 'Pembina Tingkat I', nip: '197805022005021003' }), [
    'ARIANTO, S.Sos.,M.Si',
    'Pembina Tingkat I',
    'NIP. 19780502 200502 1 003',
  ])
  t.same(barisIdentitas({ ...dasar, pangkat: '', nip: '' }), ['ARIANTO, S.Sos.,M.Si'])
})

t.test(
  'an acting period ends at the end of its last day and is watched for its length',
  async (t) => {
    const masa = { sifat: 'plh', dari: '2026-11-01', sampai: '2026-11-22' } as const
    t.ok(berlakuPada(masa, '2026-11-01'))
    t.ok(berlakuPada(masa, '2026-11-22'))
    t.notOk(berlakuPada(masa, '2026-11-23'))
    t.notOk(berlakuPada(masa, '2026-10-31'))
    t.ok(berlakuPada({ ...masa, sampai: null }, '2099-01-01'))
    t.equal(peringatanMasa(masa), '')
    t.match(
      peringatanMasa({ ...masa, sampai: '2027-03-01' }),
      /Plh\. 121 hari, lebih lama dari batas 90/,
    )
    t.match(
      peringatanMasa({ sifat: 'plt', dari: '2026-01-01', sampai: '2027-01-01' }),
      /Plt\. 366 hari/,
    )
    t.equal(peringatanMasa({ sifat: 'definitif', dari: '2000-01-01', sampai: '2030-01-01' }), '')
  },
)

t.test('law: suffixes are counted without end in every style, and read back', (t) => {
  const gaya = fc.constantFrom<GayaSufiks>('.A', 'a', '.01')
  fc.assert(
    fc.property(gaya, fc.integer({ min: 1, max: 5000 }), (g, n) => {
      return urutanSufiks(sufiksKe(g, n)) === n && sufiksKe(g, n) !== sufiksKe(g, n + 1)
    }),
  )
  t.same(
    [1, 26, 27, 703].map((n) => sufiksKe('.A', n)),
    ['A', 'Z', 'AA', 'AAA'],
  )
  t.same(
    [1, 100].map((n) => sufiksKe('.01', n)),
    ['01', '100'],
  )
  t.throws(() => sufiksKe('a', 0), RangeError)
  t.end()
})
