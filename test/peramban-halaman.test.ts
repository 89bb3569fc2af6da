import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { akar } from '../server/config.js'
import { bangun } from './helper.js'
import { Panggung } from './langkah-bantu.js'
import { bobot, keluhanAxe, melebar, Peramban, tanpaPeramban } from './peramban-bantu.js'

const OPSI = { skip: tanpaPeramban }
const kantor = await bangun(t)
const panggung = new Panggung(kantor)
const peramban = tanpaPeramban ? null! : await Peramban.buka(t, kantor)
/** Bytes on a first visit; pages with a drawing may weigh more. */
const BATAS = 20_000
const BATAS_GAMBAR = 60_000

// given a case far enough to have letters, replies awaited and a history
const lakon = await panggung.mulai('peningkatan-kapasitas')
await lakon.sampai('12')
const naskah = await kantor.db('naskah').where({ perkara_id: lakon.id }).first('id')
const nomor = await kantor.db('nomor').first('id')
const { pelatihan_id } = await lakon.perkara()
const kabid = await panggung.pegawai('kabid')

/** Every page the office has, by its help line (test/rupa.test.ts sees to it that each has one). */
const semua = [
  ...readFileSync(join(akar(), 'server/bantuan.ts'), 'utf8').matchAll(/^ {2}'(\/[^']*)':/gm),
].map((m) => m[1]!)

const tugas = (await lakon.tugas('12')).id
/** Who opens pages, in this order; the first whom a page lets in looks at it. */
const AKUN = ['agendaris', 'kepala', 'admin', 'pengelola'] as const
/** Pages of one thing, and others that look different with something in them. */
const BERISI: readonly string[] = [
  ...[`/tugas/${tugas}`, '/tugas?tab=ambil', '/tidak-ada', '/cari?q=narasumber'],
  ...['', '/peta', '/henti', '/pindah'].map((apa) => `/perkara/${lakon.id}${apa}`),
  ...['', '/pengiriman', '/pindaian', '/banding'].map((apa) => `/naskah/${naskah.id}${apa}`),
  ...['peserta', 'sertifikat'].map((apa) => `/pelatihan/${pelatihan_id}/${apa}`),
  ...['', '/teks', '/versi', '/peringatan'].map((apa) => `/sop/peningkatan-kapasitas${apa}`),
  ...[`/surat/nomor/${nomor.id}`, '/register/surat-keluar', '/buku/surat-keluar'],
  ...[`/pegawai/${kabid}`, '/beranda/orang/antre', '/naskah-jenis/undangan'],
]

/** Pages by who opens them: to whom none is let in, none is left. */
async function menurutAkun(): Promise<Map<string, string[]>> {
  const hasil = new Map<string, string[]>()
  for (const jalur of [...semua.filter((j) => !j.includes(':')), ...BERISI]) {
    const [akun] = await boleh(jalur)
    t.ok(akun, `somebody may open ${jalur}`)
    if (akun) hasil.set(akun, [...(hasil.get(akun) ?? []), jalur])
  }
  return hasil
}

async function boleh(jalur: string): Promise<string[]> {
  for (const akun of AKUN) {
    const { status } = await (await panggung.orang(akun)).get(jalur)
    if (status === 200 || jalur === '/tidak-ada') return [akun]
  }
  return []
}

const TERANG = { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } as const
const PONSEL = { viewport: { width: 390, height: 800 }, colorScheme: 'dark' } as const

/** In the ordinary run axe looks at each page on one of the two screens, in turns; in a long one on both. */
const PANJANG = process.env.PARAF_UJI_PANJANG === '1'

/** Eighty pages: half a minute on a quiet machine. */
const SABAR = { ...OPSI, timeout: 300_000 }

t.test('every page: axe finds nothing, nothing sticks out, it loads light', SABAR, async (t) => {
  for (const [akun, jalur] of [['', ['/masuk']] as const, ...(await menurutAkun())]) {
    const h = await peramban.jendela(akun || undefined, TERANG)
    for (const [i, j] of jalur.entries()) {
      // when it is opened for the first time
      const bita = await bobot(h, j)
      const gambar = (await h.locator('svg.bpmn').count()) > 0
      // then
      t.ok(bita < (gambar ? BATAS_GAMBAR : BATAS), `${j} weighs ${bita} bytes`)
      for (const [layar, { viewport, colorScheme }] of [TERANG, PONSEL].entries()) {
        await h.setViewportSize(viewport)
        await h.emulateMedia({ colorScheme })
        t.strictSame(await melebar(h), [], `${j} fits ${viewport.width} px`)
        if (PANJANG || i % 2 === layar)
          t.strictSame(await keluhanAxe(h), [], `${j} for ${akun || 'a guest'}`)
      }
      await h.setViewportSize(TERANG.viewport)
      await h.emulateMedia(TERANG)
    }
    await h.context().close()
  }
  t.strictSame(peramban.pelanggaran, [], 'the content security policy held')
})

t.test(
  'the menu opens without script, shows every room once, and marks where one is',
  OPSI,
  async (t) => {
    const h = await peramban.jendela('admin', { javaScriptEnabled: false, ...PONSEL })
    await h.goto('/jabatan')
    t.notOk(await h.isVisible('.menu-isi'))
    await h.click('.menu > summary')
    t.ok(await h.isVisible('.menu-isi a[href="/pegawai"]'))
    t.ok(await h.isVisible('.menu-isi button:has-text("Keluar")'))
    await h.click('.menu-isi a[href="/pegawai"]')
    t.equal(await h.locator('.menu-isi [aria-current=page]').getAttribute('href'), '/pegawai')
    t.strictSame(await melebar(h), [])
  },
)

t.test('dark is chosen without script, on this device, and never printed', OPSI, async (t) => {
  const h = await peramban.jendela('pokja', { javaScriptEnabled: false, colorScheme: 'light' })
  await h.goto('/profil')
  const latar = () => h.locator('body').evaluate((b) => getComputedStyle(b).backgroundColor)
  const terang = await latar()
  await h.check('[name=rupa][value=gelap]')
  await h.click('button:has-text("Simpan tampilan")')
  t.match(await h.locator('[role=status]').innerText(), /Tampilan di perangkat ini disimpan/)
  t.not(await latar(), terang)
  await h.emulateMedia({ media: 'print' })
  t.equal(await latar(), 'rgb(255, 255, 255)')
})
