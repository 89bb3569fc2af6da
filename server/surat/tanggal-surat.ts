import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { masaPenandatangan, wajibMenjabat, type Penandatangan } from '../naskah/penandatangan.js'
import type { Konteks } from '../perkara/handler.js'
import { tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'

/**
 * The date a letter gets when nobody says another: today, or the last day of a signer whose term
 * ended between signature and numbering.
 */
export async function tanggalBawaan(k: Konteks, siapa: Penandatangan): Promise<string> {
  const { zona } = await setelanKantor(k.trx)
  const hariIni = tanggalDiZona(k.kini, zona)
  const { dari, sampai } = await masaPenandatangan(k.trx, siapa.pemangkuId)
  return sampai && sampai < hariIni && dari <= sampai ? sampai : hariIni
}

/**
 * Refuses a date no letter may bear. An earlier date than that of the number before is allowed: the
 * book is in the order of numbers, and a letter of 31 December may be numbered on 2 January. Older
 * than last year it is a slip of the pen, and would open a book that was closed. Errors:
 * TANGGAL_SURAT_DEPAN, TANGGAL_SURAT_LAMPAU, TANGGAL_DI_LUAR_MASA.
 */
export async function periksaTanggalSurat(
  k: Pick<Konteks, 'trx' | 'kini'>,
  tanggal: string,
  siapa?: Penandatangan,
): Promise<void> {
  const { zona } = await setelanKantor(k.trx)
  const hariIni = tanggalDiZona(k.kini, zona)
  if (tanggal > hariIni) throw errors.TANGGAL_SURAT_DEPAN()
  const palingAwal = `${Number(hariIni.slice(0, 4)) - 1}-01-01`
  if (tanggal < palingAwal)
    throw errors.TANGGAL_SURAT_LAMPAU({ paling: tanggalPanjang(palingAwal) })
  if (siapa) await wajibMenjabat(k.trx, siapa, tanggal)
}
