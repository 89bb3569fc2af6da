import { susunXlsx } from '../../platform/xlsx/tulis.js'
import { namaLengkap } from '../../values/gelar.js'
import { isiNip } from '../../values/nip.js'

/** A row of the table `peserta`, as far as LAN's sheet asks for it. */
export interface PesertaEkspor {
  nip: string
  nama: string
  gelar_depan: string
  gelar_belakang: string
  jenis_pegawai: 'pns' | 'pppk'
  golongan: string
  pangkat: string
  jabatan: string
  instansi: string
  email: string
  hp: string
  jenis_kelamin: '' | 'L' | 'P'
  tempat_lahir: string
  /** `yyyy-mm-dd`; null when unknown, then the birth date of the NIP is printed. */
  tanggal_lahir: string | null
  /** From what participants said of themselves, where they did. */
  agama?: string
  alamat_instansi?: string
}

/** What the sheet asks and no participant knows. */
export interface OpsiSmartbangkom {
  polaPenyelenggaraan?: string
  sumberAnggaran?: string
  alamatInstansi?: string
}

type Isi = (p: PesertaEkspor, o: OpsiSmartbangkom) => string
type Kolom = readonly [judul: string, lebar: number, isi: Isi]

/**
 * The upload sheet of LAN (domain notes 5.8); the layout is data because LAN changes it. Religion comes
 * from the profile of a participant who gave it, else its column stays empty for the office to fill.
 */
const KOLOM: readonly Kolom[] = [
  ['nama', 34, bergelar],
  ['no_identitas', 22, (p) => p.nip],
  [
    'jenis_kelamin',
    14,
    (p) => ((p.jenis_kelamin || isiNip(p.nip).kelamin) === 'P' ? 'Wanita' : 'Pria'),
  ],
  ['agama', 12, (p) => p.agama ?? ''],
  ['tempat_lahir', 18, (p) => p.tempat_lahir],
  ['tgl_lahir', 14, (p) => (p.tanggal_lahir ?? isiNip(p.nip).lahir).split('-').reverse().join('-')],
  ['email', 28, (p) => p.email],
  ['no_hp/telp kantor', 18, (p) => p.hp],
  ['jenis_peserta', 14, (p) => p.jenis_pegawai.toUpperCase()],
  ['gol', 8, (p) => p.golongan],
  ['pangkat', 22, (p) => p.pangkat],
  ['jabatan', 34, (p) => p.jabatan],
  ['pola_penyelenggaraan', 20, (_, o) => o.polaPenyelenggaraan ?? ''],
  ['sumber_anggaran', 16, (_, o) => o.sumberAnggaran || 'APBD'],
  ['Instansi', 34, (p) => p.instansi],
  ['Alamat Instansi', 40, (p, o) => p.alamat_instansi || (o.alamatInstansi ?? '')],
]

function bergelar(p: PesertaEkspor): string {
  return namaLengkap({ gelarDepan: p.gelar_depan, nama: p.nama, gelarBelakang: p.gelar_belakang })
}

/** The XLSX for Smartbangkom: headings in row 2, data from row 3, every cell text (NIP, HP). */
export async function smartbangkomXlsx(
  peserta: readonly PesertaEkspor[],
  opsi: OpsiSmartbangkom = {},
): Promise<Buffer> {
  return susunXlsx({
    lembar: [
      {
        nama: 'Peserta',
        kepala: ['Data peserta untuk Smartbangkom'],
        kolom: KOLOM.map(([judul, lebar]) => ({ judul, lebar })),
        baris: peserta.map((p) => KOLOM.map(([, , isi]) => isi(p, opsi))),
      },
    ],
  })
}
