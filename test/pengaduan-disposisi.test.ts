import { readFile } from 'node:fs/promises'
import t from 'tap'
import { transaksi } from '../server/platform/db/db.js'
import { compile } from '../server/platform/engine/index.js'
import { daftarkanSop } from '../server/sop/service.js'
import { bangun, type Klien } from './helper.js'
import { wajib } from './langkah-cara.js'
import { Panggung } from './langkah-bantu.js'
import { orangAkun, SIAPA } from './pengaduan-bantu.js'

const k = await bangun(t)
const panggung = new Panggung(k)
const PELAPOR = { nama: 'Bambang Pelapor', kontak: '0811-555-777' }
const isian = {
  uraian: 'Jadwal pelatihan berubah tanpa pemberitahuan kepada peserta.',
  kerahasiaan: 'terbuka',
  ...PELAPOR,
}
const beri = (petugas: string, instruksi = 'Periksa dan jawab pelapor.') => ({
  ...{ klasifikasi: 'pengaduan', petugas, instruksi },
})

let alamat = 0
/** A complaint with its case and the task that is open. */
async function aduanBaru(ubah: object = {}) {
  const tamu = k.tamu()
  // Each from an address of its own: the form takes few a minute from one.
  tamu.alamat = `10.0.0.${++alamat}`
  const { nomor, token } = wajib(await tamu.post('/aduan', { ...isian, ...ubah }))
  const aduan = await k.db('aduan').where({ nomor }).first()
  const tugas = () =>
    k.db('tugas').where({ perkara_id: aduan.perkara_id, status: 'terbuka' }).first()
  return { ...aduan, token, tugas }
}
const tindak = async (orang: Klien, a: { tugas(): Promise<any> }, nama: string, isi: object) =>
  orang.post(`/tugas/${(await a.tugas()).id}/tindakan/${nama}`, isi)

t.test('a complaint given to one person is seen and worked on by that person alone', async (t) => {
  const pengelola = await k.masukSebagai('pengelola')
  const pokja = await k.masukSebagai('pokja')
  const a = await aduanBaru()
  // given two officers who give it to different people in the same moment
  const tugas = (await a.tugas()).id
  const dua = await Promise.all(
    [SIAPA.pokja, SIAPA.pokja].map((p) =>
      pengelola.post(`/tugas/${tugas}/tindakan/disposisi`, beri(p)),
    ),
  )
  // then it is given once, and its time is the office's own
  t.same(dua.map((d) => d.status).sort(), [200, 409])
  t.equal(
    await k
      .db('aduan_disposisi')
      .where({ aduan_id: a.id })
      .then((r) => r.length),
    1,
  )
  const milik = await a.tugas()
  t.match(milik, { pegawai_id: await orangAkun(k, 'pokja'), peran: 'petugas-ditunjuk' })
  t.equal((await k.db('tenggat').where({ tugas_id: milik.id }).first()).luar, false)
  // and it falls due before what the complainant was promised
  const { jatuh_at: janji } = await k
    .db('janji_perkara')
    .where({ perkara_id: a.perkara_id })
    .first()
  t.ok((await k.db('tenggat').where({ tugas_id: milik.id }).first()).jatuh_at < janji)
  // and the one it names reads it, its instruction, and who complained; a colleague does not
  t.match((await pokja.baca('/pengaduan')).json, { angka: null, baris: [{ nomor: a.nomor }] })
  t.match((await pokja.get(`/pengaduan/${a.id}`)).teks, 'Periksa dan jawab pelapor.')
  t.match((await pokja.post(`/pengaduan/${a.id}/pelapor`)).json, PELAPOR)
  const rekan = await k.masukSebagai('pokja2')
  t.equal((await rekan.get(`/pengaduan/${a.id}`)).status, 403)
  t.notMatch((await rekan.get(`/tugas/${milik.id}`)).teks, /Jadwal pelatihan|Periksa dan jawab/)
  t.equal((await tindak(rekan, a, 'tanggapi', { isi: 'Kami periksa.' })).status, 403)
  // and who only reads the book learns nobody's name
  const kabid2 = await k.masukSebagai('kabid2')
  t.equal((await kabid2.get(`/pengaduan/${a.id}`)).status, 200)
  t.equal((await kabid2.post(`/pengaduan/${a.id}/pelapor`)).status, 403)
  // when it is closed, the officer knows the complainant no more
  wajib(await tindak(pokja, a, 'tanggapi', { isi: 'Jadwal baru sudah dikirim.' }))
  wajib(await tindak(pokja, a, 'lapor', { laporan: 'Jadwal dikirim ulang.' }))
  wajib(await pengelola.post(`/tugas/${(await a.tugas()).id}/selesai`, { keputusan: 'ya' }))
  t.equal((await pokja.get(`/pengaduan/${a.id}`)).status, 200)
  t.equal((await pokja.post(`/pengaduan/${a.id}/pelapor`)).status, 403)
  t.match((await k.tamu().baca(`/aduan/${a.token}`)).json, { keadaan: 'Selesai' })
})

t.test('the named officer of a confidential complaint is not told who complained', async (t) => {
  const pengelola = await k.masukSebagai('pengelola')
  const pokja = await k.masukSebagai('pokja')
  const a = await aduanBaru({ kerahasiaan: 'rahasia' })
  wajib(await tindak(pengelola, a, 'disposisi', beri(SIAPA.pokja)))
  const { teks } = await pokja.get(`/tugas/${(await a.tugas()).id}`)
  t.match(teks, 'Jadwal pelatihan')
  t.notMatch(teks, PELAPOR.nama)
  for (const satu of [pokja, pengelola])
    t.equal((await satu.post(`/pengaduan/${a.id}/pelapor`)).status, 403)
})

t.test(
  'who acts in the post of the officer acts for them; a stopped one is replaced',
  async (t) => {
    const pengelola = await k.masukSebagai('pengelola')
    const a = await aduanBaru()
    wajib(await tindak(pengelola, a, 'disposisi', beri(SIAPA.kabid)))
    // given a Plh. of that officer
    const [kabid, plh] = await Promise.all(['kabid', 'agendaris'].map((n) => orangAkun(k, n)))
    const kursi = await k.db('pemangku').where({ pegawai_id: kabid, sifat: 'definitif' }).first()
    await k.db('pemangku').insert({
      ...{ pegawai_id: plh, jabatan_id: kursi.jabatan_id, sifat: 'plh', sk_nomor: 'SP/1' },
      ...{ berlaku_dari: '2026-11-23', berlaku_sampai: '2026-11-24' },
    })
    const wakil = await k.masukSebagai('agendaris')
    const id = (await a.tugas()).id
    t.ok((await wakil.baca('/tugas')).json.baris.some((b: any) => b.id === id))
    t.equal((await wakil.get(`/pengaduan/${a.id}`)).status, 200)
    wajib(await tindak(wakil, a, 'tanggapi', { isi: 'Sedang kami periksa.' }))
    t.match(await k.db('riwayat').where({ tugas_id: id }).orderBy('id', 'desc').first(), {
      sebagai: /^Plh\. /,
    })
    // when the officer leaves the office, who gives complaints out is told, once
    await k.db('pegawai').where({ id: kabid }).update({ aktif: false })
    await panggung.kerjakanAntrean('aduan.tanpa-petugas')
    await panggung.kerjakanAntrean('aduan.tanpa-petugas')
    const kabar = await k
      .db('pemberitahuan')
      .where({ judul: `Pengaduan ${a.nomor} perlu petugas lain` })
    t.ok(kabar.some((b) => b.jalur === `/pengaduan/${a.id}`))
    t.equal(new Set(kabar.map((b) => b.pegawai_id)).size, kabar.length)
    t.match((await pengelola.get(`/pengaduan/${a.id}`)).teks, 'tidak bertugas lagi')
    // then it goes to another with a new instruction, by who gives complaints out and nobody else
    const alih = { petugas: SIAPA.pokja, instruksi: 'Lanjutkan dari tanggapan pertama.' }
    const jalur = `/pengaduan/${a.id}/disposisi`
    t.equal((await (await k.masukSebagai('kabid2')).post(jalur, alih)).status, 403)
    const gagal = await pengelola.post(jalur, { ...alih, petugas: SIAPA.kabid })
    t.equal(gagal.json.kode, 'ISIAN_SALAH', 'not to who is gone')
    wajib(await pengelola.post(jalur, alih))
    t.equal((await pengelola.post(jalur, alih)).json.kode, 'ADUAN_PETUGAS_SAMA')
    t.match(await a.tugas(), { id, pegawai_id: await orangAkun(k, 'pokja'), pemegang_id: null })
    t.equal((await tindak(wakil, a, 'tanggapi', { isi: 'Kami periksa lagi.' })).status, 403)
    t.match((await (await k.masukSebagai('pokja')).get('/pemberitahuan')).teks, a.nomor)
    await k.db('pegawai').where({ id: kabid }).update({ aktif: true })
    await k
      .db('pemangku')
      .where({ sifat: 'plh' })
      .update({ berlaku_sampai: '2026-11-22', berlaku_dari: '2026-11-22' })
  },
)

t.test(
  'the office says which unit and role take complaints and who may know a person',
  async (t) => {
    const admin = await k.masukSebagai('admin')
    const awal = (await admin.baca('/pengaduan/pengaturan')).json
    t.equal((await (await k.masukSebagai('kabid')).get('/pengaduan/pengaturan')).status, 403)
    // given an office where the agendaris takes complaints and the head alone opens an identity
    const setelan = { ...awal, peran: 'agendaris', unit: 'UMUM', pembuka: ['kepala'] }
    wajib(await admin.post('/pengaduan/pengaturan', setelan))
    t.match((await admin.get('/pengaduan/pengaturan')).teks, 'Subbagian Umum dan Ketatalaksanaan')
    t.match((await k.tamu().get('/aduan')).teks, /Identitas rahasia hanya dapat dibuka:\s*Kepala/)
    // then a new one goes there, and the former officer neither gives it out nor opens it
    const a = await aduanBaru({ kerahasiaan: 'rahasia' })
    t.equal((await a.tugas()).peran, 'agendaris')
    const [agendaris, sekretaris, kepala] = await Promise.all(
      ['agendaris', 'sekretaris', 'kepala'].map((n) => k.masukSebagai(n)),
    )
    t.equal((await sekretaris!.post(`/pengaduan/${a.id}/pelapor`)).status, 403)
    t.match((await kepala!.post(`/pengaduan/${a.id}/pelapor`)).json, PELAPOR)
    wajib(await tindak(agendaris!, a, 'disposisi', beri(SIAPA.pokja)))
    // and an office that names a unit without that role takes none, and says so
    const kosong = await admin.form('/pengaduan/pengaturan', { ...setelan, unit: 'PSDA' })
    t.equal(kosong.status, 303)
    t.match((await admin.get('/pengaduan/pengaturan')).teks, /pengaduan belum dapat\s+diterima/)
    t.equal((await k.tamu().post('/aduan', isian)).json.kode, 'ADUAN_BELUM_DITERIMA')
    wajib(await admin.post('/pengaduan/pengaturan', awal))
  },
)

t.test('a form sent twice, by a weak line or a quick hand, is one complaint', async (t) => {
  const tamu = k.tamu()
  tamu.alamat = '10.0.1.1'
  const { teks } = await tamu.get('/aduan')
  const kirim = /name="kirim" value="([\w-]+)"/.exec(teks)![1]!
  const sebelum = (await k.db('aduan')).length
  // given the same form twice at once, and once more
  const dua = await Promise.all([1, 2].map(() => tamu.form('/aduan', { ...isian, kirim })))
  const lagi = await tamu.form('/aduan', { ...isian, kirim })
  // then there is one, and each answer is the same receipt, with its whole address
  const tanda = [...dua, lagi].map((j) => /\/aduan\/([\w-]{20,})/.exec(j.teks)?.[1])
  t.equal(new Set(tanda).size, 1)
  t.equal((await k.db('aduan')).length, sebelum + 1)
  t.equal((await k.tamu().get(`/aduan/${tanda[0]}`)).status, 200)
  // and other words from the same page are another complaint
  wajib(await tamu.post('/aduan', { ...isian, uraian: `${isian.uraian} Mohon dijelaskan.`, kirim }))
  t.equal((await k.db('aduan')).length, sebelum + 2)
})

t.test('a case begun under the SOP before keeps it to its end', async (t) => {
  // given that version in force again while a complaint comes in
  const xml = await readFile(new URL('./fixtures/sop/pengaduan-lama.bpmn', import.meta.url), 'utf8')
  const kini = await k.db('sop_versi').where({ kode: 'pengaduan', aktif: true }).first('id')
  const { id: lama } = await transaksi(k.db, async (trx) =>
    daftarkanSop(trx, { xml, diagram: await compile(xml) }),
  )
  const a = await aduanBaru()
  // when the new one is in force
  await k.db('sop_versi').where({ id: lama }).update({ aktif: false })
  await k.db('sop_versi').where({ id: kini.id }).update({ aktif: true })
  // then the role still answers and closes it
  const pengelola = await k.masukSebagai('pengelola')
  const telaah = { klasifikasi: 'informasi', dituju: 'kabid' }
  wajib(await pengelola.post(`/tugas/${(await a.tugas()).id}/selesai`, telaah))
  t.match(await a.tugas(), { peran: 'kabid', pegawai_id: null, handler: 'aduan.jawab' })
  const kabid = await k.masukSebagai('kabid')
  wajib(await tindak(kabid, a, 'tanggapi', { isi: 'Jadwal terbaru ada di laman.' }))
  wajib(await kabid.post(`/tugas/${(await a.tugas()).id}/selesai`, { keputusan: 'ya' }))
  t.match((await k.tamu().baca(`/aduan/${a.token}`)).json, { keadaan: 'Selesai' })
  t.equal((await (await aduanBaru()).tugas()).handler, 'aduan.disposisi')
})
