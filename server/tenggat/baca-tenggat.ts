import type { Knex } from 'knex'
import { jamKerjaVersi } from '../kalender/service.js'
import { batasSampai, sqlJam, uraiJam } from './jam-berjalan.js'
import { keadaan, type JamDibaca, type Keadaan } from './keadaan.js'
import { sebutSisa, sebutTanpa } from './sebut.js'

/** A clock as pages and JSON show it. */
export interface Tenggat {
  keadaan: Keadaan
  status: JamDibaca['status']
  /** Stands still since. */
  dijeda: Date | null
  /** Somebody outside the office is waited for. */
  luar: boolean
  /** For one person, not for a role. */
  orang: boolean
  /** May be missed; else the due time is only an aim. */
  keras: boolean
  /** Null: no length, or no date yet. */
  jatuh: Date | null
  /** Working minutes left, negative when overdue; null: not running, or nothing to count to. */
  sisaMenit: number | null
  /** `sisa 2 jam 10 menit kerja`, or why there is none. */
  sisa: string
  /** Working minutes of a finished visit. */
  menit: number | null
}

/** The clock of a task as one JSON value beside it, with its stretches only where it stands still. */
export const sqlTenggat = (id: string): string => `(
  select json_build_object('versi', j.kalender_versi_id, 'jenis', j.jenis, 'status', j.status,
           'keras', j.keras, 'luar', j.luar,
           'orang', exists (select 1 from tugas o where o.id = j.tugas_id and o.pegawai_id is not null), 'risiko', j.risiko_at, 'jatuh', j.jatuh_at,
           'jeda', j.jeda_at, 'langgar', j.langgar, 'menit', j.menit,
           'jam', case when j.jeda_at is not null then ${sqlJam('j.tugas_id')} end)
    from tenggat j where j.tugas_id = ${id})`

/** What `sqlTenggat` brought, at this moment; null for a task older than the clocks. */
export async function bacaTenggat(db: Knex, json: any, kini: Date): Promise<Tenggat | null> {
  if (!json) return null
  const saat = (teks: string | null) => (teks ? new Date(teks) : null)
  const j = await jamKerjaVersi(db, json.versi)
  const jeda = saat(json.jeda)
  // What a pause does not use up is shown as it was when it began.
  const diam = jeda && batasSampai(j, uraiJam(json.jam)!, jeda)
  const [risiko, jatuh] = diam ? [diam.risiko, diam.jatuh] : [saat(json.risiko), saat(json.jatuh)]
  const jam = { ...json, risiko_at: risiko, jatuh_at: jatuh }
  const sisa = json.status === 'berjalan' && jatuh ? sebutSisa(j, jeda ?? kini, jatuh) : null
  return {
    keadaan: keadaan(jam, jeda ?? kini),
    status: json.status,
    dijeda: jeda,
    luar: json.luar,
    orang: json.orang,
    keras: json.keras,
    jatuh: jeda ? null : jatuh,
    sisaMenit: sisa?.menit ?? null,
    sisa: sisa?.teks ?? sebutTanpa(json.jenis),
    menit: json.menit,
  }
}

/** The same for rows that carry it as `tenggat`. */
export const sertakanTenggat = <B extends { tenggat: unknown }>(
  db: Knex,
  baris: readonly B[],
  kini: Date,
): Promise<(Omit<B, 'tenggat'> & { tenggat: Tenggat | null })[]> =>
  Promise.all(baris.map(async (b) => ({ ...b, tenggat: await bacaTenggat(db, b.tenggat, kini) })))
