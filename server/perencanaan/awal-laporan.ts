import type { Knex } from 'knex'
import { sertifikatPemenuh } from './dipenuhi.js'
import type { LaporanBerikut } from './jalan.js'
import type { SatuUsulan } from './queries.js'
import type { IsiLaporan } from './skema-jalan.js'
import { hariIniKantor } from './tahun.js'

/** The certificate a report was filled from. */
export interface SertifikatTerisi {
  nomor: string
  tanggal: string
  /** It has a PDF, which goes with the report. */
  berkas: boolean
}

/**
 * What the form of the report that is due starts with. The last one of an item that a training fulfils
 * is filled from the certificate: its number, its day, and the JP of the training not reported yet.
 */
export async function awalLaporan(
  db: Knex,
  u: SatuUsulan,
  { ke, dari, tanggal }: LaporanBerikut,
  kini: Date,
): Promise<{ awal: Partial<IsiLaporan>; sertifikat: SertifikatTerisi | null }> {
  const polos = { tanggal, ...(dari === 1 && { jp: u.jp }) }
  const s = ke === dari && u.dipenuhi ? await sertifikatPemenuh(db, u.id) : null
  if (!s || !u.dipenuhi) return { awal: polos, sertifikat: null }
  const dilaporkan = u.laporan.reduce((n, l) => n + l.jp, 0)
  // A report lies between the first day and today; a certificate may be dated before either.
  const bolehTanggal =
    s.tanggal >= (u.pelaksanaan?.mulai ?? '') && s.tanggal <= (await hariIniKantor(db, kini))
  return {
    awal: {
      ...{ tanggal: bolehTanggal ? s.tanggal : tanggal, denganSertifikat: true },
      ...{ jp: Math.max(0, u.dipenuhi.jp - dilaporkan), nomorSertifikat: s.nomor },
    },
    sertifikat: { nomor: s.nomor, tanggal: s.tanggal, berkas: s.sha256 !== null },
  }
}
