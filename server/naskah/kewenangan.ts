import type { Knex } from 'knex'
import { barisKewenangan } from '../values/penandatangan.js'
import type { Penandatangan } from './penandatangan.js'

/**
 * The signer with the lines of a kind that is signed for someone else: `a.n. BUPATI ...`, and with a
 * second step `SEKRETARIS DAERAH`, `u.b.`. Part of the copy made at signing: whoever reads the letter
 * later must see for whom it was signed then.
 */
export async function denganKewenangan<P extends Pick<Penandatangan, 'jabatan' | 'sifat'>>(
  db: Knex,
  jenis: string,
  siapa: P,
): Promise<P & { atasNama?: readonly string[] }> {
  const s = await db('jenis_naskah').where({ jenis }).first('atas_nama', 'melalui')
  const atasNama = s ? barisAtas(siapa, s) : []
  return atasNama.length ? { ...siapa, atasNama } : siapa
}

/** All lines but the last, which the template prints by itself. */
const barisAtas = (
  { jabatan, sifat }: Pick<Penandatangan, 'jabatan' | 'sifat'>,
  s: { atas_nama: string; melalui: string },
): string[] =>
  barisKewenangan({
    jabatan,
    sifat,
    ...(s.atas_nama && { atasNama: s.atas_nama }),
    ...(s.melalui && { melalui: s.melalui }),
  }).slice(0, -1)
