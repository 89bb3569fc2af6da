import { join } from 'node:path'
import { bilah as buatBilah, type Bilah } from './bilah.js'
import { bawaPulang, type Ringkasan } from './hasil.js'
import { Henti, KELUAR } from './henti.js'
import type { Lari } from './cara.js'
import { lariSampaiSelesai } from './lari.js'
import { mulai } from './mulai.js'
import { orang as kenali } from './orang.js'
import { bacaPerintah, PAKAI, type Perintah } from './perintah.js'
import { jumlahBaris } from './pohon.js'
import { denganSabar } from './sabar.js'
import { serverSendiri, type ServerSendiri } from './server.js'

const bilah = buatBilah(process.stdout)
let server: ServerSendiri | null = null

async function utama(argumen: string[]): Promise<number> {
  const perintah = await bacaPerintah(argumen)
  if (!perintah) {
    process.stdout.write(`${PAKAI}\n`)
    return KELUAR.tuntas
  }
  const awal = performance.now()
  const catat = (teks: string) => bilah.baris(teks)
  if (!perintah.server) server = serverSendiri(join(perintah.keluar, 'data'), catat)
  try {
    const hasil = await denganSabar(
      async (hidup) => sekali(perintah, (await server?.alamat()) ?? perintah.server!, bilah, hidup),
      catat,
    )
    bilah.baris(kalimatAkhir(hasil, (performance.now() - awal) / 1000, perintah.keluar))
    return hasil.tanpaPdf > 0 ? KELUAR.tanpaPdf : KELUAR.tuntas
  } finally {
    await server?.berhenti()
  }
}

interface Hasil extends Ringkasan {
  langkah: number
}

/** From wherever the case stands to its end. Errors: Henti, Tolakan, Terputus. */
async function sekali(
  perintah: Perintah,
  alamat: string,
  bilah: Bilah,
  hidup: () => void,
): Promise<Hasil> {
  const orang = kenali(alamat, perintah.akun)
  const pembaca = await orang.peran('pengelola')
  hidup()
  const catat = (teks: string) => bilah.baris(teks)
  const { perkaraId, bahan, sesudah } = await mulai(perintah, orang, catat)
  const lari: Lari = { orang, bahan, perkaraId, catat }
  const total = await jumlahBaris(pembaca, perintah.sop)
  await lariSampaiSelesai(lari, pembaca, (k) => bilah.maju(k.selesai, total, k.langkah), hidup)
  await sesudah()
  bilah.maju(total, total, 'semua langkah selesai')
  return { langkah: total, ...(await bawaPulang(pembaca, perkaraId, perintah.keluar, bilah)) }
}

function kalimatAkhir(h: Hasil, detik: number, keluar: string): string {
  const waktu = detik.toFixed(1).replace('.', ',')
  const isi = [
    `${h.langkah} langkah${h.dikembalikan > 0 ? ` (${h.dikembalikan} kali dikembalikan)` : ''}`,
    `${h.naskah} naskah`,
    `${h.sertifikat} sertifikat`,
    `${h.pdf} PDF`,
  ].join(', ')
  const kurang =
    h.tanpaPdf > 0
      ? `\n${h.tanpaPdf} PDF belum jadi. Bila LibreOffice sudah terpasang, jalankan lagi perintah yang sama.`
      : ''
  return `Selesai dalam ${waktu} detik: ${isi} di ${keluar}${kurang}`
}

/** Ctrl-C may come twice (from the terminal and from the program that started this one). */
let disela = false
async function sela(): Promise<void> {
  if (disela) return
  disela = true
  bilah.tutup()
  process.stderr.write('Disela. Jalankan lagi perintah yang sama untuk meneruskan.\n')
  await server?.berhenti()
  process.exit(KELUAR.disela)
}
for (const sinyal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(sinyal, () => void sela())
if (process.channel) {
  process.on('disconnect', () => void sela())
  process.channel.unref()
}

try {
  process.exitCode = await utama(process.argv.slice(2))
} catch (galat) {
  bilah.tutup()
  if (!disela) process.stderr.write(`${(galat as Error).message}\n`)
  process.exitCode = galat instanceof Henti ? galat.keluar : KELUAR.gagal
}
