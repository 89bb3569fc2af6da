import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Knex } from 'knex'
import type { TSchema } from 'typebox'
import { errors } from '../../errors.js'
import type { Clock } from '../clock.js'
import type { AlamatAset } from './aset.js'
import { transaksi } from '../db/db.js'
import type { Pelaku } from '../../values/pelaku.js'
import type { Segel } from '../segel.js'
import { ambilBerkas, sidikBerkas, simpanBerkas } from '../docx/simpan.js'
import { pastikanJejak, sebutPelaku } from './jejak.js'
import { periksaIsian } from './periksa.js'
import { tanpaTakTampak } from './teks.js'
import type { AksiSpec, BerkasUnggahan } from './types.js'
import { catatUnggahan, wajibSendiri } from './unggahan-luar.js'

declare module 'fastify' {
  interface FastifyInstance {
    /** What aksi() and baca() work with. */
    http: { db: Knex; clock: Clock; aset: AlamatAset; segel: Segel }
  }
}

/** The form of an action at this moment; null when it takes none. */
export async function skemaAksi(
  app: FastifyInstance,
  spec: AksiSpec,
  req: FastifyRequest,
): Promise<TSchema | null> {
  if (!spec.skemaUntuk) return spec.skema ?? null
  const { pelaku, kini, params } = req
  return spec.skemaUntuk({ db: app.http.db, params, pelaku, kini })
}

/**
 * Runs an action: checks what was filled in, then everything it changes, its uploads included, in
 * one transaction. Either all of it happened or none.
 */
export async function lakukan(
  app: FastifyInstance,
  spec: AksiSpec,
  req: FastifyRequest,
  skema: TSchema | null,
  mentah: Record<string, unknown>,
  sekitar: Sekitar = (_trx, jalankan) => jalankan(),
): Promise<Record<string, unknown>> {
  const unggahan: Unggahan[] = []
  const isian = skema ? periksaIsian(skema, pisahkan(mentah, unggahan)) : {}
  const { pelaku, kini, params } = req
  const berkas = async (sha256: string): Promise<Buffer> => {
    const baru = unggahan.find((u) => u.sha256 === sha256)
    if (baru) return baru.berkas.isi
    await wajibSendiri(app.http.db, pelaku, new Map([[sha256, sha256]]))
    return (await ambilBerkas(app.http.db, sha256)).isi
  }
  const luar = await spec.sebelum?.({
    db: app.http.db,
    clock: app.http.clock,
    berkas,
    kini,
    pelaku,
    params,
    isian,
    req,
  })
  return transaksi(app.http.db, async (trx) => {
    await sebutPelaku(trx, spec, req)
    if (!spec.tanpaSimpan) {
      for (const { berkas } of unggahan) await simpanBerkas(trx, berkas)
      const milik = unggahan.map((u) => u.sha256)
      await catatUnggahan(trx, pelaku, milik, kini)
    }
    await wajibTersimpan(trx, isian, unggahan, pelaku)
    return sekitar(trx, async () => {
      const hasil = await spec.jalankan({ trx, kini, pelaku, params, isian, req, luar })
      if (spec.akses === 'admin') await pastikanJejak(trx, req)
      return hasil
    })
  })
}

/** What a door does around an action, in its transaction: before it, after it, or instead of it. */
export type Sekitar = (
  trx: Knex.Transaction,
  jalankan: () => Promise<Record<string, unknown>>,
) => Promise<Record<string, unknown>>

// helpers ////

interface Unggahan {
  sha256: string
  berkas: BerkasUnggahan
}

/**
 * Replaces each uploaded file by the name of its content, the bytes collected beside, and takes out
 * of every text what nobody sees.
 */
function pisahkan(nilai: unknown, ke: Unggahan[]): unknown {
  if (typeof nilai === 'string') return tanpaTakTampak(nilai)
  if (Array.isArray(nilai)) return nilai.map((v) => pisahkan(v, ke))
  if (typeof nilai !== 'object' || nilai === null) return nilai
  if (Buffer.isBuffer((nilai as BerkasUnggahan).isi)) {
    const berkas = nilai as BerkasUnggahan
    const sha256 = sidikBerkas(berkas.isi)
    ke.push({ sha256, berkas })
    return { sha256, nama: berkas.nama }
  }
  return Object.fromEntries(Object.entries(nilai).map(([k, v]) => [k, pisahkan(v, ke)]))
}

// JSON names files stored earlier; a name nobody stored would else surface as a broken reference.
async function wajibTersimpan(
  trx: Knex.Transaction,
  isian: unknown,
  baru: readonly Unggahan[],
  pelaku: Pelaku,
): Promise<void> {
  const disebut = new Map<string, string>()
  kumpulkan(isian, disebut)
  for (const { sha256 } of baru) disebut.delete(sha256)
  if (disebut.size === 0) return
  const ada = await trx('berkas')
    .whereIn('sha256', [...disebut.keys()])
    .pluck('sha256')
  const hilang = [...disebut].find(([sha256]) => !ada.includes(sha256))
  if (hilang) throw errors.UNGGAHAN_TIDAK_ADA({ nama: hilang[1] })
  await wajibSendiri(trx, pelaku, disebut)
}

function kumpulkan(nilai: unknown, ke: Map<string, string>): void {
  if (typeof nilai !== 'object' || nilai === null) return
  const { sha256, nama } = nilai as { sha256?: unknown; nama?: unknown }
  if (typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256))
    ke.set(sha256, String(nama ?? sha256))
  else for (const anak of Object.values(nilai)) kumpulkan(anak, ke)
}
