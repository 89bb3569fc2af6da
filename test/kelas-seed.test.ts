import t from 'tap'
import { bacaTabel } from '../server/sop/asal/baca-tabel.js'
import { bangun } from './helper.js'
import { BIODATA, kode, masukPertama, SESI } from './kelas-bantu.js'
import type { Klien } from './klien.js'
import { lembarPeserta, NIP, Panggung, wajib } from './langkah-bantu.js'

const panggung = new Panggung(await bangun(t))
const { db, clock } = panggung.kantor
const pengelola = () => panggung.orang('pengelola')

/** Rows of the seeds that are the class itself, and how each was seen to be kept. */
const BUKTI = new Map<string, string>()
const TABEL = Object.fromEntries(
  ['BANGKOM', 'PKK-ASN'].map((kode) => [
    kode,
    bacaTabel(new URL('fixtures/sop/sop_steps.csv', import.meta.url).pathname, kode),
  ]),
)
function terbukti(kode: string, no: string, bukti: string): void {
  const { kegiatan } = TABEL[kode]!.find((r) => r.no === no)!
  BUKTI.set(`${kode} ${no} ${kegiatan}`, bukti)
}

t.test('seed 000, rows 3 to 6: codes, first login, profile, a report, the class', async (t) => {
  panggung.pukul('2026-11-23T01:00:00Z')
  const id = await panggung.pelatihan()
  const perkara = await panggung.mulai('operasional-bangkom', { pelatihanId: id })
  const k = await pengelola()
  const { id: sesi } = wajib(await k.post(`/pelatihan/${id}/kelas`, SESI))
  const dua = { ...SESI, mata: 'Praktik', dari: '10:00', sampai: '14:30', jp: 6 }
  wajib(await k.post(`/pelatihan/${id}/kelas`, dua))
  wajib(
    await k.post(`/pelatihan/${id}/materi`, { judul: 'Bahan tayang', tautan: 'https://a.id/b' }),
  )
  const berkas = await k.simpanBerkas('bahan.pdf', '%PDF-1.4 bahan')
  const { id: materi } = wajib(
    await k.post(`/pelatihan/${id}/materi`, {
      judul: 'Modul',
      berkas: { sha256: berkas.sha256, nama: 'bahan.pdf' },
    }),
  )
  await perkara.sampai('3')

  // given row 3: a code for each, told once, kept only as a print
  t.equal((await (await panggung.orang('agendaris')).post(`/pelatihan/${id}/akun`, {})).status, 403)
  const lembar = await k.form(`/pelatihan/${id}/akun`)
  t.match(lembar.teks, /Pesan untuk grup resmi[\s\S]*Ahmad Fauzan[\s\S]*masuk\/awal/)
  const awal = await kode(k, id)
  t.equal(awal.size, NIP.length)
  const tersimpan = JSON.stringify(await db('kode_awal'))
  t.notOk([...awal.values()].some((v) => tersimpan.includes(v)))
  await perkara.kerjakan('3')
  terbukti('BANGKOM', '3', 'a card and a message for the group for every participant')

  // when they come in: only the newest code, only its owner, only once
  const lama = /Kode awal: <strong class="sidik">([^<]+)/.exec(lembar.teks)![1]!
  const coba = (nip: string, k: string) =>
    panggung.kantor.tamu().post('/masuk/awal', {
      nip,
      kode: k,
      sandiBaru: 'gerobak-biru-27',
      ulangiSandi: 'gerobak-biru-27',
    })
  const ahmad = awal.get('Ahmad Fauzan')!
  for (const [nip, x] of [
    [NIP[0]!, lama],
    [NIP[1]!, ahmad],
    ['199912312025011001', ahmad],
  ])
    t.match(await coba(nip!, x!), { status: 422, json: { kode: 'KODE_AWAL_SALAH' } })
  const orang: Klien[] = []
  for (const [i, v] of [...awal.values()].entries())
    orang.push(await masukPertama(panggung, NIP[i]!, v))
  t.match(await coba(NIP[0]!, ahmad), { status: 422 }, 'a code opens once')
  // before the profile there is the timetable and nothing else
  const [satu] = orang as [Klien]
  t.match((await satu.get(`/kelas/${id}`)).teks, /Biodata Anda belum lengkap/)
  t.match(await satu.baca(`/kelas/materi/${materi}`), { json: { kode: 'BIODATA_BELUM_LENGKAP' } })
  t.equal(
    (await satu.get(`/pelatihan/${id}/kelas`)).status,
    403,
    'the pages of the office stay shut',
  )
  t.match((await satu.get('/kelas/biodata')).teks, /UU 27\/2022/)
  t.equal((await satu.post('/kelas/biodata', { ...BIODATA, dibaca: false })).status, 400)
  for (const o of orang.slice(0, 4)) wajib(await o.post('/kelas/biodata', BIODATA))
  await panggung.kerjakanAntrean('kelas.akun')
  t.equal(await perkara.nomor(), '4', 'one is still missing')
  t.match(await db('peserta').where({ pelatihan_id: id, nip: NIP[0]! }).first(), {
    ...{ email: BIODATA.email, tempat_lahir: 'Tenggarong', golongan: 'III/c' },
    akun_aktif_at: clock.now(),
  })

  // when the fifth cannot get in and says so without login
  const lapor = (nip: string) =>
    panggung.kantor.tamu().post('/masuk/kendala', { nip, sebab: 'lupa' })
  t.same(
    (await lapor(NIP[4]!)).json,
    (await lapor('199912312025011001')).json,
    'nobody learns who is on a roster',
  )
  wajib(await lapor(NIP[4]!))
  const kendala = (await perkara.terbuka()).filter((x) => x.no === '5')
  t.equal(kendala.length, 1, 'one task however often')
  t.match(await db('tenggat').where({ tugas_id: kendala[0].id }).first(), { status: 'berjalan' })
  // then the officer gives that one a new code, never one to people of this office
  const peserta = await db('peserta').where({ pelatihan_id: id }).orderBy('urutan')
  const {
    kode: [baru],
  } = wajib(await k.post(`/pelatihan/${id}/akun`, { peserta: [peserta[4].id] }))
  const sandi = orang[4]!
  t.equal((await sandi.get('/kelas')).status, 200)
  const lima = await masukPertama(panggung, NIP[4]!, baru.kode)
  t.not((await sandi.get('/kelas')).status, 200, 'a new password ends their other sessions')
  await perkara.kerjakan('5')
  // and the last profile ends row 4 by itself
  wajib(await lima.post('/kelas/biodata', BIODATA))
  await panggung.kerjakanAntrean('kelas.akun')
  t.equal(await perkara.nomor(), '6 7')
  const selesai = (await perkara.riwayat('tugas.selesai')).find((r) => r.rincian.no === '4')
  t.match(selesai, { pegawai_id: null, rincian: { sendiri: true } })
  t.match((await k.get(`/perkara/${perkara.id}`)).teks, /Langkah 4 selesai dengan sendirinya/)
  const umum = await (await panggung.orang('agendaris')).baca(`/pelatihan/${id}/peserta`)
  t.notMatch(umum.teks, /contoh\.go\.id|0812/, 'the office at large reads none of it')
  terbukti('BANGKOM', '4', 'password chosen, profile complete, row ended by itself')

  // given row 6: the link shows only around its time, the code marks attendance
  const zoom = async (o: Klien) => (await o.baca(`/kelas/${id}`)).json.sesi[0].zoom
  panggung.pukul('2027-01-17T23:00:00Z')
  const pagi = await Promise.all(NIP.map((n) => panggung.kantor.masukSebagai(n)))
  t.equal(await zoom(pagi[0]!), '')
  clock.set(new Date('2027-01-17T23:50:00Z'))
  t.equal(await zoom(pagi[0]!), SESI.tautan)
  t.equal((await pagi[0]!.get(`/kelas/materi/${materi}`)).status, 200)
  const { kode: layar } = (await (await pengelola()).baca(`/pelatihan/${id}/sesi/${sesi}/layar`))
    .json
  for (const o of pagi.slice(0, 4)) wajib(await o.post(`/kelas/hadir/${sesi}`, { kode: layar }))
  t.match(await perkara.jawab('6', {}, 'pengelola'), {
    status: 422,
    json: { kode: 'SESI_BELUM_USAI' },
  })
  panggung.pukul('2027-01-18T07:00:00Z')
  const sore = await panggung.kantor.masukSebagai(NIP[4]!)
  t.equal(await zoom(sore), '', 'and is gone after it')
  // three of them came back after lunch, written down from paper
  const hadir = peserta.slice(0, 3).map((p) => p.id)
  const { id: siang } = await db('sesi_kelas')
    .where({ mata: 'Praktik', pelatihan_id: id })
    .first('id')
  const isi = { peserta: hadir, keadaan: 'hadir', alasan: 'Daftar hadir kertas' }
  wajib(await (await pengelola()).post(`/pelatihan/${id}/sesi/${siang}/catat`, isi))
  const kecuali = [{ nip: NIP[3]!, hadir: 80, alasan: 'Tugas pengganti' }]
  wajib(await perkara.jawab('6', { kecuali }, 'pengelola'))
  t.same(
    (await db('peserta').where({ pelatihan_id: id }).orderBy('urutan')).map((p) =>
      Number(p.hadir_persen),
    ),
    [100, 100, 100, 80, 0],
  )
  terbukti('BANGKOM', '6', 'material, link in its time, marks by code and paper, percent of JP')
  // and graduation stands on that figure
  await perkara.kerjakan('7')
  await perkara.kerjakan('10')
  t.same(
    (await db('peserta').where({ pelatihan_id: id }).orderBy('urutan')).map((p) => p.lulus),
    [true, true, true, true, false],
  )
  t.match((await sore.get(`/kelas/${id}`)).teks, /Tidak lulus\. Kehadiran di bawah 80 %/)
})

t.test('seed 002, rows 33 to 37: the day itself', async (t) => {
  panggung.pukul('2027-01-17T23:30:00Z')
  const id = await panggung.pelatihan({ nama: 'Pelatihan satu hari', selesai: '2027-01-18' })
  const perkara = await panggung.mulai('peningkatan-kapasitas', { pelatihanId: id })
  // the letters before it have their own walk; two people agree that they are done
  const [{ id: dari }] = await perkara.terbuka()
  const usul = { dari: [dari], ke: 'langkah-33', alasan: 'Surat sudah dikirim di luar Paraf' }
  const pindah = wajib(
    await (await panggung.orang('kabid')).post(`/perkara/${perkara.id}/pindah`, usul),
  )
  wajib(
    await (
      await panggung.orang('sekretaris')
    ).post(`/perkara/${perkara.id}/pindah/setuju`, { usul: pindah.usul }),
  )
  t.equal(await perkara.nomor(), '33')
  const k = await pengelola()
  const berkas = await k.simpanBerkas('daftar.csv', lembarPeserta())
  wajib(
    await perkara.tindak(
      '33',
      'impor',
      { berkas: { sha256: berkas.sha256, nama: 'daftar.csv' } },
      'pengelola',
    ),
  )
  wajib(await k.post(`/pelatihan/${id}/kelas`, SESI))

  // given the desk: by name, by NIP, by what a scanner types
  const cari = async (kata: string) =>
    (await k.baca(`/pelatihan/${id}/pendaftaran?cari=${encodeURIComponent(kata)}`)).json.peserta
  const [ratna] = await cari('ratna')
  t.match(ratna, { nama: 'Ratna Dewi', datang_at: null })
  t.same(
    (await cari(NIP[0]!.slice(8))).map((p: any) => p.nama),
    ['Ahmad Fauzan'],
  )
  const { token } = await db('peserta').where({ id: ratna.id }).first('token')
  t.same(
    (await cari(`https://paraf.id/pelatihan/${id}/pendaftaran?cari=${token}`)).map(
      (p: any) => p.id,
    ),
    [ratna.id],
  )
  const daftar = (isi: object) => k.post(`/pelatihan/${id}/pendaftaran`, isi)
  wajib(await daftar({ peserta: ratna.id, kit: true }))
  wajib(await daftar({ peserta: (await cari('ahmad'))[0].id }))
  wajib(await daftar({ peserta: (await cari('ahmad'))[0].id, kit: true }))
  const baru = {
    nip: '198805052012012004',
    nama: 'Nurul Hidayah',
    jenis: 'pns',
    jabatan: 'Analis',
    instansi: 'Inspektorat',
  }
  t.match(
    await k.post(`/pelatihan/${id}/pendaftaran/langsung`, { ...baru, nip: '198813052012012004' }),
    { status: 400 },
  )
  const dua = await Promise.all(
    [1, 2].map(() => k.post(`/pelatihan/${id}/pendaftaran/langsung`, baru)),
  )
  t.same(dua.map((j) => j.status).sort(), [201, 409], 'once, whoever presses twice')
  wajib(await perkara.jawab('33', {}, 'pengelola'))
  const semua = await db('peserta').where({ pelatihan_id: id }).orderBy('urutan')
  t.same(
    semua.filter((p) => p.terdaftar_at).map((p) => p.nama),
    ['Ahmad Fauzan', 'Ratna Dewi', 'Nurul Hidayah'],
    'who never came is not registered',
  )
  t.match(semua[0], { datang_oleh: await panggung.pegawai('pengelola'), jalur: 'undangan' })
  t.match((await k.get(`/pelatihan/${id}/peserta`)).teks, /Undangan[\s\S]*Terdaftar/)
  terbukti('PKK-ASN', '33', 'desk by name, NIP and code; walk-ins; who came is registered')

  // when the kit is handed over, the sheet to sign is there as PDF
  const { cetakanId } = wajib(await k.post(`/pelatihan/${id}/pendaftaran/cetak`))
  await panggung.kerjakanAntrean('surat.cetak')
  t.match(await db('cetakan').where({ id: cetakanId }).first(), { docx_sha256: /^[0-9a-f]{64}$/ })
  t.same((await db('peserta').where({ pelatihan_id: id }).whereNotNull('kit_at')).length, 2)
  await perkara.kerjakan('34')
  terbukti('PKK-ASN', '34', 'kit by person, and the sheet to sign')
  await perkara.kerjakan('35')
  terbukti('PKK-ASN', '35', 'the opening is a row of the Kepala')

  // then row 36 counts what the sessions say
  const { id: sesi } = await db('sesi_kelas').where({ pelatihan_id: id }).first('id')
  clock.set(new Date('2027-01-18T00:30:00Z'))
  const isi = {
    peserta: semua.slice(0, 4).map((p) => p.id),
    keadaan: 'hadir',
    alasan: 'Daftar hadir kertas',
  }
  wajib(await k.post(`/pelatihan/${id}/sesi/${sesi}/catat`, isi))
  const { cetakanId: kedua } = wajib(await k.post(`/pelatihan/${id}/sesi/${sesi}/cetak`))
  await panggung.kerjakanAntrean('surat.cetak')
  t.ok((await db('cetakan').where({ id: kedua }).first()).docx_sha256)
  clock.set(new Date('2027-01-18T02:00:00Z'))
  wajib(await perkara.jawab('36', {}, 'pengelola'))
  t.same((await db('peserta').where({ pelatihan_id: id, lulus: true })).length, 4)
  terbukti('PKK-ASN', '36', 'attendance of its sessions decides')

  // and row 37: who handed theirs in themselves is not on the list of those missing
  await db('peserta').where({ pelatihan_id: id }).update({ akun_aktif_at: clock.now() })
  const ahmad = await panggung.kantor.masukSebagai(NIP[0]!)
  const lapor = await ahmad.unggah(`/kelas/${id}/laporan`, {}, [
    { kolom: 'laporan', nama: 'laporan.pdf', isi: '%PDF-1.4 laporan saya' },
  ])
  t.equal(lapor.status, 303)
  const awal = await perkara.awal('37', 'pengelola')
  t.equal(awal.belum.length, 5)
  t.notOk(awal.belum.includes(NIP[0]))
  t.equal((await k.get(`/pelatihan/${id}/peserta/${semua[0].id}/laporan`)).status, 200)
  wajib(await perkara.jawab('37', awal, 'pengelola'))
  t.same(
    (await db('peserta').where({ pelatihan_id: id }).whereNotNull('laporan_at')).map((p) => p.nama),
    ['Ahmad Fauzan'],
  )
  terbukti('PKK-ASN', '37', 'reports handed in by participants')
})

t.test('every row of the class has its proof', (t) => {
  const baris = { BANGKOM: ['3', '4', '6'], 'PKK-ASN': ['33', '34', '35', '36', '37'] }
  const harus = Object.entries(baris).flatMap(([kode, no]) =>
    no.map((n) => `${kode} ${n} ${TABEL[kode]!.find((r) => r.no === n)!.kegiatan}`),
  )
  t.same([...BUKTI.keys()].sort(), harus.sort())
  t.end()
})
