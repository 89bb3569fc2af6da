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

/** Keeps the ids; a newer one takes the place of an older. */
export async function simpanOrang(
  trx: Knex.Transaction,
  orang: readonly OrangSiasn[],
  { oleh, kini }: { oleh: string; kini: Date },
): Promise<void> {
  for (let i = 0; i < orang.length; i += 1000)
    await trx('siasn_orang')
      .insert(
        orang.slice(i, i + 1000).map((o) => ({
          ...{ nip: o.nip, pns_orang_id: o.id, oleh, diubah_at: kini },
        })),
      )
      .onConflict('nip')
      .merge()
}
