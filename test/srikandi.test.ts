import t from 'tap'
import { bagianPaket } from '../server/platform/docx/paket.js'
import { renderDocx } from '../server/platform/docx/render.js'
import { simpanBerkas } from '../server/platform/docx/simpan.js'
import { alinea, docx } from './docx-contoh.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { konsepkan, NARASUMBER, naskahDari, tandatangani, teksTerbit } from './naskah-contoh.js'
import { orang, suratPdf, tandai } from './pades-bantu.js'
import { galat, meja, teksDocx, type Meja } from './surat-contoh.js'

const { db, masukSebagai } = await bangun(t)
const VARIABEL = [
  '${nomor_naskah}',
  '${tanggal_naskah}',
  '${ttd_pengirim}',
  '${nama_pengirim}',
  '${nip_pengirim}',
  '${jabatan_pengirim}',
]
const agendaris = await masukSebagai('agendaris')

const catat = (m: Meja, isian: object) =>
  m.dengan('agendaris', 'surat.agenda', NARASUMBER, (k, h) =>
    h.tindakan!.srikandi!.jalankan(k, { tanggal: '2026-11-23', ...isian }),
  )
const bertanda = async (): Promise<Meja> => {
  const m = await meja(db, SENIN_PAGI)
  await tandatangani(m)
  return m
}
const penghitung = (register: string) =>
  db('register_tahun').where({ register, tahun: 2026 }).first('terakhir')
const berkas = async (isi: Buffer) => ({
  sha256: (await simpanBerkas(db, { isi, mime: 'application/pdf' })).sha256,
  nama: 'a.pdf',
})

t.test('variables of SRIKANDI in a template are left alone', async (t) => {
  const templat = docx(alinea(`[[a]] ${VARIABEL.join(' ')} {b} $[c]`))
  t.equal(teksDocx(renderDocx(templat, { a: 'isi' })).trim(), `isi ${VARIABEL.join(' ')} {b} $[c]`)
})

t.test(
  'a letter leaves for SRIKANDI with its words, and variables where that fills in',
  async (t) => {
    // given: a draft, which would otherwise say KONSEP and whose signer is known
    const m = await meja(db, SENIN_PAGI)
    await konsepkan(m)
    const { id, hal } = await naskahDari(m)
    const ambil = async (): Promise<Buffer> => {
      const { rawPayload } = (await agendaris.app.inject({
        method: 'GET',
        url: `/api/naskah/${id}/srikandi.docx`,
        headers: { cookie: [...agendaris.kuki].map(([n, v]) => `${n}=${v}`).join('; ') },
      })) as { rawPayload: Buffer }
      return rawPayload
    }
    // when
    const isi = await ambil()
    // then: each variable stands whole in one piece of text, or SRIKANDI would not find it
    const potongan = [...bagianPaket(isi, 'word/document.xml')!.matchAll(/<w:t\b[^>]*>([^<]*)</g)]
    for (const v of VARIABEL)
      t.ok(
        potongan.some((p) => p[1]!.includes(v)),
        v,
      )
    const teks = teksDocx(isi)
    t.match(teks, hal)
    t.match(teks, /Tenggarong, \$\{tanggal_naskah\}/)
    t.match(teks, /Pembina/, 'the rank is ours to print')
    t.notMatch(teks, /KONSEP|Rahmat Hidayat/)
    t.match((await agendaris.get(`/naskah/${id}`)).teks, `/naskah/${id}/srikandi.docx`)

    // when the office calls them otherwise
    const sekretaris = await masukSebagai('sekretaris')
    await sekretaris.get('/kantor/srikandi')
    const { json: lama } = await sekretaris.baca('/kantor/srikandi')
    t.equal((await agendaris.post('/kantor/srikandi', lama)).status, 403)
    t.equal((await sekretaris.post('/kantor/srikandi', { ...lama, nomor: 'a b' })).status, 400)
    await sekretaris.post('/kantor/srikandi', { ...lama, nomor: 'no_surat' })
    t.match(teksDocx(await ambil()), /\$\{no_surat\}/)
    await sekretaris.post('/kantor/srikandi', lama)
  },
)

t.test('the number got there issues the letter, and our counters stand still', async (t) => {
  // given
  const m = await bertanda()
  const sebelum = await penghitung('surat-keluar')
  t.same(
    (await m.dengan('agendaris', 'surat.agenda', NARASUMBER, (k, h) => h.siapkan!(k))).tindakan,
    ['srikandi'],
  )
  // when
  await catat(m, { nomor: ' B/100.3/1234/X-1/2026 ' })
  // then
  const surat = await naskahDari(m)
  t.match(surat, {
    keadaan: 'terbit',
    nomor: 'B/100.3/1234/X-1/2026',
    tanggal: '2026-11-23',
    cara_tanda_tangan: 'basah',
  })
  t.match(await teksTerbit(m), 'B/100.3/1234/X-1/2026')
  t.same(await penghitung('surat-keluar'), sebelum)
  t.match(await db('nomor').where({ pemilik_id: surat.id }).first(), {
    register: 'srikandi',
    nomor: 'B/100.3/1234/X-1/2026',
    status: 'terpakai',
    hal: surat.hal,
  })
  // and the step ends without a second number
  await m.kerja('agendaris', 'surat.agenda', { caraNomor: 'urut' }, NARASUMBER)
  t.same(await db('nomor').where({ pemilik_id: surat.id }).pluck('nomor'), [surat.nomor])
  await t.rejects(catat(m, { nomor: 'lain' }), galat('NASKAH_SUDAH_TERBIT'))
})

t.test('with its signed PDF it counts as signed electronically', async (t) => {
  const m = await bertanda()
  const polos = await suratPdf()
  await t.rejects(
    catat(m, { nomor: 'S-1', pdf: await berkas(polos) }),
    galat('SRIKANDI_PDF', { status: 422 }),
  )
  await t.rejects(
    catat(m, { nomor: 'S-1', pdf: await berkas(Buffer.from('bukan')) }),
    galat('SRIKANDI_PDF'),
  )
  const tanda = tandai(polos, 'Kepala', orang('Kepala'))
  const rusak = Buffer.from(tanda)
  rusak[200] = rusak[200]! ^ 1
  await t.rejects(catat(m, { nomor: 'S-1', pdf: await berkas(rusak) }), galat('SRIKANDI_PDF'))
  const pdf = await berkas(tanda)
  await catat(m, { nomor: 'S-1', pdf })
  t.match(await naskahDari(m), { cara_tanda_tangan: 'elektronik', terbit_pdf_sha256: pdf.sha256 })
})

t.test('what cannot be is refused: unsigned, of tomorrow, a number used before', async (t) => {
  const konsep = await meja(db, SENIN_PAGI)
  await konsepkan(konsep)
  await t.rejects(catat(konsep, { nomor: 'S-9' }), galat('NASKAH_BELUM_DITANDATANGANI'))
  const m = await bertanda()
  await t.rejects(catat(m, { nomor: 'S-9', tanggal: '2026-11-24' }), galat('TANGGAL_SURAT_DEPAN'))
  await t.rejects(catat(m, { nomor: 's-1' }), galat('SRIKANDI_NOMOR_GANDA', { status: 409 }))
  t.equal((await naskahDari(m)).terbit_sha256, null, 'nothing half done')
})

t.test('of six letters that claim one number, one gets it', async (t) => {
  const semua = await Promise.all(Array.from({ length: 6 }, bertanda))
  const hasil = await Promise.allSettled(semua.map((m) => catat(m, { nomor: 'B/REBUTAN/2026' })))
  t.equal(hasil.filter((h) => h.status === 'fulfilled').length, 1)
  for (const h of hasil)
    if (h.status === 'rejected') t.match(h.reason, { kode: 'SRIKANDI_NOMOR_GANDA' })
  const urut = await db('nomor').where({ register: 'srikandi' }).orderBy('urut').pluck('urut')
  t.same(
    urut,
    urut.map((_, i) => i + 1),
    'its own book has no gap',
  )
})
