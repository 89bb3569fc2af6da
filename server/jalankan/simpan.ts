import { rename, writeFile } from 'node:fs/promises'
import { salahPakai } from './henti.js'

/** Written beside and renamed: a file that is there is whole. */
export async function simpan(jalur: string, isi: Buffer | string): Promise<void> {
  try {
    await writeFile(`${jalur}.sebagian`, isi)
    await rename(`${jalur}.sebagian`, jalur)
  } catch (galat) {
    throw salahPakai(
      `${jalur} tidak dapat ditulis (${(galat as NodeJS.ErrnoException).code}).`,
      galat,
    )
  }
}
