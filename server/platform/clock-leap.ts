import type { Clock } from './clock.js'

/** Drift between wall and stopwatch that no ordinary correction makes, in milliseconds. */
const LEAP = 60_000
/** A clock that stays where it leapt is believed after this long: it was set right, or time stood still. */
const BELIEF = 10 * 60_000

/**
 * Tells a leap of the machine's clock from time that has passed, by a stopwatch nobody can set. While
 * it answers false, nothing that follows the clock should be done: a clock a month ahead would do a
 * month of it, and be set back. Answers for this process since its start; a restart cannot know.
 */
export function clockGuard(clock: Clock, stopwatch: () => number): () => boolean {
  let trusted: number | null = null
  let doubt: { offset: number; since: number } | null = null
  return () => {
    const time = stopwatch()
    const offset = clock.now().getTime() - time
    if (trusted === null || Math.abs(offset - trusted) <= LEAP) {
      trusted = offset
      doubt = null
      return true
    }
    if (!doubt || Math.abs(offset - doubt.offset) > LEAP) doubt = { offset, since: time }
    if (time - doubt.since < BELIEF) return false
    trusted = offset
    doubt = null
    return true
  }
}
