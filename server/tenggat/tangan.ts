import type { Knex } from 'knex'
import { hitungUlang } from './hitung-ulang.js'
import { geserJanji } from './janji.js'

interface Tangan {
  tugasId: string
  /** Who holds the task from now on; null: nobody. */
  pegawaiId: string | null
  kini: Date
}

/**
 * The task went from hand to hand: one stretch ends, the next begins. A pause ends with it, for the
 * reason was the old holder's. Clocks of the outside world do not care who holds the task here.
 */
async function gantiTangan(trx: Knex.Transaction, t: Tangan): Promise<void> {
  const { rows } = await trx.raw(
    `with lama as (
       update segmen_jam s set selesai_at = greatest(?::timestamptz, s.mulai_at)
         from tenggat j
        where j.tugas_id = s.tugas_id and s.tugas_id = ? and s.selesai_at is null and not j.luar
        returning s.tugas_id, s.jenis, s.selesai_at, j.dikembalikan_oleh),
     baru as (
       insert into segmen_jam (tugas_id, jenis, pegawai_id, mulai_at)
       select tugas_id, case when ?::uuid is null then 'antre'
                when dikembalikan_oleh is null then 'kerja' else 'kembali' end, ?::uuid, selesai_at
         from lama)
     select jenis from lama`,
    [t.kini, t.tugasId, t.pegawaiId, t.pegawaiId] as any[],
  )
  if (rows[0]?.jenis === 'jeda') await akhiriJeda(trx, t)
}

/** Somebody took the task. */
export const ambilJam = (trx: Knex.Transaction, t: Tangan & { pegawaiId: string }): Promise<void> =>
  gantiTangan(trx, t)

/** Nobody has it any more. */
export const lepasJam = (trx: Knex.Transaction, t: Omit<Tangan, 'pegawaiId'>): Promise<void> =>
  gantiTangan(trx, { ...t, pegawaiId: null })

/** The clock goes on in these hands. The caller has seen that it stands still. */
export const lanjutkanJam = ambilJam

async function akhiriJeda(trx: Knex.Transaction, t: Tangan): Promise<void> {
  await trx('tenggat').where({ tugas_id: t.tugasId }).update({ jeda_at: null })
  await hitungUlang(trx, [t.tugasId])
  await geserJanji(trx, t.tugasId, t.kini)
}
