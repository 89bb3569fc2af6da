import { randomUUID } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bilah as buatBilah, type Bilah } from './bilah.js'
import { bawaPulang } from './hasil.js'
import type { Lari } from './kerja.js'
import type { Klien } from './klien.js'
import { lariSampaiSelesai } from './lari.js'
import { orang as kenali, type AkunPeran } from './orang.js'
import { bacaPerintah, type Perintah } from './perintah.js'
import { nyalakanServer } from './server.js'

/** Accounts of the sample office; another office hands in its own with `--akun`. */
const AKUN_CONTOH = ['kepala', 'sekretaris', 'kabid', 'pokja', 'pengelola', 'agendaris', 'admin-bangkom', 'admin']

async function utama(perintah: Perintah, bilah: Bilah): Promise<void> {
  await mkdir(perintah.keluar, { recursive: true })
  const server = perintah.server ? null : await nyalakanServer(join(perintah.keluar, 'data'), (b) => bilah.baris(b))
  try {
    const alamat = perintah.server ?? server!.alamat
    const orang = kenali(alamat, await akun(perintah.akun))
    const pembaca = await orang.peran('pengelola')
    const perkaraId = await mulai(perintah, pembaca)
    const lari: Lari = { orang, bahan: perintah.bahan, perkaraId, catat: (b) => bilah.baris(b) }
    await laporkanKendala(perintah, lari, pembaca)
    const total = await jumlahLangkah(perintah.sop, pembaca)
    await lariSampaiSelesai(lari, pembaca, (k) => bilah.maju(k.selesai, Math.max(total, k.selesai), k.langkah))
    const r = await bawaPulang(pembaca, perkaraId, perintah.keluar, bilah)
    bilah.tutup()
    bilah.baris(`Selesai: ${r.naskah} naskah dan ${r.sertifikat} sertifikat di ${perintah.keluar}` +
      (r.tanpaPdf > 0 ? ` (${r.tanpaPdf} PDF masih menunggu)` : ''))
  } finally {
    await server?.berhenti()
  }
}

/** Starts the case, or finds the one this folder already began. */
async function mulai(perintah: Perintah, k: Klien): Promise<string> {
  const catatan = join(perintah.keluar, 'jalankan.json')
  const lama = await readFile(catatan, 'utf8').then(JSON.parse, () => null) as { kunci: string } | null
  const kunci = lama?.kunci ?? randomUUID()
  // Written first: if the answer of the start is lost, the same key finds the same case again.
  await writeFile(catatan, JSON.stringify({ kunci, sop: perintah.sop }, null, 2))
  const { unit } = await k.ambil('/perkara/baru')
  const profil = await k.ambil('/profil')
  const unitId = profil.pelaku?.kursi?.[0]?.unitId ?? unit[0].id
  const pelatihanId = perintah.sop === 'peningkatan-kapasitas' ? undefined : await pelatihan(perintah, k)
  const { id } = await k.kirim('/perkara', {
    sopKode: perintah.sop, judul: perintah.bahan.pelatihan.nama, unitId, kunci, ...(pelatihanId ? { pelatihanId } : {}),
  })
  return id
}

/** The other two SOPs work on a training that exists: the one of this name and date without certificates, or a new one. */
async function pelatihan(perintah: Perintah, k: Klien): Promise<string> {
  const { nama, mulai: tanggal } = perintah.bahan.pelatihan
  const { pelatihan: ada } = await k.ambil('/pelatihan')
  const sama = ada.find((p: any) => p.nama === nama && p.mulai === tanggal && p.sertifikat === 0)
  return sama?.id ?? (await k.kirim('/pelatihan', perintah.bahan.pelatihan)).id
}

/** Row 5 of Operasional Bangkom lives beside the main flow: one participant cannot log in. */
async function laporkanKendala(perintah: Perintah, lari: Lari, k: Klien): Promise<void> {
  if (perintah.sop !== 'operasional-bangkom' || !perintah.bahan.kodeLan) return
  const { anak } = await k.ambil(`/perkara/${lari.perkaraId}`)
  const nip = /\d{18}/.exec(perintah.bahan.kodeLan.isi.toString('utf8'))?.[0]
  if (anak.length > 0 || !nip) return
  await k.kirim(`/perkara/${lari.perkaraId}/kejadian/kendala-login`, { nip, keluhan: 'Kata sandi tidak diterima.' })
}

async function jumlahLangkah(sop: string, k: Klien): Promise<number> {
  const { baris } = await k.ambil(`/sop/${sop}`)
  return baris.length
}

async function akun(berkas: string | null): Promise<AkunPeran> {
  if (berkas) return JSON.parse(await readFile(berkas, 'utf8'))
  const sandi = 'ruang-tata-usaha'
  return Object.fromEntries(AKUN_CONTOH.map((p) => [p, { namaPengguna: p.replace('-', ''), sandi }]))
}

const bilah = buatBilah(process.stdout)
try {
  await utama(await bacaPerintah(process.argv.slice(2)), bilah)
} catch (galat) {
  bilah.tutup()
  process.stderr.write(`${(galat as Error).message}\n`)
  process.exitCode = 1
}
