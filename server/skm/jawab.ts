import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { pintuSurvei } from './periode.js'
import type { IsianJawaban } from './schema.js'
import { UNSUR } from './unsur.js'

/**
 * Takes one answer. A code of a service is good for one; the open link for one per browser, which keeps
 * honest people from answering twice and no more: who deletes the cookie may answer again, at the pace
 * the page allows. Kept is only that a print was used, not what was said with it.
 * `peramban` is the cookie of the browser, empty when it has none.
 * Errors: SURVEI_TIDAK_DIKENAL, SURVEI_DITUTUP, SURVEI_SUDAH_DIISI, SURVEI_KOSONG, SURVEI_TANPA_KUKI.
 */
export async function jawabSurvei(
  trx: Knex.Transaction,
  token: string,
  isian: IsianJawaban,
  { kini, peramban }: { kini: Date; peramban: string },
): Promise<void> {
  const { periode, layanan } = await pintuSurvei(trx, token, kini)
  const nilai = UNSUR.map((u) => isian[u.kode.toLowerCase() as `u${number}`] ?? null)
  if (nilai.every((n) => n === null)) throw errors.SURVEI_KOSONG()
  if (!layanan && !peramban) throw errors.SURVEI_TANPA_KUKI()
  const sidik = createHash('sha256')
    .update(layanan ? `token:${token}` : `peramban:${periode.id}:${peramban}`)
    .digest()
  const pakai = await trx('skm_pakai').insert({ sidik }).onConflict().ignore().returning('sidik')
  if (pakai.length === 0) throw errors.SURVEI_SUDAH_DIISI()
  await trx('skm_jawaban').insert({
    periode_id: periode.id,
    layanan: layanan ?? isian.layanan,
    jenis_kelamin: isian.jenisKelamin,
    pendidikan: isian.pendidikan,
    pekerjaan: isian.pekerjaan,
    nilai,
    saran: isian.saran ?? '',
  })
}
