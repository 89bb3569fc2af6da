import { createServer } from 'node:http'
import { loadavg } from 'node:os'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { bangun } from '../test/helper.js'
import { Panggung } from '../test/langkah-bantu.js'
import { Peramban, tanpaPeramban } from '../test/peramban-bantu.js'
import { lapor, ms, persentil, tabel } from './alat.js'

// A first view of the inbox on a weak line and an old PC, with an empty cache.
// `node --import tsx bench/dingin.ts [--kali 5]`

const { values } = parseArgs({ options: { kali: { type: 'string', default: '5' } } })
const KALI = Number(values.kali)
/** 400 kbit/s, 300 ms before each answer, a processor a quarter as fast. */
const GARIS = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 50_000 }
const PERLAMBAT = 4
const BATAS = 1000

const beres: (() => unknown)[] = []
const selesai = { teardown: (f: () => unknown) => beres.unshift(f) }

/** Milliseconds until something is painted, and until the first row of the list is. */
interface Pandang {
  cat: number
  baris: number
}

/** A window of its own each time: nothing is cached, no connection is open. */
async function pandang(peramban: Peramban, url: string): Promise<Pandang> {
  const h = await peramban.jendela('pokja')
  const cdp = await h.context().newCDPSession(h)
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  await cdp.send('Network.emulateNetworkConditions', GARIS)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: PERLAMBAT })
  await h.addInitScript(AMATI)
  await h.goto(url, { waitUntil: 'load', timeout: 60_000 })
  const hasil = await lihat(h)
  await h.context().close()
  return hasil
}

/**
 * In the page: notes the first frame in which a row of the list stands painted. As text, for the compiler
 * would put a helper into a function that the page does not have.
 */
const AMATI = `requestAnimationFrame(function bingkai() {
  const dicat = performance.getEntriesByName('first-contentful-paint').length > 0
  if (dicat && document.querySelector('main tbody tr')) window.baris = performance.now()
  else requestAnimationFrame(bingkai)
})`

async function lihat(h: Page): Promise<Pandang> {
  await h.waitForFunction(() => (globalThis as any).baris > 0)
  return h.evaluate(() => ({
    cat: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    baris: (globalThis as any).baris as number,
  }))
}

try {
  if (tanpaPeramban) throw new Error(tanpaPeramban)
  const kantor = await bangun(selesai)
  const panggung = new Panggung(kantor)
  for (let i = 1; i <= 25; i++)
    await panggung.mulai('peningkatan-kapasitas', {
      judul: `Pelatihan Teknis Tata Naskah Dinas dan Kearsipan Elektronik Angkatan ${i}`,
    })
  const peramban = await Peramban.buka(selesai, kantor)
  const acuan = await bukaAcuan(peramban)
  lapor(`load ${loadavg()[0]!.toFixed(1)}; 400 kbit/s, 300 ms, processor / ${PERLAMBAT}`)
  const lama: Record<string, Pandang[]> = { kotak: [], acuan: [] }
  // One to warm server and browser, then in turns.
  await pandang(peramban, `${peramban.alamat}/tugas`)
  for (let i = 0; i < KALI; i++) {
    lama.kotak!.push(await pandang(peramban, `${peramban.alamat}/tugas`))
    lama.acuan!.push(await pandang(peramban, acuan))
  }
  tabel(
    `first view, ms, ${KALI} times`,
    ['', 'first paint median', 'worst', 'first row median', 'worst'],
    Object.entries(lama).map(([nama, x]) => [
      nama,
      ...(['cat', 'baris'] as const).flatMap((apa) => {
        const semua = x.map((p) => p[apa])
        return [ms(persentil(semua, 50)), ms(Math.max(...semua))]
      }),
    ]),
  )
  lapor(`load ${loadavg()[0]!.toFixed(1)} at the end`)
  const tengah = persentil(
    lama.kotak!.map((p) => p.baris),
    50,
  )
  if (tengah > BATAS) process.exitCode = 1
} finally {
  for (const f of beres) await f()
}

/** The same page as one file: styles inside, no script, ready in memory. What a line like this allows at best. */
async function bukaAcuan(peramban: Peramban): Promise<string> {
  const h = await peramban.jendela('pokja')
  await h.goto('/tugas')
  const html = await h.evaluate(async () => {
    const { document: d } = globalThis as any
    for (const l of d.querySelectorAll('script, link[rel=icon], link[rel=manifest], img'))
      l.remove()
    for (const l of d.querySelectorAll('link[rel=stylesheet]')) {
      const gaya = d.createElement('style')
      gaya.media = l.media
      gaya.textContent = await fetch(l.href).then((r) => r.text())
      l.replaceWith(gaya)
    }
    return `<!doctype html>${d.documentElement.outerHTML}`
  })
  await h.context().close()
  const isi = brotliCompressSync(html)
  const server = createServer((_req, res) => {
    res.setHeader('content-type', 'text/html; charset=utf-8').setHeader('content-encoding', 'br')
    res.end(isi)
  }).listen(0, '127.0.0.1')
  selesai.teardown(() => server.close())
  await new Promise((r) => server.once('listening', r))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
