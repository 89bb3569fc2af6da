import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { unitBerperan } from '../kompilasi/unit.js'
import { hariIniKantor } from '../perencanaan/tahun.js'
import { mulaiPerkara, type Mesin } from '../perkara/service.js'
import { penempatanPada } from '../perangkat/service.js'
import { kunciKonsep, type Pengaju } from './konsep.js'

/**
 * Sends a draft to the office: its case begins in the same transaction. Errors: TIDAK_ADA,
 * REKOMENDASI_BUKAN_KONSEP, REKOMENDASI_TANPA_PERNYATAAN, REKOMENDASI_TANPA_PD,
 * REKOMENDASI_TANPA_PETUGAS, REKOMENDASI_RENCANA_TERPAKAI.
 */
export async function kirimPengajuan(p: Pengaju, mesin: Mesin, id: string): Promise<void> {
  const { trx, kini, pelaku } = p
  const r = await kunciKonsep(p, id)
  if (!r.pernyataan) throw errors.REKOMENDASI_TANPA_PERNYATAAN()
  const tempat = await penempatanPada(trx, pelaku.pegawaiId, await hariIniKantor(trx, kini))
  if (!tempat) throw errors.REKOMENDASI_TANPA_PD()
  if (r.usulan_id) await pastikanBelumDipakai(trx, r.usulan_id)
  await trx('rekomendasi')
    .where({ id })
    .update({ tahap: 'terkirim', dikirim_at: kini, pd_id: tempat.pdId })
  // The case finds its request by this key; see the first row of the SOP.
  await mulaiPerkara(
    { trx, mesin, kini, pelaku, pengembalian: null },
    {
      sopKode: 'pengajuan-rekomendasi',
      judul: `Rekomendasi ${pelaku.nama}: ${r.kegiatan}`.slice(0, 300),
      unitId: (await unitBerperan(trx, ['pengelola', 'kabid'])) ?? tanpaPetugas(),
      kunci: `rekomendasi:${id}`,
    },
  )
}

/** An item of a plan is carried out once. Two requests for it wait for each other at its row. */
async function pastikanBelumDipakai(trx: Knex.Transaction, usulanId: string): Promise<void> {
  const { materi } = await trx('usulan_bangkom').where({ id: usulanId }).forUpdate().first('materi')
  const lain = await trx('rekomendasi')
    .where({ usulan_id: usulanId })
    .whereIn('tahap', ['terkirim', 'diterima'])
    .first('id')
  if (lain) throw errors.REKOMENDASI_RENCANA_TERPAKAI({ materi })
}

function tanpaPetugas(): never {
  throw errors.REKOMENDASI_TANPA_PETUGAS()
}
