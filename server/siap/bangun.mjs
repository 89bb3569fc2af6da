import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { baca, di, gagal, kata, panggilLatar, sidik } from './umum.mjs'

const SUMBER = ['server', 'migrations']
/** The compiler written in Go, which the test runner brings along: a third of the processor time, on all processors. */
const TSGO = 'node_modules/@typescript/native-preview/bin/tsgo'
const LAIN = ['package-lock.json', 'package.json', 'tsconfig.json', 'tsconfig.build.json']

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
    const args = [TSGO, '-p', 'tsconfig.build.json', '--outDir', draft]
    if ((await panggilLatar(process.execPath, args)) !== 0)
      throw new Error('sumber tidak dapat diterjemahkan')
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
