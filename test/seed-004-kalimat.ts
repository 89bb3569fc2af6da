import { bacaTabel } from '../server/sop/asal/baca-tabel.js'
import type { Lakon, Panggung } from './langkah-bantu.js'

export { polos } from './seed-teks.js'

/** What a proof may look at once its row was done. */
export interface Bukti {
  panggung: Panggung
  perkara: Lakon
}
type Uji = (b: Bukti) => Promise<boolean>

const surat = ({ perkara }: Bukti): Promise<any> =>
  perkara.db('naskah').where({ perkara_id: perkara.id, jenis: 'surat-permohonan-kode' }).first()
const keadaan =
  (k: string): Uji =>
  async (b) =>
    (await surat(b)).keadaan === k
/** The newest line of the history is of this row, by who sits there. */
const oleh =
  (siapa: RegExp): Uji =>
  async ({ perkara }) =>
    siapa.test((await perkara.riwayat('tugas.selesai')).at(-1)!.sebagai)
const paraf =
  (banyak: number): Uji =>
  async (b) =>
    (
      await b.perkara
        .db('cap')
        .where({ naskah_id: (await surat(b)).id, jenis: 'paraf', gugur_at: null })
    ).length === banyak
const peserta = async ({ perkara }: Bukti): Promise<any[]> =>
  perkara.db('peserta').where({ pelatihan_id: (await perkara.perkara()).pelatihan_id })
const sertifikat = ({ perkara }: Bukti): Promise<any[]> =>
  perkara.db('sertifikat').where({ perkara_id: perkara.id })
const dan =
  (...uji: Uji[]): Uji =>
  async (b) =>
    (await Promise.all(uji.map((u) => u(b)))).every(Boolean)

/** Rows of seed 004: what is there when the row has been done. */
export const LANGKAH: Record<string, Uji> = {
  1: dan(
    async (b) => (await peserta(b)).every((p) => p.lulus),
    async ({ perkara }) => (await perkara.riwayat('sertifikat.disposisi')).length === 1,
  ),
  2: keadaan('konsep'),
  3: dan(paraf(1), oleh(/Kepala Bidang/)),
  4: dan(paraf(2), oleh(/Sekretaris/)),
  5: dan(keadaan('ditandatangani'), oleh(/Kepala Badan/)),
  6: async (b) => /\d/.test((await surat(b)).nomor),
  7: async ({ perkara }) =>
    (await perkara.db('lampiran').where({ perkara_id: perkara.id })).some(
      (l) => l.nama === 'smartbangkom.xlsx',
    ),
  8: async (b) => (await peserta(b)).every((p) => p.kode_registrasi),
  9: async (b) => (await sertifikat(b)).every((s) => s.nomor && s.docx_sha256),
  10: async (b) => (await sertifikat(b)).every((s) => s.tanda === 1),
  11: async (b) => (await sertifikat(b)).every((s) => s.status === 'ditandatangani'),
  12: async ({ perkara }) =>
    (await perkara.riwayat('sertifikat.diarsipkan'))[0]?.rincian.tempat ===
      'Lemari arsip sertifikat' && (await perkara.perkara()).status === 'selesai',
}

/** Where Tidak leads: row 3 says it in print, the others by what they ask. */
export const TIDAK: Record<string, string> = { 3: '2', 4: '2', 5: '2', 10: '9', 11: '10' }

/** The cover and the head of the table of seed 004, word for word. */
export const SAMPUL: readonly string[] = [
  'PEMERINTAH PROVINSI KALIMANTAN BARAT BADAN PENGEMBANGAN SUMBER DAYA MANUSIA',
  'BIDANG PENGEMBANGAN KOMPETENSI MANAJERIAL DAN FUNGSIONAL',
  '000.8.3.2/ 2045 /BPSDM',
  '9 Oktober 2023',
  '6 November 2023',
  '4 Desember 2023',
  'Kepala Badan Pengembangan Sumber Daya Manusia,',
  'Ditandatangani secara elektronik oleh :',
  'Marjani, S.E., M.Si',
  'Pembina Utama Muda (IV/c)',
  'NIP. 19660302 198703 1012',
  'Penerbitan Sertifikat Pengembangan Kompetensi Manajerial dan Fungsional',
  'UU Nomor 5 Tahun 2014;',
  'PP No. 17 Tahun 2020;',
  'Perlan Nomor 15 Tahun 2011 ;',
  'Peraturan Daerah Nomor 5 Tahun 2021;',
  'Peraturan Gubernur Nomor 137 Tahun 2021;',
  'Peraturan Gubernur Nomor 128 Tahun 2019.',
  'Memiliki sertifikat TOC dan MOC',
  'Memahami prosedur penyelenggaraan pelatihan',
  'Memahami agenda kegiatan',
  'SOP Penyelenggaraan Kegiatan Pengembangan Kompetensi Manajerial dan Fungsional',
  'Komputer/Laptop',
  'Alat Tulis Kantor (ATK)',
  'Agenda pelaksanaan kegiatan',
  'Jika SOP Penerbitan Sertifikat Pengembangan Kompetensi Manajerial Dan Fungsional tidak dilaksanakan maka pelaksanaan kegiatan pengembangan kompetensi manajerial dan fungsional terkendala',
  'SOP PENERBITAN SERTIFIKAT PENGEMBANGAN KOMPETENSI MANAJERIAL DAN FUNGSIONAL',
  'Kabid PKMF',
  'JFT/Pelaksana Bidang PKMF',
  'Pejabat Pelaksana / Pejabat Fungsional Subbag Umpar',
  'LAN RI',
  'Total.....',
  '3220 menit',
]

/** The rows of the flowchart as they were taken from the seed. */
export const TABEL = bacaTabel(
  new URL('fixtures/sop/sop_steps.csv', import.meta.url).pathname,
  'SERTIFIKAT-KALBAR',
)
