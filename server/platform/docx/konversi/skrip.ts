import { access } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Path of pekerja.py: beside this file, or in the sources when running from the build folder. */
export async function skripPekerja(): Promise<string> {
  const sini = fileURLToPath(new URL('./pekerja.py', import.meta.url))
  // tsc copies no data files.
  const asal = sini.replace(/([\\/])dist[\\/]server[\\/]/, '$1server$1')
  return access(sini).then(
    () => sini,
    () => asal,
  )
}
