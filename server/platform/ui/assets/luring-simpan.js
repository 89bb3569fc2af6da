// Pages kept by the service worker, of one session at a time.
import {
  BITA_TERBANYAK,
  HALAMAN_TERBANYAK,
  MEGA,
  akhiri,
  baca,
  catat,
  gudangHalaman,
  sesiHidup,
} from './luring-data.js'

const alamat = (url) => {
  const u = new URL(url)
  return u.pathname === '/' ? `${u.origin}/tugas` : u.origin + u.pathname + u.search
}

/** Learns from an answer whose session this is, and keeps the page if the server lets us. */
export async function pelajari(url, jawaban, namaGudang) {
  // A way on to another page says nothing of the session; the page it leads to does.
  if (jawaban.type === 'opaqueredirect') return
  const sesi = jawaban.headers.get('paraf-sesi')
  if (!sesi) {
    // Pages for people from outside know of no session; the door says that there is none.
    if (jawaban.status === 401 || new URL(url).pathname.startsWith('/masuk')) await akhiri()
    return
  }
  const tanda = await catatSesi(sesi)
  const gudang = await caches.open(namaGudang)
  if (jawaban.ok && jawaban.headers.has('paraf-luring')) await simpan(gudang, url, jawaban, tanda)
  // No longer one that may be kept: it became secret, was withdrawn, or is another's now.
  else if (jawaban.status < 500) await gudang.delete(alamat(url), { ignoreVary: true })
}

async function catatSesi(kepala) {
  const [tanda, sisa] = kepala.split(';')
  const dulu = await baca('sesi')
  if (dulu && dulu.tanda !== tanda) await akhiri()
  await catat('sesi', { tanda, hingga: Date.now() + Number(sisa) * 1000 })
  return tanda
}

async function simpan(gudang, url, jawaban, tanda) {
  const isi = await jawaban.blob()
  if (isi.size > 4 * MEGA) return
  // On a slow line its reader may have left, and somebody else have come, before all of it was here.
  if ((await baca('sesi'))?.tanda !== tanda) return
  const headers = new Headers(jawaban.headers)
  // The bytes are unpacked by now.
  headers.delete('content-encoding')
  headers.delete('content-length')
  headers.set('paraf-disimpan', String(Date.now()))
  headers.set('paraf-ukuran', String(isi.size))
  await gudang.put(alamat(url), new Response(isi, { headers }))
  await pangkas(gudang)
}

// Kept again at every visit, a page moves to the end: the first are those not seen for longest.
async function pangkas(gudang) {
  const kunci = await gudang.keys()
  const ukuran = (await gudang.matchAll()).map((j) => Number(j.headers.get('paraf-ukuran')))
  let jumlah = ukuran.reduce((a, b) => a + b, 0)
  for (let i = 0; kunci.length - i > HALAMAN_TERBANYAK || jumlah > BITA_TERBANYAK; i++) {
    await gudang.delete(kunci[i], { ignoreVary: true })
    jumlah -= ukuran[i]
  }
}

/** The kept copy of a page; null without one, or when the session it was read in must have ended. */
export async function tersimpan(url) {
  if (!(await sesiHidup())) {
    await akhiri()
    return null
  }
  const gudang = await gudangHalaman()
  return (await gudang?.match(alamat(url), { ignoreVary: true })) ?? null
}

/** The copy as it is shown: it says itself of when it is. */
export async function tampilkan(salinan) {
  if (!/text\/html/.test(salinan.headers.get('content-type'))) return salinan
  const saat = salinan.headers.get('paraf-saat')
  const umur = umurKata(Date.now() - Number(salinan.headers.get('paraf-disimpan')))
  const kabar =
    `<p class="luring" role="status"><strong>Luring: data per ${saat}</strong> (${umur}). ` +
    '<a href="/luring">Yang tersimpan</a></p>'
  const isi = (await salinan.text())
    .replace('<html ', `<html data-luring="${saat}" `)
    // Said once, when it was news.
    .replace(/<p [^>]*data-pesan[^>]*>[^<]*<\/p>/, '')
    .replace('<main ', `${kabar}<main `)
  return new Response(isi, { headers: salinan.headers })
}

function umurKata(ms) {
  const menit = Math.floor(ms / 60000)
  if (menit < 1) return 'baru saja'
  return menit < 60
    ? `${menit} menit lalu`
    : `${Math.floor(menit / 60)} jam ${menit % 60} menit lalu`
}
