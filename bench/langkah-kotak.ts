import { performance } from 'node:perf_hooks'
import type { Knex } from 'knex'
import { muatPelaku } from '../server/pegawai/service.js'
import { bukaDb } from '../server/platform/db/db.js'
import { writePageKey } from '../server/platform/db/page-key.js'
import { kotakTugas } from '../server/tugas/kotak.js'
import { BATAS_HITUNG, jumlahTab } from '../server/tugas/pilihan-tab.js'
import { akhirHariIni, pilihanSaring, type Saring, type Tab } from '../server/tugas/saring.js'
import { saringanSaya } from '../server/tugas/saringan.js'
import type { Pelaku } from '../server/values/pelaku.js'
import { kali, lapor, ms, persentil } from './alat.js'
import { kotakSederhana } from './langkah-kotak-sederhana.js'

const AKUN = ['kepala', 'sekretaris', 'kabid', 'pokja', 'pengelola', 'agendaris']
const TAB: readonly Tab[] = ['semua', 'ambil', 'saya']
const LAIN: readonly Tab[] = ['dikembalikan', 'menunggu', 'selesai']

/** One way of looking into the inbox: who, which box, and from where on. */
export interface Pandangan {
  pelaku: Pelaku
  /** What is done, for the table of figures. */
  nama: string
  saring: Saring & { tab: Tab }
  sesudah?: string
}

export interface UkuranKotak {
  p50: number
  p95: number
}

async function orang(db: Knex): Promise<Pelaku[]> {
  const id: string[] = await db('akun').whereIn('nama_pengguna', AKUN).pluck('pegawai_id')
  return Promise.all(id.map((p) => muatPelaku(db, p, new Date())))
}

/** Every sample account, the three plain boxes, the first page and one from the middle of three years. */
export async function pandangan(db: Knex): Promise<Pandangan[]> {
  const tengah = (Date.now() - 550 * 86_400_000) * 1000
  const sesudah = writePageKey({
    micros: String(tengah),
    id: '00000000-0000-0000-0000-000000000000',
  })
  return (await orang(db)).flatMap((pelaku) =>
    TAB.flatMap((tab) => [
      { pelaku, nama: tab, saring: { tab } },
      { pelaku, nama: tab, saring: { tab }, sesudah },
    ]),
  )
}

/** The other boxes, the order of due time, filters (some that nothing passes) and searches. */
export async function pandanganLain(db: Knex): Promise<Pandangan[]> {
  const unit = await db('unit').orderBy('kode').first('id')
  const saring: Record<string, Saring & { tab: Tab }> = {
    ...Object.fromEntries(LAIN.map((tab) => [tab, { tab }])),
    'order of due time, all': { tab: 'semua', urut: 'tenggat' },
    'order of due time, mine': { tab: 'saya', urut: 'tenggat' },
    'filter: late': { tab: 'semua', telat: 'lewat' },
    'filter: unit': { tab: 'semua', unit: unit.id },
    'filter: kind of letter': { tab: 'ambil', naskah: 'sk-penetapan' },
    'filter: SOP, nothing passes': { tab: 'semua', sop: 'penerbitan-sertifikat' },
    'filter: kind, nothing passes': { tab: 'ambil', naskah: 'tidak-ada' },
    'search: one case': { tab: 'semua', q: 'angkatan 4321' },
    'search: matches every case': { tab: 'semua', q: 'pelatihan' },
    'search: NIP of nobody': { tab: 'semua', q: '197805172005011003' },
  }
  return (await orang(db)).flatMap((pelaku) =>
    Object.entries(saring).map(([nama, s]) => ({ pelaku, nama, saring: s })),
  )
}

/** All that the page asks of the database, as its route does. */
async function lihat(db: Knex, p: Pandangan) {
  const kini = new Date()
  const [halaman, jumlah] = await Promise.all([
    kotakTugas(db, { ...p, kini, akhirHari: akhirHariIni(kini, 'Asia/Makassar') }),
    jumlahTab(db, p.pelaku),
    pilihanSaring(db),
    saringanSaya(db, p.pelaku.pegawaiId),
  ])
  return { ...halaman, jumlah }
}

export async function ukurKotak(
  db: Knex,
  semua: readonly Pandangan[],
  kali: number,
): Promise<UkuranKotak> {
  return ukur(semua, kali, (p) => lihat(db, p))
}

async function ukur(
  semua: readonly Pandangan[],
  kali: number,
  lihat: (p: Pandangan) => Promise<unknown>,
): Promise<UkuranKotak> {
  const lama: number[] = []
  for (let i = 0; i < kali; i++) lama.push(...(await lamaTiap(semua, lihat)))
  return { p50: persentil(lama, 50), p95: persentil(lama, 95) }
}

/** Milliseconds of each, one after the other. */
async function lamaTiap(
  semua: readonly Pandangan[],
  lihat: (p: Pandangan) => Promise<unknown>,
): Promise<number[]> {
  const lama: number[] = []
  for (const p of semua) {
    const awal = performance.now()
    await lihat(p)
    lama.push(performance.now() - awal)
  }
  return lama
}

/** The same for the whole page of each. */
export const lamaKotak = (db: Knex, semua: readonly Pandangan[]): Promise<number[]> =>
  lamaTiap(semua, (p) => lihat(db, p))

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
    const sederhana = await ukur(semua, 1, (p) =>
      kotakSederhana(db, p.pelaku, p.saring.tab, p.sesudah),
    )
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
    const { baris, jumlah } = await lihat(db, p)
    const lain = await kotakSederhana(db, p.pelaku, p.saring.tab, p.sesudah)
    const hitung = (n: number) => Math.min(n, BATAS_HITUNG + 1)
    const [a, b] = [baris.map((t) => t.id), lain.id.slice(0, baris.length)]
    if (
      JSON.stringify([a, { saya: jumlah.saya, ambil: jumlah.ambil }]) !==
      JSON.stringify([b, { saya: hitung(lain.saya), ambil: hitung(lain.ambil) }])
    ) {
      throw new Error(`the inbox of ${p.pelaku.nama} (${p.nama}) differs from the plain selection`)
    }
  }
}

/** Names of the indexes that the plans of all views read `tugas` by. */
export async function periksaRencana(db: Knex, semua: readonly Pandangan[]): Promise<Set<string>> {
  const tanya: { sql: string; bindings: any[] }[] = []
  const catat = (q: { sql: string; bindings: any[] }) => {
    tanya.push(q)
  }
  db.on('query', catat)
  for (const p of semua) await lihat(db, p)
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
