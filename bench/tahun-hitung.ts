import type { Knex } from 'knex'
import type { IsiKalender } from '../server/values/kalender-isi.js'
import { esok, jendelaIsi, saat, tanggal } from './tahun-jam.js'

/**
 * The figures of lateness once more, from the raw history alone: what was opened, taken, put back and
 * done, the printed waktu, and the text of the calendar. No clock of Paraf is read (tenggat, segmen_jam)
 * and none of its counting is used, so that where both agree, both are right.
 */

const MENIT = 60_000
/** Whose minutes are not the office's: LAN, participants, and what waits for replies and reports of others. */
const PERAN_LUAR = ['lan', 'peserta']
const MENUNGGU = ['surat.terimaBalasan', 'peserta.laporan']

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
  /** Open and past its due moment. */
  lewat: boolean
  /** Working minutes between the due moment and the end of a breach. */
  telat: number
}

/** Working minutes between two moments as the clock on the wall shows them, which has no seconds. */
function menitAntara(isi: IsiKalender, mulai: number, akhir: number): number {
  const [dari, sampai] = [mulai, akhir].map((t) => Math.floor(t / MENIT) * MENIT) as [
    number,
    number,
  ]
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
  const luar = PERAN_LUAR.includes(r.peran) || MENUNGGU.includes(r.handler)
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
  const langgar = selesai !== null && sesudah(selesai)
  return {
    ...{ sop: r.sop, elemen: r.elemen, unitId: r.unit_id, kunjungan: r.kunjungan },
    ...{ mulai, selesai, luar, keras, ...menit },
    langgar,
    lewat: selesai === null && sesudah(kini),
    telat: langgar ? menitAntara(isi, batas!, selesai!) : 0,
  }
}

export interface AngkaMentah {
  terbuka: number
  lewat: number
  n: number
  kasus: number
  wajib: number
  langgar: number
  telat: number
  antre: number
  kerja: number
  kembali: number
  luar: number
  /** Working minutes of the office, each visit's, ascending. */
  lama: number[]
}

/** By row (`sop/element`), for what was finished between two dates, both included. */
export function angkaMentah(
  semua: readonly KunjunganMentah[],
  p: { dari: string; sampai: string; unit: string | null },
): Map<string, AngkaMentah> {
  const hasil = new Map<string, AngkaMentah>()
  for (const k of semua) {
    if (p.unit && p.unit !== k.unitId) continue
    const selesaiDiMasa =
      k.selesai !== null && tanggal(k.selesai) >= p.dari && tanggal(k.selesai) <= p.sampai
    if (k.selesai !== null && !selesaiDiMasa) continue
    const kunci = `${k.sop}/${k.elemen}`
    const a = hasil.get(kunci) ?? kosong()
    hasil.set(kunci, a)
    if (k.selesai === null) {
      a.terbuka++
      if (k.lewat) a.lewat++
      continue
    }
    a.n++
    if (k.kunjungan === 1) a.kasus++
    if (k.keras && !k.luar) a.wajib++
    if (k.langgar) a.langgar++
    a.telat += k.telat
    a.antre += k.antre
    a.kerja += k.kerja
    a.kembali += k.kembali
    a.luar += k.menungguLuar
    a.lama.push(k.antre + k.kerja + k.kembali + (k.luar ? k.menungguLuar : 0))
  }
  for (const a of hasil.values()) a.lama.sort((x, y) => x - y)
  return hasil
}

const kosong = (): AngkaMentah => ({
  ...{ terbuka: 0, lewat: 0, n: 0, kasus: 0, wajib: 0, langgar: 0, telat: 0 },
  ...{ antre: 0, kerja: 0, kembali: 0, luar: 0, lama: [] },
})
