import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { kursiKedaluwarsa } from '../pegawai/service.js'
import { sebutan, type Kursi, type Pelaku } from '../values/pelaku.js'
import { tanggalPanjang } from '../values/tanggal.js'

/** What decides whose task it is. */
export interface HakTugas { peran: string; pencatat: string | null; unit_id: string | null }

const URUTAN = { definitif: 0, plt: 1, plh: 2 }

/** The seat by which someone may act on a task; own posts go before acting ones. */
export function kursiUntuk(pelaku: Pelaku, tugas: HakTugas): Kursi | null {
  const peran = tugas.pencatat ? [tugas.peran, tugas.pencatat] : [tugas.peran]
  const cocok = pelaku.kursi.filter((kursi) => peran.some((p) =>
    kursi.peranKantor.includes(p) ||
    (kursi.peran.includes(p) && (tugas.unit_id === null || tugas.unit_id === kursi.unitId))))
  return cocok.sort((a, b) => URUTAN[a.sifat] - URUTAN[b.sifat])[0] ?? null
}

/**
 * The seat, or the reason there is none: a seat whose period ended says so with its date.
 * Errors: MASA_TUGAS_HABIS, TUGAS_BUKAN_MILIK.
 */
export async function wajibKursi(
  trx: Knex.Transaction, pelaku: Pelaku, tugas: HakTugas, kini: Date,
): Promise<Kursi> {
  const kursi = kursiUntuk(pelaku, tugas)
  if (kursi) return kursi
  const dulu = await kursiKedaluwarsa(trx, pelaku.pegawaiId, [tugas.peran, tugas.pencatat ?? ''], kini)
  if (dulu) {
    throw errors.MASA_TUGAS_HABIS({ sebutan: sebutan(dulu), sampai: tanggalPanjang(dulu.sampai) })
  }
  const peran = await trx('peran').where({ kode: tugas.peran }).first('nama')
  throw errors.TUGAS_BUKAN_MILIK({ peran: peran?.nama ?? tugas.peran })
}
