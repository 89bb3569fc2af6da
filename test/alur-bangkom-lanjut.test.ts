import t from 'tap'
import { bangun } from './helper.js'
import { Lakon, NIP, Panggung, wajib } from './langkah-bantu.js'

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
