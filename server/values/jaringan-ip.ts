/**
 * What counts as one visitor in a limit of tries: an IPv4 address, or the /64 an IPv6 address lies in. A
 * line with IPv6 is given a whole /64, so one machine could otherwise come from 2^64 addresses. IPv4
 * written as IPv6 (`::ffff:10.0.0.1`) is the IPv4 address; what is no address stays as it is.
 */
export function jaringanIp(alamat: string): string {
  const polos = alamat.replace(/%.*$/, '').toLowerCase()
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(polos)?.[1]
  if (v4) return v4
  const [kiri = '', kanan, ...lebih] = polos.split('::')
  if (!polos.includes(':') || lebih.length > 0) return alamat
  const depan = kelompok(kiri)
  const belakang = kelompok(kanan ?? '')
  // An IPv4 address at the end takes the room of two groups.
  const isi = depan.length + belakang.length + (polos.includes('.') ? 1 : 0)
  const nol = kanan === undefined ? 0 : Math.max(0, 8 - isi)
  const semua = [...depan, ...Array<string>(nol).fill('0'), ...belakang]
  return `${semua.slice(0, 4).map(tanpaNol).join(':')}::/64`
}

const kelompok = (teks: string): string[] => teks.split(':').filter((k) => k !== '')
const tanpaNol = (k: string): string => k.replace(/^0+(?=.)/, '')
