const MENIT = 60_000

/** What of a session decides when it takes attendance. */
export interface WaktuSesi {
  mulai: Date
  selesai: Date
  buka_menit: number
  telat_menit: number
  ditutup_at: Date | null
}

/** From here on attendance is taken, and the link to the meeting is shown. */
export const pintuBuka = (s: WaktuSesi): Date => new Date(s.mulai.getTime() - s.buka_menit * MENIT)

/** Where a session stands: its door opens before it begins, and shuts with it or by hand. */
export function keadaanSesi(s: WaktuSesi, kini: Date): 'belum' | 'buka' | 'tutup' {
  if (kini < pintuBuka(s)) return 'belum'
  return kini >= s.selesai || (s.ditutup_at && kini >= s.ditutup_at) ? 'tutup' : 'buka'
}

/** Minutes after the beginning; 0 within what the session allows. */
export function menitTelat(s: WaktuSesi, saat: Date): number {
  const menit = Math.floor((saat.getTime() - s.mulai.getTime()) / MENIT)
  return menit > s.telat_menit ? menit : 0
}
