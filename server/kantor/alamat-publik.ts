import type { Knex } from 'knex'

/**
 * The address under which the public reaches this office, without a slash at its end: what QR codes
 * point to. The setting of the office, else where this server was told it stands; empty when nobody has
 * said: a code on an official letter must not lead to a machine only we can see.
 */
export async function alamatPublik(db: Knex): Promise<string> {
  const baris = await db('setelan').whereIn('kunci', ['kantor', 'alamat']).select('kunci', 'nilai')
  const nilai = Object.fromEntries(baris.map((b) => [b.kunci, b.nilai]))
  return String(nilai.kantor?.alamatPublik || nilai.alamat?.bawaan || '').replace(/\/+$/, '')
}

/** Kept at each start: jobs that draw QR codes do not know how this process was started. */
export async function simpanAlamatBawaan(
  trx: Knex.Transaction,
  bawaan: string,
  kini: Date,
): Promise<void> {
  await trx('setelan')
    .insert({ kunci: 'alamat', nilai: JSON.stringify({ bawaan }), diubah_at: kini })
    .onConflict('kunci')
    .merge()
}
