import type { Knex } from 'knex'
import type { PesertaEkspor } from './smartbangkom.js'

/** Rows of a roster with what only their people know: religion and the address of their agency. */
export async function denganBiodata<P extends PesertaEkspor>(
  db: Knex,
  peserta: readonly P[],
): Promise<P[]> {
  const rows = await db('biodata as b')
    .join('pegawai as g', 'g.id', 'b.pegawai_id')
    .whereIn(
      'g.nip',
      peserta.map((p) => p.nip),
    )
    .select('g.nip', 'b.agama', 'b.alamat_instansi')
  const milik = new Map(rows.map(({ nip, ...isi }) => [nip, isi]))
  return peserta.map((p) => ({ ...p, ...milik.get(p.nip) }))
}
