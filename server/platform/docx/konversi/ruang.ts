import { randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as jeda } from 'node:timers/promises'

// paraf-lo-<owner pid>-<random>: the owner is in the name so that a sweep needs to open nothing.
const POLA = /^paraf-lo-(\d+)-[0-9a-f]{12}$/

/** A private folder for one worker, and the name of its pipe. */
export async function buatRuang(akar: string): Promise<{ dir: string; nama: string }> {
  const nama = `paraf-lo-${process.pid}-${randomBytes(6).toString('hex')}`
  const dir = join(akar, nama)
  await mkdir(dir, { mode: 0o700 })
  return { dir, nama }
}

/** Ends a whole process group at once; no word to it when it is already gone. */
export function akhiriKelompok(pid: number | undefined): void {
  if (!pid || pid < 2) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    /* gone */
  }
}

/**
 * Ends what has left the group (a child that made a session of its own): every process whose home is
 * this private folder. Linux only; elsewhere the group is all there is. More rounds than one, for a
 * process may be forking while the list is read.
 */
export async function akhiriPenghuni(dir: string): Promise<number> {
  let jumlah = 0
  for (let putaran = 0; putaran < 5; putaran++) {
    const pid = await penghuni(dir)
    if (pid.length === 0) break
    for (const p of pid) {
      try {
        process.kill(p, 'SIGKILL')
        jumlah++
      } catch {
        /* gone */
      }
    }
    await jeda(20)
  }
  return jumlah
}

async function penghuni(dir: string): Promise<number[]> {
  const pid = (await readdir('/proc').catch(() => [])).filter((n) => /^\d+$/.test(n))
  const rumah = `HOME=${dir}\0`
  const milik = await Promise.all(
    pid.map(async (p) => {
      const isi = await readFile(`/proc/${p}/environ`, 'latin1').catch(() => '')
      return isi.startsWith(rumah) || isi.includes(`\0${rumah}`)
    }),
  )
  return pid.filter((_, i) => milik[i]).map(Number)
}

/** Bytes of memory that processes hold; 0 for those that are gone or where it cannot be told. */
export async function memoriDipegang(pid: readonly number[]): Promise<number> {
  const isi = await Promise.all(
    pid.map((p) => readFile(`/proc/${p}/statm`, 'latin1').catch(() => '')),
  )
  return isi.reduce((j, s) => j + Number(s.split(' ')[1] ?? 0) * HALAMAN, 0)
}
const HALAMAN = 4096

/** LibreOffice keeps its pipes in /tmp whatever TMPDIR says, and leaves them there when killed. */
export async function buangPipa(nama: string): Promise<void> {
  const sisa = (await readdir('/tmp').catch(() => [])).filter(
    (f) => f.startsWith('OSL_PIPE_') && f.endsWith(nama),
  )
  for (const f of sisa) await rm(join('/tmp', f), { force: true })
}

/**
 * Clears what dead servers left: folders, and processes if any still run. A group is only killed when
 * its own command line names the folder, so a reused pid is never hit. Returns the folders removed.
 */
export async function sapuYatim(akar: string): Promise<string[]> {
  const disapu: string[] = []
  for (const nama of await readdir(akar).catch(() => [] as string[])) {
    const pemilik = POLA.exec(nama)?.[1]
    if (pemilik === undefined || hidup(Number(pemilik))) continue
    const dir = join(akar, nama)
    const kelompok = Number(await readFile(join(dir, 'kelompok'), 'utf8').catch(() => '0'))
    if (kelompok > 1 && (await menyebut(kelompok, nama))) akhiriKelompok(kelompok)
    await akhiriPenghuni(dir)
    await buangPipa(nama)
    await rm(dir, { recursive: true, force: true }).catch(() => {})
    disapu.push(nama)
  }
  return disapu
}

function hidup(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (e) {
    return (e as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function menyebut(pid: number, nama: string): Promise<boolean> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').then(
    (c) => c.includes(nama),
    () => false,
  )
}
