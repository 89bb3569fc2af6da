import type { Knex } from 'knex'
import type { Mesin } from '../perkara/service.js'
import { Galat } from '../platform/galat.js'

/**
 * A form that comes again because its answer was lost on the way: true when this very person has finished
 * the task with these very words. Only for work that may be sent later, whose form says all there is to
 * say; any other second form is refused as before.
 */
export async function sudahSaya(
  { mesin, trx, pegawaiId }: { mesin: Mesin; trx: Knex.Transaction; pegawaiId: string },
  galat: unknown,
  tugasId: string,
  formulir: URLSearchParams,
): Promise<boolean> {
  if (!(galat instanceof Galat) || galat.kode !== 'TUGAS_SUDAH_SELESAI') return false
  const t = await trx('tugas').where({ id: tugasId }).first('handler', 'selesai_oleh', 'hasil')
  if (t.selesai_oleh !== pegawaiId || !mesin.handlers.get(t.handler)?.luring) return false
  const dulu: Record<string, unknown> = t.hasil?.isian ?? {}
  const kini = [...formulir].filter(([nama, nilai]) => nama !== '_csrf' && nilai !== '')
  return (
    kini.length > 0 &&
    kini.length === Object.keys(dulu).length &&
    kini.every(([nama, nilai]) => String(dulu[nama]) === nilai)
  )
}
