import type { JenisLencana } from '../../platform/ui/badge.js'
import { persen } from '../../values/persen.js'
import type { AngkaEvaluasi } from './susun.js'
import type { Usul } from './usul.js'

const USUL: Record<Usul['jenis'], { kata: string; lencana: JenisLencana }> = {
  tetap: { kata: 'Tetap', lencana: 'baik' },
  perpanjang: { kata: 'Perpanjang', lencana: 'peringatan' },
  perpendek: { kata: 'Perpendek', lencana: 'info' },
  belum: { kata: 'Belum cukup', lencana: 'netral' },
  tidak: { kata: 'Tidak dinilai', lencana: 'netral' },
}

/** `Perpanjang menjadi 45 menit`. */
export const sebutUsul = (u: Usul): string =>
  u.menjadi ? `${USUL[u.jenis].kata} menjadi ${u.menjadi}` : USUL[u.jenis].kata

/** The same without the time. */
export const kataUsul = (u: Usul): string => USUL[u.jenis].kata
export const lencanaUsul = (u: Usul): JenisLencana => USUL[u.jenis].lencana

/** `12,5 % (8,1 – 18,9 %)`. */
export function sebutBagian(a: AngkaEvaluasi): string {
  if (a.bagian === null || !a.selang) return '–'
  const bawah = persen(a.selang.bawah).replace(' %', '')
  return `${persen(a.bagian)} (${bawah} – ${persen(a.selang.atas)})`
}
