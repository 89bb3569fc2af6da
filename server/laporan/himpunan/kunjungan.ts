import type { Knex } from 'knex'
import { jamKerjaVersi } from '../../kalender/service.js'
import { menitKerja } from '../../values/jam-kerja.js'
import type { Kunjungan } from './sel.js'

const WAJIB = '(t.keras and not t.luar and t.jatuh_at is not null)'
const KOLOM = `t.tugas_id, t.sop_versi_id, t.sop_kode, t.elemen_id, t.no, g.nama, t.peran, t.waktu, t.jenis,
  t.unit_id, t.kunjungan, t.luar, ${WAJIB} as wajib, t.langgar, t.batas_menit, t.menit, t.menit_antre, t.menit_kerja,
  t.menit_kembali, t.menit_luar, t.menit_jeda, t.kalender_versi_id, t.jatuh_at, t.selesai_at,
  (t.selesai_at at time zone :zona)::date::text as tanggal`

/** Finished visits chosen by `dari`, SQL that yields a column tugas_id, with how late each was. */
export async function bacaKunjungan(
  db: Knex,
  dari: string,
  ikat: Record<string, unknown> & { zona: string },
): Promise<Kunjungan[]> {
  const { rows } = await db.raw(
    `with pilih as (${dari})
     select ${KOLOM} from pilih join tenggat t using (tugas_id) join tugas g on g.id = t.tugas_id`,
    ikat as never,
  )
  for (const r of rows) r.lewat = await menitLewat(db, r)
  return rows
}

interface Lewat {
  langgar: boolean
  jatuh_at: Date | null
  selesai_at: Date
  kalender_versi_id: string
}

/** Working minutes between the due moment and the end, by the calendar the visit was measured with. */
export async function menitLewat(db: Knex, r: Lewat): Promise<number> {
  if (!r.langgar || !r.jatuh_at) return 0
  return Math.max(
    0,
    menitKerja(await jamKerjaVersi(db, r.kalender_versi_id), r.jatuh_at, r.selesai_at),
  )
}
