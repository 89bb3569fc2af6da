import { performance } from 'node:perf_hooks'
import { persentil } from './alat.js'

/** A case that is worked on, one completion after another. */
export interface Pekerjaan {
  readonly habis: boolean
  selesaikan(): Promise<void>
}

/** What one window of measuring gave: completions per second, milliseconds per completion. */
export interface Ukuran {
  laju: number
  p50: number
  p99: number
  /** Processor time of this process per completion, clients and service together. */
  cpu: number
}

const MEMULAI_SERENTAK = 8

/** Cases in stock for one way of working; starting them is never inside a measured window. */
export class Persediaan {
  readonly #buat: () => Promise<Pekerjaan>
  readonly #perKasus: number
  readonly #stok: Pekerjaan[] = []
  #perkiraan: number

  /** `perKasus`: completions in one case; `perkiraan`: completions per second to be ready for. */
  constructor(buat: () => Promise<Pekerjaan>, perKasus: number, perkiraan: number) {
    this.#buat = buat
    this.#perKasus = perKasus
    this.#perkiraan = perkiraan
  }

  /** `klien` clients without a pause, each on a case of its own, for `durasi` milliseconds. */
  async ukur(klien: number, durasi: number): Promise<Ukuran> {
    await this.#isi(klien + Math.ceil((this.#perkiraan * durasi) / 1000 / this.#perKasus))
    const lama: number[] = []
    const cpu = process.cpuUsage()
    const awal = performance.now()
    let berhenti = false
    await Promise.all(
      Array.from({ length: klien }, async () => {
        let kasus = this.#stok.pop()
        while (kasus && !berhenti) {
          const t = performance.now()
          await kasus.selesaikan()
          lama.push(performance.now() - t)
          if (performance.now() - awal >= durasi) berhenti = true
          if (kasus.habis) kasus = this.#stok.pop()
        }
        // Out of cases: the window ends for all, or fewer clients than promised would be measured.
        if (kasus) this.#stok.push(kasus)
        else berhenti = true
      }),
    )
    const waktu = performance.now() - awal
    const { user, system } = process.cpuUsage(cpu)
    const laju = (lama.length * 1000) / waktu
    this.#perkiraan = Math.max(this.#perkiraan, laju * 1.5)
    return {
      laju,
      p50: persentil(lama, 50),
      p99: persentil(lama, 99),
      cpu: (user + system) / 1000 / lama.length,
    }
  }

  async #isi(n: number): Promise<void> {
    while (this.#stok.length < n) {
      const baru = Math.min(MEMULAI_SERENTAK, n - this.#stok.length)
      this.#stok.push(...(await Promise.all(Array.from({ length: baru }, () => this.#buat()))))
    }
  }
}
