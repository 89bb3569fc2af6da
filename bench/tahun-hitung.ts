import type { Knex } from 'knex'
import type { IsiKalender } from '../server/values/kalender-isi.js'
import { esok, jendelaIsi, saat, tanggal } from './tahun-jam.js'

/**
 * The figures of lateness once more, from the raw history alone: what was opened, taken, put back and
 * done, the printed waktu, and the text of the calendar. No clock of Paraf is read (tenggat, segmen_jam)
 * and none of its counting is used, so that where both agree, both are right.
 */

const MENIT = 60_000
const LUAR = ['lan', 'peserta']

/** One visit as the history tells it. */
export interface KunjunganMentah {
  sop: string
  elemen: string
  unitId: string
  mulai: number
  selesai: number | null
  kunjungan: number
  luar: boolean
  keras: boolean
  antre: number
  kerja: number
  kembali: number
  menungguLuar: number
  langgar: boolean
  lewat: boolean
}

/** Working minutes between two moments, whole ones as a wall clock counts them. */
function menitAntara(isi: IsiKalender, dari: number, sampai: number): number {
  let menit = 0
  for (let tgl = tanggal(dari); tgl <= tanggal(sampai); tgl = esok(tgl)) {
    const awal = saat(tgl)
    for (const [buka, tutup] of jendelaIsi(isi, tgl)) {
      const a = Math.max(dari, awal + buka * MENIT)
      const b = Math.min(sampai, awal + tutup * MENIT)
      if (b > a) menit += (b - a) / MENIT
    }
  }
  return menit
}

/** When a visit is due; null: never, or nobody can miss it. */
function jatuh(
  isi: IsiKalender,
  waktu: string,
  mulai: number,
  pelatihanSelesai: string | null,
): number | null {
  const [, kecil, besar, satuan] =
    /^(\d+)(?:\s*-\s*(\d+))?\s*(menit|jam|hari)$/i.exec(waktu.trim()) ?? []
  const n = Number(besar ?? kecil)
  const tutup = (tgl: string): number => saat(tgl) + jendelaIsi(isi, tgl).at(-1)![1] * MENIT
  const kerjaSesudah = (tgl: string, banyak: number): string => {
    let t = tgl
    for (let sisa = banyak; sisa > 0;) if (jendelaIsi(isi, (t = esok(t))).length > 0) sisa--
    return t
  }
  if (/^H\+1 Pelatihan$/i.test(waktu))
    return pelatihanSelesai ? tutup(kerjaSesudah(pelatihanSelesai, 1)) : null
  if (!satuan) return null
  if (satuan.toLowerCase() === 'hari') {
    let nol = tanggal(mulai)
    while (jendelaIsi(isi, nol).length === 0 || mulai >= tutup(nol)) nol = esok(nol)
    return tutup(kerjaSesudah(nol, n))
  }
  let sisa = n * (satuan.toLowerCase() === 'jam' ? 60 : 1) * MENIT
  for (let tgl = tanggal(mulai); ; tgl = esok(tgl)) {
    for (const [buka, tutup] of jendelaIsi(isi, tgl)) {
      const a = Math.max(mulai, saat(tgl) + buka * MENIT)
      const lama = saat(tgl) + tutup * MENIT - a
      if (lama <= 0) continue
      if (sisa <= lama) return a + sisa
      sisa -= lama
    }
  }
}

/** Every visit up to `kini`, finished or open; those a timer took away are left out. */
export async function kunjunganMentah(db: Knex, kini: Date): Promise<KunjunganMentah[]> {
  const [{ isi }] = await db('kalender_versi').orderBy('nomor').select('isi')
  const { rows } = await db.raw(
    `select t.id, s.kode as sop, t.elemen_id as elemen, p.unit_id, t.peran, t.handler, t.waktu, t.status,
            t.kunjungan, l.selesai as pelatihan,
            (select json_agg(json_build_array(r.aksi, extract(epoch from r.at) * 1000) order by r.id)
               from riwayat r where r.tugas_id = t.id) as riwayat,
            t.alasan_kembali <> '' as kembali
       from tugas t join perkara p on p.id = t.perkara_id join sop_versi s on s.id = p.sop_versi_id
       left join pelatihan l on l.id = p.pelatihan_id
      where t.status <> 'batal'`,
  )
  return rows.map((r: any) => satu(isi, r, kini.getTime()))
}

function satu(isi: IsiKalender, r: any, kini: number): KunjunganMentah {
  const luar = LUAR.includes(r.peran) || r.handler === 'surat.terimaBalasan'
  const menit = { antre: 0, kerja: 0, kembali: 0, menungguLuar: 0 }
  let dari = 0
  let mulai = 0
  let selesai: number | null = null
  let jenis: keyof typeof menit = luar ? 'menungguLuar' : 'antre'
  for (const [aksi, at] of r.riwayat as [string, number][]) {
    if (dari > 0) menit[jenis] += menitAntara(isi, dari, at)
    dari = at
    if (aksi === 'tugas.dibuka') mulai = at
    if (aksi === 'tugas.selesai' || aksi === 'tugas.dikembalikan') selesai = at
    if (luar) continue
    if (aksi === 'tugas.diambil') jenis = r.kembali ? 'kembali' : 'kerja'
    if (aksi === 'tugas.dilepas') jenis = 'antre'
  }
  // An action can end a task by itself (the last reply, the last code): it has no line of its own.
  if (r.status === 'selesai' && selesai === null) selesai = dari
  const batas = jatuh(isi, r.waktu, mulai, r.pelatihan)
  const keras = batas !== null
  const sesudah = (t: number): boolean => keras && !luar && t > batas
  return {
    ...{ sop: r.sop, elemen: r.elemen, unitId: r.unit_id, kunjungan: r.kunjungan },
    ...{ mulai, selesai, luar, keras, ...menit },
    langgar: selesai !== null && sesudah(selesai),
    lewat: selesai === null && sesudah(kini),
  }
}

export interface AngkaMentah {
  terbuka: number
  lewat: number
  selesai: number
  langgar: number
  median: number | null
  antre: number
  kerja: number
  kembali: number
  menungguLuar: number
}

/** By row (`sop/element`), for what was finished between two dates, both included. */
export function angkaMentah(
  semua: readonly KunjunganMentah[],
  p: { dari: string; sampai: string; unit?: readonly string[] },
): Map<string, AngkaMentah> {
  const hasil = new Map<string, AngkaMentah>()
  const lama = new Map<string, number[]>()
  for (const k of semua) {
    if (p.unit && !p.unit.includes(k.unitId)) continue
    const kunci = `${k.sop}/${k.elemen}`
    const a = hasil.get(kunci) ?? { ...KOSONG }
    hasil.set(kunci, a)
    if (k.selesai === null) {
      a.terbuka++
      if (k.lewat) a.lewat++
      continue
    }
    if (tanggal(k.selesai) < p.dari || tanggal(k.selesai) > p.sampai) continue
    a.selesai++
    if (k.langgar) a.langgar++
    for (const j of ['antre', 'kerja', 'kembali', 'menungguLuar'] as const) a[j] += k[j]
    const menit = k.antre + k.kerja + k.kembali + (k.luar ? k.menungguLuar : 0)
    lama.set(kunci, [...(lama.get(kunci) ?? []), menit])
  }
  for (const [kunci, menit] of lama)
    hasil.get(kunci)!.median = menit.sort((x, y) => x - y)[Math.ceil(menit.length / 2) - 1]!
  return hasil
}

const KOSONG: AngkaMentah = {
  terbuka: 0,
  lewat: 0,
  selesai: 0,
  langgar: 0,
  median: null,
  antre: 0,
  kerja: 0,
  kembali: 0,
  menungguLuar: 0,
}
