import type { Knex } from 'knex'
import { NAMA_JALUR, type Jalur } from '../perencanaan/acuan.js'
import { HITUNG_USULAN, padaTahap } from './queries-usulan.js'

export interface BarisRekap {
  /** What the rows behind it are filtered by: an agency, a form, a source, a stage; else empty. */
  id: string
  nama: string
  usulan: number
  orang: number
  /** Of finished items as reported, of others as planned. */
  jp: number
  jpRencana: number
  biaya: number
}

export interface Rekap {
  jumlah: BarisRekap
  pd: BarisRekap[]
  bentuk: BarisRekap[]
  sumber: BarisRekap[]
  /** Accepted, under way, finished. */
  tahap: BarisRekap[]
  /** How many accepted proposals come from each band of performance. */
  kinerja: BarisRekap[]
}

// The bands of kesenjanganKinerja: what was sent is rounded to two decimals already.
const PITA = `case when (u.profil->>'nilaiKinerja')::numeric >= 91 then '1 tidak ada'
  when (u.profil->>'nilaiKinerja')::numeric >= 76 then '2 rendah'
  when (u.profil->>'nilaiKinerja')::numeric >= 61 then '3 sedang' else '4 tinggi' end`

const NAMA = `case b.jalur ${(Object.keys(NAMA_JALUR) as Jalur[])
  .map((j) => `when '${j}' then '${NAMA_JALUR[j]}'`)
  .join(' ')} end`

const TAHAP = `case u.tahap when 'diterima' then '1 Diterima, belum dimulai'
  when 'berjalan' then '2 Berjalan' else '3 Selesai' end`

const KOSONG = { id: '', nama: 'Jumlah', usulan: 0, orang: 0, jp: 0, jpRencana: 0, biaya: 0 }

/** Sums of what was accepted for a year: in all, by agency, form, source of money, stage and gap. */
export async function rekapTahun(db: Knex, tahun: number): Promise<Rekap> {
  const dasar = () =>
    db('usulan_bangkom as u')
      .where('u.tahun', tahun)
      .modify((q) => padaTahap(q))
  const per = async (id: string, nama: string, q: Knex.QueryBuilder): Promise<BarisRekap[]> => {
    const pilih = db.raw(`${id} as id, ${nama} as nama, ${HITUNG_USULAN}`)
    const rows: any[] = await q.groupByRaw('1, 2').orderByRaw('2').select(pilih)
    return rows.map((r) => ({ ...r, biaya: Number(r.biaya) }))
  }
  const [jumlah] = await per(`''`, `'Jumlah'`, dasar())
  const bentuk = await per(
    'b.kode',
    `b.nama || ' (' || ${NAMA} || ')'`,
    dasar().join('bentuk_bangkom as b', 'b.kode', 'u.bentuk'),
  )
  return {
    jumlah: jumlah ?? KOSONG,
    pd: await per('pd.id', 'pd.nama', dasar().join('pd', 'pd.id', 'u.pd_id')),
    bentuk,
    sumber: await per('u.sumber_dana', 'u.sumber_dana', dasar()),
    tahap: (await per('u.tahap', TAHAP, dasar())).map(tanpaUrutan),
    kinerja: (await per(`''`, PITA, dasar())).map(tanpaUrutan),
  }
}

/** Bands and stages are sorted by the digit before their name. */
const tanpaUrutan = (b: BarisRekap): BarisRekap => ({ ...b, nama: b.nama.slice(2) })
