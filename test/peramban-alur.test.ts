import type { Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { bangun } from './helper.js'
import { Panggung, PELATIHAN } from './langkah-bantu.js'
import { melebar, Peramban, tanpaPeramban } from './peramban-bantu.js'
import { isianContoh } from './surat-keluar-bantu.js'

// The day of each of the three kinds of people, from their first page to the last button.

const OPSI = { skip: tanpaPeramban }
const kantor = await bangun(t)
const panggung = new Panggung(kantor)
const peramban = tanpaPeramban ? null! : await Peramban.buka(t, kantor)

const MEJA = { viewport: { width: 1280, height: 800 } }
const PONSEL = { viewport: { width: 390, height: 800 } }
const PANJANG = process.env.PARAF_UJI_PANJANG === '1'
/** In the ordinary run each of the four is met once; in a long one all pairs of them. */
const CARA = [
  { nama: 'at a desk', opsi: { ...MEJA } },
  { nama: 'on a phone, without JavaScript', opsi: { ...PONSEL, javaScriptEnabled: false } },
  ...(PANJANG
    ? [
        { nama: 'on a phone', opsi: { ...PONSEL } },
        { nama: 'at a desk, without JavaScript', opsi: { ...MEJA, javaScriptEnabled: false } },
      ]
    : []),
]

const kabar = (h: Page): Promise<string> => h.locator('[role=status]').first().innerText()

/** Presses what leads to another page, and looks whether that page fits the window. */
async function tekan(t: Test, h: Page, apa: string): Promise<void> {
  await Promise.all([h.waitForEvent('load'), h.click(apa)])
  t.strictSame(await melebar(h), [], `after ${apa}: ${h.url()} fits`)
}

for (const [i, { nama, opsi }] of CARA.entries()) {
  t.test(`staff ${nama}: inbox, take, fill in, send; sent back, mend`, OPSI, async (t) => {
    // given a letter to be drafted, in nobody's hands
    const judul = `Bimtek alur ${i}`
    const lakon = await panggung.mulai('peningkatan-kapasitas', { judul })
    await lakon.sampai('2')
    const { id } = await lakon.tugas('2')
    const h = await peramban.jendela('pokja', opsi)
    // when it is found in the inbox and taken
    await h.goto('/tugas')
    await tekan(t, h, 'a:has-text("Bisa diambil")')
    await h.fill('main [name=q]', judul)
    await tekan(t, h, 'button:has-text("Tampilkan")')
    await tekan(t, h, `a[href="/tugas/${id}"]`)
    await tekan(t, h, 'button:has-text("Ambil tugas")')
    const { pemegang_id } = await kantor.db('tugas').where({ id }).first()
    t.equal(pemegang_id, await panggung.pegawai('pokja'))
    // and filled in and sent
    await h.fill('[name=materi]', 'Tata naskah dinas')
    await h.fill('[name=jp]', '4')
    await h.fill('[name=narahubung]', 'Pengelola')
    await tekan(t, h, 'button:has-text("Kirim konsep")')
    // then it has gone on
    t.match(await kabar(h), /Langkah 2 selesai\. Berikutnya: langkah 3/)
    // when it comes back with a reason
    await lakon.sampai('4')
    await lakon.putuskan('4', { keputusan: 'tidak', ke: 'pengonsep', alasan: 'Jadwal keliru.' })
    await h.goto('/tugas')
    await tekan(t, h, 'a:has-text("Dikembalikan")')
    await tekan(t, h, `a[href="/tugas/${(await lakon.tugas('2')).id}"]`)
    t.match(await h.locator('.peringatan').first().innerText(), /Jadwal keliru\./)
    // then what was written is there to be mended, and goes the same way again
    t.equal(await h.inputValue('[name=materi]'), 'Tata naskah dinas')
    await h.fill('[name=jadwal]', PELATIHAN.selesai)
    await tekan(t, h, 'button:has-text("Kirim konsep")')
    t.match(await kabar(h), /Langkah 2 selesai/)
    await h.context().close()
  })

  t.test(`a manager ${nama}: the office at a glance, the list, hand over`, OPSI, async (t) => {
    // given a task that somebody holds
    const judul = `Bimtek pimpinan ${i}`
    const lakon = await panggung.mulai('peningkatan-kapasitas', { judul })
    const { id } = await lakon.tugas('1')
    const h = await peramban.jendela('kabid', opsi)
    // when the number on the first page is opened
    await h.goto('/')
    t.equal(new URL(h.url()).pathname, '/beranda', 'who leads begins with the office')
    t.strictSame(await melebar(h), [])
    await tekan(t, h, 'a[href="/beranda/orang/antre"]')
    t.ok(await h.isVisible(`text=${judul}`), 'the list behind it')
    // and the task is handed to somebody
    await h.check(`main [name=id][value="${id}"]`)
    const pokja = await panggung.pegawai('pokja')
    await h.selectOption('[name=kepada]', pokja)
    await h.fill('[name=alasan]', 'Membagi beban.')
    await tekan(t, h, 'button:has-text("Alihkan")')
    // then they have it, and the page says so
    t.match(await h.locator('main').innerText(), /1 tugas dialihkan/)
    t.equal((await kantor.db('tugas').where({ id }).first()).pemegang_id, pokja)
    await h.context().close()
  })

  t.test(`the secretariat ${nama}: number, print, dispatch`, OPSI, async (t) => {
    // given a signed letter
    const lakon = await panggung.mulai('surat-keluar', { naskah: 'undangan' })
    await lakon.jawab('1', isianContoh('undangan'))
    await lakon.sampai('5')
    const h = await peramban.jendela('agendaris', opsi)
    // when it gets its number
    await h.goto('/surat')
    await tekan(t, h, 'main a[href="/surat/giliran"]')
    await tekan(t, h, 'button:has-text("Beri nomor ini")')
    const { nomor } = await kantor.db('naskah').where({ perkara_id: lakon.id }).first()
    t.ok(nomor)
    t.ok(await h.isVisible(`text=${nomor}`), 'the number is on the screen')
    // and the book is printed: the letter is in it, the menu is not
    await h.goto('/surat')
    await h.click('summary:has-text("cetakan")')
    await tekan(t, h, 'a:has-text("Cetak buku")')
    await h.emulateMedia({ media: 'print' })
    t.ok(await h.isVisible(`text=${nomor}`))
    t.notOk(await h.isVisible('header.kepala'))
    await h.emulateMedia({ media: 'screen' })
    // and it is sent
    await h.goto(`/tugas/${(await lakon.tugas('6')).id}`)
    await tekan(t, h, 'button:has-text("Catat pengiriman")')
    t.match(await kabar(h), /Langkah 6 selesai/)
    await h.context().close()
  })
}

t.test('no page of these broke the content security policy', OPSI, async (t) => {
  t.strictSame(peramban.pelanggaran, [])
})
