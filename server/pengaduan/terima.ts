import { createHash, createHmac } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { mulaiPerkara, type Mesin } from '../perkara/service.js'
import { antre } from '../platform/jobs/antre.js'
import type { Pelaku } from '../values/pelaku.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { tokenBaru } from '../values/token.js'
import type { Kanal } from './kata.js'
import type { IsianAduan } from './schema.js'
import { unitAduan } from './setelan.js'

/** What is kept of the secret of a receipt. */
export const sidikAduan = (token: string): Buffer => createHash('sha256').update(token).digest()

export interface Terima {
  trx: Knex.Transaction
  mesin: Mesin
  kini: Date
  /** Null for the public form, also when the sender happens to be logged in. */
  pelaku: Pelaku | null
}

export interface TandaTerima {
  id: string
  nomor: string
  /** Opens the status page; given out once. */
  token: string
}

/**
 * Takes a complaint: its number, its receipt, and a case whose title says nothing of it. Identity goes to
 * a table of its own, or nowhere. Errors: ADUAN_ANONIM_BERNAMA, ADUAN_BELUM_DITERIMA, ISIAN_SALAH.
 */
export async function terimaAduan(
  { trx, mesin, kini, pelaku }: Terima,
  kanal: Kanal,
  isian: IsianAduan,
): Promise<TandaTerima> {
  const { nama = '', kontak = '', email = '' } = isian
  const bernama = Boolean(nama || kontak || email)
  if (isian.kerahasiaan === 'anonim' && bernama) throw errors.ADUAN_ANONIM_BERNAMA()
  if (isian.kerahasiaan !== 'anonim' && !nama.trim())
    throw errors.ISIAN_SALAH({ kolom: 'Nama', sebab: 'wajib diisi, kecuali bila anonim' })
  const token = tokenTerima(isian)
  const sudah = isian.kirim ? await terkirim(trx, token) : null
  if (sudah) return sudah
  const unitId = await unitAduan(trx)
  if (!unitId) throw errors.ADUAN_BELUM_DITERIMA()
  const nomor = await nomorAduan(trx, kini)
  const [row] = await trx('aduan')
    .insert({
      nomor,
      sidik: sidikAduan(token),
      kanal,
      kerahasiaan: isian.kerahasiaan,
      uraian: isian.uraian,
      lampiran: JSON.stringify(isian.lampiran ?? []),
      diterima_at: kini,
    })
    .returning('id')
  // The case finds its complaint by this key; see the first row of the SOP.
  await mulaiPerkara(
    { trx, mesin, kini, pelaku, pengembalian: null },
    { sopKode: 'pengaduan', judul: `Pengaduan ${nomor}`, unitId, kunci: `aduan:${row.id}` },
  )
  if (isian.kerahasiaan !== 'anonim')
    await trx('aduan_pelapor').insert({ aduan_id: row.id, nama, kontak, email, token })
  if (email) await antre(trx, 'aduan.surel', { aduanId: row.id, apa: 'terima' })
  return { id: row.id, nomor, token }
}

/** The secret of the receipt; of the same form with the same words always the same. */
function tokenTerima({ kirim, ...isi }: IsianAduan): string {
  if (!kirim) return tokenBaru()
  const kunci = createHmac('sha256', kirim).update(JSON.stringify(isi)).digest('base64url')
  return kunci.slice(0, 32)
}

/** What was received from this very form already; who sends it at the same moment waits for the other. */
async function terkirim(trx: Knex.Transaction, token: string): Promise<TandaTerima | null> {
  const sidik = sidikAduan(token)
  await trx.raw('select pg_advisory_xact_lock(?)', [sidik.readInt32BE(0)])
  const a = await trx('aduan').where({ sidik }).first('id', 'nomor')
  return a ? { id: a.id, nomor: a.nomor, token } : null
}

/** `ADU-0007/2026`; starts anew each year of the office. */
async function nomorAduan(trx: Knex.Transaction, kini: Date): Promise<string> {
  const tahun = Number(tanggalDiZona(kini, (await setelanKantor(trx)).zona).slice(0, 4))
  const { rows } = await trx.raw(
    `insert into aduan_nomor as n (tahun, terakhir) values (?, 1)
     on conflict (tahun) do update set terakhir = n.terakhir + 1 returning terakhir`,
    [tahun],
  )
  return `ADU-${String(rows[0].terakhir).padStart(4, '0')}/${tahun}`
}
