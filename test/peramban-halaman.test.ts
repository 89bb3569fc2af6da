import t from 'tap'
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

const HALAMAN: readonly (readonly [string | undefined, readonly string[]])[] = [
  [undefined, ['/masuk']],
  [
    'agendaris',
    [
      '/tugas',
      `/tugas/${(await lakon.tugas('12')).id}`,
      '/perkara',
      '/perkara/baru',
      `/perkara/${lakon.id}`,
      `/perkara/${lakon.id}/peta`,
      `/naskah/${naskah.id}`,
      '/surat',
      `/surat/nomor/${nomor.id}`,
      '/surat/masuk',
      '/surat/masuk/baru',
      '/disposisi',
      '/buku',
      '/register',
      '/pesanan',
      '/klasifikasi',
      '/arsip',
      '/pelatihan',
      `/pelatihan/${pelatihan_id}/peserta`,
      `/pelatihan/${pelatihan_id}/sertifikat`,
      '/pekerjaan',
      '/pemberitahuan',
      '/kalender',
      '/cari?q=narasumber',
      '/sop',
      '/sop/peningkatan-kapasitas',
      '/sop/peningkatan-kapasitas/teks',
      '/sop/peningkatan-kapasitas/versi',
      '/profil',
      '/tidak-ada',
    ],
  ],
  ['kepala', ['/tugas', '/laporan', '/laporan/peta', '/tte', '/disposisi', '/arsip']],
  ['pengelola', ['/tugas', '/tugas?tab=ambil']],
  [
    'admin',
    [
      '/pegawai',
      '/pegawai/baru',
      `/pegawai/${kabid}`,
      '/jabatan',
      '/kantor',
      '/templat',
      '/tte/kantor',
    ],
  ],
]

const LAYAR = [
  { nama: '1280 px', opsi: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } },
  { nama: '390 px', opsi: { viewport: { width: 390, height: 800 }, colorScheme: 'dark' } },
] as const

/** In the ordinary run axe looks at each page on one of the two screens, in turns; in a long one on both. */
const PANJANG = process.env.PARAF_UJI_PANJANG === '1'

for (const [layar, { nama, opsi }] of LAYAR.entries()) {
  t.test(
    `every page at ${nama}: axe finds nothing, nothing sticks out, it loads light`,
    OPSI,
    async (t) => {
      for (const [akun, jalur] of HALAMAN) {
        const h = await peramban.jendela(akun, opsi)
        for (const [i, j] of jalur.entries()) {
          // when it is opened for the first time
          const bita = await bobot(h, j)
          const gambar = (await h.locator('svg.bpmn').count()) > 0
          // then
          t.ok(bita < (gambar ? BATAS_GAMBAR : BATAS), `${j} weighs ${bita} bytes`)
          t.strictSame(await melebar(h), [], `${j} fits ${nama}`)
          if (PANJANG || i % LAYAR.length === layar)
            t.strictSame(await keluhanAxe(h), [], `${j} for ${akun ?? 'a guest'}`)
        }
        await h.context().close()
      }
      t.strictSame(peramban.pelanggaran, [], 'the content security policy held')
    },
  )
}

t.test(
  'the menu opens without script, shows every room once, and marks where one is',
  OPSI,
  async (t) => {
    const h = await peramban.jendela('admin', { javaScriptEnabled: false, ...LAYAR[1].opsi })
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
