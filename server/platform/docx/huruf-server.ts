import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const jalankan = promisify(execFile)
let terbaca: Promise<ReadonlySet<string>> | undefined

/**
 * Names of the fonts installed on this server, in lower case; asked of fontconfig once per process.
 * Empty where fontconfig is missing: then only the known substitutes count.
 */
export const hurufServer = (): Promise<ReadonlySet<string>> =>
  (terbaca ??= jalankan('fc-list', [':', 'family'], { timeout: 5_000 }).then(
    ({ stdout }) => new Set(stdout.split(/[\n,]/).map((n) => n.trim().toLowerCase())),
    () => new Set<string>(),
  ))
