import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { cacatPdf } from './periksa-pdf.js'
import { tulisProfil } from './profil.js'
import { akhiriKelompok, akhiriPenghuni, buangPipa, buatRuang, memoriDipegang } from './ruang.js'
import { Saluran } from './saluran.js'
import { skripPekerja } from './skrip.js'
import { KonversiGalat } from './types.js'

export interface SetelanPekerja {
  soffice: string
  python: string
  /** Milliseconds for one document, and for the start of LibreOffice. */
  batas: number
  batasNyala: number
  /** How far LibreOffice stands back for others on this machine (`nice`, 0 to 19). */
  sopan: number
  /** Folder under which private folders are made. */
  akar: string
}

/** How long LibreOffice may take to end by itself, in milliseconds. */
const PAMIT = 3000

/** Starts a worker (about one second). Throws KonversiGalat when LibreOffice does not come up. */
export async function nyalakanPekerja(s: SetelanPekerja): Promise<Pekerja> {
  const { dir, nama } = await buatRuang(s.akar)
  await tulisProfil(dir)
  const anak = spawn(s.python, [await skripPekerja(), s.soffice, dir, nama], {
    // Its own process group: one kill ends Python and LibreOffice together.
    detached: true,
    cwd: dir,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      PATH: '/usr/bin:/bin',
      HOME: dir,
      TMPDIR: dir,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      SAL_USE_VCLPLUGIN: 'svp',
    },
  })
  if (anak.pid && s.sopan > 0) {
    try {
      // Behind the answers people wait for at their screens.
      setPriority(anak.pid, s.sopan)
    } catch {
      /* ended already; `tungguSiap` says so */
    }
  }
  const p = new Pekerja(s, dir, nama, anak)
  // Listened for at once: a quick worker says that it is ready before the file is written.
  const kelompok = join(dir, 'kelompok')
  await Promise.all([p.tungguSiap(), writeFile(kelompok, String(anak.pid ?? 0))])
  return p
}

/** One warm LibreOffice with its Python; one document at a time, ended at the first doubt. */
export class Pekerja {
  /** Documents converted so far. */
  jumlah = 0
  sofficePid = 0
  readonly #setelan: SetelanPekerja
  readonly #dir: string
  readonly #nama: string
  readonly #anak: ChildProcess
  readonly #saluran: Saluran
  #mati = false
  #nomor = 0

  constructor(setelan: SetelanPekerja, dir: string, nama: string, anak: ChildProcess) {
    this.#setelan = setelan
    this.#dir = dir
    this.#nama = nama
    this.#anak = anak
    this.#saluran = new Saluran(anak)
    void this.#saluran.tamat.then(() => {
      this.#mati = true
    })
  }

  /** Bytes held by LibreOffice and its Python. */
  memori(): Promise<number> {
    return memoriDipegang([this.sofficePid, this.#anak.pid ?? 0])
  }

  hidup(): boolean {
    return !this.#mati
  }

  async tungguSiap(): Promise<void> {
    const j = await this.#saluran.jawaban(this.#setelan.batasNyala).catch(() => null)
    if (j?.siap) {
      this.sofficePid = j.soffice!
      return
    }
    await this.#akhiri()
    throw new KonversiGalat('gagal', 'LibreOffice tidak dapat dijalankan')
  }

  /** The PDF, checked; bookmarks become named places if asked. `ditolak` leaves the worker alive; anything else has ended it. */
  async ubah(docx: Buffer, tujuan = false): Promise<Buffer> {
    // A folder per try: a lock file left by a crash would block the same output path.
    const kerja = join(this.#dir, `kerja-${++this.#nomor}`)
    try {
      await mkdir(kerja)
      return await this.#ubahDi(kerja, docx, tujuan)
    } catch (galat) {
      if (!(galat instanceof KonversiGalat)) await this.#akhiri()
      throw galat
    } finally {
      await rm(kerja, { recursive: true, force: true })
    }
  }

  async #ubahDi(kerja: string, docx: Buffer, tujuan: boolean): Promise<Buffer> {
    const [masuk, keluar] = [join(kerja, 'masuk.docx'), join(kerja, 'keluar.pdf')]
    await writeFile(masuk, docx)
    const j = await this.#saluran.tanya(
      { id: this.#nomor, masuk, keluar, tujuan },
      this.#setelan.batas,
    )
    if (!j.ok && j.hidup) throw new KonversiGalat('ditolak', j.sebab || 'dokumen ditolak')
    if (!j.ok) throw new Error(j.sebab)
    const pdf = await readFile(keluar)
    const cacat = cacatPdf(pdf, j.halaman ?? null)
    if (cacat) throw new Error(cacat)
    this.jumlah++
    return pdf
  }

  /** Lets LibreOffice end by itself, then makes sure. */
  async tutup(): Promise<void> {
    this.#mati = true
    this.#anak.stdin!.end()
    let jam: NodeJS.Timeout | undefined
    const habis = new Promise((lanjut) => {
      jam = setTimeout(lanjut, PAMIT)
    })
    await Promise.race([this.#saluran.tamat, habis])
    clearTimeout(jam)
    await this.#akhiri()
  }

  async #akhiri(): Promise<void> {
    this.#mati = true
    akhiriKelompok(this.#anak.pid)
    await akhiriPenghuni(this.#dir)
    await this.#saluran.tamat
    await buangPipa(this.#nama)
    // A process that is just dying may still write; what stays is swept when this server is gone.
    await rm(this.#dir, { recursive: true, force: true, maxRetries: 10 }).catch(() => {})
  }
}
