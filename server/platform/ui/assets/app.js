// Comfort only: every page works without this file.

// A second click on a slow line would send the form twice; the button rests until the answer comes.
document.addEventListener('submit', (event) => {
  if (event.target.dataset.terkirim) {
    event.preventDefault()
    return
  }
  event.target.dataset.terkirim = '1'
  for (const tombol of event.target.querySelectorAll('button'))
    tombol.setAttribute('aria-disabled', 'true')
})

// Back from the history shows the page as it was left: with the form still marked as sent.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-terkirim]')) {
    delete form.dataset.terkirim
    for (const tombol of form.querySelectorAll('button')) tombol.removeAttribute('aria-disabled')
  }
})

// A bar that moves: the page is fetched anew while work is going on, unless something is being filled in.
if (document.querySelector('[data-berjalan]'))
  setInterval(() => {
    if (!document.hidden && !document.querySelector('form[data-terkirim]')) location.reload()
  }, 4000)

for (const tabel of document.querySelectorAll('table[data-tambah]')) {
  const tombol = document.createElement('button')
  tombol.type = 'button'
  tombol.className = 'tombol-tipis'
  tombol.textContent = tabel.dataset.tambah
  tombol.addEventListener('click', () => tambahBaris(tabel))
  tabel.parentElement.after(tombol)
  singkatkan(tabel.tBodies[0])
}

// Several empty rows are offered to those who cannot add one; beside the button one is enough.
function singkatkan(isi) {
  const kosong = (baris) =>
    [...baris.querySelectorAll('input:not([type=hidden]), select, textarea')].every((isian) =>
      isian.type === 'checkbox' ? !isian.checked : isian.value === '',
    )
  while (
    isi.rows.length > 1 &&
    kosong(isi.rows[isi.rows.length - 1]) &&
    kosong(isi.rows[isi.rows.length - 2])
  ) {
    isi.lastElementChild.remove()
  }
}

function tambahBaris(tabel) {
  const akhir = tabel.tBodies[0].lastElementChild
  const baru = akhir.cloneNode(true)
  const nomor = tabel.tBodies[0].rows.length
  for (const isian of baru.querySelectorAll('input, select, textarea')) {
    isian.name = isian.name.replace(/\[\d+\]/, `[${nomor}]`)
    isian.id = `${isian.id}-${nomor}`
    if (isian.type === 'checkbox') isian.checked = false
    else isian.value = ''
    isian.setAttribute(
      'aria-label',
      (isian.getAttribute('aria-label') ?? '').replace(/\d+$/, nomor + 1),
    )
  }
  for (const sisa of baru.querySelectorAll('.salah, input[type=hidden]')) sisa.remove()
  akhir.after(baru)
  baru.querySelector('input, select, textarea')?.focus()
}

// What a pattern would print while it is being typed; without script the page shows it after saving.
for (const wadah of document.querySelectorAll('[data-contoh]')) {
  const kabar = document.createElement('p')
  kabar.setAttribute('role', 'status')
  wadah.querySelector('.tindakan')?.before(kabar)
  let nanti
  wadah.addEventListener('input', () => {
    clearTimeout(nanti)
    nanti = setTimeout(() => tampilkanContoh(wadah, kabar), 250)
  })
}

async function tampilkanContoh(wadah, kabar) {
  const isi = new URLSearchParams()
  for (const nama of ['pola', 'unit', 'subunit'])
    isi.set(nama, wadah.querySelector(`[name=${nama}]`)?.value ?? '')
  const jawaban = await fetch(`${wadah.dataset.contoh}?${isi}`).catch(() => null)
  if (!jawaban?.ok) return
  const { contoh, sisipan, galat } = await jawaban.json()
  kabar.className = galat.length > 0 ? 'salah' : 'petunjuk'
  kabar.textContent = galat.length > 0 ? galat.join(' ') : `Contoh: ${contoh}, sisipan ${sisipan}`
}

// Something is being made: look again in a moment, unless someone is writing on the page.
if (document.querySelector('[data-muat-ulang]')) {
  setInterval(() => {
    if (!document.activeElement?.closest('form')) location.reload()
  }, 2500)
}

// An open menu covers the page: it closes like menus do.
const menu = document.querySelector('.menu')
document.addEventListener('click', (event) => {
  if (menu?.open && !menu.contains(event.target)) menu.open = false
})
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !menu?.open) return
  menu.open = false
  menu.querySelector('summary').focus()
})

// For the time without a line; only once everything the page itself needs is there.
if (document.documentElement.dataset.sesi && 'serviceWorker' in navigator)
  window.addEventListener('load', async () => {
    const { serviceWorker } = navigator
    const pilihan = { type: 'module', updateViaCache: 'none' }
    // A browser that knows no such workers is as good as before, only not without a line.
    if (!(await serviceWorker.register('/sw.js', pilihan).catch(() => null))) return
    // From then on every file comes out of its store, this one too: a first visit weighs no more for it.
    if (!serviceWorker.controller)
      await new Promise((ya) => serviceWorker.addEventListener('controllerchange', ya))
    await import('./luring.js')
  })

// What one page alone needs is fetched by that page alone.
for (const bagian of document.querySelectorAll('[data-modul]')) import(bagian.dataset.modul)
