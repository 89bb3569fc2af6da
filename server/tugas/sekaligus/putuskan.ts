import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import type { AlatLuar } from '../../perkara/handler.js'
import { transaksi } from '../../platform/db/db.js'
import { Galat } from '../../platform/galat.js'
import { sebelumSelesai, selesaikan } from '../service.js'
import { tinjau, type Butir, type Peninjau } from './tinjau.js'

/** Chosen on one page of the inbox. */
export const SEKALIGUS_TERBANYAK = 50
/** Milliseconds a person waits for the page; what has not been begun by then is left for another go. */
const TUNGGU = 20_000

/** What a person agreed to: a task, and the version they saw of its letter. */
export interface Disetujui {
  id: string
  sha256: string
}

export interface HasilPutus extends Omit<Butir, 'versi' | 'frasa'> {
  disetujui: boolean
}

export type Alat = Peninjau &
  Pick<AlatLuar, 'clock' | 'berkas'> & {
    /** Called first in every transaction. */
    awal(trx: Knex.Transaction): Promise<void>
  }

/**
 * Agrees to several letters by the way each would go alone, each in a transaction of its own: one that
 * has changed meanwhile does not keep the others off. The passphrase lives in this call only; where
 * signing fails, no other signature is tried. Answers what became of each, in the order they were named.
 * Errors: ISIAN_SALAH without a passphrase that is needed, and a wrong one before anything was done.
 */
export async function putuskanSekaligus(
  a: Alat,
  disetujui: readonly Disetujui[],
  frasa: string | undefined,
): Promise<HasilPutus[]> {
  const mulai = a.clock.now().getTime()
  const hasil: HasilPutus[] = []
  let tteGagal = false
  const semua = []
  for (const { id, sha256 } of new Map(disetujui.map((d) => [d.id, d])).values())
    semua.push({ sha256, ...(await tinjau(a, id)) })
  // Asked before anything is done: a form that is refused has done nothing.
  if (!frasa && semua.some((b) => b.frasa && !b.sebab))
    throw errors.ISIAN_SALAH({ kolom: 'Frasa sandi', sebab: 'wajib diisi' })
  for (const { sha256, versi, frasa: elektronik, ...butir } of semua) {
    const { id } = butir
    const catat = (sebab: string) => hasil.push({ ...butir, sebab, disetujui: sebab === '' })
    if (butir.sebab || !versi) catat(butir.sebab)
    else if (versi.sha256 !== sha256) catat(errors.NASKAH_BERUBAH(versi).message)
    else if (a.clock.now().getTime() - mulai > TUNGGU)
      catat('Belum sempat dikerjakan. Setujui sekali lagi.')
    else if (!elektronik) catat((await satu(a, id, { sha256 }))?.message ?? '')
    else if (tteGagal) catat('Tidak dicoba, karena penandatanganan sebelumnya gagal.')
    else {
      const galat = await satu(a, id, { sha256, frasa: frasa! })
      if (galat?.kode === 'TTE_FRASA_SALAH' && !hasil.some((h) => h.disetujui)) throw galat
      tteGagal = galat?.kode.startsWith('TTE_') ?? false
      catat(galat?.message ?? '')
    }
  }
  return hasil
}

/** Null when it was done, or why not. */
async function satu(
  a: Alat,
  id: string,
  isi: { sha256: string; frasa?: string },
): Promise<Galat | null> {
  const isian = { ...isi, keputusan: 'ya' }
  try {
    const luar = await sebelumSelesai(a, id, isian)
    await transaksi(a.db, async (trx) => {
      await a.awal(trx)
      await selesaikan({ ...a, trx }, id, isian, luar)
    })
    return null
  } catch (galat) {
    if (galat instanceof Galat) return galat
    throw galat
  }
}
