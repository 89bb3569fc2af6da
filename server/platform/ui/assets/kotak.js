// Keys of a page that lists work; every one does what a link or button on the page does too.
const SIMPAN = 'paraf-pintasan'
const dialog = document.querySelector('[data-pintasan]')
const ubah = dialog.querySelector('[data-ubah]')
const tautan = [...document.querySelectorAll('.daftar a.utama')]
const kotakPilih = (a) => a?.closest('tr').querySelector('[name=id]')
let mati = baca()
let awalan = false

function baca() {
  try {
    return localStorage.getItem(SIMPAN) === 'mati'
  } catch {
    return false
  }
}

// Single letters disturb who speaks to the machine instead of typing: they can be switched off.
ubah.addEventListener('click', () => {
  mati = !mati
  namai()
  try {
    localStorage.setItem(SIMPAN, mati ? 'mati' : 'hidup')
  } catch {
    // Then only for as long as the page is open.
  }
})

dialog.querySelector('[data-tutup]').addEventListener('click', () => dialog.close())

function namai() {
  ubah.textContent = mati ? 'Hidupkan pintasan' : 'Matikan pintasan'
}

const tombol = document.createElement('button')
tombol.type = 'button'
tombol.className = 'tombol-tipis'
tombol.textContent = 'Pintasan papan ketik (?)'
tombol.addEventListener('click', () => dialog.showModal())
// A screen that is only touched has no keys.
if (matchMedia('(any-hover: hover)').matches) dialog.before(tombol)
namai()

const sekarang = () => tautan.findIndex((a) => a.closest('tr').contains(document.activeElement))

function pindah(langkah) {
  const kini = sekarang()
  const ke = kini < 0 ? 0 : Math.min(Math.max(kini + langkah, 0), tautan.length - 1)
  tautan[ke]?.focus()
}

function pilih() {
  const satu = kotakPilih(tautan[sekarang()])
  if (satu) satu.checked = !satu.checked
}

const KERJA = {
  j: () => pindah(1),
  k: () => pindah(-1),
  x: pilih,
  n: () => document.querySelector('[data-berikut]')?.click(),
  '/': () => document.querySelector('[data-cari]')?.select(),
  '?': () => dialog.showModal(),
}

// A page names keys of its own: on what is pressed, and for the row one stands on, where its link leads on.
const halaman = document.querySelector('[data-modul]')

function sendiri(key) {
  const baris = tautan[sekarang()]
  const ekor = /^[a-z]$/.test(key) ? halaman.dataset[`baris${key.toUpperCase()}`] : undefined
  if (baris && ekor !== undefined) return () => location.assign(baris.href + ekor)
  const sasaran = document.querySelector(`[data-tombol="${CSS.escape(key)}"]`)
  if (!sasaran) return Object.hasOwn(KERJA, key) ? KERJA[key] : null
  return () => {
    if ('butuhPilih' in sasaran.dataset && !document.querySelector('[name=id]:checked')) pilih()
    sasaran.click()
  }
}

document.addEventListener('keydown', (event) => {
  const { key, target } = event
  if (mati || event.ctrlKey || event.altKey || event.metaKey || dialog.open) return
  if (target.closest('textarea, select, input:not([type=checkbox])')) return
  if (awalan) {
    awalan = false
    document.querySelector(`[data-tuju="${CSS.escape(key)}"]`)?.click()
    return
  }
  if (key === 'g') {
    awalan = true
    setTimeout(() => (awalan = false), 1500)
    return
  }
  const kerja = sendiri(key)
  if (!kerja) return
  event.preventDefault()
  kerja()
})

// Copying what has to be written on paper; where the browser forbids it, it is at least selected.
for (const bagian of document.querySelectorAll('[data-salin]')) {
  const salin = document.createElement('button')
  salin.type = 'button'
  salin.className = 'tombol-tipis'
  salin.textContent = 'Salin'
  salin.addEventListener('click', async () => {
    getSelection().selectAllChildren(bagian)
    await navigator.clipboard?.writeText(bagian.textContent).then(
      () => (salin.textContent = 'Tersalin'),
      () => {},
    )
  })
  bagian.after(' ', salin)
}
