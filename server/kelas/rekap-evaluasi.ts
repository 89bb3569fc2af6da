import type { Knex } from 'knex'
import { butirUntuk, PALING_SEDIKIT, PENYELENGGARA } from './evaluasi.js'

export interface RekapEvaluasi {
  sasaran: string
  nama: string
  /** How many have answered. */
  n: number
  /** Averages of 1 to 4, two decimals; null while there are fewer than three answers. */
  butir: { judul: string; rata: number | null }[]
  rata: number | null
  /** In an order that says nothing; none while there are fewer than three answers. */
  saran: string[]
}

const dua = (n: number): number => Math.round(n * 100) / 100

/** What participants think of the organiser and of each speaker, once enough have said so. */
export async function rekapEvaluasi(db: Knex, pelatihanId: string): Promise<RekapEvaluasi[]> {
  const { rows } = await db.raw(
    `select n.id::text as sasaran, n.nama,
            (select json_agg(json_build_object('nilai', j.nilai, 'saran', j.saran) order by j.id)
               from evaluasi_jawaban j
              where j.pelatihan_id = n.pelatihan_id and j.narasumber_id = n.id) as jawaban
       from narasumber n where n.pelatihan_id = :id
        and exists (select 1 from sesi_narasumber x where x.narasumber_id = n.id)
     union all
     select :penyelenggara, 'Penyelenggaraan',
            (select json_agg(json_build_object('nilai', j.nilai, 'saran', j.saran) order by j.id)
               from evaluasi_jawaban j where j.pelatihan_id = :id and j.narasumber_id is null)
      order by nama`,
    { id: pelatihanId, penyelenggara: PENYELENGGARA },
  )
  return rows.map(
    (r: { sasaran: string; nama: string; jawaban: { nilai: number[]; saran: string }[] | null }) =>
      hitung(r.sasaran, r.nama, r.jawaban ?? []),
  )
}

function hitung(
  sasaran: string,
  nama: string,
  jawaban: readonly { nilai: number[]; saran: string }[],
): RekapEvaluasi {
  const cukup = jawaban.length >= PALING_SEDIKIT
  const rata = (isi: readonly number[]): number | null =>
    cukup ? dua(isi.reduce((a, b) => a + b, 0) / isi.length) : null
  return {
    ...{ sasaran, nama, n: jawaban.length },
    butir: butirUntuk(sasaran).map((judul, i) => ({
      judul,
      rata: rata(jawaban.map((j) => j.nilai[i]!)),
    })),
    rata: rata(jawaban.flatMap((j) => j.nilai)),
    saran: cukup ? jawaban.map((j) => j.saran.trim()).filter(Boolean) : [],
  }
}
