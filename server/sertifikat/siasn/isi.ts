import type { Pelatihan } from '../../pelatihan/service.js'
import { susunXlsx } from '../../platform/xlsx/tulis.js'
import { namaBerkasSertifikat } from '../paket.js'

/** What SIASN must be told of a training and nobody here can know. */
export interface SetelanSiasn {
  instansi_id: string
  jenis_diklat_id: string
  latihan_struktural_id: string
  institusi: string
}

export interface BarisSiasn {
  nip: string
  nama: string
  nomor: string
  /** Null while it is not known: the cell stays empty. */
  pns_orang_id: string | null
}

type Kolom = readonly [judul: string, isi: (b: BarisSiasn, p: Pelatihan, s: SetelanSiasn) => string]

/** `DD-MM-YYYY` */
const hari = (t: string): string => t.split('-').reverse().join('-')

/** The fields of POST /kursus/save, in their order; certificates go with document 881. */
const KURSUS: readonly Kolom[] = [
  ['pnsOrangId', (b) => b.pns_orang_id ?? ''],
  ['instansiId', (_, __, s) => s.instansi_id],
  ['jenisDiklatId', (_, __, s) => s.jenis_diklat_id],
  ['namaKursus', (_, p) => p.nama],
  ['institusiPenyelenggara', (_, __, s) => s.institusi],
  ['nomorSertipikat', (b) => b.nomor],
  ['tahunKursus', (_, p) => p.selesai.slice(0, 4)],
  ['tanggalKursus', (_, p) => hari(p.mulai)],
  ['tanggalSelesaiKursus', (_, p) => hari(p.selesai)],
  ['jumlahJam', (_, p) => String(p.jp)],
]
/** The fields of POST /diklat/save, for structural trainings only; document 874. */
const DIKLAT: readonly Kolom[] = [
  ['pnsOrangId', (b) => b.pns_orang_id ?? ''],
  ['latihanStrukturalId', (_, __, s) => s.latihan_struktural_id],
  ['nomor', (b) => b.nomor],
  ['tahun', (_, p) => p.selesai.slice(0, 4)],
  ['tanggal', (_, p) => hari(p.mulai)],
  ['tanggalSelesai', (_, p) => hari(p.selesai)],
  ['institusiPenyelenggara', (_, __, s) => s.institusi],
  ['jumlahJam', (_, p) => String(p.jp)],
]

export const macamSiasn = (p: Pick<Pelatihan, 'jenis'>): 'diklat' | 'kursus' =>
  p.jenis === 'struktural' ? 'diklat' : 'kursus'

/** What of the training is still to be filled in, by its label. */
export const kurangPelatihan = (p: Pelatihan, s: SetelanSiasn): string[] =>
  (macamSiasn(p) === 'diklat'
    ? ([['latihanStrukturalId', s.latihan_struktural_id]] as const)
    : ([
        ['instansiId', s.instansi_id],
        ['jenisDiklatId', s.jenis_diklat_id],
      ] as const)
  )
    .concat([['institusiPenyelenggara', s.institusi]] as never)
    .filter(([, isi]) => !isi)
    .map(([nama]) => nama)

/** The sheet: SIASN's own fields first, then what a person needs to find the file of each row. */
export function lembarSiasn(
  p: Pelatihan,
  s: SetelanSiasn,
  baris: readonly BarisSiasn[],
): Promise<Buffer> {
  const kolom = macamSiasn(p) === 'diklat' ? DIKLAT : KURSUS
  const dokumen = macamSiasn(p) === 'diklat' ? '874' : '881'
  return susunXlsx({
    lembar: [
      {
        nama: macamSiasn(p),
        kolom: [...kolom.map(([j]) => j), 'nip', 'nama', 'id_ref_dokumen', 'file'].map((judul) => ({
          ...{ judul, lebar: Math.max(14, judul.length + 4) },
        })),
        baris: baris.map((b) => [
          ...kolom.map(([, isi]) => isi(b, p, s)),
          ...[b.nip, b.nama, dokumen, namaBerkasSertifikat(b.nip, b.nomor)],
        ]),
      },
    ],
  })
}
