import type { FastifyInstance } from 'fastify'
import type { Bahan } from './app.js'
import { salamContoh } from './kantor/contoh.js'
import { salamTautanAwal } from './pegawai/tautan-awal.js'
import { transaksi } from './platform/db/db.js'
import { salamTte } from './tte/contoh.js'

/** The lines printed at start: the address, and how to get in. */
export async function salam({ config, db, clock }: Bahan, app: FastifyInstance): Promise<string[]> {
  const alamat = app.server.address()
  const port = typeof alamat === 'object' && alamat ? alamat.port : config.port
  const url =
    config.url ?? `http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${port}`
  const akun = config.contoh
    ? [...salamContoh(), ...salamTte()]
    : await transaksi(db, (trx) => salamTautanAwal(trx, clock, url))
  return [`Paraf siap di ${url}`, ...akun]
}
