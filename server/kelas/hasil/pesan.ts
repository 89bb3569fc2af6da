import { pelatihanPerkara } from '../../pelatihan/service.js'
import { pesanCetakan, type Pembuat } from '../../surat/cetakan/cetakan.js'
import { namaKelas } from '../kata.js'
import type { Pengubah } from '../sesi.js'
import { BERITA_ACARA_KELULUSAN, pembuatBeritaAcara } from './berita-acara.js'
import { LAPORAN_PELAKSANAAN, pembuatLaporan } from './laporan.js'
import { pembuatTranskrip, TRANSKRIP } from './transkrip.js'

/** Makers of the documents a training ends with, by the kind of print. */
export const pembuatHasil: Readonly<Record<string, Pembuat>> = {
  [LAPORAN_PELAKSANAAN]: pembuatLaporan,
  [BERITA_ACARA_KELULUSAN]: pembuatBeritaAcara,
  [TRANSKRIP]: pembuatTranskrip,
}

/** What each is called, and what is in it. */
export const DOKUMEN_HASIL = {
  laporan: {
    jenis: LAPORAN_PELAKSANAAN,
    judul: 'Laporan pelaksanaan',
    isi: 'Peserta diundang, hadir, dan lulus, jadwal dan narasumber, JP, pemantauan, nilai evaluasi, serta yang tidak lulus dengan sebabnya. Unduh DOCX, lengkapi, lalu unggah pada langkah 11.',
  },
  'berita-acara': {
    jenis: BERITA_ACARA_KELULUSAN,
    judul: 'Berita acara kelulusan',
    isi: 'Hasil verifikasi kelulusan langkah 10, dengan daftar setiap peserta sebagai lampiran.',
  },
  transkrip: {
    jenis: TRANSKRIP,
    judul: 'Transkrip peserta',
    isi: 'Satu halaman setiap peserta dalam satu berkas: mata pelatihan dan JP, kehadiran, nilai, dan kualifikasi.',
  },
} as const

export type DokumenHasil = keyof typeof DOKUMEN_HASIL

/** Asks for one of them; it is made by a job. Errors: TIDAK_ADA. */
export async function pesanHasil(
  p: Pengubah,
  pelatihanId: string,
  dokumen: DokumenHasil,
): Promise<string> {
  const pelatihan = await pelatihanPerkara(p.trx, pelatihanId)
  const { jenis, judul } = DOKUMEN_HASIL[dokumen]
  return pesanCetakan(p.trx, {
    ...{ jenis, rujukan: pelatihanId, judul: `${judul} ${namaKelas(pelatihan)}`, isi: {} },
    ...{ oleh: p.pelaku.pegawaiId, kini: p.kini },
  })
}
