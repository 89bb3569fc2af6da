import type { Logger } from 'pino'

export interface Beat {
  /** No new round; resolves when the one in hand has ended. */
  stop(): Promise<void>
}

/**
 * Does the same small work again and again, `pause` milliseconds after each end. By a stopwatch and
 * not by the clock: a job queued for an instant is late by a month when the clock was a month ahead.
 */
export function startBeat(opsi: {
  pause: number
  work(): Promise<void>
  log: Logger
  /** What the log calls it. */
  name: string
}): Beat {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const round = async (): Promise<void> => {
    // The next round is the second try.
    await opsi.work().catch((err: unknown) => opsi.log.warn({ err }, `${opsi.name} gagal`))
    if (stopped) return
    timer = setTimeout(() => {
      running = round()
    }, opsi.pause)
  }
  let running = round()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
