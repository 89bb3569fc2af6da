import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { akhiriKelompok, buangPipa, buatRuang } from './ruang.js'
import { cacatPdf } from './periksa-pdf.js'
import { tulisProfil } from './profil.js'
import { skripPekerja } from './skrip.js'
import { KonversiGalat } from './types.js'

export interface SetelanPekerja {
  soffice: string
  python: string
  /** Milliseconds for one document, and for the start of LibreOffice. */
  batas: number
  batasNyala: number
  /** Folder under which private folders are made. */
  akar: string
}

interface Jawaban { id?: number; siap?: boolean; soffice?: number; ok?: boolean; hidup?: boolean; sebab?: string; halaman?: number }

/** One warm LibreOffice with its Python; converts one document at a time, dies on the first doubt. */
export interface Pekerja {
  readonly pid: number
  readonly sofficePid: number
  /** Documents converted so far. */
  jumlah: number
  hidup(): boolean
  ubah(docx: Buffer): Promise<Buffer>
  /** Lets LibreOffice end by itself, then makes sure. */
  tutup(): Promise<void>
}

/** Starts a worker (about one second). Throws KonversiGalat when LibreOffice does not come up. */
export async function nyalakanPekerja(s: SetelanPekerja): Promise<Pekerja> {
  const { dir, nama } = await buatRuang(s.akar)
  await tulisProfil(dir)
  const anak = spawn(s.python, [await skripPekerja(), s.soffice, dir, nama], {
    // Its own process group: one kill ends Python and LibreOffice together.
    detached: true,
    cwd: dir,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { PATH: '/usr/bin:/bin', HOME: dir, TMPDIR: dir, LANG: 'C.UTF-8', SAL_USE_VCLPLUGIN: 'svp', TZ: 'UTC' },
  })
  const saluran = bukaSaluran(anak)
  await writeFile(join(dir, 'kelompok'), String(anak.pid ?? 0))
  const akhiri = async (): Promise<void> => {
    akhiriKelompok(anak.pid)
    await saluran.tamat
    await buangPipa(nama)
    await rm(dir, { recursive: true, force: true, maxRetries: 3 })
  }
  const siap = await saluran.jawaban(s.batasNyala).catch(() => null)
  if (!siap?.siap) {
    await akhiri()
    throw new KonversiGalat('gagal', 'LibreOffice tidak dapat dijalankan')
  }
  return susun(s, dir, anak, siap.soffice!, saluran, akhiri)
}

function susun(
  s: SetelanPekerja, dir: string, anak: ChildProcess, sofficePid: number,
  saluran: Saluran, akhiri: () => Promise<void>,
): Pekerja {
  let mati = false
  let nomor = 0
  void saluran.tamat.then(() => { mati = true })
  const p: Pekerja = {
    pid: anak.pid!, sofficePid, jumlah: 0,
    hidup: () => !mati,
    async ubah(docx) {
      // A folder per try: a lock file left by a crash would block the same output path.
      const kerja = join(dir, `kerja-${++nomor}`)
      const [masuk, keluar] = [join(kerja, 'masuk.docx'), join(kerja, 'keluar.pdf')]
      await mkdir(kerja)
      await writeFile(masuk, docx)
      const janji = saluran.jawaban(s.batas)
      anak.stdin!.write(`${JSON.stringify({ id: nomor, masuk, keluar })}\n`)
      try {
        const j = await janji
        if (!j.ok && j.hidup) throw new KonversiGalat('ditolak', j.sebab || 'dokumen ditolak')
        if (!j.ok) throw new Error(j.sebab)
        const pdf = await readFile(keluar)
        const cacat = cacatPdf(pdf, j.halaman ?? null)
        if (cacat) throw new Error(cacat)
        p.jumlah++
        return pdf
      } catch (galat) {
        mati ||= !(galat instanceof KonversiGalat)
        if (mati) await akhiri()
        throw galat
      } finally {
        await rm(kerja, { recursive: true, force: true })
      }
    },
    async tutup() {
      mati = true
      anak.stdin!.end()
      await Promise.race([saluran.tamat, new Promise((r) => setTimeout(r, 3000).unref())])
      await akhiri()
    },
  }
  return p
}

interface Saluran { jawaban(batas: number): Promise<Jawaban>; tamat: Promise<void> }

/** One question, one answer line. An answer that never comes is a hang: it rejects after `batas` ms. */
function bukaSaluran(anak: ChildProcess): Saluran {
  let tunggu: { terima(j: Jawaban): void; tolak(e: Error): void } | null = null
  createInterface({ input: anak.stdout! }).on('line', (baris) => {
    try { tunggu?.terima(JSON.parse(baris)) } catch { tunggu?.tolak(new Error('jawaban pekerja rusak')) }
  })
  // Writing to a worker that has just died must not take the server with it.
  anak.stdin!.on('error', () => {})
  const tamat = new Promise<void>((selesai) => {
    const habis = (): void => { tunggu?.tolak(new Error('LibreOffice berhenti mendadak')); selesai() }
    anak.once('error', habis)
    anak.once('close', habis)
  })
  return {
    tamat,
    jawaban: (batas) => new Promise<Jawaban>((terima, tolak) => {
      const jam = setTimeout(() => tolak(new Error(`melewati batas ${batas / 1000} detik`)), batas)
      const usai = <T>(f: (x: T) => void) => (x: T): void => { clearTimeout(jam); tunggu = null; f(x) }
      tunggu = { terima: usai(terima), tolak: usai(tolak) }
    }),
  }
}
