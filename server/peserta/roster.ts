import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { Konteks } from '../perkara/handler.js'

/** How far the roster of a training is: the counters rows 4, 6, 7 and 10 look at. */
export interface Rekap {
  jumlah: number
  terdaftar: number
  akunAktif: number
  hadirTercatat: number
  lulus: number
  tidakLulus: number
  laporan: number
  berkode: number
}

export async function rekapRoster(db: Knex, pelatihanId: string): Promise<Rekap> {
  const { rows } = await db.raw(
    `select count(*)::int as jumlah, count(terdaftar_at)::int as terdaftar,
            count(akun_aktif_at)::int as "akunAktif", count(hadir_persen)::int as "hadirTercatat",
            (count(*) filter (where lulus))::int as lulus,
            (count(*) filter (where not lulus))::int as "tidakLulus",
            count(laporan_at)::int as laporan,
            (count(*) filter (where kode_registrasi <> ''))::int as berkode
       from peserta where pelatihan_id = ?`,
    [pelatihanId],
  )
  return rows[0]
}

/** The training whose roster the task works on. Errors: PELATIHAN_BELUM_ADA. */
export function wajibPelatihan(k: Konteks): string {
  if (!k.perkara.pelatihanId) throw errors.PELATIHAN_BELUM_ADA()
  return k.perkara.pelatihanId
}

/** Refuses an empty roster. Errors: PESERTA_KOSONG. */
export async function wajibAdaPeserta(k: Konteks): Promise<Rekap> {
  const rekap = await rekapRoster(k.trx, wajibPelatihan(k))
  if (rekap.jumlah === 0) throw errors.PESERTA_KOSONG()
  return rekap
}

/**
 * The participants named by NIP; every unknown one is reported, not only the first.
 * Errors: NIP_BUKAN_PESERTA.
 */
export async function idPesertaByNip(
  k: Konteks,
  nip: readonly string[],
): Promise<Map<string, string>> {
  const bersih = nip.map((n) => n.replace(/\D/g, ''))
  const rows = await k
    .trx('peserta')
    .where({ pelatihan_id: wajibPelatihan(k) })
    .whereIn('nip', bersih)
    .select('id', 'nip')
  const peta = new Map<string, string>(rows.map((r: { nip: string; id: string }) => [r.nip, r.id]))
  const asing = bersih.filter((n) => !peta.has(n))
  if (asing.length > 0) throw errors.NIP_BUKAN_PESERTA({ nip: asing })
  return peta
}
