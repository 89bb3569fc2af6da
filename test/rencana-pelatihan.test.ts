import t from 'tap'
import { bangun, type Klien } from './helper.js'
import { Panggung, wajib } from './langkah-bantu.js'
import { isiRencana, lembarOrang, NIP_ATASAN, NIP_PNS } from './rencana-bantu.js'
import { ujiRiwayat, ujiRiwayatPanjang } from './riwayat-uji.js'

// Eight in the morning of a Monday in Tenggarong.
const k = await bangun(t, { kini: new Date('2026-11-23T00:00:00Z') })
const panggung = new Panggung(k)
const { db } = k
const pengelola = () => panggung.orang('pengelola')
const NOMOR = '800.2.4.2/1/BKPSDM/2027'

/** Proposals of somebody for 2027, sent and accepted. */
async function diterima(siapa: Klien, atasan: Klien, materi: readonly string[]): Promise<string[]> {
  const isi = isiRencana(materi.length)
  materi.forEach((m, i) => (isi.usulan[i]!.materi = m))
  const { id } = wajib(await siapa.post('/rencana/baru/2027/klasikal', isi))
  for (const satu of id) wajib(await siapa.post(`/rencana/${satu}/kirim`))
  const putusan = { keputusan: 'terima', alasan: 'Sesuai kebutuhan' }
  const butir = id.map((satu: string) => ({ id: satu, ...putusan }))
  wajib(await atasan.post('/rencana/bawahan', { butir }))
  return id
}

async function akun(nip: string, namaPengguna: string): Promise<Klien> {
  const { id } = await db('pegawai').where({ nip }).first('id')
  const isi = { namaPengguna, sandiBaru: 'kata-sandi-awal-pns', admin: false }
  wajib(await (await panggung.orang('admin')).post(`/pegawai/${id}/akun`, isi))
  return k.masukSebagai(namaPengguna)
}

/** The open task of a proposal. */
const tugasUsulan = async (id: string): Promise<any> =>
  db('tugas as t')
    .join('usulan_bangkom as u', 'u.perkara_id', 't.perkara_id')
    .where({ 'u.id': id, 't.status': 'terbuka' })
    .first('t.*')

const admin = await panggung.orang('admin')
const orang = await admin.simpanBerkas('pegawai.csv', lembarOrang())
wajib(
  await admin.post('/perangkat/impor', {
    ...{ sidik: orang.sha256, berlaku: '2026-11-01', lewatiSalah: true },
  }),
)
const pns = await akun(NIP_PNS, 'pns.satu')
const atasan = await akun(NIP_ATASAN, 'atasan.satu')

t.test('an item is fulfilled by one training, and by that of its own year only', async (t) => {
  // given two accepted items, one still undecided, and two trainings of their year
  const [satu, dua] = await diterima(pns, atasan, ['Analisis beban kerja', 'Arsip dinamis'])
  const isi = isiRencana(1)
  isi.usulan[0]!.materi = 'Arsip yang belum diputus'
  const konsep = wajib(await pns.post('/rencana/baru/2027/klasikal', isi)).id[0]
  const [a, b] = [await panggung.pelatihan({ angkatan: 'A' }), await panggung.pelatihan()]
  const k = await pengelola()
  // when the list is searched by words in any order
  const cari = (q: string) => k.baca(`/pelatihan/${a}/rencana?${q}`)
  const { rencana } = wajib(await cari('cari=kerja+beban&bentuk=KL10'))
  t.match(rencana, [{ id: satu, materi: 'Analisis beban kerja', tahap: 'diterima' }])
  t.equal(wajib(await cari('cari=belum+diputus')).jumlah, 0)
  // then nothing is tied with one that cannot be among them
  const campur = await k.post(`/pelatihan/${a}/rencana`, { usulan: [dua, konsep] })
  t.match(campur, { status: 409, json: { kode: 'RENCANA_TAK_TERPENUHI' } })
  const lama = await panggung.pelatihan({ mulai: '2026-12-01', selesai: '2026-12-02' })
  t.match((await k.post(`/pelatihan/${lama}/rencana`, { usulan: [satu] })).json.pesan, /tahun 2027/)
  t.same(await db('pemenuhan_rencana'), [])
  // and when two people tick the same items for two trainings, one has them all
  const lain = await panggung.orang('adminbangkom')
  const hasil = await Promise.all([
    k.post(`/pelatihan/${a}/rencana`, { usulan: [satu, dua] }),
    lain.post(`/pelatihan/${b}/rencana`, { usulan: [dua, satu] }),
  ])
  t.same(hasil.map((h) => h.status).sort(), [200, 409])
  t.match(hasil.find((h) => h.status === 409)!.json.pesan, /sudah dipenuhi Pelatihan Teknis/)
  t.equal(new Set(await db('pemenuhan_rencana').pluck('pelatihan_id')).size, 1)
  t.equal((await db('pemenuhan_rencana')).length, 2)
  // and untied with a reason it is free again; the page of the item tells both
  const [{ pelatihan_id: punya }] = await db('pemenuhan_rencana')
  const tanpa = await k.post(`/pelatihan/${punya}/rencana/lepas`, { usulan: [satu], alasan: ' ' })
  t.equal(tanpa.status, 400)
  const alasan = 'Pelatihan lain lebih dekat'
  const form = await k.form(`/pelatihan/${punya}/rencana/lepas`, { usulan: [satu!, dua!], alasan })
  t.equal(form.status, 303, form.teks)
  t.match((await pns.get(`/rencana/${satu}`)).teks, /dikaitkan[\s\S]*dilepas[\s\S]*lebih dekat/)
  // and its owner was told both times
  const kabar = await db('pemberitahuan').where({ jalur: `/rencana/${satu}` })
  const kata = kabar.filter((b) => b.jenis === 'rencana.pemenuhan').map((b) => b.judul)
  t.same(kata.sort(), [
    'Rencana Anda dipenuhi sebuah pelatihan',
    'Rencana Anda tidak lagi dipenuhi pelatihan',
  ])
  const jejak = await db('riwayat').whereLike('aksi', 'pelatihan.rencana_%').orderBy('id')
  t.same(
    jejak.map((j) => j.aksi),
    ['pelatihan.rencana_dikaitkan', 'pelatihan.rencana_dilepas'],
  )
})

t.test('an item whose case is stopped is fulfilled by nothing any more', async (t) => {
  // given one that is tied, ticked alone on the page
  const id = await panggung.pelatihan()
  const [satu] = await diterima(pns, atasan, ['Dihentikan di tengah'])
  const form = await (await pengelola()).form(`/pelatihan/${id}/rencana`, { usulan: satu! })
  t.equal(form.status, 303, form.teks)
  // when its case is stopped
  const { perkara_id } = await db('usulan_bangkom').where({ id: satu }).first('perkara_id')
  const kepala = await panggung.orang('kepala')
  wajib(await kepala.post(`/perkara/${perkara_id}/henti`, { alasan: 'Anggaran dipangkas' }))
  // then the training has it no more, and the history of the item says so
  t.same(await db('pemenuhan_rencana').where({ usulan_id: satu }), [])
  t.match((await pns.get(`/rencana/${satu}`)).teks, /ditolak[\s\S]*dilepas/)
})

t.test('whose class it is not neither reads nor ties the plans of people', async (t) => {
  const id = await panggung.pelatihan()
  const [satu] = await diterima(pns, atasan, ['Bukan untuk umum'])
  for (const siapa of ['agendaris', 'pokja']) {
    const o = await panggung.orang(siapa)
    t.equal((await o.get(`/pelatihan/${id}/rencana`)).status, 403, siapa)
    t.notMatch((await o.get(`/pelatihan/${id}`)).teks, `/pelatihan/${id}/rencana`)
    t.equal((await o.post(`/pelatihan/${id}/rencana`, { usulan: [satu] })).status, 403, siapa)
  }
  const kabid = await panggung.orang('kabid')
  t.match((await kabid.get(`/pelatihan/${id}/rencana`)).teks, /Bukan untuk umum/)
  t.equal((await kabid.post(`/pelatihan/${id}/rencana`, { usulan: [satu] })).status, 403)
  t.equal((await pns.get(`/pelatihan/${id}/rencana`)).status, 403)
})

t.test('a wish in November becomes a certificate that fills in its own report', async (t) => {
  // given an item of somebody from another agency, tied to a training with two places
  const [id, lain] = await diterima(pns, atasan, ['Tata naskah dinas elektronik', 'Kearsipan'])
  const pelatihan = await panggung.pelatihan()
  const k = await pengelola()
  wajib(await k.post(`/usulan/pelatihan/${pelatihan}/buka`, { kuota: 2, tutup: '2026-12-18' }))
  wajib(await k.post(`/pelatihan/${pelatihan}/rencana`, { usulan: [id] }))
  t.match((await k.get(`/pelatihan/${pelatihan}`)).teks, /1 rencana dipenuhi, 0 di antaranya/)
  const butir = (await k.get(`/pelatihan/${pelatihan}/rencana?keadaan=dipenuhi`)).teks
  t.match(butir, /Tata naskah dinas elektronik[\s\S]*belum menjadi peserta/)
  // then the compilation says so, and finds what is left
  const kompilasi = async (q: string) =>
    wajib(await k.baca(`/kompilasi/usulan?tahun=2027&cari=elektronik&${q}`))
  t.match((await kompilasi('dipenuhi=sudah')).baris, [{ dipenuhi: /Tata Naskah Dinas Angkatan I/ }])
  t.equal((await kompilasi('dipenuhi=belum')).jumlah.usulan, 0)
  // and so does the owner's page, with a link only once there is a class to open
  const sebelum = (await pns.get(`/rencana/${id}`)).teks
  t.match(sebelum, /Dipenuhi oleh Pelatihan Teknis[\s\S]*18[\s\S]*22 Januari 2027/)
  t.notMatch(sebelum, /href="\/(pelatihan|kelas)\//)
  // when the roster is taken from the plans, twice, beside somebody an agency has proposed
  const ganti = await usulanLain(pelatihan)
  const perkara = await panggung.mulai('operasional-bangkom', { pelatihanId: pelatihan })
  const ambil = wajib(await perkara.tindak('1', 'rencana', {}))
  t.match(ambil.pesan, /^1 orang dari rencana menjadi peserta\. 1 dilewati: .+: sedang diverif/)
  await ganti()
  t.match(wajib(await perkara.tindak('1', 'rencana', {})).pesan, /Tidak ada peserta baru/)
  const [p] = await db('peserta').where({ pelatihan_id: pelatihan })
  t.match(p, { nip: NIP_PNS, nama: 'Budi Pegawai', instansi: 'Dinas Pendidikan' })
  t.match((await pns.get(`/rencana/${id}`)).teks, `href="/kelas/${pelatihan}"`)
  // and it begins on the days of the training
  panggung.pukul('2027-01-25T01:00:00Z')
  const saya = await panggung.kantor.masukSebagai('pns.satu')
  const mulai = await tugasUsulan(id!)
  const { awal } = wajib(await saya.baca(`/tugas/${mulai.id}`))
  t.match(awal, { mulai: '2027-01-18', selesai: '2027-01-22', tempat: 'Aula BKPSDM, Tenggarong' })
  wajib(await saya.post(`/tugas/${mulai.id}/selesai`, { ...awal, irama: 'sekali' }))
  const lapor = await tugasUsulan(id!)
  const buka = async () => wajib(await saya.baca(`/tugas/${lapor.id}`))
  t.notOk((await buka()).awal.nomorSertifikat, 'nothing is filled in before there is one')
  // when their certificate is signed
  const { nomor, pdf } = await sertifikatUntuk(p.id, perkara.id)
  // then number, day and JP stand in the form, and the file goes along without being named
  const isi = (await buka()).awal
  t.match(isi, { nomorSertifikat: nomor, denganSertifikat: true, jp: 40, tanggal: '2027-01-22' })
  t.match((await saya.get(`/tugas/${lapor.id}`)).teks, /sudah terisi dari sertifikat nomor/)
  const deskripsi = 'Materi diterapkan pada naskah dinas kantor.'
  const palsu = { ...isi, nomorSertifikat: '800/9/LAIN', deskripsi }
  t.equal((await saya.post(`/tugas/${lapor.id}/selesai`, palsu)).status, 400)
  wajib(await saya.post(`/tugas/${lapor.id}/selesai`, { ...isi, deskripsi }))
  const [laporan] = await db('laporan_bangkom').where({ usulan_id: id })
  t.match(laporan, { nomor_sertifikat: nomor, jp: 40, berkas: { sha256: pdf } })
  t.equal((await saya.get(`/rencana/${id}/laporan/1`)).status, 200)
  // and it fills in no other item of theirs, so that its JP count once
  wajib(await (await pengelola()).post(`/pelatihan/${pelatihan}/rencana`, { usulan: [lain] }))
  const kedua = await tugasUsulan(lain!)
  wajib(await saya.post(`/tugas/${kedua.id}/selesai`, { ...awal, irama: 'sekali' }))
  const polos = wajib(await saya.baca(`/tugas/${(await tugasUsulan(lain!)).id}`)).awal
  t.same([polos.jp, polos.nomorSertifikat], [40, undefined])
  // and what is finished stays tied
  const lepas = { usulan: [id], alasan: 'Keliru' }
  const h = await (await pengelola()).post(`/pelatihan/${pelatihan}/rencana/lepas`, lepas)
  t.match(h, { status: 409, json: { kode: 'RENCANA_TAK_TERLEPAS' } })
})

t.test('the history of a person is one page, for those it concerns', (t) => ujiRiwayat(t, k, NOMOR))

t.test('a long history goes on page by page, each row once', (t) => ujiRiwayatPanjang(t, k))

/** Somebody of the office with a tied item, on a list their agency sent; answers how to untie it. */
async function usulanLain(pelatihan: string): Promise<() => Promise<unknown>> {
  const pokja = await panggung.orang('pokja')
  const [id] = await diterima(pokja, await panggung.orang('kabid'), ['Diusulkan perangkatnya'])
  const di = `/pelatihan/${pelatihan}/rencana`
  wajib(await (await pengelola()).post(di, { usulan: [id] }))
  const u = await db('usulan_bangkom').where({ id }).first()
  const { nip, nama } = await db('pegawai').where({ id: u.pegawai_id }).first()
  const [usulan] = await db('usulan_peserta')
    .insert({
      ...{ pelatihan_id: pelatihan, pd_id: u.pd_id, dibuat_oleh: u.pegawai_id },
      ...{ dibuat_at: k.clock.now(), dikirim_at: k.clock.now() },
    })
    .returning('id')
  const data = JSON.stringify({ nip, nama })
  await db('calon_peserta').insert({ usulan_id: usulan.id, urutan: 1, data })
  return async () =>
    wajib(await (await pengelola()).post(`${di}/lepas`, { usulan: [id], alasan: 'Keliru' }))
}

const ISI_SERTIFIKAT = {
  ...{ tanggal: '2027-01-22', penandatanganKedua: null },
  penandatangan: { nama: 'Kepala', sifat: 'definitif', jabatan: 'Kepala Badan' },
}

/** A certificate as the last rows of the SOP leave it: numbered, signed, with its PDF. */
async function sertifikatUntuk(
  pesertaId: string,
  perkaraId: string,
): Promise<{ nomor: string; pdf: string }> {
  const nomor = NOMOR
  const { sha256: pdf } = await (await pengelola()).simpanBerkas('s.pdf', '%PDF-1.4 satu')
  const [s] = await db('sertifikat')
    .insert({
      ...{ perkara_id: perkaraId, peserta_id: pesertaId, nomor, status: 'ditandatangani' },
      ...{ token: 'riwayat-satu-orang-0001', isi: ISI_SERTIFIKAT },
      ...{ pdf_sha256: pdf, cara_tanda_tangan: 'elektronik', dibuat_at: k.clock.now() },
    })
    .returning('id')
  await db('nomor').insert({
    ...{ register: 'sertifikat', tahun: 2027, urut: 1, nomor, tanggal: '2027-01-22' },
    ...{ pemilik: 'sertifikat', pemilik_id: s.id, dibuat_at: k.clock.now() },
  })
  return { nomor, pdf }
}
