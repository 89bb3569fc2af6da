/** How the program ends, so that a script can tell what to do next. */
export const KELUAR = {
  /** All rows done, every file fetched. */
  tuntas: 0,
  /** Something nobody foresaw. */
  gagal: 1,
  /** The command line or one of its files cannot be used; nothing was started. */
  salahPakai: 2,
  /** Stopped on the way; the same command goes on from there. */
  tertunda: 3,
  /** All rows done, but some PDF is not made yet; the same command fetches it. */
  tanpaPdf: 4,
  /** Stopped by Ctrl-C; as `tertunda`. */
  disela: 130,
} as const

const LANJUT = 'Jalankan lagi perintah yang sama untuk meneruskan.'

/** Ends the run with one sentence for the person at the keyboard. */
export class Henti extends Error {
  readonly keluar: number
  constructor(keluar: number, pesan: string, options?: ErrorOptions) {
    super(pesan, options)
    this.name = 'Henti'
    this.keluar = keluar
  }
}

export const salahPakai = (pesan: string, cause?: unknown): Henti =>
  new Henti(KELUAR.salahPakai, pesan, { cause })

/** Stopped where it can go on; says so. */
export const tertunda = (pesan: string, cause?: unknown): Henti =>
  new Henti(KELUAR.tertunda, `${pesan}\n${LANJUT}`, { cause })
