import { errors } from '../errors.js'
import { beriTahuSemua, type Kabar } from '../pemberitahuan/service.js'
import type { Pengaju } from './konsep.js'
import { catatUsulan } from './riwayat-usulan.js'
import type { Putusan } from './skema.js'

const AKIBAT = {
  terima: { tahap: 'diterima', aksi: 'diterima' },
  tolak: { tahap: 'ditolak', aksi: 'ditolak' },
  kembalikan: { tahap: 'konsep', aksi: 'dikembalikan' },
} as const

/**
 * The superior decides on one or several proposals, each with its reason: all or none. Whoever comes
 * second finds it decided. Errors: TIDAK_ADA for one that is not theirs, RENCANA_SUDAH_DIPUTUS.
 */
export async function putuskan(
  p: Pengaju,
  butir: readonly (Putusan & { id: string })[],
): Promise<number> {
  const { trx, kini, pelaku } = p
  const menurutId = new Map(butir.map((b) => [b.id, b]))
  const usulan = await trx('usulan_bangkom')
    .whereIn('id', [...menurutId.keys()])
    .where({ atasan_id: pelaku.pegawaiId })
    // In one order, so that two pages with the same proposals wait for each other in turn.
    .orderBy('id')
    .forUpdate()
    .select('id', 'tahap', 'materi', 'pegawai_id')
  if (usulan.length < menurutId.size) throw errors.TIDAK_ADA({ apa: 'Usulan' })
  const kabar: Kabar[] = []
  for (const u of usulan) {
    if (u.tahap !== 'verifikasi') throw errors.RENCANA_SUDAH_DIPUTUS(u)
    const { keputusan, alasan } = menurutId.get(u.id)!
    const { tahap, aksi } = AKIBAT[keputusan]
    await trx('usulan_bangkom')
      .where({ id: u.id })
      .update({
        ...{ tahap, diputus_at: kini, diputus_oleh: pelaku.pegawaiId, alasan_putusan: alasan },
        // What goes back is stated anew before it is sent again.
        ...(tahap === 'konsep' && { pernyataan: false }),
      })
    await catatUsulan(p, u.id, aksi, alasan)
    kabar.push({
      kepada: [u.pegawai_id],
      jenis: 'rencana.putus',
      judul: `Usulan pengembangan kompetensi Anda ${aksi}`,
      isi: `${u.materi}. Alasan: ${alasan}`,
      jalur: `/rencana/${u.id}`,
      kunci: `rencana:${u.id}:putus:${kini.getTime()}`,
    })
  }
  await beriTahuSemua(trx, kabar, kini)
  return usulan.length
}
