import t from 'tap'
import { bangun, SENIN_PAGI } from './helper.js'
import { agendakan, tandatanganiPemberitahuan } from './surat-alur.js'
import { meja } from './surat-contoh.js'

const { db, masukSebagai } = await bangun(t)
const sekretaris = await masukSebagai('sekretaris')
const pokja = await masukSebagai('pokja')
await sekretaris.get('/naskah-jenis/surat-pemberitahuan')
await pokja.get('/profil')

const terbit = async () => {
  const m = await meja(db, SENIN_PAGI)
  await tandatanganiPemberitahuan(m)
  await agendakan(m)
  return (await db('naskah').where({ perkara_id: m.perkara.id }).first()).nomor as string
}

t.test('a kind of letter is numbered as its template says until the office decides', async (t) => {
  const sebelum = await terbit()
  t.match(sebelum, /^B-\d+\/BKPSDM\/800\.2\.4\.1\/11\/2026$/)
  // when
  const { status, json } = await sekretaris.post('/naskah-jenis/surat-pemberitahuan', {
    klasifikasi: '800.2.4.2',
    sec: 'T',
    caraTandaTangan: 'basah',
  })
  // then
  t.equal(status, 200)
  t.match(json, { register: 'surat-keluar', klasifikasi: '800.2.4.2', sec: 'T' })
  t.match(await terbit(), /^T-\d+\/BKPSDM\/800\.2\.4\.2\/11\/2026$/)
  // and how it is signed is kept beside it
  const tanda = { caraTandaTangan: 'elektronik' }
  t.match((await sekretaris.post('/naskah-jenis/surat-pemberitahuan', tanda)).json, tanda)
  // and another register counts for itself
  await sekretaris.post('/naskah-jenis/surat-pemberitahuan', { register: 'keputusan' })
  t.equal(await terbit(), '1 TAHUN 2026')
  // and all fields left empty are the template's again
  await sekretaris.form('/naskah-jenis/surat-pemberitahuan', { register: '', klasifikasi: '' })
  t.match(await terbit(), /^B-\d+\/BKPSDM\/800\.2\.4\.1\/11\/2026$/)
})

t.test(
  'how a kind is signed is the office’s to say, and the template’s where it is silent',
  async (t) => {
    const ke = '/naskah-jenis/surat-panggilan'
    t.match((await sekretaris.post(ke, { caraTandaTangan: 'elektronik' })).json, {
      caraTandaTangan: 'elektronik',
      klasifikasi: '800.2.4.1',
    })
    t.match((await sekretaris.post(ke, {})).json, { caraTandaTangan: 'basah' })
    t.equal((await sekretaris.post(ke, { caraTandaTangan: 'cap jempol' })).status, 400)
  },
)

t.test('a doubtful code is used as the office says, with a hint beside it', async (t) => {
  t.equal(
    (await sekretaris.post('/naskah-jenis/surat-pemberitahuan', { klasifikasi: '400.3.5.3' }))
      .status,
    200,
  )
  const { json } = await sekretaris.baca('/naskah-jenis')
  const baris = json.baris.find((b: any) => b.jenis === 'surat-pemberitahuan')
  t.equal(baris.klasifikasi, '400.3.5.3', 'never changed silently')
  t.match(baris.petunjuk, /pelatihan ASN ada di 800\.2\.4\. Pertimbangkan 800\.2\.4\.1\./)
  t.match((await sekretaris.get('/naskah-jenis')).teks, /Pertimbangkan 800\.2\.4\.1/)
  t.match(await terbit(), /400\.3\.5\.3/)
  const sop = await sekretaris.baca('/klasifikasi/000.8.3.2')
  t.match(sop.json, { saran: '000.8.3.3', jra_aktif: 2, jra_inaktif: 3, nasib: 'permanen' })
})

t.test(
  'what cannot be is refused: unknown kinds, registers, codes, and other people',
  async (t) => {
    const ke = '/naskah-jenis/surat-pemberitahuan'
    t.equal((await sekretaris.post('/naskah-jenis/entah', {})).status, 404)
    const ub = await sekretaris.post(ke, { melalui: 'Sekretaris Daerah' })
    t.match(ub, { status: 400, json: { pesan: /hanya dapat diisi bila Atas nama/ } })
    t.equal((await sekretaris.post(ke, { register: 'entah' })).status, 400)
    t.match((await sekretaris.post(ke, { klasifikasi: '999.9' })).json, {
      kode: 'KLASIFIKASI_TIDAK_DIKENAL',
    })
    t.equal((await pokja.post(ke, {})).status, 403)
    t.equal((await pokja.baca(ke)).status, 403)
    t.equal((await pokja.post('/klasifikasi/800.2.4.1', { uraian: 'x' })).status, 403)
    t.notMatch((await pokja.get('/klasifikasi')).teks, /Kode baru/)
  },
)

t.test('codes are found by words, and the office keeps its own with their retention', async (t) => {
  const cari = async (kata: string) =>
    (await pokja.baca(`/klasifikasi?cari=${encodeURIComponent(kata)}`)).json.baris.map(
      (k: any) => k.kode,
    )
  t.same(await cari('perintah tugas'), ['800.1.11.1'])
  t.same(await cari('100%'), [], 'a sign of the pattern language is only a sign')
  const baru = {
    kode: '800.2.4.8',
    uraian: 'Sertifikasi',
    jraAktif: 2,
    jraInaktif: 3,
    nasib: 'permanen',
  }
  t.equal((await sekretaris.post('/klasifikasi', baru)).status, 201)
  t.match((await sekretaris.post('/klasifikasi', baru)).json, { kode: 'KODE_TERPAKAI' })
  t.equal((await sekretaris.post('/klasifikasi', { ...baru, kode: 'abc' })).status, 400)
  t.same((await cari('800.2.4')).slice(-3), ['800.2.4.6', '800.2.4.7', '800.2.4.8'], 'in order')
  // and a long list goes on by the code it ended with
  const [a, b] = [(await pokja.baca('/klasifikasi')).json, [] as string[]]
  const semua = await db('klasifikasi').pluck('kode')
  for (let h = a; ; h = (await pokja.baca(`/klasifikasi?sesudah=${h.berikut}`)).json) {
    b.push(...h.baris.map((k: any) => k.kode))
    if (!h.berikut) break
  }
  t.same(b.toSorted(), semua.toSorted(), 'each code once')
  // and a code out of use is kept, but not offered
  await sekretaris.form('/klasifikasi/800.2.4.8', { uraian: 'Sertifikasi', jraAktif: '1' })
  t.match(await db('klasifikasi').where({ kode: '800.2.4.8' }).first(), {
    aktif: false,
    jra_aktif: 1,
    nasib: null,
  })
  const jenis = '/naskah-jenis/surat-pemberitahuan'
  t.equal((await sekretaris.post(jenis, { klasifikasi: '800.2.4.8' })).status, 422)
  const { teks } = await sekretaris.get(jenis)
  t.match(teks, /<option value="800\.2\.4\.1">800\.2\.4\.1 Penyelenggaraan/, 'offered by its words')
  t.notMatch(teks, /<option value="800\.2\.4\.8"/)
})
