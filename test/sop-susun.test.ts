import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import t from 'tap'
import { bacaTabel } from '../server/sop/asal/baca-tabel.js'
import { rangkai } from '../server/sop/asal/rangkai.js'
import { semuaAsal } from '../server/sop/asal/semua.js'
import { susunBpmn } from '../server/sop/susun-bpmn.js'
import { draw } from '../server/sop/susun/draw.js'
import { asalAcak, barisAcak } from './fixtures/sop/acak.js'
import {
  bertumpuk,
  berimpit,
  melintasi,
  miring,
  takMenempel,
  tertutup,
} from './fixtures/sop/periksa-gambar.js'

const ACUAN = new URL('fixtures/sop/sop_steps.csv', import.meta.url).pathname
const barisAsal = (asal: (typeof semuaAsal)[number]) => asal.baris ?? bacaTabel(ACUAN, asal.sop)
const susun = (asal: (typeof semuaAsal)[number]) => susunBpmn(rangkai(asal, barisAsal(asal)))
const diDisk = (id: string) => readFile(new URL(`../workflows/${id}.bpmn`, import.meta.url), 'utf8')

for (const asal of semuaAsal) {
  t.test(
    `${asal.id}.bpmn on disk is what the description and the table give, byte by byte`,
    async (t) => {
      t.ok(
        susun(asal) === (await diDisk(asal.id)),
        'run `node --import tsx server/sop/asal/tulis.ts test/fixtures/sop/sop_steps.csv workflows`',
      )
    },
  )

  t.test(`the drawing of ${asal.id} can be read: nothing lies on anything else`, async (t) => {
    const peta = rangkai(asal, barisAsal(asal))
    const gambar = draw(peta)

    t.strictSame(bertumpuk(gambar), [], 'no two elements overlap')
    t.strictSame(melintasi(peta, gambar), [], 'no flow runs through a foreign element')
    t.strictSame(berimpit(gambar), [], 'no two flows share a stretch')
    t.strictSame(tertutup(gambar), [], 'every name stands clear')
    t.strictSame(takMenempel(peta, gambar), [], 'every flow begins and ends on its elements')
  })
}

t.test('a coordinate moved by hand is noticed', async (t) => {
  const [asal] = semuaAsal
  const xml = await diDisk(asal!.id)
  const digeser = xml.replace(/<dc:Bounds x="(\d+)"/, (_, x) => `<dc:Bounds x="${Number(x) + 1}"`)

  t.not(digeser, xml)
  t.not(susun(asal!), digeser)
})

t.test('a row of the table that nobody described is refused by its number', async (t) => {
  const asal = semuaAsal.find((a) => a.id === 'penerbitan-sertifikat')!
  const tabel = bacaTabel(ACUAN, asal.sop)

  t.throws(
    () => rangkai({ ...asal, unsur: asal.unsur.slice(0, -1) }, tabel),
    /langkah 12 belum diuraikan/,
  )
  t.throws(() => rangkai(asal, tabel.slice(1)), /tidak mempunyai langkah 1/)
  t.throws(() => rangkai({ ...asal, lajur: asal.lajur.slice(1) }, tabel), /tanpa lajur: Kabid PKMF/)
})

t.test(
  'side-by-side work in one lane is refused, because one place cannot hold two elements',
  async (t) => {
    const asal = semuaAsal.find((a) => a.id === 'operasional-bangkom')!
    const tabel = bacaTabel(ACUAN, asal.sop).map((b) => ({ ...b, pelaksana: 'Peserta Pelatihan' }))
    const satuLajur = { ...asal, unsur: asal.unsur.filter((u) => u.jenis !== 'kejadian') }

    t.throws(
      () =>
        susunBpmn(
          rangkai(
            satuLajur,
            tabel.filter((b) => b.no !== '5'),
          ),
        ),
      /langkah-7 dan langkah-6 menempati tempat yang sama/,
    )
  },
)

t.test(
  'law: any table with decisions, timers and side-by-side work is drawn readably, the same every time',
  async () => {
    fc.assert(
      fc.property(asalAcak, (asal) => {
        const peta = rangkai(asal, barisAcak(asal))
        const gambar = draw(peta)
        const salah = [
          ...bertumpuk(gambar),
          ...melintasi(peta, gambar),
          ...miring(gambar),
          ...berimpit(gambar),
          ...takMenempel(peta, gambar),
        ]
        if (salah.length) throw new Error(salah.join('\n'))
        return susunBpmn(peta) === susunBpmn(rangkai(asal, barisAcak(asal)))
      }),
      { numRuns: 200 },
    )
  },
)
