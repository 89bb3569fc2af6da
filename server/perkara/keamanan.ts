import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { izinRahasia, TERSAMAR } from '../pegawai/keamanan.js'
import type { Pelaku } from '../values/pelaku.js'

/** What SQL_NASKAH_TERBUKA binds. */
export type IkatNaskah = Record<string, any>

/** SQL: a task `t` is for this person or one of their seats (the rule of `kursiUntuk`). */
const SQL_TUGAS_SAYA = ['peran', 'pencatat']
  .map(
    (k) => `t.${k} = any(cast(:peranKantor as text[]))
      or (t.${k} || '|' || t.unit_id) = any(cast(:peranUnit as text[]))
      or (t.unit_id is null and t.${k} = any(cast(:peran as text[])))`,
  )
  .concat('t.pegawai_id = :pegawaiId')
  .join(' or ')

/**
 * SQL: the letter of ours `n` is open to this person. Rahasia and Sangat Rahasia are closed to people
 * without clearance (PermenPANRB 80/2012), as incoming ones are; whoever worked on it, or has a task on
 * it now, knows it anyway. Binds those of `ikatNaskah`. OFFSET keeps the tasks looked up letter by
 * letter: otherwise a plan may read every task of the office first.
 */
export const SQL_NASKAH_TERBUKA = `coalesce(n.sec in ('B', 'T')
  or (n.sec = 'R' and :rahasia) or (n.sec = 'SR' and :sangatRahasia)
  or exists (select 1 from tugas t where t.perkara_id = n.perkara_id and t.naskah = n.jenis
      and (t.selesai_oleh = :pegawaiId or (t.status = 'terbuka' and (${SQL_TUGAS_SAYA})))
    offset 0), false)`

/** The values of SQL_NASKAH_TERBUKA, by name. */
export async function ikatNaskah(db: Knex, pelaku: Pelaku): Promise<IkatNaskah> {
  const { pegawaiId, kursi } = pelaku
  return {
    pegawaiId,
    ...(await izinRahasia(db, pelaku)),
    peran: kursi.flatMap((k) => k.peran),
    peranKantor: kursi.flatMap((k) => k.peranKantor),
    peranUnit: kursi.flatMap((k) => k.peran.map((p) => `${p}|${k.unitId}`)),
  }
}

/** Errors: SURAT_RAHASIA when the content of this letter is closed to them, TIDAK_ADA. */
export async function wajibNaskahTerbuka(db: Knex, pelaku: Pelaku, id: string): Promise<void> {
  const { rows } = await db.raw(
    `select ${SQL_NASKAH_TERBUKA} as terbuka from naskah n where n.id = :id`,
    { ...(await ikatNaskah(db, pelaku)), id },
  )
  if (!rows[0]) throw errors.TIDAK_ADA({ apa: 'Naskah' })
  if (!rows[0].terbuka) throw errors.SURAT_RAHASIA()
}

/** Who reads the plans of everybody in their compilation anyway. */
const PEMBACA_ORANG = ['kepala', 'sekretaris', 'kabid', 'pengelola', 'admin-bangkom']
export const bacaSemuaOrang = ({ admin, kursi }: Pelaku): boolean =>
  admin || kursi.some((k) => k.peran.some((p) => PEMBACA_ORANG.includes(p)))

/**
 * SQL: the case `p` is open to this person. One whose every task is for a single person, as a plan and
 * the decision of its superior, is the matter of those people (UU 27/2022: no more readers than the
 * purpose needs). Binds those of `ikatPerkara`.
 */
export const SQL_PERKARA_TERBUKA = `(:semuaOrang or p.dibuat_oleh = :pegawaiId or coalesce(
    (select bool_or(o.pegawai_id is null or o.pegawai_id = any(cast(:orang as uuid[]))
              or coalesce(o.selesai_oleh = :pegawaiId, false))
       from tugas o where o.perkara_id = p.id), true))`

/** The values of SQL_PERKARA_TERBUKA, by name. */
export const ikatPerkara = (pelaku: Pelaku): Record<string, any> => ({
  pegawaiId: pelaku.pegawaiId,
  semuaOrang: bacaSemuaOrang(pelaku),
  // Who acts in the post of a superior decides in their place.
  orang: [pelaku.pegawaiId, ...pelaku.kursi.flatMap((k) => k.menggantikanId ?? [])],
})

/** Errors: TIDAK_ADA, also for the case of other people. */
export async function wajibPerkaraTerbuka(db: Knex, pelaku: Pelaku, id: string): Promise<void> {
  const { rows } = await db.raw(
    `select 1 from perkara p where p.id = :id and ${SQL_PERKARA_TERBUKA}`,
    { ...ikatPerkara(pelaku), id },
  )
  if (rows.length === 0) throw errors.TIDAK_ADA({ apa: 'Perkara' })
}

/** The kinds of letters of a case that are closed to this person. */
export async function jenisTertutup(
  db: Knex,
  pelaku: Pelaku,
  perkaraId: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await db.raw(
    `select n.jenis from naskah n where n.perkara_id = :perkaraId and not ${SQL_NASKAH_TERBUKA}`,
    { ...(await ikatNaskah(db, pelaku)), perkaraId },
  )
  return new Set(rows.map((r: { jenis: string }) => r.jenis))
}

/** A case with a secret letter, ours or incoming: its pages are kept on nobody's device. */
export async function perkaraRahasia(db: Knex, perkaraId: string): Promise<boolean> {
  const { rows } = await db.raw(
    `select exists (select from naskah where perkara_id = :perkaraId and sec not in ('B', 'T'))
       or exists (select from surat_masuk m where m.keamanan not in ('B', 'T')
         and (m.perkara_id = :perkaraId or m.id in
           (select surat_masuk_id from balasan where perkara_id = :perkaraId))) as rahasia`,
    { perkaraId },
  )
  return rows[0].rahasia
}

/** Words of the history that may tell a letter: why it came back, to whom it went. */
const BICARA = ['alasan', 'belum', 'instansi', 'pesan']

/** The history of a case with a closed letter: what was done stays, words about the letter do not. */
export const samarkanRiwayat = <R extends { rincian: Record<string, unknown> }>(r: R): R => ({
  ...r,
  rincian: Object.fromEntries(
    Object.entries(r.rincian).map(([k, v]) => [
      k,
      !BICARA.includes(k) ? v : Array.isArray(v) ? [TERSAMAR] : TERSAMAR,
    ]),
  ),
})
