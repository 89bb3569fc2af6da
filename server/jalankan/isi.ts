import { dirname, join } from 'node:path'
import { sahTanggal } from '../values/tanggal.js'
import { bacaBerkas } from './baca-berkas.js'
import type { Berkas, Isi } from './cara.js'
import { salahPakai } from './henti.js'

/** What the file of `--data` must say, and which files it must name; paths with points. */
interface Wajib {
  kolom: readonly string[]
  tanggal?: readonly (readonly [mulai: string, selesai: string])[]
  berkas?: readonly string[]
}

/** SOPs whose case begins with somebody's own paper instead of a training. */
const WAJIB: Readonly<Record<string, Wajib>> = {
  'pengajuan-bangkom': {
    kolom: [
      'jalur',
      'profil',
      'usulan.materi',
      'putusan',
      'pelaksanaan.irama',
      'laporan.deskripsi',
    ],
    tanggal: [['pelaksanaan.mulai', 'pelaksanaan.selesai']],
    berkas: ['sertifikat'],
  },
  'pengajuan-rekomendasi': {
    kolom: ['jalur', 'pengajuan.kegiatan'],
    tanggal: [['pengajuan.mulai', 'pengajuan.selesai']],
    berkas: ['suratUsulan', 'suratPanggilan'],
  },
  pengaduan: {
    kolom: [
      ...['aduan.uraian', 'klasifikasi', 'petugas', 'instruksi', 'tanggapan', 'laporan'],
      'nilai.nilai',
    ],
  },
  'surat-keluar': { kolom: ['judul', 'jenis', 'naskah'] },
}

export const berisiSendiri = (sop: string): boolean => Object.hasOwn(WAJIB, sop)

/**
 * Checks what this program itself needs and reads the files that stand beside the data; the rest is the
 * office's to judge. Errors: Henti naming file and field.
 */
export async function susunIsi(
  sop: string,
  jalur: string,
  data: Record<string, any>,
): Promise<Isi> {
  const salah = (kolom: string, sebab: string) =>
    salahPakai(`Berkas ${jalur}: "${kolom}" ${sebab}.`)
  const { kolom, tanggal = [], berkas = [] } = WAJIB[sop]!
  const wajib = [...kolom, ...berkas.map((b) => `berkas.${b}`)]
  for (const k of wajib) if (isi(data, k) === undefined) throw salah(k, 'wajib diisi')
  for (const [mulai, selesai] of tanggal) {
    for (const k of [mulai, selesai]) {
      const hari = isi(data, k)
      if (typeof hari !== 'string' || !sahTanggal(hari))
        throw salah(k, 'harus tanggal seperti 2027-01-18')
    }
    if (isi(data, selesai) < isi(data, mulai)) throw salah(selesai, `mendahului "${mulai}"`)
  }
  const terbaca: Record<string, Berkas> = {}
  for (const b of berkas) {
    const nama = String(data.berkas[b])
    terbaca[b] = { nama, isi: await bacaBerkas(join(dirname(jalur), nama)) }
  }
  return { data, berkas: terbaca }
}

const isi = (data: any, jalur: string): any => jalur.split('.').reduce((d, k) => d?.[k], data)
