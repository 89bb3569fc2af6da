/** Where someone on a roster stands, and since when it is known; later states say more than earlier. */
export interface KeadaanPeserta {
  kata: 'Undangan' | 'Terdaftar' | 'Akun aktif' | 'Hadir' | 'Lulus' | 'Tidak lulus'
  pada: Date | null
}

interface Baris {
  terdaftar_at: Date | null
  akun_aktif_at: Date | null
  hadir_persen: string | number | null
  lulus: boolean | null
  /** When they were first in a session, where sessions are kept. */
  hadir_at?: Date | null
}

/** undangan -> terdaftar -> akun aktif -> hadir -> lulus (or not). */
export function keadaanPeserta(p: Baris): KeadaanPeserta {
  if (p.lulus !== null) return { kata: p.lulus ? 'Lulus' : 'Tidak lulus', pada: null }
  if (p.hadir_at || Number(p.hadir_persen ?? 0) > 0)
    return { kata: 'Hadir', pada: p.hadir_at ?? null }
  if (p.akun_aktif_at) return { kata: 'Akun aktif', pada: p.akun_aktif_at }
  if (p.terdaftar_at) return { kata: 'Terdaftar', pada: p.terdaftar_at }
  return { kata: 'Undangan', pada: null }
}
