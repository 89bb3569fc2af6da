import fc from 'fast-check'
import t from 'tap'
import { kalenderBawaan } from '../server/kalender/bawaan.js'
import { hitungBatas } from '../server/tenggat/batas.js'
import { bandingkan } from '../server/tenggat/banding.js'
import { susunSegmen, type FaktaTugas } from '../server/tenggat/fakta.js'
import { akhirPelatihan } from '../server/tenggat/jangkar.js'
import { keadaan } from '../server/tenggat/keadaan.js'
import { sebutLama } from '../server/tenggat/sebut.js'
import { bagiMenit, jumlahMenit, menitHanyaLuar } from '../server/tenggat/segmen.js'
import { menitKerja, susunJamKerja, tambahMenit } from '../server/values/jam-kerja.js'
import { uraiWaktu } from '../server/values/waktu-baku.js'

const j = susunJamKerja(kalenderBawaan('Asia/Makassar'))
const wita = (teks: string): Date => new Date(`${teks}:00+08:00`)
const tulis = (d: Date | null): string | null =>
  d && new Date(d.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
const batas = (waktu: string, mulai: string, jangkar: Date | null = null, jeda = 0) => {
  const b = hitungBatas(j, uraiWaktu(waktu), { mulai: wita(mulai), jangkar, jeda })
  return { risiko: tulis(b.risiko), jatuh: tulis(b.jatuh), menit: b.menit, keras: b.keras }
}

const SENIN = wita('2026-11-23T09:00').getTime()
const SETAHUN = 365 * 24 * 60
/** Moments within a year around, in minutes; in any order, as clocks that jump give them. */
const saat = fc
  .integer({ min: -SETAHUN, max: SETAHUN })
  .map((menit) => new Date(SENIN + menit * 60_000 + (menit % 60) * 1000))
const aksi = fc.constantFrom('tugas.diambil', 'tugas.dilepas', 'tugas.dialihkan', 'tugas.dijeda')
const fakta: fc.Arbitrary<FaktaTugas> = fc.record({
  id: fc.constant('t'),
  dibuka: saat,
  selesai: saat,
  kembali: fc.boolean(),
  kejadian: fc.array(
    fc.record({ aksi, at: saat, oleh: fc.constant('a'), kepada: fc.constant('b') }),
    { maxLength: 8 },
  ),
})

t.test('every working minute of a visit is in exactly one kind, however clocks jump', async () => {
  fc.assert(
    fc.property(fakta, fc.boolean(), (f, luar) => {
      const segmen = susunSegmen(f, luar).map((s) => ({ ...s, selesai: s.selesai! }))
      const akhir = segmen.at(-1)!.selesai
      let mulai = f.dibuka
      for (const s of segmen) {
        if (s.mulai.getTime() !== mulai.getTime() || s.selesai < s.mulai) return false
        mulai = s.selesai
      }
      const m = bagiMenit(j, segmen)
      return (
        Object.values(m).every((n) => n >= 0) &&
        jumlahMenit(m) === menitKerja(j, f.dibuka, akhir) &&
        (!luar || jumlahMenit(m) === m.luar)
      )
    }),
    { numRuns: 2000 },
  )
})

t.test(
  'waiting for others side by side with own work is own time, counted minute by minute',
  async () => {
    const stretch = fc
      .tuple(fc.constantFrom('luar', 'jeda', 'kerja', 'antre', 'kembali'), fc.nat(500), fc.nat(500))
      .map(([jenis, a, b]) => ({ jenis, a: Math.min(a, b), b: Math.max(a, b) }))
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), (daftar) => {
        const pada = (menit: number) => new Date(SENIN + menit * 60_000)
        const segmen = daftar.map((s) => ({ jenis: s.jenis, mulai: pada(s.a), selesai: pada(s.b) }))
        let lambat = 0
        for (let i = 0; i < 500; i++) {
          const hidup = daftar.filter((s) => s.a <= i && i < s.b)
          const luar = (s: { jenis: string }) => s.jenis === 'luar' || s.jenis === 'jeda'
          if (hidup.length > 0 && hidup.every(luar)) lambat += menitKerja(j, pada(i), pada(i + 1))
        }
        return menitHanyaLuar(j, segmen as never) === lambat
      }),
      { numRuns: 300 },
    )
  },
)

t.test('a pause moves the due time by exactly its working minutes', async () => {
  fc.assert(
    fc.property(saat, fc.integer({ min: 0, max: 2000 }), (mulai, jeda) => {
      for (const waktu of ['30 menit', '10 - 15 Menit', '2 hari', '3 hari kalender', 'Segera']) {
        const [a, b] = [0, jeda].map((n) =>
          hitungBatas(j, uraiWaktu(waktu), { mulai, jangkar: null, jeda: n }),
        )
        if (menitKerja(j, a!.jatuh!, b!.jatuh!) !== jeda) return false
        if (b!.risiko! > b!.jatuh! || b!.risiko! < mulai) return false
      }
      return true
    }),
    { numRuns: 500 },
  )
})

t.test('each form of waktu has its due time and the moment from which it is at risk', async (t) => {
  t.same(batas('30 menit', '2026-11-23T11:50'), {
    risiko: '2026-11-23T13:14',
    jatuh: '2026-11-23T13:20',
    menit: 30,
    keras: true,
  })
  // the lower end of a range
  t.match(batas('10 - 15 Menit', '2026-11-23T09:00'), {
    risiko: '2026-11-23T09:10',
    jatuh: '2026-11-23T09:15',
  })
  t.same(batas('2 hari', '2026-12-23T10:00'), {
    risiko: '2026-12-29T11:00',
    jatuh: '2026-12-29T16:00',
    menit: 900,
    keras: true,
  })
  t.match(batas('Segera', '2026-11-23T09:00'), { jatuh: '2026-11-23T16:00', keras: false })
  t.same(batas('', '2026-11-23T09:00'), { risiko: null, jatuh: null, menit: null, keras: false })
  // what hangs on a training waits for its dates, and no pause moves it
  t.match(batas('H+1 Pelatihan', '2026-11-23T09:00'), { jatuh: null, keras: true })
  const akhir = akhirPelatihan(j, {
    selesai: '2026-11-27',
    data: {
      jadwal: [
        { tanggal: '2026-11-27', jam: '08.00 - 10.00', jp: 2 },
        { tanggal: '2026-11-27', jam: '15.30', jp: 2 },
      ],
    },
  })
  t.equal(tulis(akhir), '2026-11-27T17:00', 'two JP of 45 minutes from half past three')
  t.match(batas('Sesuai Jadwal', '2026-11-23T09:00', akhir), { jatuh: '2026-11-27T17:00' })
  t.match(batas('H+1 Pelatihan', '2026-11-23T09:00', akhir, 60), { jatuh: '2026-11-30T16:00' })
  const sabtu = akhirPelatihan(j, { selesai: '2026-11-28', data: {} })
  t.match(batas('H+1 Pelatihan', '2026-11-23T09:00', sabtu), { jatuh: '2026-11-30T16:00' })
  const janji = '2 (Dua) hari kerja + Lama Pelatihan'
  t.match(batas(janji, '2026-11-23T09:00', akhir), { jatuh: '2026-11-27T17:00' })
  t.match(batas(janji, '2026-11-26T09:00', akhir), { jatuh: '2026-11-30T16:00' })
})

t.test('states: on time, at risk, late; Segera and others outside are never late', async (t) => {
  const jam = {
    status: 'berjalan' as const,
    keras: true,
    risiko_at: wita('2026-11-23T10:00'),
    jatuh_at: wita('2026-11-23T11:00'),
  }
  const pada = (x: object, kini: string) => keadaan({ ...jam, ...x }, wita(kini))
  t.equal(pada({}, '2026-11-23T09:59'), 'tepat')
  t.equal(pada({}, '2026-11-23T10:00'), 'berisiko')
  t.equal(pada({}, '2026-11-23T11:00'), 'berisiko', 'in the due minute it is not late yet')
  t.equal(pada({}, '2026-11-23T11:01'), 'lewat')
  t.equal(pada({ keras: false }, '2027-11-23T11:01'), 'berisiko')
  t.equal(pada({ luar: true }, '2027-11-23T11:01'), 'berisiko')
  t.equal(pada({ jatuh_at: null, risiko_at: null }, '2027-11-23T11:01'), 'tanpa-batas')
  t.equal(pada({ status: 'selesai', langgar: true }, '2026-11-23T09:00'), 'lewat')
  t.equal(pada({ status: 'selesai', langgar: false }, '2027-11-23T09:00'), 'tepat')
})

t.test('lengths are said as people say them', async (t) => {
  const kata = [0, 45, 130, 420, 900, 975, 1830].map((m) => sebutLama(m, 450))
  t.same(kata, [
    '0 menit',
    '45 menit',
    '2 jam 10 menit',
    '7 jam',
    '2 hari',
    '2 hari 1 jam',
    '4 hari',
  ])
})

t.test('a figure that history does not bear out is named', async (t) => {
  const f: FaktaTugas = {
    id: 't',
    dibuka: wita('2026-11-23T09:00'),
    selesai: wita('2026-11-23T09:40'),
    kembali: false,
    kejadian: [{ aksi: 'tugas.diambil', at: wita('2026-11-23T09:15'), oleh: 'a', kepada: null }],
  }
  const jam = {
    tugas_id: 't',
    status: 'selesai' as const,
    luar: false,
    waktu: '30 menit',
    jangkar_at: null,
    langgar: true,
    menit: 40,
    menit_antre: 15,
    menit_kerja: 25,
    menit_kembali: 0,
    menit_luar: 0,
    menit_jeda: 0,
  }
  t.same(bandingkan(j, jam, f), [])
  t.same(bandingkan(j, { ...jam, menit_kerja: 24, langgar: false }, f), [
    'menit kerja tercatat 24, ternyata 25',
    'pelanggaran tercatat tidak, ternyata ya',
  ])
  t.equal(tulis(tambahMenit(j, f.dibuka, 30)), '2026-11-23T09:30')
})
