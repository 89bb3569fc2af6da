import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as tunggu } from 'node:timers/promises'
import { tambahHari } from '../values/tanggal.js'
import type { Bilah } from './bilah.js'
import type { Klien } from './klien.js'
import { linimasa } from './linimasa.js'
import { penjagaMacet } from './macet.js'
import { bacaPohon, type Pohon } from './pohon.js'
import { simpan } from './simpan.js'

interface Naskah {
  id: string
  jenis: string
  nomor: string
  tanggal: string | null
  versi: number
  pdf: string | null
}
interface Sertifikat {
  id: string
  nomor: string
  nip: string
  pdf_sha256: string | null
  pdf: string | null
}
interface Isi {
  pohon: Pohon
  naskah: Naskah[]
  sertifikat: Sertifikat[]
}

/** How long no further PDF may come before the rest is left for later, in milliseconds. */
const SABAR = 60_000

export interface Ringkasan {
  naskah: number
  sertifikat: number
  pdf: number
  tanpaPdf: number
  dikembalikan: number
}

/** Takes everything the case has produced home: letters, certificates, agenda, timeline. */
export async function bawaPulang(
  k: Klien,
  perkaraId: string,
  ke: string,
  bilah: Bilah,
): Promise<Ringkasan> {
  const { pohon, naskah, sertifikat } = await tungguPdf(k, perkaraId, bilah)
  const berkas = [
    ...naskah.map((n) => ({
      unduh: (akhiran: string) =>
        k.unduh('/naskah/{id}/versi/{berkas}', { id: n.id, berkas: `${n.versi}.${akhiran}` }),
      pdf: n.pdf === 'selesai',
      ke: join(ke, 'naskah', `${n.jenis}-${namaBerkas(n.nomor) || 'konsep'}`),
    })),
    ...sertifikat.map((s) => ({
      unduh: (akhiran: string) => k.unduh('/sertifikat/{berkas}', { berkas: `${s.id}.${akhiran}` }),
      pdf: s.pdf_sha256 !== null,
      ke: join(ke, 'sertifikat', `${s.nip}-${namaBerkas(s.nomor)}`),
    })),
  ]
  for (const folder of new Set(berkas.map((b) => dirname(b.ke))))
    await mkdir(folder, { recursive: true })
  for (const [i, b] of berkas.entries()) {
    bilah.maju(i, berkas.length, 'mengunduh naskah dan sertifikat')
    await simpan(`${b.ke}.docx`, await b.unduh('docx'))
    if (b.pdf) await simpan(`${b.ke}.pdf`, await b.unduh('pdf'))
  }
  await simpanAgenda(k, ke, naskah)
  await simpan(join(ke, 'linimasa.csv'), linimasa(pohon))
  const pdf = berkas.filter((b) => b.pdf).length
  return {
    naskah: naskah.length,
    sertifikat: sertifikat.length,
    pdf,
    tanpaPdf: berkas.length - pdf,
    dikembalikan: pohon.riwayat.filter((r) => r.aksi === 'tugas.dikembalikan').length,
  }
}

/** A number as part of a file name: `B-12/BKPSDM/...` has slashes. */
const namaBerkas = (nomor: string): string => nomor.replace(/[^\w.-]+/g, '-')

async function tungguPdf(k: Klien, perkaraId: string, bilah: Bilah): Promise<Isi> {
  const macet = penjagaMacet(SABAR)
  for (;;) {
    const isi = await bacaIsi(k, perkaraId)
    const semua = [...isi.naskah, ...isi.sertifikat]
    const belum = semua.filter((b) => b.pdf === 'menunggu').length
    if (belum === 0 || macet.lihat(String(belum))) return isi
    bilah.maju(semua.length - belum, semua.length, 'menunggu PDF')
    await tunggu(500)
  }
}

async function bacaIsi(k: Klien, perkaraId: string): Promise<Isi> {
  const pohon = await bacaPohon(k, perkaraId)
  const { pelatihanId, naskah } = pohon
  const sertifikat = pelatihanId
    ? (await k.ambil('/pelatihan/{id}/sertifikat', { id: pelatihanId })).sertifikat
    : []
  return { pohon, naskah, sertifikat }
}

/** The books of the years in which this case has letters, and of this year. */
async function simpanAgenda(k: Klien, ke: string, naskah: readonly Naskah[]): Promise<void> {
  const hari = [k.hariIni(), tambahHari(k.hariIni(), 1), ...naskah.map((n) => n.tanggal ?? '')]
  const tahun = [...new Set(hari.map((h) => h.slice(0, 4)).filter(Boolean))]
  const { register } = await k.ambil('/surat')
  for (const { kode } of register) {
    for (const t of tahun) {
      const isi = await k.unduh('/surat/agenda.csv', { register: kode, tahun: Number(t) })
      // A book without an entry is only its heading.
      if (isi.toString('utf8').trim().includes('\n'))
        await simpan(join(ke, `agenda-${kode}-${t}.csv`), isi)
    }
  }
}
