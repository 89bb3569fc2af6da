import type { Knex } from 'knex'

/** The roster as letters print it, in the order of the list that was imported. */
export async function daftarPesertaNaskah(trx: Knex.Transaction, pelatihanId: string | null) {
  if (!pelatihanId) return []
  return trx('peserta').where({ pelatihan_id: pelatihanId }).orderBy('urutan').orderBy('nama')
}
