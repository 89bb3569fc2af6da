import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as jeda } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { akar } from '../server/config.js'
import { bukaDb } from '../server/platform/db/db.js'
import { cacatPdf } from '../server/platform/docx/konversi/periksa-pdf.js'
import { bukaPeladen, kali, lapor, median, ms, persentil, tabel } from './alat.js'

/**
 * A LibreOffice that hangs, exits, cuts its output, keeps memory, forks and talks nonsense in 5 % of the
 * jobs, while somebody uses the office: `node --import tsx bench/ganggu.ts [--surat 1000] [--per 50]
 * [--batas 60000]`. Ends with 1 when a PDF is missing, doubled or wrong, a process is left, or the
 * answers were slower than 1.2 times those beside a sound LibreOffice.
 */
const { values } = parseArgs({
  options: {
    surat: { type: 'string', default: '1000' },
    per: { type: 'string', default: '50' },
    batas: { type: 'string', default: '5000' },
  },
})
const PUTARAN = 5
const BATAS_LAMBAT = 1.2
const surat = Number(values.surat)
let ke = 0

interface Rasa {
  nama: string
  jawaban: number[]
  perSurat: number[]
}

const peladen = await bukaPeladen()
const folder = join(peladen.folder, 'ganggu')
mkdirSync(folder)
try {
  lapor(`${peladen.tentang}, load ${loadavg()[0]!.toFixed(1)}`)
  const url = await peladen.buat()
  const rasa = await jalankan(url)
  const lambat = laporkan(rasa)
  const salah = [...(await periksa(url)), ...lambat]
  for (const s of salah) lapor(`FAULT ${s}`)
  process.exitCode = salah.length > 0 ? 1 : 0
} finally {
  await peladen.tutup()
}

/** Sound and disturbed rounds in turns, each with its share of the letters. */
async function jalankan(url: string): Promise<Rasa[]> {
  const pekerja = join(akar(), 'server/platform/docx/konversi/pekerja.py')
  const anak = fork(
    join(import.meta.dirname, 'ganggu-server.ts'),
    [url, folder, pekerja, values.batas],
    {
      execArgv: ['--import', 'tsx'],
    },
  )
  const [{ port, kuki }] = await once(anak, 'message')
  const sehat: Rasa = { nama: 'sound LibreOffice', jawaban: [], perSurat: [] }
  const sakit: Rasa = { nama: `faults in ${Number(values.per) / 10} %`, jawaban: [], perSurat: [] }
  const bagian = Math.ceil(surat / PUTARAN)
  await putaran({ dari: 2 * surat, banyak: 20, per: 0 }, { ...sehat, jawaban: [], perSurat: [] })
  for (let p = 0; p < PUTARAN; p++) {
    // The sound rounds have letters of their own, so that both do the same work.
    await putaran({ dari: surat + p * bagian, banyak: bagian, per: 0 }, sehat)
    await putaran({ dari: p * bagian, banyak: bagian, per: Number(values.per) }, sakit)
  }
  const tamat = once(anak, 'exit')
  anak.send('tutup')
  await tamat
  return [sehat, sakit]

  async function putaran(p: { dari: number; banyak: number; per: number }, r: Rasa) {
    const usai = once(anak, 'message')
    let selesai = false
    anak.send(p)
    const orang = (async () => {
      while (!selesai) {
        r.jawaban.push(await buka(port, kuki))
        await jeda(40)
      }
    })()
    const [{ lama }] = await usai
    selesai = true
    await orang
    r.perSurat.push(lama / p.banyak)
  }
}

/** One page as a person opens it, in milliseconds; three pages in turns. */
async function buka(port: number, kuki: string): Promise<number> {
  const jalur = ['/tugas', '/perkara', '/pekerjaan'][ke++ % 3]!
  const awal = performance.now()
  const r = await fetch(`http://127.0.0.1:${port}${jalur}`, { headers: { cookie: kuki } })
  await r.text()
  if (r.status !== 200) throw new Error(`${jalur}: ${r.status}`)
  return performance.now() - awal
}

function laporkan(rasa: readonly Rasa[]): string[] {
  const [sehat, sakit] = rasa as [Rasa, Rasa]
  tabel(
    `Answers to other people while ${surat} letters become PDF, twice`,
    ['', 'answers', 'median ms', '95 %', '99 %', 'ms a letter'],
    rasa.map((r) => [
      r.nama,
      String(r.jawaban.length),
      ...[50, 95, 99].map((p) => ms(persentil(r.jawaban, p))),
      ms(median(r.perSurat)),
    ]),
  )
  const rasio = [50, 95].map((p) => persentil(sakit.jawaban, p) / persentil(sehat.jawaban, p))
  lapor(`slower by: median ${kali(rasio[0]!)}, 95 % ${kali(rasio[1]!)}`)
  const kejadian = readFileSync(join(folder, 'ganggu.log'), 'utf8').trim().split('\n')
  const hitung = [...new Set(kejadian)].map((m) => `${m} ${kejadian.filter((k) => k === m).length}`)
  lapor(`faults: ${hitung.join(', ')}`)
  return rasio[0]! > BATAS_LAMBAT ? [`answers ${kali(rasio[0]!)} times as slow`] : []
}

/** Every letter has one sound PDF that says its number; nothing runs and nothing lies about. */
async function periksa(url: string): Promise<string[]> {
  const db = bukaDb(url)
  try {
    const baris = await db('konversi as k')
      .leftJoin('berkas as b', 'b.sha256', 'k.pdf_sha256')
      .select('k.status', 'k.galat', 'b.isi')
    const salah = baris.flatMap((b) => (b.status === 'selesai' ? [] : [`no PDF: ${b.galat}`]))
    const nomor = baris.map((b) => (b.isi ? bacaNomor(b.isi) : -1))
    const ulang = nomor.length - new Set(nomor).size
    if (ulang > 0) salah.push(`${ulang} PDFs twice or unreadable`)
    const beda = Array.from({ length: 2 * surat }, (_, i) => i).filter((i) => !nomor.includes(i))
    if (beda.length > 0) salah.push(`letters without their PDF: ${beda.slice(0, 5).join()}`)
    lapor(`${baris.length} letters, ${new Set(nomor).size} PDFs with the number of their letter`)
    return [...salah, ...sisa()]
  } finally {
    await db.destroy()
  }
}

function bacaNomor(pdf: Buffer): number {
  const cacat = cacatPdf(pdf, null)
  if (cacat) return -1
  const berkas = join(folder, 'periksa.pdf')
  writeFileSync(berkas, pdf)
  const teks = execFileSync('pdftotext', [berkas, '-'], { encoding: 'utf8' })
  return Number(/surat nomor urut (\d+) akhir/.exec(teks)?.[1] ?? -1)
}

/** Processes that live in the folder of this run, and folders of workers. */
function sisa(): string[] {
  const hidup = readdirSync('/proc').filter((p) => {
    try {
      return (
        /^\d+$/.test(p) && readFileSync(`/proc/${p}/environ`, 'latin1').includes(`HOME=${folder}`)
      )
    } catch {
      return false
    }
  })
  const ruang = readdirSync(folder).filter((f) => f.startsWith('paraf-lo-'))
  lapor(`left behind: ${hidup.length} processes, ${ruang.length} folders`)
  return hidup.length + ruang.length > 0 ? ['something was left behind'] : []
}
