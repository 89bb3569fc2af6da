import t from 'tap'
import type { Aturan } from '../server/tenggat/eskalasi/aturan.js'
import { kata as kataTenggat } from '../server/tenggat/eskalasi/kata.js'
import { layak } from '../server/tenggat/eskalasi/tempo.js'
import { bangun } from './helper.js'
import { isiMalam, kirimSemua, periksaMalam, sampaiAdaMasuk } from './malam-terakhir.js'
import { ujiLama } from './rencana-lama.js'
import {
  akunPns,
  kirimRencana as kirim,
  lembarOrang,
  NIP_ATASAN,
  NIP_PNS,
  tidakSepakat,
} from './rencana-bantu.js'

// Eight in the morning of a Monday in Tenggarong.
const k = await bangun(t, { kini: new Date('2026-11-23T00:00:00Z') })
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
const PERINGATAN = {
  ...{ kode: 'peringatan', tingkat: 'peringatan', acuan: 'risiko', geser: 0, satuan: 'menit' },
  ...{ kepada: 'pelaksana', aktif: true, berlakuAt: new Date('2026-01-01T00:00:00Z') },
} as Aturan
const LAPORAN = { jp: 4, denganSertifikat: false, deskripsi: 'Materi diterapkan di unit kerja.' }

const usulan = (id: string) => k.db('usulan_bangkom').where({ id }).first()
const perkara = async (id: string) =>
  k
    .db('perkara')
    .where({ id: (await usulan(id)).perkara_id })
    .first()
const tugas = async (id: string) =>
  k
    .db('tugas')
    .where({ perkara_id: (await usulan(id)).perkara_id, status: 'terbuka' })
    .first()

t.test(
  'a superior of another agency finds the task in the inbox, and no more of the case',
  async (t) => {
    // given two people of another agency, one the superior of the other
    const admin = await k.masukSebagai('admin')
    const { sha256 } = await admin.simpanBerkas('pegawai.csv', lembarOrang())
    const impor = { sidik: sha256, berlaku: '2026-11-01', lewatiSalah: true }
    await admin.post('/perangkat/impor', impor)
    const pns = await akunPns(k, admin, NIP_PNS, 'pns.satu')
    const atasan = await akunPns(k, admin, NIP_ATASAN, 'atasan.satu')
    const id = await kirim(pns, 'Manajemen aset daerah')
    const { id: tugasId } = await tugas(id)
    // when the superior looks
    const kotak = await atasan.get('/tugas')
    const laman = await atasan.get(`/tugas/${tugasId}`)
    // then the task is there with all that is weighed, without a way into the case
    t.match(kotak.teks, /Memverifikasi usulan bawahan/)
    t.match(laman.teks, /Manajemen aset daerah[\s\S]*Kesenjangan[\s\S]*Rencana dan riwayatnya/)
    t.notMatch(kotak.teks + laman.teks, /href="\/perkara/)
    const { perkara_id } = await usulan(id)
    t.equal((await atasan.get(`/perkara/${perkara_id}`)).status, 403)
    // and nobody else of other agencies sees or does it
    t.equal((await pns.get(`/tugas/${tugasId}`)).status, 403)
    t.notMatch((await pns.get('/tugas')).teks, /Memverifikasi usulan bawahan/)
    // nor does who works here find it, but for those who compile the plans
    for (const [akun, terlihat] of [
      ['agendaris', false],
      ['pokja', false],
      ['kabid', true],
      ['admin', true],
    ] as const) {
      const siapa = await k.masukSebagai(akun)
      const jalur = [`/perkara/${perkara_id}`, `/perkara/${perkara_id}/peta`, `/tugas/${tugasId}`]
      for (const j of jalur)
        t.equal((await siapa.get(j)).status, terlihat ? 200 : 404, `${akun} ${j}`)
      const cari = await siapa.baca('/cari?q=Manajemen+aset')
      const daftar = await siapa.baca('/perkara')
      for (const { teks } of [cari, daftar]) t.equal(teks.includes('aset daerah'), terlihat, akun)
    }
    const curi = { keputusan: 'terima', alasan: 'Bukan tugas saya' }
    t.equal((await pns.post(`/tugas/${tugasId}/selesai`, curi)).status, 403)
    // when the superior is replaced by somebody else
    const csv = [
      'NIP;Nama;Perangkat Daerah;NIP Atasan',
      '197502032000031004;Rudi Pengganti;Dinas Pendidikan;',
      `${NIP_PNS};Budi Pegawai;Dinas Pendidikan;197502032000031004`,
    ].join('\n')
    const b = await admin.simpanBerkas('ganti.csv', csv)
    const h = await admin.post('/perangkat/impor', {
      ...impor,
      sidik: b.sha256,
      berlaku: '2026-11-23',
    })
    t.equal(h.status, 200, h.teks)
    // then the open task is the new one's, with a word about it, and the old one's no more
    const baru = await akunPns(k, admin, '197502032000031004', 'atasan.dua')
    t.equal((await atasan.get(`/tugas/${tugasId}`)).status, 403)
    t.match((await baru.get('/pemberitahuan')).teks, /1 usulan pengembangan kompetensi menunggu/)
    const putus = await baru.form(`/tugas/${tugasId}/selesai`, {
      ...{ keputusan: 'terima', alasan: 'Sesuai kebutuhan' },
    })
    t.equal(putus.status, 303, putus.teks)
    t.match(await usulan(id), { tahap: 'diterima', alasan_putusan: 'Sesuai kebutuhan' })
    t.same(await tidakSepakat(k.db), [])
  },
)

t.test(
  'who acts in the post of a superior decides as that superior, on the task and the list',
  async (t) => {
    // given a proposal that waits for the kabid, who is away for a week
    const pokja = await k.masukSebagai('pokja')
    const [kabid, plh] = await Promise.all(['kabid', 'agendaris'].map(pegawaiId))
    const kursi = await k.db('pemangku').where({ pegawai_id: kabid, sifat: 'definitif' }).first()
    await k.db('pemangku').insert({
      ...{ pegawai_id: plh, jabatan_id: kursi.jabatan_id, sifat: 'plh', sk_nomor: 'SP/1' },
      ...{ berlaku_dari: '2026-11-20', berlaku_sampai: '2026-11-27' },
    })
    const id = await kirim(pokja, 'Arsip elektronik')
    // when the acting one, told like the superior, looks
    const wakil = await k.masukSebagai('agendaris')
    const kabar = await k
      .db('pemberitahuan')
      .where({ jalur: `/rencana/${id}` })
      .pluck('pegawai_id')
    t.same(kabar.sort(), [kabid, plh].sort())
    const { id: tugasId } = await tugas(id)
    // it is theirs already, not a task that anybody may take
    t.match((await wakil.get('/tugas?tab=saya')).teks, /Memverifikasi usulan bawahan/)
    t.notMatch((await wakil.get('/tugas?tab=ambil')).teks, /Memverifikasi usulan bawahan/)
    t.notMatch((await wakil.get('/tugas')).teks, new RegExp(`type="checkbox"[^>]*${tugasId}`))
    t.match((await wakil.get('/rencana/bawahan')).teks, /Arsip elektronik/)
    // then they decide, and the record says as whom
    const isi = { keputusan: 'tolak', alasan: 'Sudah ada arsiparis' }
    t.equal((await wakil.post(`/rencana/${id}/putuskan`, isi)).status, 200)
    const catatan = await k
      .db('riwayat')
      .where({ aksi: 'tugas.selesai', tugas_id: tugasId })
      .first()
    t.match(catatan.sebagai, /^Plh\. /)
    t.match(await perkara(id), { status: 'selesai' })
    await k.db('pemangku').where({ sifat: 'plh' }).update({ berlaku_sampai: '2026-11-22' })
    t.same(await tidakSepakat(k.db), [])
  },
)

t.test('a proposal that comes back is a task of its owner: sent again, or given up', async (t) => {
  // given two that the superior sent back, one of which began before proposals were cases
  const pokja = await k.masukSebagai('pokja')
  const kabid = await k.masukSebagai('kabid')
  const id = [await kirim(pokja, 'Penulisan naskah dinas'), await kirim(pokja, 'Bahasa isyarat')]
  const lama = (await usulan(id[1]!)).perkara_id
  await k.db('usulan_bangkom').where({ id: id[1] }).update({ perkara_id: null })
  const butir = id.map((i) => ({ id: i, keputusan: 'kembalikan', alasan: 'Kurangi JP' }))
  t.equal((await kabid.post('/rencana/bawahan', { butir })).status, 200)
  t.not((await usulan(id[1]!)).perkara_id, lama, 'it has a case of its own now')
  // when one is sent again from its task, after a try without the statement
  const { id: tugasId } = await tugas(id[0]!)
  t.match((await pokja.get(`/tugas/${tugasId}`)).teks, /Kurangi JP[\s\S]*Ubah usulan ini/)
  const lagi = { langkah: 'kirim', pernyataan: false }
  t.equal((await pokja.post(`/tugas/${tugasId}/selesai`, lagi)).status, 422)
  const kirimLagi = await pokja.post(`/tugas/${tugasId}/selesai`, { ...lagi, pernyataan: true })
  t.equal(kirimLagi.status, 200, kirimLagi.teks)
  // and the other is given up on its page
  const batal = (await usulan(id[1]!)).perkara_id
  t.equal((await pokja.post(`/rencana/${id[1]}/hapus`)).status, 200)
  // then one waits for the superior again, the other is gone and its case over
  t.match(await tugas(id[0]!), { handler: 'rencana.putus', kunjungan: 2 })
  t.notOk(await usulan(id[1]!))
  t.match(await k.db('perkara').where({ id: batal }).first(), { status: 'selesai' })
  // and a case that is stopped refuses its proposal with the reason
  const { perkara_id } = await usulan(id[0]!)
  const kepala = await k.masukSebagai('kepala')
  const h = await kepala.post(`/perkara/${perkara_id}/henti`, {
    alasan: 'Tahun anggaran dipangkas',
  })
  t.equal(h.status, 200, h.teks)
  t.match(await usulan(id[0]!), { tahap: 'ditolak', alasan_putusan: /Tahun anggaran dipangkas/ })
  // and such a case is not begun by hand
  const { unit_id } = await k.db('perkara').where({ id: perkara_id }).first()
  const tangan = { sopKode: 'pengajuan-bangkom', judul: 'Tanpa usulan', unitId: unit_id }
  t.match((await pokja.post('/perkara', tangan)).teks, /RENCANA_TANPA_USULAN/)
  t.same(await tidakSepakat(k.db), [])
})

t.test(
  'what was accepted is begun in its time and reported on by the calendar, to the last',
  async (t) => {
    // given one that was accepted
    let pokja = await k.masukSebagai('pokja')
    const kabid = await k.masukSebagai('kabid')
    const id = await kirim(pokja, 'Pertukaran pegawai')
    await kabid.post(`/rencana/${id}/putuskan`, { keputusan: 'terima', alasan: 'Dibutuhkan' })
    const mulai = { mulai: '2027-01-04', selesai: '2027-01-20', materi: 'Cara kerja bank' }
    const isi = { ...mulai, tempat: 'Bank Indonesia', irama: 'mingguan' }
    const { id: tugasId } = await tugas(id)
    // then beginning is due five working days after the planned day, which is said to its owner alone
    const jam = await k.db('tenggat').where({ tugas_id: tugasId }).first()
    const setempat = (d: Date) => new Date(d.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
    // Nyepi and Idulfitri with their joint leave lie between.
    t.same([setempat(jam.risiko_at), setempat(jam.jatuh_at)], ['2027-03-08', '2027-03-22'])
    const kotak = (await pokja.get('/tugas')).teks
    t.match(kotak, /Memulai pelaksanaan[\s\S]*Tepat waktu/)
    t.notMatch(kotak, /Menunggu pihak luar/)
    const dinilai = { ...jam, pegawai_id: 'x', nama: 'Memulai', judul: '', peran_nama: '' }
    const kata = (kini: string) => kataTenggat(PERINGATAN, dinilai, new Date(kini), 'Asia/Makassar')
    t.ok(layak(PERINGATAN, jam))
    t.match(kata('2027-03-08T00:00:00Z').judul, /^Waktunya tiba: 3/)
    t.notMatch(kata('2027-03-16T00:00:00Z').isi, /pihak/)
    // when it is begun too early, or the wrong way round
    const dini = await pokja.post(`/tugas/${tugasId}/selesai`, isi)
    t.match(dini.teks, /RENCANA_BELUM_WAKTUNYA/)
    k.clock.set(new Date('2027-01-04T01:00:00Z'))
    pokja = await k.masukSebagai('pokja')
    const balik = await pokja.post(`/tugas/${tugasId}/selesai`, { ...isi, selesai: '2027-01-03' })
    t.equal(balik.status, 400)
    t.equal((await pokja.post(`/tugas/${tugasId}/selesai`, isi)).status, 200)
    // then three weeks are reported on, each within five working days after its last day
    const lapor = async (lain: object) =>
      pokja.post(`/tugas/${(await tugas(id)).id}/selesai`, { ...LAPORAN, ...lain })
    const jatuh = async () => {
      const { jatuh_at } = await k
        .db('tenggat')
        .where({ tugas_id: (await tugas(id)).id })
        .first()
      return new Date(jatuh_at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
    }
    t.equal(await jatuh(), '2027-01-15', 'the week ends on Sunday 10, five working days later')
    t.match((await pokja.get('/rencana/laporan')).teks, /Per minggu: 0 dari 3[\s\S]*Input laporan/)
    // and no report is about what has not taken place yet
    const dulu = await lapor({ tanggal: '2027-01-04' })
    t.match(dulu, { status: 409, json: { kode: 'RENCANA_LAPORAN_DINI' } })
    const laman = (await pokja.get(`/tugas/${(await tugas(id)).id}`)).teks
    t.match(laman, /dapat dikirim sejak 10 Januari 2027[\s\S]*Perbaiki waktu/, 'said beforehand')
    // when the activity turns out shorter, its owner alone says so, and the report follows
    const waktu = { ...isi, selesai: '2027-01-06', alasan: 'Panitia memendekkan jadwalnya' }
    const lain = await k.masukSebagai('kabid')
    t.equal((await lain.post(`/rencana/${id}/waktu`, waktu)).status, 404)
    t.match((await pokja.get(`/rencana/${id}`)).teks, new RegExp(`/rencana/${id}/waktu"`))
    t.match((await pokja.baca(`/rencana/${id}/waktu`)).json, mulai)
    t.equal((await pokja.form(`/rencana/${id}/waktu`, waktu)).status, 303)
    t.equal(await jatuh(), '2027-01-13')
    t.match((await pokja.get(`/tugas/${(await tugas(id)).id}`)).teks, /1 dari 1, masa sampai 6 Jan/)
    t.match((await pokja.get(`/rencana/${id}`)).teks, /menjadi 4 Januari 2027 s\/d 6 Januari 2027/)
    const lagi = await pokja.post(`/rencana/${id}/waktu`, { ...waktu, selesai: mulai.selesai })
    t.equal(lagi.status, 200, lagi.teks)
    t.equal(await jatuh(), '2027-01-15', 'as it was')
    t.match((await pokja.get('/rencana')).teks, /href="\/tugas\/[^"]+">Input laporan/)
    k.clock.set(new Date('2027-01-21T01:00:00Z'))
    pokja = await k.masukSebagai('pokja')
    t.equal((await lapor({ tanggal: '2027-01-22' })).status, 400, 'not in the future')
    t.equal((await lapor({ tanggal: '2027-01-10' })).status, 200)
    t.equal((await lapor({ tanggal: '2027-01-17' })).status, 200)
    t.equal(await jatuh(), '2027-01-27')
    const pendek = await pokja.post(`/rencana/${id}/waktu`, { ...waktu, selesai: '2027-01-15' })
    t.match(pendek, { status: 422, json: { kode: 'RENCANA_JADWAL_TERLALU_PENDEK' } })
    // and with a certificate its number and its file are asked for
    const sertifikat = { tanggal: '2027-01-20', denganSertifikat: true }
    const nomorSertifikat = 'BI/0012/2027'
    t.equal((await lapor(sertifikat)).status, 400)
    t.equal((await lapor({ ...sertifikat, nomorSertifikat })).status, 400)
    const { sha256, nama } = await pokja.simpanBerkas('sertifikat.pdf', PDF)
    const akhir = { ...sertifikat, nomorSertifikat, berkas: { sha256, nama } }
    const h = await lapor(akhir)
    t.equal(h.status, 200, h.teks)
    t.match([await usulan(id), await perkara(id)], [{ tahap: 'selesai' }, { status: 'selesai' }])
    // and the superior reads it, others do not
    const atasan = await k.masukSebagai('kabid')
    t.match((await atasan.get(`/rencana/${id}`)).teks, /Per minggu: 3 dari 3[\s\S]*BI\/0012\/2027/)
    t.equal((await atasan.get(`/rencana/${id}/laporan/3`)).status, 200)
    t.equal((await (await k.masukSebagai('agendaris')).get(`/rencana/${id}/laporan/3`)).status, 404)
    t.same(await tidakSepakat(k.db), [])
  },
)

t.test('what was sent before there were cases gets one, once, however odd it is', async (t) => {
  k.clock.set(new Date('2026-11-23T00:00:00Z'))
  const id = await kirim(await k.masukSebagai('pokja'), 'Tanpa perkara lama')
  await ujiLama(t, k, id)
  t.same(await tidakSepakat(k.db), [])
})

t.test('the last evening: nobody who was let in is lost, nobody is in after 24.00', async (t) => {
  // given people with a draft a minute before the lock
  const kunci = new Date('2026-11-30T16:00:00Z')
  k.clock.set(new Date('2026-11-30T15:59:30Z'))
  const semua = await isiMalam(k.db, { orang: 40, pengirim: 24, kini: k.clock.now() })
  const alamat = await k.app.listen({ port: 0, host: '127.0.0.1' })
  // when they send one after another, and it is 24.00 in the middle of it
  const cara = { jedaMs: 20, saat: k.clock.now }
  const dulu = kirimSemua(alamat, semua.slice(0, 12), cara)
  await sampaiAdaMasuk(k.db, semua)
  k.clock.set(kunci)
  const hasil = (await Promise.all([dulu, kirimSemua(alamat, semua.slice(12), cara)])).flat()
  // then each answer is true
  t.same(await periksaMalam(k.db, hasil, kunci), [])
  t.same([...new Set(hasil.map((h) => h.status))].sort(), [200, 409])
  t.same(await tidakSepakat(k.db), [])
})

const pegawaiId = async (namaPengguna: string): Promise<string> =>
  (await k.db('akun').where({ nama_pengguna: namaPengguna }).first('pegawai_id')).pegawai_id
