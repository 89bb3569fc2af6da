import type { UnitArsip } from './daftar.js'

export type JenisAcara = 'pemindahan' | 'pemusnahan' | 'penyerahan'

/**
 * Why this may not be done to a unit on that day; empty when it may. Nothing happens before its time
 * (UU 43/2009 Ps. 51), to what is on hold, or to what is gone.
 */
export function halangan(u: UnitArsip, jenis: JenisAcara, hariIni: string): string {
  if (u.tahan) return `sedang ditahan: ${u.tahan_alasan}`
  if (u.akhir) return `sudah ${u.akhir === 'musnah' ? 'dimusnahkan' : 'diserahkan'}`
  if (!u.klasifikasi) return 'belum berkode klasifikasi'
  if (u.aktif_sampai === null || u.inaktif_sampai === null || !u.nasib)
    return u.mulai === null ? 'perkaranya masih berjalan' : 'kodenya belum punya jadwal retensi'
  if (jenis === 'pemindahan') {
    if (u.inaktif_at) return 'sudah dipindahkan'
    return u.aktif_sampai < hariIni ? '' : `masih aktif sampai ${u.aktif_sampai}`
  }
  if (u.inaktif_sampai >= hariIni) return `masih disimpan sampai ${u.inaktif_sampai}`
  const nasib = jenis === 'pemusnahan' ? 'musnah' : 'permanen'
  // What is to be judged again may go either way, by the decision that is being approved.
  return u.nasib === nasib || u.nasib === 'dinilai kembali' ? '' : `nasibnya ${u.nasib}`
}
