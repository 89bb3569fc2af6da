import { bilangan, type KolomBerkas } from '../laporan/berkas.js'
import { KATA_TAHAP } from '../perencanaan/tahap.js'
import { TAHAP } from '../rekomendasi/skema.js'
import { rentangTanggal, tanggalDiZona } from '../values/tanggal.js'
import type { BarisPelatihan } from './pelatihan.js'
import type { BarisRekomendasi } from './rekomendasi.js'
import type { BarisRencana } from './rencana.js'

/** One line of the file: whatever kind it is of. */
export interface BarisEkspor {
  jenis: 'Rencana' | 'Pelatihan' | 'Rekomendasi'
  tahun: number
  kegiatan: string
  waktu: string
  keadaan: string
  jp: number
  jpDilaporkan: number | null
  nomor: string
  kode: string
  siasn: string
}

const teks = (
  judul: string,
  lebar: number,
  nilai: (b: BarisEkspor) => string,
): KolomBerkas<BarisEkspor> => ({ judul, lebar, nilai })

export const KOLOM: readonly KolomBerkas<BarisEkspor>[] = [
  teks('Jenis', 14, (b) => b.jenis),
  bilangan('Tahun', (b) => b.tahun),
  teks('Kegiatan', 50, (b) => b.kegiatan),
  teks('Waktu', 32, (b) => b.waktu),
  teks('Keadaan', 20, (b) => b.keadaan),
  bilangan('JP', (b) => b.jp),
  bilangan('JP Dilaporkan', (b) => b.jpDilaporkan),
  teks('Nomor', 30, (b) => b.nomor),
  teks('Kode Registrasi', 24, (b) => b.kode),
  teks('Diekspor ke SIASN', 18, (b) => b.siasn),
]

const KOSONG = { jpDilaporkan: null, nomor: '', kode: '', siasn: '' }

/** Everything of a history as lines of one file. */
export const barisEkspor = (
  r: { rencana: BarisRencana[]; pelatihan: BarisPelatihan[]; rekomendasi: BarisRekomendasi[] },
  zona: string,
): BarisEkspor[] => [
  ...r.rencana.map((u) => ({
    ...{ ...KOSONG, jenis: 'Rencana' as const, tahun: u.tahun, kegiatan: u.materi, waktu: '' },
    ...{ keadaan: KATA_TAHAP[u.tahap], jp: u.jpRencana, jpDilaporkan: u.jpDilaporkan },
  })),
  ...r.pelatihan.map((p) => ({
    ...{ ...KOSONG, jenis: 'Pelatihan' as const, tahun: Number(p.mulai.slice(0, 4)) },
    ...{ kegiatan: `${p.nama}${p.angkatan && ` Angkatan ${p.angkatan}`}`, jp: p.jp },
    ...{ waktu: rentangTanggal(p.mulai, p.selesai), keadaan: p.keadaan },
    ...{ nomor: p.sertifikat?.nomor ?? '', kode: p.sertifikat?.kodeRegistrasi ?? '' },
    siasn: p.sertifikat?.siasnAt ? tanggalDiZona(p.sertifikat.siasnAt, zona) : '',
  })),
  ...r.rekomendasi.map((k) => ({
    ...{ ...KOSONG, jenis: 'Rekomendasi' as const, tahun: Number(k.mulai.slice(0, 4)) },
    ...{ kegiatan: k.kegiatan, jp: k.jp, waktu: rentangTanggal(k.mulai, k.selesai) },
    ...{ keadaan: TAHAP[k.tahap], nomor: k.surat ?? '' },
  })),
]
