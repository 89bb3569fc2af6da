import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { akar } from '../server/config.js'

/** It lives for seconds: compiling much of it to machine code costs more than that saves. */
const SEKALI = '--interrupt-budget=600000'
const INGAT = ['--import', pathToFileURL(join(akar(), 'test', 'ingat-scrypt.mjs')).href]

/**
 * How a program of the project, or a helper of a test, is started: in a whole test run from the build, which
 * is there already and starts in half the time; otherwise from source. Paths as from the root of the project.
 */
export function program(argumen: readonly string[]): string[] {
  const [utama = '', ...sisa] = argumen
  if (process.env.PARAF_UJI_DIST !== '1')
    return [...INGAT, '--import', 'tsx', join(akar(), utama), ...sisa]
  const jadi = utama.replace(/\.ts$/, '.js')
  const tempat = join(akar(), jadi.startsWith('server/') ? 'dist' : '.tap/bangun', jadi)
  return [SEKALI, ...INGAT, tempat, ...sisa]
}
