import { gzipSync } from 'node:zlib'
import t from 'tap'
import { kualifikasi, sebabTidakLulus } from '../server/peserta/syarat.js'
import { bacaXlsx } from '../server/platform/xlsx/baca.js'
import { dataPaket } from '../server/arsip/isi-paket.js'
import { wajibBerlaporan } from '../server/sertifikat/syarat-terbit.js'
import { LANGKAH_000, TABEL_000 } from './bangkom-seed.js'
import { bangun } from './helper.js'
import { polos } from './seed-teks.js'
import { teksDocx } from './surat-contoh.js'
import { berkas, Lakon, NIP, Panggung, wajib } from './langkah-bantu.js'

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor

async function bangkom(sampai: string, pelatihan = {}): Promise<Lakon> {
  panggung.pukul('2026-11-23T01:00:00Z')
  const perkara = await panggung.mulai('operasional-bangkom', {
    pelatihanId: await panggung.pelatihan(pelatihan),
  })
  await perkara.sampai(sampai)
  return perkara
}

const peserta = async (perkara: Lakon): Promise<any[]> =>
  db('peserta')
    .where({ pelatihan_id: (await perkara.perkara()).pelatihan_id })
    .orderBy('urutan')

t.test('a password reset happens any number of times beside the main flow', async (t) => {
  const perkara = await bangkom('4')
  const pengelola = await panggung.orang('pengelola')
  const lapor = (i: number) =>
    pengelola.post(`/perkara/${perkara.id}/kejadian/kendala-login`, {
      nip: NIP[i],
      keluhan: 'Kata sandi ditolak.',
    })
  t.match(
    await pengelola.post(`/perkara/${perkara.id}/kejadian/listrik-padam`, {
      nip: NIP[0],
      keluhan: 'x',
    }),
    {
      status: 404,
      json: { pesan: 'Kejadian listrik-padam tidak ditemukan.' },
    },
  )
  // given three reports, two of them at once
  const anak = [
    wajib(await lapor(0)).id,
    ...(await Promise.all([lapor(1), lapor(2)])).map((j) => wajib(j).id),
  ]
  t.equal(new Set(anak).size, 3)
  t.equal(await perkara.nomor(), '4 5 5 5')
  // when one is done and the main flow goes on, neither minds the other
  const kejadian = anak.map((id) => new Lakon(panggung, id))
  t.match(await kejadian[1]!.jawab('5', { nip: '199001012015011009', kanal: 'wa' }), {
    status: 422,
    json: { kode: 'NIP_BUKAN_PESERTA' },
  })
  t.equal((await kejadian[1]!.jawab('5', { nip: NIP[1], kanal: 'wa' })).status, 200)
  t.match(await kejadian[1]!.perkara(), { status: 'selesai' })
  await perkara.kerjakan('4')
  t.equal(await perkara.nomor(), '5 5 6 7')
  await kejadian[0]!.kerjakan('5')
  await perkara.kerjakan('6')
  await perkara.kerjakan('7')
  // then the main flow ends without waiting for the third, which can still be done
  while ((await perkara.nomor()) !== '5')
    await perkara.kerjakan((await perkara.terbuka()).find((x) => x.no !== '5').no)
  t.equal((await perkara.perkara()).status, 'selesai')
  await kejadian[2]!.kerjakan('5')
  t.same(await db('perkara').whereIn('id', anak).distinct('status'), [{ status: 'selesai' }])
  t.match(
    await lapor(3),
    { status: 409, json: { kode: 'PERKARA_TIDAK_BERJALAN' } },
    'a case that is over takes no more reports',
  )
})

t.test('rows 6 and 7 run side by side, in any order, and row 10 waits for both', async (t) => {
  for (const [satu, dua] of [
    ['6', '7'],
    ['7', '6'],
  ] as const) {
    const perkara = await bangkom('6')
    t.equal(await perkara.nomor(), '6 7')
    await perkara.kerjakan(satu)
    t.equal(await perkara.nomor(), dua)
    await perkara.kerjakan(dua)
    t.equal(await perkara.nomor(), '10')
  }
  // and both at the same moment, by two people
  const perkara = await bangkom('6')
  await Promise.all([perkara.kerjakan('6'), perkara.kerjakan('7')])
  t.equal(await perkara.nomor(), '10')
  t.equal((await db('tugas').where({ perkara_id: perkara.id, no: '10' })).length, 1)
})

t.test('a remedial round is for those who did not pass, then the case ends', async (t) => {
  // given two who were absent too often, and one who fails by name
  const perkara = await bangkom('6')
  const kecuali = [
    { nip: NIP[0], hadir: 50, alasan: 'Sakit' },
    { nip: NIP[1], hadir: 79.99, alasan: 'Dinas luar' },
  ]
  t.equal((await perkara.jawab('6', { hadir: 90, kecuali }, 'pengelola')).status, 200)
  await perkara.kerjakan('7')
  const tidakLulus = [{ nip: NIP[2], alasan: 'Tidak mengumpulkan tugas' }]
  t.match(
    await perkara.jawab('10', { ambang: 80, tidakLulus: [{ nip: NIP[2] }], remedial: 'ya' }),
    { status: 400 },
    'a reason is compulsory',
  )
  t.equal((await perkara.jawab('10', { ambang: 80, tidakLulus, remedial: 'ya' })).status, 200)
  t.same(
    (await peserta(perkara)).map((p) => [p.lulus, p.alasan]),
    [
      [false, 'Sakit'],
      [false, 'Dinas luar'],
      [false, 'Tidak mengumpulkan tugas'],
      [true, ''],
      [true, ''],
    ],
  )
  // when the round is attended by all of them but the first
  t.equal(await perkara.nomor(), '6 7')
  t.equal((await perkara.tugas('6')).kunjungan, 2)
  await perkara.jawab(
    '6',
    { hadir: 85, kecuali: [{ nip: NIP[0], hadir: 40, alasan: 'Masih sakit' }] },
    'pengelola',
  )
  await perkara.kerjakan('7')
  t.same(
    (await peserta(perkara)).map((p) => Number(p.hadir_persen)),
    [40, 85, 85, 90, 90],
    'who had passed keeps what they had',
  )
  t.equal((await perkara.jawab('10', { ambang: 80, remedial: 'tidak' })).status, 200)
  t.same(
    (await peserta(perkara)).map((p) => [p.lulus, p.alasan]),
    [
      [false, 'Masih sakit'],
      [true, ''],
      [true, ''],
      [true, ''],
      [true, ''],
    ],
  )
  // then the report is compulsory, and after the backup it is over
  t.match(await perkara.jawab('11', {}), {
    status: 400,
    json: { pesan: /^Kolom Berkas laporan atau transkrip wajib diisi\.$/ },
  })
  await perkara.kerjakan('11')
  t.same(
    (await peserta(perkara)).map((p) => p.laporan_at !== null),
    [false, true, true, true, true],
  )
  await perkara.kerjakan('12')
  t.match(await perkara.perkara(), { status: 'selesai', keadaan: null })
  t.equal(await perkara.nomor(), '')
})

t.test('marks and attendance decide by the rule of the kind, each with a reason', async (t) => {
  // given a Latsar, whose rule asks for a mark
  const perkara = await bangkom('6', { jenis: 'latsar' })
  await perkara.kerjakan('6')
  await perkara.kerjakan('7')
  const nilai = [90.01, 90, 60, 60.01, null]
  for (const [i, n] of nilai.entries())
    await db('peserta')
      .where({ pelatihan_id: (await perkara.perkara()).pelatihan_id, nip: NIP[i] })
      .update({ nilai: n, hadir_persen: i === 2 ? 79.99 : 100 })
  t.match(await perkara.awal('10'), { ambang: 80, nilaiMin: 60.01 })
  // when it is decided as proposed
  wajib(await perkara.jawab('10', { ...(await perkara.awal('10')), remedial: 'tidak' }))
  // then
  t.same(
    (await peserta(perkara)).map((p) => [p.lulus, p.kualifikasi, p.alasan]),
    [
      [true, 'Sangat Memuaskan', ''],
      [true, 'Memuaskan', ''],
      [false, 'Tidak Memuaskan', 'Kehadiran di bawah 80 %; nilai 60 di bawah 60,01'],
      [true, 'Kurang Memuaskan', ''],
      [false, '', 'Nilai belum ada'],
    ],
  )
  // and the report, the minutes and the transcripts are drafted from it
  const { pelatihan_id: id } = await perkara.perkara()
  const pengelola = await panggung.orang('pengelola')
  t.match((await pengelola.get(`/pelatihan/${id}/hasil`)).teks, /3 lulus, 2 tidak lulus/)
  t.match((await pengelola.get(`/tugas/${(await perkara.tugas('11')).id}`)).teks, `/${id}/hasil`)
  const susun = async (dokumen: string): Promise<string> => {
    const { cetakanId } = wajib(await pengelola.post(`/pelatihan/${id}/hasil/${dokumen}`))
    await panggung.kerjakanAntrean('surat.cetak')
    const { docx_sha256: sha256 } = await db('cetakan').where({ id: cetakanId }).first()
    return teksDocx((await db('berkas').where({ sha256 }).first('isi')).isi)
  }
  const laporan = await susun('laporan')
  t.match(laporan, /Dari 5 peserta, 3 lulus dan 2 tidak lulus/)
  t.match(laporan, /Tidak lulus: Kehadiran di bawah 80 %; nilai 60 di bawah 60,01/)
  t.match(await susun('berita-acara'), /Lulus, Sangat Memuaskan/)
  const transkrip = await susun('transkrip')
  t.equal(transkrip.split('TRANSKRIP NILAI').length - 1, 5, 'one for each, in one file')
  t.match(transkrip, /Ahmad Fauzan[\s\S]*90,01[\s\S]*Sangat Memuaskan/)
  const agendaris = await panggung.orang('agendaris')
  t.equal((await agendaris.post(`/pelatihan/${id}/hasil/laporan`)).status, 403)
  // and no certificate while the report is missing
  await t.rejects(wajibBerlaporan(db, id), { message: /belum diunggah/ })
  // and the File Transkrip of row 11 lies with the case
  await perkara.kerjakan('11')
  await wajibBerlaporan(db, id)
  const l = await db('lampiran').where({ perkara_id: perkara.id, nama: 'transkrip.xlsx' }).first()
  const isi = (await db('berkas').where({ sha256: l.sha256 }).first('isi')).isi
  const [lembar] = await bacaXlsx(isi, '')
  t.match(lembar!.baris[2], ['1', 'Ahmad Fauzan', NIP[0], 'Dinas Kesehatan', '100', '90.01'])
  // and its class, with nobody's single answer, goes into the package
  const waktu = { mulai: '2027-01-18T00:00:00Z', selesai: '2027-01-18T03:00:00Z' }
  const sesi = { pelatihan_id: id, mata: '=Etika', jp: 3, rahasia: Buffer.alloc(32), ...waktu }
  await db('sesi_kelas').insert(sesi)
  await db('evaluasi_jawaban').insert({ pelatihan_id: id, nilai: [1, 1, 1, 1, 1], saran: 'Panas' })
  const paket = await dataPaket(db, perkara.id)
  t.match(paket.get('kelas/sesi.csv'), /'=Etika;/)
  t.match(paket.get('kelas/evaluasi.csv'), /Penyelenggaraan;1;[^;]+;\r\n/)
  t.notMatch([...paket.values()].join(), 'Panas')
  // and a .mbz handed in at row 12 is checked and kept
  const k = await panggung.orang('adminbangkom')
  const dasar = { berkas: 'kursus.mbz', tempat: 'Hard disk arsip' }
  const bukan = await berkas(k, 'kursus.mbz', 'bukan arsip')
  t.match(await perkara.jawab('12', { ...dasar, mbz: bukan }), { json: { kode: 'MBZ_SALAH' } })
  const mbz = await berkas(k, 'kursus.mbz', gzipSync('isi kursus'))
  const sha256 = '0'.repeat(64)
  t.match(await perkara.jawab('12', { ...dasar, mbz, sha256 }), { status: 400 })
  wajib(await perkara.jawab('12', { ...dasar, mbz }))
  t.match((await perkara.riwayat('cadangan.lms'))[0].rincian, { sha256: mbz.sha256 })
  t.ok(await db('lampiran').where({ perkara_id: perkara.id, nama: 'kursus.mbz' }).first())
})

t.test('bands and thresholds at their edges', async (t) => {
  const s = { hadirMin: 80, nilaiMin: 70, kualifikasi: [{ nama: 'A', diAtas: 80 }] }
  t.equal(sebabTidakLulus(s, { hadir: 80, nilai: 70 }), '')
  t.equal(
    sebabTidakLulus(s, { hadir: null, nilai: 69.99 }),
    'Kehadiran di bawah 80 %; nilai 69,99 di bawah 70',
  )
  t.same(
    [80, 80.01, null].map((n) => kualifikasi(s, n)),
    ['', 'A', ''],
  )
})

t.test('seed 000 line by line: every row done by its column, its output there', async (t) => {
  panggung.pukul('2026-11-23T01:00:00Z')
  const pelatihanId = await panggung.pelatihan()
  const perkara = await panggung.mulai('operasional-bangkom', { pelatihanId })
  const pengelola = await panggung.orang('pengelola')
  const sop = polos((await pengelola.get('/sop/operasional-bangkom')).teks)
  for (const { no, kegiatan, kelengkapan, waktu, output } of TABEL_000) {
    const cetak = [kegiatan, kelengkapan, waktu, output].filter((isi) => !sop.includes(isi))
    t.same(cetak, [], `row ${no} is printed`)
    if (no === '5') {
      // beside the main flow: on the report of the Pengelola, by the Admin
      const lapor = { nip: NIP[0], keluhan: 'Kata sandi ditolak.' }
      const jalur = `/perkara/${perkara.id}/kejadian/kendala-login`
      const anak = new Lakon(panggung, wajib(await pengelola.post(jalur, lapor)).id)
      t.match(await anak.tugas('5'), { peran: 'admin-bangkom' })
      await anak.kerjakan('5')
      t.match(await anak.perkara(), { status: 'selesai' })
      continue
    }
    await perkara.sampai(no)
    const { id, peran, pencatat } = await perkara.tugas(no)
    const laman = polos((await (await panggung.orang(pencatat ?? peran)).get(`/tugas/${id}`)).teks)
    const tak = [`${no}. ${kegiatan}`, `Hasilnya: ${output}`].filter((k) => !laman.includes(k))
    t.same(tak, [], `row ${no} is open, and its page says what it makes`)
    while ((await perkara.nomor()).split(' ').includes(no)) await perkara.kerjakan(no)
    t.ok(await LANGKAH_000[no]!(perkara), `row ${no}: ${output}`)
  }
  t.match(await perkara.perkara(), { status: 'selesai' })
})
