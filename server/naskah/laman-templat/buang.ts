import type { Knex } from 'knex'
import type { PratinjauRow } from './pratinjau.js'

const MASIH_DIPAKAI = '23503'

/**
 * Takes the files of trial prints away that nothing else names: a stored file is shared by all that
 * have the same bytes, and the database itself knows who still does.
 */
export async function buangBerkas(
  trx: Knex.Transaction,
  lama: readonly PratinjauRow[],
): Promise<void> {
  const nama = lama.flatMap((p) => [p.docx_sha256, p.pdf_sha256, ...p.gambar])
  for (const sha256 of new Set(nama.filter((n) => n !== null))) {
    // The pictures are a list, which no foreign key guards.
    const lain = await trx('templat_pratinjau').whereRaw('gambar \\? ?', [sha256]).first('id')
    if (lain) continue
    // In a savepoint: a refusal must not end the transaction around it.
    await trx
      .transaction((dalam) => dalam('berkas').where({ sha256 }).delete())
      .catch((galat: { code?: string }) => {
        if (galat.code !== MASIH_DIPAKAI) throw galat
      })
  }
}
