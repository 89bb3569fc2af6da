import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { kursiKedaluwarsa, muatPelaku } from '../pegawai/service.js'
import { Galat } from '../platform/galat.js'
import { PERAN_DIWAKILI, sebutan, type Kursi, type Pelaku } from '../values/pelaku.js'
import { tanggalPanjang } from '../values/tanggal.js'

/** What decides whose task it is. */
export interface HakTugas {
  peran: string
  pencatat: string | null
  unit_id: string | null
  /** The one person it is for; the roles decide nothing then. */
  pegawai_id?: string | null
}

/** Who acts as themselves: without a post here, as people of other agencies are. */
const DIRI: Kursi = {
  ...{ pemangkuId: '', jabatanId: '', jabatan: '', unitId: '', sifat: 'definitif' },
  ...{ peran: [], peranKantor: [] },
}

const URUTAN = { definitif: 0, plt: 1, plh: 2 }

/** The seat by which someone may act on a task; own posts go before acting ones. */
export function kursiUntuk(pelaku: Pelaku, tugas: HakTugas): Kursi | null {
  if (tugas.pegawai_id) return kursiOrang(pelaku, tugas)
  const peran = tugas.pencatat ? [tugas.peran, tugas.pencatat] : [tugas.peran]
  const cocok = pelaku.kursi.filter((kursi) =>
    peran.some(
      (p) =>
        kursi.peranKantor.includes(p) ||
        (kursi.peran.includes(p) && (tugas.unit_id === null || tugas.unit_id === kursi.unitId)),
    ),
  )
  return cocok.sort((a, b) => URUTAN[a.sifat] - URUTAN[b.sifat])[0] ?? null
}

/** For a task of one person: that person, or who acts in their post where the role goes with it. */
function kursiOrang({ pegawaiId, kursi }: Pelaku, t: HakTugas): Kursi | null {
  if (t.pegawai_id === pegawaiId) return kursi.find((k) => k.sifat === 'definitif') ?? DIRI
  const wakil = PERAN_DIWAKILI.includes(t.peran)
  return (wakil && kursi.find((k) => k.menggantikanId === t.pegawai_id)) || null
}

/**
 * The seat, or the reason there is none: a seat whose period ended says so with its date.
 * Errors: MASA_TUGAS_HABIS, TUGAS_BUKAN_MILIK.
 */
export async function wajibKursi(
  trx: Knex.Transaction,
  pelaku: Pelaku,
  tugas: HakTugas,
  kini: Date,
): Promise<Kursi> {
  const kursi = kursiUntuk(pelaku, tugas)
  if (kursi) return kursi
  const dulu = await kursiKedaluwarsa(
    trx,
    pelaku.pegawaiId,
    [tugas.peran, tugas.pencatat ?? ''],
    kini,
  )
  if (dulu) {
    throw errors.MASA_TUGAS_HABIS({ sebutan: sebutan(dulu), sampai: tanggalPanjang(dulu.sampai) })
  }
  const peran = await trx('peran').where({ kode: tugas.peran }).first('nama')
  throw errors.TUGAS_BUKAN_MILIK({ peran: peran?.nama ?? tugas.peran })
}

/**
 * Whether the holder's hand on a task still keeps others off. Not when they have lost the seat (a
 * period ended, a move), nor before who acts in the very post of the incumbent: then the incumbent is
 * away, and a letter must not wait in an empty room.
 */
export async function masihDipegang(
  db: Knex,
  tugas: HakTugas & { pemegang_id: string },
  kursi: Kursi,
  kini: Date,
): Promise<boolean> {
  const pemegang = await muatPelaku(db, tugas.pemegang_id, kini).catch((galat: unknown) => {
    // Someone who has left the office is not loaded any more.
    if (galat instanceof Galat) return null
    throw galat
  })
  const punya = pemegang && kursiUntuk(pemegang, tugas)
  if (!punya) return false
  if (tugas.pegawai_id && kursi.menggantikanId === tugas.pemegang_id) return false
  return !(
    punya.jabatanId === kursi.jabatanId &&
    punya.sifat === 'definitif' &&
    kursi.sifat !== 'definitif'
  )
}
