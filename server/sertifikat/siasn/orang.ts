import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { bacaLembar } from '../../peserta/impor/index.js'
import { rapikanNip } from '../../values/nip.js'

const RAPAT = (s: string) => s.toLowerCase().replace(/[^a-z]/g, '')
const JUDUL_ID = ['pnsorangid', 'pnsid', 'idpns', 'orangid', 'idsiasn']

export interface OrangSiasn {
  nip: string
  id: string
}

/**
 * The ids of people out of an export of SIASN, where they are called `PNS ID`. Rows without an id or
 * with a NIP that is none are left out and counted. Errors: those of bacaLembar, KOLOM_SIASN_TIDAK_ADA.
 */
export async function bacaOrang(
  isi: Buffer,
  nama: string,
): Promise<{ orang: OrangSiasn[]; dilewati: number }> {
  const lembar = await bacaLembar(isi, nama)
  const nip = lembar.letak.get('nip') ?? -1
  const id = lembar.judul.findIndex((j) => JUDUL_ID.includes(RAPAT(j)))
  if (nip < 0 || id < 0) throw errors.KOLOM_SIASN_TIDAK_ADA({ ada: lembar.judul.slice(0, 8) })
  const semua = lembar.baris.map((b) => ({
    ...{ nip: rapikanNip(b.sel[nip] ?? ''), id: (b.sel[id] ?? '').trim().replace(/^'/, '') },
  }))
  const sah = semua.filter((o) => /^\d{18}$/.test(o.nip) && o.id !== '' && o.id.length <= 100)
  return {
    orang: [...new Map(sah.map((o) => [o.nip, o])).values()],
    dilewati: semua.length - sah.length,
  }
}

/**
 * Keeps the ids of those who are on a roster here, a newer one in place of an older; an export of the
 * whole region is let go of otherwise (minimum data, domain 4.7). Answers how many were kept.
 */
export async function simpanOrang(
  trx: Knex.Transaction,
  orang: readonly OrangSiasn[],
  { oleh, kini }: { oleh: string; kini: Date },
): Promise<number> {
  const { rowCount } = await trx.raw(
    `insert into siasn_orang (nip, pns_orang_id, oleh, diubah_at)
     select b.nip, b.id, :oleh, :kini
       from unnest(cast(:nip as text[]), cast(:id as text[])) as b (nip, id)
      where exists (select 1 from peserta p where p.nip = b.nip)
     on conflict (nip) do update set pns_orang_id = excluded.pns_orang_id, oleh = excluded.oleh,
       diubah_at = excluded.diubah_at`,
    { oleh, kini, nip: orang.map((o) => o.nip), id: orang.map((o) => o.id) },
  )
  return rowCount
}
