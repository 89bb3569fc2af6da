export interface Bilah {
  maju(selesai: number, total: number, keterangan: string): void
  baris(teks: string): void
  tutup(): void
}

const LEBAR = 30

/**
 * A progress bar that rewrites its line on a terminal. Elsewhere (a file, a pipe) it prints one line
 * when the text changes, not when only the count does: forty certificates are one line there.
 */
export function bilah(keluaran: NodeJS.WriteStream): Bilah {
  let terakhir = ''
  const tulis = keluaran.isTTY ? diLayar : diBerkas
  function diLayar(teks: string): void {
    if (teks === terakhir) return
    terakhir = teks
    keluaran.write(`\r\u001b[K${teks.slice(0, (keluaran.columns ?? 80) - 1)}`)
  }
  function diBerkas(teks: string, keterangan: string): void {
    if (keterangan === terakhir) return
    terakhir = keterangan
    keluaran.write(`${teks}\n`)
  }
  return {
    maju(selesai, total, keterangan) {
      const isi = Math.floor((LEBAR * Math.min(selesai, total)) / Math.max(1, total))
      tulis(
        `[${'#'.repeat(isi)}${'.'.repeat(LEBAR - isi)}] ${selesai}/${total} ${keterangan}`,
        keterangan,
      )
    },
    baris(teks) {
      if (keluaran.isTTY && terakhir) keluaran.write('\r\u001b[K')
      terakhir = ''
      keluaran.write(`${teks}\n`)
    },
    tutup() {
      if (keluaran.isTTY && terakhir) keluaran.write('\n')
      terakhir = ''
    },
  }
}
