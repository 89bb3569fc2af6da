import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Page } from 'playwright-core'
import t from 'tap'
import { simpanBerkas } from '../server/platform/docx/simpan.js'
import { bangun } from './helper.js'
import { Panggung } from './langkah-bantu.js'
import { Peramban, tanpaPeramban } from './peramban-bantu.js'

const OPSI = { skip: tanpaPeramban }
const kantor = await bangun(t)
const panggung = new Panggung(kantor)
const peramban = tanpaPeramban ? null! : await Peramban.buka(t, kantor, { utuh: true })
let putus = false
kantor.app.server.on('connection', (soket) => putus && soket.destroy())
const DEVICE = { serviceWorkers: 'allow', viewport: { width: 390, height: 800 } } as const

/** A case whose letter waits for the paraf of the Kabid: its task and its letter. */
async function menungguParaf(judul: string) {
  const lakon = await panggung.mulai('peningkatan-kapasitas', { judul })
  await lakon.sampai('4')
  const { id } = await lakon.tugas('4')
  const naskah = await kantor.db('naskah').where({ perkara_id: lakon.id }).first()
  return { id, jalur: `/tugas/${id}`, naskah }
}

/** The device of someone who has opened these pages, so that all of them are kept on it. */
async function perangkat(akun: string, jalur: readonly string[]): Promise<Page> {
  const h = await peramban.jendela(akun, DEVICE)
  await h.goto('/tugas')
  await h.waitForFunction(() => navigator.serviceWorker.controller)
  for (const j of jalur) await h.goto(j)
  await tersimpan(h, ['/luring', ...jalur])
  return h
}

/** The line itself is cut too: a worker that starts anew does not know that its browser plays offline. */
async function sambungan(h: Page, ada: boolean): Promise<void> {
  putus = !ada
  if (putus) kantor.app.server.closeAllConnections()
  await h.context().setOffline(putus)
}

const simpanan = (h: Page): Promise<string[]> =>
  h.evaluate(async () => {
    const nama = (await caches.keys()).filter((n) => n.startsWith('paraf-halaman'))
    const semua = await Promise.all(nama.map(async (n) => (await caches.open(n)).keys()))
    return semua.flat().map((r) => new URL(r.url).pathname)
  })

async function tersimpan(h: Page, jalur: readonly string[]): Promise<void> {
  for (let i = 0; i < 100; i++) {
    const ada = await simpanan(h)
    if (jalur.every((j) => ada.includes(j))) return
    await h.waitForTimeout(50)
  }
  throw new Error(`not kept: ${jalur.join(' ')}; kept: ${(await simpanan(h)).join(' ')}`)
}

/** The server does what these requests ask, but its answers never arrive, until told to stop. */
function hilangkanJawaban(jalur: string) {
  let dengar: (req: IncomingMessage, res: ServerResponse) => void
  const sekali = new Promise<void>((selesai) => {
    dengar = (req, res) => {
      if (req.method !== 'POST' || req.url !== jalur) return
      const putus = () => {
        req.socket.destroy()
        selesai()
        return res
      }
      Object.assign(res, { writeHead: putus, end: putus })
    }
    kantor.app.server.prependListener('request', dengar)
  })
  return { sekali, henti: () => kantor.app.server.off('request', dengar) }
}

/** Why this browser would not install Paraf. */
async function keberatanPasang(h: Page): Promise<unknown[]> {
  const cdp = await h.context().newCDPSession(h)
  const { errors, data } = await cdp.send('Page.getAppManifest')
  const { start_url, display } = JSON.parse(data ?? '{}')
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors')
  return [
    ...errors,
    ...(start_url === '/tugas' && display === 'standalone' ? [] : [data]),
    // Windows of a test are private ones, in which nothing is installed.
    ...installabilityErrors.filter((e) => e.errorId !== 'in-incognito'),
  ]
}

/** The letter as if its PDF were made; answers the address of that. */
async function denganPdf(naskah: { id: string; versi: number }): Promise<string> {
  const berkas = { isi: Buffer.from('%PDF-1.4\n%%EOF'), mime: 'application/pdf' }
  const { sha256 } = await simpanBerkas(kantor.db, berkas)
  const docx = kantor.db('naskah_versi').where({ naskah_id: naskah.id }).select('docx_sha256')
  await kantor
    .db('konversi')
    .whereIn('docx_sha256', docx)
    .update({ status: 'selesai', pdf_sha256: sha256 })
  return `/naskah/${naskah.id}/versi/${naskah.versi}.pdf`
}

const paraf = (naskahId: string) => kantor.db('cap').where({ naskah_id: naskahId, jenis: 'paraf' })
const keadaan = (h: Page, kata: string) => h.locator(`[data-antrean] .lencana:text-is("${kata}")`)

t.test(
  'without a line: what was opened is read, a paraf waits and arrives once',
  OPSI,
  async (t) => {
    // given the inbox and a task with its letter, opened while there was a line
    const satu = await menungguParaf('Bimtek luring satu')
    const dua = await menungguParaf('Bimtek luring dua')
    const pdf = await denganPdf(satu.naskah)
    const h = await perangkat('kabid', ['/tugas', pdf, satu.jalur, dua.jalur])
    t.strictSame(await keberatanPasang(h), [], 'nothing keeps it from being installed')
    // and a page for people from outside in between, which knows of no session
    t.equal((await h.goto('/layanan'))?.status(), 200)
    await sambungan(h, false)
    // when they are opened again
    await h.goto('/tugas')
    t.match(
      await h.locator('.luring').first().innerText(),
      /Luring: data per 23 Nov 2026 09.00 WITA/,
    )
    t.ok(await h.isVisible('text=Bimtek luring satu'))
    t.equal((await h.goto(pdf))?.headers()['content-type'], 'application/pdf')
    // and a page that was never opened
    await h.goto('/perkara')
    t.equal(await h.locator('h1').innerText(), 'Halaman ini belum tersimpan')
    await h.goto(satu.jalur)
    t.ok(await h.isVisible('text=Surat Permohonan Narasumber'))
    // and a form that may not wait is sent all the same: what was typed stays in view
    await h.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('form[action$="/ambil"]')!
      form.append(Object.assign(document.createElement('input'), { name: 'catatan', value: '<b>' }))
      form.submit()
    })
    await h.locator('main dd:text-is("<b>")').waitFor()
    await h.goto(satu.jalur)
    // and a paraf is given
    await h.locator('text=Putusan disimpan di perangkat ini').waitFor()
    await h.check('[name=keputusan][value=ya]')
    await h.click('button:has-text("Kirim putusan")')
    await h.waitForURL('**/luring')
    // then it is marked as waiting, here and on the task, and nothing has happened
    await keadaan(h, 'Menunggu dikirim').waitFor()
    await h.locator('[data-tersimpan] a:has-text("surat-permohonan-narasumber-v2.pdf")').waitFor()
    await h.goto(satu.jalur)
    await h.locator('h1 .lencana:has-text("Menunggu dikirim")').waitFor()
    t.equal((await paraf(satu.naskah.id)).length, 0)
    // and when the line is back it is sent; its answer is lost, so it is sent again
    const hilang = hilangkanJawaban(`/api${satu.jalur}/selesai`)
    await sambungan(h, true)
    await hilang.sekali
    hilang.henti()
    await h.goto('/luring')
    await keadaan(h, 'Terkirim').waitFor()
    t.equal((await paraf(satu.naskah.id)).length, 1)
    t.equal(
      (await kantor.db('riwayat').where({ tugas_id: satu.id, aksi: 'tugas.selesai' })).length,
      1,
    )
    // and a form sent with a line whose answer is lost is recognised as arrived
    await h.goto(dua.jalur)
    await h.check('[name=keputusan][value=ya]')
    const lagi = hilangkanJawaban(`${dua.jalur}/selesai`)
    await h.click('button:has-text("Kirim putusan")')
    await lagi.sekali
    await h.waitForURL('**/luring')
    await keadaan(h, 'Terkirim').nth(1).waitFor()
    t.match(await h.locator('[data-antrean]').innerText(), /Putusan ini sudah tercatat/)
    t.equal((await paraf(dua.naskah.id)).length, 1)
    t.strictSame(peramban.pelanggaran, [])
    await h.context().close()
  },
)

// One letter for both of what follows.
const { jalur, naskah } = await menungguParaf('Bimtek berubah')

t.test('a page of a secret letter, or for a program, may not be kept', async (t) => {
  const kabid = await kantor.masukSebagai('kabid')
  t.equal((await kabid.get(jalur)).headers['paraf-luring'], 'antre')
  t.equal((await kabid.get(`/naskah/${naskah.id}`)).headers['paraf-luring'], 'baca')
  t.match((await kabid.get(jalur)).headers['paraf-sesi'], /^[\da-f]{16};14400$/)
  await kantor.db('naskah').where({ id: naskah.id }).update({ sec: 'R' })
  t.equal((await kabid.get(jalur)).headers['paraf-luring'], undefined)
  t.equal((await kabid.get(`/naskah/${naskah.id}`)).headers['paraf-luring'], undefined)
  t.equal((await kantor.tamu().get('/masuk')).headers['paraf-sesi'], undefined)
  await kantor.db('naskah').where({ id: naskah.id }).update({ sec: 'B' })
})

t.test('a changed letter is refused with the remark kept, by its giver only', OPSI, async (t) => {
  // given a decision with a remark that waits, and one taken back before it was sent
  const h = await perangkat('kabid', ['/tugas', jalur])
  await sambungan(h, false)
  for (const batalkan of [true, false]) {
    await h.goto(jalur)
    await h.check('[name=keputusan][value=tidak]')
    await h.check('[name=ke][value=pengonsep]')
    await h.fill('[name=alasan]', 'Materi belum sesuai.')
    await h.click('button:has-text("Kirim putusan")')
    await keadaan(h, 'Menunggu dikirim').waitFor()
    if (!batalkan) break
    await h.click('button:has-text("Batalkan")')
    await h.locator('text=Tidak ada paraf yang menunggu').waitFor()
  }
  // when the letter has another version by the time the line is back
  const { naskah_id, versi, ...isi } = await kantor
    .db('naskah_versi')
    .where({ naskah_id: naskah.id, versi: naskah.versi })
    .first()
  const lain = await kantor
    .db('berkas')
    .whereNot({ sha256: isi.docx_sha256 })
    .whereNotIn('sha256', kantor.db('naskah_versi').select('docx_sha256'))
    .first('sha256')
  await kantor.db('naskah_versi').insert({
    ...isi,
    ...{ naskah_id, versi: versi + 1, docx_sha256: lain.sha256, isi: JSON.stringify(isi.isi) },
  })
  await kantor
    .db('naskah')
    .where({ id: naskah_id })
    .update({ versi: versi + 1 })
  await sambungan(h, true)
  // then it is refused in words and kept
  await keadaan(h, 'Tidak diterima').waitFor()
  t.match(
    await h.locator('[data-antrean]').innerText(),
    /Alasan: Materi belum sesuai\.\s+Naskah sudah berubah menjadi versi/,
  )
  t.equal(
    (
      await kantor
        .db('tugas')
        .where({ id: jalur.slice(7) })
        .first()
    ).status,
    'terbuka',
  )
  // and after logout nothing of it is on the device, for nobody and for the next person
  await Promise.all([h.waitForURL('**/masuk'), h.evaluate(keluar)])
  t.strictSame(await simpanan(h), [])
  await ganti(h, 'pokja')
  await h.goto('/luring')
  await h.locator('text=Tidak ada paraf yang menunggu').waitFor()
  await tersimpan(h, ['/luring'])
  await sambungan(h, false)
  await h.goto(jalur)
  t.equal(await h.locator('h1').innerText(), 'Halaman ini belum tersimpan')
  // and its giver finds it again after the next login
  await sambungan(h, true)
  await ganti(h, 'kabid')
  await h.goto('/tugas')
  await h.locator('.luring:has-text("1 paraf tidak terkirim")').waitFor()
  await h.goto('/luring')
  await h.locator('text=Materi belum sesuai').waitFor()
  // and what waits when its session is ended elsewhere is sent only after another look
  await h.goto(jalur)
  await tersimpan(h, [jalur])
  await sambungan(h, false)
  await h.check('[name=keputusan][value=ya]')
  await h.click('button:has-text("Kirim putusan")')
  await keadaan(h, 'Menunggu dikirim').waitFor()
  await kantor
    .db('sesi')
    .where({ pegawai_id: await panggung.pegawai('kabid') })
    .delete()
  await sambungan(h, true)
  await h.goto('/tugas')
  await h.waitForURL('**/masuk*')
  await ganti(h, 'kabid')
  await h.goto('/luring')
  await keadaan(h, 'Belum terkirim').waitFor()
  t.equal((await paraf(naskah.id)).length, 0)
  await h.click('button:has-text("Kirim sekarang")')
  await keadaan(h, 'Terkirim').waitFor()
  t.equal((await paraf(naskah.id)).length, 1)
  await h.context().close()
})

const keluar = () => document.querySelector<HTMLFormElement>('form[action="/keluar"]')!.submit()

/** Another person at the same device. */
async function ganti(h: Page, akun: string): Promise<void> {
  const { kuki } = await kantor.masukSebagai(akun)
  const url = peramban.alamat
  await h.context().clearCookies()
  await h.context().addCookies([...kuki].map(([name, value]) => ({ name, value, url })))
}
