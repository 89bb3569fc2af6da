import type { Knex } from 'knex'
import { jamKerjaVersi } from '../kalender/service.js'
import { uraiWaktu } from '../values/waktu-baku.js'
import { batasJanji } from './janji.js'
import { menitLuar } from './janji-luar.js'
import { keadaan, type Keadaan } from './keadaan.js'
import { sebutLama, sebutSisa, sebutTanpa, hariBiasa } from './sebut.js'

/** The promise of the service for one case, as it stands now. */
export interface Janji {
  waktu: string
  keadaan: Keadaan
  status: 'berjalan' | 'selesai' | 'batal'
  /** With the time others were waited for; null: the training has no date yet. */
  jatuh: Date | null
  sisa: string
  /** Working time in which only others were waited for; it moves the date. Empty: none. */
  luar: string
}

const BATAL = { keadaan: 'tanpa-batas', status: 'batal', jatuh: null, sisa: '', luar: '' } as const

/** Null where the SOP of the case promises nothing, or the case was called by another. */
export async function bacaJanji(db: Knex, perkaraId: string, kini: Date): Promise<Janji | null> {
  const p = await db('janji_perkara').where({ perkara_id: perkaraId }).first()
  if (!p) return null
  if (p.status === 'batal') return { ...BATAL, waktu: p.waktu }
  const j = await jamKerjaVersi(db, p.kalender_versi_id)
  const selesai = p.status === 'selesai'
  const luar = selesai ? p.menit_luar : await menitLuar(db, j, p, kini)
  // What runs is counted up to now: the date moves as long as others are waited for.
  const batas = selesai
    ? { jatuh: p.jatuh_at, risiko: p.risiko_at, keras: true }
    : batasJanji(j, p, luar)
  const jam = { ...p, keras: batas.keras, jatuh_at: batas.jatuh, risiko_at: batas.risiko }
  return {
    waktu: p.waktu,
    keadaan: keadaan(jam, kini),
    status: p.status,
    jatuh: batas.jatuh,
    sisa: selesai
      ? ''
      : batas.jatuh
        ? sebutSisa(j, kini, batas.jatuh).teks
        : sebutTanpa(uraiWaktu(p.waktu).jenis),
    luar: luar > 0 ? sebutLama(luar, hariBiasa(j, kini)) : '',
  }
}
