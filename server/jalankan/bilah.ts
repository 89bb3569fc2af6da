export interface Bilah {
  maju(selesai: number, total: number, keterangan: string): void
  baris(teks: string): void
  tutup(): void
}

const LEBAR = 30

/** A progress bar that rewrites its line on a terminal and prints plain lines elsewhere. */
export function bilah(keluaran: NodeJS.WriteStream): Bilah {
  let terakhir = ''
  const bersihkan = () => { if (keluaran.isTTY && terakhir) keluaran.write('\r\u001b[K') }
  return {
    maju(selesai, total, keterangan) {
      const isi = Math.round((LEBAR * Math.min(selesai, total)) / Math.max(1, total))
      const teks = `[${'#'.repeat(isi)}${'.'.repeat(LEBAR - isi)}] ${selesai}/${total} ${keterangan}`
      if (teks === terakhir) return
      terakhir = teks
      if (keluaran.isTTY) keluaran.write(`\r\u001b[K${teks.slice(0, (keluaran.columns ?? 80) - 1)}`)
      else keluaran.write(`${teks}\n`)
    },
    baris(teks) {
      bersihkan()
      keluaran.write(`${teks}\n`)
    },
    tutup() {
      if (keluaran.isTTY && terakhir) keluaran.write('\n')
    },
  }
}
