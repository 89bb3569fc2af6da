import fc from 'fast-check'
import t from 'tap'
import { IRAMA, jadwalLaporan } from '../server/perencanaan/irama.js'
import { sebutanKepala } from '../server/perangkat/kepala.js'
import { selisihHari, tambahHari } from '../server/values/tanggal.js'
import { bangun } from './helper.js'
import { isiRencana } from './rencana-bantu.js'

// Eight in the morning of the last day of planning in Tenggarong.
const k = await bangun(t, { kini: new Date('2026-11-30T00:00:00Z') })
const pokja = await k.masukSebagai('pokja')
const kabid = await k.masukSebagai('kabid')
const pegawaiId = async (namaPengguna: string): Promise<string> =>
  (await k.db('akun').where({ nama_pengguna: namaPengguna }).first('pegawai_id')).pegawai_id

async function konsep(materi: string): Promise<string> {
  const isi = isiRencana(1)
  isi.usulan[0]!.materi = materi
  return (await pokja.post('/rencana/baru/2027/klasikal', isi)).json.id[0]
}

t.test('who acts in the post of their superior does not decide on themselves', async (t) => {
  // given a proposal of somebody who is Plh. of their own superior this week
  const id = await konsep('Analisis beban kerja')
  t.equal((await pokja.post(`/rencana/${id}/kirim`)).status, 200)
  const kursi = await k
    .db('pemangku')
    .where({ pegawai_id: await pegawaiId('kabid'), sifat: 'definitif' })
    .first()
  await k.db('pemangku').insert({
    ...{ pegawai_id: await pegawaiId('pokja'), jabatan_id: kursi.jabatan_id, sifat: 'plh' },
    ...{ sk_nomor: 'SP/2', berlaku_dari: '2026-11-30', berlaku_sampai: '2026-12-04' },
  })
  // when they try, on the list, the page and the task
  const plh = await k.masukSebagai('pokja')
  const isi = { keputusan: 'terima', alasan: 'Saya membutuhkannya' }
  const { id: tugasId } = (await plh.baca(`/rencana/${id}`)).json.usulan.tugas
  const coba = [
    await plh.post('/rencana/bawahan', { butir: [{ id, ...isi }] }),
    await plh.post(`/rencana/${id}/putuskan`, isi),
    await plh.post(`/tugas/${tugasId}/selesai`, isi),
  ]
  // then none does it, it is not on their list, and it waits for the superior
  for (const h of coba) t.match(h.json, { kode: 'RENCANA_PUTUS_SENDIRI' })
  t.notMatch((await plh.get('/rencana/bawahan')).teks, /Analisis beban kerja/)
  t.match((await kabid.get('/rencana/bawahan')).teks, /Analisis beban kerja/)
  t.match(await k.db('usulan_bangkom').where({ id }).first(), { tahap: 'verifikasi' })
  await k.db('pemangku').where({ sifat: 'plh' }).delete()
})

t.test('a draft for a superior who has left is not sent into an inbox nobody opens', async (t) => {
  // given a draft whose superior does not work here any more
  const id = await konsep('Manajemen talenta')
  const atasan = { id: await pegawaiId('kabid') }
  await k.db('pegawai').where(atasan).update({ aktif: false })
  // when it is sent
  const h = await pokja.post(`/rencana/${id}/kirim`)
  // then a sentence names the superior and what to do, and it stays a draft
  t.match(h.json, { kode: 'RENCANA_ATASAN_TIDAK_AKTIF', pesan: /tidak bertugas lagi\. Hubungi/ })
  t.match(await k.db('usulan_bangkom').where({ id }).first(), { tahap: 'konsep' })
  await k.db('pegawai').where(atasan).update({ aktif: true })
})

t.test('a superior is told before sending back what could not be sent again', async (t) => {
  // given one sent on the last day, and a draft left over
  const id = await konsep('Etika birokrasi')
  const sisa = await konsep('Public speaking')
  t.equal((await pokja.post(`/rencana/${id}/kirim`)).status, 200)
  t.notMatch((await kabid.get(`/rencana/${id}`)).teks, /sudah terkunci/)
  const daftar = (await pokja.get('/rencana')).teks
  t.match(daftar, new RegExp(`/rencana/${sisa}/kirim[\\s\\S]*/rencana/${sisa}/hapus`))
  // when the year is locked
  k.clock.set(new Date('2026-11-30T16:00:00Z'))
  const atasan = await k.masukSebagai('kabid')
  const pns = await k.masukSebagai('pokja')
  // then page, list and task say so, and accepting still works
  const { id: tugasId } = (await pns.baca(`/rencana/${id}`)).json.usulan.tugas
  for (const jalur of [`/rencana/${id}`, '/rencana/bawahan', `/tugas/${tugasId}`])
    t.match((await atasan.get(jalur)).teks, /2027 sudah terkunci[\s\S]*baru dapat dikirim lagi/)
  const terima = { keputusan: 'terima', alasan: 'Sesuai kebutuhan' }
  t.equal((await atasan.post(`/rencana/${id}/putuskan`, terima)).status, 200)
  // and the draft can only be cleared away
  const halaman = (await pns.get(`/rencana/${sisa}`)).teks
  t.match(halaman, /terkunci sesudah 30 November 2026[\s\S]*Konsep ini tidak dapat dikirim/)
  t.notMatch(
    halaman + (await pns.get('/rencana')).teks,
    new RegExp(`/rencana/${sisa}/(kirim|ubah)`),
  )
  t.match((await pns.get('/rencana')).teks, /Tidak ada tahun perencanaan yang terbuka\. Peren/)
  t.equal((await pns.post(`/rencana/${sisa}/hapus`)).status, 200)
})

t.test('a letter to an agency is addressed to the post of its head', async (t) => {
  const kata = (nama: string, kepala = '') => sebutanKepala({ nama, kepala })
  for (const [nama, jadi] of [
    ['Dinas Kesehatan', 'Kepala Dinas Kesehatan'],
    ['Kecamatan Tenggarong', 'Camat Tenggarong'],
    ['Kelurahan Melayu', 'Lurah Melayu'],
    ['Inspektorat Daerah', 'Inspektur Daerah'],
    ['Inspektorat', 'Inspektur'],
    ['Sekretariat Daerah', 'Sekretaris Daerah'],
    ['Sekretariat Dewan Perwakilan Rakyat Daerah', 'Sekretaris DPRD'],
    ['RSUD Aji Muhammad Parikesit', 'Direktur RSUD Aji Muhammad Parikesit'],
    ['Satuan Polisi Pamong Praja', 'Kepala Satuan Polisi Pamong Praja'],
  ] as const)
    t.equal(kata(nama), jadi)
  t.equal(kata('UPT Puskesmas', 'Kepala UPT Puskesmas Loa Ipuh'), 'Kepala UPT Puskesmas Loa Ipuh')
  // and the office may write it down itself
  const admin = await k.masukSebagai('admin')
  const { id } = (await admin.baca('/perangkat')).json.pd[0]
  const h = await admin.form(`/perangkat/${id}/kepala`, { kepala: 'Direktur Utama Uji' })
  t.equal(h.status, 303, h.teks)
  t.match((await admin.get(`/perangkat/${id}`)).teks, /ditujukan kepada Direktur Utama Uji/)
  t.match(await k.db('riwayat').where({ aksi: 'pd.kepala' }).first('rincian'), {
    rincian: { lama: '', baru: 'Direktur Utama Uji' },
  })
})

t.test('reports of any rhythm cover the whole time once, in order', async (t) => {
  const hari = fc.nat(3000).map((n) => tambahHari('2026-01-31', n))
  const paling = { sekali: 9999, harian: 1, mingguan: 7, bulanan: 31, tahunan: 366 }
  fc.assert(
    fc.property(hari, fc.nat(390), fc.constantFrom(...IRAMA), (mulai, lama, irama) => {
      const selesai = tambahHari(mulai, lama)
      const jadwal = jadwalLaporan(mulai, selesai, irama)
      const awal = [tambahHari(mulai, -1), ...jadwal]
      return (
        jadwal.at(-1) === selesai &&
        jadwal.every((j, i) => {
          const masa = selisihHari(awal[i]!, j)
          return masa >= 1 && masa <= paling[irama]
        })
      )
    }),
  )
  t.same(jadwalLaporan('2027-01-31', '2027-04-15', 'bulanan'), [
    ...['2027-02-27', '2027-03-30', '2027-04-15'],
  ])
})
