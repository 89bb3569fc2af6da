import type { Knex } from 'knex'
import { jamKerjaVersi } from '../kalender/service.js'
import { geserJanji } from './janji.js'
import { batasSampai, kunciJam, sampaiAkhir, type JamBerjalan } from './jam-berjalan.js'
import { melanggar } from './keadaan.js'
import { bagiMenit, jumlahMenit } from './segmen.js'

export interface AkhirJam {
  tugasId: string
  kini: Date
  /** Who did it; null when it was taken away. */
  oleh: string | null
  status: 'selesai' | 'batal'
}

/**
 * Ends the clock of a visit and writes down what it came to: it never changes after that. `jam` is
 * the clock as it was read with its task, under the lock of the case.
 */
export async function tutupJam(
  trx: Knex.Transaction,
  jam: JamBerjalan | null,
  a: AkhirJam,
): Promise<void> {
  if (!jam) return
  if (!(await tulis(trx, jam, a))) {
    // The calendar or the training moved it between that look and now.
    const [lagi] = await kunciJam(trx, [a.tugasId])
    if (lagi) await tulis(trx, lagi, a)
  }
  if (jam.luar || jam.segmen.some((s) => s.jenis === 'jeda'))
    await geserJanji(trx, jam.tugasId, a.kini)
}

/** Ends the clock of a task that is no longer waited for. */
export async function batalJam(trx: Knex.Transaction, tugasId: string, kini: Date): Promise<void> {
  const [jam] = await kunciJam(trx, [tugasId])
  await tutupJam(trx, jam ?? null, { tugasId, kini, oleh: null, status: 'batal' })
}

async function tulis(trx: Knex.Transaction, jam: JamBerjalan, a: AkhirJam): Promise<boolean> {
  const j = await jamKerjaVersi(trx, jam.versiId)
  const { akhir, segmen } = sampaiAkhir(jam, a.kini)
  const m = bagiMenit(j, segmen)
  const batas = jam.jeda ? batasSampai(j, jam, akhir) : null
  const jatuh = batas ? batas.jatuh : jam.jatuh
  const langgar =
    a.status === 'selesai'
      ? melanggar({ keras: jam.keras, luar: jam.luar, jatuh_at: jatuh }, akhir)
      : null
  const { rowCount } = await trx.raw(
    `with s as (
       update segmen_jam set selesai_at = ? where tugas_id = ? and selesai_at is null)
     update tenggat set status = ?, selesai_at = ?, selesai_oleh = ?, langgar = ?, menit = ?,
            menit_antre = ?, menit_kerja = ?, menit_kembali = ?, menit_luar = ?, menit_jeda = ?,
            jatuh_at = ?, risiko_at = case when jeda_at is null then risiko_at else ? end, jeda_at = null
      where tugas_id = ? and status = 'berjalan' and kalender_versi_id = ?
        and jatuh_at is not distinct from ?::timestamptz`,
    [
      ...[akhir, a.tugasId, a.status, akhir, a.oleh, langgar, jumlahMenit(m)],
      ...[m.antre, m.kerja, m.kembali, m.luar, m.jeda],
      ...[jatuh, batas?.risiko ?? null, a.tugasId, jam.versiId, jam.jatuh],
    ] as any[],
  )
  return rowCount === 1
}
