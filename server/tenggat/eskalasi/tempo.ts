import { saatKerja, tambahHariKerja, tambahMenit, type JamKerja } from '../../values/jam-kerja.js'
import type { Aturan } from './aturan.js'

/** What of a clock decides when somebody is told; the names are those of the table `tenggat`. */
export interface JamDinilai {
  keras: boolean
  luar: boolean
  risiko_at: Date | null
  jatuh_at: Date | null
  /** How its waktu was read; not said of promises. */
  jenis?: string
}

/**
 * Whether a rule is fair on this clock. Where somebody outside is waited for, only who watches it is
 * asked to remind them, and nobody above hears of a breach that is not the office's; what hangs on a day
 * is also said when that day is near. `Segera` cannot
 * be missed: one gentle word to whoever has it.
 */
export function layak(a: Aturan, j: JamDinilai): boolean {
  if (!a.aktif) return false
  if (j.luar) {
    const ingat = a.tingkat === 'peringatan' && ['rencana', 'relatif'].includes(j.jenis ?? '')
    const lewat = a.tingkat === 'lewat' && a.acuan === 'jatuh'
    return a.kepada === 'pelaksana' && (lewat || ingat)
  }
  if (!j.keras) return a.tingkat === 'peringatan' && a.kepada === 'pelaksana'
  return true
}

/**
 * When a rule falls due on a clock, always within working time: what falls after close is due at the
 * next opening. Null: never. Days are whole working days after the day of the deadline. Depends on
 * nothing but facts that are stored, so that a wrong clock of the machine leaves no trace in it.
 */
export function tempo(j: JamKerja, a: Aturan, jam: JamDinilai): Date | null {
  const dasar = a.acuan === 'risiko' ? jam.risiko_at : jam.jatuh_at
  if (!dasar || !layak(a, jam)) return null
  const jatuh =
    a.geser === 0
      ? dasar
      : a.satuan === 'menit'
        ? tambahMenit(j, dasar, a.geser)
        : // Due at close of business belongs to the day that closes.
          tambahHariKerja(j, new Date(dasar.getTime() - 1), a.geser)
  return saatKerja(j, jatuh > a.berlakuAt ? jatuh : a.berlakuAt)
}

/** The rules not yet spoken, each with its moment, the earliest first. */
export function giliran(
  j: JamKerja,
  aturan: readonly Aturan[],
  jam: JamDinilai,
  sudah: ReadonlySet<string>,
): { aturan: Aturan; pada: Date }[] {
  return aturan
    .flatMap((a) => {
      const pada = sudah.has(a.kode) ? null : tempo(j, a, jam)
      return pada ? [{ aturan: a, pada }] : []
    })
    .sort((a, b) => a.pada.getTime() - b.pada.getTime())
}
