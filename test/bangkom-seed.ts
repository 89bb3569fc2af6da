import { bacaTabel } from '../server/sop/asal/baca-tabel.js'
import type { Lakon } from './langkah-bantu.js'

/** The rows of the flowchart of seed 000, as they were taken from it. */
export const TABEL_000 = bacaTabel(
  new URL('fixtures/sop/sop_steps.csv', import.meta.url).pathname,
  'BANGKOM',
)

const peserta = async (p: Lakon): Promise<any[]> =>
  p.db('peserta').where({ pelatihan_id: (await p.perkara()).pelatihan_id })
/** Who did this row, and as what, the earliest first. */
const sebagai = async (p: Lakon, no: string): Promise<string[]> =>
  (await p.riwayat('tugas.selesai')).filter((r) => r.rincian.no === no).map((r) => r.sebagai)
const oleh = async (p: Lakon, no: string, ...siapa: RegExp[]): Promise<boolean> => {
  const ada = await sebagai(p, no)
  return ada.length === siapa.length && ada.every((s, i) => siapa[i]!.test(s))
}
const lampiran = (p: Lakon): Promise<string[]> =>
  p.db('lampiran').where({ perkara_id: p.id }).pluck('nama')
const ADMIN = /Admin BANGKOM/
const PENGELOLA = /Pengelola Penyelenggaraan/

/** What is there when a row has been done, by whom its column names. */
export const LANGKAH_000: Record<string, (p: Lakon) => Promise<boolean>> = {
  1: async (p) => (await peserta(p)).length === 5 && (await oleh(p, '1', ADMIN)),
  // handed over by the one, checked by the other
  2: (p) => oleh(p, '2', ADMIN, PENGELOLA),
  3: (p) => oleh(p, '3', PENGELOLA),
  4: async (p) => (await peserta(p)).every((o) => o.akun_aktif_at),
  6: async (p) => (await peserta(p)).every((o) => Number(o.hadir_persen) >= 80),
  7: (p) => oleh(p, '7', PENGELOLA),
  10: async (p) => (await peserta(p)).every((o) => o.lulus) && (await oleh(p, '10', PENGELOLA)),
  11: async (p) => {
    const nama = await lampiran(p)
    return ['laporan.pdf', 'transkrip.xlsx'].every((n) => nama.includes(n))
  },
  // said where it lies, and a ZIP of everything is made and kept with the case
  12: async (p) => {
    const [catatan] = await p.riwayat('cadangan.lms')
    await p.panggung.kerjakanAntrean('arsip.paket')
    const zip = (await lampiran(p)).filter((n) => n.endsWith('.zip'))
    return catatan?.rincian.tempat === 'Hard disk arsip' && zip.length === 1
  },
}
