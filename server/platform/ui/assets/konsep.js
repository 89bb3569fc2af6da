// Keeps a long form while it is being filled in. Without this file its button does the same.
const kaki = document.querySelector('[data-konsep]')
const form = kaki.closest('form')
const kabar = kaki.querySelector('[data-kabar]')
const versi = kaki.querySelector('[name=konsepVersi]')
const pratinjau = document.querySelector('[data-pratinjau]')
const TENANG = 1500
let nanti
let jalan = null
let berubah = false

const csrf = () => form.querySelector('[name=_csrf]').value
const pasangan = () =>
  [...new FormData(form)].filter(
    ([nama, nilai]) =>
      typeof nilai === 'string' && !['_csrf', 'konsepVersi', 'timpa', 'konsepLihat'].includes(nama),
  )

form.addEventListener('input', () => {
  berubah = true
  clearTimeout(nanti)
  nanti = setTimeout(simpan, TENANG)
})
// Sent, or about to be: what is kept must not come back over it.
form.addEventListener('submit', () => {
  berubah = false
  clearTimeout(nanti)
})
// A page that is left with words in it that nobody kept yet asks first.
window.addEventListener('beforeunload', (event) => {
  if (berubah) event.preventDefault()
})
document.addEventListener('visibilitychange', () => {
  if (document.hidden && berubah) simpan()
})

/** One at a time: what changed meanwhile goes with the next one. */
async function simpan(timpa = false) {
  clearTimeout(nanti)
  if (jalan) return
  berubah = false
  kabar.textContent = 'Menyimpan isian …'
  jalan = kirim(timpa).catch(() => ({ putus: true }))
  const jawaban = await jalan
  jalan = null
  if (jawaban.versi !== undefined) tersimpan(jawaban)
  else if (jawaban.kode === 'KONSEP_BERUBAH') bentrok(jawaban)
  else gagal(jawaban)
}

async function kirim(timpa) {
  const jawaban = await fetch(kaki.dataset.konsep, {
    method: 'POST',
    keepalive: document.hidden,
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrf() },
    body: JSON.stringify({ konsepVersi: Number(versi.value), timpa, pasangan: pasangan() }),
  })
  return jawaban.json()
}

function tersimpan({ versi: baru, saat }) {
  versi.value = baru
  kabar.className = 'redup'
  kabar.textContent = `Isian tersimpan ${saat}; belum dikirim.`
  if (berubah) nanti = setTimeout(simpan, TENANG)
  else lihat()
}

function gagal({ pesan }) {
  berubah = true
  kabar.className = 'salah'
  kabar.textContent =
    pesan ?? 'Isian belum tersimpan: sambungan terputus. Dicoba lagi sebentar lagi.'
  // A refusal stays one; a broken line may come back.
  if (!pesan) nanti = setTimeout(simpan, 10_000)
}

function bentrok({ pesan, rincian }) {
  kabar.className = 'kabar kabar-peringatan'
  kabar.textContent = `${pesan} `
  kabar.append(
    tombol('Muat isian terbaru', () => location.reload()),
    ' ',
    tombol('Simpan punya saya', () => {
      versi.value = rincian.versi
      simpan(true)
    }),
  )
}

function tombol(kata, kerja) {
  const satu = document.createElement('button')
  satu.type = 'button'
  satu.className = 'tombol-tipis'
  satu.textContent = kata
  satu.addEventListener('click', kerja)
  return satu
}

let pembatal

/** The page as it would look with what was just kept; an older wish is let go. */
async function lihat() {
  if (!pratinjau?.open) return
  pembatal?.abort()
  pembatal = new AbortController()
  pratinjau.setAttribute('aria-busy', 'true')
  try {
    const jawaban = await fetch(pratinjau.dataset.pratinjau, { signal: pembatal.signal })
    const baru = new DOMParser()
      .parseFromString(await jawaban.text(), 'text/html')
      .querySelector('[data-lembar]')
    if (jawaban.ok && baru) pratinjau.querySelector('[data-lembar]').replaceWith(baru)
    pratinjau.removeAttribute('aria-busy')
  } catch (galat) {
    // Let go for a newer one, or the line broke: the page keeps the picture it has.
    if (galat.name !== 'AbortError') pratinjau.removeAttribute('aria-busy')
  }
}

// The sheet is here already: its own button and link are for pages without script.
if (pratinjau) kaki.querySelector('[name=konsepLihat]').hidden = true
pratinjau?.addEventListener('toggle', lihat)
// Where it stands beside the form it opens with the first thing typed: who only looks at the task does not
// pay for it on a weak line. On a small screen it is fetched when it is asked for.
if (pratinjau && matchMedia('(min-width: 64rem)').matches)
  form.addEventListener('input', () => (pratinjau.open = true), { once: true })
