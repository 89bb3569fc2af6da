import { execFile } from 'node:child_process'
import { access } from 'node:fs/promises'
import { promisify } from 'node:util'

const jalankan = promisify(execFile)

/** Where LibreOffice is on this machine, and a Python that can speak to it. */
export interface Perangkat {
  soffice: string | null
  /** The launcher that libreoffice-convert needs. */
  peluncur: string | null
  python: string | null
}

const SOFFICE = [
  '/usr/lib/libreoffice/program/soffice.bin',
  '/usr/lib64/libreoffice/program/soffice.bin',
  '/opt/libreoffice/program/soffice.bin',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]
const PELUNCUR = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
]
// By full path: a python of pyenv or a virtual environment comes first on PATH and has no `uno`.
const PYTHON = [
  '/usr/bin/python3',
  '/opt/libreoffice/program/python',
  '/Applications/LibreOffice.app/Contents/Resources/python',
]

/** Looks once; a missing piece is null. */
export async function cariPerangkat(): Promise<Perangkat> {
  const soffice = await pertama(SOFFICE, ada)
  return {
    soffice,
    peluncur: await pertama(PELUNCUR, ada),
    python: soffice === null ? null : await pertama(PYTHON, bisaUno),
  }
}

async function pertama(
  calon: string[],
  cocok: (p: string) => Promise<boolean>,
): Promise<string | null> {
  for (const p of calon) if (await cocok(p)) return p
  return null
}

const ada = (p: string): Promise<boolean> =>
  access(p).then(
    () => true,
    () => false,
  )

async function bisaUno(python: string): Promise<boolean> {
  if (!(await ada(python))) return false
  return jalankan(python, ['-c', 'import uno'], { timeout: 10_000 }).then(
    () => true,
    () => false,
  )
}
