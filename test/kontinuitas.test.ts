import t from 'tap'
import { bagianPaket } from '../server/platform/docx/paket.js'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { bangun } from './helper.js'
import { registerBaru } from './nomor-contoh.js'
import { teksDocx } from './surat-contoh.js'

const { db, masukSebagai, tugasPekerja, clock } = await bangun(t)
let agendaris = await masukSebagai('agendaris')
const pokja = await masukSebagai('pokja')
for (const k of [agendaris, pokja]) await k.get('/profil')
const { pegawai_id: pemilikId } = await db('akun').where({ nama_pengguna: 'agendaris' }).first()

const blok = async (jumlah: number, ubah: object = {}) => {
  const register = await registerBaru(db, '{SEQ}/{UNIT}/{MM}/{YYYY}')
  const { json } = await agendaris.post('/pesanan', {
    register,
    jumlah,
    jenis: 'kontinuitas',
    keperluan: 'Pemadaman listrik',
    klasifikasi: '800.2.4.1',
    pemilikId,
    berlakuSampai: '2026-11-24',
    ...ubah,
  })
  const nomor = await db('nomor').where({ register }).orderBy('urut').select('id', 'nomor')
  return { register, id: json.id as string, nomor }
}
const cetak = async (id: string) => {
  await tugasPekerja['surat.cetak']!({ cetakanId: id }, { percobaan: 1, maks: 5 } as never)
  const { json } = await agendaris.baca(`/cetakan/${id}`)
  return (await ambilBerkas(db, json.docx_sha256)).isi
}
const surat = (id: string, ubah: object = {}) => ({
  id,
  tanggal: '2026-11-23',
  tujuan: 'Dinas Kesehatan',
  hal: 'Undangan rapat',
  ...ubah,
})

t.test('a block is leased with a control sheet that names each number', async (t) => {
  const { id, nomor } = await blok(3)
  const c = await agendaris.post(`/pesanan/${id}/kendali/cetak`)
  t.equal(c.status, 201)
  const docx = await cetak(c.json.id)
  const teks = teksDocx(docx)
  for (const n of nomor) t.match(teks, n.nomor)
  t.match(teks, /Pemadaman listrik/)
  t.ok(bagianPaket(docx, 'word/document.xml'))
  t.equal((await pokja.get(`/cetakan/${c.json.id}`)).status, 404)
  t.match((await agendaris.get(`/pesanan/${id}`)).teks, /Cetakan terakhir/)
  // and nobody takes such a number at a screen
  const { register } = await db('nomor').where({ id: nomor[0].id }).first()
  t.notMatch((await agendaris.get(`/register/${register}/nomor`)).teks, /Pemadaman/)
})

t.test(
  'after the day without power the sheet is entered; the rest becomes BATAL with minutes',
  async (t) => {
    const { id, nomor, register } = await blok(4)
    const catat = (baris: object[]) => agendaris.post(`/pesanan/${id}/kendali`, { baris })
    // when: a page without script sends every row, most of them empty
    const { ke } = await agendaris.form(`/pesanan/${id}/kendali`, {
      'baris[0].id': nomor[0].id,
      'baris[0].tanggal': '2026-11-23',
      'baris[0].tujuan': 'Inspektorat Daerah',
      'baris[0].hal': 'Laporan',
      'baris[1].id': nomor[1].id,
      'baris[1].tanggal': '',
      'baris[1].tujuan': '',
      'baris[1].hal': '',
    })
    t.match(ke, `/pesanan/${id}/kendali`)
    t.match((await catat([surat(nomor[2].id)])).json, { jumlah: 1 })
    // then the pre-printed numbers stand in the book as they were written
    t.match(await db('nomor').where({ register, urut: 1 }).first(), {
      status: 'terpakai',
      pemilik: 'buku',
      nomor: '1/BKPSDM/11/2026',
      tujuan: 'Inspektorat Daerah',
    })
    t.match((await catat([surat(nomor[2].id)])).json, { kode: 'NOMOR_TIDAK_DIPESAN' })
    // and a scan is added afterwards, once, to what was used
    const pindaian = await agendaris.simpanBerkas('surat.pdf', '%PDF-1.4\n1 0 obj\nendobj\n%%EOF')
    const simpan = (n: { id: string }) =>
      agendaris.post(`/surat/nomor/${n.id}/pindaian`, { pindaian })
    t.equal((await simpan(nomor[0])).status, 200)
    t.match((await simpan(nomor[0])).json, { kode: 'PINDAIAN_SUDAH_ADA' })
    t.equal((await simpan(nomor[3])).status, 404)
    t.equal((await agendaris.get(`/surat/nomor/${nomor[0].id}/pindaian`)).status, 200)
    // when the block is closed
    const [a, b] = await Promise.all(
      [1, 2].map(() => agendaris.post(`/pesanan/${id}/kendali/tutup`)),
    )
    t.same([a!.status, b!.status].sort(), [200, 409])
    t.same(await db('nomor').where({ register }).orderBy('urut').pluck('status'), [
      'terpakai',
      'batal',
      'terpakai',
      'batal',
    ])
    const acara = teksDocx(await cetak([a!, b!].find((x) => x.status === 200)!.json.id))
    // and the minutes have a number of their own, once, in the book of their kind
    const punya = await db('nomor').where({ pemilik: 'buku', pemilik_id: id })
    t.match(punya, [{ register: 'surat-keluar', status: 'terpakai', tanggal: '2026-11-23' }])
    t.match(acara, punya[0].nomor)
    t.match(acara, /BERITA ACARA REKONSILIASI NOMOR SURAT MASA KONTINUITAS/)
    t.match(acara, /2 \(dua\) nomor tidak dipakai, dinyatakan BATAL/)
    for (const n of nomor) t.match(acara, n.nomor)
    t.match((await catat([surat(nomor[1].id)])).json, { kode: 'PESANAN_DITUTUP' })
  },
)

t.test(
  'a line that cannot be right is refused by its number, and nothing of the sheet is kept',
  async (t) => {
    const { id, nomor, register } = await blok(3)
    const coba = async (ubah: object) =>
      (
        await agendaris.post(`/pesanan/${id}/kendali`, {
          baris: [surat(nomor[0].id), surat(nomor[1].id, ubah)],
        })
      ).json
    t.match(await coba({ hal: ' ' }), { kode: 'ISIAN_SALAH', pesan: /Hal nomor 2\/BKPSDM/ })
    t.match(await coba({ tanggal: undefined }), { pesan: /Tanggal surat nomor 2/ })
    t.match(
      await coba({ tanggal: undefined, tujuan: undefined, hal: undefined, keterangan: 'rusak' }),
      { pesan: /Tanggal surat nomor 2/ },
      'a note alone is not thrown away',
    )
    t.match(await coba({ tanggal: '2026-11-24' }), { pesan: /harus antara 23 November 2026/ })
    t.match(await coba({ tanggal: '2026-11-22' }), { pesan: /harus antara/ })
    t.match(await coba({ id: '00000000-0000-4000-8000-000000000000' }), { kode: 'TIDAK_ADA' })
    t.same(await db('nomor').where({ register }).distinct().pluck('status'), ['dipesan'])
    const { teks, status } = await agendaris.form(`/pesanan/${id}/kendali`, {
      'baris[0].id': nomor[0].id,
      'baris[0].hal': 'Yang diketik',
    })
    t.equal(status, 400)
    t.match(teks, /value="Yang diketik"/)
    t.equal((await pokja.get(`/pesanan/${id}/kendali`)).status, 403)
  },
)

t.test('closing a block takes along what was typed and not yet saved', async (t) => {
  const { id, nomor, register } = await blok(2, { sec: 'R' })
  const tutup = (hal: string) =>
    agendaris.form(`/pesanan/${id}/kendali/tutup`, {
      'baris[0].id': nomor[0].id,
      'baris[0].tanggal': '2026-11-23',
      'baris[0].tujuan': 'Inspektorat Daerah',
      'baris[0].hal': hal,
      'baris[1].id': nomor[1].id,
      'baris[1].hal': '',
    })
  const status = () => db('nomor').where({ register }).orderBy('urut').pluck('status')
  const salah = await tutup('')
  t.equal(salah.status, 400)
  t.match(salah.teks, /value="Inspektorat Daerah"/)
  t.same(await status(), ['dipesan', 'dipesan'], 'nothing half done')
  const { ke } = await tutup('Laporan rahasia')
  t.same(await status(), ['terpakai', 'batal'])
  const acara = teksDocx(await cetak(ke!.split('/').at(-1)!))
  t.match(acara, /\(rahasia\)/)
  t.notMatch(acara, /Inspektorat|Laporan rahasia/, 'minutes do not tell a confidential letter')
})

t.test('a leased block does not lapse by its day: paper may still bear its numbers', async (t) => {
  const { register } = await blok(2)
  clock.set(new Date('2026-12-31T17:00:00Z'))
  agendaris = await masukSebagai('agendaris')
  await tugasPekerja['nomor.sapu']!({}, { percobaan: 1, maks: 1 } as never)
  t.same(await db('nomor').where({ register }).distinct().pluck('status'), ['dipesan'])
})
