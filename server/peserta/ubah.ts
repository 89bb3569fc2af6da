import type { Knex } from 'knex'
import { pangkatDari } from '../values/pangkat.js'
import type { DataPeserta } from './impor/index.js'
import { tambahPeserta } from './impor/queries.js'
import { jagaKuota } from './kuota.js'

/** Fields of the roster that can be put right one by one. */
const KOLOM = {
  nama: 'nama',
  gelarDepan: 'gelar_depan',
  gelarBelakang: 'gelar_belakang',
  golongan: 'golongan',
  jabatan: 'jabatan',
  instansi: 'instansi',
  jenisKelamin: 'jenis_kelamin',
  tanggalLahir: 'tanggal_lahir',
} as const

/** One field of one participant as it shall be. */
export interface UbahPeserta {
  nip: string
  kolom: keyof typeof KOLOM
  nilai: string
}

/** Puts fields of the roster right; a golongan brings its rank along. Who is not on it is left out. */
export async function ubahPeserta(
  trx: Knex.Transaction,
  pelatihanId: string,
  ubah: readonly UbahPeserta[],
): Promise<void> {
  for (const kolom of new Set(ubah.map((u) => u.kolom))) {
    const sini = ubah.filter((u) => u.kolom === kolom)
    const jenis = kolom === 'tanggalLahir' ? 'date' : 'text'
    const pangkat = kolom === 'golongan' ? ', pangkat = b.pangkat' : ''
    await trx.raw(
      `update peserta p set ${KOLOM[kolom]} = b.nilai::${jenis}${pangkat}
         from unnest(cast(:nip as text[]), cast(:nilai as text[]), cast(:pangkat as text[]))
           as b (nip, nilai, pangkat)
        where p.pelatihan_id = :pelatihanId and p.nip = b.nip`,
      {
        ...{ pelatihanId, nip: sini.map((u) => u.nip), nilai: sini.map((u) => u.nilai) },
        pangkat: sini.map((u) => pangkatDari(u.nilai)),
      },
    )
  }
}

type Baru = Pick<DataPeserta, 'nip' | keyof typeof KOLOM>

/**
 * Adds people at the end of the roster; who is on it already stays as they are. Called with the training
 * locked. Errors: PESERTA_MELEBIHI_KUOTA.
 */
export async function tambahPesertaBaru(
  trx: Knex.Transaction,
  pelatihanId: string,
  baru: readonly Baru[],
  kini: Date,
): Promise<void> {
  const data = baru.map((b): DataPeserta => ({
    ...{ ...b, jenisPegawai: '', pangkat: pangkatDari(b.golongan), unitKerja: '' },
    ...{ email: '', hp: '', tempatLahir: '' },
  }))
  if (data.length === 0) return
  const masuk = await tambahPeserta(trx, pelatihanId, data, kini)
  if (masuk > 0) await jagaKuota(trx, pelatihanId, masuk)
}
