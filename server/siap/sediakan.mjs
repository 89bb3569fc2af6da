import { bangun } from './bangun.mjs'
import { paketNpm } from './npm.mjs'
import { paketSistem } from './sistem.mjs'
import { gagal } from './umum.mjs'

const PALING_TUA = [20, 19]

/**
 * Makes sure of everything a command needs. Quick when nothing has changed. Tests see to the build themselves,
 * beside their own.
 */
export async function sediakan({ untuk }) {
  periksaNode()
  paketNpm()
  if (untuk !== 'build') paketSistem(untuk)
  if (untuk !== 'test') await bangun()
}

function periksaNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [m, n] = PALING_TUA
  if (major > m || (major === m && minor >= n)) return
  gagal(
    `Node ${m}.${n} atau yang lebih baru diperlukan; ini Node ${process.versions.node}. ` +
      'Unduh dari https://nodejs.org',
  )
}
