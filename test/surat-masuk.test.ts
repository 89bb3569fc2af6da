import fc from 'fast-check'
import t from 'tap'
import { kenaliPindaian } from '../server/surat/masuk/pindaian.js'
import { bom, PNG } from './gambar-contoh.js'
import { bangun } from './helper.js'

const { db, masukSebagai } = await bangun(t)
const agendaris = await masukSebagai('agendaris')
const [kepala, sekretaris, kabid, pengelola] = [
  await masukSebagai('kepala'),
  await masukSebagai('sekretaris'),
  await masukSebagai('kabid'),
  await masukSebagai('pengelola'),
]

let urut = 0
const surat = (ubah: Record<string, unknown> = {}) => ({
  pengirim: 'Dinas Kesehatan',
  nomor: `800/${++urut}/2026`,
  tanggal: '2026-11-20',
  hal: `Permohonan data ${urut}`,
  urgensi: 'biasa',
  keamanan: 'B',
  ...ubah,
})
const catat = async (ubah: Record<string, unknown> = {}) => {
  const r = await agendaris.post('/surat/masuk', surat(ubah))
  if (r.status !== 201) throw new Error(r.teks)
  return r.json as { id: string; agenda: number; tahun: number }
}
const terakhir = async (tahun = 2026) =>
  (await db('register_tahun').where({ register: 'surat-masuk', tahun }).first())?.terakhir ?? 0
const jabatan = async (kode: string) => (await db('jabatan').where({ kode }).first('id')).id

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\nstartxref\n9\n%%EOF\n')

t.test('a letter is entered with its scan, gets the next agenda number and its page', async (t) => {
  // given
  const mulai = await terakhir()
  // when: through the form, as a person does it
  const r = await agendaris.unggah(
    '/surat/masuk',
    { ...(surat({ hal: 'Undangan rapat', urgensi: 'segera' }) as any), klasifikasi: '000.1.5' },
    [{ kolom: 'pindaian', nama: 'pindai 1.pdf', isi: PDF }],
  )
  // then
  t.equal(r.status, 303, r.teks.slice(0, 300))
  const halaman = await agendaris.get(r.ke)
  t.match(halaman.teks, `Surat dicatat dengan nomor agenda ${mulai + 1}/2026.`)
  t.match(halaman.teks, /Undangan rapat[\s\S]*Segera[\s\S]*000\.1\.5 Rapat pimpinan/)
  const pindaian = await pengelola.get(`${r.ke.split('?')[0]}/pindaian`)
  t.match(pindaian, { status: 200, teks: PDF.toString(), headers: { 'content-type': /pdf/ } })
  t.match(await pengelola.post('/surat/masuk', surat()), {
    status: 403,
    json: { kode: 'BUKAN_PENCATAT' },
  })
})

t.test(
  'a scan is what its content says; anything else is refused and no number is used',
  async (t) => {
    const sebelum = await terakhir()
    const buruk: [string, Buffer | string, string][] = [
      ['surat.pdf', '<html><script>alert(1)</script>', 'BERKAS_BUKAN'],
      ['surat.jpg', 'PK\u0003\u0004 arsip', 'BERKAS_BUKAN'],
      ['surat.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'BERKAS_BUKAN'],
      ['surat.pdf', '%PDF-1.4 terpotong', 'BERKAS_RUSAK'],
      ['surat.pdf', '%PDF-1.4 /OpenAction<</S/JavaScript/JS(x)>> %%EOF', 'BERKAS_BERBAHAYA'],
      ['surat.pdf', '%PDF-1.4 /Encrypt 5 0 R %%EOF', 'BERKAS_TERKUNCI'],
      ['surat.png', bom(), 'BERKAS_TERLALU_PADAT'],
      ['surat.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), 'BERKAS_RUSAK'],
    ]
    for (const [nama, isi, kode] of buruk) {
      const pindaian = await agendaris.simpanBerkas(nama, isi)
      const { sha256 } = pindaian
      t.match(
        (await agendaris.post('/surat/masuk', surat({ pindaian: { sha256, nama } }))).json,
        { kode },
        `${nama}: ${kode}`,
      )
    }
    t.equal(await terakhir(), sebelum)
    t.equal(kenaliPindaian(PNG), 'image/png')
    t.end()
  },
)

t.test('the same letter is the same however it is written; other letters are not', async (t) => {
  const { agenda } = await catat({ pengirim: 'PT. Maju Jaya', nomor: 'B-12/MJ/2026' })
  const sama = { pengirim: ' pt  MAJU jaya ', nomor: 'b 12 / mj.2026' }
  const r = await agendaris.post('/surat/masuk', surat(sama))
  t.match(r, { status: 409, json: { kode: 'SURAT_MASUK_GANDA' } })
  t.match(r.json.pesan, `sudah dicatat sebagai agenda masuk ${agenda}/2026`)
  await catat({ ...sama, tanggal: '2026-11-19' })
  await catat({ pengirim: 'PT. Maju Jaya', nomor: 'B-1/2MJ/2026' })
  // a letter without a number is known by its subject
  await catat({ nomor: '', hal: 'Undangan A' })
  await catat({ nomor: '', hal: 'Undangan B' })
  t.equal(
    (await agendaris.post('/surat/masuk', surat({ nomor: '-', hal: 'undangan  a.' }))).status,
    409,
  )
})

t.test('the fingerprint forgets case, blanks and punctuation, and nothing else', async (t) => {
  const kata = fc.array(fc.stringMatching(/^[a-z0-9]{1,5}$/), { minLength: 1, maxLength: 5 })
  const sela = fc.constantFrom(' ', '  ', '/', ' / ', '.', '-', ', ', '\u2013', '\u00a0')
  const sidik = async (s: string) =>
    (await db.raw('select rapikan_surat(?) as s', [s])).rows[0].s as string
  await fc.assert(
    fc.asyncProperty(kata, kata, sela, async (a, b, s) => {
      const ditulis = ` ${a.join(s).toUpperCase()}.`
      if ((await sidik(ditulis)) !== a.join(' ')) return false
      return ((await sidik(a.join('/'))) === (await sidik(b.join('-')))) === (a.join() === b.join())
    }),
    { numRuns: 60 },
  )
  t.end()
})

t.test(
  'twenty at once: no gap, no duplicate, and one letter entered by all is entered once',
  async (t) => {
    const mulai = await terakhir()
    const kembar = surat({ pengirim: 'Setda' })
    const hasil = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        agendaris.post('/surat/masuk', i % 2 ? kembar : surat({ pengirim: 'Setda' })),
      ),
    )
    t.equal(hasil.filter((r) => r.status === 201).length, 11)
    t.ok(hasil.filter((r) => r.status !== 201).every((r) => r.json.kode === 'SURAT_MASUK_GANDA'))
    const agenda = hasil.filter((r) => r.status === 201).map((r) => r.json.agenda)
    t.same(
      agenda.sort((a, b) => a - b),
      Array.from({ length: 11 }, (_, i) => mulai + 1 + i),
    )
  },
)

t.test('the day of receipt chooses the book; days that cannot be are refused', async (t) => {
  const lalu = await terakhir(2025)
  const r = await catat({ tanggal: '2025-12-29', tanggalTerima: '2025-12-31' })
  t.match(r, { agenda: lalu + 1, tahun: 2025 })
  for (const [isi, kode] of [
    [{ tanggal: '2026-11-24' }, 'TANGGAL_SURAT_DEPAN'],
    [{ tanggalTerima: '2026-11-24' }, 'TANGGAL_TERIMA_SALAH'],
    [{ tanggalTerima: '2026-11-19' }, 'TANGGAL_TERIMA_SALAH'],
    [{ tanggal: '2024-12-01', tanggalTerima: '2024-12-02' }, 'TANGGAL_TERIMA_SALAH'],
    [{ klasifikasi: '999' }, 'ISIAN_SALAH'],
  ] as const)
    t.match((await agendaris.post('/surat/masuk', surat(isi))).json, { kode }, JSON.stringify(isi))
})

t.test(
  'a correction keeps what stood before, never the agenda number, and nobody overwrites',
  async (t) => {
    const asal = surat({ hal: 'Salah ketik' })
    const { id, agenda } = await catat(asal)
    const ralat = (ubah: object) =>
      agendaris.post(`/surat/masuk/${id}/ralat`, {
        ...asal,
        alasan: 'salah baca',
        versi: 1,
        ...ubah,
      })
    t.match((await ralat({})).json, { kode: 'RALAT_TANPA_PERUBAHAN' })
    t.match((await ralat({ tanggal: '2025-12-01', tanggalTerima: '2025-12-02' })).json, {
      kode: 'TAHUN_AGENDA_TETAP',
    })
    // when: two people at the same moment
    const dua = await Promise.all([ralat({ hal: 'Benar' }), ralat({ hal: 'Lain' })])
    t.same(dua.map((r) => r.status).sort(), [200, 409])
    const { json } = await agendaris.baca(`/surat/masuk/${id}`)
    t.match(json, { surat: { agenda, versi: 2 }, perubahan: [{ sebelum: { hal: 'Salah ketik' } }] })
    t.equal(json.perubahan.length, 1)
    const ganda = await catat()
    const { pengirim, nomor, tanggal } = await db('surat_masuk').where({ id: ganda.id }).first()
    t.match((await ralat({ versi: 2, pengirim, nomor, tanggal })).json, {
      kode: 'SURAT_MASUK_GANDA',
    })
    t.match((await agendaris.get(`/surat/masuk/${id}/ralat`)).teks, /name="versi" value="2"/)
    t.match((await pengelola.get(`/surat/masuk/${id}/ralat`)).status, 403)
    await t.rejects(db('surat_masuk').where({ id }).update({ agenda: 9999 }), /tidak boleh diubah/)
    await t.rejects(db('surat_masuk').where({ id }).del(), /tidak boleh diubah/)
  },
)

t.test('a secret letter shows nothing to people without clearance, anywhere', async (t) => {
  const rahasia = await catat({
    pengirim: 'Kejaksaan Negeri',
    hal: 'Pemeriksaan zzrahasiazz',
    keamanan: 'R',
    pindaian: await agendaris.simpanBerkas('r.pdf', PDF),
  })
  const sangat = await catat({ hal: 'Sangat zzrahasiazz', keamanan: 'SR' })
  // when they list and search
  const bocor = async (orang: typeof kepala) =>
    (
      await Promise.all(
        ['/surat/masuk', '/surat/masuk?q=zzrahasiazz', '/surat/masuk?q=kejaksaan'].map((u) =>
          orang.baca(u),
        ),
      )
    ).some((r) => /zzrahasiazz|Kejaksaan/.test(r.teks))
  // then
  t.notOk(await bocor(pengelola))
  const baris = (await pengelola.baca('/surat/masuk')).json.baris
  t.match(
    baris.find((b: any) => b.id === rahasia.id),
    { terbuka: false, pengirim: null, hal: null, nomor: null, tanggal: null, disposisi: [] },
    'the row of the book stays',
  )
  for (const jalur of ['', '/pindaian'])
    t.match(await pengelola.baca(`/surat/masuk/${rahasia.id}${jalur}`), {
      status: 403,
      json: { kode: 'SURAT_RAHASIA' },
    })
  t.ok(await bocor(sekretaris))
  t.equal((await sekretaris.baca(`/surat/masuk/${sangat.id}`)).status, 403, 'SR is for the Kepala')
  t.equal((await kepala.baca(`/surat/masuk/${sangat.id}`)).status, 200)
  t.equal(
    (await agendaris.baca(`/surat/masuk/${sangat.id}`)).status,
    200,
    'who entered it knows it',
  )
  // a disposisi opens it for its receiver
  t.equal((await kabid.baca(`/surat/masuk/${rahasia.id}`)).status, 403)
  await kepala.post(`/surat/masuk/${rahasia.id}/disposisi`, {
    kepada: [await jabatan('kabid-psda')],
    butir: [],
    instruksi: 'Tangani sendiri',
  })
  t.equal((await kabid.baca(`/surat/masuk/${rahasia.id}`)).status, 200)
  t.notOk(await bocor(pengelola))
})

t.test(
  'the list pages by key, searches all words, and narrows by day and by disposisi',
  async (t) => {
    for (let i = 0; i < 55; i++)
      await catat({ pengirim: 'Kecamatan Anggana', hal: `Laporan 100% ke-${i}` })
    const satu = (await pengelola.baca('/surat/masuk?q=anggana+100%25')).json
    t.equal(satu.baris.length, 50)
    const dua = (await pengelola.baca(`/surat/masuk?q=anggana+100%25&sesudah=${satu.berikut}`)).json
    t.equal(dua.baris.length, 5)
    t.equal(dua.berikut, null)
    t.equal(new Set([...satu.baris, ...dua.baris].map((b: any) => b.agenda)).size, 55)
    t.equal(
      (await pengelola.baca('/surat/masuk?q=1000')).json.baris.length,
      0,
      '% is a letter here',
    )
    t.equal(
      (await pengelola.baca('/surat/masuk?sampai=2026-11-22&dari=2026-01-01')).json.baris.length,
      0,
    )
    const lain = (await pengelola.baca('/surat/masuk?dari=2025-12-31&sampai=2025-12-31')).json.baris
    t.ok(lain.length > 0 && lain.every((b: any) => b.tahun === 2025))
    t.ok(
      (await pengelola.baca('/surat/masuk?belum=on')).json.baris.every(
        (b: any) => !b.disposisi.length,
      ),
    )
  },
)

t.test('settings: the office says who may enter, and what the checklist holds', async (t) => {
  const admin = await masukSebagai('admin')
  const awal = (await admin.baca('/surat/masuk/pengaturan')).json
  t.equal(
    (await admin.post('/surat/masuk/pengaturan', { ...awal, pencatat: ['pokja'] })).status,
    200,
  )
  t.match((await agendaris.post('/surat/masuk', surat())).json, { kode: 'BUKAN_PENCATAT' })
  t.equal((await (await masukSebagai('pokja')).post('/surat/masuk', surat())).status, 201)
  t.equal(
    (
      await admin.form('/surat/masuk/pengaturan', {
        instruksi: 'Satu\nDua',
        pencatat: ['agendaris', 'pokja'],
        pemberi: 'kepala',
        rahasia: 'kepala',
        sangatRahasia: 'kepala',
      })
    ).status,
    303,
  )
  t.same((await admin.baca('/surat/masuk/pengaturan')).json.instruksi, ['Satu', 'Dua'])
  t.equal((await pengelola.baca('/surat/masuk/pengaturan')).status, 403)
})
