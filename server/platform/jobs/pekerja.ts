import { setTimeout as pause } from 'node:timers/promises'
import { openPool } from '../db/connection.js'
import { startShift, type OpsiPekerja } from './shift.js'

export interface PekerjaBerjalan {
  /**
   * Takes no new job, waits for those in hand (at most `batas` milliseconds), lets go of the
   * database.
   */
  berhenti(batas?: number): Promise<void>
}

const RESTART_AFTER = 1_000

/**
 * Works off the queue until told to stop. Resolves when the first connection stands. If the queue
 * gives up on itself (it does after lasting trouble with the database) it is started anew.
 */
export async function jalankanPekerja(opsi: OpsiPekerja): Promise<PekerjaBerjalan> {
  const pool = openPool(opsi.url, opsi.serentak + 2, { name: 'paraf-pekerja' })
  let stopping = false
  let current = await startShift(opsi, pool)

  const watch = (async () => {
    while (!stopping) {
      await current.ended.catch((err: unknown) =>
        opsi.log.error({ err }, 'pekerja berhenti sendiri'),
      )
      await current.lease.stop()
      while (!stopping) {
        await pause(RESTART_AFTER)
        try {
          if (!stopping) current = await startShift(opsi, pool)
          break
        } catch (err) {
          opsi.log.warn({ err }, 'pekerja belum dapat mulai lagi')
        }
      }
    }
  })()

  const stop = async (batas: number) => {
    stopping = true
    const done = (async () => {
      current.runner.stop().catch(() => {})
      current.lease.waitNoMore()
      await current.ended.catch(() => {})
      await watch
    })()
    // Jobs that do not end in time are cut off; another process takes them up as after a crash.
    await Promise.race([done, pause(batas, undefined, { ref: false })])
    await current.lease.stop()
    await Promise.race([pool.end(), pause(2_000, undefined, { ref: false })])
  }
  let stopped: Promise<void> | undefined
  return { berhenti: (batas = 20_000) => (stopped ??= stop(batas)) }
}
