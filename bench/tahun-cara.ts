import { lembarPeserta, NIP, PELATIHAN } from '../test/langkah-cara.js'
import type { Acak } from './tahun-acak.js'
import { esok, hariKerjaKe } from './tahun-jam.js'

/** What somebody fills in: the task's own form, or one of its actions. */
export interface Isian {
  tindakan?: string
  isian: Record<string, unknown>
}

/** A task before whoever does it, and what they may look at. */
export interface Dihadapi {
  handler: string
  naskah: string
  perkaraId: string
  tahap: Record<string, unknown>
  hariIni: string
  acak: Acak
  /** What its form starts with, and the facts beside it. */
  baca(): Promise<{ awal: Record<string, unknown>; data: Record<string, any> }>
  berkas(nama: string, isi: string): Promise<{ sha256: string; nama: string }>
}

type Cara = (d: Dihadapi) => Promise<Isian[]>

/** Of a hundred letters that are looked at, so many go back. */
export const KEMBALI = 0.1
const ALASAN = ['Perbaiki tembusan.', 'Dasar hukum belum lengkap.', 'Nama pejabat keliru.']
/** Two people pass in every training: enough to number and to sign, few enough for 2,000 cases. */
const PESERTA = 2

let kode = 0
const lembarKode = (): string =>
  ['NIP;Kode Registrasi', ...NIP.slice(0, PESERTA).map((n) => `${n};27.01.PT.${++kode}`)].join(
    '\r\n',
  )

const hanya =
  (isian: Record<string, unknown>): Cara =>
  async () => [{ isian }]
const seperti: Cara = async (d) => [{ isian: (await d.baca()).awal }]
const tolak = (d: Dihadapi, ke: Record<string, unknown> = {}): Record<string, unknown> =>
  d.acak.kena(KEMBALI)
    ? { keputusan: 'tidak', ...ke, alasan: d.acak.pilih(ALASAN) }
    : { keputusan: 'ya' }
const putusan: Cara = async (d) => [
  {
    isian: {
      ...(await d.baca()).awal,
      ...tolak(d, { ke: d.acak.kena(0.7) ? 'pengetik' : 'pengonsep' }),
    },
  },
]
const impor = async (d: Dihadapi, isi: string): Promise<Isian> => ({
  tindakan: 'impor',
  isian: { berkas: await d.berkas('daftar.csv', isi) },
})
const daftar: Cara = async (d) => [await impor(d, lembarPeserta(PESERTA)), { isian: {} }]

const surat: Cara = async (d) => {
  const tambahan: Record<string, Record<string, unknown>> = {
    'surat-permohonan-narasumber': { materi: 'Tata naskah dinas', jp: 4, narahubung: 'Pengelola' },
    'surat-pemberitahuan': { batasBalasan: esok(d.hariIni, 21) },
    'undangan-pembukaan': { tujuan: ['Inspektur Daerah'] },
  }
  return [{ isian: { ...(await d.baca()).awal, ...tambahan[d.naskah] } }]
}

/** A training so many working days ahead. */
export const rencana = (hariIni: string, jarak: number, lama: number, nama: string) => {
  const mulai = hariKerjaKe(hariIni, jarak)
  return { ...PELATIHAN, nama, mulai, selesai: hariKerjaKe(mulai, lama - 1) }
}

/** How each kind of task is done in the simulated office; some letters and lists go back. */
export const CARA: Record<string, Cara> = {
  'pelatihan.rencana': async (d) => {
    const { awal } = await d.baca()
    return [
      { isian: rencana(d.hariIni, d.acak.bulat(35, 55), d.acak.bulat(2, 5), String(awal.nama)) },
    ]
  },
  'surat.konsep': surat,
  'surat.ketik': surat,
  'surat.paraf': putusan,
  'surat.tandaTangan': putusan,
  'surat.agenda': seperti,
  'surat.kirim': seperti,
  'surat.gandakan': seperti,
  'catat.selesai': hanya({}),
  'serah.terima': seperti,
  'arsip.simpan': hanya({ tempat: 'Lemari arsip' }),
  'peserta.himpun': daftar,
  'peserta.daftar': daftar,
  'peserta.serahTerima': async (d) => [{ isian: d.tahap.periksa ? tolak(d) : {} }],
  'peserta.akun': async () => [{ tindakan: 'aktif', isian: { semua: true } }],
  'peserta.resetSandi': async (d) => [{ isian: { ...(await d.baca()).awal, kanal: 'wa' } }],
  'peserta.hadir': seperti,
  'pelaksanaan.catat': seperti,
  'pelaksanaan.pantau': hanya({ temuan: 'Berjalan baik.' }),
  'peserta.kelulusan': seperti,
  'peserta.laporan': hanya({}),
  'laporan.unggah': async (d) => [
    { isian: { laporan: await d.berkas('laporan.pdf', '%PDF-1.4 laporan pelaksanaan') } },
  ],
  'cadangan.buat': hanya({ berkas: 'kursus.mbz', tempat: 'Hard disk arsip' }),
  'sertifikat.data': async (d) => {
    const { awal, data } = await d.baca()
    const isi = { isian: { ...awal, semuaLulus: true } }
    return data.rekap.jumlah === 0 ? [await impor(d, lembarPeserta(PESERTA)), isi] : [isi]
  },
  'sertifikat.unggah': hanya({}),
  'sertifikat.terimaKode': async (d) => [await impor(d, lembarKode())],
  'sertifikat.cetak': seperti,
  'sertifikat.periksa': async (d) => [{ isian: tolak(d) }],
  'sertifikat.tandaTangan': async (d) => [{ isian: tolak(d) }],
  'sertifikat.arsip': hanya({ tempat: 'Lemari arsip sertifikat' }),
  'sertifikat.gandakan': seperti,
  'sertifikat.serah': hanya({}),
}
