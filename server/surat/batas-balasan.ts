import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import type { Konteks } from '../perkara/handler.js'
import { tanggalDiZona } from '../values/tanggal.js'

/**
 * A reply date in the past would end the wait before it began; asked when the letter is written and
 * again when it is signed, days later. Errors: ISIAN_SALAH.
 */
export async function tolakBatasLewat(k: Konteks, isi: Record<string, unknown>): Promise<void> {
  if (typeof isi.batasBalasan !== 'string') return
  const { zona } = await setelanKantor(k.trx)
  if (isi.batasBalasan < tanggalDiZona(k.kini, zona)) {
    throw errors.ISIAN_SALAH({ kolom: 'Batas balasan', sebab: 'sudah lewat' })
  }
}
