import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { newestFirst, type Page } from '../../platform/db/page-key.js'
import { compile } from '../../platform/engine/index.js'
import { bandingSop } from '../../sop/banding.js'
import { sopAktif, waktuTakJelas, type LembarSop } from '../../sop/service.js'
import { lembarTeks } from '../../sop/versi.js'
import type { UsulanRow } from './usulan.js'

export type BarisUsulan = Omit<UsulanRow, 'xml' | 'oleh' | 'sha256'> & { oleh: string }

const SEHALAMAN = 50
const dasar = (db: Knex) =>
  db('sop_usulan as u')
    .join('pegawai as p', 'p.id', 'u.oleh')
    .select(
      ...['u.id', 'u.kode', 'u.nama', 'u.berkas', 'u.alasan', 'u.status', 'u.galat', 'u.dibuat_at'],
      db.raw('u.berlaku_pada::text as berlaku_pada'),
      'p.nama as oleh',
    )

/** What was uploaded, the latest first. */
export const daftarUsulan = (db: Knex, sesudah?: string): Promise<Page<BarisUsulan>> =>
  newestFirst(dasar(db), { moment: 'u.dibuat_at', id: 'u.id', after: sesudah, size: SEHALAMAN })

export interface TinjauanUsulan {
  usulan: BarisUsulan
  lembar: LembarSop
  /** What it changes of the version in force, in sentences; null for an SOP the office does not have. */
  beda: string[] | null
  /** Worth knowing before it binds anyone. */
  catatan: string[]
  /** Cases that run on the versions before, and stay on them. */
  berjalan: number
}

/** One of them as it would be. Errors: TIDAK_ADA. */
export async function tinjauUsulan(db: Knex, id: string): Promise<TinjauanUsulan> {
  const baris = await dasar(db).where('u.id', id).first('u.xml', 'u.sha256')
  if (!baris) throw errors.TIDAK_ADA({ apa: 'Usulan versi SOP' })
  const { xml, sha256, ...usulan } = baris
  const lembar = await lembarTeks(sha256, xml)
  const kini = await sopAktif(db, usulan.kode)
  const lama = kini && kini.sha256 !== sha256 && (await lembarTeks(kini.sha256, kini.xml))
  const [{ n }] = await db('perkara as p')
    .join('sop_versi as s', 's.id', 'p.sop_versi_id')
    .where({ 's.kode': usulan.kode, 'p.status': 'berjalan' })
    .select(db.raw('count(*)::int as n'))
  return {
    usulan,
    lembar,
    beda: lama ? bandingSop(lama, lembar) : null,
    catatan: waktuTakJelas([{ berkas: usulan.berkas, diagram: await compile(xml) }]),
    berjalan: n,
  }
}
