import t from 'tap'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { teksDocx } from '../server/platform/docx/teks.js'
import { bangun } from './helper.js'
import { Lakon, Panggung } from './langkah-bantu.js'
import { isiRencana } from './rencana-bantu.js'

const kantor = await bangun(t)
const pokja = await kantor.masukSebagai('pokja')
const kabid = await kantor.masukSebagai('kabid')
const pengelola = await kantor.masukSebagai('pengelola')

t.test('what the superior accepted is compiled by person, form, agency and source', async (t) => {
  // given three proposals of one person: one accepted, one refused, one still a draft
  const { id } = (await pokja.post('/rencana/baru/2027/klasikal', isiRencana(3))).json
  for (const satu of id.slice(0, 2)) await pokja.post(`/rencana/${satu}/kirim`)
  const putusan = ['terima', 'tolak'].map((keputusan, i) => ({
    ...{ id: id[i], keputusan, alasan: 'Sesuai kebutuhan organisasi' },
  }))
  t.equal((await kabid.post('/rencana/bawahan', { butir: putusan })).status, 200)
  // when
  const { json } = await pengelola.baca('/kompilasi?tahun=2027')
  // then only the accepted one counts, in each of the sums
  const jumlah = { usulan: 1, orang: 1, jp: 40, biaya: 2_500_000 }
  t.match(json.rekap.jumlah, jumlah)
  for (const per of ['pd', 'bentuk', 'sumber', 'kinerja']) t.match(json.rekap[per], [jumlah], per)
  t.equal(json.rekap.bentuk[0].nama, 'Bimbingan teknis (Pelatihan Klasikal)')
  t.equal(json.rekap.kinerja[0].nama, 'rendah', '75,995 is 76,00')
  t.match(json.rekap.sumber[0].nama, 'APBD')
  // and the row of the AKPK table says the gap
  const { baris } = (await pengelola.baca('/kompilasi/usulan?tahun=2027')).json
  t.equal(baris.length, 1)
  t.match(baris[0], {
    kinerja: 'rendah (76)',
    kompetensi: 'Kerja sama 1; Pelayanan publik 1',
    jp: 40,
  })
  const ditolak = (await pengelola.baca('/kompilasi/usulan?tahun=2027&tahap=ditolak')).json.baris
  t.match(ditolak, [{ materi: 'Penyempurnaan aplikasi e-label 2' }])
})

t.test('who stays below 20 JP is found among all, a page at a time, and in the file', async (t) => {
  // given 60 PNS and a PPPK of another agency, every third PNS with 24 JP accepted, the PPPK with 30
  const { db } = kantor
  await db.raw(ORANG)
  await db.raw(USULAN)
  // when the pages are walked
  const kurang: any[] = []
  let sesudah: string | null = ''
  for (let i = 0; sesudah !== null && i < 9; i++) {
    const lanjut: string = sesudah && `&sesudah=${sesudah}`
    const { json } = await kabid.baca(`/kompilasi/orang?tahun=2028&jp=kurang&cari=Uji${lanjut}`)
    kurang.push(...json.baris)
    sesudah = json.berikut
  }
  // then everyone of them comes once, in order
  t.equal(kurang.length, 40)
  t.equal(new Set(kurang.map((b) => b.id)).size, 40)
  t.same(
    kurang.map((b) => b.nama),
    kurang.map((b) => b.nama).sort(),
  )
  t.equal(kurang[0].catatan, 'kurang 20 JP dari 20')
  const { json: lebih } = await kabid.baca('/kompilasi/orang?tahun=2028&jp=lebih')
  t.match(lebih.baris, [{ jenis: 'pppk', jp: 30, catatan: 'lebih 6 JP dari paling banyak 24' }])
  // and the AKPK table goes on where its page ended; its file has all rows and their sum
  const satu = (await kabid.baca('/kompilasi/usulan?tahun=2028')).json
  const akhir = satu.baris[19].urut
  const dua = (await kabid.baca(`/kompilasi/usulan?tahun=2028&sesudah=${akhir}`)).json
  t.same([satu.baris.length, satu.berikut, dua.baris], [21, null, [satu.baris[20]]])
  const csv = (await kabid.get('/kompilasi/usulan/csv?tahun=2028')).teks.trim().split('\n')
  t.equal(csv.length, 1 + 21 + 1)
  t.match(
    csv[0],
    /^.?Perangkat Daerah;NIP;Nama;Jabatan;Kesenjangan Kompetensi;Kesenjangan Kinerja;Bentuk;Jalur;Materi;JP;Pelaksana;Waktu;Biaya \(Rp\);Sumber Dana/,
  )
  t.match(csv.at(-1), /21 usulan, 510 JP/)
  const xlsx = await kabid.get('/kompilasi/orang/xlsx?tahun=2028')
  t.match(xlsx.headers['content-disposition'], /jp-2028\.xlsx/)
  // and it is not for everyone
  for (const jalur of ['/kompilasi', '/kompilasi/usulan', '/kompilasi/orang/xlsx'])
    t.equal((await pokja.get(jalur)).status, 403, jalur)
})

t.test('the tables of reference are changed with a reason, and what was sent stays', async (t) => {
  // given the standard a proposal was sent with, and coaching at 2 JP a session
  const admin = await kantor.masukSebagai('admin')
  const { db } = kantor
  const alasan = 'Peraturan kepala daerah nomor 1'
  const gap = async () =>
    (await pengelola.baca('/kompilasi/usulan?tahun=2027')).json.baris[0].kompetensi
  const semula = await gap()
  // when standard, JP and a sentence are changed
  const ubah = (apa: string, isi: object) => admin.post(`/rencana/acuan/${apa}`, isi)
  const standar = { nama: 'Pengawas', standar: 3 }
  t.equal((await ubah('jabatan/pengawas', standar)).status, 400, 'not without a reason')
  t.equal((await ubah('jabatan/pengawas', { ...standar, alasan })).status, 200)
  const coaching = { nama: 'Coaching', jpBawaan: 3, per: 'sesi', maksSebulan: 2, alasan }
  t.equal((await ubah('bentuk/NKL01', coaching)).status, 200)
  t.equal((await ubah('bentuk/NKL01', { ...coaching, per: 'lain' })).status, 400)
  const kalimat = { deskripsi: 'Jujur sekali', indikator: 'Mengakui kesalahan sendiri.', alasan }
  t.equal((await ubah('skj/1/1', kalimat)).status, 200)
  t.equal((await ubah('skj/1/6', kalimat)).status, 404)
  t.equal((await ubah('bentuk/XX', coaching)).status, 404)
  // then the next form has them, what was sent keeps its own, and the trail says what stood there
  const form = (await pokja.get('/rencana/baru/2028/nonklasikal')).teks
  t.match(form, /Jujur sekali/)
  t.equal(await gap(), semula)
  const jejak = await db('riwayat').where({ aksi: 'rencana.acuan' }).orderBy('id').pluck('rincian')
  t.equal(jejak.length, 3)
  t.match(jejak[0], { lama: { level_standar: 2 }, baru: { level_standar: 3 }, alasan })
  t.equal((await pengelola.get('/rencana/acuan')).status, 403)
})

const ORANG = `
  with d as (insert into pd (kode, nama) values ('UJI', 'Dinas Uji') returning id),
  g as (insert into pegawai (nip, nama, jenis, luar, created_at)
    select '19900101201503' || lpad(n::text, 4, '0'), 'Uji ' || lpad(n::text, 2, '0'),
           case when n = 61 then 'pppk' else 'pns' end, true, '2026-11-01'
      from generate_series(1, 61) n returning id)
  insert into penempatan (pegawai_id, pd_id, jabatan, berlaku_dari)
  select g.id, d.id, 'Analis', '2026-01-01' from g, d`

const USULAN = `
  with y as (insert into tahun_rencana values (2028, 2026, '2027-11-30') returning tahun)
  insert into usulan_bangkom (pegawai_id, tahun, jalur, bentuk, jp, tanggal, materi, anggaran, lembaga,
    sumber_dana, alasan, pernyataan, tahap, pd_id, atasan_id, profil, dibuat_at, dikirim_at, diputus_at,
    alasan_putusan)
  select g.id, y.tahun, 'klasikal', 'KL03', case when g.jenis = 'pppk' then 30 else 24 end,
         '2028-03-01', 'Materi uji', 100, 'Lembaga', 'APBN', 'alasan', true, 'diterima', p.pd_id, a.id,
         '{"standar": 1, "nilaiKinerja": 91, "skj": {"1": 1}, "jenisJabatan": "Pelaksana"}',
         '2027-01-01', '2027-01-01', '2027-01-01', 'sesuai'
    from pegawai g join penempatan p on p.pegawai_id = g.id, y, (select id from pegawai limit 1) a
   where g.nama like 'Uji %' and (right(g.nama, 2)::integer % 3 = 0 or g.jenis = 'pppk')`

t.test(
  'the plan is decreed once, in the register of decrees, and its document cites the number',
  async (t) => {
    // given the accepted proposal of 2027, when two have it decreed at once
    const { db } = kantor
    const jalur = '/kompilasi/2027/keputusan'
    const dua = await Promise.all([kabid.post(jalur), pengelola.post(jalur)])
    // then one case begins, whose draft is filled in from the compilation
    t.same(dua.map((h) => h.status).sort(), [201, 409])
    const { id } = dua.find((h) => h.status === 201)!.json
    const lakon = new Lakon(new Panggung(kantor), id)
    const awal = await lakon.awal('1')
    t.match(awal.judul, /^Rencana Pengembangan Kompetensi .* Tahun 2027$/)
    t.match(awal.isiLampiran.at(-1), {
      uraian: 'Jumlah seluruhnya',
      keterangan: '1 usulan, 1 orang, 40 JP, Rp2.500.000,00',
    })
    t.match((await kabid.get('/kompilasi?tahun=2027')).teks, /Keputusannya sedang disusun/)
    // when it has gone its way
    await lakon.sampai('6')
    // then it has a number of the register of decrees, which page and document say
    const { nomor } = await db('naskah').where({ perkara_id: id }).first('nomor')
    t.match(await db('nomor').where({ nomor }).first(), { register: 'keputusan' })
    t.ok((await kabid.get('/kompilasi?tahun=2027')).teks.includes(nomor))
    const cetak = await kabid.post('/kompilasi/2027/dokumen')
    t.equal(cetak.status, 201)
    await lakon.panggung.kerjakanAntrean('surat.cetak')
    const { docx_sha256 } = await db('cetakan').where({ id: cetak.json.id }).first()
    const teks = JSON.stringify(teksDocx((await ambilBerkas(db, docx_sha256)).isi))
    for (const isi of [nomor, 'Kerja sama 1; Pelayanan publik 1; kinerja rendah (76)', '40'])
      t.ok(teks.includes(isi), isi)
    // and a year without plans has nothing to decree, nor may everyone
    await db('tahun_rencana').insert({ tahun: 2031, tahun_skp: 2029, batas: '2030-11-30' })
    t.match((await kabid.post('/kompilasi/2031/keputusan')).json, { kode: 'KOMPILASI_KOSONG' })
    t.equal((await pokja.post(jalur)).status, 403)
  },
)

t.test(
  'what is finished counts with the JP of its reports, the plan stands beside it',
  async (t) => {
    // given the accepted proposal of 40 JP, begun today and reported with 24
    const { id } = (await pokja.baca('/rencana?tahap=diterima')).json.usulan[0]
    const tugas = async () => (await pokja.baca(`/rencana/${id}`)).json.usulan.tugas.id
    const hari = kantor.clock.now().toISOString().slice(0, 10)
    const mulai = {
      mulai: hari,
      selesai: hari,
      materi: 'Aplikasi',
      tempat: 'Jogja',
      irama: 'sekali',
    }
    t.equal((await pokja.post(`/tugas/${await tugas()}/selesai`, mulai)).status, 200)
    const sedang = (await kabid.baca('/kompilasi/usulan?tahun=2027&tahap=berjalan')).json
    t.match(sedang.baris, [{ jp: 40, jpRencana: 40, tahap: 'berjalan' }])
    const lapor = { tanggal: hari, jp: 24, denganSertifikat: false, deskripsi: 'Sebagian diikuti.' }
    t.equal((await pokja.post(`/tugas/${await tugas()}/selesai`, lapor)).status, 200)
    // when it is compiled
    const { json } = await kabid.baca('/kompilasi?tahun=2027')
    // then sums, stage and row say 24, and what was planned
    t.match(json.rekap.jumlah, { jp: 24, jpRencana: 40 })
    t.match(json.rekap.tahap, [{ id: 'selesai', nama: 'Selesai', jp: 24, jpRencana: 40 }])
    const cari = async (s: string) => (await kabid.baca(`/kompilasi/usulan?tahun=2027&${s}`)).json
    const ada = await cari('tahap=selesai&sumber=APBD&bentuk=KL10')
    t.match(ada, { jumlah: { usulan: 1, orang: 1, jp: 24, jpRencana: 40, biaya: 2_500_000 } })
    t.match(ada.baris, [{ jp: 24, jpRencana: 40, tahap: 'selesai' }])
    for (const s of ['tahap=berjalan', 'tahap=diterima', 'sumber=APBN'])
      t.match(await cari(s), { baris: [], jumlah: { usulan: 0, jp: 0 } }, s)
    t.match((await kabid.get('/kompilasi?tahun=2027')).teks, /24<small>rencana 40/)
    const csv = (await kabid.get('/kompilasi/usulan/csv?tahun=2027')).teks
    t.match(csv, /Tahap;JP Rencana;Dipenuhi Oleh\r?\n[^\n]*;24;[^\n]*;Selesai;40;/)
    // and whoever planned 40 but took part in 24 is above 20 JP by what they did
    const orang = (await kabid.baca('/kompilasi/orang?tahun=2027&cari=Dewi')).json.baris
    t.match(orang, [{ jp: 24, jpRencana: 40, catatan: '' }])
  },
)
