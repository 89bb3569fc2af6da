import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { KonteksPelaku } from '../perkara/handler.js'
import { beriTahu } from '../pemberitahuan/service.js'
import { rekomendasiPerkara } from './queries.js'
import { titipanSurat } from './surat.js'

/**
 * Ties the case that begins to the request it was begun for, and keeps its two letters with the case.
 * Errors: REKOMENDASI_TANPA_PENGAJUAN for a case begun by hand.
 */
export async function tautkan(
  trx: Knex.Transaction,
  p: { perkaraId: string; kini: Date },
): Promise<void> {
  const { rows } = await trx.raw(
    `update rekomendasi r set perkara_id = p.id from perkara p
      where p.id = ? and p.kunci = 'rekomendasi:' || r.id and r.perkara_id is null
        and r.tahap = 'terkirim'
     returning r.pegawai_id, r.surat_usulan, r.surat_panggilan`,
    [p.perkaraId],
  )
  if (rows.length === 0) return pastikanTertaut(trx, p.perkaraId)
  await trx('lampiran').insert(
    [rows[0].surat_usulan, rows[0].surat_panggilan].map((b) => ({
      ...{ perkara_id: p.perkaraId, nama: b.nama, sha256: b.sha256 },
      ...{ oleh: rows[0].pegawai_id, dibuat_at: p.kini },
    })),
  )
}

async function pastikanTertaut(trx: Knex.Transaction, perkaraId: string): Promise<void> {
  if (!(await trx('rekomendasi').where({ perkara_id: perkaraId }).first('id')))
    throw errors.REKOMENDASI_TANPA_PENGAJUAN()
}

/**
 * The office decides: the stage of the request, the words of the letter to come, and a notice to who asked,
 * in one transaction. Errors: TIDAK_ADA, REKOMENDASI_TANPA_ALASAN.
 */
export async function putuskan(
  k: KonteksPelaku,
  { putusan, alasan = '' }: { putusan: 'terima' | 'tolak'; alasan?: string },
): Promise<void> {
  const diterima = putusan === 'terima'
  const sebab = alasan.trim()
  if (!diterima && !sebab) throw errors.REKOMENDASI_TANPA_ALASAN({ kolom: 'Alasan' })
  const r = await rekomendasiPerkara(k.trx, k.perkara.id)
  await k
    .trx('rekomendasi')
    .where({ id: r.id })
    .update({
      ...{ tahap: diterima ? 'diterima' : 'ditolak', alasan_putusan: sebab },
      ...{ diputus_at: k.kini, diputus_oleh: k.pelaku.pegawaiId },
    })
  await k.catatData({ titipan: titipanSurat(r, sebab, diterima) })
  await beriTahu(
    k.trx,
    {
      kepada: [r.pegawaiId],
      jenis: 'rekomendasi.putus',
      judul: `Pengajuan rekomendasi Anda ${diterima ? 'diterima' : 'ditolak'}`,
      isi: `${r.kegiatan}. ${sebab ? `Alasan: ${sebab}. ` : ''}Suratnya disampaikan kepada ${r.pd}.`,
      jalur: `/rekomendasi/${r.id}`,
      kunci: `rekomendasi:${r.id}:putus`,
    },
    k.kini,
  )
}
