import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { DataPeserta } from '../peserta/impor/index.js'
import type { Putusan } from './kata.js'
import { namaLengkap } from '../values/gelar.js'
import { kunciUsulan, type Pengaju, type UsulanRow } from './usulan.js'

export interface Calon {
  id: string
  urutan: number
  nip: string
  data: DataPeserta
  putusan: Putusan
  alasan: string
  /** Why it was last sent back. */
  catatan: string
}

export const sebutCalon = ({ data }: Pick<Calon, 'data'>): string => namaLengkap(data)

/** People of a proposal by their place on it; `sesudah` is the last place of the page before. */
export const daftarCalon = (
  db: Knex,
  usulanId: string,
  { sesudah = 0, banyak = 100 }: { sesudah?: number; banyak?: number } = {},
): Promise<Calon[]> =>
  db('calon_peserta')
    .where({ usulan_id: usulanId })
    .where('urutan', '>', sesudah)
    .orderBy('urutan')
    .limit(banyak)
    .select('id', 'urutan', 'nip', 'data', 'putusan', 'alasan', 'catatan')

/** Everyone on a proposal by NIP, as the check of a list compares with them. */
export async function calonAda(db: Knex, usulanId: string): Promise<Map<string, DataPeserta>> {
  const rows = await db('calon_peserta').where({ usulan_id: usulanId }).select('nip', 'data')
  return new Map(rows.map((r: { nip: string; data: DataPeserta }) => [r.nip, r.data]))
}

/** Adds people behind the others; of those on it already the data is replaced. */
export async function simpanCalon(
  trx: Knex.Transaction,
  usulanId: string,
  data: readonly DataPeserta[],
): Promise<void> {
  await trx.raw(
    `insert into calon_peserta (usulan_id, urutan, data)
     select :usulan, akhir.n + x.ke, x.data
       from jsonb_array_elements(cast(:data as jsonb)) with ordinality as x (data, ke)
      cross join (select coalesce(max(urutan), 0) as n from calon_peserta
                   where usulan_id = :usulan) akhir
     on conflict (usulan_id, nip) do update set data = excluded.data`,
    { usulan: usulanId, data: JSON.stringify(data) },
  )
}

/**
 * One person of a proposal that may be changed now: anybody on a draft, later only who was sent back.
 * Errors: those of `kunciUsulan`, TIDAK_ADA, USULAN_BARIS_TERTUTUP.
 */
export async function kunciCalon(
  p: Pengaju,
  usulanId: string,
  calonId: string,
): Promise<{ u: UsulanRow; calon: Calon }> {
  const u = await kunciUsulan(p, usulanId)
  const calon: Calon | undefined = await p
    .trx('calon_peserta')
    .where({ id: calonId, usulan_id: usulanId })
    .first()
  if (!calon) throw errors.TIDAK_ADA({ apa: 'Calon peserta' })
  if (u.dikirim_at && !(await terbuka(p.trx, u, calon)))
    throw errors.USULAN_BARIS_TERTUTUP({ nama: sebutCalon(calon) })
  return { u, calon }
}

// Before the verifier is through, one mended early would never let the verification end.
async function terbuka(trx: Knex.Transaction, u: UsulanRow, calon: Calon): Promise<boolean> {
  const dikembalikan =
    calon.putusan === 'perbaiki' || (calon.putusan === '' && calon.catatan !== '')
  if (!dikembalikan) return false
  const tugas = await trx('tugas')
    .where({ perkara_id: u.perkara_id, handler: 'usulan.kirim', status: 'terbuka' })
    .first('id')
  return Boolean(tugas)
}

/** Changes somebody; who was sent back waits for a decision again. Errors: USULAN_NIP_ADA. */
export async function ubahCalon(
  trx: Knex.Transaction,
  calon: Calon,
  usulanId: string,
  data: DataPeserta,
): Promise<void> {
  const kembar = await trx('calon_peserta')
    .where({ usulan_id: usulanId, nip: data.nip })
    .whereNot({ id: calon.id })
    .first('data')
  if (kembar) throw errors.USULAN_NIP_ADA({ nama: sebutCalon(kembar) })
  await trx('calon_peserta')
    .where({ id: calon.id })
    .update({
      data: JSON.stringify(data),
      ...(calon.putusan === 'perbaiki' && {
        ...{ putusan: '', catatan: calon.alasan, alasan: '' },
        ...{ diputus_oleh: null, diputus_at: null },
      }),
    })
}

/** Takes somebody off: from a draft without a trace, from what was sent as withdrawn. */
export async function tarikCalon(p: Pengaju, usulanId: string, calonId: string): Promise<void> {
  const { u, calon } = await kunciCalon(p, usulanId, calonId)
  const q = p.trx('calon_peserta').where({ id: calon.id })
  if (!u.dikirim_at) await q.delete()
  else
    await q.update({
      ...{ putusan: 'tolak', alasan: 'Ditarik perangkat daerah.' },
      ...{ diputus_oleh: p.pelaku.pegawaiId, diputus_at: p.kini },
    })
}
