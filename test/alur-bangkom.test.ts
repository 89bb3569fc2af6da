import t from 'tap'
import { bangun } from './helper.js'
import { Lakon, NIP, Panggung } from './langkah-bantu.js'

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
