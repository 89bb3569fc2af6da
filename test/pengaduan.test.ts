import t from 'tap'
import { Writable } from 'node:stream'
import { SANDI_CONTOH } from '../server/kantor/contoh-data.js'
import { buatLog } from '../server/platform/http/log.js'
import { bangun } from './helper.js'
import { serverSurat, setel } from './kabar-bantu.js'
import { Panggung } from './langkah-bantu.js'
import { orangAkun, SIAPA } from './pengaduan-bantu.js'

const URAIAN = 'Sertifikat pelatihan saya sejak bulan lalu belum juga dikirim ke kantor kami.'
const ORANG = {
  nama: 'Bambang Tersembunyi',
  kontak: '0811-555-777',
  email: 'bambang@pelapor.example',
}
const RAHASIA = [...Object.values(ORANG)]
const AKUN = ['pengelola', 'kabid', 'kepala', 'sekretaris', 'pokja', 'admin']

t.test(
  'a complaint from the public form to its answer, its rating and the promise kept',
  async (t) => {
    const k = await bangun(t)
    const panggung = new Panggung(k)
    await (
      await k.masukSebagai('pengelola')
    ).post('/skm', {
      ...{ nama: 'Semester II 2026', mulai: '2026-07-01', selesai: '2026-12-31' },
    })
    // given a form without an account, with a file, and what it refuses
    const tamu = k.tamu()
    // without a referrer browsers send `Origin: null`, and their forms would be refused
    t.equal((await tamu.get('/aduan')).headers['referrer-policy'], 'same-origin')
    const isian = { uraian: URAIAN, kerahasiaan: 'terbuka', ...ORANG }
    t.equal((await tamu.form('/aduan', { ...isian, nama: '' })).status, 400)
    const anonim = await tamu.post('/aduan', { ...isian, kerahasiaan: 'anonim' })
    t.equal(anonim.json.kode, 'ADUAN_ANONIM_BERNAMA')
    const kirim = await tamu.unggah('/aduan', isian, [
      { kolom: 'lampiran', nama: 'bukti.txt', mime: 'text/plain', isi: 'bukti' },
    ])
    t.match(kirim.teks, 'Tanda terima ADU-0001/2026')
    // a file of the house cannot be hung on it by its hash, nor does anyone learn that it is here
    const { sha256 } = await k.db('berkas').first('sha256')
    for (const sidik of [sha256, 'a'.repeat(64)]) {
      const lampiran = [{ sha256: sidik, nama: 'surat.pdf' }]
      const tolak = await k.tamu().post('/aduan', { ...isian, lampiran })
      t.equal(tolak.json.kode, 'UNGGAHAN_TIDAK_ADA')
    }
    const token = /\/aduan\/([\w-]{20,})/.exec(kirim.teks)![1]!
    t.equal((await k.tamu().get(`/aduan/${'y'.repeat(24)}`)).status, 404)
    t.match((await k.tamu().baca(`/aduan/${token}`)).json, { keadaan: 'Diterima', tanggapan: [] })

    // then its promise falls due after three working days of the office, and the book shows it
    const aduan = await k.db('aduan').first()
    const { jatuh_at } = await k.db('janji_perkara').where({ perkara_id: aduan.perkara_id }).first()
    t.equal(jatuh_at.toISOString().slice(0, 10), '2026-11-26')
    const pengelola = await k.masukSebagai('pengelola')
    const buku = (await pengelola.baca('/pengaduan?keadaan=diterima&kanal=laman')).json
    t.match(buku, { angka: { berjalan: 1, lewat: 0 }, baris: [{ nomor: 'ADU-0001/2026' }] })
    t.equal((await pengelola.baca('/pengaduan?keadaan=selesai')).json.baris.length, 0)
    t.equal((await pengelola.get(`/pengaduan/${aduan.id}/lampiran/1`)).teks, 'bukti')
    t.equal((await pengelola.get(`/pengaduan/${aduan.id}/lampiran/2`)).status, 404)
    const pokja = await k.masukSebagai('pokja')
    t.same((await pokja.baca('/pengaduan')).json, { angka: null, baris: [], berikut: null })
    t.equal((await pokja.get(`/pengaduan/${aduan.id}`)).status, 403)

    // when it is given to the wrong person, comes back, and is answered by the right one, twice
    const satu = await k
      .db('tugas')
      .where({ perkara_id: aduan.perkara_id, status: 'terbuka' })
      .first()
    const tugas = (id: string, apa: string) => `/tugas/${id}/${apa}`
    const disposisi = { klasifikasi: 'pengaduan', instruksi: 'Periksa gudang, lalu jawab.' }
    const beri = (id: string, petugas: string) =>
      pengelola.post(tugas(id, 'tindakan/disposisi'), { ...disposisi, petugas })
    const halaman = (await pengelola.get(`/tugas/${satu.id}`)).teks
    t.match(halaman, /<option[^>]*>Dewi Kartika Lestari, Pokja Peningkatan Kapasitas</)
    const asing = await beri(satu.id, 'Orang Luar, Camat')
    t.match(asing.json, { kode: 'ISIAN_SALAH', pesan: /Petugas/ })
    t.equal((await beri(satu.id, SIAPA.kepala)).status, 200)
    const terbuka = () =>
      k.db('tugas').where({ perkara_id: aduan.perkara_id, status: 'terbuka' }).first()
    const salah = await terbuka()
    t.match(salah, { peran: 'petugas-ditunjuk', handler: 'aduan.tindak' })
    const kepala = await k.masukSebagai('kepala')
    const kembali = { alasan: 'Urusan bidang, bukan kepala badan.' }
    t.equal((await kepala.post(tugas(salah.id, 'selesai'), kembali)).status, 200)
    t.match(await terbuka(), { handler: 'aduan.disposisi', alasan_kembali: kembali.alasan })
    await beri((await terbuka()).id, SIAPA.kabid)
    const kabid = await k.masukSebagai('kabid')
    const dua = (await terbuka()).id
    const kotak = (await kabid.baca('/tugas')).json.baris
    t.ok(kotak.some((b: any) => b.id === dua))
    t.match((await kabid.get('/pemberitahuan')).teks, 'Disposisi pengaduan ADU-0001/2026')
    t.match((await kabid.get(`/tugas/${dua}`)).teks, URAIAN)
    const laporan = { laporan: 'Ditemukan di gudang dan dikirim.' }
    const belum = await kabid.post(tugas(dua, 'tindakan/lapor'), laporan)
    t.equal(belum.json.kode, 'ADUAN_BELUM_DITANGGAPI')
    for (const isi of ['Kami periksa dahulu di gudang.', 'Sertifikat dikirim hari ini lewat pos.'])
      t.equal((await kabid.post(tugas(dua, 'tindakan/tanggapi'), { isi })).status, 200)
    t.equal((await kabid.post(tugas(dua, 'tindakan/lapor'), laporan)).status, 200)
    // and who gave it out asks for more once, then closes it
    const periksa = async (isian: object) =>
      pengelola.post(tugas((await terbuka()).id, 'selesai'), isian)
    t.equal((await periksa({ keputusan: 'tidak' })).status, 400)
    t.equal((await periksa({ keputusan: 'tidak', alasan: 'Sebutkan nomor resi.' })).status, 200)
    t.equal((await terbuka()).pegawai_id, await orangAkun(k, 'kabid'))
    await kabid.post(tugas((await terbuka()).id, 'tindakan/lapor'), laporan)
    const nilaiDini = await tamu.post(`/aduan/${token}/nilai`, { nilai: 5 })
    t.equal(nilaiDini.json.kode, 'ADUAN_BELUM_SELESAI')
    t.equal((await periksa({ keputusan: 'ya' })).status, 200)

    // then the status page tells it, takes one rating and leads to the survey
    const status = (await tamu.baca(`/aduan/${token}`)).json
    t.match(status, { keadaan: 'Selesai', klasifikasi: 'pengaduan', tanggapan: { length: 2 } })
    const nilai = await Promise.all(
      [1, 2].map(() => k.tamu().post(`/aduan/${token}/nilai`, { nilai: 4, komentar: 'Cepat' })),
    )
    t.same(nilai.map((n) => n.status).sort(), [200, 409])
    t.equal((await k.tamu().get(status.survei)).status, 200)
    t.match((await pengelola.baca('/pengaduan')).json.angka, { selesai: 1, tepat: 1, nilai: 4 })
    t.equal((await k.db('perkara').where({ id: aduan.perkara_id }).first()).status, 'selesai')
    // a limit counts a line with IPv6 as one visitor
    const dariAlamat = async (alamat: string) => {
      const klien = k.tamu()
      klien.alamat = alamat
      return (await klien.post('/aduan', {})).status
    }
    const status6 = []
    for (let i = 0; i < 7; i++) status6.push(await dariAlamat(`2001:db8:0:9::${i}`))
    t.same(status6, [400, 400, 400, 400, 400, 400, 429])
    t.equal(await dariAlamat('2001:db8:0:a::1'), 400)
    // what is promised is what the office has set
    t.match((await k.tamu().get('/aduan')).teks, 'Tindak lanjut paling lama 3 hari kerja.')
    await k.db('janji_layanan').where({ sop_kode: 'pengaduan' }).update({ waktu: '5 hari kerja' })
    t.match((await k.tamu().get('/aduan')).teks, 'Tindak lanjut paling lama 5 hari kerja.')
    t.match((await pengelola.get('/pengaduan')).teks, '1 dalam 5 hari kerja')
    // and word goes to the address that was given, each time, with the link and never the matter
    const { surat, port } = await serverSurat(t)
    const surelPengirim = 'layanan@bkpsdm-kukar.example'
    await setel(k, { surelHost: '127.0.0.1', surelPort: port, surelPengirim })
    t.equal(await panggung.kerjakanAntrean('aduan.surel'), 4)
    t.same(new Set(surat.map((s) => s.kepada)), new Set([ORANG.email]))
    t.equal(new Set(surat.map((s) => /message-id:\s*(\S+)/i.exec(s.teks)![1])).size, 4)
    for (const { teks } of surat) {
      t.match(teks, 'ADU-0001/2026')
      t.notMatch(teks, 'Sertifikat')
    }
  },
)

t.test('who stands behind a confidential or anonymous complaint is found nowhere', async (t) => {
  const baris: string[] = []
  const tujuan = new Writable({
    write(potong, _sandi, lanjut) {
      baris.push(String(potong))
      lanjut()
    },
  })
  const k = await bangun(t, { log: buatLog({ tujuan: tujuan as never, level: 'debug' }) })
  const tamu = k.tamu()
  const isian = { uraian: URAIAN, kerahasiaan: 'rahasia', ...ORANG }
  const { nomor, token } = (await tamu.post('/aduan', isian)).json
  // given one more from someone who is logged in and chose to stay unknown
  const pokja = await k.masukSebagai('pokja')
  const anonim = await pokja.post('/aduan', { uraian: URAIAN, kerahasiaan: 'anonim' })
  t.equal(anonim.status, 201)
  const [satu, dua] = await k.db('aduan').orderBy('nomor')
  t.same(await k.db('aduan_pelapor').pluck('aduan_id'), [satu.id], 'nothing is kept of the second')
  const orangPokja = await orangAkun(k, 'pokja')
  const perkara = await k.db('perkara').whereIn('id', [satu.perkara_id, dua.perkara_id])
  t.same(
    perkara.map((p) => p.dibuat_oleh),
    [null, null],
  )
  const jejakDua = await k.db('riwayat').where({ perkara_id: dua.perkara_id })
  t.notOk(JSON.stringify(jejakDua).includes(orangPokja))
  t.notOk(
    baris.some((b) => b.includes('/aduan') && b.includes(orangPokja)),
    'the log does not know who sent it either',
  )

  // and one from a program that shows its token, which asks to be answered once
  const isiToken = { nama: 'uji', lingkup: 'tindak', ruang: [], hari: 30, sandi: SANDI_CONTOH }
  const kunci = (await pokja.post('/profil/token', isiToken)).json.token
  const program = await k
    .tamu()
    .post(
      '/aduan',
      { uraian: URAIAN, kerahasiaan: 'anonim' },
      { authorization: `Bearer ${kunci}`, 'idempotency-key': 'sekali-saja' },
    )
  t.equal(program.status, 201)
  t.same(await k.db('kunci_ulang').where({ kunci: 'sekali-saja' }), [])
  t.same(await k.db('riwayat').whereNotNull('token_id'), [])

  // when everybody looks everywhere
  const tugas = (await k.db('tugas').where({ perkara_id: satu.perkara_id }).first()).id
  const pengelola = await k.masukSebagai('pengelola')
  await pengelola.post(`/tugas/${tugas}/tindakan/tanggapi`, { isi: 'Sedang kami periksa.' })
  const instruksi = 'Hubungi gudang, jangan sebut siapa yang mengadu.'
  const isi = { klasifikasi: 'pengaduan', petugas: SIAPA.kabid, instruksi }
  t.equal((await pengelola.post(`/tugas/${tugas}/tindakan/disposisi`, isi)).status, 200)
  const jalur = [
    ...['/pengaduan', `/pengaduan/${satu.id}`, `/perkara/${satu.perkara_id}`, '/perkara', '/tugas'],
    ...[`/tugas/${tugas}`, '/jejak', '/pemberitahuan', '/laporan/janji', `/aduan/${token}`],
    ...RAHASIA.map((r) => `/cari?q=${encodeURIComponent(r)}`),
    ...[`/cari?q=${encodeURIComponent(nomor)}`, '/pengaduan/csv'],
  ]
  for (const akun of AKUN) {
    const orang = await k.masukSebagai(akun)
    for (const j of jalur) {
      const isi = [(await orang.get(j)).teks, (await orang.baca(j)).teks]
        .join('\n')
        // What one typed into the search box stands in it again.
        .replaceAll(/value="[^"]*"|"kata":"[^"]*"|&quot;[^&]*&quot;|“[^”]*”/g, '')
      const bocor = j.startsWith('/cari?q=') && !j.includes('ADU') ? [] : RAHASIA
      for (const r of bocor) t.notOk(isi.includes(r), `${akun} ${j} ${r}`)
    }
    const buka = await orang.post(`/pengaduan/${satu.id}/pelapor`)
    t.equal(buka.status, akun === 'sekretaris' ? 200 : 403, `${akun} opens`)
    if (akun === 'sekretaris') t.match(buka.json, ORANG)
    const tiada = await orang.post(`/pengaduan/${dua.id}/pelapor`)
    t.equal(tiada.status, ['pokja', 'admin'].includes(akun) ? 403 : 404, `${akun} finds nobody`)
  }
  // then searching for the person finds no complaint
  const cari = (await pengelola.baca(`/cari?q=${encodeURIComponent('Tersembunyi')}`)).teks
  t.notOk(cari.includes(nomor))
  // and neither history, audit trail, notices, jobs of others nor the log hold them
  const { rows: pekerjaan } = await k.db.raw(`select payload from graphile_worker._private_jobs`)
  const semua = JSON.stringify([
    ...[await k.db('riwayat'), await k.db('jejak'), await k.db('pemberitahuan'), pekerjaan],
    ...[await k.db('tugas'), await k.db('perkara'), await k.db('aduan'), baris],
  ])
  // nor what was told to the officer, which stands with the complaint alone
  for (const r of [...RAHASIA, token, instruksi]) t.notOk(semua.includes(r), r)
  const jejak = await k.db('riwayat').where({ aksi: 'aduan.buka-pelapor' })
  t.same(
    jejak.map((j) => j.rincian.nomor),
    [nomor],
    'that the secretary looked is written down',
  )
})
