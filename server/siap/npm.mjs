import { existsSync, writeFileSync } from 'node:fs'
import { baca, di, gagal, kata, panggil, sidik } from './umum.mjs'

const TANDA = 'node_modules/.paraf-lock'

/** The packages of the lock file, no others. Nothing is done while the lock file is the same. */
export function paketNpm() {
  const lock = sidik(['package-lock.json'])
  if (baca(di(TANDA)) === lock) return
  // Somebody may have run npm by hand: no need to do it again.
  if (!cocok()) {
    kata('memasang paket npm dari package-lock.json (sekali saja, sekitar satu menit) ...')
    // Development packages too, whatever NODE_ENV says: the build needs the compiler.
    const status = panggil('npm', [
      'ci',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
    ])
    if (status !== 0)
      gagal('npm ci gagal; lihat keterangan di atas. Sambungan ke registry npm diperlukan sekali.')
  }
  writeFileSync(di(TANDA), lock)
}

/** Whether what npm noted about node_modules is what the lock file asks for. */
function cocok() {
  const noted = baca(di('node_modules/.package-lock.json'))
  if (!noted || !existsSync(di('node_modules/typescript'))) return false
  const present = JSON.parse(noted).packages ?? {}
  const wanted = JSON.parse(baca(di('package-lock.json'))).packages ?? {}
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !present[path]),
  )
}
