import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { buka, type Aksi } from '../service.js'

/** One thing a step needs, and who has it at hand since when. */
export interface ButirKelengkapan {
  nama: string
  /** Null: not ticked. */
  oleh: string | null
  pada: Date | null
}

/** The cell of the SOP as single things: `Materi, Absen, dan Evaluasi` are three. */
export const butirKelengkapan = (sel: string): string[] =>
  sel
    .split(/[,;\n]/)
    .map((b) => b.trim().replace(/^dan\s+/, ''))
    .filter((b) => b !== '')

export async function bacaKelengkapan(
  db: Knex,
  tugasId: string,
  sel: string,
): Promise<ButirKelengkapan[]> {
  const nama = butirKelengkapan(sel)
  if (nama.length === 0) return []
  const ada = await db('kelengkapan_tugas as k')
    .join('pegawai as g', 'g.id', 'k.oleh')
    .where('k.tugas_id', tugasId)
    .select('k.butir', 'k.pada', { oleh: 'g.nama' })
  return nama.map((n, i) => {
    const { oleh = null, pada = null } = ada.find((k) => k.butir === i) ?? {}
    return { nama: n, oleh, pada }
  })
}

/**
 * Ticks off what is at hand and nothing else; who ticked first stays named. It holds nothing up: the
 * SOP asks for the papers, the person judges. Errors: those of `buka`, KELENGKAPAN_TIDAK_DIKENAL.
 */
export async function catatKelengkapan(
  a: Aksi,
  tugasId: string,
  ada: readonly number[],
): Promise<void> {
  const { k } = await buka(a, tugasId)
  const banyak = butirKelengkapan(k.step.sop.kelengkapan).length
  const salah = ada.find((i) => i >= banyak)
  if (salah !== undefined) throw errors.KELENGKAPAN_TIDAK_DIKENAL({ butir: salah + 1, banyak })
  await a.trx('kelengkapan_tugas').where({ tugas_id: tugasId }).whereNotIn('butir', ada).del()
  if (ada.length === 0) return
  const baru = [...new Set(ada)].map((butir) => ({
    tugas_id: tugasId,
    butir,
    oleh: a.pelaku.pegawaiId,
    pada: a.kini,
  }))
  await a.trx('kelengkapan_tugas').insert(baru).onConflict(['tugas_id', 'butir']).ignore()
}
