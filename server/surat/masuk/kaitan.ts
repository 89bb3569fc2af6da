import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { TERSAMAR } from '../../pegawai/keamanan.js'
import { ikatNaskah, SQL_NASKAH_TERBUKA } from '../../perkara/keamanan.js'
import { catatRiwayat, oleh } from '../../perkara/service.js'
import type { Pelaku } from '../../values/pelaku.js'
import type { Penulis } from './catat.js'
import { ikatIzin, SQL_TERBUKA, type IzinMasuk } from './izin.js'

/** `jawaban`: our letter answers the incoming one; `tanggapan`: the incoming one answers ours. */
export type Arah = 'jawaban' | 'tanggapan'

/**
 * Links an issued letter of ours, called by its number, with an incoming one. Again is harmless.
 * Errors: TIDAK_ADA (number), JAWABAN_MENDAHULUI (an answer cannot be older than its question).
 */
export async function kaitkanNaskah(
  a: Penulis,
  suratMasukId: string,
  k: { nomor: string; arah: Arah },
): Promise<{ nomor: string }> {
  const surat = await a.trx('surat_masuk').where({ id: suratMasukId }).forUpdate().first()
  const naskah = await a
    .trx('naskah')
    .whereNotNull('terbit_sha256')
    .whereRaw('rapikan_surat(nomor) = rapikan_surat(?)', [k.nomor])
    .orderBy('terbit_at', 'desc')
    .first('id', 'nomor', 'tanggal')
  if (!naskah) throw errors.TIDAK_ADA({ apa: `Surat keluar nomor ${k.nomor.trim()}` })
  const [tanya, jawab] =
    k.arah === 'jawaban' ? [surat.tanggal, naskah.tanggal] : [naskah.tanggal, surat.tanggal]
  if (jawab < tanya) throw errors.JAWABAN_MENDAHULUI()
  await a
    .trx('surat_kaitan')
    .insert({
      surat_masuk_id: suratMasukId,
      naskah_id: naskah.id,
      arah: k.arah,
      oleh: a.pelaku.pegawaiId,
      at: a.kini,
    })
    .onConflict(['surat_masuk_id', 'naskah_id'])
    .merge(['arah', 'oleh', 'at'])
  return { nomor: naskah.nomor }
}

/** Takes a mistaken link away. Errors: TIDAK_ADA. */
export async function lepasKaitan(
  trx: Knex.Transaction,
  suratMasukId: string,
  naskahId: string,
): Promise<void> {
  const n = await trx('surat_kaitan')
    .where({ surat_masuk_id: suratMasukId, naskah_id: naskahId })
    .del()
  if (n === 0) throw errors.TIDAK_ADA({ apa: 'Kaitan surat' })
}

/** Letters of ours linked with an incoming one; a secret one shows its number only. */
export async function kaitanSurat(db: Knex, pelaku: Pelaku, suratMasukId: string): Promise<any[]> {
  const { rows } = await db.raw(
    `select n.id, n.nomor, n.tanggal, k.arah,
            case when ${SQL_NASKAH_TERBUKA} then n.hal else :tersamar end as hal
       from surat_kaitan k join naskah n on n.id = k.naskah_id
      where k.surat_masuk_id = :suratMasukId order by n.tanggal`,
    { ...(await ikatNaskah(db, pelaku)), tersamar: TERSAMAR, suratMasukId },
  )
  return rows
}

/** Incoming letters linked with one of ours; what is secret to the reader shows its agenda number only. */
export async function kaitanNaskah(db: Knex, izin: IzinMasuk, naskahId: string): Promise<any[]> {
  const { rows } = await db.raw(
    `select s.id, s.agenda, s.tahun, k.arah, ${SQL_TERBUKA} as terbuka,
            case when ${SQL_TERBUKA} then s.pengirim end as pengirim,
            case when ${SQL_TERBUKA} then s.hal end as hal
       from surat_kaitan k join surat_masuk s on s.id = k.surat_masuk_id
      where k.naskah_id = :naskahId order by s.tahun, s.agenda`,
    { ...ikatIzin(izin), naskahId },
  )
  return rows
}

/** Puts a letter with the case that handles it; null takes it out again. Errors: TIDAK_ADA. */
export async function tautkanPerkara(
  a: Penulis,
  suratMasukId: string,
  perkaraId: string | null,
): Promise<void> {
  const surat = await a.trx('surat_masuk').where({ id: suratMasukId }).forUpdate().first()
  if (await a.trx('balasan').where({ surat_masuk_id: suratMasukId }).first('instansi'))
    throw errors.BALASAN_TETAP()
  if (perkaraId && !(await a.trx('perkara').where({ id: perkaraId }).first('id')))
    throw errors.TIDAK_ADA({ apa: 'Perkara' })
  await a.trx('surat_masuk').where({ id: suratMasukId }).update({ perkara_id: perkaraId })
  await catatRiwayat(a.trx, {
    at: a.kini,
    aksi: perkaraId ? 'surat_masuk.ditautkan' : 'surat_masuk.dilepas',
    perkaraId: perkaraId ?? surat.perkara_id,
    ...oleh({ pelaku: a.pelaku, kursi: a.pelaku.kursi[0] }),
    rincian: { agenda: surat.agenda, tahun: surat.tahun },
  })
}
