import { execFile, fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { SEKALIGUS } from '../server/platform/docx/konversi/banyak.js'
import { ubahSekali } from '../server/platform/docx/konversi/cadangan.js'
import { buatConverter } from '../server/platform/docx/konversi/konverter.js'
import { cacatPdf } from '../server/platform/docx/konversi/periksa-pdf.js'

/** One way to turn files into PDF. Answers milliseconds for all of them. */
export interface Cara {
  nama: string
  ukur(berkas: readonly string[]): Promise<number>
  tutup(): Promise<void>
}

/** Everyone has this many LibreOffices at the same time. */
const PEKERJA = 2
const CARBONE = 'carbone@3.8.2'

/** `sekaligus`: laid out together and cut apart, as a job of many certificates does. */
export function caraParaf(akar: string, sekaligus: boolean): Cara {
  // At the same priority as the others, or a busy machine would slow only this one.
  const c = buatConverter({ akar, banyak: PEKERJA, sopan: 0 })
  return {
    nama: sekaligus ? `Paraf, ${SEKALIGUS} at a time` : 'Paraf, one at a time',
    async ukur(berkas) {
      const docx = berkas.map((b) => readFileSync(b))
      const awal = performance.now()
      const potong = Array.from({ length: Math.ceil(docx.length / SEKALIGUS) }, (_, i) =>
        docx.slice(i * SEKALIGUS, (i + 1) * SEKALIGUS),
      )
      const pdf = sekaligus
        ? (await serentak(potong, (p) => c.convertMany(p))).flat()
        : await serentak(docx, (d) => c.convert(d))
      return sesudah(awal, pdf)
    },
    tutup: () => c.close(),
  }
}

/** One start of LibreOffice per document: the reference, and the way without python3-uno. */
export function caraSekali(): Cara {
  return {
    nama: 'libreoffice-convert',
    async ukur(berkas) {
      const docx = berkas.map((b) => readFileSync(b))
      const awal = performance.now()
      return sesudah(awal, await serentak(docx, (d) => ubahSekali(d, '/usr/bin/soffice', 60_000)))
    },
    tutup: async () => {},
  }
}

/** carbone, installed by npm into `folder` for this run only. */
export async function caraCarbone(folder: string): Promise<Cara> {
  const dir = join(folder, 'carbone')
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'package.json'), '{"private":true}')
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', CARBONE], { cwd: dir })
  // It takes soffice.bin and python3 from PATH, and that python must have uno.
  const anak = fork(
    fileURLToPath(new URL('./naskah-carbone.mjs', import.meta.url)),
    [dir, String(PEKERJA)],
    {
      execArgv: [],
      env: { HOME: dir, TMPDIR: dir, PATH: '/usr/lib/libreoffice/program:/usr/bin:/bin' },
    },
  )
  await once(anak, 'message')
  return { nama: CARBONE, ukur: (berkas) => tanya(anak, berkas), tutup: () => akhiri(anak) }
}

async function tanya(anak: ChildProcess, berkas: readonly string[]): Promise<number> {
  anak.send({ berkas })
  const [j] = await once(anak, 'message')
  if (!j.utuh) throw new Error(`carbone: ${j.galat ?? 'a file is no PDF'}`)
  return j.lama
}

async function akhiri(anak: ChildProcess): Promise<void> {
  const tamat = once(anak, 'exit')
  anak.disconnect()
  await tamat
}

async function serentak<A, B>(daftar: readonly A[], kerja: (a: A) => Promise<B>): Promise<B[]> {
  const sisa = [...daftar.keys()]
  const hasil: B[] = []
  const orang = async () => {
    for (let i = sisa.shift(); i !== undefined; i = sisa.shift()) hasil[i] = await kerja(daftar[i]!)
  }
  await Promise.all(Array.from({ length: PEKERJA }, orang))
  return hasil
}

function sesudah(awal: number, pdf: readonly Buffer[]): number {
  const lama = performance.now() - awal
  const cacat = pdf.map((p) => cacatPdf(p, null)).find(Boolean)
  if (cacat) throw new Error(cacat)
  return lama
}
