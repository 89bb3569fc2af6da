/** How a letter leaves the house, as it stands in forms and books. */
export const CARA_KIRIM = {
  kurir: 'Kurir',
  pos: 'Pos',
  surel: 'Surel',
  wa: 'Grup resmi',
  srikandi: 'SRIKANDI',
  diambil: 'Diambil sendiri',
} as const

export type CaraKirim = keyof typeof CARA_KIRIM

export const sebutCara = (cara: string): string => CARA_KIRIM[cara as CaraKirim] ?? cara
