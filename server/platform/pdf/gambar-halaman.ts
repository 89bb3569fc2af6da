import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bukaPdf } from './arsip.js'

const jalankan = promisify(execFile)

/** Pages of a PDF. Throws when it cannot be read. */
export const jumlahHalaman = async (pdf: Buffer): Promise<number> =>
  (await bukaPdf(pdf)).getPageCount()

/**
 * The first pages as PNG pictures, `dpi` dots an inch. Empty when pdftoppm is not installed: then
 * the PDF itself has to do. Throws when it is there and fails, or takes longer than 20 seconds.
 */
export async function gambarHalaman(
  pdf: Buffer,
  { dpi = 80, paling = 4 }: { dpi?: number; paling?: number } = {},
): Promise<Buffer[]> {
  const dir = await mkdtemp(join(tmpdir(), 'paraf-halaman-'))
  try {
    await writeFile(join(dir, 'a.pdf'), pdf)
    const argumen = ['-png', '-r', String(dpi), '-l', String(paling), 'a.pdf', 'h']
    await jalankan('pdftoppm', argumen, { cwd: dir, timeout: 20_000 })
    const nama = (await readdir(dir)).filter((n) => n.endsWith('.png')).sort()
    return await Promise.all(nama.map((n) => readFile(join(dir, n))))
  } catch (galat) {
    if ((galat as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw galat
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
