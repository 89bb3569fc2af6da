import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { bacaKunjungan } from './kunjungan.js'
import { awalSel, TINGKAT, type Tingkat } from './periode.js'
import { selKosong, tambahKunjungan, type Kunjungan, type Sel } from './sel.js'

/** Visits in one transaction: a tenth of a second of work. */
const SEKALI = 5_000

/**
 * Counts finished visits into their cells, oldest entries first; answers how many. Only what is
 * committed can be taken from the queue, and taking it and counting it is one transaction: so every
 * visit is counted once, however late its transaction committed.
 */
export async function kumpulkan(trx: Knex.Transaction, sekali = SEKALI): Promise<number> {
  await trx.raw(`select pg_advisory_xact_lock(hashtext('paraf-laporan'))`)
  const { zona } = await setelanKantor(trx)
  if (!(await zonaSama(trx, zona))) await ulangDariAwal(trx, zona)
  const kunjungan = await bacaKunjungan(
    trx,
    `delete from laporan_antre where id in (select id from laporan_antre order by id limit :sekali)
     returning tugas_id`,
    { sekali, zona },
  )
  if (kunjungan.length === 0) return 0
  const baris = await nomorBaris(trx, kunjungan)
  await tambahkanSel(trx, keSel(kunjungan, baris))
  return kunjungan.length
}

/** Forgets all cells and queues every finished visit again. */
export async function ulangDariAwal(trx: Knex.Transaction, zona: string): Promise<void> {
  await trx.raw(`select pg_advisory_xact_lock(hashtext('paraf-laporan'))`)
  await trx('laporan_sel').delete()
  await trx('laporan_antre').delete()
  // One that ends this moment may have queued itself since.
  await trx.raw(`
    insert into laporan_antre (tugas_id)
    select tugas_id from tenggat where status = 'selesai' order by selesai_at
        on conflict do nothing`)
  await trx('laporan_keadaan').insert({ zona }).onConflict('satu').merge()
}

async function zonaSama(trx: Knex.Transaction, zona: string): Promise<boolean> {
  const [ada] = await trx('laporan_keadaan')
    .insert({ zona })
    .onConflict('satu')
    .ignore()
    .returning('zona')
  return (ada ?? (await trx('laporan_keadaan').first('zona'))).zona === zona
}

const kunciBaris = (k: Pick<Kunjungan, 'sop_versi_id' | 'elemen_id'>): string =>
  `${k.sop_versi_id} ${k.elemen_id}`

/** The number of every row met, given to those met for the first time. */
async function nomorBaris(
  trx: Knex.Transaction,
  kunjungan: readonly Kunjungan[],
): Promise<Map<string, number>> {
  const unik = new Map(kunjungan.map((k) => [kunciBaris(k), k]))
  const versi = [...new Set(kunjungan.map((k) => k.sop_versi_id))]
  const kenal = async () =>
    new Map<string, number>(
      (await trx('laporan_baris').whereIn('sop_versi_id', versi)).map((b) => [kunciBaris(b), b.id]),
    )
  const ada = await kenal()
  const baru = [...unik].filter(([kunci]) => !ada.has(kunci)).map(([, k]) => kata(k))
  if (baru.length === 0) return ada
  await trx('laporan_baris').insert(baru)
  return kenal()
}

const kata = (k: Kunjungan) => ({
  sop_versi_id: k.sop_versi_id,
  sop_kode: k.sop_kode,
  elemen_id: k.elemen_id,
  no: k.no,
  nama: k.nama,
  peran: k.peran,
  waktu: k.waktu,
  jenis: k.jenis,
})

interface SelBaru extends Sel {
  tingkat: Tingkat
  mulai: string
  baris_id: number
  unit_id: string
}

function keSel(kunjungan: readonly Kunjungan[], baris: ReadonlyMap<string, number>): SelBaru[] {
  const semua = new Map<string, SelBaru>()
  for (const k of kunjungan) {
    const baris_id = baris.get(kunciBaris(k))!
    for (const tingkat of TINGKAT) {
      const mulai = awalSel(k.tanggal, tingkat)
      const kunci = `${tingkat} ${mulai} ${baris_id} ${k.unit_id}`
      let sel = semua.get(kunci)
      if (!sel) {
        sel = { tingkat, mulai, baris_id, unit_id: k.unit_id, ...selKosong() }
        semua.set(kunci, sel)
      }
      tambahKunjungan(sel, k)
    }
  }
  // In one order everywhere, so that two who write never wait for each other in a circle.
  return [...semua].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, sel]) => sel)
}

const KOLOM = [
  ['tingkat', 'text'],
  ['mulai', 'date'],
  ['baris_id', 'integer'],
  ['unit_id', 'uuid'],
  ['n', 'integer'],
  ['kasus', 'integer'],
  ['wajib', 'integer'],
  ['langgar', 'integer'],
  ['lewat', 'bigint'],
  ['antre', 'bigint'],
  ['kerja', 'bigint'],
  ['kembali', 'bigint'],
  ['luar', 'bigint'],
  ['jeda', 'bigint'],
  ['batas', 'integer'],
] as const
const BERTAMBAH = KOLOM.slice(4, -1).map(([nama]) => `${nama} = s.${nama} + excluded.${nama}`)

async function tambahkanSel(trx: Knex.Transaction, sel: readonly SelBaru[]): Promise<void> {
  const nama = [...KOLOM.map(([k]) => k), 'isi']
  await trx.raw(
    `insert into laporan_sel as s (${nama.join(', ')})
     select * from unnest(${KOLOM.map(([, jenis]) => `?::${jenis}[]`).join(', ')}, ?::bytea[])
         on conflict (tingkat, mulai, baris_id, unit_id) do update
        set ${BERTAMBAH.join(', ')}, batas = greatest(s.batas, excluded.batas), isi = s.isi || excluded.isi`,
    [
      ...KOLOM.map(([k]) => sel.map((s) => s[k])),
      sel.map((s) => Buffer.from(s.menit.bita())),
    ] as never,
  )
}
