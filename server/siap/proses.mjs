import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { akar } from './umum.mjs'

/**
 * Runs Node in the project with our own streams, hands signals on, and answers its exit code.
 * The channel between the two closes when this process is killed; that tells the other to stop.
 */
export function jalankan(args, { env = {}, cwd = akar } = {}) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  const teruskan = (signal) => {
    child.kill(signal)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, teruskan)
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}
