import type { Knex } from 'knex'
import { TERSAMAR } from '../../pegawai/keamanan.js'
import { FROM_MICROS, readPageKey, toMicros, writePageKey } from '../../platform/db/page-key.js'

const PER_HALAMAN = 50

export interface BarisBelum {
  id: string
  naskah_id: string
  nomor: string
  hal: string
  tujuan: string
  cara: string
  resi: string
  dikirim_at: Date
  pengirim: string | null
}

/**
 * Dispatches of living letters nobody has confirmed, the oldest first, as this reader may see them; of a
 * closed letter only the number. By key.
 */
export async function belumTerima(
  db: Knex,
  sec: readonly string[],
  { cara, sesudah }: { cara?: string; sesudah?: string },
): Promise<{ baris: BarisBelum[]; berikut: string | null }> {
  const kunci = readPageKey(sesudah)
  const terbuka = (kolom: string) =>
    db.raw(`case when coalesce(b.sec, n.sec) = any(?) then ${kolom} else ? end`, [
      [...sec],
      TERSAMAR,
    ])
  const q = db('pengiriman as k')
    .join('naskah as n', 'n.id', 'k.naskah_id')
    .leftJoin('nomor as b', (j) =>
      j
        .on('b.pemilik', db.raw(`'naskah'`))
        .andOn('b.pemilik_id', 'n.id')
        .andOn('b.nomor', 'n.nomor'),
    )
    .leftJoin('pegawai as g', 'g.id', 'k.oleh')
    .whereNull('k.diterima_at')
    .whereNot('n.keadaan', 'batal')
    .orderBy('k.dikirim_at')
    .orderBy('k.id')
    .limit(PER_HALAMAN + 1)
    .select('k.id', 'k.naskah_id', 'k.cara', 'k.resi', 'k.dikirim_at', 'n.nomor')
    .select({ pengirim: 'g.nama', hal: terbuka('n.hal'), tujuan: terbuka('k.tujuan') })
    .select({ micros: db.raw(toMicros('k.dikirim_at')) })
  if (cara) q.where('k.cara', cara)
  if (kunci) q.whereRaw(`(k.dikirim_at, k.id) > (${FROM_MICROS}, ?)`, [kunci.micros, kunci.id])
  const rows = await q
  const baris = rows.slice(0, PER_HALAMAN)
  return {
    baris: baris.map(({ micros: _, ...b }: any) => b),
    berikut: rows.length > PER_HALAMAN ? writePageKey(baris.at(-1)) : null,
  }
}
