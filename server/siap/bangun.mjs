import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { baca, di, gagal, kata, panggilLatar, sidik } from './umum.mjs'

const SUMBER = ['server', 'migrations']
const LAIN = [
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'server/siap/bangun.mjs',
]

/**
 * Compiles to dist/ when a source has changed since. The finished build is put in place in one go.
 */
export async function bangun() {
  const tanda = sidik([...SUMBER.flatMap(berkas), ...LAIN])
  if (baca(di('dist/.sidik')) === tanda) return
  kata('menerjemahkan TypeScript ke dist/ ...')
  const draft = `dist.baru-${process.pid}`
  const old = `dist.lama-${process.pid}`
  let rusak = null
  try {
    const args = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', draft]
    if ((await panggilLatar(process.execPath, args)) !== 0)
      throw new Error('sumber tidak dapat diterjemahkan')
    await satukan(draft)
    writeFileSync(di(draft, '.sidik'), tanda)
    if (existsSync(di('dist'))) renameSync(di('dist'), di(old))
    renameSync(di(draft), di('dist'))
  } catch (error) {
    // Another process put its own build there a moment earlier.
    if (baca(di('dist/.sidik')) !== tanda) rusak = error
  } finally {
    rmSync(di(draft), { recursive: true, force: true })
    rmSync(di(old), { recursive: true, force: true })
  }
  if (rusak) gagal(`${rusak.message}; lihat keterangan di atas.`)
}

/** All TypeScript files below a folder, in a fixed order. */
function berkas(folder) {
  return readdirSync(di(folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
}

/**
 * The server's own modules, some 1,600, in the one file it is started from: finding and reading each alone
 * costs a start 0.6 s of processor time. The others stay beside it for workers and other programs.
 */
async function satukan(draft) {
  // Not at the top: this file is read before packages are installed.
  const { build } = await import('esbuild')
  await build({
    entryPoints: [di('server/main.ts')],
    outfile: di(draft, 'server/main.js'),
    allowOverwrite: true,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [letak],
  })
}

/** A module that looks for files beside it is answered with its own place, not that of the one file. */
const letak = {
  name: 'letak',
  setup(b) {
    b.onLoad({ filter: /[\\/]server[\\/].*\.tsx?$/ }, ({ path }) => {
      const sumber = readFileSync(path, 'utf8')
      const sini = relative(di('server'), path)
        .replaceAll(sep, '/')
        .replace(/\.tsx?$/, '.js')
      const alamat = `new URL('./${sini}', import.meta.url).href`
      return {
        loader: path.endsWith('x') ? 'tsx' : 'ts',
        contents: sumber.replaceAll('import.meta.url', alamat),
      }
    })
  },
}
