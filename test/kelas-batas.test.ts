import t from 'tap'
import { bukaPaket } from '../server/platform/docx/paket.js'
import { ambilBerkas, sidikBerkas } from '../server/platform/docx/simpan.js'
import { bangun } from './helper.js'
import { BIODATA, kode, masukPertama, SANDI, SESI } from './kelas-bantu.js'
import { berkas, lembarPeserta, NIP, Panggung, PELATIHAN, wajib } from './langkah-bantu.js'

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor
const pengelola = () => panggung.orang('pengelola')

/** A post of Pengelola in another unit, held by who has no other. */
async function pengelolaLain(): Promise<void> {
  const unit_id = await panggung.unit('MUTASI')
  const [{ id }] = await db('jabatan')
    .insert({ kode: 'pengelola-lain', nama: 'Pengelola Mutasi', unit_id })
    .returning('id')
  await db('jabatan_peran').insert({ jabatan_id: id, peran: 'pengelola' })
  const pegawai_id = await panggung.pegawai('pengelola2')
  await db('pemangku').where({ pegawai_id }).update({ jabatan_id: id })
}

/** A training with a roster, its case at row 3. */
async function denganPeserta() {
  const id = await panggung.pelatihan()
  const perkara = await panggung.mulai('operasional-bangkom', { pelatihanId: id })
  await perkara.sampai('3')
  return { id, perkara }
}

t.test('a class is run by its unit and those above it, on every page and in the API', async (t) => {
  // given a training of one unit, and a Pengelola and a Kabid of others
  const { id } = await denganPeserta()
  const { id: sesi } = wajib(await (await pengelola()).post(`/pelatihan/${id}/kelas`, SESI))
  const [{ nip }] = await db('peserta').where({ pelatihan_id: id })
  await pengelolaLain()
  const baca = [
    ...['kelas', 'isi-kelas', 'pendaftaran', 'akun', 'rekap-hadir', 'rekap-hadir/xlsx', 'evaluasi'],
    ...['hasil', 'lms', 'pantau', 'pantau.xlsx', 'lms/akun.xlsx', 'lms/pengguna.csv'],
    ...[`sesi/${sesi}`, `sesi/${sesi}/layar`, `sesi/${sesi}/qr?kode=ABCDEF`],
  ]
  const tulis: [string, object][] = [
    ['kelas', SESI],
    ['kelas/dari-jadwal', {}],
    [`sesi/${sesi}/ubah`, SESI],
    [`sesi/${sesi}/tutup`, {}],
    [`sesi/${sesi}/catat`, { peserta: [id], keadaan: 'hadir', alasan: 'uji' }],
    [`sesi/${sesi}/cetak`, {}],
    ['narasumber', { nama: 'Orang luar' }],
    ['materi', { judul: 'Bahan', tautan: 'https://a.id/b' }],
    ['pendaftaran', { peserta: id }],
    ['akun', {}],
    ['hasil/laporan', {}],
    ['lms', { kursus: 'X' }],
    ['lms/daftarkan', {}],
    ['lms/terunggah', {}],
    ['lms/sandi', { nip }],
    ['tanggal', { mulai: '2027-02-01', selesai: '2027-02-05', alasan: 'Digeser' }],
  ]
  // when they knock at every door, then each is shut and says whose the training is
  for (const akun of ['pengelola2', 'kabid2']) {
    const k = await panggung.orang(akun)
    for (const x of baca) {
      const j = await k.get(`/pelatihan/${id}/${x}`)
      t.equal(j.status, 403, `${akun} ${x}`)
      t.match(j.teks, /diselenggarakan Bidang Pengembangan Sumber Daya Aparatur/)
    }
    for (const [x, isi] of tulis)
      t.match(
        await k.post(`/pelatihan/${id}/${x}`, isi),
        { status: 403, json: { kode: 'PELATIHAN_UNIT_LAIN' } },
        `${akun} ${x}`,
      )
    // nor do they open it to proposals, or write one down for an agency
    const usulan = `/usulan/pelatihan/${id}`
    for (const [x, isi] of [
      ['buka', { kuota: 5, tutup: '2026-12-18' }],
      ['atas-nama', {}],
    ] as const)
      t.match(
        await k.post(`${usulan}/${x}`, isi),
        { status: 403, json: { kode: 'PELATIHAN_UNIT_LAIN' } },
        `${akun} ${x}`,
      )
    t.notMatch((await k.get(usulan)).teks, `${usulan}/buka`)
    const satu = (await k.get(`/pelatihan/${id}`)).teks
    t.match(satu, /Perjalanan/)
    t.notMatch(satu, new RegExp(`${id}/(kelas|akun|lms|pantau|hasil)"`), 'nor is a shut door named')
  }
  t.equal((await db('sesi_kelas').where({ pelatihan_id: id })).length, 1)
  // and it opens to the unit, its Kabid, the leaders who look on, and administrators
  for (const akun of ['pengelola', 'pokja', 'kabid', 'adminbangkom', 'admin'])
    for (const x of ['kelas', 'rekap-hadir', 'pantau'])
      t.equal((await (await panggung.orang(akun)).get(`/pelatihan/${id}/${x}`)).status, 200, akun)
  const kepala = await panggung.orang('kepala')
  t.equal((await kepala.get(`/pelatihan/${id}/kelas`)).status, 200)
  // the Kepala of the sample office is Kabid elsewhere, and marks nobody's attendance here
  t.equal((await kepala.post(`/pelatihan/${id}/sesi/${sesi}/tutup`)).status, 403)
  wajib(await (await panggung.orang('kabid')).post(`/pelatihan/${id}/sesi/${sesi}/tutup`))
  // a case of another unit on the training lets that unit in
  const { id: lain } = await db('perkara').where({ pelatihan_id: id }).first('id')
  await db('perkara')
    .where({ id: lain })
    .update({ unit_id: await panggung.unit('MUTASI') })
  t.equal((await (await panggung.orang('pengelola2')).get(`/pelatihan/${id}/kelas`)).status, 200)
  t.equal((await kepala.get(`/pelatihan/${lain}/kelas`)).status, 404, 'no such training')
  for (const x of ['', '/sertifikat', '/padanan', '/peserta'])
    t.equal((await kepala.get(`/pelatihan/${lain}${x}`)).status, 404, `no such training ${x}`)
})

t.test('a training is written down by those who will run it, for their own unit', async (t) => {
  const jumlah = async () => (await db('pelatihan')).length
  const dulu = await jumlah()
  for (const akun of ['agendaris', 'sekretaris']) {
    const k = await panggung.orang(akun)
    t.equal((await k.post('/pelatihan', PELATIHAN)).status, 403, akun)
    t.notMatch((await k.get('/pelatihan')).teks, 'Catat pelatihan', akun)
  }
  t.equal(await jumlah(), dulu)
  const { id } = wajib(await (await panggung.orang('kabid2')).post('/pelatihan', PELATIHAN))
  const { unit_id } = await db('pelatihan').where({ id }).first('unit_id')
  t.not(unit_id, await panggung.unit('PSDA'))
})

t.test('no code of a roster opens an account that is in use, whoever makes it', async (t) => {
  // given two participants who came in; one has used the account, the other has only a password
  const { id } = await denganPeserta()
  const k = await pengelola()
  const awal = await kode(k, id)
  const [satu, dua] = [...awal.values()]
  const ahmad = await masukPertama(panggung, NIP[0]!, satu!)
  wajib(await ahmad.post('/kelas/biodata', BIODATA))
  await masukPertama(panggung, NIP[1]!, dua!)
  const peserta = await db('peserta').where({ pelatihan_id: id }).orderBy('urutan')
  const minta = async (akun: string, n: number) =>
    wajib(
      await (
        await panggung.orang(akun)
      ).post(`/pelatihan/${id}/akun`, { peserta: [peserta[n].id] }),
    )
  // when the officer asks for another code, then only the second has one
  t.match(await minta('pengelola', 0), {
    kode: [],
    dilewati: [{ sebab: /akunnya sudah dipakai; kata sandi baru dibuatkan admin Paraf/ }],
  })
  t.match(await minta('pengelola', 1), { kode: [{ nama: 'Siti Aisyah' }], dilewati: [] })
  t.notMatch((await k.get(`/pelatihan/${id}/akun`)).teks, new RegExp(`value="${peserta[0].id}"`))
  // who plans for an agency uses the account as well
  const { id: pegawai } = await db('pegawai').where({ nip: NIP[1] }).first('id')
  const [pd] = await db('pd').insert({ kode: 'uji', nama: 'Dinas Uji Kode' }).returning('id')
  await db('penempatan').insert({ pegawai_id: pegawai, pd_id: pd.id, berlaku_dari: '2026-01-01' })
  t.match(await minta('pengelola', 1), { kode: [] })
  // an administrator may, as they may set any password
  const { kode: admin } = await minta('admin', 0)
  t.equal((await ahmad.get('/kelas')).status, 200)
  await masukPertama(panggung, NIP[0]!, admin[0].kode)
  t.not((await ahmad.get('/kelas')).status, 200, 'and the sessions before it end')
  // a code given before the account was made by another hand opens nothing any more
  const tiga = [...awal.values()][2]!
  const yohanes = await db('pegawai').where({ nip: NIP[2] }).first('id')
  await db('akun').insert({ pegawai_id: yohanes.id, nama_pengguna: 'yohanes', sandi_hash: 'x' })
  const coba = { nip: NIP[2], kode: tiga, sandiBaru: SANDI, ulangiSandi: SANDI }
  t.match(await panggung.kantor.tamu().post('/masuk/awal', coba), {
    status: 422,
    json: { kode: 'KODE_AWAL_SALAH' },
  })
  t.match(await db('akun').where({ pegawai_id: yohanes.id }).first(), { sandi_hash: 'x' })
})

t.test('the schedule of the plan becomes sessions, all of them or none, once', async (t) => {
  // given a plan with readable rows and one that is not
  const baris = (tanggal: string, jam: string, materi: string, jp: number) => ({
    ...{ tanggal, jam, materi, jp },
  })
  const jadwal = [
    baris('2027-01-18', '08.00 - 09.30 WITA', 'Tata naskah dinas', 2),
    baris('2027-01-18', '09.45', 'Praktik', 3),
    baris('2027-01-19', '08:00 s.d. 08:45', 'Praktik', 1),
  ]
  const rusak = { jadwal: [...jadwal, baris('2027-01-19', 'siang', 'Penutupan', 0)] }
  const id = await panggung.pelatihan(rusak as object)
  const k = await pengelola()
  const buat = () => k.post(`/pelatihan/${id}/kelas/dari-jadwal`)
  t.match(
    (await k.get(`/pelatihan/${id}/kelas`)).teks,
    /memuat\s*4\s*baris yang belum menjadi sesi/,
  )
  t.match(await buat(), {
    status: 422,
    json: { pesan: /^Baris 4 jadwal \(Penutupan\) .*pukul "siang" tidak terbaca/ },
  })
  t.equal((await db('sesi_kelas').where({ pelatihan_id: id })).length, 0, 'nothing half done')
  // when the plan is mended, one session is there by hand, and two press at once
  const mulai = { mulai: '2027-01-18', selesai: '2027-01-22', alasan: 'Jadwal diperbaiki' }
  wajib(await k.post(`/pelatihan/${id}/tanggal`, { ...mulai, jadwal }))
  wajib(await k.post(`/pelatihan/${id}/kelas`, SESI))
  const dua = await Promise.all([buat(), buat()])
  t.same(dua.map((j) => j.status).sort(), [201, 409])
  const sesi = (await k.baca(`/pelatihan/${id}/kelas`)).json.sesi
  t.same(
    sesi.map((s: any) => [s.mata, s.mulai, s.selesai, s.jp]),
    [
      ['Tata naskah dinas', '2027-01-18T00:00:00.000Z', '2027-01-18T01:30:00.000Z', 2],
      ['Praktik', '2027-01-18T01:45:00.000Z', '2027-01-18T04:00:00.000Z', 3],
      ['Praktik', '2027-01-19T00:00:00.000Z', '2027-01-19T00:45:00.000Z', 1],
    ],
  )
  t.notMatch((await k.get(`/pelatihan/${id}/kelas`)).teks, /belum menjadi sesi/)

  // and marks refused for want of a reason come back with names and what was ticked
  panggung.pukul('2027-01-18T00:05:00Z')
  const p = await panggung.orang('pengelola')
  const daftar = await berkas(p, 'daftar.csv', lembarPeserta(2))
  const perkara = await panggung.mulai('operasional-bangkom', { pelatihanId: id })
  wajib(await perkara.tindak('1', 'impor', { berkas: daftar }, 'adminbangkom'))
  const [a] = await db('peserta').where({ pelatihan_id: id }).orderBy('urutan')
  const lagi = await p.form(`/pelatihan/${id}/sesi/${sesi[0].id}/catat`, {
    ...{ peserta: a.id, keadaan: 'sakit', alasan: 'x' },
  })
  t.equal(lagi.status, 400)
  t.match(lagi.teks, new RegExp(`value="${a.id}" checked[^>]*>\\s*Ahmad Fauzan`))
  t.match(lagi.teks, /role="alert"[^]*<option value="sakit" selected[^]*value="x"/)
})

t.test('rows 11 and 12: minutes and transcripts attach themselves; the ZIP is whole', async (t) => {
  // given a class with everything in it: a session, marks, material, CV, a report handed in
  panggung.pukul('2026-11-23T01:00:00Z')
  const { id, perkara } = await denganPeserta()
  const k = await pengelola()
  const cv = await berkas(k, 'cv.pdf', '%PDF-1.4 cv')
  const { id: n } = wajib(await k.post(`/pelatihan/${id}/narasumber`, { nama: 'Dr. Sri', cv }))
  const { id: sesi } = wajib(await k.post(`/pelatihan/${id}/kelas`, { ...SESI, narasumber: [n] }))
  const modul = await berkas(k, '../modul.pdf', '%PDF-1.4 modul')
  wajib(await k.post(`/pelatihan/${id}/materi`, { judul: 'Modul', berkas: modul }))
  const laporan = await berkas(k, 'laporan saya.pdf', '%PDF-1.4 laporan')
  const [p] = await db('peserta').where({ pelatihan_id: id }).orderBy('urutan')
  await db('peserta')
    .where({ id: p.id })
    .update({ laporan_sha256: laporan.sha256, laporan_nama: laporan.nama })
  await perkara.sampai('6')
  panggung.pukul('2027-01-18T02:00:00Z')
  const hadir = { peserta: [p.id], keadaan: 'hadir', alasan: 'Daftar hadir kertas' }
  wajib(await (await pengelola()).post(`/pelatihan/${id}/sesi/${sesi}/catat`, hadir))
  // when rows 11 and 12 are done, each with its job, and that of row 11 twice
  await perkara.sampai('11')
  const { id: sebelas } = await perkara.tugas('11')
  await perkara.kerjakan('11')
  const hasil = { perkaraId: perkara.id, tugasId: sebelas, oleh: await panggung.pegawai('admin') }
  t.equal(await panggung.kerjakanAntrean('arsip.hasil'), 1)
  await panggung.kantor.tugasPekerja['arsip.hasil']!(hasil, {} as never)
  await perkara.kerjakan('12')
  await panggung.kerjakanAntrean('arsip.paket')
  // then both stand once beside the report
  const lampiran = await db('lampiran').where({ perkara_id: perkara.id })
  const sendiri = (nama: string) => lampiran.filter((l) => l.nama === nama)
  for (const x of ['berita-acara-kelulusan.docx', 'transkrip-peserta.docx', 'transkrip.xlsx'])
    t.same(
      sendiri(x).map((l) => l.tugas_id),
      [sebelas],
      x,
    )
  // and every entry of the package is what the manifest says, with nothing beside it
  const { isi: bita } = await ambilBerkas(db, sendiri('cadangan-perkara.zip')[0].sha256)
  const { files } = bukaPaket(bita)
  const isi = new Map(Object.keys(files).map((f) => [f, files[f]!.asNodeBuffer()]))
  const manifest: any[] = JSON.parse(String(isi.get('manifest.json')))
  t.same(
    [...isi.keys()].filter((f) => !f.endsWith('/')).sort(),
    [...manifest.map((m) => m.nama), 'manifest.json'].sort(),
  )
  for (const m of manifest)
    t.same([isi.get(m.nama)!.length, sidikBerkas(isi.get(m.nama)!)], [m.ukuran, m.sha256], m.nama)
  // and it holds every row of the training, column by column, and every file they name
  const baca = (nama: string): any[] => JSON.parse(String(isi.get(`data/${nama}.json`)))
  const polos = (x: unknown) => JSON.parse(JSON.stringify(x))
  const tanpa = (x: any[], ...kolom: string[]) =>
    x.map((r) => Object.fromEntries(Object.entries(r).filter(([kol]) => !kolom.includes(kol))))
  const milik = { pelatihan_id: id }
  const semua = async (nama: string, rows: any[], ...kolom: string[]) =>
    t.same(baca(nama), polos(tanpa(rows, ...kolom)), nama)
  await semua('peserta', await db('peserta').where(milik).orderBy('urutan'))
  await semua('sesi', await db('sesi_kelas').where(milik), 'rahasia')
  await semua('sesi-narasumber', await db('sesi_narasumber').where({ sesi_id: sesi }))
  await semua('presensi', await db('presensi').where({ sesi_id: sesi }))
  await semua('narasumber', await db('narasumber').where(milik))
  await semua('materi', await db('materi_kelas').where(milik))
  await semua('pelatihan', await db('pelatihan').where({ id }))
  t.equal(baca('presensi').length, 1)
  const sidik = new Set(manifest.map((m) => m.sha256))
  for (const b of [cv, modul, laporan, ...lampiran.filter((l) => !l.nama.endsWith('.zip'))])
    t.ok(sidik.has(b.sha256), b.nama)
  const { rahasia } = await db('sesi_kelas').where({ id: sesi }).first('rahasia')
  t.notOk(
    [...isi.values()].some((b) => b.includes(rahasia.toString('hex'))),
    'no secret in it',
  )
})
