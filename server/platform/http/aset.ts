import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { errors } from '../../errors.js'
import { kepalaBerkasHalaman } from './keamanan.js'

const mampatkan = promisify(brotliCompress)

const JENIS: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

interface Aset {
  isi: Buffer
  /** Compressed when first asked for: most starts serve nobody within the second that it takes for all. */
  br?: Promise<Buffer>
  jenis: string
}

/** The address of an asset by its plain name, e.g. `app.css` -> `/aset/app.1a2b3c4d.css`. */
export type AlamatAset = (nama: string) => string

export interface IsiAset {
  alamat: AlamatAset
  /** What is served under this name, for a page that brings it along. */
  teks(nama: string): string
  /** Every address of this build. */
  semua: readonly string[]
  /** A module that is served elsewhere, with the addresses of what it imports filled in. */
  modul(nama: string): string
}

/** Without comments and indents: they are for who reads the source, not for a weak line. */
function ramping(akhiran: string, isi: Buffer): Buffer {
  if (akhiran !== '.css' && akhiran !== '.js') return isi
  const tanpa =
    akhiran === '.css'
      ? isi.toString('utf8').replace(/\/\*[\s\S]*?\*\//g, '')
      : isi.toString('utf8').replace(/^\s*\/\/.*$/gm, '')
  return Buffer.from(tanpa.replace(/^\s+/gm, ''))
}

/**
 * Serves the browser's files from memory under names that carry their hash, so that browsers keep
 * them for ever and a new version is a new address.
 */
export function pasangAset(app: FastifyInstance, folder: string): IsiAset {
  const menurutAlamat = new Map<string, Aset>()
  const menurutNama = new Map<string, string>()
  const alamat: AlamatAset = (nama) => menurutNama.get(nama) ?? tidakAda(nama)
  const daftarkan = (nama: string): void => {
    const akhiran = extname(nama)
    const jenis = JENIS[akhiran]
    if (!jenis || menurutNama.has(nama)) return
    const asal = nama === 'app.css' ? satukanGaya(folder) : readFileSync(join(folder, nama))
    const isi = akhiran === '.js' ? Buffer.from(rangkai(asal.toString('utf8'))) : asal
    const kecil = ramping(akhiran, isi)
    const sidik = createHash('sha256').update(kecil).digest('hex').slice(0, 8)
    const beralamat = `${nama.slice(0, -akhiran.length)}.${sidik}${akhiran}`
    menurutAlamat.set(beralamat, { isi: kecil, jenis })
    menurutNama.set(nama, `/aset/${beralamat}`)
  }
  // Modules name each other plainly in their source; the browser knows them by their hash only.
  const rangkai = (isi: string): string =>
    isi.replace(/(from |import\()'\.\/([\w-]+\.js)'/g, (_, awal, nama) => {
      daftarkan(nama)
      return `${awal}'${alamat(nama)}'`
    })
  for (const nama of readdirSync(folder)) daftarkan(nama)
  app.get<{ Params: { nama: string } }>(
    '/aset/:nama',
    {
      config: { akses: 'publik', tanpaSesi: true },
      schema: { hide: true },
    },
    async (req, reply) => {
      const aset = menurutAlamat.get(req.params.nama)
      if (!aset) throw errors.TIDAK_ADA({ apa: 'Berkas halaman' })
      kepalaBerkasHalaman(reply).headers({
        'content-type': aset.jenis,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
      })
      if (!/\bbr\b/.test(req.headers['accept-encoding'] ?? '')) return aset.isi
      return reply.header('content-encoding', 'br').send(await (aset.br ??= mampatkan(aset.isi)))
    },
  )
  return {
    alamat,
    teks: (nama) => menurutAlamat.get(alamat(nama).slice('/aset/'.length))!.isi.toString(),
    semua: [...menurutNama.values()],
    modul: (nama) =>
      ramping('.js', Buffer.from(rangkai(readFileSync(join(folder, nama), 'utf8')))).toString(),
  }
}

/**
 * The style sheet is many small files to its writers and one to the browser. Numbers say the order, what
 * has none is in the middle: tokens first, and paper has the last word, so that nothing of the screen
 * comes back on it.
 */
function satukanGaya(folder: string): Buffer {
  const tempat = (nama: string): string => (/^\d/.test(nama) ? nama : `50-${nama}`)
  const bagian = readdirSync(join(folder, 'gaya')).sort((a, b) => (tempat(a) < tempat(b) ? -1 : 1))
  return Buffer.concat(
    ['app.css', ...bagian.map((b) => join('gaya', b))].map((b) => readFileSync(join(folder, b))),
  )
}

function tidakAda(nama: string): never {
  throw new Error(`aset ${nama} tidak ada di server/platform/ui/assets`)
}
