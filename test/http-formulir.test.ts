import t from 'tap'
import fc from 'fast-check'
import { Type, type TSchema } from 'typebox'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { Galat } from '../server/platform/galat.js'
import { bacaFormulir } from '../server/platform/http/formulir.js'
import { bacaAngka } from '../server/platform/http/nilai-formulir.js'
import { periksaIsian } from '../server/platform/http/periksa.js'
import { namaBerkas } from '../server/platform/http/unggah.js'
import { FormSkema } from '../server/platform/ui/form.js'

import { kirimDariHtml, Skema } from './formulir-bantu.js'

const kata = fc.stringMatching(/^[A-Za-z<>"&'\u00e9][A-Za-z0-9 <>"&'\u00e9]{0,18}[A-Za-z0-9]$/)
const isian = fc.record({
  teks: kata,
  panjang: fc.array(kata, { minLength: 1, maxLength: 3 }).map((k) => k.join('\n')),
  bulat: fc.integer({ min: -1e9, max: 1e9 }),
  desimal: fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 100),
  tanggal: fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10)),
  jam: fc.constantFrom('00:00', '09:30', '23:59'),
  setuju: fc.boolean(),
  pilihan: fc.constantFrom('ya', 'tidak'),
  angkaPilihan: fc.constantFrom(1, 2),
  daftar: fc.array(kata, { maxLength: 4 }),
  centang: fc.subarray(['a', 'b', 'c']),
  baris: fc.array(fc.record({ id: kata, nama: kata, jp: fc.nat(100), hadir: fc.boolean() }), {
    maxLength: 4,
  }),
})

t.test('what a form shows is what it sends: render, send, read gives the same values', async () => {
  fc.assert(
    fc.property(isian, (asal) => {
      const html = render(
        h(FormSkema, { skema: Skema, awal: asal, aksi: '/uji', csrf: 'x', tombol: 'Kirim' }),
      )
      const dibaca = bacaFormulir(Skema, kirimDariHtml(html))
      periksaIsian(Skema, dibaca)
      if (JSON.stringify(urut(dibaca)) !== JSON.stringify(urut(asal)))
        throw new Error(`${JSON.stringify(dibaca)} != ${JSON.stringify(asal)}`)
    }),
    { numRuns: 300 },
  )
})

t.test('any names and values are read without failing, and add no field of their own', async () => {
  const nama = fc.oneof(
    fc.constantFrom(
      'teks',
      'baris[0].nama',
      'baris[999999].jp',
      '__proto__',
      'constructor.prototype',
      'baris[x]',
      'daftar',
    ),
    fc.string({ maxLength: 20 }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(nama, fc.string()), { maxLength: 20 }), (pasangan) => {
      const hasil = bacaFormulir(Skema, pasangan)
      for (const k of Object.keys(hasil)) if (!(k in Skema.properties)) throw new Error(k)
      if (({} as Record<string, unknown>).nama !== undefined)
        throw new Error('prototype was touched')
      try {
        periksaIsian(Skema, hasil)
      } catch (galat) {
        if (!(galat instanceof Galat)) throw galat
      }
    }),
    { numRuns: 500 },
  )
})

t.test('numbers as people type them', async (t) => {
  const kasus: [string, boolean, unknown][] = [
    ['2,5', false, 2.5],
    ['2.5', false, 2.5],
    ['90,99', false, 90.99],
    ['1.234,56', false, 1234.56],
    ['1,234.56', false, 1234.56],
    ['1.000.000', false, 1_000_000],
    ['1.000', true, 1000],
    ['12.500', true, 12_500],
    ['1 000', true, 1000],
    ['-7', true, -7],
    ['1.00', true, 1],
    ['1,5', true, 1.5],
    ['1.2.3', false, '1.2.3'],
    ['1,23.45', false, '1,23.45'],
    ['1.97805E+17', true, '1.97805E+17'],
    ['197805022005021003', true, '197805022005021003'],
    ['dua', true, 'dua'],
    ['0x10', true, '0x10'],
    ['.', false, '.'],
  ]
  for (const [teks, bulat, harapan] of kasus)
    t.equal(bacaAngka(teks, bulat), harapan, `${teks} as ${bulat ? 'integer' : 'number'}`)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10 ** 12 }),
      (n) => bacaAngka(new Intl.NumberFormat('id-ID').format(n), true) === n,
    ),
  )
})

t.test(
  'dates typed without a picker, times with a dot, empty rows, gaps in the numbering',
  async (t) => {
    const baca = (p: Record<string, string>) => bacaFormulir(Skema, Object.entries(p))
    for (const teks of ['23/11/2026', '23-11-2026', '2026-11-23', '23 November 2026'])
      t.equal(baca({ tanggal: teks }).tanggal, '2026-11-23', teks)
    t.equal(baca({ tanggal: '31/02/2026' }).tanggal, '31/02/2026', 'what is no date stays as typed')
    t.equal(baca({ tanggal: '45000' }).tanggal, '45000')
    t.equal(baca({ jam: '9.05' }).jam, '09:05')
    t.same(
      baca({
        'baris[7].nama': 'B',
        'baris[2].nama': 'A',
        'baris[3].nama': '  ',
        'baris[4].id': 'tersisa',
      }).baris,
      [
        { nama: 'A', hadir: false },
        { nama: 'B', hadir: false },
      ],
    )
    t.same(baca({ daftar: 'satu\r\n\r\n  dua  \n' }).daftar, ['satu', 'dua'])
    t.same(baca({ daftar: '' }).daftar, [])
  },
)

t.test(
  'every fault is one Indonesian sentence that names the field as it is printed',
  async (t) => {
    const kalimat = (skema: TSchema, isi: unknown): string => {
      try {
        periksaIsian(skema, isi)
      } catch (galat) {
        return (galat as Galat).message
      }
      return 'tidak ditolak'
    }
    const satu = (s: TSchema, nilai: unknown) =>
      kalimat(Type.Object({ k: s }), nilai === undefined ? {} : { k: nilai })
    const kasus: [TSchema, unknown, string][] = [
      [Type.String({ title: 'Hal' }), undefined, 'Kolom Hal wajib diisi.'],
      [Type.String({ title: 'Hal', minLength: 1 }), '', 'Kolom Hal wajib diisi.'],
      [
        Type.String({ title: 'Hal', maxLength: 3 }),
        'abcd',
        'Kolom Hal terlalu panjang, paling banyak 3 karakter.',
      ],
      [
        Type.String({ title: 'Hal' }),
        'x'.repeat(20_001),
        'Kolom Hal terlalu panjang, paling banyak 20000 karakter.',
      ],
      [
        Type.String({ title: 'Mulai', format: 'date' }),
        '2026-02-30',
        'Kolom Mulai harus berupa tanggal yang ada, misalnya 2026-11-21.',
      ],
      [Type.Integer({ title: 'JP', maximum: 900 }), 901, 'Kolom JP harus paling besar 900.'],
      [Type.Integer({ title: 'JP' }), 'x', 'Kolom JP harus berupa bilangan bulat.'],
      [
        Type.Union([Type.Literal('ya'), Type.Literal('tidak')], { title: 'Keputusan' }),
        'mungkin',
        'Kolom Keputusan harus salah satu dari: ya, tidak.',
      ],
      [
        Type.Array(Type.String(), { title: 'Tembusan', minItems: 1 }),
        [],
        'Kolom Tembusan wajib diisi.',
      ],
      [
        Type.Array(Type.Object({ nip: Type.String({ title: 'NIP' }) }), { title: 'Peserta' }),
        [{ nip: '1' }, {}],
        'Kolom Peserta baris 2, NIP wajib diisi.',
      ],
      [
        Type.String({ title: 'Kode', pattern: '^a$', 'x-galat': 'harus a' }),
        'b',
        'Kolom Kode harus a.',
      ],
      [Type.String(), undefined, 'Kolom k wajib diisi.'],
    ]
    for (const [skema, nilai, harapan] of kasus) t.equal(satu(skema, nilai), harapan)
    t.equal(kalimat(Type.Object({}), { lain: 1 }), 'Kolom lain tidak dikenal.')
  },
)

t.test('all faults are told at once, each with the name its field has in the form', async (t) => {
  try {
    periksaIsian(Skema, { teks: 1, setuju: true, baris: [{ nama: 'a', jp: 'x' }] })
    t.fail('accepted')
  } catch (galat) {
    t.same((galat as Galat).rincian.kesalahan, [
      { nama: 'teks', kolom: 'Teks', sebab: 'harus berupa teks' },
      { nama: 'baris[0].jp', kolom: 'Peserta baris 1, JP', sebab: 'harus berupa bilangan bulat' },
    ])
  }
})

t.test(
  'names of uploaded files lose folders and control characters, keep their extension',
  async (t) => {
    t.equal(namaBerkas('../../etc/passwd'), 'passwd')
    t.equal(namaBerkas('C:\\x\\surat\r\nmasuk.docx'), 'suratmasuk.docx')
    t.equal(namaBerkas(''), 'berkas')
    t.equal(namaBerkas(`${'a'.repeat(300)}.pdf`).length, 150)
    t.ok(namaBerkas(`${'a'.repeat(300)}.pdf`).endsWith('.pdf'))
  },
)

t.test('a form needs no script: labels, hints, faults and the token are in the page', async (t) => {
  const html = render(
    h(FormSkema, {
      skema: Type.Object({
        nama: Type.String({ title: 'Nama', description: 'Tanpa gelar.' }),
        lampiran: Type.Optional(
          Type.Unsafe({ title: 'Lampiran', type: 'string', format: 'berkas' }),
        ),
      }),
      aksi: '/uji',
      csrf: 'tkn',
      tombol: 'Kirim',
      galat: {
        message: 'Kolom Nama wajib diisi.',
        rincian: { kolom: 'Nama', sebab: 'wajib diisi' },
      },
    }),
  )
  t.match(
    html,
    /<form class="formulir" method="post" action="\/uji" enctype="multipart\/form-data">/i,
  )
  t.match(html, /name="_csrf" value="tkn"/)
  t.match(html, /<label for="k-uji-nama">Nama<span class="wajib"> \(wajib\)/)
  t.match(html, /<p class="petunjuk">Tanpa gelar\.<\/p><p class="salah">Nama wajib diisi\.<\/p>/)
  t.match(html, /href="#k-uji-nama"/)
  t.match(html, /type="file" id="k-uji-lampiran"/)
  t.throws(
    () =>
      render(h(FormSkema, { skema: Skema, aksi: 'https://jahat.example/', csrf: '', tombol: '' })),
    RangeError,
  )
})

function urut(nilai: unknown): unknown {
  if (Array.isArray(nilai)) return nilai.map(urut)
  if (typeof nilai !== 'object' || nilai === null) return nilai
  return Object.fromEntries(
    Object.entries(nilai)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([k, v]) => [k, urut(v)]),
  )
}
