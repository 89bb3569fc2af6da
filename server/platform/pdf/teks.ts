import { spawn } from 'node:child_process'

const BATAS_MS = 30_000
const BATAS_TEKS = 32 * 2 ** 20

/**
 * The text of a PDF, pages apart by form feeds; null when it cannot be read or poppler's pdftotext
 * is not installed. The file goes through a pipe: no name, no shell.
 */
export function teksPdf(pdf: Buffer): Promise<string | null> {
  return new Promise((selesai) => {
    const anak = spawn('pdftotext', ['-enc', 'UTF-8', '-', '-'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: BATAS_MS,
      killSignal: 'SIGKILL',
    })
    const potong: Buffer[] = []
    let panjang = 0
    anak.stdout.on('data', (b: Buffer) => {
      panjang += b.length
      if (panjang > BATAS_TEKS) anak.kill('SIGKILL')
      else potong.push(b)
    })
    // A reader that gives up early closes the pipe; its exit code tells the rest.
    anak.stdin.on('error', () => {})
    anak.on('error', () => selesai(null))
    anak.on('close', (kode) => selesai(kode === 0 ? Buffer.concat(potong).toString('utf8') : null))
    anak.stdin.end(pdf)
  })
}
