import type { Knex } from 'knex'
import { sudahDibuka } from '../../perkara/dibuka.js'
import type { VersiDiputus } from '../../perkara/handler.js'
import type { Mesin } from '../../perkara/service.js'
import { Galat } from '../../platform/galat.js'
import type { JsonSkema } from '../../platform/http/skema.js'
import type { Pelaku } from '../../values/pelaku.js'
import { bacaTugas, type TugasDibaca } from '../baca-tugas.js'

/** A task on the list of those to be agreed to at once. */
export interface Butir {
  id: string
  no: string
  nama: string
  judul: string
  versi: VersiDiputus | null
  /** Agreeing is an electronic signature: a passphrase is asked for. */
  frasa: boolean
  /** Why it cannot be agreed to here; empty when it can. */
  sebab: string
}

export interface Peninjau {
  db: Knex
  mesin: Mesin
  pelaku: Pelaku
  kini: Date
}

const TAK_DIKENAL = { no: '', nama: 'Tugas tidak dikenal', judul: '', versi: null, frasa: false }

/** How one task stands for this person; never throws for a task that cannot be done. */
export async function tinjau(a: Peninjau, id: string): Promise<Butir> {
  try {
    const d = await bacaTugas(a.db, a.mesin, id, a.pelaku, a.kini)
    const { no, nama, judul } = d.tugas
    const versi = d.siap.versi ?? null
    const frasa = Boolean((d.skema as JsonSkema | null)?.properties?.frasa)
    return { id, no, nama, judul, versi, frasa, sebab: await sebabTidak(a, d) }
  } catch (galat) {
    if (galat instanceof Galat) return { id, ...TAK_DIKENAL, sebab: galat.message }
    throw galat
  }
}

async function sebabTidak(a: Peninjau, d: TugasDibaca): Promise<string> {
  const { tugas, handler } = d
  const { versi } = d.siap
  if (tugas.status === 'selesai') return `Sudah diselesaikan oleh ${tugas.selesai_oleh}.`
  if (tugas.status === 'batal') return 'Tugas ini tidak berlaku lagi.'
  if (!d.boleh) return `Tugas ini milik ${tugas.peran}, bukan milik Anda.`
  if (d.dipegangLain) return `Sedang dikerjakan ${tugas.pemegang}.`
  if (!handler.memutus || !versi) return 'Tugas ini bukan paraf atau tanda tangan naskah.'
  if (versi.belum) return versi.belum
  const dibuka = await sudahDibuka(a.db, versi, a.pelaku.pegawaiId)
  return dibuka ? '' : `Versi ${versi.versi} belum Anda buka. Baca naskahnya dahulu.`
}
