// What this browser keeps for the time without a line: whose session it was, the key of that person, and
// the paraf that wait. Shared by the pages and the service worker.

/** Pages kept at most, and bytes they may take; of one page at most MEGA * 4. */
export const MEGA = 1048576
export const HALAMAN_TERBANYAK = 50
export const BITA_TERBANYAK = 20 * MEGA

const janji = (permintaan) =>
  new Promise((ya, tidak) => {
    permintaan.onsuccess = () => ya(permintaan.result)
    permintaan.onerror = () => tidak(permintaan.error)
  })

let basis
function buka() {
  if (basis) return basis
  const permintaan = indexedDB.open('paraf', 1)
  permintaan.onupgradeneeded = () => {
    permintaan.result.createObjectStore('catatan')
    permintaan.result.createObjectStore('antrean', { keyPath: 'id' })
  }
  basis = janji(permintaan)
  return basis
}

async function rak(nama, cara) {
  return (await buka()).transaction(nama, cara).objectStore(nama)
}

export const baca = async (kunci) => janji((await rak('catatan', 'readonly')).get(kunci))
export const catat = async (kunci, nilai) =>
  janji((await rak('catatan', 'readwrite')).put(nilai, kunci))
export const lupakan = async (kunci) => janji((await rak('catatan', 'readwrite')).delete(kunci))

/** The store of pages of this build; the worker removes those of other builds. */
export async function gudangHalaman() {
  const nama = (await caches.keys()).find((n) => n.startsWith('paraf-halaman-'))
  return nama ? caches.open(nama) : null
}

/** The session this browser is in, or null once it must have ended. */
export async function sesiHidup() {
  const sesi = await baca('sesi')
  return sesi && Date.now() < sesi.hingga ? sesi : null
}

/** Nobody is logged in here any more: pages and key go; what waits to be sent stays, locked. */
export async function akhiri() {
  await Promise.all([lupakan('sesi'), lupakan('kunci')])
  for (const nama of await caches.keys())
    if (nama.startsWith('paraf-halaman-')) await caches.delete(nama)
}

// What waits to be sent ////

const IV = 12

/** Keeps one paraf under the key of its giver; what can be read without it tells nothing of a letter. */
export async function simpanAntrean({ isi, ...butir }, { kunci }) {
  const iv = crypto.getRandomValues(new Uint8Array(IV))
  const teks = new TextEncoder().encode(JSON.stringify(isi))
  const rahasia = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, kunci, teks)
  await janji((await rak('antrean', 'readwrite')).put({ ...butir, iv, rahasia }))
}

export const hapusAntrean = async (id) => janji((await rak('antrean', 'readwrite')).delete(id))

/** What the person logged in here gave, the oldest first; of others not even that it is there. */
export async function antreanSaya() {
  const punya = await baca('kunci')
  if (!punya) return []
  const semua = await janji((await rak('antrean', 'readonly')).getAll())
  const milik = semua.filter((b) => b.orang === punya.orang).sort((a, b) => a.dibuat - b.dibuat)
  return Promise.all(milik.map((b) => bukaButir(b, punya.kunci)))
}

async function bukaButir({ iv, rahasia, ...butir }, kunci) {
  const teks = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, kunci, rahasia)
  return { ...butir, isi: JSON.parse(new TextDecoder().decode(teks)) }
}

/** Its giver has read that it arrived: no page has to say so any more. */
export async function tandaiDilihat() {
  const punya = await baca('kunci')
  for (const b of await antreanSaya())
    if (b.keadaan === 'terkirim' && !b.dilihat) await simpanAntrean({ ...b, dilihat: true }, punya)
}

const SEHARI = 24 * 3600 * 1000

/** What arrived is listed for a day; whatever nobody came back for is kept for a month. */
export async function buangLama() {
  const semua = await janji((await rak('antrean', 'readonly')).getAll())
  const batas = ({ dilihat }) => (dilihat ? SEHARI : 30 * SEHARI)
  for (const b of semua) if (Date.now() - b.dibuat > batas(b)) await hapusAntrean(b.id)
}
