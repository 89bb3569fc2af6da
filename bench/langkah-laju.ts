import { performance } from 'node:perf_hooks'
import type { Pool } from 'pg'
import { act, start, type Outcome } from '../server/platform/engine/index.js'
import { openPool } from '../server/platform/db/connection.js'
import { sopAktif } from '../server/sop/service.js'
import { compile } from '../server/platform/engine/index.js'
import { bulat, kali, lapor, median, ms, tabel } from './alat.js'
import type { KantorBench } from './langkah-kantor.js'
import { rekam, Ulangan, type Cara, type Rekaman } from './langkah-rekam.js'
import { Persediaan, type Pekerjaan, type Ukuran } from './langkah-ukur.js'

/** As many connections as one server process of the office opens. */
export const KOLAM = 10

/** The three ways of doing the same work that are compared, each with its own stock of cases. */
export interface Pembanding {
  paraf: Persediaan
  semua: Persediaan
  tulis: Persediaan
}

export interface Giliran {
  paraf: Ukuran
  semua: Ukuran
  tulis: Ukuran
}

export const pembanding = (
  kantor: KantorBench,
  pool: Pool,
  sop: string,
  r: Rekaman,
): Pembanding => {
  const ulang = (cara: Cara) =>
    new Persediaan(() => Ulangan.mulai(pool, r, cara), r.langkah.length, 2500)
  return {
    paraf: new Persediaan(() => kasusParaf(kantor, sop), r.langkah.length, 600),
    semua: ulang('semua'),
    tulis: ulang('tulis'),
  }
}

async function kasusParaf(kantor: KantorBench, sop: string): Promise<Pekerjaan> {
  const kasus = await kantor.mulai(sop)
  return {
    get habis() {
      return kasus.terbuka.length === 0
    },
    selesaikan: () => kasus.selesaikan(),
  }
}

/** One window of each way, one right after the other: a busy machine slows all three alike. */
export async function satuGiliran(p: Pembanding, klien: number, durasi: number): Promise<Giliran> {
  return {
    paraf: await p.paraf.ukur(klien, durasi),
    semua: await p.semua.ukur(klien, durasi),
    tulis: await p.tulis.ukur(klien, durasi),
  }
}

export interface Takaran {
  klien: readonly number[]
  giliran: number
  durasi: number
}

/** Completions per second of one SOP, beside the same statements and the same writes without engine. */
export async function ukurLaju(
  kantor: KantorBench,
  url: string,
  sop: string,
  t: Takaran,
): Promise<void> {
  const rekaman = await rekam(kantor, sop)
  const pool = openPool(url, KOLAM, { name: 'paraf-bench' })
  try {
    const p = pembanding(kantor, pool, sop, rekaman)
    await satuGiliran(p, 8, t.durasi / 2)
    const hasil = new Map<number, Giliran[]>(t.klien.map((k) => [k, []]))
    for (let i = 0; i < t.giliran; i++) {
      for (const k of t.klien) hasil.get(k)!.push(await satuGiliran(p, k, t.durasi))
    }
    cetak(sop, rekaman, hasil)
    lapor(
      `statements per completion: ${perintah(rekaman)}; the engine alone: ${ms(await mesinSaja(kantor, sop))} ms`,
    )
  } finally {
    await pool.end()
  }
}

function cetak(sop: string, r: Rekaman, hasil: ReadonlyMap<number, Giliran[]>): void {
  tabel(
    `${sop}: ${r.langkah.length} completions a case, medians of ${[...hasil.values()][0]!.length} rounds`,
    [
      'clients',
      'paraf/s',
      'p50 ms',
      'p99 ms',
      'CPU ms',
      'same statements/s',
      'same writes/s',
      'p50 ms',
      'CPU ms',
      'ratio statements',
      'ratio writes',
      '(range)',
    ],
    [...hasil].map(([klien, g]) => {
      const tengah = (f: (x: Giliran) => number) => median(g.map(f))
      const rasio = g.map((x) => x.paraf.laju / x.tulis.laju)
      return [
        String(klien),
        bulat(tengah((x) => x.paraf.laju)),
        ms(tengah((x) => x.paraf.p50)),
        ms(tengah((x) => x.paraf.p99)),
        ms(tengah((x) => x.paraf.cpu)),
        bulat(tengah((x) => x.semua.laju)),
        bulat(tengah((x) => x.tulis.laju)),
        ms(tengah((x) => x.tulis.p50)),
        ms(tengah((x) => x.tulis.cpu)),
        kali(tengah((x) => x.paraf.laju / x.semua.laju)),
        kali(median(rasio)),
        `${kali(Math.min(...rasio))}-${kali(Math.max(...rasio))}`,
      ]
    }),
  )
}

/** Most completions, the least and the most; transaction control is not counted. */
function perintah(r: Rekaman): string {
  const n = r.langkah.map((l) => l.filter((p) => !/^(begin|commit)/i.test(p.sql)).length)
  const tulis = r.langkah.map((l) => l.filter((p) => /^(insert|update)|_job/i.test(p.sql)).length)
  return (
    `${median(n)} (${Math.min(...n)} to ${Math.max(...n)}), of them writes ${median(tulis)} ` +
    `(${Math.min(...tulis)} to ${Math.max(...tulis)})`
  )
}

/** Milliseconds per step of the engine through the whole flow, with nothing around it. */
async function mesinSaja(kantor: KantorBench, sop: string): Promise<number> {
  const diagram = await compile((await sopAktif(kantor.db, sop))!.xml)
  const lama: number[] = []
  for (let i = 0; i < 5; i++) {
    let keadaan: Outcome = start(diagram, sop, {})
    while (!keadaan.ended) {
      const t = performance.now()
      keadaan = act(diagram, sop, keadaan.state, keadaan.waits[0]!.executionId, {})
      lama.push(performance.now() - t)
    }
  }
  return median(lama)
}
