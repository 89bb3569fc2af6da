import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { waktuSingkat } from '../../values/tanggal.js'
import type { IsiAset } from './aset.js'
import type { KepalaHalaman, Luring, Sesi } from './types.js'

/** Pages of nobody in particular that stand in for one that cannot be had now. */
const LAMAN = ['/luring/tak-tersimpan', '/luring/belum-terkirim', '/luring/belum-keluar']

/**
 * What the service worker needs to know of an answer. `paraf-sesi: <mark>;<seconds>` says whose session
 * answered and how long it still lives; an answer without it came from no session, and ends what the
 * device keeps of the one before. `paraf-luring` says that this page may be kept at all.
 */
export function pasangLuring(app: FastifyInstance, aset: Omit<IsiAset, 'alamat'>): void {
  app.addHook('onRequest', async (req, reply) => {
    const { sesi } = req
    if (!sesi?.hingga || sesi.token) return
    const sisa = Math.floor((sesi.hingga.getTime() - req.kini.getTime()) / 1000)
    reply.header('paraf-sesi', `${tandaSesi(sesi)};${sisa}`)
  })
  const isi = susunPekerja(aset)
  app.get(
    '/sw.js',
    { config: { akses: 'publik', tanpaSesi: true }, schema: { hide: true } },
    async (_req, reply) =>
      // Asked for anew each time, or an old build would live on in browsers.
      reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(isi),
  )
}

/** Names a session without giving away anything that opens it. */
export const tandaSesi = ({ tokenHash }: Pick<Sesi, 'tokenHash'>): string =>
  createHash('sha256').update('luring').update(tokenHash).digest('hex').slice(0, 16)

/** What every page needs without a line; what one page alone needs is kept when that page is opened. */
const INTI = /^\/aset\/(app|gelap|paraf|luring)/

/** Lets the reader's device keep this answer for as long as the session lives. */
export function bolehDisimpan(reply: FastifyReply, luring: Luring, kepala?: KepalaHalaman): void {
  const { sesi, kini } = reply.request
  if (!sesi || sesi.token) return
  const { zona = 'Asia/Jakarta', zonaSingkat = 'WIB' } = kepala ?? {}
  reply.header('paraf-luring', luring)
  if (kepala) reply.header('paraf-saat', waktuSingkat(kini, zona, zonaSingkat))
}

/** The worker under the name of its build: another build is another worker with stores of its own. */
function susunPekerja({ semua, modul }: Omit<IsiAset, 'alamat'>): string {
  const badan = modul('luring/sw.js')
  const bangun = createHash('sha256').update(JSON.stringify(semua)).update(badan).digest('hex')
  const tetap = { BANGUN: bangun.slice(0, 12), ASET: semua.filter((a) => INTI.test(a)), LAMAN }
  const awal = Object.entries(tetap).map(([k, v]) => `const ${k} = ${JSON.stringify(v)}\n`)
  return awal.join('') + badan
}
