import { susunXlsx } from '../../platform/xlsx/tulis.js'
import type { KunciData } from './jenis.js'
import { LABEL } from './label.js'

const KOLOM: readonly { kunci: KunciData; lebar: number; contoh: string }[] = [
  { kunci: 'nip', lebar: 22, contoh: '198503122010012004' },
  { kunci: 'nama', lebar: 30, contoh: 'Siti Contoh' },
  { kunci: 'gelarDepan', lebar: 13, contoh: '' },
  { kunci: 'gelarBelakang', lebar: 16, contoh: 'S.Sos., M.Si.' },
  { kunci: 'jenisPegawai', lebar: 14, contoh: 'PNS' },
  { kunci: 'golongan', lebar: 11, contoh: 'III/d' },
  { kunci: 'pangkat', lebar: 22, contoh: 'Penata Tingkat I' },
  { kunci: 'jabatan', lebar: 34, contoh: 'Analis SDM Aparatur Ahli Muda' },
  { kunci: 'unitKerja', lebar: 28, contoh: 'Bidang Contoh' },
  { kunci: 'instansi', lebar: 34, contoh: 'Dinas Contoh' },
  { kunci: 'email', lebar: 26, contoh: 'siti.contoh@example.go.id' },
  { kunci: 'hp', lebar: 16, contoh: '081200000000' },
  { kunci: 'jenisKelamin', lebar: 14, contoh: 'P' },
  { kunci: 'tempatLahir', lebar: 18, contoh: 'Tenggarong' },
  { kunci: 'tanggalLahir', lebar: 14, contoh: '12-03-1985' },
]

// Enough rows that a whole call can be pasted in before the text format runs out.
const BARIS_KOSONG = 500

/**
 * The sheet an office fills in: headings and one example row to be overwritten. Every cell of every
 * column has the format Text, so Excel keeps all 18 digits of a NIP and the zero of a phone number.
 */
export async function contohLembar(): Promise<Buffer> {
  return susunXlsx({
    lembar: [
      {
        nama: 'Peserta',
        kolom: KOLOM.map(({ kunci, lebar }) => ({ judul: LABEL[kunci], lebar })),
        baris: [KOLOM.map((k) => k.contoh)],
        kosong: BARIS_KOSONG,
      },
    ],
  })
}
