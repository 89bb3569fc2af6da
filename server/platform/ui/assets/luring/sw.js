// The service worker. Above this line the server writes BANGUN (name of the build), ASET (files of every page) and
// LAMAN (pages of nobody that stand in for others).
import { akhiri, baca, catat, lupakan } from './luring-data.js'
import { sebutBelum } from './luring-belum.js'
import { antrekan, kirimAntrean, kirimLagi } from './luring-kirim.js'
import { pelajari, tampilkan, tersimpan } from './luring-simpan.js'

const GUDANG_ASET = `paraf-aset-${BANGUN}`
const GUDANG_HALAMAN = `paraf-halaman-${BANGUN}`
/** A line that gives no answer for this long is as good as none, where there is something to show. */
const SABAR_MS = 8000

self.addEventListener('install', (event) => event.waitUntil(pasang()))
self.addEventListener('activate', (event) => event.waitUntil(mulai()))
self.addEventListener('sync', (event) => event.waitUntil(kirimAntrean()))
self.addEventListener('message', (event) => event.waitUntil(turuti(event.data)))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return
  if (pathname.startsWith('/aset/')) event.respondWith(aset(request))
  else if (request.mode !== 'navigate') return
  else if (request.method === 'GET') event.respondWith(buka(event))
  // Uploads go their own way: nothing of them could be kept.
  else if (/urlencoded/.test(request.headers.get('content-type'))) event.respondWith(kirim(event))
})

async function pasang() {
  const gudang = await caches.open(GUDANG_ASET)
  const laman = LAMAN.map((j) => new Request(j, { credentials: 'omit' }))
  await gudang.addAll([...ASET, ...laman])
  await self.skipWaiting()
}

async function mulai() {
  for (const nama of await caches.keys())
    if (nama !== GUDANG_ASET && nama !== GUDANG_HALAMAN) await caches.delete(nama)
  await self.clients.claim()
}

async function aset(request) {
  const gudang = await caches.open(GUDANG_ASET)
  const ada = await gudang.match(request, { ignoreVary: true })
  if (ada) return ada
  const jawaban = await fetch(request)
  if (jawaban.ok) await gudang.put(request, jawaban.clone())
  return jawaban
}

const laman = async (jalur) => caches.match(jalur, { cacheName: GUDANG_ASET, ignoreVary: true })

async function buka(event) {
  const { request } = event
  if ((await baca('keluar')) && !(await tuntaskanKeluar())) return laman('/luring/belum-keluar')
  const jaringan = fetch(request)
  event.waitUntil(
    jaringan.then((j) => pelajari(request.url, j.clone(), GUDANG_HALAMAN)).catch(() => {}),
  )
  const salinan = await tersimpan(request.url)
  try {
    return salinan ? await Promise.race([jaringan, tundaGagal()]) : await jaringan
  } catch {
    return salinan ? tampilkan(salinan) : laman('/luring/tak-tersimpan')
  }
}

const tundaGagal = () => new Promise((_, tidak) => setTimeout(tidak, SABAR_MS))

async function kirim({ request }) {
  const jalur = new URL(request.url).pathname
  const salinan = request.clone()
  try {
    const jawaban = await fetch(request)
    if (jalur === '/keluar') await akhiri()
    return jawaban
  } catch {
    if (jalur === '/keluar') return keluarLuring()
    if (await antrekan(jalur, salinan)) return Response.redirect('/luring', 303)
    return sebutBelum(await laman('/luring/belum-terkirim'), salinan)
  }
}

// The cookie of the session is out of reach here: nothing opens until the office has heard of it.
async function keluarLuring() {
  await akhiri()
  await catat('keluar', true)
  return laman('/luring/belum-keluar')
}

async function tuntaskanKeluar() {
  try {
    const saya = await fetch('/api/saya')
    if (saya.status >= 500) return false
    if (saya.ok) {
      const { csrf } = await saya.json()
      const headers = { 'x-csrf-token': csrf }
      if (!(await fetch('/api/keluar', { method: 'POST', headers })).ok) return false
    }
    await lupakan('keluar')
    return true
  } catch {
    return false
  }
}

async function turuti({ simpan, kirim: semua, lagi }) {
  for (const jalur of simpan ?? []) await ambil(jalur)
  if (semua) await kirimAntrean()
  if (lagi) await kirimLagi(lagi)
}

/** A page that was opened before this worker was there, or that nobody has to open to have it. */
async function ambil(jalur) {
  const url = new URL(jalur, location.origin).href
  const jawaban = await fetch(url, { headers: { accept: 'text/html' } }).catch(() => null)
  // One that led elsewhere is not the page that was asked for.
  if (jawaban && !jawaban.redirected) await pelajari(url, jawaban, GUDANG_HALAMAN)
}
