import t from 'tap'
import { bagiPekan } from '../server/laporan/beranda/tren.js'
import { kalimatTren } from '../server/laporan/beranda/gambar-tren.js'
import { bangun } from './helper.js'
import type { Klien } from './klien.js'
import { catatJam, type JamUji } from './laporan-bantu.js'
import type { Knex } from 'knex'
import { ramalJanji } from '../server/laporan/janji/ramal.js'
import { pegawaiDari } from './kabar-bantu.js'

const jam = (perkara: string, jatuh: string, lain: Partial<JamUji> = {}): JamUji => ({
  ...{ perkara, jatuh, risiko: jatuh, mulai: '2026-11-11T00:00:00Z' },
  ...lain,
})

// Monday 23 November 2026, 09.00 in Tenggarong.
const LEWAT = '2026-11-12T08:00:00Z'
const SORE = '2026-11-23T08:00:00Z'

/** Promises of the cases of these tasks, and forty of the past: those that took long were late. */
async function catatJanji(db: Knex, tugas: readonly string[]): Promise<void> {
  const rows = await db('tenggat').whereIn('tugas_id', [...tugas])
  const milik = (i: number) => {
    const { perkara_id, unit_id, kalender_versi_id } = rows[i]
    return { perkara_id, unit_id, kalender_versi_id, waktu: '10 (sepuluh) hari kerja' }
  }
  const baru = (i: number, sop_kode: string, mulai_at: string, jatuh_at: string) => ({
    ...{ ...milik(i), sop_kode, jatuh_at, risiko_at: jatuh_at, mulai_at },
  })
  await db('janji_perkara').insert([
    // Ten working days from Monday 2 November are over on the 16th, from the 9th this afternoon.
    baru(0, 'a', '2026-11-02T00:00:00Z', '2026-11-16T08:00:00Z'),
    baru(1, 'a', '2026-11-09T00:00:00Z', '2026-11-20T08:00:00Z'),
    baru(2, 'a', '2026-11-10T00:00:00Z', '2026-11-24T08:00:00Z'),
    baru(3, 'b', '2026-11-10T00:00:00Z', '2026-12-24T08:00:00Z'),
  ])
  const lama = await catatJam(
    db,
    Array.from({ length: 40 }, (_, i) => ({
      ...{ perkara: `Lama ${i}`, selesai: '2026-01-20T08:00:00Z', jatuh: '2026-01-20T08:00:00Z' },
    })),
  )
  const dulu = await db('tenggat').whereIn('tugas_id', lama)
  await db('janji_perkara').insert(
    dulu.map(({ perkara_id, unit_id, kalender_versi_id }, i) => ({
      ...{ perkara_id, unit_id, kalender_versi_id, sop_kode: 'a', waktu: '10 hari kerja' },
      ...{ mulai_at: '2026-01-05T00:00:00Z', jatuh_at: '2026-01-19T08:00:00Z' },
      ...{ status: 'selesai', selesai_at: '2026-01-20T08:00:00Z', langgar: i > 20 },
      ...{ menit: 200 * (i + 1), menit_luar: 0 },
    })),
  )
}

/** How many rows a list has, all its pages together. */
async function hitung(orang: Klien, url: string): Promise<number> {
  let n = 0
  for (let sesudah = ''; ;) {
    const { status, json } = await orang.baca(
      sesudah ? `${url}${url.includes('?') ? '&' : '?'}sesudah=${sesudah}` : url,
    )
    if (status !== 200) throw new Error(`${url}: ${status}`)
    n += json.baris.length
    if (!json.berikut) return n
    sesudah = json.berikut
  }
}

/** Numbers that are links, with where they lead. */
const angkaTertaut = (html: string): [string, number][] =>
  [
    ...html.matchAll(/(?:<dd>|class="angka">)<a href="([^"]+)">([\d.]+)</g),
    ...html.matchAll(/<a href="(\/laporan\/janji[^"]+)">([\d.]+) /g),
  ].map((m) => [m[1]!.replaceAll('&amp;', '&'), Number(m[2]!.replaceAll('.', ''))])

t.test('every number of the first page opens a list of exactly that many rows', async (t) => {
  // given: more late ones than a page holds, some of another unit, some to be signed
  const k = await bangun(t)
  const pokja = { orang: 'pokja' }
  const id = await catatJam(k.db, [
    ...Array.from({ length: 23 }, (_, i) => jam(`Lewat ${i}`, LEWAT, pokja)),
    jam('Sore ini', SORE, { ...pokja, risiko: '2026-11-23T00:30:00Z' }),
    jam('Sore juga', SORE, { risiko: '2026-11-23T07:00:00Z' }),
    jam('Menunggu LAN', LEWAT, { peran: 'lan', luar: true }),
    jam('Mutasi', LEWAT, { unit: 'MUTASI' }),
    jam('Paraf saya', SORE, { peran: 'kabid', orang: 'kabid' }),
    jam('Belum kabid', SORE, { peran: 'kabid' }),
  ])
  await k.db('tugas').whereIn('id', id.slice(-2)).update({ handler: 'surat.paraf' })
  await k
    .db('tugas')
    .where({ id: id.at(-3) })
    .update({ handler: 'surat.tandaTangan' })

  // and: promises, one late, one at risk, one the others of its SOP let fear for, one of which little is known
  await catatJanji(k.db, id.slice(0, 4))

  for (const [akun, lewat, tanda] of [
    ['kabid', 23, 2],
    ['kepala', 24, 0],
  ] as const) {
    const orang = await k.masukSebagai(akun)
    // when
    const { json } = await orang.baca('/beranda')
    const { teks, status } = await orang.get('/beranda')
    // then
    t.equal(status, 200)
    t.match(json, { lewat, tanda, berisiko: 2, jatuhHariIni: 4 })
    t.same(json.janji, { berjalan: 4, lewat: 1, berisiko: 1, ramalan: 2, 'tak-teramal': 1 })
    const angka = angkaTertaut(teks)
    t.ok(angka.length > 10, 'tiles, promises, the table of load')
    for (const [ke, n] of angka) t.equal(await hitung(orang, ke), n, `${akun} ${ke}`)
    if (akun === 'kabid') t.notMatch(teks, /Mutasi/, 'within one’s units')
  }

  await t.test('it is where they land, and nobody else’s', async (t) => {
    for (const [akun, ke] of [
      ['kepala', '/beranda'],
      ['sekretaris', '/beranda'],
      ['kabid', '/beranda'],
      ['pokja', '/tugas'],
      ['admin', '/tugas'],
    ] as const)
      t.equal((await (await k.masukSebagai(akun)).get('/')).ke, ke, akun)
    t.equal((await (await k.masukSebagai('pokja')).get('/beranda')).status, 403)
  })

  await t.test(
    'several tasks go to another with one reason; what cannot go says why',
    async (t) => {
      // given: a second pokja, and one task that was ended meanwhile
      const jabatan = await k
        .db('pemangku as m')
        .join('jabatan as j', 'j.id', 'm.jabatan_id')
        .join('jabatan_peran as r', 'r.jabatan_id', 'j.id')
        .where('r.peran', 'pokja')
        .first('j.id')
      const kepada = await pegawaiDari(k.db, 'pengelola')
      await k.db('pemangku').insert({
        ...{ pegawai_id: kepada, jabatan_id: jabatan.id, sifat: 'plt', sk_nomor: 'SK-1' },
        ...{ berlaku_dari: '2026-11-01', berlaku_sampai: '2026-12-31' },
      })
      const dari = await pegawaiDari(k.db, 'pokja')
      const kabid = await k.masukSebagai('kabid')
      const jalur = `/beranda/orang/${dari}`
      t.match((await kabid.get(jalur)).teks, new RegExp(`value="${kepada}"`))
      const [satu, dua, tiga, empat] = id
      await k
        .db('tugas')
        .where({ id: tiga })
        .update({ status: 'selesai', selesai_at: k.clock.now() })
      // when: pressed by two at once
      const isi = { id: [satu, dua, tiga] as string[], kepada, alasan: 'Cuti' }
      const kepala = await k.masukSebagai('kepala')
      const [a, b] = await Promise.all([kabid, kepala].map((o) => o.post(`${jalur}/alihkan`, isi)))
      // then: each task moved once, and the other is told so
      const jadi = [...a!.json.hasil, ...b!.json.hasil]
      t.equal(jadi.filter((h: any) => h.dialihkan).length, 2)
      t.equal(jadi.filter((h: any) => /sudah dipegang/.test(h.sebab)).length, 2)
      t.equal(jadi.filter((h: any) => /sudah diselesaikan/.test(h.sebab)).length, 2)
      t.equal((await k.db('riwayat').where({ aksi: 'tugas.dialihkan' })).length, 2)
      t.equal(
        (await k.db('pemberitahuan').where({ jenis: 'tugas.dialihkan', pegawai_id: kepada }))
          .length,
        2,
      )
      // and: by the form, with none and with one chosen
      const form = (ids: string[]) =>
        kabid.form(`${jalur}/alihkan`, { id: ids, kepada, alasan: 'Cuti' })
      await kabid.get(jalur)
      t.equal((await form([])).ke, jalur)
      t.match((await kabid.get(jalur)).teks, /Belum ada tugas yang dipilih/)
      t.match((await form([empat!])).ke, new RegExp(`^${jalur}`))
      t.match((await form([empat!])).teks, /0 dari 1 tugas dialihkan[\s\S]*sudah dipegang/)
      // and: not by one who does not lead, nor out of one's unit
      t.equal((await (await k.masukSebagai('pokja')).post(`${jalur}/alihkan`, isi)).status, 403)
      const asing = await kabid.post(`${jalur}/alihkan`, { ...isi, id: [id.at(-3)] })
      t.match(asing.json.hasil, [{ dialihkan: false, nama: 'Tugas tidak dikenal' }])
      // and: the load moved along
      const beban = (await kabid.baca('/beranda/beban')).json.beban
      t.equal(beban.find((x: any) => x.id === kepada).dipegang, 3)
      t.ok(
        beban.some((x: any) => x.dipegang === 0),
        'who has nothing is seen too',
      )
    },
  )
})

t.test('what is said of a promise rests on cases that took as long, or nothing is said', (t) => {
  const dulu = Array.from({ length: 40 }, (_, i) => ({ bagian: i / 25, langgar: i > 25 }))
  t.match(ramalJanji(dulu, 0.4), {
    peluang: 14 / 30,
    kalimat: /dari 30 perkara.*14 akhirnya lewat/,
  })
  t.match(ramalJanji(dulu, 0.9), { peluang: 14 / 17 })
  t.match(ramalJanji(dulu.slice(0, 29), 0.1), { peluang: null, kalimat: /baru 29.*perlu 30/ })
  t.match(ramalJanji(dulu.slice(0, 30), 0.99), { peluang: null, kalimat: /baru 5 .*selama ini/ })
  t.match(ramalJanji(dulu, 1.1), { peluang: null, kalimat: 'Sudah lewat janji layanan.' })
  t.end()
})

t.test('weeks add up from days, and the sentence beside them holds', (t) => {
  const tren = bagiPekan('2026-09-07', [
    { tanggal: '2026-11-16', wajib: 3, langgar: 1 },
    { tanggal: '2026-11-22', wajib: 1, langgar: 0 },
    { tanggal: '2026-11-23', wajib: 4, langgar: 1 },
  ])
  t.equal(tren.length, 12)
  t.match(tren.at(-2), { dari: '2026-11-16', sampai: '2026-11-22', wajib: 4, langgar: 1 })
  t.match(
    kalimatTren(tren),
    /^Pekan ini 75 % tepat waktu, 3 dari 4 tugas.*22 November 2026 75 %\.$/,
  )
  const sepi = bagiPekan('2026-09-07', [{ tanggal: '2026-11-16', wajib: 2, langgar: 0 }])
  t.match(kalimatTren(sepi), /belum ada tugas bertenggat.*100 % tepat waktu/)
  t.end()
})
