import t from 'tap'
import { berkasPaket, dataPaket } from '../server/arsip/isi-paket.js'
import { bangun } from './helper.js'
import { Panggung, wajib, type Lakon } from './langkah-bantu.js'
import { isianContoh } from './surat-keluar-bantu.js'

// Any kind of letter by the flow that Paraf brings along: its kind is chosen when the case starts.

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor
const pengelola = await panggung.orang('pengelola')
const { naskah: pilihan } = (await pengelola.baca('/perkara/baru')).json

async function sampaiKirim(perkara: Lakon, jenis: string): Promise<void> {
  wajib(await perkara.jawab('1', isianContoh(jenis)))
  await perkara.sampai('6')
}

t.test('every kind of letter is on offer, certificates and sheets are not', async (t) => {
  const kode = pilihan.map((p: { kode: string }) => p.kode)
  t.ok(kode.includes('undangan-pembukaan') && kode.includes('sk-panitia'))
  t.notOk(kode.includes('sertifikat'))
  const halaman = await pengelola.get('/perkara/baru')
  t.match(halaman.teks, '<option value="surat-keluar">')
  for (const lain of ['pengaduan', 'pengajuan-bangkom', 'pengajuan-rekomendasi', 'usulan-peserta'])
    t.notMatch(halaman.teks, `<option value="${lain}">`, 'begun on a page of its own only')
  for (const p of pilihan) t.match(halaman.teks, `<option value="${p.kode}">${p.nama}</option>`)
})

for (const { kode: jenis } of pilihan) {
  t.test(`${jenis}: from the draft to the archive without a training`, async (t) => {
    const perkara = await panggung.mulai('surat-keluar', { naskah: jenis })
    await sampaiKirim(perkara, jenis)
    const surat = await db('naskah').where({ perkara_id: perkara.id }).first()
    t.match(surat, { jenis, keadaan: 'terbit' })
    t.ok(surat.nomor, 'it has a number')
    const pengiriman = [{ tujuan: 'Inspektur Daerah', cara: 'kurir', penerima: 'Petugas' }]
    t.equal((await perkara.jawab('6', { pengiriman })).status, 200)
    await perkara.sampai()
    t.equal((await perkara.perkara()).status, 'selesai')
    t.equal((await db('naskah').where({ id: surat.id }).first()).keadaan, 'arsip')
  })
}

t.test('the kind is asked for where it is open, and refused where the SOP has it', async (t) => {
  const unitId = await panggung.unit()
  const mulai = (isi: object) =>
    pengelola.post('/perkara', { judul: 'Pelatihan uji', unitId, ...isi })
  for (const naskah of [undefined, 'surat-cinta', 'sertifikat']) {
    t.match(await mulai({ sopKode: 'surat-keluar', naskah }), {
      status: 400,
      json: { kode: 'PERKARA_BUTUH_NASKAH', pesan: /jenis naskah wajib dipilih/ },
    })
  }
  t.match(await mulai({ sopKode: 'peningkatan-kapasitas', naskah: 'sk-panitia' }), {
    status: 400,
    json: { kode: 'PERKARA_NASKAH_TETAP' },
  })
})

t.test('a secret letter is open to who works on it and to clearance, to nobody else', async (t) => {
  // given: its kind became secret while one was a draft
  const jenis = 'undangan-pembukaan'
  const perkara = await panggung.mulai('surat-keluar', { naskah: jenis })
  const isian = JSON.parse(
    JSON.stringify(isianContoh(jenis))
      .replaceAll('Bahan uji', 'zzrahasiazz')
      .replaceAll('Kepala Dinas Kesehatan', 'zzrahasiazz'),
  )
  wajib(await perkara.jawab('1', isian))
  const { id } = await db('naskah').where({ perkara_id: perkara.id }).first()
  const luar = await panggung.orang('kabid2')
  t.equal((await luar.get(`/naskah/${id}`)).status, 200)
  const admin = await panggung.orang('admin')
  wajib(await admin.post(`/naskah-jenis/${jenis}`, { sec: 'SR' }))
  t.match(await luar.get(`/naskah/${id}`), { status: 403, teks: /Surat ini rahasia/ })
  // who typed it, who is to initial it and who heads the office read it; the administrator does not
  await perkara.sampai('3')
  for (const [akun, status] of Object.entries({ pokja: 200, kabid: 200, kepala: 200, admin: 403 }))
    t.equal((await (await panggung.orang(akun)).baca(`/naskah/${id}`)).status, status, akun)
  t.equal((await (await panggung.orang('agendaris')).get(`/naskah/${id}`)).status, 403, 'not yet')
  await perkara.sampai('6')
  const agendaris = await panggung.orang('agendaris')
  const pengiriman = [{ tujuan: 'zzrahasiazz', cara: 'kurir', penerima: 'Petugas' }]
  t.equal((await perkara.jawab('6', { pengiriman })).status, 200)
  t.equal((await agendaris.get(`/naskah/${id}`)).status, 200, 'it gave the number')
  // when: somebody else tries every door there is
  const { paths } = (await agendaris.baca('/openapi.json')).json
  const isi: Record<string, string> = { berkas: '1.docx', sha256: 'a'.repeat(64) }
  const pintu = Object.keys(paths).filter((p) => p.startsWith('/api/naskah/{id}') && paths[p].get)
  t.ok(pintu.length > 6, pintu.join())
  for (const p of pintu) {
    const jalur = p
      .slice(4)
      .replace('{id}', id)
      .replace(/\{(\w+)\}/g, (_, k) => isi[k]!)
    const dua = [await luar.get(jalur), await luar.baca(jalur)]
    t.same(
      dua.map((r) => r.status),
      [403, 403],
      jalur,
    )
  }
  t.match(
    await luar.post(`/naskah/${id}/pindaian`, { berkas: { sha256: 'a'.repeat(64), nama: 'x' } }),
    { status: 403 },
  )
  // then: the pages around it say that it is there, and no word of it
  const tugas = await db('tugas').where({ perkara_id: perkara.id })
  const { nomor, hal } = await db('naskah').where({ id }).first()
  for (const jalur of [
    `/perkara/${perkara.id}`,
    ...tugas.map((x) => `/tugas/${x.id}`),
    '/pekerjaan',
    '/surat',
  ])
    for (const r of [await luar.get(jalur), await luar.baca(jalur)]) {
      t.equal(r.status, 200, jalur)
      t.notMatch(r.teks, /zzrahasiazz/, jalur)
    }
  t.match((await luar.get(`/perkara/${perkara.id}`)).teks, nomor)
  t.match((await agendaris.get(`/perkara/${perkara.id}`)).teks, hal)
  // and: the package of the case, open to all, holds no part of it
  const isiPaket = [...(await dataPaket(db, perkara.id))].map(([n, teks]) => n + teks).join()
  t.notMatch(isiPaket, /zzrahasiazz/)
  t.same(await berkasPaket(db, perkara.id), [])
  wajib(await admin.post(`/naskah-jenis/${jenis}`, { sec: 'T' }))
  t.equal((await luar.get(`/naskah/${id}`)).status, 403, 'it stays as it was numbered')
  const lagi = await panggung.mulai('surat-keluar', { naskah: jenis })
  await sampaiKirim(lagi, jenis)
  const terbatas = await db('naskah').where({ perkara_id: lagi.id }).first()
  t.match(terbatas.nomor, /^T-/)
  t.equal((await luar.get(`/naskah/${terbatas.id}`)).status, 200, 'Terbatas stays in the office')
  t.ok((await berkasPaket(db, lagi.id)).length > 0)
})

t.test('the longest waiting letter gets its number by one button, once', async (t) => {
  // given two letters that are signed and wait for their numbers
  const [awal, lain] = [
    await panggung.mulai('surat-keluar', { naskah: 'undangan' }),
    await panggung.mulai('surat-keluar', { naskah: 'nota-dinas' }),
  ]
  for (const [perkara, jenis, jam] of [
    [awal, 'undangan', '02'],
    [lain, 'nota-dinas', '03'],
  ] as const) {
    panggung.pukul(`2026-11-23T${jam}:00:00Z`)
    wajib(await perkara.jawab('1', isianContoh(jenis)))
    await perkara.sampai('5')
  }
  const agendaris = await panggung.orang('agendaris')
  const pertama = (await awal.tugas('5')).id
  const { json } = await agendaris.baca('/surat/giliran')
  t.match(json.giliran[0], { tugas_id: pertama, pemegang: null })
  const { teks } = await agendaris.get('/surat/giliran')
  t.match(teks, json.berikutnya.berikutnya, 'the number that would come')
  t.match(teks, /<button autofocus>Beri nomor ini/)
  t.match((await agendaris.get('/surat')).teks, new RegExp(`${json.giliran.length} menunggu`))
  // when the button is pressed twice at the same moment
  const jalur = `/surat/giliran/${pertama}/nomor`
  t.equal((await (await panggung.orang('kabid2')).post(jalur)).status, 403)
  const dua = await Promise.all([agendaris.post(jalur), agendaris.post(jalur)])
  // then one number was given, the one that was shown, and the page says it and goes on to the next
  const jadi = dua.find((r) => r.status === 200)!
  t.equal(jadi.json.nomor, json.berikutnya.berikutnya)
  t.match(dua.find((r) => r.status !== 200)!.json.kode, /TUGAS_SUDAH|NASKAH_SUDAH_TERBIT/)
  const sesudah = await agendaris.get(`/surat/giliran?baru=${jadi.json.id}`)
  t.match(sesudah.teks, new RegExp(`nomor-besar" data-salin[^>]*>${jadi.json.nomor}<`))
  t.notMatch(sesudah.teks, /autofocus/, 'Enter pressed once more gives nothing')
  t.match(sesudah.teks, (await lain.tugas('5')).id)
  t.equal((await db('naskah').where({ perkara_id: awal.id }).first()).nomor, jadi.json.nomor)
  const { ke } = await agendaris.form(`/surat/giliran/${(await lain.tugas('5')).id}/nomor`)
  t.match(ke, /^\/surat\/giliran\?baru=/)
})
