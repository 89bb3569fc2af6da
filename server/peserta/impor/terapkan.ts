import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { jagaKuota } from '../kuota.js'
import type { DataPeserta, LaporanImpor } from './jenis.js'
import { perbaruiPeserta, tambahPeserta } from './queries.js'

/** Rows per statement: big enough to be set-based, small enough for one parameter of ~0.5 MB. */
const POTONGAN = 1000

export interface HasilImpor {
  baru: number
  berubah: number
  sama: number
  ganda: number
  salah: number
}

/**
 * Writes what the dry run found: new participants are added at the end of the roster, known ones
 * get the filled cells, empty cells change nothing. A second run of the same sheet changes nothing.
 * Throws DAFTAR_ADA_SALAH when rows are wrong, unless `lewatiSalah` says to leave those out.
 * PESERTA_MELEBIHI_KUOTA when the training was opened with a number of places and these do not fit.
 * The counts are of what was really written: the roster may have moved since the dry run.
 */
export async function terapkanImpor(
  trx: Knex.Transaction,
  pelatihanId: string,
  laporan: LaporanImpor,
  { kini, lewatiSalah = false }: { kini: Date; lewatiSalah?: boolean },
): Promise<HasilImpor> {
  const { salah, ganda } = laporan.jumlah
  if (salah > 0 && !lewatiSalah) {
    const contoh = laporan.baris.find((b) => b.keadaan === 'salah')!.galat[0]!
    throw errors.DAFTAR_ADA_SALAH({ salah, contoh })
  }
  // Two imports into one training queue up here, so that neither counts the other's rows as new.
  const ada = await trx.raw('select id from pelatihan where id = ? for no key update', [
    pelatihanId,
  ])
  if (ada.rows.length === 0) throw errors.TIDAK_ADA({ apa: 'Pelatihan' })
  const data = laporan.baris
    .filter((b) => b.keadaan !== 'salah' && b.keadaan !== 'ganda')
    .map((b) => b.data as DataPeserta)
  let baru = 0
  let berubah = 0
  for (let i = 0; i < data.length; i += POTONGAN) {
    const potongan = data.slice(i, i + POTONGAN)
    berubah += await perbaruiPeserta(trx, pelatihanId, potongan)
    baru += await tambahPeserta(trx, pelatihanId, potongan, kini)
  }
  if (baru > 0) await jagaKuota(trx, pelatihanId, baru)
  return { baru, berubah, sama: data.length - baru - berubah, ganda, salah }
}
