import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import Value from 'typebox/value'
import Format from 'typebox/format'
import { susunSemua } from '../server/naskah/susun-templat/semua.js'
import { isiBawaan, muatTemplat, skemaIsi, TemplatCacat } from '../server/naskah/templat.js'
import type { Kolom } from '../server/naskah/templat-manifes.js'
import { nilaiKolom } from '../server/naskah/templat-nilai.js'
import { barisKop, barisNama, sebutanKantor } from '../server/naskah/templat-kantor.js'
import { jarak, saran } from '../server/naskah/templat-saran.js'
import { alinea, docx } from './docx-contoh.js'
import { bahan, isian, isianLembar, kantor, pelatihan } from './templat-contoh.js'

const DIR = fileURLToPath(new URL('../templates', import.meta.url))
const templat = await muatTemplat(DIR)
Format.Set('time', (s) => /^\d\d:\d\d$/.test(s))

const HARUS =
  ' [[#konsep]]K[[/konsep]][[nomor]][[tanggal]][[penandatangan.nama]][[penandatangan.kapasitasJabatan]]'
const manifes = (kolom: unknown[], lain = {}): string =>
  JSON.stringify({
    jenis: 'uji',
    nama: 'Uji',
    keluarga: 'korespondensi',
    register: 'surat-keluar',
    sec: 'B',
    klasifikasi: '800.2.4.1',
    kolom,
    ...lain,
  })
const kolom = (nama: string, jenis = 'teks', lain = {}) => ({
  nama,
  label: nama,
  jenis,
  wajib: true,
  ...lain,
})

/** Why a folder with this one template is refused; empty when it is accepted. */
async function cacat(isi: string | Buffer, json: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'paraf-templat-'))
  await writeFile(join(dir, 'uji.docx'), typeof isi === 'string' ? docx(alinea(isi + HARUS)) : isi)
  await writeFile(join(dir, 'uji.json'), json)
  try {
    await muatTemplat(dir)
    return ''
  } catch (e) {
    t.ok(e instanceof TemplatCacat)
    return (e as Error).message
  } finally {
    await rm(dir, { recursive: true })
  }
}

t.test('the templates of the house load, one pair per kind', async (t) => {
  t.same(
    [...templat.keys()].sort().join(' '),
    'berita-acara berita-acara-evaluasi buku-disposisi buku-ekspedisi buku-keluar buku-masuk buku-serah buku-sertifikat daftar-tanda-tangan dokumen-rencana keputusan laporan ' +
      'laporan-skm lembar-disposisi lembar-kendali lembar-paraf nota-dinas sertifikat sk-panitia surat-dinas ' +
      'surat-panggilan surat-pemberitahuan surat-permohonan-kode surat-permohonan-narasumber ' +
      'surat-rekomendasi surat-tugas transkrip-pelatihan undangan undangan-pembukaan',
  )
  const p = templat.get('surat-pemberitahuan')!
  t.match(p, {
    keluarga: 'korespondensi',
    register: 'surat-keluar',
    sec: 'B',
    klasifikasi: '800.2.4.1',
  })
  t.match(
    p.kolom.find((k) => k.nama === 'batasBalasan'),
    { jenis: 'tanggal', wajib: true },
  )
})

t.test('the committed files are what the generator makes', async (t) => {
  for (const [jenis, isi] of susunSemua()) {
    t.ok(
      isi.equals(readFileSync(join(DIR, `${jenis}.docx`))),
      `${jenis}: run susun-templat/tulis.ts`,
    )
  }
})

t.test('no template and no default knows an office', async (t) => {
  for (const x of templat.values()) {
    t.notMatch(JSON.stringify(x.kolom), /kukar|kutai|kalbar|kalimantan|bkpsdm|tenggarong/i, x.jenis)
  }
})

t.test('a misspelt tag is named with the one that was meant', async (t) => {
  t.equal(await cacat('[[hal]]', manifes([kolom('hal')])), '')
  t.match(
    await cacat('[[hal]] [[nomer]]', manifes([kolom('hal')])),
    'uji.docx: [[nomer]] tidak dikenal; maksudnya [[nomor]]? (isi naskah)',
  )
  t.match(
    await cacat('[[hal]] [[penandatangan.pangat]]', manifes([kolom('hal')])),
    'maksudnya [[penandatangan.pangkat]]?',
  )
  t.match(
    await cacat(
      '[[#orang]][[namaa]][[/orang]]',
      manifes([kolom('orang', 'tabel', { kolom: [kolom('nama')] })]),
    ),
    '[[namaa]] tidak dikenal; maksudnya [[nama]]?',
  )
  t.match(
    await cacat('[[hal]] [[zzzzqqqq]]', manifes([kolom('hal')])),
    /\[\[zzzzqqqq\]\] tidak dikenal \(/,
  )
})

t.test(
  'fields nobody prints, broken tags and broken manifests stop the start, each by name',
  async (t) => {
    t.match(await cacat('', manifes([kolom('hal')])), 'kolom hal (hal) tidak dipakai')
    t.match(await cacat('[[hal', manifes([kolom('hal')])), /uji\.docx: .*tidak ditutup/)
    t.match(await cacat('[[hal]]', '{'), /uji\.json: /)
    t.match(await cacat('[[hal]]', manifes([kolom('hal', 'teksx')])), /uji\.json: \/kolom\/0/)
    t.match(
      await cacat('[[hal]]', manifes([kolom('hal'), kolom('hal')])),
      'kolom hal tertulis dua kali',
    )
    t.match(
      await cacat('[[kota]]', manifes([kolom('kota')])),
      'kolom kota memakai nama tag bersama',
    )
    t.match(
      await cacat('[[hal]]', manifes([kolom('hal', 'teks', { bawaan: '{pelatihan.nma}' })])),
      '{pelatihan.nma} tidak dikenal; maksudnya {pelatihan.nama}?',
    )
    t.match(
      await cacat('[[hal]]', manifes([kolom('hal')], { jenis: 'lain' })),
      'tidak sama dengan nama berkas',
    )
    t.match(
      await cacat(docx(alinea('[[hal]]')), manifes([kolom('hal')])),
      '[[penandatangan.nama]] tidak ada',
    )
    t.match(
      await cacat(docx('', { jenis: 'docm' }), manifes([kolom('hal')])),
      /uji\.docx: .*bermakro/,
    )
  },
)

t.test('a picture slot nobody fills is named', async (t) => {
  const asing = docx(
    alinea('[[hal]]' + HARUS) +
      '<w:p><w:r><w:drawing><wp:docPr xmlns:wp="x" id="1" name="x" descr="[[%logoo]]"/></w:drawing></w:r></w:p>',
  )
  t.match(
    await cacat(asing, manifes([kolom('hal')])),
    'gambar [[%logoo]] tidak dikenal; maksudnya [[%logo]]?',
  )
})

t.test('a sheet needs no signature but may not promise a number; a letter must', async (t) => {
  const lembar = { keluarga: 'lembar', register: undefined, sec: undefined, klasifikasi: undefined }
  t.equal(await cacat(docx(alinea('[[hal]]')), manifes([kolom('hal')], lembar)), '')
  t.match(
    await cacat('[[hal]]', manifes([kolom('hal')], { keluarga: 'lembar' })),
    '/register bukan milik lembar',
  )
  t.match(
    await cacat('[[hal]]', manifes([kolom('hal')], { klasifikasi: undefined })),
    '/klasifikasi harus diisi',
  )
})

t.test('all faulty templates are named at once, also one without its other half', async (t) => {
  const dir = await mkdtemp(join(tmpdir(), 'paraf-templat-'))
  t.teardown(() => rm(dir, { recursive: true }))
  await mkdir(join(dir, 'folder'))
  await writeFile(join(dir, 'satu.docx'), docx(alinea('x')))
  await writeFile(join(dir, 'dua.json'), '[]')
  await writeFile(join(dir, 'dua.docx'), docx(alinea('x')))
  t.equal((await readdir(dir)).length, 4)
  await t.rejects(muatTemplat(dir), { message: /dua\.json[\s\S]*satu: satu\.json tidak ada/ })
})

t.test('the form of a kind says what must be filled and how long it may be', async (t) => {
  const skema = skemaIsi(templat.get('surat-pemberitahuan')!) as any
  t.equal(skema.additionalProperties, false)
  t.match(skema.properties.batasBalasan, { type: 'string', format: 'date', title: 'Batas balasan' })
  t.match(skema.properties.tujuan, { type: 'array', minItems: 1, 'x-ui': 'baris' })
  t.match(skema.properties.isi, { maxLength: 5000, 'x-ui': 'paragraf' })
  t.same(skema.properties.sifat.enum, ['Biasa', 'Penting', 'Segera', 'Sangat Segera'])
  t.ok(skema.required.includes('batasBalasan'))
  t.notOk(skema.required.includes('tembusan'))
  const sk = skemaIsi(templat.get('sk-panitia')!) as any
  t.match(sk.properties.panitia, { 'x-ui': 'tabel', items: { required: ['nama', 'kedudukan'] } })
})

t.test('defaults and a few fields make a form that passes, for every kind', async (t) => {
  for (const x of templat.values()) {
    const isi = { ...isiBawaan(x, bahan), ...isian[x.jenis] }
    if (x.jenis.startsWith('buku-')) isi.periode = 'Tahun 2026'
    Object.assign(isi, isianLembar[x.jenis])
    const skema = skemaIsi(x)
    t.ok(Value.Check(skema, isi), `${x.jenis} ${JSON.stringify(Value.Errors(skema, isi)[0] ?? '')}`)
    for (const k of x.kolom.filter((k) => k.wajib)) {
      t.notOk(Value.Check(skema, { ...isi, [k.nama]: undefined }), `${x.jenis} without ${k.nama}`)
    }
    t.notOk(Value.Check(skema, { ...isi, asing: 1 }))
  }
})

t.test('defaults speak of the training at hand; what is not known is left as dots', async (t) => {
  const p = templat.get('surat-pemberitahuan')!
  const isi = isiBawaan(p, bahan)
  t.match(isi, {
    hal: 'Pemberitahuan Penyelenggaraan Pelatihan Teknis Tata Naskah Dinas Angkatan I',
    mulai: '2027-01-18',
    jp: 40,
    tujuan: ['Dinas Kesehatan', 'Inspektorat Daerah'],
    pembuka: /lingkungan Pemerintah Kabupaten Kutai Kartanegara, Badan/,
  })
  t.notOk('batasBalasan' in isi)
  const tanpa = isiBawaan(p, { kantor, pelatihan: null })
  t.match(tanpa.hal, /Penyelenggaraan \.{5}$/)
  t.notOk('mulai' in tanpa || 'tujuan' in tanpa, 'a date or list that is not known is not made up')
  t.match(isiBawaan(templat.get('sk-panitia')!, bahan).panitia, pelatihan.data.panitia)
})

t.test('suggestions are the nearest name, or none', async (t) => {
  t.equal(jarak('nomer', 'nomor'), 1)
  t.equal(jarak('', 'abc'), 3)
  t.equal(
    saran('tangal', ['nomor', 'tanggal'], (s) => s),
    '; maksudnya tanggal?',
  )
  t.equal(
    saran('xyz', ['nomor', 'tanggal'], (s) => s),
    '',
  )
})

t.test('the office is named as its settings say, or from its letterhead', async (t) => {
  t.same(sebutanKantor(kantor), {
    sebutan: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Kutai Kartanegara',
    sebutanPemerintah: 'Pemerintah Kabupaten Kutai Kartanegara',
    kepala:
      'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Kutai Kartanegara',
  })
  t.equal(sebutanKantor({ ...kantor, kepala: 'Gubernur' }).kepala, 'Gubernur')
  t.equal(sebutanKantor({ ...kantor, sebutan: 'BKPSDM' }).kepala, 'Kepala BKPSDM')
  t.same(barisNama('Badan Kepegawaian Daerah'), ['BADAN KEPEGAWAIAN DAERAH'])
  t.same(barisNama(kantor.nama), ['BADAN KEPEGAWAIAN DAN PENGEMBANGAN', 'SUMBER DAYA MANUSIA'])
  t.same(barisKop({ ...kantor, telepon: '', surel: '', situs: '', kodePos: '75511' }), [
    `${kantor.alamat} Kode Pos 75511`,
  ])
})

t.test('every field gives its printed forms', async (t) => {
  const nilai = (jenis: string, isi: unknown, lain = {}) =>
    nilaiKolom(
      { nama: 'x', label: 'x', wajib: false, jenis, ...lain } as Kolom,
      isi,
      'Asia/Makassar',
    )
  t.match(nilai('tanggal', '2026-11-21'), {
    x: '21 November 2026',
    x_hari: 'Sabtu',
    x_singkat: '21-11-2026',
    x_romawi: 'XI',
    x_terbilang: 'Sabtu, tanggal dua puluh satu bulan November tahun dua ribu dua puluh enam',
  })
  t.same(nilai('rupiah', 2_500_000), {
    x: 'Rp2.500.000,00',
    x_terbilang: 'dua juta lima ratus ribu rupiah',
  })
  t.same(nilai('rupiah', ''), { x: '', x_terbilang: '' })
  t.match(nilai('jam', '09:00'), { x: '09.00', x_zona: '09.00 WITA' })
  const kolom = [
    { nama: 'materi', jenis: 'teks' },
    { nama: 'jp', jenis: 'bilangan' },
    { nama: 'nilai', jenis: 'teks' },
  ]
  const isi = [
    { materi: 'a', jp: 3 },
    { materi: 'b', jp: 4 },
  ]
  t.match(nilai('tabel', isi, { kolom }), {
    x_ada: true,
    x_jumlah_jp: '7',
    x_punya_jp: true,
    x_punya_nilai: false,
    x_akhir: [{ no: 2, materi: 'b' }],
  })
  t.match(nilai('tabel', [], { kolom }), { x_ada: false, x_jumlah_jp: '0', x_punya_materi: false })
})
