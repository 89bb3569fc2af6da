import t from 'tap'
import { bacaXlsx } from '../server/platform/xlsx/baca.js'
import { susunXlsx } from '../server/platform/xlsx/tulis.js'
import { bangun } from './helper.js'
import { berkas, Lakon, NIP, wajib } from './langkah-bantu.js'
import { DenganMoodle } from './lms-bantu.js'

const lms = new DenganMoodle(await bangun(t))
const { panggung, moodle, db } = lms
await lms.mulai(t)

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
const aktifkan = (perkara: Lakon, isi: Record<string, unknown>) =>
  perkara.tindak('4', 'aktif', isi, 'pengelola')

t.test('a case about a roster needs a training to begin with', async (t) => {
  const pengelola = await panggung.orang('pengelola')
  const j = await pengelola.post('/perkara', {
    sopKode: 'operasional-bangkom',
    judul: 'Tanpa pelatihan',
    unitId: await panggung.unit(),
  })
  t.match(j, {
    status: 400,
    json: { kode: 'PERKARA_BUTUH_PELATIHAN', pesan: /^Kolom pelatihan wajib diisi untuk SOP / },
  })
})

t.test(
  'row 2 has two hands: Admin gives the list over, Pengelola checks it, No goes back to row 1',
  async (t) => {
    const perkara = await bangkom('1')
    t.match(
      await perkara.jawab('1', {}),
      { status: 422, json: { kode: 'PESERTA_KOSONG' } },
      'there is nothing to give over yet',
    )
    await perkara.kerjakan('1')
    // given the list in the hands of Pengelola
    t.match(await perkara.tugas('2'), { peran: 'admin-bangkom', tahap: {} })
    t.match(
      await perkara.jawab('2', { keputusan: 'ya' }),
      { status: 400 },
      'who hands over does not judge',
    )
    t.equal((await perkara.jawab('2', {})).status, 200)
    t.match(await perkara.tugas('2'), {
      peran: 'pengelola',
      tahap: { periksa: true },
      kunjungan: 2,
    })
    t.equal((await perkara.jawab('2', { keputusan: 'ya' }, 'adminbangkom')).status, 403)
    // when it is refused, with the reason that this takes
    t.match(await perkara.jawab('2', { keputusan: 'tidak' }), {
      status: 400,
      json: { pesan: 'Kolom Alasan wajib diisi bila dikembalikan.' },
    })
    await perkara.jawab('2', { keputusan: 'tidak', alasan: 'Dua orang sudah pensiun.' })
    // then it begins again with the Admin, twice if need be
    t.match(await perkara.tugas('1'), {
      peran: 'admin-bangkom',
      alasan_kembali: 'Dua orang sudah pensiun.',
    })
    await perkara.jawab('1', {})
    t.match(await perkara.tugas('2'), { peran: 'admin-bangkom', tahap: {}, kunjungan: 3 })
    await perkara.jawab('2', {})
    await perkara.jawab('2', { keputusan: 'tidak', alasan: 'Masih satu.' })
    t.equal(await perkara.nomor(), '1')
    await perkara.sampai('3')
    t.equal(await perkara.nomor(), '3')
  },
)

t.test(
  'row 4 is a state of the roster: it ends with the last account, or by hand from 80 % on',
  async (t) => {
    const perkara = await bangkom('4')
    t.equal((await perkara.terbuka()).length, 1, 'one task, not one per participant')
    t.match(await perkara.jawab('4', {}, 'pengelola'), {
      status: 422,
      json: {
        kode: 'AKUN_BELUM_CUKUP',
        pesan: 'Baru 0 % akun aktif; tahap ini dapat ditutup mulai 80 %.',
      },
    })
    t.match(await aktifkan(perkara, {}), {
      status: 400,
      json: { pesan: 'Kolom NIP wajib diisi atau pilih semua.' },
    })
    t.match(await aktifkan(perkara, { nip: [NIP[0], '199001012015011009'] }), {
      status: 422,
      json: { kode: 'NIP_BUKAN_PESERTA', pesan: /199001012015011009/ },
    })
    t.equal(
      (await peserta(perkara)).filter((p) => p.akun_aktif_at).length,
      0,
      'not even the known one',
    )
    t.match(await aktifkan(perkara, { nip: NIP.slice(0, 3) }), {
      status: 200,
      json: { sisa: 2, selesai: false },
    })
    t.match(await perkara.jawab('4', {}, 'pengelola'), {
      status: 422,
      json: { pesan: /^Baru 60 % / },
    })
    t.match(await aktifkan(perkara, { nip: [NIP[3], NIP[0]] }), {
      status: 200,
      json: { sisa: 1, selesai: false, pesan: /^1 akun dicatat aktif/ },
    })
    // when four of five are active, it may be closed, and the one left is on record
    t.equal((await perkara.jawab('4', {}, 'pengelola')).status, 200)
    t.same(
      (await perkara.riwayat('peserta.akun_belum_aktif')).map((r) => r.rincian.nip),
      [[NIP[4]]],
    )
    t.equal(await perkara.nomor(), '6 7')
    t.equal((await db('pewaktu').where({ perkara_id: perkara.id }).first()).status, 'batal')
    // and with the last account it ends by itself
    const lain = await bangkom('4')
    t.match(await aktifkan(lain, { semua: true }), {
      status: 200,
      json: { sisa: 0, selesai: true },
    })
    t.equal(await lain.nomor(), '6 7')
  },
)

t.test('when the training begins, row 4 is over, whoever is missing', async (t) => {
  const perkara = await bangkom('4', { mulai: '2026-12-01', selesai: '2026-12-03' })
  await aktifkan(perkara, { nip: [NIP[0]] })
  const { id, jatuh_tempo } = await db('pewaktu').where({ perkara_id: perkara.id }).first()
  t.equal(jatuh_tempo.toISOString(), '2026-11-30T16:00:00.000Z', '1 December, 00.00 WITA')
  panggung.pukul('2026-11-30T16:00:00Z')
  await panggung.bunyikan(id)
  t.equal(await perkara.nomor(), '6 7')
  t.same(
    (await perkara.riwayat('peserta.akun_belum_aktif')).map((r) => r.rincian.nip.length),
    [4],
  )
  t.match(await db('tugas').where({ perkara_id: perkara.id, no: '4' }).first(), { status: 'batal' })
})

t.test(
  'exports of the grade book and of attendance come in row by row, nothing guessed',
  async (t) => {
    await lms.lewatBerkas()
    const { id } = await lms.pelatihan()
    const k = await panggung.orang('adminbangkom')
    await lms.ubah(id, NIP[2], { email: 'tiga@contoh.go.id' })
    await lms.ubah(id, NIP[4], { lulus: true, nilai: 99 })
    const kolom = (...judul: string[]) => judul.map((j) => ({ judul: j, lebar: 20 }))
    const nilai = await susunXlsx({
      lembar: [
        {
          nama: 'Grades',
          kolom: kolom(
            'Nama depan',
            'Nama belakang',
            'Nomor ID',
            'Alamat surel',
            'Kuis: Post test (Nyata)',
            'Total kursus (Nyata)',
            'Total kursus (Persentase)',
            'Terakhir diunduh dari kursus ini',
          ),
          baris: [
            ['A', 'F', NIP[0]!, '', '80,00', '160,00', '80,005 %', '1763800000'],
            ['S', 'A', `'${NIP[1]}`, '', '-', '-', '-', '1763800000'],
            ['Y', 'B', '', 'TIGA@contoh.go.id', '70.50', '150', '75', ''],
            ['R', 'D', NIP[3]!, '', 'hadir', '1', '1', ''],
            ['B', 'S', NIP[4]!, '', '50', '100', '50', ''],
            ['A', 'F', NIP[0]!, '', '10', '10', '10', ''],
            ['X', 'Y', '199001012015011009', '', '10', '10', '10', ''],
          ],
        },
      ],
    })
    const unggah = await berkas(k, 'nilai.xlsx', nilai)
    const uji = wajib(
      await k.post(`/pelatihan/${id}/lms/impor/uji`, { jenis: 'nilai', berkas: unggah }),
    )
    t.same(uji.laporan.jumlah, { cocok: 4, asing: 1, ganda: 1, salah: 1 })
    t.same(uji.laporan.unsur, ['Kuis: Post test'])
    t.match(uji.laporan.baris[3], {
      keadaan: 'salah',
      keterangan: 'Kuis: Post test "hadir" bukan angka.',
    })
    t.ok(
      (await lms.peserta(id)).slice(0, 4).every((p) => p.nilai === null),
      'a trial changes nothing',
    )
    wajib(await k.post(`/pelatihan/${id}/lms/impor`, { jenis: 'nilai', sidik: unggah.sha256 }))
    t.same(
      (await lms.peserta(id)).map((p) => p.nilai && Number(p.nilai)),
      [80.01, null, 75, null, 99],
      'who has passed keeps what they had',
    )
    // attendance, with the office lines Moodle puts above, percent missing: counted from the sessions
    const hadir = await susunXlsx({
      lembar: [
        {
          nama: 'Attendance',
          kepala: ['Course', 'TND-2026-1', 'Group'],
          kolom: kolom(
            'Last name',
            'First name',
            'ID number',
            '18 Jan 2027 8.00AM All students',
            '19 Jan 2027 8.00AM All students',
            'Taken sessions',
          ),
          baris: [
            ['F', 'A', NIP[0]!, 'P (2/2)', 'L (1/2)', '2'],
            ['A', 'S', NIP[1]!, 'P (2/2)', '?', '1'],
          ],
        },
      ],
    })
    const absen = await berkas(k, 'absen.xlsx', hadir)
    const form = await k.unggah(`/pelatihan/${id}/lms/impor/uji`, { jenis: 'hadir' }, [
      { kolom: 'berkas', nama: 'absen.xlsx', isi: hadir },
    ])
    t.match(form.teks, /Simpan 2 baris yang cocok/)
    t.match(form.teks, /Peserta tanpa baris \(3\)/)
    wajib(await k.post(`/pelatihan/${id}/lms/impor`, { jenis: 'hadir', sidik: absen.sha256 }))
    t.same(
      (await lms.peserta(id)).slice(0, 2).map((p) => Number(p.hadir_persen)),
      [75, 100],
    )
    const salah = await berkas(k, 'lain.csv', 'Apa;Itu\n1;2\n')
    t.match(await k.post(`/pelatihan/${id}/lms/impor/uji`, { jenis: 'nilai', berkas: salah }), {
      ...{ status: 422, json: { kode: 'LMS_TANPA_PENGENAL' } },
    })
  },
)

t.test(
  'monitoring asks Moodle, draws the groups, and its workbook stays with the case',
  async (t) => {
    await lms.lewatMoodle()
    const { perkara, id } = await lms.pelatihan(3)
    const k = await panggung.orang('adminbangkom')
    wajib(await k.post(`/pelatihan/${id}/lms/daftarkan`))
    await lms.jalankan('lms.daftarkan')
    moodle.nilai.set(NIP[0]!, { akhir: 92, kuis: 40, selesai: 3 })
    moodle.nilai.set(NIP[1]!, { akhir: 65, kuis: 20, selesai: 1 })
    moodle.pengguna.find((p) => p.username === NIP[0])!.lastcourseaccess =
      Date.UTC(2026, 10, 22, 20) / 1000
    wajib(await k.post(`/pelatihan/${id}/lms/tarik`))
    t.equal(await lms.jalankan('lms.tarik'), null)
    const pantau = (await k.baca(`/pelatihan/${id}/pantau`)).json
    t.match(pantau.baris, [
      { nilai: 92, aktivitas: 4, aktivitasSelesai: 3, aksesAt: '2026-11-22T20:00:00.000Z' },
      { nilai: 65, aktivitas: 4, aktivitasSelesai: 1, aksesAt: null },
      { nilai: null },
    ])
    t.same(
      pantau.rekap.akses.map((g: any) => g.jumlah),
      [1, 0, 0, 2],
    )
    t.same(await db('lms_nilai').pluck('unsur').where({ nilai: 40 }), ['Kuis akhir'])
    const halaman = await k.get(`/pelatihan/${id}/pantau`)
    t.match(halaman.teks, /<svg[^>]*aria-hidden="true"/)
    t.match(halaman.teks, /24 jam terakhir<\/span>/, 'the words say what the bars show')
    // when row 7 is done
    await perkara.sampai('7')
    if ((await perkara.nomor()).includes('6')) await perkara.kerjakan('6')
    await perkara.kerjakan('7')
    const l = await db('lampiran')
      .where({ perkara_id: perkara.id, nama: 'laporan-monitoring.xlsx' })
      .first()
    const [lembar] = await bacaXlsx(
      (await db('berkas').where({ sha256: l.sha256 }).first('isi')).isi,
      '',
    )
    t.match(lembar!.baris[0]![0], /^Laporan Monitoring Pelatihan Teknis/)
    t.match(lembar!.baris[3], ['1', 'Ahmad Fauzan', NIP[0], 'Dinas Kesehatan', 'Terdaftar'])
  },
)
