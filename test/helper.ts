import Fastify, { type FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { pino, type Logger } from 'pino'
import { bacaConfig } from '../server/config.js'
import { isiContoh } from '../server/kantor/contoh.js'
import { kantor } from '../server/kantor/plugin.js'
import { setelanKantor } from '../server/kantor/setelan.js'
import { pegawai } from '../server/pegawai/plugin.js'
import { pintuSesi } from '../server/pegawai/service.js'
import { heldClock } from '../server/platform/clock.js'
import { transaksi } from '../server/platform/db/db.js'
import { opsiFastify, pasangHttp } from '../server/platform/http/plugin.js'
import type { JobHandler } from '../server/platform/jobs/types.js'
import { basisData, type BasisData } from './database.js'
import { Klien, masukkan } from './klien.js'

export { Klien } from './klien.js'

/** A Monday morning in Tenggarong, 09.00 WITA. */
export const SENIN_PAGI = new Date('2026-11-23T01:00:00Z')

type HeldClock = ReturnType<typeof heldClock>
interface Scope {
  teardown(fn: () => unknown): unknown
}

export interface Kantor {
  app: FastifyInstance
  db: Knex
  /** Address of the database of this test. */
  url: string
  clock: HeldClock
  /** A browser of this sample account, logged in without the slow hashing. */
  masukSebagai(namaPengguna: string): Promise<Klien>
  /** A browser nobody is logged in with. */
  tamu(): Klien
}

export interface OpsiBangun {
  kini?: Date
  /** A database of its own instead of the one this test file shares. */
  data?: BasisData
  log?: Logger
  /** Folder of what the office keeps beside its database. */
  dataDir?: string
}

/** The whole office as it runs, on a cloned database with the sample people, at a held time. */
export async function bangun(
  t: Scope,
  opsi: OpsiBangun = {},
): Promise<Kantor & { tugasPekerja: Record<string, JobHandler>; salam(): Promise<string[]> }> {
  const { bangunApp } = await import('../server/app.js')
  const { dasar, clock, data, log } = await siapkan(t, opsi)
  const dasarConfig = { ...bacaConfig({}), databaseUrl: data.url, contoh: true, pekerja: 0 }
  const config = { ...dasarConfig, dataDir: opsi.dataDir ?? dasarConfig.dataDir }
  const { app, tugasPekerja, salam } = await bangunApp({ config, db: data.db, clock, log })
  return { ...dasar(app), tugasPekerja, salam }
}

export interface OpsiKecil extends OpsiBangun {
  /** Routes of the test itself, declared after those of people and office. */
  rute?(app: FastifyInstance): void | Promise<void>
  secure?: boolean
  publicUrl?: string
}

/** Only the HTTP room with people and office settings: for tests of the doors themselves. */
export async function bangunKecil(t: Scope, opsi: OpsiKecil = {}): Promise<Kantor> {
  const { dasar, clock, data, log } = await siapkan(t, opsi)
  const app = Fastify(opsiFastify(log)) as unknown as FastifyInstance
  await pasangHttp(app, {
    db: data.db,
    clock,
    secure: opsi.secure ?? false,
    publicUrl: opsi.publicUrl ?? '',
    sesi: pintuSesi(data.db),
    nav: [
      { jalur: '/tugas', label: 'Kotak tugas' },
      { jalur: '/pegawai', label: 'Pegawai', admin: true },
      { jalur: '/kantor', label: 'Kantor', admin: true },
    ],
    kepala: (db) => setelanKantor(db),
  })
  app.get('/', { config: { akses: 'masuk' }, schema: { hide: true } }, (_req, reply) =>
    reply.redirect('/profil', 303),
  )
  await app.register(pegawai)
  await app.register(kantor)
  await opsi.rute?.(app)
  await app.ready()
  return dasar(app)
}

async function siapkan(t: Scope, opsi: OpsiBangun) {
  const data = opsi.data ?? (await basisData(t))
  const clock = heldClock(opsi.kini ?? SENIN_PAGI)
  await transaksi(data.db, (trx) => isiContoh(trx, { kini: SENIN_PAGI }))
  const dasar = (app: FastifyInstance): Kantor => {
    // Closed before the database, which refuses to be dropped while someone holds it.
    t.teardown(() => app.close())
    return {
      app,
      db: data.db,
      url: data.url,
      clock,
      tamu: () => new Klien(app),
      masukSebagai: (nama) => masukkan(app, data.db, nama, clock.now()),
    }
  }
  return { data, clock, log: opsi.log ?? pino({ level: 'silent' }), dasar }
}
