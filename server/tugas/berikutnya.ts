import type { Knex } from 'knex'

/**
 * Where a case stands after one of its tasks was done, in one sentence for the person who did it:
 * `Langkah 3 selesai. Berikutnya: langkah 4 oleh Kepala Bidang.`
 */
export async function sebutBerikutnya(trx: Knex.Transaction, tugasId: string): Promise<string> {
  const tugas = await trx('tugas as t')
    .join('perkara as p', 'p.id', 't.perkara_id')
    .where('t.id', tugasId)
    .first('t.no', 'p.id', 'p.induk_id')
  const akar = tugas.induk_id ?? tugas.id
  const { rows } = await trx.raw(
    `select t.no, r.nama as peran from tugas t
       join perkara p on p.id = t.perkara_id join peran r on r.kode = t.peran
      where t.status = 'terbuka' and (p.id = ? or p.induk_id = ?) order by t.dibuka_at, t.id limit 4`,
    [akar, akar],
  )
  const langkah = rows
    .slice(0, 3)
    .map((b: { no: string; peran: string }) => `langkah ${b.no} oleh ${b.peran}`)
  const selesai = `Langkah ${tugas.no} selesai.`
  if (langkah.length > 0)
    return `${selesai} Berikutnya: ${langkah.join('; ')}${rows.length > 3 ? '; dan lainnya' : ''}.`
  const perkara = await trx('perkara').where({ id: akar }).first('status')
  return perkara.status === 'selesai' ? `${selesai} Perkara ini selesai.` : selesai
}
