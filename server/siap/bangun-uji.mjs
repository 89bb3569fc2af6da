import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { akar, di } from './umum.mjs'

/** Where the tests run from: below the project, so that packages and its root are found as ever. */
const TUJUAN = join('.tap', 'bangun')
const SUMBER = ['server', 'migrations', 'test', 'bench']

/** Where a source lies when it is built. */
export const terbangun = (berkas) => di(TUJUAN, sebagaiJs(berkas))
export const sebagaiJs = (nama) => nama.replace(/\.tsx?$/, '.js')

/**
 * Everything a test may import as plain JavaScript, in a second or two. Reading TypeScript anew cost each of
 * thirty processes 1.4 s of processor time. Types are the business of the build and of `npm run check`.
 */
export async function bangunUji() {
  // Not at the top: this file is read before packages are installed.
  const { build } = await import('esbuild')
  const tujuan = di(TUJUAN)
  rmSync(tujuan, { recursive: true, force: true })
  const berkas = SUMBER.flatMap((folder) =>
    readdirSync(di(folder), { recursive: true }).map((nama) => join(folder, nama)),
  )
  await build({
    entryPoints: berkas.filter((nama) => /\.tsx?$/.test(nama)).map((nama) => di(nama)),
    outdir: tujuan,
    outbase: akar,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'error',
    plugins: [asal],
  })
  // What is no TypeScript and is looked for beside the file that uses it.
  for (const nama of berkas.filter((n) => ['.mjs', '.py'].includes(extname(n))))
    cpSync(di(nama), di(TUJUAN, nama))
}

/** Tests name files beside them: what they ask about their own place is answered with that of the source. */
const asal = {
  name: 'asal',
  setup(b) {
    b.onLoad({ filter: /[\\/](test|bench)[\\/].*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
    }))
  },
}
