import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import type { Kantor } from './helper.js'

const UTUH = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
].find((j) => existsSync(j))
/** The same engine without the windows, menus and services around it: half the work for the same page. */
const RINGAN = ['/usr/bin/chromium-headless-shell'].find((j) => existsSync(j)) ?? UTUH
const BENDERA = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Why the browser tests cannot run here; false where they can. */
export const tanpaPeramban = UTUH ? false : 'Chromium belum terpasang'

/** One browser of a kind for all test files of a process; it goes when none has wanted it for a while. */
const bersama = new Map<string, { chromium: Promise<Browser>; dipakai: number }>()
const MENUNGGU = 3000

function pinjamChromium(t: Scope, jalur: string): Promise<Browser> {
  let satu = bersama.get(jalur)
  if (!satu) {
    const dibuka = chromium.launch({ executablePath: jalur, args: BENDERA })
    bersama.set(jalur, (satu = { chromium: dibuka, dipakai: 0 }))
  }
  const { chromium: dibuka } = satu
  satu.dipakai++
  t.teardown(() => {
    satu.dipakai--
    setTimeout(() => {
      if (satu.dipakai > 0) return
      void dibuka.then((b) => b.close())
      bersama.delete(jalur)
    }, MENUNGGU)
  })
  return dibuka
}

interface Scope {
  teardown(fn: () => unknown): unknown
}

/** A real browser before the real app, which listens on a port of its own. */
export class Peramban {
  readonly alamat: string
  /** Violations of the content security policy and errors of scripts, on any page opened so far. */
  readonly pelanggaran: string[] = []
  readonly #kantor: Kantor
  readonly #browser: Browser

  private constructor(kantor: Kantor, browser: Browser, alamat: string) {
    this.#kantor = kantor
    this.#browser = browser
    this.alamat = alamat
  }

  /** `utuh`: with what belongs to a browser but not to its engine: showing a PDF, installing an app. */
  static async buka(t: Scope, kantor: Kantor, { utuh = false } = {}): Promise<Peramban> {
    const alamat = await kantor.app.listen({ host: '127.0.0.1', port: 0 })
    const chromium = await pinjamChromium(t, utuh ? UTUH! : RINGAN!)
    const peramban = new Peramban(kantor, chromium, alamat)
    t.teardown(() => peramban.#tutup())
    return peramban
  }

  /** Every window; the browser itself serves the next test file. */
  async #tutup(): Promise<void> {
    await Promise.all(this.#browser.contexts().map((k) => k.close()))
  }

  /** A window of this account; nobody's without a name. */
  async jendela(akun?: string, opsi: BrowserContextOptions = {}): Promise<Page> {
    const konteks = await this.#browser.newContext({
      baseURL: this.alamat,
      locale: 'id-ID',
      // A window of its own each: what a worker would keep for later is only work on top.
      serviceWorkers: 'block',
      ...opsi,
    })
    if (akun) await masukkan(konteks, this.alamat, (await this.#kantor.masukSebagai(akun)).kuki)
    // Shorter than the patience of the test runner, so that a failure names the step it waited for.
    konteks.setDefaultTimeout(25_000)
    const halaman = await konteks.newPage()
    halaman.on('console', (m) => {
      if (/content security policy/i.test(m.text()))
        this.pelanggaran.push(`${halaman.url()}: ${m.text()}`)
    })
    halaman.on('pageerror', (e) => this.pelanggaran.push(`${halaman.url()}: ${e.message}`))
    return halaman
  }
}

function masukkan(
  konteks: BrowserContext,
  url: string,
  kuki: ReadonlyMap<string, string>,
): Promise<void> {
  return konteks.addCookies(
    [...kuki].map(([name, value]) => ({ name, value, url, httpOnly: true, sameSite: 'Lax' })),
  )
}

/** Elements that reach beyond the window, each by its first words of markup. */
export async function melebar(halaman: Page): Promise<string[]> {
  return halaman.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const luar = Array.from(document.querySelectorAll('body *')).filter(
      (e) => e.getBoundingClientRect().right > clientWidth + 1,
    )
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...luar.slice(0, 3).map((e) => e.outerHTML.slice(0, 80)),
    ]
  })
}

/** Milliseconds without a request under way after which a page counts as loaded. */
const TENANG = 120

/** Bytes that came over the wire for a page and everything it loads, on a first visit. */
export async function bobot(halaman: Page, jalur: string): Promise<number> {
  const cdp = await halaman.context().newCDPSession(halaman)
  let jumlah = 0
  const jalan = new Set<string>()
  cdp.on('Network.requestWillBeSent', (e) => jalan.add(e.requestId))
  cdp.on('Network.loadingFailed', (e) => jalan.delete(e.requestId))
  cdp.on('Network.loadingFinished', (e) => {
    jalan.delete(e.requestId)
    jumlah += e.encodedDataLength
  })
  await cdp.send('Network.enable')
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
  await halaman.goto(jalur, { waitUntil: 'load' })
  // Modules ask for others after the page has loaded.
  for (let diam = 0; diam < TENANG; diam += 20) {
    await halaman.waitForTimeout(20)
    if (jalan.size > 0) diam = 0
  }
  await cdp.detach()
  return jumlah
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds serious or critical on the page as it stands: rule and element. */
export async function keluhanAxe(halaman: Page): Promise<string[]> {
  // Through the debugger, which the content security policy does not bind.
  await halaman.evaluate(AXE)
  return halaman.evaluate(async () => {
    const { axe } = globalThis as any
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations
      .filter((v: any) => v.impact === 'serious' || v.impact === 'critical')
      .flatMap((v: any) => v.nodes.slice(0, 3).map((n: any) => `${v.id}: ${n.html.slice(0, 120)}`))
  })
}
