import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as tunggu } from 'node:timers/promises'
import type { Bilah } from './bilah.js'
import type { Klien } from './klien.js'

interface Naskah { id: string; jenis: string; nomor: string; versi: number; pdf: string }
interface Sertifikat { id: string; nomor: string; nip: string; docx_sha256: string | null; pdf_sha256: string | null }

/** How long to wait for the last PDF, in milliseconds. */
const SABAR = 10 * 60_000

export interface Ringkasan { naskah: number; sertifikat: number; tanpaPdf: number }

/** Takes everything the case has produced home: letters, certificates, agenda, timeline. */
export async function bawaPulang(k: Klien, perkaraId: string, ke: string, bilah: Bilah): Promise<Ringkasan> {
  await mkdir(join(ke, 'naskah'), { recursive: true })
  await mkdir(join(ke, 'sertifikat'), { recursive: true })
  const { naskah, sertifikat, riwayat, tanpaPdf } = await tungguPdf(k, perkaraId, bilah)
  for (const n of naskah) {
    const nama = n.jenis + (n.nomor ? `-${n.nomor.replace(/[^\w.-]+/g, '-')}` : '-konsep')
    await unduh(k, `/naskah/${n.id}/versi/${n.versi}`, join(ke, 'naskah', nama), n.pdf === 'selesai')
  }
  for (const [i, s] of sertifikat.entries()) {
    bilah.maju(i + 1, sertifikat.length, 'mengunduh sertifikat')
    await unduh(k, `/sertifikat/${s.id}`, join(ke, 'sertifikat', `${s.nip}-${s.nomor.replace(/[^\w.-]+/g, '-')}`), Boolean(s.pdf_sha256))
  }
  const { register } = await k.ambil('/surat')
  for (const { kode } of register) await simpan(join(ke, `agenda-${kode}.csv`), await k.unduh(`/surat/agenda.csv?register=${kode}`))
  await simpan(join(ke, 'linimasa.csv'), Buffer.from(linimasa(riwayat)))
  return { naskah: naskah.length, sertifikat: sertifikat.length, tanpaPdf }
}

async function tungguPdf(k: Klien, perkaraId: string, bilah: Bilah) {
  for (let lewat = 0; ; lewat += 500) {
    const semua = await keadaan(k, perkaraId)
    const belum = semua.naskah.filter((n) => n.pdf === 'menunggu').length + semua.sertifikat.filter((s) => !s.pdf_sha256).length
    const total = semua.naskah.length + semua.sertifikat.length
    bilah.maju(total - belum, total, 'menunggu PDF')
    if (belum === 0 || lewat >= SABAR) return { ...semua, tanpaPdf: belum }
    await tunggu(500)
  }
}

async function keadaan(k: Klien, perkaraId: string) {
  const utama = await k.ambil(`/perkara/${perkaraId}`)
  const naskah: Naskah[] = [...utama.naskah]
  const riwayat: any[] = [...utama.riwayat]
  for (const a of utama.anak) {
    const anak = await k.ambil(`/perkara/${a.id}`)
    naskah.push(...anak.naskah)
    riwayat.push(...anak.riwayat)
  }
  const pelatihan = utama.perkara.pelatihan_id
  const sertifikat: Sertifikat[] = pelatihan ? (await k.ambil(`/pelatihan/${pelatihan}/sertifikat`)).sertifikat : []
  riwayat.sort((a, b) => a.id - b.id)
  return { naskah, riwayat, sertifikat }
}

async function unduh(k: Klien, jalur: string, dasar: string, pdf: boolean): Promise<void> {
  await simpan(`${dasar}.docx`, await k.unduh(`${jalur}.docx`))
  if (pdf) await simpan(`${dasar}.pdf`, await k.unduh(`${jalur}.pdf`))
}

/** Written beside and renamed: a file that is there is whole. */
async function simpan(jalur: string, isi: Buffer): Promise<void> {
  await writeFile(`${jalur}.sebagian`, isi)
  await rename(`${jalur}.sebagian`, jalur)
}

function linimasa(riwayat: any[]): string {
  const sel = (v: unknown) => `"${String(v ?? '').replace(/^([=+\-@\t\r])/, `'$1`).replaceAll('"', '""')}"`
  const baris = riwayat.map((r) => [r.at, r.aksi, r.oleh, r.sebagai, JSON.stringify(r.rincian)])
  return [['waktu', 'aksi', 'oleh', 'sebagai', 'rincian'], ...baris].map((b) => b.map(sel).join(';')).join('\r\n') + '\r\n'
}
