import { createReadStream, type ReadStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errors } from '../errors.js'

export const folderCadangan = (dataDir: string): string => join(dataDir, 'cadangan')

/** Readable by the account of the server only: it holds everything. */
export async function siapkanFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
}

/** Ends the name of a backup that is being written. */
export const SEBAGIAN = '.sebagian'

/**
 * What a server left behind that was stopped in the middle of one: half an office, in clear, for good.
 * Only where no other is being written; backups are made one after another.
 */
export async function buangSebagian(folder: string): Promise<void> {
  for (const nama of await readdir(folder))
    if (nama.endsWith(SEBAGIAN)) await rm(join(folder, nama), { force: true })
}

/** Errors: CADANGAN_TIDAK_DI_SINI. */
export async function bacaBerkas(
  folder: string,
  nama: string,
): Promise<{ isi: ReadStream; ukuran: number }> {
  const jalur = join(folder, nama)
  const ada = await stat(jalur).catch(() => null)
  if (!ada?.isFile()) throw errors.CADANGAN_TIDAK_DI_SINI({ nama })
  return { isi: createReadStream(jalur), ukuran: ada.size }
}

export const hapusBerkas = (folder: string, nama: string): Promise<void> =>
  rm(join(folder, nama), { force: true })
