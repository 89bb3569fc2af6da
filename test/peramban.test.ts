import t from 'tap'
import { SANDI_CONTOH } from '../server/kantor/contoh-data.js'
import { bangun } from './helper.js'
import { lembarPeserta, Panggung } from './langkah-bantu.js'
import { bobot, melebar, Peramban, tanpaPeramban } from './peramban-bantu.js'

const OPSI = { skip: tanpaPeramban }
const kantor = await bangun(t)
const panggung = new Panggung(kantor)
// Never touched where the tests are skipped.
const peramban = tanpaPeramban ? null! : await Peramban.buka(t, kantor)
const PONSEL = { viewport: { width: 390, height: 800 } }

t.test('a person logs in and finds the inbox of their seat', OPSI, async (t) => {
  // given the login page, with the cursor already in its first field
  const h = await peramban.jendela()
  await h.goto('/tugas')
  t.equal(await h.evaluate(() => document.activeElement?.getAttribute('name')), 'namaPengguna')
  // when the right name and password are typed
  await h.keyboard.type('kabid')
  await h.fill('[name=sandi]', SANDI_CONTOH)
  await h.keyboard.press('Enter')
  // then the inbox opens, which was asked for
  await h.waitForURL('**/tugas')
  t.equal(await h.locator('h1').innerText(), 'Kotak tugas')
  t.match(await h.locator('.siapa').innerText(), /Bambang Supriyadi/)
})

t.test('a task with a note and two files is done with JavaScript off', OPSI, async (t) => {
  // given row 3 of Operasional Bangkom, which needs only a note and files
  const lakon = await panggung.mulai('operasional-bangkom', {
    pelatihanId: await panggung.pelatihan(),
  })
  await lakon.sampai('3')
  const tugas = await lakon.tugas('3')
  const h = await peramban.jendela('pengelola', { javaScriptEnabled: false })
  // when it is opened from the inbox, filled in and sent
  await h.goto('/tugas')
  await h.click(`a[href="/tugas/${tugas.id}"]`)
  await h.fill('[name=catatan]', 'Disampaikan melalui grup WA.')
  await h.setInputFiles(
    '[name=lampiran]',
    ['satu', 'dua'].map((n) => ({
      name: `${n}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`isi ${n}`),
    })),
  )
  await h.click('button:has-text("Catat selesai")')
  // then it is done, both files are kept, and the person is told what comes next
  t.match(
    await h.locator('[role=status]').innerText(),
    /Langkah 3 selesai\. Berikutnya: langkah 4 oleh Peserta/,
  )
  t.strictSame((await kantor.db('lampiran').where({ tugas_id: tugas.id }).pluck('nama')).sort(), [
    'dua.txt',
    'satu.txt',
  ])
})

t.test(
  'a refusal without a reason is answered beside the letter, and nothing typed is lost',
  OPSI,
  async (t) => {
    // given a letter before its Kabid, on a phone
    const lakon = await panggung.mulai('peningkatan-kapasitas')
    await lakon.sampai('4')
    const { id } = await lakon.tugas('4')
    const h = await peramban.jendela('kabid', PONSEL)
    await h.goto(`/tugas/${id}`)
    t.notOk(await h.isVisible('[name=sha256]'), 'the fingerprint of the version is nobody’s to see')
    await h.check('[name=keputusan][value=ya]')
    t.notOk(await h.isVisible('[name=alasan]'), 'a yes needs no reason')
    // when it is sent back without one
    await h.check('[name=keputusan][value=tidak]')
    await h.check('[name=ke][value=pengonsep]')
    await h.click('button:has-text("Kirim putusan")')
    // then the sentence is in view, the letter still there, the choices as made
    t.match(await h.locator('[role=alert]').innerText(), /Alasan wajib diisi bila dikembalikan/)
    t.ok(await h.isVisible('text=Surat Permohonan Narasumber'))
    t.ok(await h.isChecked('[name=keputusan][value=tidak]'))
    t.ok(await h.isChecked('[name=ke][value=pengonsep]'))
    t.strictSame(await melebar(h), [])
    // and with a reason it goes back to who drafted it, who reads the reason first
    await h.fill('[name=alasan]', 'Materi belum sesuai permintaan.')
    await h.click('button:has-text("Kirim putusan")')
    t.match(await h.locator('[role=status]').innerText(), /Berikutnya: langkah 2/)
    const pokja = await peramban.jendela('pokja')
    await pokja.goto(`/tugas/${(await lakon.tugas('2')).id}`)
    t.match(
      await pokja.locator('.peringatan').innerText(),
      /Dikembalikan oleh Bambang Supriyadi\s+Materi belum sesuai permintaan\./,
    )
  },
)

t.test('a participant list is tried row by row, then imported from the report', OPSI, async (t) => {
  // given row 1 of Operasional Bangkom and a list with one damaged NIP
  const lakon = await panggung.mulai('operasional-bangkom', {
    pelatihanId: await panggung.pelatihan({ nama: 'Pelatihan Kearsipan' }),
  })
  const tugas = await lakon.tugas('1')
  const { pelatihan_id } = await lakon.perkara()
  const h = await peramban.jendela('adminbangkom', PONSEL)
  await h.goto(`/tugas/${tugas.id}`)
  const lembar = `${lembarPeserta(4)}\r\n1.97805E+17;Rusak Sekali;III/a;Arsiparis;Dinas Kesehatan`
  await h.setInputFiles('[name=berkas]', {
    name: 'peserta.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(lembar),
  })
  // when it is only looked at
  await h.check('[name=uji]')
  await h.click('button:has-text("Impor daftar peserta")')
  // then every row is reported and nothing is kept
  t.match(await h.locator('table').innerText(), /Rusak Sekali[\s\S]*Salah/)
  t.equal((await kantor.db('peserta').where({ pelatihan_id })).length, 0)
  t.strictSame(await melebar(h), [])
  // and the four good rows are imported from there, without choosing the file again
  await h.click('button:has-text("Simpan 4 baris yang benar")')
  t.match(await h.locator('[role=status]').innerText(), /4 baru/)
  t.equal((await kantor.db('peserta').where({ pelatihan_id })).length, 4)
})

t.test(
  'the inbox is worked with the keys that ? lists, and they can be switched off',
  OPSI,
  async (t) => {
    // given two tasks nobody has taken
    for (const judul of ['Bimtek tombol satu', 'Bimtek tombol dua'])
      await panggung.mulai('peningkatan-kapasitas', { judul })
    const h = await peramban.jendela('pokja')
    // The script adds this button once it listens.
    const siap = () => h.locator('button:has-text("Pintasan papan ketik")').waitFor()
    await h.goto('/tugas?tab=ambil&q=bimtek+tombol')
    await siap()
    await h.keyboard.press('?')
    t.match(await h.locator('dialog').innerText(), /ambil yang dipilih/)
    await h.click('[data-tutup]')
    // when both are chosen and taken without the mouse
    for (const tombol of ['j', 'x', 'j', 'x']) await h.keyboard.press(tombol)
    await Promise.all([h.waitForURL('**/tugas/ambil'), h.keyboard.press('a')])
    t.equal(await h.locator('h1').innerText(), '2 dari 2 tugas diambil')
    // then g s leads to one's own; letters typed into the search are only letters
    await h.goto('/tugas')
    await siap()
    await h.keyboard.press('/')
    await h.keyboard.type('gsa?')
    t.equal(await h.inputValue('[data-cari]'), 'gsa?')
    await h.locator('h1').click()
    await h.keyboard.press('g')
    await Promise.all([h.waitForURL('**/tugas?tab=saya'), h.keyboard.press('s')])
    // and who speaks to the machine is not disturbed by them
    await siap()
    await h.keyboard.press('?')
    await h.click('[data-ubah]')
    await h.click('[data-tutup]')
    await h.reload()
    await siap()
    await h.keyboard.press('?')
    t.notOk(await h.locator('dialog').evaluate((d) => (d as HTMLDialogElement).open))
  },
)

t.test('a full inbox and a task weigh less than 20 KB on a first visit', OPSI, async (t) => {
  // given more tasks than one page of the inbox holds, of cases with long names
  const lakon = await panggung.mulai('peningkatan-kapasitas')
  await lakon.sampai('2')
  const { id } = await lakon.tugas('2')
  for (let i = 1; i <= 20; i++) {
    await panggung.mulai('peningkatan-kapasitas', {
      judul: `Pelatihan Teknis Tata Naskah Dinas dan Kearsipan Elektronik Angkatan ${i}`,
    })
  }
  for (const jalur of ['/tugas', `/tugas/${id}`]) {
    // when someone opens it for the first time
    const h = await peramban.jendela('pokja')
    const bita = await bobot(h, jalur)
    // then page, styles and script together stay small
    t.ok(bita > 3000, `${jalur} was measured: ${bita} bytes`)
    t.ok(bita < 20_000, `${jalur} weighs ${bita} bytes`)
  }
})
