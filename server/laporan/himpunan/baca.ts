import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { bacaKunjungan } from './kunjungan.js'
import { bagiPeriode, TINGKAT, type Rentang } from './periode.js'
import {
  jumlahkan,
  selKosong,
  tambahKunjungan,
  TERJUMLAH,
  type Kunjungan,
  type Sel,
} from './sel.js'

export interface Cakupan extends Rentang {
  /** Units counted; null: the whole office. */
  unit: readonly string[] | null
  /** One SOP; without it all. */
  sop?: string | null
}

/** A row of an SOP under the words of its newest version, with what was counted. */
export interface BarisHimpunan extends Sel {
  sop_kode: string
  elemen_id: string
  no: string
  nama: string
  peran: string
  waktu: string
  jenis: string
}

/**
 * Everything finished in a period, by row: cells and what still waits to be counted, read in one
 * snapshot, so the figures are exact at that moment. `perWaktu` keeps a row whose mutu baku changed
 * apart by its printed time.
 */
export async function bacaHimpunan(
  db: Knex,
  s: Cakupan,
  opsi: { perWaktu?: boolean } = {},
): Promise<BarisHimpunan[]> {
  const { zona } = await setelanKantor(db)
  const { sel, ekor } = await db.transaction(
    async (trx) => ({ sel: await bacaSel(trx, s), ekor: await bacaEkor(trx, s, zona) }),
    { isolationLevel: 'repeatable read', readOnly: true },
  )
  const hasil = new Map<string, BarisHimpunan>()
  const ambil = (k: Kunjungan | RowSel): BarisHimpunan => {
    const kunci = `${k.sop_kode} ${k.elemen_id} ${opsi.perWaktu ? k.waktu : ''}`
    let baris = hasil.get(kunci)
    if (!baris) hasil.set(kunci, (baris = { ...kata(k), ...selKosong() }))
    return baris
  }
  // Newest version first: the first to come gives a row its words.
  for (const r of sel) {
    const baris = ambil(r)
    jumlahkan(baris, angka(r))
    baris.menit.tambahBita(Buffer.from(r.isi, 'base64'))
  }
  for (const k of ekor) tambahKunjungan(ambil(k), k)
  return [...hasil.values()]
}

interface RowSel extends Omit<BarisHimpunan, 'menit'> {
  /** base64: half of what the driver's own form would carry. */
  isi: string
}

async function bacaSel(trx: Knex, s: Cakupan): Promise<RowSel[]> {
  const bagian = bagiPeriode(s)
  const pilihan = TINGKAT.map(
    (t) =>
      `select * from laporan_sel where tingkat = '${t}' and mulai = any(cast(:${t} as date[]))`,
  )
  const { rows } = await trx.raw(
    `with sel as (${pilihan.join(' union all ')})
     select b.sop_kode, b.elemen_id, b.no, b.nama, b.peran, b.waktu, b.jenis, j.*
       from (select baris_id, ${TERJUMLAH.map((k) => `sum(${k})::float8 as ${k}`).join(', ')},
                    max(batas) as batas, encode(string_agg(isi, ''), 'base64') as isi
               from sel
              where cast(:unit as uuid[]) is null or unit_id = any(cast(:unit as uuid[]))
              group by baris_id) j
       join laporan_baris b on b.id = j.baris_id
      where cast(:sop as text) is null or b.sop_kode = :sop
      order by b.id desc`,
    {
      ...bagian,
      unit: s.unit as never,
      sop: (s.sop ?? null) as never,
    },
  )
  return rows
}

const bacaEkor = (trx: Knex, s: Cakupan, zona: string): Promise<Kunjungan[]> =>
  bacaKunjungan(
    trx,
    `select tugas_id from laporan_antre join tenggat t using (tugas_id)
      where (t.selesai_at at time zone :zona)::date between :dari and :sampai
        and (cast(:unit as uuid[]) is null or t.unit_id = any(cast(:unit as uuid[])))
        and (cast(:sop as text) is null or t.sop_kode = :sop)`,
    { zona, dari: s.dari, sampai: s.sampai, unit: s.unit, sop: s.sop ?? null },
  )

const kata = ({ sop_kode, elemen_id, no, nama, peran, waktu, jenis }: Kunjungan | RowSel) => ({
  sop_kode,
  elemen_id,
  no,
  nama,
  peran,
  waktu,
  jenis,
})

const angka = (r: RowSel) => {
  const { n, kasus, wajib, langgar, lewat, antre, kerja, kembali, luar, jeda, batas } = r
  return { n, kasus, wajib, langgar, lewat, antre, kerja, kembali, luar, jeda, batas }
}
