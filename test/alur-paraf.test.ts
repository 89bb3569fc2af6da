import t from 'tap'
import { bangun } from './helper.js'
import { Panggung, type Lakon } from './langkah-bantu.js'

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor

const surat = async (perkara: Lakon, jenis = 'surat-permohonan-narasumber'): Promise<any> =>
  db('naskah').where({ perkara_id: perkara.id, jenis }).first()
/** Marks on the first letter of the case: `paraf 1`, with a cross when void. */
const cap = async (perkara: Lakon): Promise<string[]> => {
  const { id } = await surat(perkara)
  return (await db('cap').where({ naskah_id: id }).orderBy('dibuat_at').orderBy('tingkat')).map(
    (c) => `${c.jenis} ${c.tingkat}${c.gugur_at ? ' gugur' : ''}`,
  )
}
const sampaiParaf = async (): Promise<Lakon> => {
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('4')
  return perkara
}
const ALASAN = 'Perihal belum menyebut angkatan.'

t.test(
  'the chain of the house: Kabid, then Sekretaris, each a task of its own with its own clock',
  async (t) => {
    panggung.pukul('2026-11-23T01:00:00Z')
    const perkara = await sampaiParaf()
    const satu = await perkara.tugas('4')
    t.match(satu, { peran: 'kabid', tahap: { tingkat: 1, ke: 1, dari: 2 }, kunjungan: 1 })
    // when the Kabid signs off an hour later
    panggung.pukul('2026-11-23T02:00:00Z')
    t.equal((await perkara.putuskan('4')).status, 200)
    // then the same row waits for the Sekretaris, from that moment on
    const dua = await perkara.tugas('4')
    t.match(dua, {
      peran: 'sekretaris',
      tahap: { tingkat: 2, ke: 2, dari: 2 },
      kunjungan: 2,
      waktu: satu.waktu,
    })
    t.not(dua.id, satu.id)
    t.equal(dua.dibuka_at.toISOString(), '2026-11-23T02:00:00.000Z')
    t.equal(
      (await db('tugas').where({ id: satu.id }).first()).selesai_at.toISOString(),
      '2026-11-23T02:00:00.000Z',
    )
    t.equal(
      (await perkara.putuskan('4', { keputusan: 'ya' }, 'kabid')).status,
      403,
      'the Kabid cannot do both',
    )
    t.equal((await perkara.putuskan('4')).status, 200)
    // and only now it lies before who signs
    t.equal(await perkara.nomor(), '5')
    t.match(await perkara.tugas('5'), { peran: 'kepala' })
    t.same(await cap(perkara), ['paraf 1', 'paraf 2'])
    t.equal((await surat(perkara)).keadaan, 'diparaf')
  },
)

t.test(
  'a refusal at any level goes back to the typist with its reason, and all paraf start over',
  async (t) => {
    for (const [di, sesudah] of [
      ['kabid', 0],
      ['sekretaris', 1],
      ['kepala', 2],
    ] as const) {
      const perkara = await sampaiParaf()
      for (let i = 0; i < sesudah; i++) await perkara.putuskan('4')
      const baris = di === 'kepala' ? '5' : '4'
      // a refusal without a reason, or with blanks for one, is none
      for (const kosong of [{}, { alasan: '' }, { alasan: ' \n ' }]) {
        const j = await perkara.putuskan(baris, { keputusan: 'tidak', ...kosong })
        t.match(
          j,
          {
            status: 400,
            json: { kode: 'ISIAN_SALAH', pesan: 'Kolom Alasan wajib diisi bila dikembalikan.' },
          },
          di,
        )
      }
      t.equal(await perkara.nomor(), baris, 'the task still waits')
      // when it is refused properly, without saying to whom
      const isian = await perkara.awal(baris)
      delete isian.ke
      t.equal(
        (await perkara.jawab(baris, { ...isian, keputusan: 'tidak', alasan: ALASAN })).status,
        200,
      )
      // then the typist has it, with the reason and who gave it
      t.equal(await perkara.nomor(), '3', `${di}: never on to the signature`)
      t.match(await perkara.tugas('3'), {
        peran: 'pengelola',
        alasan_kembali: ALASAN,
        dikembalikan_oleh: await panggung.pegawai(di),
      })
      const pengelola = await panggung.orang('pengelola')
      const halaman = (await pengelola.get(`/tugas/${(await perkara.tugas('3')).id}`)).teks
      t.ok(halaman.includes(ALASAN))
      // and the new version is nobody's yet
      await perkara.jawab('3', {
        ...(await perkara.awal('3')),
        hal: 'Permohonan Narasumber Angkatan I',
      })
      t.match(await perkara.tugas('4'), { peran: 'kabid', tahap: { ke: 1 }, alasan_kembali: '' })
      t.same(
        (await cap(perkara)).filter((c) => !c.endsWith('gugur')),
        [],
      )
      t.equal((await cap(perkara)).length, sesudah)
      for (let i = 0; i < 2; i++) t.equal((await perkara.putuskan('4')).status, 200)
      t.equal(await perkara.nomor(), '5')
      t.equal((await perkara.putuskan('5')).status, 200)
      t.equal(await perkara.nomor(), '6')
      t.match((await perkara.riwayat('tugas.dikembalikan'))[0].rincian, {
        alasan: ALASAN,
        no: baris,
      })
    }
  },
)

t.test('the verifier may send it to the drafter instead', async (t) => {
  for (const [baris, sesudah] of [
    ['4', 0],
    ['4', 1],
    ['5', 2],
  ] as const) {
    const perkara = await sampaiParaf()
    for (let i = 0; i < sesudah; i++) await perkara.putuskan('4')
    await perkara.putuskan(baris, { keputusan: 'tidak', ke: 'pengonsep', alasan: ALASAN })
    t.equal(await perkara.nomor(), '2')
    t.match(await perkara.tugas('2'), { peran: 'pokja', alasan_kembali: ALASAN })
    // and what the drafter writes passes through the typist again
    await perkara.kerjakan('2')
    t.equal(await perkara.nomor(), '3')
    t.equal((await perkara.tugas('3')).alasan_kembali, '')
    await perkara.kerjakan('3')
    t.match(await perkara.tugas('4'), { peran: 'kabid' })
  }
  const perkara = await sampaiParaf()
  t.match(await perkara.putuskan('4', { keputusan: 'tidak', ke: 'kepala', alasan: ALASAN }), {
    status: 400,
    json: { kode: 'ISIAN_SALAH' },
  })
  t.match(await perkara.putuskan('4', { keputusan: 'mungkin' }), {
    status: 400,
    json: { pesan: /salah satu dari: ya, tidak/ },
  })
  t.equal(await perkara.nomor(), '4')
})

t.test('a paraf or signature is for the very version that was seen', async (t) => {
  // given a Kabid who opened the page before the letter was refused and typed anew
  const perkara = await sampaiParaf()
  const lama = await perkara.awal('4')
  await perkara.putuskan('4', { keputusan: 'tidak', alasan: ALASAN })
  await perkara.jawab('3', { ...(await perkara.awal('3')), hal: 'Permohonan yang lain' })
  // when the old page is sent
  const j = await perkara.jawab('4', { ...lama, keputusan: 'ya' })
  // then nothing is marked
  t.match(j, {
    status: 409,
    json: { kode: 'NASKAH_BERUBAH', pesan: /^Naskah sudah berubah menjadi versi 3\./ },
  })
  t.same(await cap(perkara), [])
  t.equal(await perkara.nomor(), '4')
  t.match(await perkara.jawab('4', { ...lama, keputusan: 'tidak', alasan: 'x', sha256: 'bukan' }), {
    status: 400,
  })
  // nor does a reason about the old version send the new one back
  t.match(await perkara.jawab('4', { ...lama, keputusan: 'tidak', alasan: ALASAN }), {
    status: 409,
    json: { kode: 'NASKAH_BERUBAH' },
  })
  await perkara.putuskan('4')
  await perkara.putuskan('4')
  t.match(await perkara.jawab('5', { ...lama, keputusan: 'ya' }), {
    status: 409,
    json: { kode: 'NASKAH_BERUBAH' },
  })
  // and each mark names version and content
  await perkara.putuskan('5')
  const { id } = await surat(perkara)
  const versi = await db('naskah_versi').where({ naskah_id: id, versi: 3 }).first()
  t.same(await db('cap').where({ naskah_id: id }).distinct('versi', 'docx_sha256'), [
    { versi: 3, docx_sha256: versi.docx_sha256 },
  ])
})

t.test(
  'the bell rings for who gives the paraf, and for who wrote it when it comes back; not for every step',
  async (t) => {
    const pekerjaan = async (id: string): Promise<{ jenis: string; peran: string[] }[]> =>
      db('pemberitahuan as b')
        .where('b.kunci', `tugas ${id}`)
        .select('b.jenis', {
          peran: db.raw(`array(select r.peran from pemangku m
            join jabatan_peran r on r.jabatan_id = m.jabatan_id where m.pegawai_id = b.pegawai_id)`),
        })
    panggung.pukul('2026-11-23T03:00:00Z')
    const perkara = await panggung.mulai('peningkatan-kapasitas')
    await perkara.sampai('3')
    t.same(await pekerjaan((await perkara.tugas('3')).id), [], 'typing is found in the inbox')
    await perkara.sampai('4')
    // then the Kabid hears of it, though nobody sent it to a name
    const menunggu = await perkara.tugas('4')
    t.match(await pekerjaan(menunggu.id), [{ jenis: 'tugas.menunggu-tanda', peran: ['kabid'] }])
    // when it is sent back
    await perkara.putuskan('4', { keputusan: 'tidak', alasan: ALASAN })
    // then who works on it hears of that, without the words of the reason
    const lagi = await perkara.tugas(await perkara.nomor())
    const kabar = await pekerjaan(lagi.id)
    t.match(kabar, [{ jenis: 'tugas.dikembalikan' }])
    t.ok(kabar[0]!.peran.includes(lagi.peran))
    t.notMatch(
      JSON.stringify(await db('pemberitahuan').where({ kunci: `tugas ${lagi.id}` })),
      ALASAN,
    )
  },
)
