import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { antreKirim } from './antrean.js'
import type { IsiSaluran } from './schema.js'
import type { Saluran } from './saluran.js'

/** Opens one notice of one's own: it is read from now on. Errors: TIDAK_ADA. */
export async function bukaKabar(
  trx: Knex.Transaction,
  pegawaiId: string,
  id: string,
  kini: Date,
): Promise<{ jalur: string }> {
  const [baris] = await trx('pemberitahuan')
    .where({ id, pegawai_id: pegawaiId })
    .where('tampil_at', '<=', kini)
    .update({ dibaca_at: trx.raw('coalesce(dibaca_at, ?)', [kini]) })
    .returning('jalur')
  if (!baris) throw errors.TIDAK_ADA({ apa: 'Pemberitahuan' })
  return baris
}

/** All of one's own that are shown by now count as read. */
export async function bacaSemua(
  trx: Knex.Transaction,
  pegawaiId: string,
  kini: Date,
): Promise<number> {
  return trx('pemberitahuan')
    .where({ pegawai_id: pegawaiId, dibaca_at: null })
    .where('tampil_at', '<=', kini)
    .update({ dibaca_at: kini })
}

/** Stores what was chosen; what is left out stays as it was. Errors: NOMOR_WA_KOSONG. */
export async function simpanPilihan(
  trx: Knex.Transaction,
  pegawaiId: string,
  { surel, webhook, nomorWa = '', ringkasan, ...cara }: IsiSaluran,
  kini: Date,
): Promise<void> {
  const nomor_wa = nomorPanjang(nomorWa)
  if (webhook && !nomor_wa) throw errors.NOMOR_WA_KOSONG()
  const milik = { pegawai_id: pegawaiId, diubah_at: kini }
  await trx('pilihan_saluran')
    .insert({ ...milik, surel, webhook, nomor_wa, ...(ringkasan !== undefined && { ringkasan }) })
    .onConflict('pegawai_id')
    .merge()
  const baris = Object.entries(cara).map(([kelompok, c]) => ({ ...milik, kelompok, cara: c }))
  if (baris.length > 0)
    await trx('pilihan_kabar').insert(baris).onConflict(['pegawai_id', 'kelompok']).merge()
}

/** `0812-3456 7890` and `+62 812...` as gateways want it: `62812...`. */
const nomorPanjang = (teks: string): string => teks.replace(/\D/g, '').replace(/^0/, '62')

/** What was given up waits again with all its attempts; of everybody when nobody is named. */
export async function ulangiKiriman(
  trx: Knex.Transaction,
  kini: Date,
  milik?: { pegawaiId: string; saluran: Saluran },
): Promise<number> {
  const q = trx('kiriman').where({ status: 'gagal' })
  if (milik) q.where({ pegawai_id: milik.pegawaiId, saluran: milik.saluran })
  const baris = await q
    .update({ status: 'antre', percobaan: 0, galat: '', selesai_at: null, berikut_at: kini })
    .returning('pegawai_id')
  await antreKirim(trx, [...new Set(baris.map((b) => b.pegawai_id))])
  return baris.length
}
