import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import type { Blok } from '../../platform/docx/teks.js'
import { bandingTeks, type Perbandingan } from './banding.js'
import { versiSejak } from './sejak.js'
import { semuaTanda, type Tanda } from './tanda.js'
import { kalimatDari } from './kalimat.js'
import { teksVersi } from './teks-versi.js'

export interface VersiRingkas {
  versi: number
  tahap: string
  oleh: string | null
  dibuat_at: Date
}

export interface BandingVersi extends Perbandingan {
  naskah: { id: string; hal: string; jenis: string }
  versi: VersiRingkas[]
  dari: number
  ke: number
  /** Remarks on either side, by the paragraph they stand in. */
  tanda: { lama: Map<number, Tanda[]>; baru: Map<number, Tanda[]> }
}

/**
 * Two versions of a document; default the newest, and the one this person knows. Errors: TIDAK_ADA,
 * VERSI_TUNGGAL when there is only one.
 */
export async function bandingVersi(
  db: Knex,
  p: { naskahId: string; pegawaiId: string; dari?: number | undefined; ke?: number | undefined },
): Promise<BandingVersi> {
  const naskah = await db('naskah').where({ id: p.naskahId }).first('id', 'hal', 'jenis', 'versi')
  const versi = await db('naskah_versi as v')
    .leftJoin('pegawai as p', 'p.id', 'v.oleh')
    .where('v.naskah_id', p.naskahId)
    .orderBy('v.versi')
    .select('v.versi', 'v.tahap', 'v.dibuat_at', { oleh: 'p.nama' })
  if (versi.length < 2) throw errors.VERSI_TUNGGAL()
  const ke = p.ke ?? naskah.versi
  const dari = p.dari ?? (await versiSejak(db, p.naskahId, ke, p.pegawaiId))?.versi ?? 1
  const [lama, baru] = [await teksVersi(db, p.naskahId, dari), await teksVersi(db, p.naskahId, ke)]
  const semua = await semuaTanda(db, p.naskahId)
  const tandai = (v: number, blok: typeof lama) =>
    perParagraf(
      semua.filter((t) => t.versi === v),
      blok,
    )
  return {
    ...bandingTeks(lama, baru),
    ...{ naskah, versi, dari, ke },
    tanda: { lama: tandai(dari, lama), baru: tandai(ke, baru) },
  }
}

function perParagraf(tanda: readonly Tanda[], teks: readonly Blok[]): Map<number, Tanda[]> {
  const hasil = new Map<number, Tanda[]>()
  if (tanda.length === 0) return hasil
  const kalimat = kalimatDari(teks)
  for (const t of tanda) {
    const blok = kalimat[t.posisi]?.blok
    if (blok !== undefined) hasil.set(blok, [...(hasil.get(blok) ?? []), t])
  }
  return hasil
}
