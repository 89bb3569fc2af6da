import type { Knex } from 'knex'
import { susunXlsx } from '../../platform/xlsx/tulis.js'
import { namaLengkap } from '../../values/gelar.js'
import { namaBerkasSertifikat, siapkanPaket, type PaketSiap } from '../paket.js'
import type { Anggota } from '../paket-kini.js'

export interface Sampul {
  /** Name of the training. */
  pelatihan: string
  tujuan: string
  /** Number of the covering letter. */
  surat: string
}

const KOLOM = [
  ['No.', 6],
  ['Nama', 34],
  ['NIP', 22],
  ['Instansi', 34],
  ['Nomor', 30],
  ['Kode registrasi', 26],
  ['Berkas', 40],
  ['Keterangan', 44],
] as const

/** The package for who held a training: a list, and every certificate as its own PDF. */
export async function bungkus(
  db: Knex,
  { pelatihan, tujuan, surat }: Sampul,
  jadi: readonly Anggota[],
): Promise<PaketSiap> {
  const isi = await susunXlsx({
    lembar: [
      {
        nama: 'Sertifikat',
        kepala: [`Daftar sertifikat ${pelatihan}`, `Kepada ${tujuan}, surat pengantar ${surat}`],
        kolom: KOLOM.map(([judul, lebar]) => ({ judul, lebar })),
        baris: jadi.map((s, i) => [
          String(i + 1),
          namaLengkap({
            ...{ nama: s.nama, gelarDepan: s.gelar_depan, gelarBelakang: s.gelar_belakang },
          }),
          ...[s.nip, s.instansi, s.nomor, s.kode_registrasi],
          namaBerkasSertifikat(s.nip, s.nomor),
          s.lama ? `Menggantikan nomor ${s.lama} yang sudah BATAL` : '',
        ]),
      },
    ],
  })
  return siapkanPaket(db, { nama: 'daftar-sertifikat.xlsx', isi }, jadi)
}
