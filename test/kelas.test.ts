import fc from 'fast-check'
import t from 'tap'
import { kodeCocok, kodeHadir } from '../server/kelas/kode.js'
import { keadaanSesi, menitTelat } from '../server/kelas/waktu-sesi.js'
import { bangun } from './helper.js'
import { HARI, isiKelas, SESI } from './kelas-bantu.js'
import type { Klien } from './klien.js'
import { Panggung, wajib } from './langkah-bantu.js'

const panggung = new Panggung(await bangun(t))
const { db, clock } = panggung.kantor
/** 200 in one minute; fewer where nobody asked for the long run. */
const BANYAK = process.env.PARAF_UJI_PANJANG ? 200 : 30

const pukul = (jam: string, hari = HARI) => panggung.pukul(`${hari}T${jam}:00Z`)
const pengelola = () => panggung.orang('pengelola')

/** A training with one session, and a class of `n`; everyone logged in at the time given. */
async function kelas(
  n: number,
  jam: string,
): Promise<{ id: string; sesi: string; orang: Klien[] }> {
  await db('presensi').del()
  await db('peserta').del()
  await db('akun').whereRaw(`nama_pengguna like '1985010120101%'`).del()
  await db('pegawai').whereRaw(`nip like '1985010120101%'`).update({ nip: null })
  panggung.pukul('2026-11-23T01:00:00Z')
  const id = await panggung.pelatihan()
  const { id: sesi } = wajib(await (await pengelola()).post(`/pelatihan/${id}/kelas`, SESI))
  pukul(jam)
  return { id, sesi, orang: await isiKelas(panggung, id, n) }
}
const layar = async (id: string, sesi: string) =>
  (await (await pengelola()).baca(`/pelatihan/${id}/sesi/${sesi}/layar`)).json

t.test('a code counts while the wall shows it and a minute after, never longer', (t) => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.integer({ min: 0, max: 4e9 }),
      fc.integer({ min: 0, max: 600 }),
      (r, detik, lewat) => {
        const rahasia = Buffer.from(r)
        const kode = kodeHadir(rahasia, new Date(detik * 1000))
        const cocok = kodeCocok(rahasia, kode.toLowerCase(), new Date((detik + lewat) * 1000))
        return /^[A-HJKMNP-Z2-9]{6}$/.test(kode) && (lewat <= 60 ? cocok : lewat < 90 || !cocok)
      },
    ),
    { numRuns: 300 },
  )
  // the door and lateness follow from the data of the session alone
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 240 }), fc.integer({ min: -300, max: 300 }), (m, x) => {
      const mulai = new Date('2027-01-18T00:00:00Z')
      const s = { mulai, selesai: new Date(mulai.getTime() + 9e6), ditutup_at: null }
      const saat = new Date(mulai.getTime() + x * 60_000)
      const w = { ...s, buka_menit: m, telat_menit: m }
      const keadaan = x < -m ? 'belum' : x >= 150 ? 'tutup' : 'buka'
      return keadaanSesi(w, saat) === keadaan && menitTelat(w, saat) === (x > m ? x : 0)
    }),
  )
  t.end()
})

t.test('a session fits its JP, its training and the hours of the others', async (t) => {
  panggung.pukul('2026-11-23T01:00:00Z')
  const id = await panggung.pelatihan()
  const k = await pengelola()
  const tambah = (isi: object) => k.post(`/pelatihan/${id}/kelas`, { ...SESI, ...isi })
  t.match(await tambah({ jp: 3 }), {
    status: 422,
    json: {
      pesan: 'Kolom JP tidak cocok: 3 JP memerlukan 135 menit, sedangkan sesi ini hanya 90 menit.',
    },
  })
  t.match(await tambah({ tanggal: '2027-01-23' }), {
    status: 400,
    json: { pesan: /Tanggal harus di dalam tanggal pelatihan/ },
  })
  t.match(await tambah({ sampai: '08:00' }), { status: 400, json: { pesan: /Sampai pukul/ } })
  const bersama = await Promise.all([
    tambah({}),
    tambah({ mata: 'Lain', dari: '09:00', sampai: '10:30' }),
  ])
  t.same(bersama.map((j) => j.status).sort(), [201, 409], 'one hour, one session')
  wajib(await tambah({ mata: 'Arsip', dari: '10:30', sampai: '12:00' }))
  // speakers, materials: a speaker who teaches stays
  const { id: n } = wajib(
    await k.post(`/pelatihan/${id}/narasumber`, { nama: 'Dr. Sri Wahyuni', instansi: 'LAN' }),
  )
  wajib(await tambah({ mata: 'Etika', dari: '13:00', sampai: '14:30', narasumber: [n] }))
  t.match(await k.post(`/pelatihan/${id}/narasumber/${n}/hapus`), {
    json: { kode: 'NARASUMBER_DIPAKAI' },
  })
  t.match(await k.post(`/pelatihan/${id}/materi`, { judul: 'Bahan' }), {
    json: { kode: 'MATERI_TANPA_ISI' },
  })
  t.match(
    (await k.get(`/pelatihan/${id}/kelas`)).teks,
    /Jumlah 6 JP dari 40 JP menurut rencana; masih kurang 34 JP/,
  )
  // and only who runs classes does this
  t.equal(
    (await (await panggung.orang('agendaris')).post(`/pelatihan/${id}/kelas`, SESI)).status,
    403,
  )
  t.equal((await (await panggung.orang('agendaris')).get(`/pelatihan/${id}/kelas`)).status, 403)
})

t.test(
  `${BANYAK} participants in the same minute, each once; none after the door is shut`,
  async (t) => {
    // given a class before its session, with a code nobody can have yet
    const { id, sesi, orang } = await kelas(BANYAK, '23:40')
    const hadir = (k: Klien, kode: string) => k.post(`/kelas/hadir/${sesi}`, { kode })
    clock.set(new Date('2027-01-17T23:44:00Z'))
    t.match(await layar(id, sesi), { keadaan: 'belum', kode: null })
    t.match(await hadir(orang[0]!, 'ABCDEF'), {
      status: 409,
      json: { kode: 'SESI_BELUM_DIBUKA', pesan: /07\.45/ },
    })
    // when all press twice in the minute it begins
    clock.set(new Date('2027-01-18T00:00:00Z'))
    const { kode } = await layar(id, sesi)
    t.match(await hadir(orang[0]!, 'ZZZZZZ'), { status: 422, json: { kode: 'KODE_HADIR_SALAH' } })
    const semua = await Promise.all(orang.slice(1).flatMap((k) => [hadir(k, kode), hadir(k, kode)]))
    // then each is there once
    t.ok(semua.every((j) => j.status === 200))
    t.equal(semua.filter((j) => j.json.baru).length, BANYAK - 1)
    t.equal((await db('presensi').where({ sesi_id: sesi })).length, BANYAK - 1)
    // a code of two minutes ago is worth nothing
    clock.set(new Date('2027-01-18T00:02:00Z'))
    t.match(await hadir(orang[0]!, kode), { json: { kode: 'KODE_HADIR_SALAH' } })
    // late is late, by data
    clock.set(new Date('2027-01-18T00:20:00Z'))
    t.match(await hadir(orang[0]!, (await layar(id, sesi)).kode), {
      json: { baru: true, telat: 20 },
    })
    await db('presensi').del()
    // when the door is shut in the middle of the rush
    const { kode: lagi } = await layar(id, sesi)
    const k = await pengelola()
    const rebut = orang.map((o) => hadir(o, lagi))
    const tutup = k.post(`/pelatihan/${id}/sesi/${sesi}/tutup`)
    const jawab = await Promise.all(rebut)
    wajib(await tutup)
    // then who was told so is written down, who was refused is not, and nobody comes after
    t.equal((await db('presensi')).length, jawab.filter((j) => j.status === 200).length)
    t.ok(jawab.every((j) => j.status === 200 || j.json.kode === 'SESI_SUDAH_DITUTUP'))
    await db('presensi').del()
    t.match(await hadir(orang[1]!, lagi), { status: 410, json: { kode: 'SESI_SUDAH_DITUTUP' } })
    wajib(await k.post(`/pelatihan/${id}/sesi/${sesi}/buka`))
    t.equal((await hadir(orang[1]!, lagi)).status, 200)
    clock.set(new Date('2027-01-18T01:30:00Z'))
    t.match(await hadir(orang[2]!, (await layar(id, sesi)).kode ?? lagi), { status: 410 })
  },
)

t.test(
  'marks by hand need a reason; the recap is of JP, on the page and in the workbook',
  async (t) => {
    const { id, sesi, orang } = await kelas(3, '00:05')
    const k = await pengelola()
    wajib(
      await k.post(`/pelatihan/${id}/kelas`, {
        ...SESI,
        mata: 'Praktik',
        dari: '10:00',
        sampai: '14:30',
        jp: 6,
      }),
    )
    const [a, b, c] = await db('peserta').orderBy('urutan').pluck('id')
    const catat = (isi: object) => k.post(`/pelatihan/${id}/sesi/${sesi}/catat`, isi)
    t.equal((await catat({ peserta: [b], keadaan: 'izin', alasan: '  ' })).status, 400)
    wajib(await catat({ peserta: [b, c], keadaan: 'izin', alasan: 'Surat izin dari atasan' }))
    // who was excused and comes after all has come
    const { kode } = await layar(id, sesi)
    wajib(await orang[0]!.post(`/kelas/hadir/${sesi}`, { kode }))
    wajib(await orang[1]!.post(`/kelas/hadir/${sesi}`, { kode }))
    const { jp, orang: rekap } = (await k.baca(`/pelatihan/${id}/rekap-hadir`)).json
    t.equal(jp, 8)
    t.same(
      rekap.map((o: any) => [o.jp, o.persen, o.izin]),
      [
        [2, 25, 0],
        [2, 25, 0],
        [0, 0, 1],
      ],
    )
    const lain = await panggung.pelatihan({ nama: 'Pelatihan lain' })
    t.equal((await k.get(`/pelatihan/${lain}/sesi/${sesi}`)).status, 404, 'of another training')
    t.match(await catat({ peserta: [lain], keadaan: 'hadir', alasan: 'uji' }), { status: 403 })
    t.match((await k.get(`/pelatihan/${id}/rekap-hadir`)).teks, /25 %/)
    t.equal(
      (await k.get(`/pelatihan/${id}/rekap-hadir/xlsx`)).headers['content-type'],
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    )
    t.match(await k.post(`/pelatihan/${id}/sesi/${sesi}/hapus`), { json: { kode: 'SESI_BERISI' } })
    const [r] = await db('riwayat').where({ aksi: 'kelas.kehadiran_dicatat' }).orderBy('id', 'desc')
    t.match(r.rincian, {
      keadaan: 'izin',
      alasan: 'Surat izin dari atasan',
      peserta: { length: 2 },
    })
    t.equal(a !== b, true)
  },
)

t.test('participants judge without a name; nothing shows before the third answer', async (t) => {
  const { id, orang } = await kelas(4, '00:05')
  const k = await pengelola()
  const { id: n } = wajib(await k.post(`/pelatihan/${id}/narasumber`, { nama: 'Dr. Sri Wahyuni' }))
  wajib(
    await k.post(`/pelatihan/${id}/kelas`, {
      ...SESI,
      mata: 'Etika',
      dari: '10:00',
      sampai: '11:30',
      narasumber: [n],
    }),
  )
  const nilai = (x: number, saran = '') => ({
    n1: x,
    n2: x,
    n3: x,
    n4: x,
    n5: 4,
    ...(saran && { saran }),
  })
  const jawab = (o: Klien, sasaran: string, isi = nilai(3)) =>
    o.post(`/kelas/${id}/evaluasi/${sasaran}`, isi)
  t.match(
    await jawab(orang[0]!, n),
    { json: { kode: 'EVALUASI_TERTUTUP' } },
    'not before they teach',
  )
  t.match(await jawab(orang[0]!, 'penyelenggara'), { json: { pesan: /dibuka 22 Jan 2027 00\.00/ } })
  clock.set(new Date('2027-01-18T02:30:00Z'))
  wajib(await jawab(orang[0]!, n, nilai(2, 'Beri lebih banyak contoh.')))
  const dua = await Promise.all([jawab(orang[1]!, n), jawab(orang[1]!, n)])
  t.same(dua.map((j) => j.status).sort(), [200, 409], 'once each')
  const hasil = async () =>
    (await k.baca(`/pelatihan/${id}/evaluasi`)).json.rekap.find((r: any) => r.sasaran === n)
  t.match(await hasil(), { n: 2, rata: null, saran: { length: 0 } })
  t.notMatch((await k.get(`/pelatihan/${id}/evaluasi`)).teks, /lebih banyak contoh/)
  wajib(await jawab(orang[2]!, n, nilai(4)))
  t.match(await hasil(), { n: 3, rata: 3.2, saran: ['Beri lebih banyak contoh.'] })
  // and the report of the training speaks of it
  const { bahanNaskah } = await import('../server/naskah/bahan.js')
  const bahan = await db.transaction((trx) =>
    bahanNaskah({ trx, kini: clock.now(), perkara: { id: id, pelatihanId: id } as never }),
  )
  t.match(bahan.rekap, { evaluasi: /skala 1 sampai 4: Dr\. Sri Wahyuni 3,2 \(3 jawaban\)\.$/ })
  // nothing of who answered stands beside an answer
  t.same(Object.keys((await db('evaluasi_jawaban').first())!).sort(), [
    'id',
    'narasumber_id',
    'nilai',
    'pelatihan_id',
    'saran',
  ])
  t.equal(
    (await (await panggung.orang('agendaris')).post(`/kelas/${id}/evaluasi/${n}`, nilai(1))).status,
    403,
  )
})
