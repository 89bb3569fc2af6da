import { performance } from 'node:perf_hooks'
import type { Knex } from 'knex'
import { muatPelaku } from '../server/pegawai/service.js'
import { bukaDb } from '../server/platform/db/db.js'
import { writePageKey } from '../server/platform/db/page-key.js'
import { kotakTugas, type Tab } from '../server/tugas/queries.js'
import type { Pelaku } from '../server/values/pelaku.js'
import { kali, lapor, ms, persentil } from './alat.js'
import { kotakSederhana } from './langkah-kotak-sederhana.js'

const AKUN = ['kepala', 'sekretaris', 'kabid', 'pokja', 'pengelola', 'agendaris']
const TAB: readonly Tab[] = ['semua', 'ambil', 'saya']

/** One way of looking into the inbox: who, which box, and from where on. */
export interface Pandangan {
  pelaku: Pelaku
  tab: Tab
  sesudah?: string
}

export interface UkuranKotak {
  p50: number
  p95: number
}

/** Every sample account, every box, the first page and one from the middle of the three years. */
export async function pandangan(db: Knex): Promise<Pandangan[]> {
  const id: string[] = await db('akun').whereIn('nama_pengguna', AKUN).pluck('pegawai_id')
  const orang = await Promise.all(id.map((p) => muatPelaku(db, p, new Date())))
  const tengah = (Date.now() - 550 * 86_400_000) * 1000
  const sesudah = writePageKey({
    micros: String(tengah),
    id: '00000000-0000-0000-0000-000000000000',
  })
  return orang.flatMap((pelaku) =>
    TAB.flatMap((tab) => [
      { pelaku, tab },
      { pelaku, tab, sesudah },
    ]),
  )
}

export async function ukurKotak(
  db: Knex,
  semua: readonly Pandangan[],
  kali: number,
): Promise<UkuranKotak> {
  return ukur(semua, kali, (p) => kotakTugas(db, p.pelaku, p.tab, p.sesudah))
}

async function ukur(
  semua: readonly Pandangan[],
  kali: number,
  lihat: (p: Pandangan) => Promise<unknown>,
): Promise<UkuranKotak> {
  const lama: number[] = []
  for (let i = 0; i < kali; i++) {
    for (const p of semua) {
      const awal = performance.now()
      await lihat(p)
      lama.push(performance.now() - awal)
    }
  }
  return { p50: persentil(lama, 50), p95: persentil(lama, 95) }
}

/**
 * The inbox beside one plain WHERE with OR and exact counts, in the same run. Throws when the two show
 * different tasks, or when a plan walks through the table instead of an index.
 */
export async function bandingkanKotak(url: string, kaliUlang: number): Promise<void> {
  const db = bukaDb(url)
  try {
    const semua = await pandangan(db)
    await samakan(db, semua)
    const indeks = await periksaRencana(db, semua)
    await ukurKotak(db, semua, 1)
    const kotak = await ukurKotak(db, semua, kaliUlang)
    const sederhana = await ukur(semua, 1, (p) => kotakSederhana(db, p.pelaku, p.tab, p.sesudah))
    const [{ tugas, terbuka }] = await db('tugas').select(
      db.raw('count(*)::int as tugas'),
      db.raw(`count(*) filter (where status = 'terbuka')::int as terbuka`),
    )
    lapor(
      `\ninbox at ${tugas.toLocaleString('en')} tasks, ${terbuka.toLocaleString('en')} of them open: ` +
        `p50 ${ms(kotak.p50)} ms, p95 ${ms(kotak.p95)} ms`,
    )
    lapor(
      `  one WHERE with OR and exact counts: p50 ${ms(sederhana.p50)} ms, p95 ${ms(sederhana.p95)} ms; ` +
        `ratio p50 ${kali(sederhana.p50 / kotak.p50)}, p95 ${kali(sederhana.p95 / kotak.p95)}`,
    )
    lapor(`  plans use ${[...indeks].sort().join(', ')}; no scan of the table`)
  } finally {
    await db.destroy()
  }
}

/** Same tasks, same order, same place to go on. */
async function samakan(db: Knex, semua: readonly Pandangan[]): Promise<void> {
  for (const p of semua) {
    const { baris, jumlah, batasHitung } = await kotakTugas(db, p.pelaku, p.tab, p.sesudah)
    const lain = await kotakSederhana(db, p.pelaku, p.tab, p.sesudah)
    const hitung = (n: number) => Math.min(n, batasHitung + 1)
    const [a, b] = [baris.map((t) => t.id), lain.id.slice(0, baris.length)]
    if (
      JSON.stringify([a, jumlah]) !==
      JSON.stringify([b, { saya: hitung(lain.saya), ambil: hitung(lain.ambil) }])
    ) {
      throw new Error(`the inbox of ${p.pelaku.nama} (${p.tab}) differs from the plain selection`)
    }
  }
}

/** Names of the indexes that the plans of all views read `tugas` by. */
async function periksaRencana(db: Knex, semua: readonly Pandangan[]): Promise<Set<string>> {
  const tanya: { sql: string; bindings: any[] }[] = []
  const catat = (q: { sql: string; bindings: any[] }) => {
    tanya.push(q)
  }
  db.on('query', catat)
  for (const p of semua) await kotakTugas(db, p.pelaku, p.tab, p.sesudah)
  db.removeListener('query', catat)
  const indeks = new Set<string>()
  for (const { sql, bindings } of tanya) {
    let n = 0
    const rencana = await db.raw(
      `explain (format json) ${sql.replace(/\$\d+/g, () => (n++, '?'))}`,
      bindings,
    )
    telusuri(rencana.rows[0]['QUERY PLAN'][0].Plan, indeks)
  }
  return indeks
}

function telusuri(simpul: any, indeks: Set<string>): void {
  if (simpul['Relation Name'] === 'tugas' && simpul['Node Type'] === 'Seq Scan') {
    throw new Error('a plan of the inbox scans the table of tasks')
  }
  if (simpul['Index Name']?.startsWith('tugas')) indeks.add(simpul['Index Name'])
  for (const anak of simpul.Plans ?? []) telusuri(anak, indeks)
}
