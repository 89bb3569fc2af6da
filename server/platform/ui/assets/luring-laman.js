// The page of what is kept here: read from the browser's own stores, on and off the line.
import {
  antreanSaya,
  gudangHalaman,
  hapusAntrean,
  sesiHidup,
  tandaiDilihat,
} from './luring-data.js'

const antrean = document.querySelector('[data-antrean]')
const simpanan = document.querySelector('[data-tersimpan]')
const KEADAAN = {
  menunggu: ['Menunggu dikirim', 'peringatan'],
  terkirim: ['Terkirim', 'baik'],
  ditolak: ['Tidak diterima', 'bahaya'],
  tertahan: ['Belum terkirim', 'bahaya'],
}
const waktu = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium', timeStyle: 'short' })

gambar()
navigator.serviceWorker?.addEventListener('message', gambarAntrean)
document.addEventListener('visibilitychange', gambarAntrean)

async function gambar() {
  await gambarAntrean()
  await gambarSimpanan()
}

async function gambarAntrean() {
  const semua = await antreanSaya()
  antrean.replaceChildren(
    ...(semua.length ? semua.map(kartu) : [unsur('p', 'kosong', 'Tidak ada paraf yang menunggu.')]),
  )
  await tandaiDilihat()
}

function kartu({ id, tugas, dibuat, keadaan, isi: { judul, perkara, isian, sebab } }) {
  const k = unsur('article', 'kartu')
  const [kata, jenis] = KEADAAN[keadaan]
  const h = unsur('h3', '', `${judul} `)
  h.append(unsur('span', `lencana lencana-${jenis}`, kata))
  const putusan = isian.keputusan === 'tidak' ? 'Tidak, kembalikan' : 'Ya, setuju'
  k.append(
    h,
    unsur('p', 'redup', perkara),
    unsur('p', '', `${putusan}. Diberikan ${waktu.format(dibuat)}.`),
  )
  if (isian.alasan) k.append(unsur('p', 'utuh', `Alasan: ${isian.alasan}`))
  if (sebab) k.append(unsur('p', keadaan === 'terkirim' ? 'redup' : 'salah', sebab))
  const pilihan = unsur('p', 'berjajar')
  if (keadaan === 'menunggu') pilihan.append(tombol('Batalkan', () => batalkan(id)))
  if (keadaan === 'tertahan') pilihan.append(tombol('Kirim sekarang', () => suruh({ lagi: id })))
  if (keadaan !== 'menunggu') pilihan.append(tombol('Hapus dari daftar', () => hapusAntrean(id)))
  pilihan.append(tautan(`/tugas/${tugas}`, 'Buka tugas'))
  k.append(pilihan)
  return k
}

// Not in the midst of being sent: what has arrived is told, not taken back.
const batalkan = (id) =>
  navigator.locks.request('paraf-antrean', async () => {
    const butir = (await antreanSaya()).find((b) => b.id === id)
    if (butir?.keadaan === 'menunggu') await hapusAntrean(id)
  })

const suruh = async (pesan) => (await navigator.serviceWorker.ready).active.postMessage(pesan)

async function gambarSimpanan() {
  const gudang = (await sesiHidup()) && (await gudangHalaman())
  const semua = gudang ? (await gudang.matchAll()).reverse() : []
  const kunci = gudang ? (await gudang.keys()).reverse() : []
  const baris = await Promise.all(semua.map((j, i) => butir(j, new URL(kunci[i].url))))
  const ada = baris.filter(Boolean)
  if (ada.length === 0) {
    simpanan.replaceChildren(
      unsur('p', 'kosong', 'Belum ada. Buka kotak tugas dan tugas Anda selagi tersambung.'),
    )
    return
  }
  const ukuran = semua.reduce((n, j) => n + Number(j.headers.get('paraf-ukuran')), 0)
  const daftar = unsur('ul', 'daftar-luring')
  daftar.append(...ada)
  const kilo = Math.ceil(ukuran / 1024).toLocaleString('id-ID')
  simpanan.replaceChildren(daftar, unsur('p', 'redup', `${ada.length} halaman, ${kilo} KB.`))
}

async function butir(jawaban, url) {
  if (url.pathname === '/luring') return null
  const { headers } = jawaban
  const html = /text\/html/.test(headers.get('content-type'))
  const [judul, perkara] = html ? sebutHalaman(await jawaban.text()) : [sebutBerkas(headers), '']
  // By the clock of the office, as the page itself says it.
  const saat = headers.get('paraf-saat') ?? waktu.format(Number(headers.get('paraf-disimpan')))
  const li = unsur('li', '')
  li.append(
    tautan(url.pathname + url.search, judul),
    unsur('small', '', perkara ? `${perkara}, ${saat}` : saat),
  )
  return li
}

function sebutHalaman(isi) {
  const dokumen = new DOMParser().parseFromString(isi, 'text/html')
  const kata = (pemilih) => dokumen.querySelector(pemilih)?.textContent ?? ''
  const tab = kata('.tab [aria-current]')
  return [tab ? `${kata('main h1')}: ${tab}` : kata('main h1'), kata('.letak a')]
}

const sebutBerkas = (headers) =>
  /filename="([^"]+)"/.exec(headers.get('content-disposition'))?.[1] ?? 'Berkas'

function tombol(teks, kerja) {
  const b = unsur('button', 'tombol-tipis', teks)
  b.type = 'button'
  b.addEventListener('click', async () => {
    b.disabled = true
    await kerja()
    await gambarAntrean()
  })
  return b
}

function unsur(nama, kelas, teks = '') {
  const e = document.createElement(nama)
  e.className = kelas
  e.textContent = teks
  return e
}

function tautan(ke, teks) {
  const a = unsur('a', '', teks)
  a.href = ke
  return a
}
