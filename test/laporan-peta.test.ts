import fc from 'fast-check'
import { test } from 'tap'
import { cutDrawing } from '../server/platform/ui/bpmn/cut.js'
import type { DrawnShape } from '../server/platform/engine/drawing.js'
import { bangun } from './helper.js'
import { catatJam, type JamUji } from './laporan-bantu.js'

const SOP = 'penerbitan-sertifikat'
/** Typing the letter that asks for codes: 60 minutes, two visits of it finished late in one unit. */
const KETIK = { sop: SOP, elemen: 'langkah-2', no: '2', peran: 'pengelola', waktu: '60 menit' }
const selesai = (i: number, lain: Partial<JamUji> = {}): JamUji => ({
  ...KETIK,
  perkara: `Selesai ${i}`,
  mulai: '2026-11-02T00:00:00Z',
  jatuh: '2026-11-02T01:00:00Z',
  selesai: '2026-11-02T02:00:00Z',
  antre: 10,
  kerja: 10 * i,
  ...lain,
})
const terbuka = (perkara: string, lain: Partial<JamUji> = {}): JamUji => ({
  ...KETIK,
  perkara,
  mulai: '2026-11-20T00:00:00Z',
  risiko: '2026-11-20T00:48:00Z',
  jatuh: '2026-11-20T01:00:00Z',
  segmen: [{ jenis: 'antre', mulai: '2026-11-20T00:00:00Z' }],
  ...lain,
})

test('the map of an SOP', async (t) => {
  // Given: five visits of row 2 finished in two units, three open: late, at risk, in time.
  const kantor = await bangun(t)
  const kepala = await kantor.masukSebagai('kepala')
  await catatJam(kantor.db, [
    selesai(1),
    selesai(2),
    selesai(3, { langgar: true }),
    selesai(4, { unit: 'MUTASI', langgar: true }),
    selesai(5, { unit: 'MUTASI' }),
    // Out of the period: counted nowhere but in a longer one.
    selesai(9, { selesai: '2026-06-01T02:00:00Z', mulai: '2026-06-01T00:00:00Z' }),
    terbuka('Yang lewat'),
    terbuka('Yang berisiko', { jatuh: '2026-11-23T05:00:00Z' }),
    terbuka('Yang masih lama', { risiko: '2026-11-24T00:00:00Z', jatuh: '2026-11-25T01:00:00Z' }),
    terbuka('Menunggu LAN', { elemen: 'langkah-8', peran: 'lan', luar: true }),
    terbuka('Langkah versi lama', { elemen: 'langkah-99' }),
  ])
  const jalur = `/laporan/peta/${SOP}?dari=2026-11-01&sampai=2026-11-23`
  const langkah = (json: any, elemen: string) => json.langkah.find((l: any) => l.elemen === elemen)

  t.test(
    'counts what is open, late and at risk, and the middle of what was finished',
    async (t) => {
      const { json } = await kepala.baca(jalur)
      t.match(langkah(json, 'langkah-2'), {
        ...{ terbuka: 3, lewat: 1, berisiko: 1 },
        ...{ selesai: 5, langgar: 2, median: 40 },
      })
      t.match(langkah(json, 'langkah-8'), { terbuka: 1, lewat: 0, berisiko: 1 }, 'never our breach')
      t.match(langkah(json, 'langkah-1'), { terbuka: 0, selesai: 0, median: null })
      t.match(json.dulu, [{ elemen: 'langkah-99', angka: { terbuka: 1 } }])
      t.match(json.jumlah, { terbuka: 5, selesai: 5, langgar: 2 })
    },
  )

  t.test('shows no middle of fewer visits than it says', async (t) => {
    const { json } = await kepala.baca(`${jalur}&unit=${await unit('MUTASI')}`)
    t.match(langkah(json, 'langkah-2'), { selesai: 2, langgar: 1, median: null, terbuka: 0 })
    const longer = await kepala.baca(`/laporan/peta/${SOP}?dari=2026-01-01&sampai=2026-11-23`)
    t.match(langkah(longer.json, 'langkah-2'), { selesai: 6, median: 40 })
  })

  t.test('draws the same figures on the steps, as links, in words and signs', async (t) => {
    const { teks, status } = await kepala.get(jalur)
    t.equal(status, 200)
    const kotak = new RegExp(
      `<a href="${SOP}/langkah-2\\?[^"]*"><title>Langkah 2: ` +
        '3 terbuka, 1 lewat, 1 berisiko; 5 selesai, 2 melanggar, median 40 menit</title>',
    )
    t.match(teks, kotak, 'a step can be reached by keyboard and heard')
    for (const tanda of ['3 buka', '▲ 1 lewat', '◇ 1', '40 menit', 'url(#peta-lewat)'])
      t.ok(teks.includes(tanda), `${tanda} is drawn`)
    t.equal(teks.match(/<use href="#peta-isi"/g)!.length, 3, 'two sheets, one repeats the lanes')
    t.notMatch(teks, /<svg[^>]*style=/, 'nothing the page policy would refuse')
    const terbesar = await kepala.get('/laporan/peta/peningkatan-kapasitas')
    t.ok(Buffer.byteLength(terbesar.teks) < 60_000, 'the largest map stays below 60 KB')
  })

  t.test('leads to the tasks behind a step, late first, and to what took longest', async (t) => {
    const { json } = await kepala.baca(jalur.replace(SOP, `${SOP}/langkah-2`))
    t.same(
      json.terbuka.map((b: any) => [b.judul, b.keadaan]),
      [
        ['Yang lewat', 'lewat'],
        ['Yang berisiko', 'berisiko'],
        ['Yang masih lama', 'lain'],
      ],
    )
    t.same(
      json.terlama.map((b: any) => b.menit),
      [60, 50, 40, 30, 20],
    )
    const halaman = await kepala.get(jalur.replace(SOP, `${SOP}/langkah-2`))
    t.match(halaman.teks, /▲ Lewat tenggat/)
    t.equal((await kepala.get(jalur.replace(SOP, `${SOP}/langkah-404`))).status, 404)
  })

  t.test('is for those who lead: a kabid sees the own unit, staff nothing', async (t) => {
    const kabid = await kantor.masukSebagai('kabid')
    const { json } = await kabid.baca(jalur)
    t.match(langkah(json, 'langkah-2'), { selesai: 3, langgar: 1 })
    t.equal((await kabid.get(`${jalur}&unit=${await unit('MUTASI')}`)).status, 403)
    t.equal((await (await kantor.masukSebagai('pokja')).get(jalur)).status, 403)
    t.equal((await (await kantor.masukSebagai('admin')).get('/laporan/peta')).status, 200)
    t.equal((await kepala.get('/laporan/peta?dari=2026-11-02&sampai=2026-11-01')).status, 400)
  })

  const unit = async (kode: string): Promise<string> =>
    (await kantor.db('unit').where({ kode }).first('id')).id
})

test('paper: a drawing is cut into sheets that hold all of it and no box in two', async (t) => {
  // Given: any boxes in rows with air between them.
  const baris = fc.array(
    fc.record({
      tinggi: fc.integer({ min: 30, max: 220 }),
      sela: fc.integer({ min: 40, max: 90 }),
    }),
    { minLength: 1, maxLength: 80 },
  )
  fc.assert(
    fc.property(baris, fc.integer({ min: 700, max: 1500 }), (rows, lebar) => {
      let y = 0
      const shapes = rows.map(({ tinggi, sela }) => {
        const kotak = { type: 'userTask', x: 0, y, width: 160, height: tinggi } as DrawnShape
        y += tinggi + sela
        return kotak
      })
      // When
      const lembar = cutDrawing({ shapes }, { x: 0, y: 0, width: lebar, height: y })
      // Then: the sheets follow each other without gap, and every box lies in one of them.
      let awal = 0
      for (const l of lembar) {
        if (l.y !== awal || l.height > lebar * 1.35) return false
        awal += l.height
      }
      return (
        awal === y &&
        shapes.every((s) => lembar.some((l) => l.y <= s.y && s.y + s.height <= l.y + l.height))
      )
    }),
  )
  t.pass('held')
})
