import type { Knex } from 'knex'
import { pisahGelar } from '../values/gelar.js'
import { periksaNip, rapikanNip } from '../values/nip.js'
import type { BarisLembar } from './lembar-orang.js'

/** What an import would do with one row. */
export interface BarisOrang {
  no: number
  nip: string
  nama: string
  gelarDepan: string
  gelarBelakang: string
  email: string
  /** As the sheet names it; a name not known yet becomes a new agency. */
  pd: string
  jabatan: string
  /** Code; null when the sheet says none. */
  jenis: string | null
  /** '' when none. */
  nipAtasan: string
  keadaan: 'baru' | 'berubah' | 'sama' | 'ganda' | 'salah'
  galat: string[]
}

export interface LaporanOrang {
  baris: BarisOrang[]
  jumlah: Record<BarisOrang['keadaan'], number>
  /** Agencies the import would add. */
  pdBaru: string[]
}

interface Ada {
  pd: string | null
  jabatan: string | null
  jenis: string | null
  atasan: string | null
}

/** Rows checked before others get a turn. */
const POTONGAN = 250

/**
 * The dry run: says of every row what it would do and why it cannot. Writes nothing. `jeda` is told how
 * many rows are done, and waited for.
 */
export async function periksaOrang(
  db: Knex,
  lembar: readonly BarisLembar[],
  hariIni: string,
  jeda?: (selesai: number) => Promise<void>,
): Promise<LaporanOrang> {
  const nip = lembar.map((b) => rapikanNip(b.nip))
  const ada = await yangAda(db, nip)
  const dikenal = new Set<string>(
    await db('pegawai')
      .whereIn('nip', [...new Set(lembar.map((b) => rapikanNip(b.atasan)))])
      .pluck('nip'),
  )
  const jenis: { kode: string; nama: string }[] = await db('jenis_jabatan').select('kode', 'nama')
  const seDaftar = new Set(nip)
  const terlihat = new Map<string, number>()
  const satu = (b: BarisLembar): BarisOrang => {
    const galat: string[] = []
    const salah = (kolom: string, sebab: string) =>
      galat.push(`Baris ${b.no}, kolom ${kolom}: ${sebab}.`)
    const hasil = periksaNip(b.nip, { jenis: 'pns', hariIni })
    if (!hasil.ok) salah('NIP', hasil.galat!)
    const nama = pisahGelar(b.nama)
    if (!/\p{L}/u.test(nama.nama)) salah('Nama', 'nama kosong')
    if (!b.pd) salah('Perangkat Daerah', 'kosong')
    for (const [kolom, isi] of Object.entries({ Nama: b.nama, Jabatan: b.jabatan, PD: b.pd }))
      if (isi.length > 200) salah(kolom, 'lebih dari 200 huruf')
    const j = b.jenis && cariJenis(jenis, b.jenis)
    if (b.jenis && !j) salah('Jenis Jabatan', `"${b.jenis.slice(0, 60)}" tidak dikenal`)
    const nipAtasan = rapikanNip(b.atasan)
    if (nipAtasan && nipAtasan === hasil.nip) salah('NIP Atasan', 'sama dengan NIP sendiri')
    else if (nipAtasan && !dikenal.has(nipAtasan) && !seDaftar.has(nipAtasan))
      salah('NIP Atasan', 'tidak ada pada daftar ini dan belum tercatat sebagai pegawai')
    const dahulu = terlihat.get(hasil.nip)
    if (dahulu === undefined && galat.length === 0) terlihat.set(hasil.nip, b.no)
    const isi = {
      ...{ no: b.no, nip: hasil.nip, ...nama, email: b.email, pd: b.pd, jabatan: b.jabatan },
      ...{ jenis: j || null, nipAtasan, galat },
    }
    if (galat.length > 0) return { ...isi, keadaan: 'salah' }
    if (dahulu === undefined) return { ...isi, keadaan: banding(isi, ada.get(hasil.nip)) }
    galat.push(`Baris ${b.no} mengulang NIP baris ${dahulu}; baris ${dahulu} yang dipakai.`)
    return { ...isi, keadaan: 'ganda' }
  }
  const baris: BarisOrang[] = []
  for (const b of lembar) if (baris.push(satu(b)) % POTONGAN === 0) await jeda?.(baris.length)
  tolakAtasanHilang(baris, dikenal)
  const jumlah = { baru: 0, berubah: 0, sama: 0, ganda: 0, salah: 0 }
  for (const b of baris) jumlah[b.keadaan]++
  return { baris, jumlah, pdBaru: await pdBaru(db, baris) }
}

/** A superior named by a row that is refused itself, and not known otherwise, would be nobody. */
function tolakAtasanHilang(baris: readonly BarisOrang[], dikenal: ReadonlySet<string>): void {
  let berubah = true
  while (berubah) {
    berubah = false
    const baik = new Set(baris.filter((b) => dipakai(b)).map((b) => b.nip))
    for (const b of baris) {
      if (!dipakai(b) || !b.nipAtasan || dikenal.has(b.nipAtasan) || baik.has(b.nipAtasan)) continue
      b.galat.push(`Baris ${b.no}, kolom NIP Atasan: baris atasannya pada daftar ini salah.`)
      b.keadaan = 'salah'
      berubah = true
    }
  }
}

/** Rows an import stands on. */
export const dipakai = (b: BarisOrang): boolean => b.keadaan !== 'salah' && b.keadaan !== 'ganda'

async function yangAda(db: Knex, nip: readonly string[]): Promise<Map<string, Ada>> {
  const rows = await db('pegawai as g')
    .leftJoin('penempatan as p', (q) => {
      q.on('p.pegawai_id', 'g.id').andOnNull('p.berlaku_sampai')
    })
    .leftJoin('pd', 'pd.id', 'p.pd_id')
    .leftJoin('pegawai as a', 'a.id', 'p.atasan_id')
    .whereIn('g.nip', [...nip])
    .select('g.nip', 'pd.nama as pd', 'p.jabatan', 'p.jenis_jabatan as jenis', 'a.nip as atasan')
  return new Map(rows.map((r) => [r.nip, r]))
}

type Isi = Pick<BarisOrang, 'pd' | 'jabatan' | 'jenis' | 'nipAtasan'>

// An empty cell says nothing, so it neither differs nor wipes out what is recorded.
function banding(isi: Isi, lama: Ada | undefined): 'baru' | 'berubah' | 'sama' {
  if (!lama) return 'baru'
  const beda =
    isi.pd.toLowerCase() !== (lama.pd ?? '').toLowerCase() ||
    (isi.jabatan !== '' && isi.jabatan !== (lama.jabatan ?? '')) ||
    (isi.jenis !== null && isi.jenis !== lama.jenis) ||
    (isi.nipAtasan !== '' && isi.nipAtasan !== lama.atasan)
  return beda ? 'berubah' : 'sama'
}

function cariJenis(jenis: readonly { kode: string; nama: string }[], teks: string): string | null {
  const inti = (s: string) => s.toLowerCase().replace(/[^a-z]/g, '')
  const dicari = inti(teks)
  return jenis.find((j) => inti(j.nama) === dicari || inti(j.kode) === dicari)?.kode ?? null
}

async function pdBaru(db: Knex, baris: readonly BarisOrang[]): Promise<string[]> {
  const ada = new Set((await db('pd').pluck('nama')).map((n: string) => n.toLowerCase()))
  const nama = new Map(baris.filter(dipakai).map((b) => [b.pd.toLowerCase(), b.pd]))
  return [...nama].filter(([kunci]) => !ada.has(kunci)).map(([, n]) => n)
}
