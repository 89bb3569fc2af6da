import { RAMALAN_PALING_SEDIKIT, SEJAUH_PALING_SEDIKIT, sebutPeluang } from '../ramalan/kalimat.js'

/** A case of the same SOP that has ended: how much of its allowed time it took, and whether too much. */
export interface JanjiSelesai {
  /** 1 is all of it. */
  bagian: number
  langgar: boolean
}

export interface RamalanJanji {
  /** From 0 to 1; null where nothing can be said, and the sentence says why. */
  peluang: number | null
  kalimat: string
}

const bisu = (kalimat: string): RamalanJanji => ({ peluang: null, kalimat })

/**
 * The chance of a running case to miss its promise: of the cases of its SOP that took as long or longer,
 * the share that missed theirs. `bagian` is how much of its own allowed time has gone by.
 */
export function ramalJanji(dulu: readonly JanjiSelesai[], bagian: number): RamalanJanji {
  if (bagian > 1) return bisu('Sudah lewat janji layanan.')
  if (dulu.length < RAMALAN_PALING_SEDIKIT)
    return bisu(
      `Belum dapat diramal: baru ${dulu.length} perkara sejenis selesai, perlu ${RAMALAN_PALING_SEDIKIT}.`,
    )
  const sejauh = dulu.filter((d) => d.bagian >= bagian)
  if (sejauh.length < SEJAUH_PALING_SEDIKIT)
    return bisu(
      `Belum dapat diramal: baru ${sejauh.length} perkara sejenis pernah selama ini, perlu ${SEJAUH_PALING_SEDIKIT}.`,
    )
  const lewat = sejauh.filter((d) => d.langgar).length
  const peluang = lewat / sejauh.length
  return {
    peluang,
    kalimat: `Peluang lewat janji ${sebutPeluang(peluang)}: dari ${sejauh.length} perkara sejenis yang berjalan paling sedikit selama ini, ${lewat} akhirnya lewat.`,
  }
}

/** From this chance on a case is expected to be late. */
export const DIPERKIRAKAN = 0.5
