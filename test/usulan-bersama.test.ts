import t from 'tap'
import { transaksi } from '../server/platform/db/db.js'
import { bacaLembar, periksaDaftar, terapkanImpor } from '../server/peserta/impor/index.js'
import { ingatKuota } from '../server/peserta/kuota.js'
import { tambahPesertaBaru } from '../server/peserta/ubah.js'
import { bangun } from './helper.js'
import { berkas, wajib } from './langkah-cara.js'
import {
  calonKe,
  konsep,
  nipKe,
  pelatihanTerbuka,
  PENGUSUL,
  putusSemua,
  siapkanPengusul,
  tugasUsulan,
} from './usulan-bantu.js'

/** What a sheet of another system does not say of somebody. */
const KOSONG = { gelarDepan: '', gelarBelakang: '', jenisKelamin: '', tanggalLahir: '' }
const REKAN = '197807202002121005'
const k = await bangun(t)
const { disdik, dinkes } = await siapkanPengusul(k)
const pengelola = await k.masukSebagai('pengelola')
const pegawai = (nip: string): Promise<any> => k.db('pegawai').where({ nip }).first('id')

t.test('what came back to an agency is seen and mended by whoever proposes for it', async (t) => {
  // given a colleague of who sends, appointed for the same agency
  const admin = await k.masukSebagai('admin')
  const isi = `NIP;Nama;Perangkat Daerah;Jabatan\n${REKAN};Rekan Pengusul;${PENGUSUL.disdik.pd};Analis`
  const { sha256 } = await berkas(admin, 'rekan.csv', isi)
  const impor = { sidik: sha256, berlaku: '2026-11-01', lewatiSalah: false }
  wajib(await admin.post('/perangkat/impor', impor))
  const { id: rekanId } = await pegawai(REKAN)
  const akun = { namaPengguna: 'rekan', sandiBaru: 'kata-sandi-awal-pengusul', admin: false }
  wajib(await admin.post(`/pegawai/${rekanId}/akun`, akun))
  wajib(await admin.post('/usulan/pengusul', { nip: REKAN }))
  const rekan = await k.masukSebagai('rekan')
  // when a proposal comes back
  const pelatihan = await pelatihanTerbuka(pengelola, 5)
  const id = await konsep(k, disdik, pelatihan, PENGUSUL.disdik.pd, 0, 2)
  wajib(await disdik.post(`/usulan/${id}/kirim`))
  t.match((await pengelola.get('/usulan')).teks, /Diputus paling lambat[\s\S]*25 Nov 2026/)
  t.same((await rekan.baca('/usulan')).json.kembali, [])
  wajib(await putusSemua(k, pengelola, id, 'perbaiki'))
  // then the colleague finds it, on the page and beside its link; another agency does not
  t.match((await rekan.baca('/usulan')).json.kembali, [{ id, pd: PENGUSUL.disdik.pd }])
  t.match((await rekan.get('/profil')).teks, /href="\/usulan"[^>]*>[\s\S]{0,80}?1/)
  t.same((await dinkes.baca('/usulan')).json.kembali, [])
  // and mends and sends it
  for (const c of (await rekan.baca(`/usulan/${id}`)).json.calon)
    wajib(await rekan.post(`/usulan/${id}/peserta/${c.id}`, calonKe(c.urutan - 1)))
  wajib(await rekan.post(`/usulan/${id}/kirim`))
  t.same((await rekan.baca('/usulan')).json.kembali, [])
  // when it comes back once more after the colleague, who sent it, proposes no more
  const tunjuk = await k.db('pengusul').where({ pegawai_id: rekanId }).first('id')
  wajib(await admin.post(`/usulan/pengusul/${tunjuk.id}/akhiri`))
  wajib(await putusSemua(k, pengelola, id, 'perbaiki'))
  // then it lies in the inbox of who still does
  t.equal((await tugasUsulan(k, id)).pegawai_id, (await pegawai(PENGUSUL.disdik.nip)).id)
})

t.test('an agency reads how the promise to it stands, to the last certificate', async (t) => {
  const pelatihan = await pelatihanTerbuka(pengelola, 5, { nama: 'Pelatihan Janji' })
  const id = await konsep(k, dinkes, pelatihan, PENGUSUL.dinkes.pd, 10, 2)
  wajib(await dinkes.post(`/usulan/${id}/kirim`))
  t.equal((await dinkes.baca(`/usulan/${id}`)).json.janji, null)
  wajib(await putusSemua(k, pengelola, id))
  const janji = {
    ...{ waktu: '2 hari kerja', ditepati: true, selesai: '2027-01-22' },
    ...{ diterima: 2, sertifikat: 0 },
  }
  t.same((await dinkes.baca(`/usulan/${id}`)).json.janji, janji)
  const satu = await k
    .db('peserta')
    .where({ pelatihan_id: pelatihan, nip: nipKe(10) })
    .first('id')
  const { perkara_id } = await k.db('usulan_peserta').where({ id }).first('perkara_id')
  await k.db('sertifikat').insert({
    ...{ perkara_id, peserta_id: satu.id, nomor: '1', status: 'diserahkan' },
    dibuat_at: k.clock.now(),
  })
  const { teks } = await dinkes.get(`/usulan/${id}`)
  t.match(teks, /Verifikasi 2 hari kerja \(ditepati\), lalu lama pelatihan: sampai 22 Januari 2027/)
  t.match(teks, '1 dari 2 yang diterima')
})

t.test('a list of the office does not pass the places a training was opened with', async (t) => {
  // given three places, one taken by a proposal
  const pelatihan = await pelatihanTerbuka(pengelola, 3, { nama: 'Pelatihan Kuota Daftar' })
  const id = await konsep(k, disdik, pelatihan, PENGUSUL.disdik.pd, 20, 1)
  wajib(await disdik.post(`/usulan/${id}/kirim`))
  wajib(await putusSemua(k, pengelola, id))
  const muat = (nip: string[]) =>
    transaksi(k.db, async (trx) => {
      const csv = ['NIP;Nama', ...nip.map((n, i) => `${n};Peserta ${'ABC'[i]}`)].join('\n')
      const lembar = await bacaLembar(Buffer.from(csv), 'daftar.csv')
      const laporan = periksaDaftar(lembar, { hariIni: '2026-11-23', adaNip: new Map() })
      return terapkanImpor(trx, pelatihan, laporan, { kini: k.clock.now() })
    })
  // when three more are imported, nobody is; two more fit, also a second time
  await t.rejects(muat([21, 22, 23].map(nipKe)), {
    ...{ kode: 'PESERTA_MELEBIHI_KUOTA', status: 409 },
    message: /Kuota pelatihan ini 3 peserta, sudah terisi 1: 3 peserta baru/,
  })
  t.equal((await k.db('peserta').where({ pelatihan_id: pelatihan })).length, 1)
  t.match(await muat([21, 22].map(nipKe)), { baru: 2 })
  t.match(await muat([20, 21, 22].map(nipKe)), { baru: 0 })
  // then nobody comes in by the door, or from the sheet of another system, either
  const langsung = { ...calonKe(24), jenis: 'pns', instansi: 'Dinas Kesehatan' }
  const { nip, nama, jenis, jabatan, instansi } = langsung
  const penuh = { status: 409, json: { kode: 'PESERTA_MELEBIHI_KUOTA' } }
  const jalur = `/pelatihan/${pelatihan}`
  const isi = { nip, nama, jenis, jabatan, instansi }
  t.match(await pengelola.post(`${jalur}/pendaftaran/langsung`, isi), penuh)
  const lewatPadanan = transaksi(k.db, (trx) =>
    tambahPesertaBaru(
      trx,
      pelatihan,
      [{ ...KOSONG, ...calonKe(24), instansi } as never],
      k.clock.now(),
    ),
  )
  await t.rejects(lewatPadanan, { ...penuh.json, message: /sudah terisi 3/ })
  t.equal((await k.db('peserta').where({ pelatihan_id: pelatihan })).length, 3)
  // and the dry run of a list says so beforehand
  t.match(
    await ingatKuota(k.db, pelatihan, 1),
    /Kuota pelatihan ini 3 peserta, sudah terisi 3: 1 peserta baru tidak akan/,
  )
  t.equal(await ingatKuota(k.db, pelatihan, 0), '')
})

t.test('a golongan that a PNS cannot have is refused, by row and by field', async (t) => {
  const pelatihan = await pelatihanTerbuka(pengelola, 9, { nama: 'Pelatihan Golongan' })
  const id = await konsep(k, disdik, pelatihan, PENGUSUL.disdik.pd, 30, 1)
  const satu = await disdik.post(`/usulan/${id}/peserta`, calonKe(31, { golongan: 'X' }))
  t.equal(satu.status, 400, satu.teks)
  t.match(satu.json.pesan, /Golongan "X" adalah golongan PPPK, sedangkan NIP ini NIP PNS/)
  const csv = `NIP;Nama;Golongan\n${nipKe(32)};Calon Benar;III/c\n${nipKe(33)};Calon Salah;X`
  const { sha256 } = await berkas(disdik, 'calon.csv', csv)
  const impor = await disdik.post(`/usulan/${id}/impor`, {
    ...{ sidik: sha256, nama: 'calon.csv', lewatiSalah: false },
  })
  t.equal(impor.status, 422, impor.teks)
  t.match(impor.json.pesan, /Baris 3, kolom Gol[^:]*: "X" adalah golongan PPPK/)
})
