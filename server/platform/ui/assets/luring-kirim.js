// Paraf given without a line: kept by the service worker, sent when the line is back.
import {
  akhiri,
  antreanSaya,
  baca,
  buangLama,
  gudangHalaman,
  hapusAntrean,
  sesiHidup,
  simpanAntrean,
} from './luring-data.js'

const FORMULIR = /^(\/tugas\/([\da-f-]{36}))\/selesai$/
const SESI_USAI =
  'Sesi saat putusan ini diberikan sudah berakhir sebelum putusan terkirim. Periksa lagi, lalu kirim.'
const TANPA_ALASAN = 'Alasan wajib diisi bila dikembalikan. Buka tugasnya dan isi lagi.'

/** Keeps a form that could not be sent. False when it is none of those that may wait. */
export async function antrekan(jalur, permintaan) {
  const [, halaman, tugas] = FORMULIR.exec(jalur) ?? []
  const punya = await baca('kunci')
  if (!halaman || !punya) return false
  const salinan = await (
    await gudangHalaman()
  )?.match(location.origin + halaman, { ignoreVary: true })
  if (salinan?.headers.get('paraf-luring') !== 'antre') return false
  const pasangan = [...(await permintaan.formData())].filter(([nama, v]) => nama !== '_csrf' && v)
  const isian = Object.fromEntries(pasangan)
  const html = await salinan.text()
  const kata = (pola) => uraikan(pola.exec(html)?.[1] ?? '')
  const judul = kata(/<h1>([^<]*)/)
  const perkara = kata(/<p class="letak"><a [^>]*>([^<]*)/)
  // The last word counts; one that arrived in the meantime is found out when this one is sent.
  for (const lama of await antreanSaya()) if (lama.tugas === tugas) await hapusAntrean(lama.id)
  const tanpaAlasan = isian.keputusan === 'tidak' && !isian.alasan?.trim()
  await simpanAntrean(
    {
      // The key of the request too: however often it is sent, it happens once.
      id: crypto.randomUUID(),
      orang: punya.orang,
      tanda: punya.tanda,
      tugas,
      dibuat: Date.now(),
      keadaan: tanpaAlasan ? 'ditolak' : 'menunggu',
      isi: { judul, perkara, isian, sebab: tanpaAlasan ? TANPA_ALASAN : '' },
    },
    punya,
  )
  await self.registration.sync?.register('paraf').catch(() => {})
  return true
}

const uraikan = (html) =>
  html.replace(/&(lt|gt|amp|quot);/g, (_, n) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[n])

/**
 * Sends what waits, one after the other. Each request carries the session of now and a fresh token: what
 * was kept holds neither. Stops without harm when the line breaks again.
 */
export const kirimAntrean = () =>
  navigator.locks.request('paraf-antrean', async () => {
    await buangLama()
    const menunggu = (await antreanSaya()).filter((b) => b.keadaan === 'menunggu')
    if (menunggu.length === 0) return
    const saya = await fetch('/api/saya').catch(() => null)
    if (saya?.status === 401) await akhiri()
    if (!saya?.ok) return
    const { pegawaiId, csrf } = await saya.json()
    const punya = await baca('kunci')
    const tanda = saya.headers.get('paraf-sesi')?.split(';')[0]
    for (const butir of menunggu) {
      if (butir.orang !== pegawaiId || !punya) continue
      const hasil =
        butir.tanda === tanda ? await kirim(butir, csrf) : { keadaan: 'tertahan', sebab: SESI_USAI }
      if (!hasil) break
      const { sebab, ...kini } = hasil
      await simpanAntrean({ ...butir, ...kini, isi: { ...butir.isi, sebab } }, punya)
    }
    for (const c of await self.clients.matchAll()) c.postMessage('antrean')
  })

/** What became of one; null when the line or the server failed and it is tried again later. */
async function kirim({ id, tugas, orang, isi: { isian } }, csrf) {
  const jawaban = await fetch(`/api/tugas/${tugas}/selesai`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrf, 'idempotency-key': id },
    body: JSON.stringify(isian),
  }).catch(() => null)
  if (!jawaban || jawaban.status >= 500 || jawaban.status === 429) return null
  const { kode, pesan } = await jawaban.json()
  if (jawaban.ok) return { keadaan: 'terkirim', sebab: pesan }
  if (jawaban.status === 401 || kode === 'CSRF_TIDAK_COCOK')
    return { keadaan: 'tertahan', sebab: SESI_USAI }
  // The form itself may have arrived and only its answer been lost.
  if (kode === 'TUGAS_SUDAH_SELESAI' && (await sudahTercatat(tugas, orang, isian)))
    return { keadaan: 'terkirim', sebab: 'Putusan ini sudah tercatat.' }
  return { keadaan: 'ditolak', sebab: pesan }
}

async function sudahTercatat(tugas, orang, isian) {
  const jawaban = await fetch(`/api/tugas/${tugas}`).catch(() => null)
  if (!jawaban?.ok) return false
  const { tugas: t } = await jawaban.json()
  const kini = t.hasil?.isian ?? {}
  return t.pemegang_id === orang && Object.entries(isian).every(([k, v]) => String(kini[k]) === v)
}

/** Once more, by the wish of its giver, who has seen what became of it. */
export async function kirimLagi(id) {
  const [sesi, punya] = await Promise.all([sesiHidup(), baca('kunci')])
  const butir = (await antreanSaya()).find((b) => b.id === id)
  if (!sesi || !punya || !butir) return
  await simpanAntrean({ ...butir, tanda: sesi.tanda, keadaan: 'menunggu' }, punya)
  await kirimAntrean()
}
