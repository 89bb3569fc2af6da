import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

/** One line of a worker. */
export interface Jawaban {
  siap?: boolean
  soffice?: number
  ok?: boolean
  /** False when LibreOffice itself died. */
  hidup?: boolean
  sebab?: string
  halaman?: number
}

/** Asks a worker one question at a time. */
export class Saluran {
  /** Resolves when the process is gone. */
  readonly tamat: Promise<void>
  readonly #anak: ChildProcess
  #tunggu: { terima(j: Jawaban): void; tolak(e: Error): void } | null = null

  constructor(anak: ChildProcess) {
    this.#anak = anak
    createInterface({ input: anak.stdout! }).on('line', (baris) => this.#baca(baris))
    // Writing to a worker that has just died must not take the server with it.
    anak.stdin!.on('error', () => {})
    this.tamat = new Promise((selesai) => {
      const habis = (): void => {
        this.#tunggu?.tolak(new Error('LibreOffice berhenti mendadak'))
        selesai()
      }
      anak.once('error', habis)
      anak.once('close', habis)
    })
  }

  /** The next line. One that never comes is a hang: rejects after `batas` milliseconds. */
  jawaban(batas: number): Promise<Jawaban> {
    return new Promise((terima, tolak) => {
      const jam = setTimeout(
        () => this.#tunggu?.tolak(new Error(`melewati batas ${batas / 1000} detik`)),
        batas,
      )
      const usai =
        <T>(lanjut: (x: T) => void) =>
        (x: T): void => {
          clearTimeout(jam)
          this.#tunggu = null
          lanjut(x)
        }
      this.#tunggu = { terima: usai(terima), tolak: usai(tolak) }
    })
  }

  tanya(isi: Record<string, unknown>, batas: number): Promise<Jawaban> {
    const janji = this.jawaban(batas)
    this.#anak.stdin!.write(`${JSON.stringify(isi)}\n`)
    return janji
  }

  #baca(baris: string): void {
    try {
      this.#tunggu?.terima(JSON.parse(baris))
    } catch {
      this.#tunggu?.tolak(new Error('jawaban pekerja rusak'))
    }
  }
}
