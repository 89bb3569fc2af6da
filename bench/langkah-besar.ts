import { performance } from 'node:perf_hooks'
import type { Knex } from 'knex'
import { muatPelaku } from '../server/pegawai/service.js'
import type { Pelaku } from '../server/values/pelaku.js'
import { daftarPerkara, detailPerkara } from '../server/perkara/queries.js'
import { openPool } from '../server/platform/db/connection.js'
import { bulat, kali, median, ms, tabel } from './alat.js'
import { bukaKantor, LINEAR, type KantorBench } from './langkah-kantor.js'
import { pandangan, ukurKotak, type Pandangan } from './langkah-kotak.js'
import { KOLAM, pembanding, satuGiliran, type Pembanding, type Takaran } from './langkah-laju.js'
import { rekam } from './langkah-rekam.js'

const KLIEN = 8

/** One database with so many cases in it, and everything that is measured on it. */
interface Sisi {
  kantor: KantorBench
  p: Pembanding
  semua: Pandangan[]
  tutup(): Promise<void>
}

/** What one round gives, by name; per second or milliseconds. */
type Angka = Record<
  'paraf' | 'semua' | 'tulis' | 'kotak50' | 'kotak95' | 'daftar' | 'perkara',
  number
>

const BARIS: [keyof Angka, string][] = [
  ['paraf', 'paraf, completions/s'],
  ['semua', 'same statements, no engine, /s'],
  ['tulis', 'same writes, no engine, /s'],
  ['kotak50', 'inbox p50, ms'],
  ['kotak95', 'inbox p95, ms'],
  ['daftar', 'list of cases, ms'],
  ['perkara', 'one case, ms'],
]

/** The same work in a small and in a large database, in turns, so that their ratio can be trusted. */
export async function ukurBesar(
  kecil: { url: string; perkara: number },
  besar: { url: string; perkara: number },
  t: Takaran,
): Promise<void> {
  const sisi = [await bukaSisi(kecil.url), await bukaSisi(besar.url)] as const
  const hasil: [Angka[], Angka[]] = [[], []]
  try {
    for (const s of sisi) await satuPutaran(s, t.durasi / 2)
    for (let i = 0; i < t.giliran; i++) {
      hasil[0].push(await satuPutaran(sisi[0], t.durasi))
      hasil[1].push(await satuPutaran(sisi[1], t.durasi))
    }
  } finally {
    for (const s of sisi) await s.tutup()
  }
  const tengah = (daftar: Angka[], k: keyof Angka) => median(daftar.map((a) => a[k]))
  const tulis = (k: keyof Angka, v: number) =>
    ['paraf', 'semua', 'tulis'].includes(k) ? bulat(v) : ms(v)
  tabel(
    `${LINEAR}, ${KLIEN} clients, by the number of cases in the database; medians of ${t.giliran} rounds`,
    ['', `${bulat(kecil.perkara)} cases`, `${bulat(besar.perkara)} cases`, 'ratio'],
    BARIS.map(([k, nama]) => [
      nama,
      tulis(k, tengah(hasil[0], k)),
      tulis(k, tengah(hasil[1], k)),
      kali(median(hasil[1].map((a, i) => a[k] / hasil[0][i]![k]))),
    ]),
  )
}

async function bukaSisi(url: string): Promise<Sisi> {
  const kantor = await bukaKantor(url)
  const pool = openPool(url, KOLAM, { name: 'paraf-bench' })
  return {
    kantor,
    p: pembanding(kantor, pool, LINEAR, await rekam(kantor, LINEAR)),
    semua: await pandangan(kantor.db),
    async tutup() {
      await pool.end()
      await kantor.db.destroy()
    },
  }
}

async function satuPutaran({ kantor: { db }, p, semua }: Sisi, durasi: number): Promise<Angka> {
  const g = await satuGiliran(p, KLIEN, durasi)
  const kotak = await ukurKotak(db, semua, 1)
  return {
    paraf: g.paraf.laju,
    semua: g.semua.laju,
    tulis: g.tulis.laju,
    kotak50: kotak.p50,
    kotak95: kotak.p95,
    daftar: await lama(async () => daftarPerkara(db, await pembaca(db), 'berjalan')),
    perkara: await lama(() => satuPerkara(db)),
  }
}

async function satuPerkara(db: Knex): Promise<void> {
  const { rows } = await db.raw(`select id from perkara where kunci = 'isi-100'`)
  await detailPerkara(db, rows[0].id, await pembaca(db))
}

async function pembaca(db: Knex): Promise<Pelaku> {
  const { pegawai_id } = await db('akun').first('pegawai_id')
  return muatPelaku(db, pegawai_id, new Date())
}

async function lama(kerja: () => Promise<unknown>): Promise<number> {
  const semua: number[] = []
  for (let i = 0; i < 15; i++) {
    const awal = performance.now()
    await kerja()
    semua.push(performance.now() - awal)
  }
  return median(semua)
}
