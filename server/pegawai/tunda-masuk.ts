import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { jaringanIp } from '../values/jaringan-ip.js'

interface Aturan {
  bebas: number
  lupaMs: number
  paling: number
}

const MENIT = 60_000

const SATU_ORANG: Aturan = { bebas: 5, lupaMs: 24 * 60 * MENIT, paling: 900 }

/**
 * What is tried: a name at the door, the code after it, the password once more inside; and where
 * from.
 */
export type Percobaan = 'pengguna' | 'kode' | 'sandi'

/** Failures without delay, how long until they are forgotten, and the longest delay in seconds. */
const ATURAN: Record<'pengguna' | 'kode' | 'sandi' | 'alamat', Aturan> = {
  pengguna: SATU_ORANG,
  kode: SATU_ORANG,
  sandi: SATU_ORANG,
  // A whole office may share one address (of IPv6: one /64): forgotten sooner, delayed less.
  alamat: { bebas: 20, lupaMs: 15 * MENIT, paling: 60 },
}

/**
 * Counts this try of a name before its password is looked at, so that many tries at once cannot all
 * slip through together; `berhasilMasuk` takes it back. Errors: MASUK_DITUNDA, without counting.
 */
export async function mulaiPercobaan(
  trx: Knex.Transaction,
  nama: string,
  alamat: string,
  kini: Date,
  apa: Percobaan = 'pengguna',
): Promise<void> {
  const milikNama = kunci(apa, nama)
  // Only a row that exists can be locked: without it the first tries would all find the way free.
  await trx('percobaan_masuk')
    .insert({ kunci: milikNama, gagal: 0, tunggu_sampai: kini, diubah_at: kini })
    .onConflict('kunci')
    .ignore()
  await tolakBilaDitunda(trx, [milikNama, kunci('alamat', jaringanIp(alamat))], kini)
  await hitung(trx, apa, nama, kini)
}

/** Errors: MASUK_DITUNDA with the seconds left. Locks the rows, so tries of one name queue up. */
async function tolakBilaDitunda(trx: Knex.Transaction, semua: string[], kini: Date): Promise<void> {
  const baris = await trx('percobaan_masuk').whereIn('kunci', semua).orderBy('kunci').forUpdate()
  const sampai = Math.max(...baris.map((b) => b.tunggu_sampai.getTime()), 0)
  if (sampai > kini.getTime())
    throw errors.MASUK_DITUNDA({ detik: Math.ceil((sampai - kini.getTime()) / 1000) })
}

/** A wrong password also counts against the address it came from. */
export async function gagalMasuk(trx: Knex.Transaction, alamat: string, kini: Date): Promise<void> {
  await hitung(trx, 'alamat', jaringanIp(alamat), kini)
}

/** The owner has come: earlier failures of this name are forgotten, those of the address are not. */
export async function berhasilMasuk(
  trx: Knex.Transaction,
  nama: string,
  kini: Date,
  apa: Percobaan = 'pengguna',
): Promise<void> {
  await trx('percobaan_masuk')
    .where({ kunci: kunci(apa, nama) })
    .delete()
  await trx('percobaan_masuk')
    .where('diubah_at', '<', new Date(kini.getTime() - ATURAN.pengguna.lupaMs))
    .delete()
}

async function hitung(
  trx: Knex.Transaction,
  jenis: keyof typeof ATURAN,
  isi: string,
  kini: Date,
): Promise<void> {
  const { bebas, lupaMs, paling } = ATURAN[jenis]
  const { rows } = await trx.raw(
    `
    insert into percobaan_masuk as p (kunci, gagal, tunggu_sampai, diubah_at) values (?, 1, ?, ?)
    on conflict (kunci) do update set diubah_at = excluded.diubah_at,
      gagal = case when p.diubah_at < ? then 1 else p.gagal + 1 end
    returning gagal`,
    [kunci(jenis, isi), kini, kini, new Date(kini.getTime() - lupaMs)],
  )
  const lebih = Number(rows[0].gagal) - bebas
  if (lebih < 0) return
  const detik = Math.min(paling, 5 * 2 ** Math.min(lebih, 20))
  await trx('percobaan_masuk')
    .where({ kunci: kunci(jenis, isi) })
    .update({ tunggu_sampai: new Date(kini.getTime() + detik * 1000) })
}

// Hashed: people type their password into the wrong field, and it must not stay in a table.
function kunci(jenis: string, isi: string): string {
  return `${jenis}:${createHash('sha256').update(isi).digest('hex')}`
}
