import { errors } from '../errors.js'
import type { Knex } from 'knex'
import { beriTahu } from '../pemberitahuan/service.js'
import { selesaikan } from '../tugas/service.js'
import type { Pelaku } from '../values/pelaku.js'
import { mulaiPerkaraUsulan, tugasUsulan, type Pelaksana } from './perkara-usulan.js'
import { catatUsulan } from './riwayat-usulan.js'
import type { Putusan } from './skema.js'

const AKIBAT = {
  terima: { tahap: 'diterima', aksi: 'diterima' },
  tolak: { tahap: 'ditolak', aksi: 'ditolak' },
  kembalikan: { tahap: 'konsep', aksi: 'dikembalikan' },
} as const

/** The superiors somebody decides for: themselves, and those in whose posts they act. */
export const atasanYangDiwakili = ({ pegawaiId, kursi }: Pelaku): string[] => [
  pegawaiId,
  ...kursi.flatMap((k) => k.menggantikanId ?? []),
]

/**
 * The superior decides on one or several proposals, each with its reason, by finishing their tasks: all
 * or none. Whoever comes second finds it decided. Errors: TIDAK_ADA for one that is not theirs,
 * RENCANA_SUDAH_DIPUTUS, those of finishing a task.
 */
export async function putuskan(
  p: Pelaksana,
  butir: readonly (Putusan & { id: string })[],
): Promise<number> {
  const menurutId = new Map(butir.map((b) => [b.id, b]))
  const usulan = await p
    .trx('usulan_bangkom')
    .whereIn('id', [...menurutId.keys()])
    .whereIn('atasan_id', atasanYangDiwakili(p.pelaku))
    // In one order, so that two pages with the same proposals wait for each other in turn.
    .orderBy('perkara_id')
    .orderBy('id')
    .select('id', 'tahap', 'materi', 'perkara_id')
  if (usulan.length < menurutId.size) throw errors.TIDAK_ADA({ apa: 'Usulan' })
  for (const u of usulan) {
    if (u.tahap !== 'verifikasi') throw errors.RENCANA_SUDAH_DIPUTUS(u)
    const perkara = u.perkara_id ?? (await mulaiPerkaraUsulan({ ...p, pelaku: null }, u.id))
    const tugas = await tugasUsulan(p.trx, perkara, 'rencana.putus')
    if (!tugas) throw errors.RENCANA_SUDAH_DIPUTUS(u)
    const { keputusan, alasan } = menurutId.get(u.id)!
    await selesaikan(p, tugas, { keputusan, alasan })
  }
  return usulan.length
}

interface Diputus {
  trx: Knex.Transaction
  kini: Date
  pelaku: Pick<Pelaku, 'pegawaiId'>
}

/**
 * Writes a decision on a locked proposal that waits for one; its owner is told why. Errors:
 * RENCANA_PUTUS_SENDIRI.
 */
export async function catatPutusan(
  p: Diputus,
  u: { id: string; materi: string; pegawaiId: string },
  { keputusan, alasan }: Putusan,
): Promise<void> {
  const { trx, kini, pelaku } = p
  // Who acts in the post of their own superior is not their own superior.
  if (pelaku.pegawaiId === u.pegawaiId) throw errors.RENCANA_PUTUS_SENDIRI()
  const { tahap, aksi } = AKIBAT[keputusan]
  await trx('usulan_bangkom')
    .where({ id: u.id })
    .update({
      ...{ tahap, diputus_at: kini, diputus_oleh: pelaku.pegawaiId, alasan_putusan: alasan },
      // What goes back is stated anew before it is sent again.
      ...(tahap === 'konsep' && { pernyataan: false }),
    })
  await catatUsulan(p, u.id, aksi, alasan)
  // Of one that comes back the task itself tells, as of all work that comes back.
  if (tahap === 'konsep') return
  await beriTahu(
    trx,
    {
      kepada: [u.pegawaiId],
      jenis: 'rencana.putus',
      judul: `Usulan pengembangan kompetensi Anda ${aksi}`,
      isi: `${u.materi}. Alasan: ${alasan}`,
      jalur: `/rencana/${u.id}`,
      kunci: `rencana:${u.id}:putus:${kini.getTime()}`,
    },
    kini,
  )
}
