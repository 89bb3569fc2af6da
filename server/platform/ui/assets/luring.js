// Runs once the service worker is there: tells on a page what waits and what cannot be done without a line.
import { antreanSaya, baca, catat, gudangHalaman } from './luring-data.js'

const akar = document.documentElement
const utama = document.getElementById('isi')
const pekerja = navigator.serviceWorker
const putus = () => 'luring' in akar.dataset || !navigator.onLine

mulai()

async function mulai() {
  window.addEventListener('offline', tandai)
  window.addEventListener('online', sambung)
  pekerja.addEventListener('message', tandai)
  await tandai()
  if (!putus()) await siapkan()
}

/** Once a session: the key for what may have to wait, and the page that shows it. */
async function siapkan() {
  if ((await baca('kunci'))?.tanda !== akar.dataset.sesi) await mintaKunci()
  // Where even that page is missing, this one came before there was a worker to keep it.
  const ada = await (await gudangHalaman())?.match('/luring', { ignoreVary: true })
  const simpan = ada ? [] : [location.href, '/luring']
  const { active } = await pekerja.ready
  active.postMessage({ simpan, kirim: true })
  await tandai()
}

async function mintaKunci() {
  const jawaban = await fetch('/luring/kunci', {
    method: 'POST',
    headers: { 'x-csrf-token': document.querySelector('[name=_csrf]').value },
  })
  if (!jawaban.ok) return
  const { kunci, ...siapa } = await jawaban.json()
  const bita = Uint8Array.from(atob(kunci), (c) => c.charCodeAt(0))
  // Not extractable: whoever finds the store later can use it here, but not carry it away.
  const dipakai = await crypto.subtle.importKey('raw', bita, 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ])
  await catat('kunci', { ...siapa, kunci: dipakai })
}

async function sambung() {
  if (!('luring' in akar.dataset)) {
    await tandai()
    return siapkan()
  }
  const { active } = await pekerja.ready
  active.postMessage({ kirim: true })
  const kabar = document.querySelector('.luring')
  if (!kabar || kabar.dataset.kembali) return
  kabar.dataset.kembali = '1'
  kabar.append(' Sambungan sudah kembali. ', tautan(location.href, 'Muat ulang halaman'), '.')
}

async function tandai() {
  for (const lama of document.querySelectorAll('[data-luring-tanda]')) lama.remove()
  const menunggu = (await antreanSaya()).filter((b) => !b.dilihat)
  if (menunggu.length > 0) sebutAntrean(menunggu)
  jagaFormulir(putus())
}

function sebutAntrean(semua) {
  const kirim = semua.filter((b) => b.keadaan === 'menunggu')
  const tiba = semua.filter((b) => b.keadaan === 'terkirim')
  const gagal = semua.length - kirim.length - tiba.length
  const bagian = []
  if (tiba.length) bagian.push(`${tiba.length} paraf sudah terkirim`)
  if (kirim.length) bagian.push(`${kirim.length} paraf menunggu dikirim`)
  if (gagal) bagian.push(`${gagal} paraf tidak terkirim`)
  if (location.pathname !== '/luring') {
    const kabar = unsur('p', 'luring', `${bagian.join(', ')}. `)
    kabar.append(tautan('/luring', 'Lihat'))
    utama.before(kabar)
  }
  for (const { tugas, keadaan } of semua.filter((b) => b.keadaan !== 'terkirim')) {
    const kata = keadaan === 'menunggu' ? 'Menunggu dikirim' : 'Tidak terkirim'
    for (const a of document.querySelectorAll(`main a.utama[href="/tugas/${tugas}"]`))
      a.after(' ', unsur('span', 'lencana lencana-peringatan', kata))
    if (location.pathname === `/tugas/${tugas}`)
      document
        .querySelector('main h1')
        .append(' ', unsur('span', 'lencana lencana-peringatan', kata))
  }
}

/** Without a line nothing is sent that could not wait; a paraf can. */
function jagaFormulir(tanpaSambungan) {
  for (const form of document.querySelectorAll('main form[method=post]')) {
    const tombol = [...form.querySelectorAll('button:not([type=button])')]
    const dapatMenunggu = form.closest('[data-antre]') && !form.querySelector('[type=password]')
    for (const b of tombol) b.disabled = tanpaSambungan && !dapatMenunggu
    if (tanpaSambungan && tombol.length > 0)
      tombol[0].before(unsur('p', 'petunjuk', kalimat(form, dapatMenunggu)))
  }
}

function kalimat(form, dapatMenunggu) {
  if (dapatMenunggu)
    return 'Anda sedang luring. Putusan disimpan di perangkat ini dan terkirim begitu tersambung lagi.'
  if (form.querySelector('[type=password]'))
    return 'Tanda tangan elektronik memerlukan sambungan: passphrase tidak pernah disimpan.'
  return 'Memerlukan sambungan. Kirim lagi setelah tersambung.'
}

function unsur(nama, kelas, teks) {
  const e = document.createElement(nama)
  e.className = kelas
  e.textContent = teks
  e.dataset.luringTanda = ''
  return e
}

function tautan(ke, teks) {
  const a = document.createElement('a')
  a.href = ke
  a.textContent = teks
  return a
}
