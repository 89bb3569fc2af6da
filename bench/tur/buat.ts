import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { bangun } from '../../test/helper.js'
import { Panggung } from '../../test/langkah-bantu.js'
import { Peramban, tanpaPeramban } from '../../test/peramban-bantu.js'
import { isianContoh } from '../../test/surat-keluar-bantu.js'
import { kecilkan } from './png.js'

// Draws the pictures of docs/tur/README.md anew, from the sample office: `npm run tur`

const TUJUAN = fileURLToPath(new URL('../../docs/tur/', import.meta.url))
const TERBESAR = 60_000
const LEBAR = { viewport: { width: 1000, height: 640 } } as const
const SEMPIT = { viewport: { width: 390, height: 720 } } as const

const beres: (() => unknown)[] = []
const selesai = { teardown: (f: () => unknown) => beres.unshift(f) }
try {
  if (tanpaPeramban) throw new Error(tanpaPeramban)
  const kantor = await bangun(selesai)
  const panggung = new Panggung(kantor)
  // Cases at different places, so that no list is empty.
  const lakon = []
  for (const [i, [judul, sampai]] of perkara().entries()) {
    lakon[i] = await panggung.mulai('peningkatan-kapasitas', { judul })
    await lakon[i]!.sampai(sampai)
  }
  const rapat = 'Rapat Koordinasi Penyelenggaraan Pelatihan'
  const surat = await panggung.mulai('surat-keluar', { naskah: 'undangan', judul: rapat })
  await surat.jawab('1', { ...isianContoh('undangan'), hal: `Undangan ${rapat}` })
  await surat.sampai('5')
  const [jauh, paraf, konsep] = lakon
  await paraf!.putuskan('4', {
    keputusan: 'tidak',
    ke: 'pengonsep',
    alasan: 'Jadwal belum sesuai kalender pelatihan.',
  })
  const peramban = await Peramban.buka(selesai, kantor)
  for (const f of readdirSync(TUJUAN).filter((f) => f.endsWith('.png'))) rmSync(join(TUJUAN, f))
  mkdirSync(TUJUAN, { recursive: true })
  const foto = async (
    nama: string,
    akun: string,
    jalur: string,
    opsi: typeof LEBAR | typeof SEMPIT = LEBAR,
    siap?: (h: Page) => Promise<unknown>,
  ) => {
    const h = await peramban.jendela(akun, { ...opsi, colorScheme: 'light' })
    await h.goto(jalur, { waitUntil: 'networkidle' })
    await siap?.(h)
    const gambar = kecilkan(await h.screenshot({ type: 'png' }))
    const berkas = join(TUJUAN, `${nama}.png`)
    writeFileSync(berkas, gambar)
    const { size } = statSync(berkas)
    process.stdout.write(`${nama} ${size}\n`)
    if (size > TERBESAR) throw new Error(`${nama}.png: ${size} byte, lebih dari ${TERBESAR}`)
    await h.context().close()
  }
  await foto('01-kotak-tugas', 'pokja', '/tugas')
  await foto('02-tugas', 'pokja', `/tugas/${(await konsep!.tugas('2')).id}`)
  await foto('03-dikembalikan', 'pokja', `/tugas/${(await paraf!.tugas('2')).id}`)
  await foto('04-ponsel', 'pokja', '/tugas', SEMPIT)
  await foto('05-beranda-pimpinan', 'kabid', '/beranda')
  await foto('06-daftar-di-balik-angka', 'kabid', '/beranda/orang/antre')
  await foto('07-peta-perkara', 'kabid', `/perkara/${jauh!.id}/peta`)
  await foto('08-beri-nomor', 'agendaris', '/surat/giliran')
  await foto('09-buku-agenda', 'agendaris', '/surat')
  await foto('10-surat-masuk', 'agendaris', '/surat/masuk/baru')
  await foto('11-pencarian', 'agendaris', '/cari?q=narasumber')
  await foto('12-sop', 'pengelola', '/sop/peningkatan-kapasitas/teks')
} finally {
  for (const f of beres) await f()
}

/** Titles, and how far each of them is. */
function perkara(): [judul: string, sampai: string][] {
  return [
    ['Pelatihan Teknis Tata Naskah Dinas Angkatan I', '12'],
    ['Bimtek Pengelolaan Arsip Dinamis', '4'],
    ['Pelatihan Manajemen Kinerja Pegawai', '2'],
    ['Bimtek Penyusunan SOP', '2'],
    ['Pelatihan Pelayanan Publik Angkatan II', '1'],
  ]
}
