import { createServer, type IncomingHttpHeaders } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Knex } from 'knex'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { pekerjaPemberitahuan } from '../server/pemberitahuan/service.js'
import type { JobHandler } from '../server/platform/jobs/types.js'
import { transaksi } from '../server/platform/db/db.js'
import { simpanSetelanKabar, type SetelanKabar } from '../server/pemberitahuan/setelan.js'
import type { Kantor } from './helper.js'

interface Scope {
  teardown(fn: () => unknown): unknown
}
type Konteks = Parameters<JobHandler>[1]

export interface SuratTiba {
  kepada: string
  teks: string
}

/** A real mail server on this machine; `port` 0 takes any. What it accepted is in `surat`. */
export async function serverSurat(t: Scope, opsi: SMTPServerOptions = {}, port = 0) {
  const surat: SuratTiba[] = []
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onData(aliran, sesi, selesai) {
      const bagian: Buffer[] = []
      aliran.on('data', (b: Buffer) => bagian.push(b))
      aliran.on('end', () => {
        surat.push({
          kepada: sesi.envelope.rcptTo.map((r) => r.address).join(),
          teks: Buffer.concat(bagian).toString('utf8'),
        })
        selesai()
      })
    },
    ...opsi,
  })
  // A client that breaks off in the middle of a handshake is no failure of the test.
  server.on('error', () => {})
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  let buka = true
  const tutup = async () => {
    if (!buka) return
    buka = false
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  t.teardown(tutup)
  return { surat, port: (server.server.address() as AddressInfo).port, tutup }
}

export interface Panggilan {
  kepala: IncomingHttpHeaders
  badan: string
}

/** A gateway that answers with these states, one after another, the last one for ever. */
export async function gerbang(t: Scope, jawaban: { status: number; ke?: string }[]) {
  const panggilan: Panggilan[] = []
  const server = createServer(async (req, res) => {
    const bagian: Buffer[] = []
    for await (const b of req) bagian.push(b as Buffer)
    panggilan.push({ kepala: req.headers, badan: Buffer.concat(bagian).toString('utf8') })
    const j = jawaban[Math.min(panggilan.length, jawaban.length) - 1]!
    res.writeHead(j.status, j.ke ? { location: j.ke } : {}).end('ok')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.teardown(() => {
    server.closeAllConnections()
    server.close()
  })
  return { panggilan, host: `127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** Does every sending job that is due by the held clock, until none is. */
export async function kirimSemua(kantor: Kantor, izinHttp: readonly string[] = []): Promise<void> {
  const { db, clock } = kantor
  const kerja = pekerjaPemberitahuan({ db, clock, izinHttp })
  for (;;) {
    const { rows } = await db.raw(
      `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
        where t.id = j.task_id and t.identifier = 'kabar.kirim' and j.run_at <= ?
        returning j.payload`,
      [clock.now()],
    )
    if (rows.length === 0) return
    for (const { payload } of rows) await kerja['kabar.kirim']!(payload, {} as Konteks)
  }
}

/** The settings of the office, written past the page. */
export const setel = (
  { db, clock }: Kantor,
  isi: Partial<SetelanKabar>,
  izinHttp: readonly string[] = [],
): Promise<void> =>
  transaksi(db, (trx) =>
    simpanSetelanKabar(
      trx,
      { surelPort: 587, surelKeamanan: 'tanpa', ...isi },
      izinHttp,
      clock.now(),
    ),
  )

export const pegawaiDari = async (db: Knex, akun: string): Promise<string> =>
  (await db('akun').where({ nama_pengguna: akun }).first('pegawai_id')).pegawai_id
