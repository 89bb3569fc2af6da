import type { Knex } from 'knex'
import { beriTahuSemua } from '../pemberitahuan/service.js'
import { gantiOrang } from '../tugas/orang.js'
import type { Pelaku } from '../values/pelaku.js'

/**
 * What waits for a former superior of these people goes to the new one: the proposal, its task, and one
 * word to each who got something. It counts for the agency they are in when it is decided.
 */
export async function gantiAtasan(
  p: { trx: Knex.Transaction; kini: Date; pelaku: Pick<Pelaku, 'pegawaiId'> },
  orang: readonly string[],
): Promise<void> {
  const { rows } = await p.trx.raw(
    `with pindah as (
       update usulan_bangkom u
          set pd_id = p.pd_id, atasan_id = coalesce(p.atasan_id, u.atasan_id)
         from penempatan p, usulan_bangkom l
        where u.tahap = 'verifikasi' and p.pegawai_id = u.pegawai_id and p.berlaku_sampai is null
          and l.id = u.id and (p.pd_id, coalesce(p.atasan_id, u.atasan_id)) <> (u.pd_id, u.atasan_id)
          and u.pegawai_id = any(?)
       returning u.perkara_id, u.atasan_id, u.atasan_id <> l.atasan_id as berganti)
     select t.id as "tugasId", i.atasan_id as kepada from pindah i
       join tugas t on t.perkara_id = i.perkara_id and t.status = 'terbuka'
        and t.handler = 'rencana.putus'
      where i.berganti`,
    [[...orang]],
  )
  const dapat = await gantiOrang(p, rows, 'atasan langsung berganti')
  await beriTahuSemua(
    p.trx,
    [...dapat].map(([id, n]) => ({
      kepada: [id],
      jenis: 'tugas.dialihkan',
      judul: `${n} usulan pengembangan kompetensi menunggu keputusan Anda`,
      isi: 'Anda tercatat sebagai atasan langsung pengajunya.',
      jalur: '/rencana/bawahan',
      kunci: `rencana:atasan:${id}:${p.kini.getTime()}`,
    })),
    p.kini,
  )
}
