import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { Jawaban, Pesan } from './pekerja-pindai.js'

const jalankan = promisify(execFile)

/** Dots an inch a page is looked at with, coarse first: most codes are read off the first picture. */
const DPI = [150, 240]

/** Milliseconds one picture may take. */
const WAKTU = 20_000

/** What a page shows. `qr`: the text of a code that fits the pattern asked for. */
export interface IsiHalaman {
  qr: string | null
  kosong: boolean
}

/**
 * Reads scans in a thread of their own, page by page: pictures of ten million points would keep all
 * others waiting. Close it when done.
 */
export class PembacaPindaian {
  readonly #utas = utas()
  readonly #siap: Promise<unknown>

  constructor() {
    this.#siap = this.#jawaban()
    this.#siap.catch(() => {})
  }

  /** A photo or scan as a page of a PDF, upright as the camera meant it. Throws when it cannot be read. */
  async gambarKePdf(isi: Buffer, mime: 'image/jpeg' | 'image/png'): Promise<Buffer> {
    return Buffer.from((await this.#suruh({ kerja: 'gambar', isi, mime })).pdf!)
  }

  /**
   * The pages of a PDF in their order. `pola`: source of a pattern for the text of the code. Throws when
   * pdftoppm is missing (ENOENT) or cannot read the file.
   */
  async *halaman(pdf: Buffer, jumlah: number, pola: string): AsyncGenerator<IsiHalaman> {
    const dir = await mkdtemp(join(tmpdir(), 'paraf-pindai-'))
    try {
      await writeFile(join(dir, 'a.pdf'), pdf)
      for (let i = 1; i <= jumlah; i++) yield await this.#satu(dir, i, pola)
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  }

  async #satu(dir: string, i: number, pola: string): Promise<IsiHalaman> {
    let hasil: IsiHalaman = { qr: null, kosong: false }
    for (const dpi of DPI) {
      const n = String(i)
      const argumen = ['-gray', '-r', String(dpi), '-f', n, '-l', n, '-singlefile', 'a.pdf', 'h']
      await jalankan('pdftoppm', argumen, { cwd: dir, timeout: WAKTU })
      const pgm = await readFile(join(dir, 'h.pgm'))
      const { qr = null, kosong = false } = await this.#suruh({ kerja: 'qr', isi: pgm, pola })
      hasil = { qr, kosong }
      if (qr !== null || kosong) break
    }
    return hasil
  }

  async close(): Promise<void> {
    await this.#utas.terminate()
  }

  async #suruh(pesan: Pesan): Promise<Jawaban> {
    await this.#siap
    const jawaban = this.#jawaban()
    this.#utas.postMessage(pesan)
    const j = await jawaban
    if (j.galat) throw new Error(j.galat)
    return j
  }

  /** What it says next; it ends in error when the thread does, or is silent for too long. */
  #jawaban(): Promise<Jawaban> {
    return new Promise((resolve, reject) => {
      const selesai = (akhir: () => void): void => {
        clearTimeout(jam)
        for (const n of ['message', 'error', 'exit']) this.#utas.removeAllListeners(n)
        // Errors of a thread that is being taken down concern nobody any more.
        this.#utas.on('error', () => {})
        akhir()
      }
      const jam = setTimeout(
        () => selesai(() => reject(new Error('pembaca pindaian tidak menjawab'))),
        WAKTU,
      )
      this.#utas.once('message', (j: Jawaban) => selesai(() => resolve(j)))
      this.#utas.once('error', (galat) => selesai(() => reject(galat)))
      this.#utas.once('exit', () => selesai(() => reject(new Error('pembaca pindaian berhenti'))))
    })
  }
}

const OPSI = { resourceLimits: { maxOldGenerationSizeMb: 512 } }

// From source the thread is TypeScript like everything else, which its own loader must learn first.
function utas(): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./pekerja-pindai.js', import.meta.url), OPSI)
  const asal = JSON.stringify(new URL('./pekerja-pindai.ts', import.meta.url).href)
  const muat = `import('tsx/esm/api').then((tsx) => (tsx.register(), import(${asal})))`
  return new Worker(muat, { ...OPSI, eval: true })
}
