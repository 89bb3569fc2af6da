/** JP a PNS is entitled to in a year (PP 11/2017 Pasal 203; PerLAN 10/2018). */
export const JP_PNS = 20
/** JP a PPPK gets at most in a year. */
export const JP_PPPK = 24

/** SQL: a proposal (column `tahap`) its superior accepted; what else is planned counts for no year. */
export const SQL_DITERIMA = `tahap not in ('konsep', 'verifikasi', 'ditolak')`

/** What is to be said of the JP somebody planned for a year; '' when nothing. */
export function catatanJp(jenis: string, jp: number): string {
  if (jenis === 'pns' && jp < JP_PNS) return `kurang ${JP_PNS - jp} JP dari ${JP_PNS}`
  if (jenis === 'pppk' && jp > JP_PPPK)
    return `lebih ${jp - JP_PPPK} JP dari paling banyak ${JP_PPPK}`
  return ''
}
