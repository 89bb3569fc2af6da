import { join } from 'node:path'
import t from 'tap'
import { bangun } from './helper.js'
import { berkas, PELATIHAN, wajib } from './langkah-cara.js'
import { folder, jalankanSop } from './server-nyata.js'
import {
  calonKe,
  konsep,
  pindahKe,
  nipKe,
  pelatihanTerbuka,
  PENGUSUL,
  putusSemua,
  siapkanPengusul,
  tugasUsulan,
  URAIAN_SURAT,
} from './usulan-bantu.js'

const k = await bangun(t)
await siapkanPengusul(k)
/** Logged in at the moment of the office: sessions last a day. */
const masuk = async () => ({
  pengelola: await k.masukSebagai('pengelola'),
  disdik: await k.masukSebagai('disdik'),
  dinkes: await k.masukSebagai('dinkes'),
})
const peserta = (pelatihanId: string): Promise<string[]> =>
  k.db('peserta').where({ pelatihan_id: pelatihanId }).orderBy('urutan').pluck('nip')

t.test(
  'an agency proposes by list, and every row is accounted for before it is kept',
  async (t) => {
    const { pengelola, disdik } = await masuk()
    // given a training of which one person is on the roster, one was trained last year, and a list
    const dahulu = await pelatihanTerbuka(pengelola, 5, {
      mulai: '2025-03-03',
      selesai: '2025-03-07',
    })
    await k.db('peserta').insert({
      ...{ pelatihan_id: dahulu, nip: nipKe(1), nama: 'Calon Lama', lulus: true, hp: '0811223344' },
      ...{ golongan: 'III/d', jabatan: 'Arsiparis', unit_kerja: 'Bidang Arsip' },
    })
    const pelatihan = await pelatihanTerbuka(pengelola, 10)
    await k.db('peserta').insert({ pelatihan_id: pelatihan, nip: nipKe(2), nama: 'Sudah Peserta' })
    const id = await konsep(k, disdik, pelatihan, PENGUSUL.disdik.pd, 0, 0)
    const csv = [
      'NIP;Nama;Gol;Jabatan;Unit Kerja;Email',
      `'${nipKe(0)};Dr. Calon Baru, M.Si.;III/c;Analis;Sekretariat;baru@pd.example`,
      `${nipKe(1)};Calon Lama;;;;`,
      `${nipKe(2)};Sudah Peserta;III/c;Analis;Sekretariat;x@pd.example`,
      `${nipKe(0)};Calon Baru;;;;`,
      `1.97805E+17;Rusak Excel;;;;`,
      `${nipKe(3)};Tanpa Jabatan;III/a;;;`,
    ].join('\n')
    const daftar = await berkas(disdik, 'calon.csv', csv)
    // when it is tried
    const { laporan } = wajib(await disdik.post(`/usulan/${id}/impor/uji`, { berkas: daftar }))
    // then each row says what would become of it, and nothing is written
    t.same(
      laporan.baris.map((b: any) => [b.no, b.keadaan]),
      [
        [2, 'baru'],
        [3, 'baru'],
        [4, 'salah'],
        [5, 'ganda'],
        [6, 'salah'],
        [7, 'baru'],
      ],
    )
    t.match(laporan.jumlah, { baris: 6, baru: 3, ganda: 1, salah: 2 })
    t.match(laporan.baris[1].peringatan, [/Sudah mengikuti .* tahun 2025/])
    t.match(laporan.baris[2].galat, [/Baris 4, kolom NIP: sudah menjadi peserta/])
    t.match(laporan.baris[4].galat, [/format Teks/])
    t.match(laporan.baris[5].peringatan, [/Lengkapi sebelum dikirim: Jabatan, Unit kerja, Email/])
    t.equal((await disdik.baca(`/usulan/${id}`)).json.calon.length, 0)
    // and wrong rows keep it out unless they may be left out
    const terap = { sidik: daftar.sha256, nama: daftar.nama, lewatiSalah: false }
    t.equal((await disdik.post(`/usulan/${id}/impor`, terap)).json.kode, 'DAFTAR_ADA_SALAH')
    wajib(await disdik.post(`/usulan/${id}/impor`, { ...terap, lewatiSalah: true }))
    const { calon } = wajib(await disdik.baca(`/usulan/${id}`))
    t.equal(calon.length, 3)
    // gaps were filled from the roster they stood on last, and from where they work
    t.match(calon[1].data, {
      ...{ golongan: 'III/d', jabatan: 'Arsiparis', unitKerja: 'Bidang Arsip', hp: '0811223344' },
      instansi: 'Dinas Pendidikan',
    })
    // and it is not sent before everybody is complete
    t.match((await disdik.post(`/usulan/${id}/kirim`)).json, {
      kode: 'USULAN_BELUM_LENGKAP',
      pesan: /Tanpa Jabatan \(Jabatan, Unit kerja, Email atau nomor HP\)/,
    })
    const tiga = `/usulan/${id}/peserta/${calon[2].id}`
    t.match((await disdik.post(tiga, calonKe(3, { nip: '123' }))).json, {
      kode: 'ISIAN_SALAH',
      rincian: { kolom: 'NIP' },
    })
    t.equal((await disdik.post(tiga, calonKe(0))).json.kode, 'USULAN_NIP_ADA')
    wajib(await disdik.post(tiga, calonKe(3)))
    wajib(await disdik.post(`/usulan/${id}/kirim`))
    t.equal(
      (await disdik.post(`/usulan/${id}/peserta`, calonKe(9))).json.kode,
      'USULAN_BUKAN_KONSEP',
    )
  },
)

t.test(
  'from sending to the roster: two working days, reasons each, mended and sent again',
  async (t) => {
    const { pengelola, disdik, dinkes } = await masuk()
    // given a proposal of three, sent on Monday morning
    const pelatihan = await pelatihanTerbuka(pengelola, 10)
    const id = await konsep(k, disdik, pelatihan, PENGUSUL.disdik.pd, 20, 3)
    t.equal(
      (await disdik.post(`/usulan/pelatihan/${pelatihan}`, { pd: (await pd()).id })).status,
      409,
    )
    wajib(await disdik.post(`/usulan/${id}/kirim`))
    const { perkara_id } = await k.db('usulan_peserta').where({ id }).first()
    const janji = () => k.db('janji_perkara').where({ perkara_id }).first()
    t.match(await janji(), { waktu: '2 hari kerja', status: 'berjalan' })
    t.equal((await janji()).jatuh_at.toISOString().slice(0, 10), '2026-11-25')
    // then it lies in the inbox of the officer, and another agency knows nothing of it
    const tugas = await tugasUsulan(k, id)
    t.match(tugas, { peran: 'pengelola', handler: 'usulan.verifikasi' })
    t.equal((await dinkes.baca(`/usulan/${id}`)).status, 404)
    t.equal((await dinkes.baca('/usulan')).json.usulan.length, 0)
    for (const jalur of [
      '/pelatihan',
      `/pelatihan/${pelatihan}/peserta`,
      '/perkara',
      '/usulan/pengusul',
    ])
      t.equal((await disdik.baca(jalur)).status, 403, jalur)
    // when one is decided without a reason, nothing is; the form comes back as typed
    const { calon } = wajib(await disdik.baca(`/usulan/${id}`))
    const [satu, dua, tiga] = calon.map((c: any) => c.id)
    await pengelola.get(`/tugas/${tugas.id}`)
    const ditolak = await pengelola.form(`/tugas/${tugas.id}/tindakan/putus`, {
      ...{ 'butir[0].id': satu, 'butir[0].keputusan': 'terima', 'butir[0].alasan': '' },
      ...{ 'butir[1].id': dua, 'butir[1].keputusan': '', 'butir[1].alasan': '' },
    })
    t.equal(ditolak.status, 400)
    t.match(ditolak.teks, /Alasan wajib diisi untuk setiap calon/)
    t.match(ditolak.teks, /<option value="terima" selected/)
    t.same(await peserta(pelatihan), [])
    // when each is decided, one of them sent back
    const putus = await pengelola.post(`/tugas/${tugas.id}/tindakan/putus`, {
      butir: [
        { id: satu, keputusan: 'terima' },
        { id: dua, keputusan: 'tolak', alasan: 'Bukan sasaran pelatihan.' },
        { id: tiga, keputusan: 'perbaiki', alasan: 'Golongan tidak sesuai data kepegawaian.' },
      ],
      alasan: 'Memenuhi persyaratan.',
    })
    // then the accepted one is on the roster at once, and the agency is told
    t.match(putus.json, { sisa: 0, selesai: true })
    t.same(await peserta(pelatihan), [nipKe(20)])
    const halaman = (await disdik.get(`/usulan/${id}`)).teks
    t.match(halaman, /Bukan sasaran pelatihan\./)
    t.match(halaman, /Perbaiki atau tarik setiap calon/)
    t.match((await disdik.get('/pemberitahuan')).teks, /1 diterima, 1 ditolak, 1 perlu diperbaiki/)
    // when it stays with the agency for two days, that time is not the office's
    k.clock.set(new Date('2026-11-25T01:00:00Z'))
    const [pd2, petugas2] = [await k.masukSebagai('disdik'), await k.masukSebagai('pengelola')]
    t.match(await tugasUsulan(k, id), { peran: 'pengaju', handler: 'usulan.kirim' })
    t.equal((await pd2.post(`/usulan/${id}/kirim`)).json.kode, 'USULAN_BELUM_DIPERBAIKI')
    const terima = `/usulan/${id}/peserta/${satu}`
    t.equal((await pd2.post(terima, calonKe(20))).json.kode, 'USULAN_BARIS_TERTUTUP')
    t.match((await pd2.get(`/usulan/${id}/peserta/${tiga}`)).teks, /Golongan tidak sesuai/)
    wajib(await pd2.post(`/usulan/${id}/peserta/${tiga}`, calonKe(22, { golongan: 'III/d' })))
    wajib(await pd2.post(`/usulan/${id}/kirim`))
    t.equal((await tugasUsulan(k, id)).handler, 'usulan.verifikasi')
    t.equal((await janji()).jatuh_at.toISOString().slice(0, 10), '2026-11-27')
    wajib(await putusSemua(k, petugas2, id))
    t.match(await k.db('usulan_peserta').where({ id }).first('selesai_at'), { selesai_at: Date })
    t.match(await janji(), { status: 'selesai', langgar: false })
    t.same(await peserta(pelatihan), [nipKe(20), nipKe(22)])
    k.clock.set(new Date('2026-11-23T01:00:00Z'))
  },
)

t.test('two agencies accepted at the same moment never pass the quota', async (t) => {
  const { pengelola, disdik, dinkes } = await masuk()
  // given three places and two proposals of two
  const pelatihan = await pelatihanTerbuka(pengelola, 3, { nama: 'Pelatihan Kuota' })
  const a = await konsep(k, disdik, pelatihan, PENGUSUL.disdik.pd, 40, 2)
  const b = await konsep(k, dinkes, pelatihan, PENGUSUL.dinkes.pd, 50, 2)
  for (const [siapa, id] of [[disdik, a] as const, [dinkes, b] as const])
    wajib(await siapa.post(`/usulan/${id}/kirim`))
  // when both are accepted at once
  const hasil = await Promise.all([a, b].map((id) => putusSemua(k, pengelola, id)))
  // then one is whole on the roster and of the other nobody
  t.same(hasil.map((h) => h.status).sort(), [200, 409])
  t.match(hasil.find((h) => h.status === 409)!.json, {
    kode: 'USULAN_KUOTA_HABIS',
    pesan: /Kuota 3 peserta, sudah terisi 2: 2 peserta/,
  })
  t.equal((await peserta(pelatihan)).length, 2)
  t.equal((await k.db('usulan_peserta').whereIn('id', [a, b]).whereNull('selesai_at')).length, 1)
  // and the quota cannot be set below who is there
  const kurang = { kuota: 1, tutup: '2026-12-18' }
  const buka = await pengelola.post(`/usulan/pelatihan/${pelatihan}/buka`, kurang)
  t.equal(buka.json.kode, 'USULAN_KUOTA_KURANG')
})

t.test(
  'a letter on behalf of an agency, the closing date, and an agency that never answers',
  async (t) => {
    const { pengelola, disdik, dinkes } = await masuk()
    const pelatihan = await pelatihanTerbuka(pengelola, 10, { nama: 'Pelatihan Surat' })
    const jalur = `/usulan/pelatihan/${pelatihan}`
    // given a proposal written down from a letter
    const surat = {
      ...{ pd: (await pd()).id, nomorSurat: '800/12/Disdik', tanggalSurat: '2026-11-20' },
      surat: await berkas(pengelola, 'surat.pdf', URAIAN_SURAT),
    }
    t.equal((await disdik.post(`${jalur}/atas-nama`, surat)).status, 403)
    const { id } = wajib(await pengelola.post(`${jalur}/atas-nama`, surat))
    wajib(await pengelola.post(`/usulan/${id}/peserta`, calonKe(60)))
    wajib(await pengelola.post(`/usulan/${id}/kirim`))
    t.equal((await disdik.get(`/usulan/${id}/surat`)).teks, URAIAN_SURAT)
    // when the other agency proposes the same person, both sides are warned, the office by name
    const lain = await konsep(k, dinkes, pelatihan, PENGUSUL.dinkes.pd, 60, 1)
    wajib(await dinkes.post(`/usulan/${lain}/kirim`))
    t.match((await dinkes.get(`/usulan/${lain}`)).teks, /diusulkan perangkat daerah lain/)
    const tugas = await tugasUsulan(k, lain)
    t.match((await pengelola.get(`/tugas/${tugas.id}`)).teks, /Sudah diusulkan Dinas Pendidikan/)
    wajib(await putusSemua(k, pengelola, id))
    t.equal((await putusSemua(k, pengelola, lain)).json.kode, 'USULAN_SUDAH_PESERTA')
    // when it goes back and nobody answers, an officer ends it with a reason
    wajib(await putusSemua(k, pengelola, lain, 'perbaiki'))
    const alasan = 'Tidak ada perbaikan sampai batasnya.'
    t.equal((await dinkes.post(`/usulan/${lain}/tutup`, { alasan })).status, 403)
    wajib(await pengelola.post(`/usulan/${lain}/tutup`, { alasan }))
    t.match(await k.db('calon_peserta').where({ usulan_id: lain }).first(), {
      putusan: 'tolak',
      alasan,
    })
    t.match(await k.db('usulan_peserta').where({ id: lain }).first(), { selesai_at: Date })
    // and no case is begun by hand
    const unitId = (await k.db('unit').where({ kode: 'PSDA' }).first('id')).id
    const tangan = {
      sopKode: 'usulan-peserta',
      judul: PELATIHAN.nama,
      unitId,
      pelatihanId: pelatihan,
    }
    t.equal((await pengelola.post('/perkara', tangan)).json.kode, 'USULAN_TANPA_DAFTAR')
    // and after the last day, 24.00 of the office, nobody begins a new one
    k.clock.set(new Date('2026-12-18T16:00:00Z'))
    const telat = await (await k.masukSebagai('disdik')).post(jalur, { pd: surat.pd })
    t.match(telat.json, { kode: 'USULAN_DITUTUP', pesan: /18 Desember 2026/ })
  },
)

t.test('the runner takes a proposal from its list to the roster by itself', async (t) => {
  // given the office at an address, with its clock where the others left it
  k.clock.set(new Date('2026-11-23T01:00:00Z'))
  const server = await k.app.listen({ port: 0, host: '127.0.0.1' })
  const perintah = { sop: 'usulan-peserta', server, keluar: join(folder(t, 'usulan'), 'keluar') }
  const { kode, out, err } = await jalankanSop(t, perintah).berakhir
  t.equal(kode, 0, err)
  t.match(out, /Selesai dalam .*: 2 langkah, 0 naskah/)
  const terima = await k
    .db('calon_peserta as c')
    .join('usulan_peserta as u', 'u.id', 'c.usulan_id')
    .join('peserta as p', { 'p.pelatihan_id': 'u.pelatihan_id', 'p.nip': 'c.nip' })
    .where({ 'c.putusan': 'terima', 'u.nomor_surat': '800/1/Usulan' })
  t.equal(terima.length, 40)
})

const pd = () => k.db('pd').where({ nama: PENGUSUL.disdik.pd }).first('id')

t.test(
  'who moved to another agency neither reads nor sends what the former proposed',
  async (t) => {
    k.clock.set(new Date('2026-11-23T01:00:00Z'))
    const { pengelola, disdik } = await masuk()
    // given a proposal that was sent back to who sent it
    const pelatihan = await pelatihanTerbuka(pengelola, 5, { nama: 'Pelatihan Pindah' })
    const id = await konsep(k, disdik, pelatihan, PENGUSUL.disdik.pd, 70, 1)
    wajib(await disdik.post(`/usulan/${id}/kirim`))
    wajib(await putusSemua(k, pengelola, id, 'perbaiki'))
    const tugas = `/tugas/${(await tugasUsulan(k, id)).id}`
    t.equal((await disdik.get(tugas)).status, 200)
    // when they work elsewhere
    await pindahKe(k, 'disdik', PENGUSUL.dinkes.pd)
    // then the right has gone with the post, though the task still names them
    t.equal((await disdik.baca(`/usulan/${id}`)).status, 404)
    t.equal((await disdik.get(tugas)).status, 403)
    t.equal((await disdik.post(`${tugas}/selesai`, {})).json.kode, 'USULAN_BUKAN_PENGUSUL')
  },
)
