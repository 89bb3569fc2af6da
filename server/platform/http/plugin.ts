import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import {
  LogController,
  type FastifyInstance,
  type FastifyReply,
  type FastifyServerOptions,
} from 'fastify'
import type { Logger } from 'pino'
import { akar } from '../../config.js'
import { buatSegel } from '../segel.js'
import { pasangAkses } from './akses.js'
import { pasangAset } from './aset.js'
import { BATAS_ISIAN_MB, pasangBadan } from './badan.js'
import { pasangBatas } from './batas.js'
import { pasangBerkas } from './berkas.js'
import { pasangCsrf } from './csrf.js'
import { gayaAwal } from './gaya-awal.js'
import { pasangGalat } from './galat-handler.js'
import { pasangHalaman } from './halaman.js'
import { pasangLuring } from './luring.js'
import { pasangKeamanan } from './keamanan.js'
import { buatKuki } from './kuki.js'
import { pasangLogPermintaan } from './log.js'
import { pasangMampat } from './mampat.js'
import { pasangOpenapi } from './openapi.js'
import { pasangRupa } from './rupa.js'
import { pasangSesi } from './sesi.js'
import type { OpsiHttp } from './types.js'

/** Options for `Fastify(...)` that the rest of the room counts on. */
export function opsiFastify(
  log: Logger,
  opsi: { trustProxy?: boolean | string | string[] } = {},
): FastifyServerOptions {
  return {
    loggerInstance: log as never,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { ignoreTrailingSlash: true },
    bodyLimit: BATAS_ISIAN_MB * 1024 * 1024,
    trustProxy: opsi.trustProxy ?? false,
    // Short enough to be read out on the telephone: people quote it when the server failed.
    genReqId: () => randomBytes(5).toString('hex'),
    frameworkErrors: (_galat, _req, reply) => {
      const jawaban = reply as unknown as FastifyReply
      jawaban
        .code(400)
        .send({ kode: 'PERMINTAAN_SALAH', pesan: 'Alamat tidak dapat dibaca.', rincian: {} })
    },
  }
}

/**
 * Everything between the wire and a room: cookies, bodies, session, policy, tokens, pages, errors.
 * Await it before any route is declared. The order below is the order in which a request passes.
 */
export async function pasangHttp(app: FastifyInstance, opsi: OpsiHttp): Promise<void> {
  const kuki = buatKuki(opsi.secure)
  const { alamat: aset, ...isiAset } = pasangAset(app, join(akar(), 'server/platform/ui/assets'))
  const gaya = gayaAwal({ alamat: aset, ...isiAset })
  pasangKeamanan(app, { secure: opsi.secure, gaya: gaya.sidik })
  pasangLogPermintaan(app)
  pasangMampat(app)
  await pasangBatas(app)
  await pasangBadan(app)
  pasangSesi(app, opsi, kuki)
  pasangAkses(app)
  pasangCsrf(app, opsi)
  await pasangOpenapi(app)
  pasangLuring(app, isiAset)
  app.decorate('http', {
    db: opsi.db,
    clock: opsi.clock,
    aset,
    segel: buatSegel(opsi.kunci ?? null),
  })
  pasangHalaman(app, opsi, aset, gaya)
  pasangRupa(app)
  pasangGalat(app)
  pasangBerkas(app)
}
