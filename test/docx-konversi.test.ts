import { execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as jeda } from 'node:timers/promises'
import t from 'tap'
import { buatConverter, type OpsiKonverter } from '../server/platform/docx/konversi/konverter.js'
import { ubahSekali } from '../server/platform/docx/konversi/cadangan.js'
import { cacatPdf } from '../server/platform/docx/konversi/periksa-pdf.js'
import { sapuYatim } from '../server/platform/docx/konversi/ruang.js'
import { alinea, docx, relasi } from './docx-contoh.js'
import { program } from './program.js'

// LibreOffice belongs to the set-up of the tests: without it these must fail, not pass unseen.
const akar = mkdtempSync(join(tmpdir(), 'paraf-uji-konversi-'))
t.teardown(() => rmSync(akar, { recursive: true, force: true, maxRetries: 20 }))
const galat = (sebab: string, message = /./) => ({ sebab, message })

function konverter(t: { teardown(f: () => unknown): unknown }, opsi: OpsiKonverter = {}) {
  const c = buatConverter({ akar, sopan: 0, ...opsi })
  t.teardown(() => c.close())
  return c
}

const teksPdf = (pdf: Buffer): string => {
  const berkas = join(akar, `${Math.random()}.pdf`)
  writeFileSync(berkas, pdf)
  return execFileSync('pdftotext', ['-layout', berkas, '-'], { encoding: 'utf8' })
}

/** Processes that name our folder: LibreOffice and its Python. */
const proses = (): string[] =>
  readdirSync('/proc')
    .filter((p) => /^\d+$/.test(p))
    .filter((p) => {
      try {
        return readFileSync(`/proc/${p}/cmdline`, 'utf8').includes(akar)
      } catch {
        return false
      }
    })
const ruang = (): string[] => readdirSync(akar).filter((f) => f.startsWith('paraf-lo-'))

t.test('a dozen documents pass two workers and leave no process and no file behind', async (t) => {
  const c = konverter(t, { banyak: 2, daurUlang: 5 })
  const pdf = await Promise.all(
    Array.from({ length: 12 }, (_, i) => c.convert(docx(alinea(`surat ke-${i}`)))),
  )
  pdf.forEach((p, i) => t.match(teksPdf(p), new RegExp(`surat ke-${i}\\b`)))
  t.match(pdf[0]!.toString('latin1'), /pdfaid:part>2</, 'archive format PDF/A-2b')
  t.same((await c.health()).selesai, 12)
  t.equal(
    c.sofficePid().length <= 2,
    true,
    'never more than two at once, though one or two were recycled',
  )
  await c.close()
  t.same(proses(), [])
  t.same(ruang(), [])
  t.same(
    readdirSync('/tmp').filter((f) => f.includes(`paraf-lo-${process.pid}-`)),
    [],
    'no pipe',
  )
})

t.test('one that hangs is ended with all its processes', async (t) => {
  const c = konverter(t, { banyak: 1, batas: 2500 })
  await c.convert(docx(alinea('hangat')))
  const [lama] = c.sofficePid()
  process.kill(lama!, 'SIGSTOP')
  t.match(teksPdf(await c.convert(docx(alinea('lanjut')))), /lanjut/, 'a stopped one is replaced')
  t.equal((await c.health()).dinyalakanUlang, 1)
  // The system may take a moment to clear it away.
  for (let i = 0; i < 100 && masihAda(lama!); i++)
    await new Promise((lanjut) => setTimeout(lanjut, 50))
  t.notOk(masihAda(lama!), 'nothing of it is left')
})

function masihAda(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const bersama = konverter(t, { banyak: 1 })

t.test(
  'when the server dies nothing is left; what a crash left is swept, and only that',
  async (t) => {
    const anak = spawn(process.execPath, program(['test/konverter-hidup.ts', akar]), {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((r) => anak.stdout.once('data', r))
    t.not(proses().length, 0)
    anak.kill('SIGKILL')
    for (let i = 0; i < 100 && proses().length > 0; i++) await jeda(50)
    t.same(proses(), [], 'LibreOffice has ended by itself')
    t.equal(ruang().length, 1, 'its folder is still there')
    await bersama.convert(docx(alinea('y')))
    t.equal(ruang().length, 1, 'the next start has swept it and made its own')
    t.same(await sapuYatim(akar), [], 'the folder of a living server is not touched')
  },
)

t.test(
  'a LibreOffice killed in the middle of its work is replaced and the document tried again',
  async (t) => {
    const c = bersama
    await c.convert(docx(alinea('hangat')))
    const berat = docx(alinea(...Array.from({ length: 1500 }, (_, i) => `alinea ${i}`)))
    const janji = c.convert(berat)
    await jeda(60)
    process.kill(c.sofficePid()[0]!, 'SIGKILL')
    t.match(teksPdf(await janji), /alinea 1499/)
    t.equal((await c.health()).dinyalakanUlang, 1)
  },
)

t.test('a document that is none is refused at once and the worker stays', async (t) => {
  const c = bersama
  await c.convert(docx(alinea('hangat')))
  const pid = c.sofficePid()
  for (const isi of ['<html><body>x</body></html>', '', 'teks']) {
    await t.rejects(c.convert(Buffer.from(isi)), galat('ditolak'), JSON.stringify(isi))
  }
  t.same(c.sofficePid(), pid)
  t.match(teksPdf(await c.convert(docx(alinea('sesudah')))), /sesudah/)
})

t.test('nothing outside is fetched, even by a document the guard never saw', async (t) => {
  const diminta: string[] = []
  const umpan = createServer((q, s) => {
    diminta.push(q.url!)
    s.end()
  }).listen(0, '127.0.0.1')
  t.teardown(() => umpan.close())
  await new Promise((r) => umpan.once('listening', r))
  const url = `http://127.0.0.1:${(umpan.address() as AddressInfo).port}/a.png`
  const jahat = docx(`<w:p><w:r><w:t>gambar</w:t></w:r>${gambarTertaut}</w:p>`, {
    relasi: relasi('image', url),
  })
  await bersama.convert(jahat)
  t.same(diminta, [])
  await ubahSekali(jahat, '/usr/bin/soffice', 30_000)
  t.not(diminta.length, 0, 'the same document does fetch where the profile is not ours')
  const lambat = konverter(t, {
    perangkat: { soffice: null, peluncur: '/usr/bin/soffice', python: null },
  })
  await t.rejects(
    lambat.convert(jahat),
    galat('ditolak', /tautan ke luar/),
    'so that way is guarded',
  )
})

t.test(
  'without LibreOffice the work waits; without python3-uno the slow way is taken',
  async (t) => {
    const tanpa = konverter(t, { perangkat: { soffice: null, peluncur: null, python: null } })
    await t.rejects(tanpa.convert(docx(alinea('x'))), galat('tidak-ada'))
    t.match(await tanpa.health(), {
      status: 'tidak-ada',
      jalur: null,
      keterangan: /belum terpasang/,
    })
    const lambat = konverter(t, {
      perangkat: { soffice: null, peluncur: '/usr/bin/soffice', python: null },
    })
    t.match(await lambat.health(), { status: 'siap', jalur: 'cli' })
    t.match(teksPdf(await lambat.convert(docx(alinea('pelan')))), /pelan/)
    await t.rejects(lambat.convert(Buffer.from('teks')), galat('ditolak'))
  },
)

t.test('a cut or empty PDF is not taken for a whole one', async (t) => {
  const pdf = await bersama.convert(docx(alinea('x')))
  t.equal(cacatPdf(pdf, null), '')
  for (const n of [0, 10, pdf.length >> 1, pdf.length - 10])
    t.not(cacatPdf(pdf.subarray(0, n), 1), '', `${n} bytes`)
  const bolong = Buffer.concat([pdf.subarray(0, pdf.length - 5000), pdf.subarray(pdf.length - 400)])
  t.equal(cacatPdf(bolong, 1), 'PDF terpotong')
  t.equal(cacatPdf(pdf, 0), 'PDF tanpa halaman')
})

const gambarTertaut =
  '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">' +
  '<wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="a"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  '<pic:nvPicPr><pic:cNvPr id="1" name="a"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rId9"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>' +
  '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
