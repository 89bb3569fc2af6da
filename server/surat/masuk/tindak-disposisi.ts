import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import type { Penulis } from './catat.js'
import { kunciDisposisi, kursiPenerima, wajibBerjalan } from './disposisi.js'
import { ikatIzin, SQL_PENERIMA, type IzinMasuk } from './izin.js'
import { jagaPindaian, type Pindaian } from './pindaian.js'

/**
 * Whoever opens a letter has read the disposisi they got on it. The first reader counts; what was
 * withdrawn a moment before stays withdrawn. Answers how many were new.
 */
export async function tandaiDibaca(
  trx: Knex.Transaction,
  izin: IzinMasuk,
  suratMasukId: string,
  kini: Date,
): Promise<number> {
  const { rows } = await trx.raw(
    `update disposisi d set dibaca_at = :kini, dibaca_oleh = :pegawaiId
      where d.surat_masuk_id = :suratMasukId and d.dibaca_at is null and d.batal_at is null
        and ${SQL_PENERIMA} returning d.id`,
    { ...ikatIzin(izin), suratMasukId, kini },
  )
  return rows.length
}

/**
 * The receiver reports what was done; what they passed on goes on below. Errors:
 * DISPOSISI_BUKAN_MILIK, DISPOSISI_DIBATALKAN, DISPOSISI_SELESAI, those of jagaPindaian.
 */
export async function selesaikanDisposisi(
  a: Penulis,
  id: string,
  isi: { laporan: string; berkas?: Pindaian },
): Promise<{ suratMasukId: string }> {
  const d = await kunciDisposisi(a, id)
  kursiPenerima(a.pelaku.kursi, d)
  await wajibBerjalan(a, d)
  if (isi.berkas) await jagaPindaian(a.trx, isi.berkas)
  await a
    .trx('disposisi')
    .where({ id })
    .update({
      selesai_at: a.kini,
      selesai_oleh: a.pelaku.pegawaiId,
      laporan: isi.laporan.trim(),
      laporan_sha256: isi.berkas?.sha256 ?? null,
      laporan_berkas: isi.berkas?.nama ?? '',
    })
  return { suratMasukId: d.surat_masuk_id }
}

/**
 * Takes a disposisi back while nobody has read it: by the seat that gave it, or who wrote it down.
 * Errors: DISPOSISI_BUKAN_PEMBERI, DISPOSISI_SUDAH_DIBACA, DISPOSISI_DIBATALKAN.
 */
export async function batalkanDisposisi(
  a: Penulis,
  id: string,
  alasan: string,
): Promise<{ suratMasukId: string }> {
  const d = await kunciDisposisi(a, id)
  const pemberi =
    d.dari_pemangku_id && (await a.trx('pemangku').where({ id: d.dari_pemangku_id }).first())
  const berhak =
    d.dibuat_oleh === a.pelaku.pegawaiId ||
    a.pelaku.kursi.some((k) => k.jabatanId === pemberi?.jabatan_id)
  if (!berhak) throw errors.DISPOSISI_BUKAN_PEMBERI()
  if (d.batal_at) throw errors.DISPOSISI_DIBATALKAN()
  if (d.dibaca_at) throw errors.DISPOSISI_SUDAH_DIBACA()
  await a
    .trx('disposisi')
    .where({ id })
    .update({ batal_at: a.kini, batal_oleh: a.pelaku.pegawaiId, batal_alasan: alasan.trim() })
  return { suratMasukId: d.surat_masuk_id }
}
