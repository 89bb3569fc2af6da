import t from 'tap'
import type { Klien } from './klien.js'
import { bangun } from './helper.js'
import { templatKantor } from './surat-contoh.js'
import { gantiTeks } from './templat-ubah.js'

const { db, masukSebagai, tugasPekerja } = await bangun(t)
const bawaan = await templatKantor()
const JENIS = 'surat-panggilan'
const asli = bawaan.get(JENIS)!
const sekretaris = await masukSebagai('sekretaris')

const dengan = (kalimat: string): Buffer => gantiTeks(asli.docx, '[[hal]]', `[[hal]] ${kalimat}`)
const berkas = (docx: Buffer, manifes?: string) => [
  { kolom: 'docx', nama: 'templat.docx', isi: docx },
  ...(manifes ? [{ kolom: 'manifes', nama: 'manifes.json', isi: manifes }] : []),
]
const unggah = (docx: Buffer, manifes?: string, k: Klien = sekretaris) =>
  k.unggah(`/templat/${JENIS}/unggah`, { catatan: 'Diuji' }, berkas(docx, manifes))
const baca = async (versi: number) =>
  (await sekretaris.baca(`/templat/${JENIS}/versi/${versi}`)).json
const banyak = async () => Number((await db('templat_versi').count({ n: '*' }))[0]!.n)
const kerjakan = async (): Promise<void> => {
  for (const { id } of await db('templat_pratinjau').where({ status: 'menunggu' }))
    await tugasPekerja['templat.pratinjau']!({ id }, { percobaan: 1, maks: 3 } as never)
}

t.test('the secretariat sees every kind, others are turned away', async (t) => {
  const { teks } = await sekretaris.get('/templat')
  for (const { nama } of bawaan.values()) t.match(teks, nama)
  const pokja = await masukSebagai('pokja')
  for (const url of ['/templat', `/templat/${JENIS}`, `/templat/${JENIS}/versi/1`])
    t.equal((await pokja.get(url)).status, 403, url)
  t.equal((await unggah(dengan('x'), undefined, pokja)).status, 403)
  t.equal((await pokja.post(`/templat/${JENIS}/versi/1/berlaku`)).status, 403)
  t.equal((await sekretaris.get('/templat/tidak-ada')).status, 404)
  t.equal((await sekretaris.get(`/templat/${JENIS}/versi/99`)).status, 404)
})

t.test('an upload becomes a version, waits, is put in force, and makes way again', async (t) => {
  // when
  await sekretaris.get(`/templat/${JENIS}`)
  const milik = dengan('milik kantor ini')
  const { ke, status, teks } = await unggah(milik)
  // then
  t.equal(status, 303, teks)
  t.match(ke, `/templat/${JENIS}/versi/2`)
  t.match(await baca(2), { baris: { asal: 'unggahan', catatan: 'Diuji', berlaku_at: null } })
  t.match((await sekretaris.get('/templat')).teks, 'versi 2 tersedia')
  t.match((await unggah(milik)).teks, /sudah tersimpan sebagai versi 2/)

  // when it is put in force, by form, and the older one put back, by program
  const { ke: balik } = await sekretaris.form(`/templat/${JENIS}/versi/2/berlaku`)
  t.match((await sekretaris.get(balik)).teks, 'Versi 2 berlaku untuk perkara yang dimulai')
  t.match((await sekretaris.post(`/templat/${JENIS}/versi/2/berlaku`)).json, {
    kode: 'TEMPLAT_SUDAH_BERLAKU',
  })
  t.equal((await sekretaris.post(`/templat/${JENIS}/versi/1/berlaku`)).status, 200)
  t.same(
    await db('templat_versi').where({ jenis: JENIS }).whereNotNull('berlaku_at').pluck('versi'),
    [1],
  )
  const aksi = await db('riwayat')
    .whereIn('aksi', ['templat.unggah', 'templat.berlaku'])
    .orderBy('id')
  t.same(
    aksi.map((r) => [r.aksi, r.rincian.versi]),
    [
      ['templat.unggah', 2],
      ['templat.berlaku', 2],
      ['templat.berlaku', 1],
    ],
  )
  const docx = await sekretaris.kirim({
    method: 'GET',
    url: `/templat/${JENIS}/versi/2/templat.docx`,
  })
  t.match(docx.headers['content-disposition'], `${JENIS}-v2.docx`)
})

t.test(
  'a faulty one is refused with all its faults, in words, and nothing is stored',
  async (t) => {
    const sebelum = [await banyak(), await db('berkas').count()]
    const cacat = gantiTeks(
      gantiTeks(asli.docx, '[[nomor]]', '[[nmor]] [[nip]]'),
      '[[hal]]',
      '[[hal]] [[a b]]',
    )
    const { status, teks } = await unggah(cacat)
    t.equal(status, 422)
    t.match(teks, /\[\[a b\]\] bukan nama yang sah/)
    const ejaan = await unggah(gantiTeks(asli.docx, '[[nomor]]', '[[nmor]] [[nip]]'))
    t.match(ejaan.teks, /\[\[nmor\]\] tidak dikenal; maksudnya \[\[nomor\]\]\?/)
    t.match(
      ejaan.teks,
      /\[\[nip\]\] tidak dikenal; adanya di dalam \[\[#peserta\]\]/,
      'a tag outside its loop',
    )

    const silang = gantiTeks(
      asli.docx,
      '[[hal]]',
      '[[hal]] [[#peserta]][[#tembusan]]x[[/tembusan]][[/peserta]]',
    )
    t.match(
      (await unggah(silang)).teks,
      /\[\[#tembusan\]\] berada di dalam \[\[#peserta\]\], padahal bukan bagiannya/,
    )
    const ubah = (f: (m: any) => void): string => {
      const m = JSON.parse(asli.manifes)
      f(m)
      return JSON.stringify(m)
    }
    const salah = await unggah(
      asli.docx,
      ubah((m) => {
        m.keluarga = 'puisi'
        m.kolom[0].jenis = 'gambar'
      }),
    )
    t.equal(salah.status, 422)
    t.match(salah.teks, /manifes: keluarga /)
    t.match(salah.teks, /manifes: kolom\[0\]\.jenis /)
    t.notMatch(salah.teks, /must be/, 'no sentence of a parser')
    t.match((await unggah(asli.docx, '{')).teks, /manifes: bukan JSON yang sah/)
    t.match(
      (
        await unggah(
          asli.docx,
          ubah((m) => (m.jenis = 'lain')),
        )
      ).teks,
      /tidak sama dengan/,
    )
    const sisa = gantiTeks(
      asli.docx,
      '<w:r>',
      '<w:ins w:id="1" w:author="A"><w:r></w:r></w:ins><w:r>',
    )
    t.match((await unggah(sisa)).teks, /perubahan terlacak yang belum diterima/)
    t.same([await banyak(), await db('berkas').count()], sebelum)
  },
)

t.test('the same file and the same button pressed by many at once count once', async (t) => {
  const milik = dengan('serentak')
  const status = (hasil: { status: number }[]) => hasil.map((h) => h.status).sort()
  // By several people: the same form of one person, sent twice, is answered as the first time.
  const orang = await Promise.all(Array.from({ length: 5 }, () => masukSebagai('sekretaris')))
  const tersimpan = await Promise.all(orang.map((k) => unggah(milik, undefined, k)))
  t.same(status(tersimpan), [303, 409, 409, 409, 409])
  const { ke } = tersimpan.find((h) => h.status === 303)!
  const jalur = `${ke.split('?')[0]}/berlaku`
  const berlaku = await Promise.all(Array.from({ length: 5 }, () => sekretaris.post(jalur)))
  t.same(status(berlaku), [200, 409, 409, 409, 409])
  t.equal((await sekretaris.post(`/templat/${JENIS}/versi/1/berlaku`)).status, 200)
})

t.test('a font of other widths is told, not refused', async (t) => {
  const huruf = gantiTeks(
    asli.docx,
    '<w:r>',
    '<w:r><w:rPr><w:rFonts w:ascii="Tahoma"/></w:rPr></w:r><w:r>',
  )
  const { ke } = await unggah(huruf)
  const versi = Number(/versi\/(\d+)/.exec(ke)![1])
  t.match((await baca(versi)).laporan, {
    cacat: [],
    catatan: [/^huruf Tahoma tidak ada di server dan tidak berpadanan/],
  })
  t.match((await sekretaris.get(ke)).teks, /Tahoma[\s\S]*pengganti seadanya/)
})

t.test('a kind nobody had is in force at once and can be chosen for a letter', async (t) => {
  const manifes = asli.manifes
    .replace(`"jenis": "${JENIS}"`, '"jenis": "surat-edaran"')
    .replace('Surat Panggilan Peserta', 'Surat Edaran Kepala')
  await sekretaris.get('/templat')
  const { ke, teks } = await sekretaris.unggah('/templat/unggah', {}, berkas(asli.docx, manifes))
  t.match(ke, '/templat/surat-edaran/versi/1', teks)
  t.match((await sekretaris.get('/perkara/baru')).teks, 'Surat Edaran Kepala')
})

t.test('a trial print shows the pages, and tells when one page was meant', async (t) => {
  // given: the sample of a new upload (those above are let go), and words somebody typed
  await db('templat_pratinjau').delete()
  const satu = { ...JSON.parse(asli.manifes), satuHalaman: true }
  await unggah(dengan('satu halaman saja'), JSON.stringify(satu))
  const { json } = await sekretaris.post(`/templat/${JENIS}/versi/1/pratinjau`, {
    ...(await baca(1)).contoh,
    hal: 'Hal yang diketik & <dilihat>',
  })
  t.match((await sekretaris.get(`/templat/${JENIS}/versi/1`)).teks, 'sedang disusun')

  // when
  await kerjakan()

  // then
  const { pratinjau } = await baca(1)
  t.match(pratinjau, { status: 'selesai', baku: false, halaman: 2, galat: '' })
  t.equal(pratinjau.gambar.length, 2)
  const laman = await sekretaris.get(`/templat/${JENIS}/versi/1`)
  t.match(laman.teks, `/templat/pratinjau/${json.id}/halaman-1.png`)
  const png = await sekretaris.kirim({
    method: 'GET',
    url: `/templat/pratinjau/${json.id}/halaman-1.png`,
  })
  t.equal(png.headers['content-type'], 'image/png')
  const pdf = await sekretaris.get(`/templat/pratinjau/${json.id}/pratinjau.pdf`)
  t.match(pdf.teks, /^%PDF-/)
  const [{ versi }] = await db('templat_versi').where({ jenis: JENIS }).orderBy('versi', 'desc')
  const laporan = (await baca(versi)).laporan
  t.match(laporan.cacat, ['dengan data contoh menjadi 2 halaman, padahal harus satu'])
  t.match(laporan.huruf, [{ nama: 'Arial', dicetak: /Arial|Liberation Sans/ }])

  // when it is printed again, the files of the earlier print are gone, those of others are not
  const lain = await db('templat_pratinjau').where({ status: 'selesai' }).whereNot({ id: json.id })
  await sekretaris.post(`/templat/${JENIS}/versi/1/pratinjau`, {
    ...(await baca(1)).contoh,
    hal: 'Hal yang lain lagi',
  })
  const ada = async (sha256: string[]) => (await db('berkas').whereIn('sha256', sha256)).length
  // Its second page looks like that of the others, so that picture stays.
  const [muka] = pratinjau.gambar
  t.equal(await ada([pratinjau.pdf_sha256, pratinjau.docx_sha256, muka]), 0)
  for (const p of lain) t.equal(await ada([p.pdf_sha256, ...p.gambar]), 1 + p.gambar.length)
  t.match(
    (await sekretaris.post(`/templat/${JENIS}/versi/1/pratinjau`, { hal: '' })).json.kode,
    'ISIAN_SALAH',
  )
})
