import assert from 'node:assert/strict'
import fc from 'fast-check'
import t from 'tap'
import { bandingTeks, type Potong } from '../server/naskah/banding/banding.js'
import { kalimatDari } from '../server/naskah/banding/kalimat.js'
import { halamanLipatan, lipat } from '../server/naskah/banding/lipat.js'
import { susunPaket } from '../server/platform/docx/paket.js'
import { teksDocx, type Blok } from '../server/platform/docx/teks.js'
import { bangun } from './helper.js'
import { Panggung, wajib } from './langkah-bantu.js'

// Verifying: what changed from version to version, and remarks on sentences of one that goes back.

const isi = (...teks: string[]): Blok[] => teks.map((t) => ({ bagian: 'isi', teks: t }))
const sambung = (sisi: Potong[] | null) => sisi?.map((p) => p.teks).join(' ')

t.test('both versions can be read off a comparison, whatever they say', async () => {
  const kata = fc.constantFrom('surat', 'undangan', 'pelatihan', 'dinas,', 'Aula', '12.A')
  const teks = fc.array(
    fc.array(kata, { minLength: 1, maxLength: 12 }).map((k) => k.join(' ')),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(teks, teks, (a, b) => {
      const { baris, berubah } = bandingTeks(isi(...a), isi(...b))
      const sisi = (nama: 'lama' | 'baru') =>
        baris.filter((r) => r[nama] !== null).map((r) => sambung(r[nama]))
      assert.deepEqual([sisi('lama'), sisi('baru')], [a, b])
      for (const r of baris) {
        assert.equal(r.berubah, sambung(r.lama) !== sambung(r.baru))
        assert.ok(!r.lama?.some((p) => p.jenis === 'tambah'))
        assert.ok(!r.baru?.some((p) => p.jenis === 'hapus'))
      }
      assert.equal(berubah === 0, a.join('|') === b.join('|'))
      // and folding hides no change
      const tampil = lipat(baris).flatMap((l) => ('baris' in l ? [l.baris] : []))
      assert.deepEqual(
        tampil.filter((r) => r.berubah),
        baris.filter((r) => r.berubah),
      )
    }),
    { numRuns: 60 },
  )
})

t.test('a changed word is marked as that word, in the paragraph it belongs to', async (t) => {
  const lama = isi(
    'Kop',
    'Dengan hormat,',
    'Acara di Aula BKPSDM pukul 08.00 WITA.',
    'Terima kasih.',
  )
  const baru = isi(
    'Kop',
    'Dengan hormat,',
    'Kalimat baru.',
    'Acara di Aula Bupati pukul 08.00 WITA.',
  )
  const { baris } = bandingTeks(lama, baru)
  t.match(
    baris.filter((b) => b.berubah),
    [
      { lama: null, baru: [{ jenis: 'tambah', teks: 'Kalimat baru.' }] },
      {
        lama: [{}, { jenis: 'hapus', teks: 'BKPSDM' }, { teks: 'pukul 08.00 WITA.' }],
        baru: [{ teks: 'Acara di Aula' }, { jenis: 'tambah', teks: 'Bupati' }, {}],
      },
      { lama: [{ jenis: 'hapus', teks: 'Terima kasih.' }], baru: null },
    ],
  )
})

t.test('a long comparison comes page by page, each row once', async (t) => {
  const teks = Array.from({ length: 400 }, (_, i) => `Butir ${i} ${'kata '.repeat(80)}`.trim())
  const { baris } = bandingTeks(isi(...teks), isi(...teks.map((s, i) => (i % 3 ? s : `${s} baru`))))
  const semua = lipat(baris)
  const tampil = []
  let halaman = 0
  for (let mulai: number | null = 0; mulai !== null; halaman++) {
    const h = halamanLipatan(semua, mulai)
    tampil.push(...h.isi)
    mulai = h.berikut
  }
  t.ok(halaman > 3)
  t.strictSame(tampil, semua)
})

t.test('words are read as they are printed, whoever wrote the file', async (t) => {
  const p = (isi: string) =>
    `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${isi}</w:p>`
  const r = (isi: string) => `<w:r><w:t>${isi}</w:t></w:r>`
  const sel = (...isi: string[]) => `<w:tc>${isi.map((s) => p(r(s))).join('')}</w:tc>`
  const bidang = (jenis: string) => `<w:r><w:fldChar w:fldCharType="${jenis}"></w:fldChar></w:r>`
  const tepi = (jenis: string, id: string) => `<w:headerReference w:type="${jenis}" r:id="${id}"/>`
  const nomor = ['begin', 'separate', 'end'].map(bidang)
  const dokumen = [
    p(r('Kepada Yth. ') + r('Budi &amp; rekan') + '<w:r><w:tab/><w:br/></w:r>' + r('di tempat')),
    p(
      '<mc:Fallback><w:r><w:t>dua kali</w:t></w:r></mc:Fallback><w:r><w:delText>x</w:delText></w:r>',
    ),
    `<w:tbl><w:tr>${sel('Hal')}${sel(':')}${sel('Undangan')}${sel('')}</w:tr>`,
    `<w:tr>${sel('Plt. KEPALA', 'Budi')}</w:tr></w:tbl>`,
    `<w:sectPr>${tepi('default', 'r2')}${tepi('first', 'r1')}</w:sectPr>`,
  ].join('')
  const relasi = ['1', '2']
    .map((n) => `<Relationship Id="r${n}" Target="header${n}.xml"/>`)
    .join('')
  const docx = susunPaket(
    new Map([
      ['word/document.xml', `<w:document><w:body>${dokumen}</w:body></w:document>`],
      ['word/_rels/document.xml.rels', relasi],
      ['word/header1.xml', p(r('KOP'))],
      [
        'word/header2.xml',
        p(`${nomor[0]}<w:r><w:instrText> PAGE </w:instrText></w:r>${nomor[1]}${r('7')}${nomor[2]}`),
      ],
    ]),
  )
  t.strictSame(
    teksDocx(docx).map((b) => `${b.bagian}: ${b.teks}`),
    [
      'kepala: KOP',
      'kepala: #',
      'isi: Kepada Yth. Budi & rekan di tempat',
      'isi: Hal: Undangan',
      'isi: Plt. KEPALA',
      'isi: Budi',
    ],
  )
})

t.test('titles and numbers end no sentence', async (t) => {
  const teks = kalimatDari([
    ...isi(
      'Hadir Drs. H. Budi, M.Si. dari Jl. Mawar No. 3. Acara mulai pukul 08.00. Terima kasih.',
    ),
    ...isi('1. | Andi | Ketua. Panitia'),
  ]).map((k) => [k.posisi, k.blok, k.teks])
  t.strictSame(teks, [
    [0, 0, 'Hadir Drs. H. Budi, M.Si. dari Jl. Mawar No. 3.'],
    [1, 0, 'Acara mulai pukul 08.00.'],
    [2, 0, 'Terima kasih.'],
    [3, 1, '1. | Andi | Ketua. Panitia'],
  ])
})

t.test('a letter goes back with marks on sentences and comes again with answers', async (t) => {
  const panggung = new Panggung(await bangun(t))
  const { db } = panggung.kantor
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('4')
  const { id } = await perkara.tugas('4')
  const kabid = await panggung.orang('kabid')
  const naskah = await db('naskah').where({ perkara_id: perkara.id }).first()
  const banding = `/naskah/${naskah.id}/banding`

  // given the sentences of the letter as printed, letterhead and all
  const { versi, kalimat } = wajib(await kabid.baca(`/tugas/${id}/kembalikan`))
  const cari = (kata: string): number =>
    kalimat.find((k: { teks: string }) => k.teks.includes(kata)).posisi
  const [hal, yth] = [cari('Hal: '), cari('Yth.')]
  t.ok(cari('PEMERINTAH KABUPATEN') < hal && hal < cari('NIP. '))

  // when the form without script is sent without a reason, nothing typed is lost
  const isian = {
    sha256: versi.sha256,
    ke: 'pengetik',
    [`tanda[${hal}].posisi`]: String(hal),
    [`tanda[${hal}].pilih`]: 'on',
    [`tanda[${hal}].catatan`]: 'Sebutkan angkatannya.',
    [`tanda[${yth}].posisi`]: String(yth),
    [`tanda[${yth}].pilih`]: 'on',
    [`tanda[${yth + 1}].posisi`]: String(yth + 1),
  }
  const jalur = `/tugas/${id}/kembalikan`
  const ulang = await kabid.form(jalur, { ...isian, alasan: ' ' })
  t.equal(ulang.status, 400)
  t.match(ulang.teks, 'Sebutkan angkatannya.</textarea>')
  t.equal(ulang.teks.match(/ checked(?=[ />])/g)?.length, 3, 'two sentences and one receiver')
  // nor is anything marked that does not exist, or on another version
  const api = (lain: object) =>
    kabid.post(jalur, { sha256: versi.sha256, alasan: 'Perbaiki.', ...lain })
  t.match(await api({ tanda: [{ posisi: 9999 }] }), {
    status: 422,
    json: { kode: 'KALIMAT_TIDAK_ADA' },
  })
  const { sha256 } = await db('berkas').whereNot({ sha256: versi.sha256 }).first('sha256')
  t.match(await api({ sha256 }), { status: 409, json: { kode: 'NASKAH_BERUBAH' } })
  t.same(await db('tanda_kalimat'), [])
  t.equal(await perkara.nomor(), '4')
  t.match(await kabid.baca(banding), { status: 200 }, 'the first two versions')
  // and then with one
  t.equal((await kabid.form(jalur, { ...isian, alasan: 'Dua hal.' })).status, 303)

  // then the typist finds reason and marks beside the form
  const pengelola = await panggung.orang('pengelola')
  const ketik = `/tugas/${(await perkara.tugas('3')).id}`
  const halaman = (await pengelola.get(ketik)).teks
  t.match(halaman, /2 dari 2 kalimat belum ditanggapi/)
  t.match(halaman, /<q>Hal: Permohonan[^<]*<\/q>.*Sebutkan angkatannya\./s)
  const awal = await perkara.awal('3')
  wajib(await perkara.jawab('3', { ...awal, hal: 'Permohonan Narasumber Angkatan XII' }))

  // and the Kabid sees what became of them, in the task and beside the change
  const lagi = `/tugas/${(await perkara.tugas('4')).id}`
  const baca = wajib(await kabid.baca(lagi))
  t.match(baca.data.tanda, [
    { posisi: hal, diubah: true, catatan: 'Sebutkan angkatannya.' },
    { posisi: yth, diubah: false, catatan: '' },
  ])
  t.match((await kabid.get(lagi)).teks, 'sejak versi 2 (yang terakhir Anda buka)')
  const beda = wajib(await kabid.baca(banding))
  t.match(beda, { dari: 2, ke: 3, tanda: { lama: [{ posisi: hal }, { posisi: yth }], baru: [] } })
  const [ubah] = beda.baris.filter((b: { berubah: boolean }) => b.berubah)
  t.match(ubah.baru.find((p: Potong) => p.jenis === 'tambah').teks, /XII/)
  const layar = (await kabid.get(banding)).teks
  t.match(layar, /<ins><span class="sembunyi">\[ditambah: <\/span>[^<]*XII/)
  t.match(layar, /<details><summary>Isi: \d+ paragraf tidak berubah/)
  t.match(layar, 'Sudah diubah')

  // A secret letter is closed here as everywhere; a version nobody wrote is unknown.
  t.equal((await kabid.baca(`${banding}?dari=1&ke=9`)).status, 404)
  await db('naskah').where({ id: naskah.id }).update({ sec: 'SR' })
  t.equal((await (await panggung.orang('pokja2')).baca(banding)).status, 403)
})
