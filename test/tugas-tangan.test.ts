import t from 'tap'
import { bangun } from './helper.js'
import { Panggung, PELATIHAN, wajib } from './langkah-bantu.js'

const panggung = new Panggung(await bangun(t))
const { db } = panggung.kantor
const { orang } = panggung
const siapa = orang.bind(panggung)

t.test('a task is taken, put back, taken by a colleague and done', async (t) => {
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  const { id } = await perkara.tugas('1')
  const [dewi, yusuf] = [await siapa('pokja'), await siapa('pokja2')]
  // a task nobody has cannot be put back
  t.match(await dewi.post(`/tugas/${id}/lepas`), {
    status: 409,
    json: { kode: 'TUGAS_BELUM_DIAMBIL' },
  })
  t.equal((await dewi.post(`/tugas/${id}/ambil`)).status, 200)
  t.equal((await dewi.post(`/tugas/${id}/ambil`)).status, 200, 'again is no fault')
  // a colleague hears who has it since when, whatever they try
  for (const [aksi, isi] of [
    ['ambil', {}],
    ['lepas', {}],
    ['selesai', PELATIHAN],
    ['alihkan', { kepada: await panggung.pegawai('pokja2'), alasan: 'x' }],
  ] as const) {
    t.match(
      await yusuf.post(`/tugas/${id}/${aksi}`, isi),
      {
        status: 409,
        json: {
          kode: 'TUGAS_DIPEGANG_LAIN',
          pesan:
            'Tugas ini sedang dikerjakan oleh Dewi Kartika Lestari, S.Psi., M.Psi. sejak 23 Nov 2026 09.00 WITA.',
        },
      },
      aksi,
    )
  }
  t.notMatch(
    (await yusuf.get(`/tugas/${id}`)).teks,
    /\/selesai"|\/ambil"/,
    'the page offers nothing that would be refused',
  )
  t.equal((await dewi.post(`/tugas/${id}/lepas`)).status, 200)
  t.equal((await yusuf.post(`/tugas/${id}/selesai`, PELATIHAN)).status, 200)
  t.same(
    (await perkara.riwayat()).filter((r) => r.tugas_id === id).map((r) => r.aksi),
    ['tugas.dibuka', 'tugas.diambil', 'tugas.dilepas', 'tugas.selesai'],
  )
})

t.test('a task is handed only to a colleague who holds a post for it', async (t) => {
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  const { id } = await perkara.tugas('1')
  const dewi = await siapa('pokja')
  const alihkan = async (akun: string, isi = {}) =>
    dewi.post(`/tugas/${id}/alihkan`, {
      kepada: await panggung.pegawai(akun),
      alasan: 'Tugas luar',
      ...isi,
    })
  t.match(await alihkan('kabid'), {
    status: 422,
    json: {
      kode: 'PENERIMA_TIDAK_BERWENANG',
      pesan: /^Bambang Supriyadi, .* tidak memegang jabatan untuk tugas ini\.$/,
    },
  })
  t.match(await alihkan('pokja2', { alasan: '' }), {
    status: 400,
    json: { pesan: 'Kolom Alasan wajib diisi.' },
  })
  t.match(await alihkan('pokja2', { kepada: '00000000-0000-0000-0000-000000000000' }), {
    status: 404,
  })
  t.equal(
    (await db('tugas').where({ id }).first()).pemegang_id,
    null,
    'nothing of that has happened',
  )
  // the page offers exactly those who may have it
  const { penerima } = wajib(await dewi.baca(`/tugas/${id}`))
  t.same(penerima.map((p: any) => p.nama).sort(), ['Dewi Kartika Lestari', 'Yusuf Maulana'])
  t.equal((await alihkan('pokja2')).status, 200)
  t.equal(
    (await dewi.post(`/tugas/${id}/selesai`, PELATIHAN)).status,
    409,
    'it is not hers any more',
  )
  t.equal((await (await siapa('pokja2')).post(`/tugas/${id}/selesai`, PELATIHAN)).status, 200)
  t.match((await perkara.riwayat('tugas.dialihkan'))[0].rincian, {
    nama: /Yusuf Maulana/,
    alasan: 'Tugas luar',
  })
})

t.test('nobody does the task of another role, by any door, with any content', async (t) => {
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai('4')
  const { id } = await perkara.tugas('4')
  const isian = { ...(await perkara.awal('4')), keputusan: 'ya' }
  const tolak = {
    kode: 'TUGAS_BUKAN_MILIK',
    pesan: 'Tugas ini milik Kepala Bidang, bukan milik Anda.',
  }
  for (const akun of ['pengelola', 'pokja', 'sekretaris', 'kabid2', 'kepala', 'agendaris']) {
    const k = await siapa(akun)
    t.match(await k.post(`/tugas/${id}/selesai`, isian), { status: 403, json: tolak }, akun)
    t.match(
      await k.post(`/tugas/${id}/selesai`, { apa: 'saja' }),
      { status: 403, json: tolak },
      akun,
    )
    t.match(await k.post(`/tugas/${id}/ambil`), { status: 403, json: tolak }, akun)
    t.match(
      await k.post(`/tugas/${id}/tindakan/impor`, { apa: 1 }),
      { status: 403, json: tolak },
      akun,
    )
    const halaman = await k.form(`/tugas/${id}/selesai`, isian)
    t.equal(halaman.status, 403)
    t.ok(halaman.teks.includes(tolak.pesan))
  }
  // an administrator of the application is no official, and may read but not act
  t.match(await (await siapa('admin')).post(`/tugas/${id}/selesai`, isian), {
    status: 403,
    json: tolak,
  })
  t.equal((await panggung.kantor.tamu().baca(`/tugas/${id}`)).status, 401)
  t.equal(await perkara.nomor(), '4')
  t.equal((await db('cap').select('id')).length, 0)
})

t.test('who comes late to a task hears who did it and when', async (t) => {
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  const { id } = await perkara.tugas('1')
  await perkara.kerjakan('1')
  panggung.pukul('2026-11-23T03:30:00Z')
  const pesan =
    'Tugas ini sudah diselesaikan oleh Dewi Kartika Lestari, S.Psi., M.Psi. pada 23 Nov 2026 09.00 WITA.'
  const yusuf = await siapa('pokja2')
  for (const aksi of ['selesai', 'ambil', 'lepas', 'tindakan/impor']) {
    t.match(
      await yusuf.post(`/tugas/${id}/${aksi}`, aksi === 'selesai' ? PELATIHAN : {}),
      { status: 409, json: { kode: 'TUGAS_SUDAH_SELESAI', pesan } },
      aksi,
    )
  }
  const halaman = await yusuf.form(`/tugas/${id}/selesai`, { nama: 'Pelatihan Lain' })
  t.equal(halaman.status, 409)
  t.ok(halaman.teks.includes(pesan))
  t.match(
    (await yusuf.get(`/tugas/${id}`)).teks,
    /Selesai 23 Nov 2026 09\.00 WITA oleh Dewi Kartika Lestari/,
  )
})

t.test('both doors do the same: a form without JavaScript, and JSON', async (t) => {
  // given the plan sent as a browser sends it: only strings, lists line by line
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  const { id } = await perkara.tugas('1')
  const dewi = await siapa('pokja')
  const { teks } = await dewi.get(`/tugas/${id}`)
  t.match(teks, new RegExp(`<form[^>]+method="post"[^>]+action="/tugas/${id}/selesai"`))
  t.notMatch(teks, /<script(?![^>]+src=)/, 'nothing on the page needs a script of its own')
  const { narasumber, instansi, panitia: _, ...datar } = PELATIHAN
  const isian = {
    ...datar,
    jp: '40',
    narasumber: narasumber.join('\r\n'),
    instansi: instansi.join('\r\n'),
  }
  // a wrong field shows the form again with what was typed
  const salah = await dewi.form(`/tugas/${id}/selesai`, { ...isian, selesai: '2027-13-01' })
  t.equal(salah.status, 400)
  t.match(salah.teks, /Tanggal selesai harus berupa tanggal yang ada/)
  t.match(salah.teks, /Pelatihan Teknis Tata Naskah Dinas/)
  t.equal(await perkara.nomor(), '1')
  // and the right one leads back to the inbox
  const benar = await dewi.form(`/tugas/${id}/selesai`, isian)
  t.match(benar, { status: 303, ke: '/tugas' })
  t.match(
    (await dewi.get(benar.ke)).teks,
    /Langkah 1 selesai\. Berikutnya: langkah 2 oleh Kelompok Kerja/,
  )
  const { pelatihan_id } = await perkara.perkara()
  t.match(await db('pelatihan').where({ id: pelatihan_id }).first(), {
    nama: PELATIHAN.nama,
    jp: 40,
    data: { instansi },
  })
})

t.test('every line of history that a person caused says who acted as whom', async (t) => {
  const perkara = await panggung.mulai('peningkatan-kapasitas')
  await perkara.sampai()
  t.equal((await perkara.perkara()).status, 'selesai')
  const kasus = [perkara.id, ...(await db('perkara').where({ induk_id: perkara.id }).pluck('id'))]
  const riwayat = await db('riwayat').whereIn('perkara_id', kasus).orderBy('id')
  const tanpa = riwayat.filter((r) => !r.pegawai_id)
  // what the office itself does: rooms open the next task
  t.same([...new Set(tanpa.map((r) => r.aksi))], ['tugas.dibuka'])
  for (const r of riwayat.filter((r) => r.pegawai_id)) {
    const kursi = await db('pemangku as m')
      .join('jabatan as j', 'j.id', 'm.jabatan_id')
      .where('m.id', r.pemangku_id ?? null)
      .first('m.pegawai_id', 'm.sifat', 'j.nama')
    const depan = kursi?.sifat === 'plt' ? 'Plt. ' : ''
    t.equal(r.sebagai, `${depan}${kursi?.nama}`, `${r.aksi} ${r.rincian.no ?? ''}`)
    t.equal(kursi?.pegawai_id, r.pegawai_id)
  }
  t.ok(
    riwayat.some((r) => r.aksi === 'naskah.terbit' && r.sebagai.startsWith('Plt. Kepala Badan')),
    'issued at signing',
  )
})

t.test(
  'the page of a task says what it makes, what comes next, what it needs, and what went before',
  async (t) => {
    const perkara = await panggung.mulai('peningkatan-kapasitas')
    await perkara.sampai('4')
    const { id } = await perkara.tugas('4')
    const bambang = await siapa('kabid')
    // given a row with two papers, that a second person will sign after this one
    const { json } = await bambang.get(`/api/tugas/${id}`)
    t.match(json.kelengkapan, [{ oleh: null }])
    t.same(json.setelah, ['langkah ini bagi pejabat ke-2 dari 2'])
    const halaman = (await bambang.get(`/tugas/${id}`)).teks
    t.match(halaman, /Setelah ini: langkah ini bagi pejabat ke-2 dari 2/)
    t.match(halaman, /langkah 3 selesai|menyelesaikan langkah 3/i, 'what went before')
    // and the second and last is told all ways onward
    await perkara.putuskan('4')
    const dua = await (await siapa('sekretaris')).get(`/api/tugas/${(await perkara.tugas('4')).id}`)
    t.match(dua.json.setelah.join('; '), /Disetujui\? Ya: langkah 5 oleh Kepala BKPSDM/)
    await perkara.putuskan('4', { keputusan: 'tidak', alasan: 'Hal belum lengkap.' })
    await perkara.sampai('4')
    const { id: lagi } = await perkara.tugas('4')
    // when it is ticked off, twice and by no script
    const catat = (ada: number[]) => bambang.post(`/tugas/${lagi}/kelengkapan`, { ada })
    t.equal((await catat([0])).status, 200)
    t.equal((await catat([0])).status, 200)
    const nama = (
      await db('pegawai')
        .where({ id: await panggung.pegawai('kabid') })
        .first()
    ).nama
    t.match((await bambang.get(`/api/tugas/${lagi}`)).json.kelengkapan, [{ oleh: nama }])
    // then what the SOP does not ask for is refused, and nobody else may tick
    t.match(await catat([7]), { status: 422, json: { kode: 'KELENGKAPAN_TIDAK_DIKENAL' } })
    t.equal((await (await siapa('pokja')).post(`/tugas/${lagi}/kelengkapan`, {})).status, 403)
    // and what is no longer at hand goes
    t.equal((await bambang.post(`/tugas/${lagi}/kelengkapan`, {})).status, 200)
    t.match((await bambang.get(`/api/tugas/${lagi}`)).json.kelengkapan, [{ oleh: null }])
  },
)
