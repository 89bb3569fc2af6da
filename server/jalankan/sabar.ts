import { setTimeout as tunggu } from 'node:timers/promises'
import { tertunda } from './henti.js'
import { Terputus } from './klien.js'

/** How long a server may be away (a restart, a crash of its database), in milliseconds. */
const BATAS = 60_000
const JEDA = 500

/**
 * Does `kerja`, and does it again when the server breaks off: it must be such that doing it again
 * goes on where it stopped. `hidup` is called by it whenever it got further. Gives up when that has
 * not happened for a minute, and at once when the server has never answered. Errors: Henti.
 */
export async function denganSabar<T>(
  kerja: (hidup: () => void) => Promise<T>,
  catat: (baris: string) => void,
  batas = BATAS,
): Promise<T> {
  let pernah = false
  let sejak = 0
  const hidup = () => {
    pernah = true
    sejak = 0
  }
  for (;;) {
    try {
      return await kerja(hidup)
    } catch (galat) {
      if (!(galat instanceof Terputus)) throw galat
      if (!pernah)
        throw tertunda(`${galat.message} Periksa alamat dan pastikan server berjalan.`, galat)
      if (sejak === 0) {
        sejak = performance.now()
        catat(`Terputus: ${galat.message} Menunggu server ...`)
      }
      if (performance.now() - sejak > batas) throw tertunda(galat.message, galat)
      await tunggu(JEDA)
    }
  }
}
