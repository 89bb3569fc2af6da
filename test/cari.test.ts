import fc from 'fast-check'
import t from 'tap'
import { bacaPencarian } from '../server/values/kata-cari.js'
import { bangun } from './helper.js'
import { NIP, Panggung, wajib } from './langkah-bantu.js'
import { konsep, pelatihanTerbuka, siapkanPengusul } from './usulan-bantu.js'

const kantor = await bangun(t)
const { db } = kantor
const panggung = new Panggung(kantor)
const lakon = await panggung.mulai('peningkatan-kapasitas', {
  judul: 'Pelatihan Arsip Digital 50%',
})
await lakon.sampai('7')

/** Titles of the kinds that were found, with the first lines of each. */
async function cari(akun: string, q: string): Promise<Record<string, string[]>> {
  const j = wajib(await (await panggung.orang(akun)).baca(`/cari?q=${encodeURIComponent(q)}`))
  return Object.fromEntries(
    j.kelompok.map((k: any) => [k.judul, k.isi.map((x: any) => `${x.judul} · ${x.rincian}`)]),
  )
}

t.test(
  'a case is found by any part of its title, with the tasks that are open in it',
  async (t) => {
    const hasil = await cari('pokja', 'igital arsip')
    t.match(hasil.Perkara?.[0], /Pelatihan Arsip Digital 50%/)
    t.match(hasil['Tugas terbuka']?.[0], /^7\. .*Pelatihan Arsip Digital/)
    // signs that mean something to the database mean themselves
    t.match((await cari('pokja', '50%')).Perkara, [/50%/])
    t.strictSame(await cari('pokja', '%%%'), {})
    t.strictSame(await cari('pokja', 'x_y_z'), {})
  },
)

t.test(
  'a letter is found by part of its number, its running number, subject or addressee',
  async (t) => {
    const { nomor, hal } = await db('naskah').whereNot({ nomor: '' }).first('nomor', 'hal')
    const { urut } = await db('nomor').where({ nomor }).first('urut')
    for (const q of [nomor.slice(2, 9), String(urut), hal.slice(3, 14)])
      t.match(
        (await cari('pokja', q))['Surat bernomor'],
        [new RegExp(nomor.replaceAll('/', '.'))],
        q,
      )
    // and where nothing is long enough to look for, the page says what to do
    const { teks } = await (await panggung.orang('pokja')).get('/cari?q=ab')
    t.match(teks, /Ketik paling sedikit tiga huruf/)
    t.match(
      (await (await panggung.orang('pokja')).get('/cari?q=zzzz')).teks,
      /Tidak ada yang cocok/,
    )
  },
)

t.test('a secret letter of ours is found only by who may read it', async (t) => {
  // given a secret draft, which of these only the drafter has worked on
  const lain = await panggung.mulai('peningkatan-kapasitas', { judul: 'Pelatihan Sandi' })
  await lain.sampai('3')
  const surat = await db('naskah').where({ perkara_id: lain.id }).first('id', 'hal')
  await db('naskah').where({ id: surat.id }).update({ sec: 'R', hal: 'Perihal zzsandizz' })
  // then its subject leads those with clearance and its drafter to it, and nobody else
  t.match((await cari('kepala', 'zzsandi'))['Naskah belum bernomor'], [/Perihal zzsandizz/])
  t.match((await cari('pokja', 'zzsandi'))['Naskah belum bernomor'], [/Perihal zzsandizz/])
  t.strictSame(await cari('adminbangkom', 'zzsandi'), {})
})

t.test('a secret letter that came in is found only by who may read it', async (t) => {
  const agendaris = await panggung.orang('agendaris')
  wajib(
    await agendaris.post('/surat/masuk', {
      pengirim: 'Kejaksaan Negeri',
      nomor: 'R-77/O.4/2026',
      tanggal: '2026-11-20',
      hal: 'Permintaan zzketeranganzz',
      keamanan: 'R',
      urgensi: 'biasa',
    }),
  )
  t.match((await cari('kepala', 'zzketerangan'))['Surat masuk'], [/Kejaksaan/])
  t.strictSame(await cari('pengelola', 'zzketerangan'), {})
  t.strictSame(await cari('pengelola', 'kejaksaan'), {})
})

t.test(
  'a participant is found by NIP as it is printed; a colleague only by administrators',
  async (t) => {
    const pelatihan_id = await panggung.pelatihan({ nama: 'Pelatihan Bahasa' })
    const nip = NIP[1]!
    await db('peserta').insert({ pelatihan_id, nip, nama: 'Ahmad Fauzan', instansi: 'Dinas Gizi' })
    const tercetak = nip.replace(/(\d{8})(\d{6})(\d)(\d{3})/, '$1 $2 $3 $4')
    t.match((await cari('pengelola', tercetak)).Peserta, [/Ahmad Fauzan · NIP \d{18}, Dinas Gizi/])
    t.match((await cari('pengelola', 'bahasa')).Pelatihan, [/Pelatihan Bahasa/])
    t.notOk((await cari('pengelola', 'supriyadi')).Pegawai)
    t.match((await cari('admin', 'supriyadi')).Pegawai, [/Bambang Supriyadi/])
  },
)

t.test('what the rooms of competence development keep is found by who may open it', async (t) => {
  // given, all with one word in them: a draft of a plan, a request, a complaint, a certificate, a proposal
  const saat = { dibuat_at: kantor.clock.now() }
  const pokja = await panggung.pegawai('pokja')
  const butir = {
    pegawai_id: pokja,
    jp: 20,
    materi: 'Zzmateri arsip',
    sumber_dana: 'APBD',
    ...saat,
  }
  await db('usulan_bangkom').insert({
    ...{ ...butir, tahun: 2027, jalur: 'klasikal', bentuk: 'KL03' },
    ...{ tanggal: '2027-03-01', anggaran: 0, lembaga: 'LAN', alasan: 'Perlu' },
  })
  await db('rekomendasi').insert({
    ...{ ...butir, jalur: 'klasikal', bentuk: 'KL03', kegiatan: 'Zzmateri luar' },
    ...{ penyelenggara: 'LAN', tempat: 'Jakarta', mulai: '2027-03-01', selesai: '2027-03-02' },
    ...{ biaya: 0, surat_usulan: '{}', surat_panggilan: '{}' },
  })
  const [aduan] = await db('aduan')
    .insert({
      ...{ nomor: 'ADU-7/2026', perkara_id: lakon.id, sidik: Buffer.from('a'), kanal: 'laman' },
      ...{ kerahasiaan: 'anonim', uraian: 'Zzmateri terlambat', diterima_at: saat.dibuat_at },
    })
    .returning('id')
  const pelatihan_id = await panggung.pelatihan({ nama: 'Pelatihan Zzmateri' })
  const [peserta] = await db('peserta')
    .insert({ pelatihan_id, nip: NIP[2]!, nama: 'Rina Zzmateri', instansi: 'Dinas' })
    .returning('id')
  await db('sertifikat').insert({
    ...{ perkara_id: lakon.id, peserta_id: peserta.id, nomor: '800/7/SERT/2026', ...saat },
  })
  const { disdik } = await siapkanPengusul(kantor)
  const usulan = await konsep(
    kantor,
    disdik,
    await pelatihanTerbuka(await panggung.orang('pengelola'), 5, { nama: 'Latihan Zzmateri' }),
    'Dinas Pendidikan',
    0,
    1,
  )
  wajib(await disdik.post(`/usulan/${usulan}/kirim`))
  // then each finds what they may open
  const KAMAR = ['Sertifikat', 'Usulan peserta', 'Rencana pengembangan kompetensi']
  const LAIN = ['Pengajuan rekomendasi', 'Pengaduan']
  const temu = async (akun: string) => {
    const hasil = await cari(akun, 'zzmateri')
    return [...KAMAR, ...LAIN].filter((k) => hasil[k])
  }
  t.same(await temu('pokja'), ['Sertifikat', KAMAR[2], LAIN[0]], 'their own plan and request')
  t.same(await temu('pengelola'), ['Sertifikat', 'Usulan peserta', 'Pengaduan'])
  t.same(await temu('kabid'), ['Sertifikat', 'Usulan peserta', 'Pengaduan'], 'no draft of others')
  t.same(await temu('admin'), [], 'who keeps the machine reads none of it')
  // and each of these addresses opens; the certificate here is no more than a row
  for (const akun of ['pokja', 'pengelola']) {
    const orang = await panggung.orang(akun)
    const { kelompok } = wajib(await orang.baca('/cari?q=zzmateri'))
    for (const k of kelompok)
      for (const x of k.isi.filter(() => k.judul !== 'Sertifikat'))
        t.equal((await orang.get(x.jalur)).status, 200, `${akun} ${x.jalur}`)
  }
  // a complaint given to one officer is found by them too
  await db('aduan_disposisi').insert({
    ...{ aduan_id: aduan.id, petugas_id: pokja, instruksi: 'Tanggapi' },
    ...{ oleh: await panggung.pegawai('kabid'), at: saat.dibuat_at },
  })
  t.ok((await temu('pokja')).includes('Pengaduan'))
})

t.test('words are looked up as typed, whatever they are', async (t) => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (q) => {
      const c = bacaPencarian(q)
      if (!c) return
      // every pattern is a word between two wildcards, with no wildcard of its own
      for (const p of c.pola) t.ok(/^%(?:[^%_\\]|\\[%_\\])+%$/su.test(p))
      t.ok(c.pola.length > 0 || c.urut !== null)
    }),
  )
})

t.test('the search page marks the words and speaks to nobody outside', async (t) => {
  const { teks } = await (await panggung.orang('pokja')).get('/cari?q=arsip')
  t.match(teks, /<mark>Arsip<\/mark>/)
  t.equal((await kantor.tamu().get('/cari?q=arsip')).status, 303)
  const miring = await (await panggung.orang('pokja')).get('/cari?q=%3Cscript%3Ealert')
  t.notMatch(miring.teks, /<script>alert/)
})
