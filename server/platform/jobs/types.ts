import type { Logger } from 'pino'

export interface KonteksPekerjaan {
  log: Logger
  /** Which attempt this is, counted from 1. */
  percobaan: number
  /** After this many attempts the job is given up and listed as failed. */
  maks: number
}

/**
 * What is done for one kind of job. Runs at least once: a job whose process died is run again, so
 * the work must come to the same when done twice.
 */
export type JobHandler = (isi: any, konteks: KonteksPekerjaan) => Promise<void>
