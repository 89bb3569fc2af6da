import { readFile } from 'node:fs/promises'
import t from 'tap'
import { compile } from '../server/platform/engine/index.js'
import { bacaTabel } from '../server/sop/asal/baca-tabel.js'
import type { BarisSop } from '../server/sop/peta.js'
import { tabelSop } from '../server/sop/tabel.js'

const ACUAN = new URL('fixtures/sop/sop_steps.csv', import.meta.url).pathname
const SOP = [
  { berkas: 'operasional-bangkom', sop: 'BANGKOM', baris: 10 },
  { berkas: 'peningkatan-kapasitas', sop: 'PKK-ASN', baris: 41 },
  { berkas: 'penerbitan-sertifikat', sop: 'SERTIFIKAT-KALBAR', baris: 12 },
]
const SEL = ['no', 'kegiatan', 'pelaksana', 'kelengkapan', 'waktu', 'output', 'ket'] as const

const diagram = async (berkas: string) =>
  compile(await readFile(new URL(`../workflows/${berkas}.bpmn`, import.meta.url), 'utf8'))

/** Every cell that differs, named as a person would look it up. */
function bandingkan(berkas: string, dapat: BarisSop[], acuan: BarisSop[]): string[] {
  return acuan.flatMap((baris, i) =>
    SEL.filter((sel) => dapat[i]?.[sel] !== baris[sel]).map(
      (sel) => `${berkas} baris ${baris.no} sel ${sel}: "${dapat[i]?.[sel]}" bukan "${baris[sel]}"`,
    ),
  )
}

for (const { berkas, sop, baris } of SOP) {
  t.test(
    `the table regenerated from ${berkas}.bpmn equals the reference in every cell`,
    async (t) => {
      const acuan = bacaTabel(ACUAN, sop)
      const dapat = tabelSop(await diagram(berkas))

      t.equal(acuan.length, baris, 'the reference holds the rows of the SOP')
      t.equal(dapat.length, baris, 'the diagram holds as many')
      for (const beda of bandingkan(berkas, dapat, acuan)) t.fail(beda)
    },
  )
}

t.test('one changed letter is found and its cell is named', async (t) => {
  const acuan = bacaTabel(ACUAN, 'PKK-ASN')
  const dapat = tabelSop(await diagram('peningkatan-kapasitas'))
  const rusak = dapat.map((b) => (b.no === '21' ? { ...b, output: 'Surat panggilan' } : b))

  t.strictSame(bandingkan('x', rusak, acuan), [
    'x baris 21 sel output: "Surat panggilan" bukan "Surat permohonan narasumber"',
  ])
})

t.test('printing errors and gaps of the numbering are kept', async (t) => {
  const pkk = tabelSop(await diagram('peningkatan-kapasitas'))
  const bangkom = tabelSop(await diagram('operasional-bangkom'))

  t.strictSame(
    bangkom.map((b) => b.no),
    ['1', '2', '3', '4', '5', '6', '7', '10', '11', '12'],
  )
  t.notOk(pkk.some((b) => ['22', '23', '24', '25'].includes(b.no)))
  t.match(bangkom[5]!.kegiatan, 'Workhsop')
})
