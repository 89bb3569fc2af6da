import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project; every command runs there, wherever it was called from. */
export const akar = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const di = (...parts) => join(akar, ...parts)

/** Set-up speaks on standard error: standard output belongs to what is started. */
export const kata = (text) => {
  process.stderr.write(`paraf: ${text}\n`)
}

/** Ends the set-up with one sentence; there is nothing a stack trace could add. */
export function gagal(text) {
  kata(text)
  process.exit(1)
}

/** Runs a command in the project with its output on the screen; its exit status. */
export function panggil(program, args, env = {}) {
  const { status, error } = spawnSync(program, args, {
    cwd: akar,
    // Its standard output goes to ours for people, so that the last line of a test run stays the
    // last.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  if (error) kata(`${program}: ${error.message}`)
  return status ?? 1
}

/** The same, while this process does something else. */
export function panggilLatar(program, args) {
  const child = spawn(program, args, { cwd: akar, stdio: ['ignore', 2, 2] })
  return new Promise((resolve) => {
    child.once('error', (error) => {
      kata(`${program}: ${error.message}`)
      resolve(1)
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Runs a command quietly; what it printed, or null when it failed or is not there. */
export function tanya(program, args) {
  const { status, stdout, error } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return !error && status === 0 ? stdout : null
}

export function sidik(files) {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(di(file)))
      .update('\0')
  return hash.digest('hex')
}

export function baca(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
