import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { antreKonversi, type Antre } from '../platform/docx/antre-konversi.js'

/** A PDF that was given up: what it is of, why, after how many tries, and since when. */
export interface PdfGagal {
  sha256: string
  apa: string
  /** Where the document is seen; empty when it belongs to no page. */
  jalur: string
  galat: string
  percobaan: number
  sejak: Date
}

/** More than these nobody reads at once; the count says how many there are. */
const TERBANYAK = 200

/** Incidents, newest first. */
export async function pdfGagal(db: Knex): Promise<PdfGagal[]> {
  const { rows } = await db.raw(
    `select k.docx_sha256 as sha256, k.galat, k.percobaan,
            coalesce(k.selesai_at, k.created_at) as sejak,
            coalesce('Surat ' || m.nomor || ' ' || m.nama, 'Sertifikat ' || nullif(s.nomor, '') || ' ' || s.nama,
                     'Naskah ' || n.jenis || ' ' || coalesce(nullif(n.nomor, ''), '(belum bernomor)'),
                     'Berkas') as apa,
            coalesce('/naskah/' || m.naskah_id || '/per-peserta', '/pelatihan/' || s.pelatihan_id || '/sertifikat', '/naskah/' || n.id, '') as jalur
       from konversi k
       left join lateral (
         select s.nomor, p.nama, p.pelatihan_id from sertifikat s
           join peserta p on p.id = s.peserta_id
          where s.docx_sha256 = k.docx_sha256 limit 1) s on true
       left join lateral (
         select n.id, n.jenis, n.nomor from naskah_versi v join naskah n on n.id = v.naskah_id
          where v.docx_sha256 = k.docx_sha256 limit 1) n on true
       left join lateral (
         select m.nomor, m.naskah_id,
                case when i.sec in ('B', 'T') then m.peserta ->> 'nama' else '' end as nama
           from surat_massal m join naskah i on i.id = m.naskah_id
          where m.docx_sha256 = k.docx_sha256 limit 1) m on true
      where k.status = 'gagal'
      order by sejak desc, k.docx_sha256
      limit ?`,
    [TERBANYAK],
  )
  return rows
}

/**
 * Has failed PDFs tried once more: one of them, or all. Those of a long job are made by that job,
 * which packs anew afterwards. Answers how many. Errors: TIDAK_ADA when that one has not failed.
 */
export async function ulangiPdf(
  trx: Knex.Transaction,
  antre: Antre,
  kini: Date,
  sha256?: string,
): Promise<number> {
  const gagal: { docx_sha256: string; pekerjaan_id: string | null }[] = await trx('konversi')
    .where({ status: 'gagal', ...(sha256 ? { docx_sha256: sha256 } : {}) })
    .orderBy('docx_sha256')
    .forUpdate()
    .select('docx_sha256', 'pekerjaan_id')
  if (sha256 && gagal.length === 0) throw errors.TIDAK_ADA({ apa: 'PDF yang gagal' })
  for (const g of gagal) if (!g.pekerjaan_id) await antreKonversi(trx, g.docx_sha256, antre)
  const pekerjaan = [...new Set(gagal.flatMap((g) => g.pekerjaan_id ?? []))].sort()
  await trx('konversi')
    .whereIn(
      'docx_sha256',
      gagal.filter((g) => g.pekerjaan_id).map((g) => g.docx_sha256),
    )
    .update({ status: 'menunggu', galat: '' })
  for (const id of pekerjaan) await ulangiPekerjaan(trx, antre, kini, id)
  return gagal.length
}

/**
 * A long job that was given up runs again, and skips what it has done. Errors: TIDAK_ADA,
 * PEKERJAAN_TANDA_TANGAN.
 */
export async function ulangiPekerjaan(
  trx: Knex.Transaction,
  antre: Antre,
  kini: Date,
  id: string,
): Promise<void> {
  const p = await trx('pekerjaan').where({ id, status: 'gagal' }).forUpdate().first()
  if (!p) {
    if (await trx('pekerjaan').where({ id }).first('id')) return
    throw errors.TIDAK_ADA({ apa: 'Pekerjaan' })
  }
  // A passphrase is nowhere kept: only its owner can go on.
  if (p.jenis.endsWith('.tte')) throw errors.PEKERJAAN_TANDA_TANGAN()
  await trx('pekerjaan').where({ id }).update({ status: 'berjalan', galat: '', diubah_at: kini })
  await trx('konversi')
    .where({ pekerjaan_id: id, status: 'gagal' })
    .update({ status: 'menunggu', galat: '' })
  await antre(p.jenis, { ...p.hasil, pekerjaanId: id }, { kunci: `pekerjaan:${id}`, maks: 8 })
}
