import {
  hariKerja,
  menitKerja,
  menitSehari,
  tanggalKerja,
  type JamKerja,
} from '../values/jam-kerja.js'
import { tambahHari } from '../values/tanggal.js'
import type { WaktuBaku } from '../values/waktu-baku.js'

/** From here on a length is said in days; below, hours are easier to picture. */
const DALAM_HARI = 2

/** `2 jam 10 menit`, `3 hari 1 jam`: a working day is as long as `sehari` says. */
export function sebutLama(menit: number, sehari: number): string {
  const hari = menit >= sehari * DALAM_HARI ? Math.floor(menit / sehari) : 0
  const sisa = menit - hari * sehari
  const [jam, mnt] = [Math.floor(sisa / 60), sisa % 60]
  // Beside days nobody counts minutes.
  const bagian = [
    hari > 0 && `${hari} hari`,
    jam > 0 && `${jam} jam`,
    hari === 0 && (mnt > 0 || jam === 0) && `${mnt} menit`,
  ]
  return bagian.filter(Boolean).join(' ')
}

/** Working time left up to a due time, or gone since: `sisa 2 jam 10 menit kerja`. */
export function sebutSisa(j: JamKerja, kini: Date, jatuh: Date): { menit: number; teks: string } {
  const menit = menitKerja(j, kini, jatuh)
  const lama = `${sebutLama(Math.abs(menit), hariBiasa(j, jatuh))} kerja`
  if (kini <= jatuh) return { menit, teks: `sisa ${lama}` }
  return { menit, teks: menit === 0 ? 'baru saja lewat' : `lewat ${lama}` }
}

/** The length of a working day about then. */
export function hariBiasa(j: JamKerja, saat: Date): number {
  let hari = tanggalKerja(j, saat)
  while (!hariKerja(j, hari)) hari = tambahHari(hari, -1)
  return menitSehari(j, hari)
}

const TANPA: Partial<Record<WaktuBaku['jenis'], string>> = {
  jadwal: 'menunggu jadwal pelatihan',
  relatif: 'menunggu tanggal pelatihan',
  rencana: 'menunggu tanggal rencana',
  hari_kerja: 'menunggu tanggal pelatihan',
  tak_dikenal: 'waktu baku tidak dikenali',
}

/** Why there is nothing to count to. */
export const sebutTanpa = (jenis: WaktuBaku['jenis']): string => TANPA[jenis] ?? 'tanpa batas waktu'
