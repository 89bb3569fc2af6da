import { Worker } from 'node:worker_threads'
import { errors } from '../../errors.js'
import { Galat } from '../galat.js'
import { GalatTemplat, type CacatTag } from './galat-templat.js'
import type { renderDocx } from './render.js'
import type { Uraian } from './urai-templat.js'

type Opsi = Parameters<typeof renderDocx>[2]

/** Work for the thread. */
export type Pesan =
  | { kerja: 'urai'; docx: Uint8Array }
  | { kerja: 'render'; docx: Uint8Array; data: Record<string, unknown>; opsi: Opsi }

/** What the thread answers: a result, or one of the three kinds of trouble. */
export interface Jawaban {
  hasil?: Uint8Array | Uraian
  /** A GalatTemplat. */
  cacat?: CacatTag[]
  /** A Galat. */
  ditolak?: Pick<Galat, 'kode' | 'status' | 'message' | 'rincian'>
  /** A fault of ours. */
  galat?: string
}

/**
 * Milliseconds to fill a template and to take one apart, and megabytes of heap. A letter takes 15 ms
 * and some 20 MB.
 */
export const BATAS_RENDER = { waktu: 5_000, urai: 1_500, memori: 192 }

/** As renderDocx, for a template somebody uploaded. Errors: TEMPLAT_TERLALU_BERAT. */
export async function renderTerjaga(
  docx: Buffer,
  data: Record<string, unknown>,
  opsi: Opsi = {},
  waktu = BATAS_RENDER.waktu,
): Promise<Buffer> {
  return Buffer.from((await suruh({ kerja: 'render', docx, data, opsi }, waktu)) as Uint8Array)
}

/** As uraiTemplat, for a template somebody uploads. Errors: also TEMPLAT_TERLALU_BERAT. */
export const uraiTerjaga = async (docx: Buffer, waktu = BATAS_RENDER.urai): Promise<Uraian> =>
  (await suruh({ kerja: 'urai', docx }, waktu)) as Uraian

interface Antrean {
  pekerja: Promise<Worker> | undefined
  ekor: Promise<unknown>
}

// Warm threads, one for each kind of work: starting one costs as much as ten letters, and a letter
// must not wait behind somebody's upload.
const antrean: Record<Pesan['kerja'], Antrean> = {
  urai: { pekerja: undefined, ekor: Promise.resolve() },
  render: { pekerja: undefined, ekor: Promise.resolve() },
}

/** One after another: the limit of memory is of the thread, and the time counts from the turn. */
function suruh(pesan: Pesan, waktu: number): Promise<Jawaban['hasil']> {
  const a = antrean[pesan.kerja]
  const giliran = a.ekor.then(() => satu(a, pesan, waktu))
  a.ekor = giliran.catch(() => {})
  return giliran
}

async function satu(a: Antrean, pesan: Pesan, waktu: number): Promise<Jawaban['hasil']> {
  a.pekerja ??= nyalakan()
  const w = await a.pekerja.catch((galat: unknown) => {
    a.pekerja = undefined
    throw galat
  })
  const jawab = await tanya(w, pesan, waktu)
  if (jawab === 'mati') {
    a.pekerja = undefined
    await w.terminate()
    throw errors.TEMPLAT_TERLALU_BERAT()
  }
  if (jawab.cacat) throw new GalatTemplat(jawab.cacat)
  if (jawab.ditolak) {
    const { kode, status, message, rincian } = jawab.ditolak
    throw new Galat(kode, status, message, rincian)
  }
  if (jawab.galat) throw new Error(jawab.galat)
  return jawab.hasil
}

/** The answer; `mati` when time or memory ran out. */
function tanya(w: Worker, pesan: Pesan, waktu: number): Promise<Jawaban | 'mati'> {
  return new Promise((resolve) => {
    const selesai = (j: Jawaban | 'mati'): void => {
      clearTimeout(jam)
      w.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit')
      // Errors of a thread that is being taken down concern nobody any more.
      w.on('error', () => {})
      w.unref()
      resolve(j)
    }
    // Held while it works, so that a process about to end waits for the answer it asked for.
    w.ref()
    const jam = setTimeout(() => selesai('mati'), waktu)
    w.once('message', selesai)
    w.once('error', () => selesai('mati'))
    w.once('exit', () => selesai('mati'))
    w.postMessage(pesan)
  })
}

const OPSI = {
  resourceLimits: { maxOldGenerationSizeMb: BATAS_RENDER.memori, maxYoungGenerationSizeMb: 32 },
}

// From source the thread is TypeScript like everything else, which its own loader must learn first.
function utas(): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./pekerja-render.js', import.meta.url), OPSI)
  const asal = JSON.stringify(new URL('./pekerja-render.ts', import.meta.url).href)
  const muat = `import('tsx/esm/api').then((tsx) => (tsx.register(), import(${asal})))`
  return new Worker(muat, { ...OPSI, eval: true })
}

/** Starts the thread and waits until it can work; its start is not counted against a template. */
function nyalakan(): Promise<Worker> {
  const w = utas()
  return new Promise((resolve, reject) => {
    w.once('error', reject)
    w.once('message', () => {
      w.removeAllListeners('error')
      w.unref()
      resolve(w)
    })
  })
}
