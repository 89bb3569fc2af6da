import type { Knex } from 'knex'
import { NAMA_JALUR, type Jalur } from '../perencanaan/acuan.js'
import { padaTahap } from './queries-usulan.js'

export interface BarisRekap {
  /** Of an agency; empty for other rows. */
  id: string
  nama: string
  usulan: number
  orang: number
  jp: number
  biaya: number
}

export interface Rekap {
  jumlah: BarisRekap
  pd: BarisRekap[]
  bentuk: BarisRekap[]
  sumber: BarisRekap[]
  /** How many accepted proposals come from each band of performance. */
  kinerja: BarisRekap[]
}

const HITUNG = `count(*)::integer as usulan, count(distinct u.pegawai_id)::integer as orang,
  coalesce(sum(u.jp), 0)::integer as jp, coalesce(sum(u.anggaran), 0)::bigint as biaya`

// The bands of kesenjanganKinerja: what was sent is rounded to two decimals already.
const PITA = `case when (u.profil->>'nilaiKinerja')::numeric >= 91 then '1 tidak ada'
  when (u.profil->>'nilaiKinerja')::numeric >= 76 then '2 rendah'
  when (u.profil->>'nilaiKinerja')::numeric >= 61 then '3 sedang' else '4 tinggi' end`

/** Sums of what was accepted for a year: in all, by agency, by form, by source of money, by gap. */
export async function rekapTahun(db: Knex, tahun: number): Promise<Rekap> {
  const dasar = () =>
    db('usulan_bangkom as u')
      .where('u.tahun', tahun)
      .modify((q) => padaTahap(q))
  const per = async (id: string, nama: string, q: Knex.QueryBuilder): Promise<BarisRekap[]> => {
    const pilih = db.raw(`${id} as id, ${nama} as nama, ${HITUNG}`)
    const rows: any[] = await q.groupByRaw('1, 2').orderByRaw('2').select(pilih)
    return rows.map((r) => ({ ...r, biaya: Number(r.biaya) }))
  }
  const [jumlah] = await per(`''`, `'Jumlah'`, dasar())
  const bentuk = await per(
    'b.jalur',
    'b.nama',
    dasar().join('bentuk_bangkom as b', 'b.kode', 'u.bentuk'),
  )
  return {
    jumlah: jumlah ?? { id: '', nama: 'Jumlah', usulan: 0, orang: 0, jp: 0, biaya: 0 },
    pd: await per('pd.id', 'pd.nama', dasar().join('pd', 'pd.id', 'u.pd_id')),
    bentuk: bentuk.map((b) => ({ ...b, nama: `${b.nama} (${NAMA_JALUR[b.id as Jalur]})`, id: '' })),
    sumber: await per(`''`, 'u.sumber_dana', dasar()),
    kinerja: (await per(`''`, PITA, dasar())).map((b) => ({ ...b, nama: b.nama.slice(2) })),
  }
}
