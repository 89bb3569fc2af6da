import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { bacaLembar } from '../../peserta/impor/index.js'
import { hurufTerlarang, rapikan } from '../../platform/xlsx/sel.js'
import { rapikanNip, sebabNipRusak } from '../../values/nip.js'

const RAPAT = (s: string) => s.toLowerCase().replace(/[^a-z]/g, '')
const JUDUL_ID = ['pnsorangid', 'pnsid', 'idpns', 'orangid', 'idsiasn']

export interface OrangSiasn {
  nip: string
  id: string
}

export interface OrangTerbaca {
  orang: OrangSiasn[]
  /** Rows that were left out, each with why. */
  dilewati: string[]
}

/**
 * The ids of people out of an export of SIASN, where they are called `PNS ID`. Rows without an id or
 * with a NIP that is none are left out and named; of two ids of one person neither counts. Errors: those
 * of bacaLembar, KOLOM_SIASN_TIDAK_ADA.
 */
export async function bacaOrang(isi: Buffer, nama: string): Promise<OrangTerbaca> {
  const lembar = await bacaLembar(isi, nama)
  const nip = lembar.letak.get('nip') ?? -1
  const id = lembar.judul.findIndex((j) => JUDUL_ID.includes(RAPAT(j)))
  if (nip < 0 || id < 0) throw errors.KOLOM_SIASN_TIDAK_ADA({ ada: lembar.judul.slice(0, 8) })
  const semua = lembar.baris
    .map((b) => ({
      no: b.no,
      ...{ nip: rapikanNip(rapikan(b.sel[nip] ?? '')), id: rapikan(b.sel[id] ?? '') },
    }))
    .filter((o) => o.nip || o.id)
  const idNip = new Map<string, Set<string>>()
  for (const o of semua) idNip.set(o.nip, (idNip.get(o.nip) ?? new Set()).add(o.id))
  const sebab = (o: OrangSiasn): string | null => {
    if (sebabNipRusak(o.nip)) return sebabNipRusak(o.nip)
    if (!o.id) return 'PNS ID kosong'
    if (o.id.length > 100 || hurufTerlarang(o.id)) return 'PNS ID bukan kode'
    return idNip.get(o.nip)!.size > 1 ? `NIP ${o.nip} mempunyai dua PNS ID` : null
  }
  const salah = semua.flatMap((o) => (sebab(o) ? [`Baris ${o.no}: ${sebab(o)}`] : []))
  const sah = semua.filter((o) => !sebab(o)).map((o) => ({ nip: o.nip, id: o.id }))
  return { orang: [...new Map(sah.map((o) => [o.nip, o])).values()], dilewati: salah }
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
