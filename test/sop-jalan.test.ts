import t from 'tap'
import { Perjalanan, bacaDiagram } from './fixtures/sop/jalan.js'

const PKK = await bacaDiagram('peningkatan-kapasitas')
const BANGKOM = await bacaDiagram('operasional-bangkom')
const SERTIFIKAT = await bacaDiagram('penerbitan-sertifikat')

/** Where a letter goes: drafter, typist, paraf, signature, and what follows. */
const RANTAI = [
  ['2', '3', '4', '5', '6'],
  ['7', '8', '9', '10', '11'],
  ['13', '14', '15', '16', '17'],
  ['17', '18', '19', '20', '21'],
  ['27', '28', '29', '30', '31'],
  ['41', '42', '43', '44', '45'],
] as const

for (const diagram of [PKK, SERTIFIKAT]) {
  t.test(
    `${diagram.id}: with Ya everywhere each row is done once, in the printed order`,
    async (t) => {
      const jalan = new Perjalanan(diagram).sampai('tidak ada')

      t.ok(jalan.keadaan.ended)
      const baris = jalan.jejak.filter((no) => !no.startsWith('panggil-'))
      t.strictSame(
        baris,
        diagram.steps.map((step) => step.sop.no),
      )
    },
  )
}

t.test('rows 37 and 38 have the SOP that issues certificates between them', async (t) => {
  const jalan = new Perjalanan(PKK).sampai('37').kerjakan('37')

  t.strictSame(jalan.terbuka, ['panggil-penerbitan-sertifikat'])
  t.equal(jalan.keadaan.waits[0]!.kind, 'call')
  t.strictSame(jalan.kerjakan('panggil-penerbitan-sertifikat').terbuka, ['38'])
})

for (const [konsep, ketik, paraf, tandaTangan, lanjut] of RANTAI) {
  t.test(
    `letter ${konsep}-${tandaTangan}: every Tidak of row ${paraf} and row ${tandaTangan} goes where the verifier says`,
    async (t) => {
      for (const pemeriksa of [paraf, tandaTangan]) {
        const tiba = () => new Perjalanan(PKK).sampai(pemeriksa)
        t.strictSame(tiba().kerjakan(pemeriksa, { keputusan: 'tidak', ke: 'pengetik' }).terbuka, [
          ketik,
        ])
        t.strictSame(tiba().kerjakan(pemeriksa, { keputusan: 'tidak', ke: 'pengonsep' }).terbuka, [
          konsep,
        ])
      }
      const kembali = new Perjalanan(PKK)
        .sampai(tandaTangan)
        .kerjakan(tandaTangan, { keputusan: 'tidak', ke: 'pengonsep' })
        .sampai(lanjut)
      t.strictSame(
        kembali.jejak.slice(-5),
        [tandaTangan, konsep, ketik, paraf, tandaTangan],
        'the whole way again',
      )
    },
  )

  t.test(
    `letter ${konsep}-${tandaTangan}: each level of the paraf chain is one more visit of row ${paraf}`,
    async (t) => {
      const jalan = new Perjalanan(PKK).sampai(paraf)
      const kabid = jalan.keadaan.waits[0]!.executionId
      jalan.kerjakan(paraf, { keputusan: 'ya', berikutnya: 'ya' })

      t.strictSame(jalan.terbuka, [paraf])
      t.not(jalan.keadaan.waits[0]!.executionId, kabid, 'a task of its own')
      t.strictSame(jalan.kerjakan(paraf, { keputusan: 'ya' }).terbuka, [tandaTangan])
    },
  )
}

t.test(
  'row 12 waits for replies, and goes on to 13 when the last came or the date has passed',
  async (t) => {
    const dijawab = new Perjalanan(PKK).sampai('12')
    t.strictSame(
      dijawab.keadaan.timers.map(({ kind, text }) => ({ kind, text })),
      [{ kind: 'timeDate', text: 'batasBalasan' }],
    )
    t.strictSame(dijawab.kerjakan('12').terbuka, ['13'])
    t.strictSame(dijawab.keadaan.timers, [], 'nothing is left armed')

    const lewat = new Perjalanan(PKK).sampai('12').bunyikan('batasBalasan')
    t.strictSame(lewat.terbuka, ['13'], 'the task is taken away')
  },
)

t.test('Penerbitan Sertifikat: every Tidak goes back to where the SOP says', async (t) => {
  for (const [pemeriksa, ke] of [
    ['3', '2'],
    ['4', '2'],
    ['5', '2'],
    ['10', '9'],
    ['11', '10'],
  ] as const) {
    const jalan = new Perjalanan(SERTIFIKAT)
      .sampai(pemeriksa)
      .kerjakan(pemeriksa, { keputusan: 'tidak' })
    t.strictSame(jalan.terbuka, [ke], `Tidak of row ${pemeriksa}`)
    t.ok(jalan.sampai('tidak ada').keadaan.ended, 'and from there to the end')
  }
})

t.test(
  'Operasional Bangkom: the list is handed over and checked in row 2, and goes back to 1 when wrong',
  async (t) => {
    const jalan = new Perjalanan(BANGKOM).kerjakan('1').kerjakan('2', { berikutnya: 'ya' })
    t.strictSame(jalan.terbuka, ['2'])
    t.strictSame(jalan.kerjakan('2', { keputusan: 'tidak' }).terbuka, ['1'])
    t.strictSame(
      jalan.kerjakan('1').kerjakan('2', { berikutnya: 'ya' }).kerjakan('2', { keputusan: 'ya' })
        .terbuka,
      ['3'],
    )
  },
)

t.test(
  'Operasional Bangkom: 6 and 7 run side by side, and a remedial round brings both again',
  async (t) => {
    const jalan = new Perjalanan(BANGKOM).sampai('4').kerjakan('4')
    t.strictSame(jalan.terbuka, ['6', '7'])
    t.strictSame(jalan.kerjakan('7').terbuka, ['6'], '10 waits for both')
    t.strictSame(jalan.kerjakan('6').terbuka, ['10'])
    t.strictSame(jalan.kerjakan('10', { remedial: 'ya' }).terbuka, ['6', '7'])
    t.strictSame(jalan.kerjakan('6').kerjakan('7').kerjakan('10').terbuka, ['11'])
    t.ok(jalan.kerjakan('11').kerjakan('12').keadaan.ended)
  },
)

t.test('Operasional Bangkom: row 4 closes when the training starts', async (t) => {
  const jalan = new Perjalanan(BANGKOM).sampai('4').bunyikan('mulaiPelatihan')

  t.strictSame(jalan.terbuka, ['6', '7'])
  t.strictSame(jalan.keadaan.timers, [])
})

t.test(
  'Operasional Bangkom: row 5 happens beside the main flow, as often as it is reported',
  async (t) => {
    const kejadian = BANGKOM.flows.find((flow) => flow.kejadian === 'kendala-login')!
    t.match(kejadian, { kind: 'event', name: 'Kendala login' })

    for (const kali of [1, 2, 3]) {
      const jalan = new Perjalanan(BANGKOM, kejadian.id)
      t.strictSame(jalan.terbuka, ['5'], `report ${kali}`)
      t.equal(jalan.lajur, 'Admin BANGKOM')
      t.ok(jalan.kerjakan('5').keadaan.ended)
    }
    t.notOk(new Perjalanan(BANGKOM).sampai('tidak ada').jejak.includes('5'), 'and never by itself')
  },
)
