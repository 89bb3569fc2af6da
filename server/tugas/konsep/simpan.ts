import { isDeepStrictEqual } from 'node:util'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { namaPegawai, saatKantor } from '../kunci.js'
import { buka, type Aksi } from '../service.js'

type Isian = Record<string, unknown>

interface Baris {
  isian: Isian
  versi: number
  oleh: string
  disimpan_at: Date
}

/** Where the form of a task stands before it is sent. */
export interface KonsepTugas {
  /** Null before the first save. */
  isian: Isian | null
  versi: number
  /** Who saved last, and when. */
  oleh: string
  olehId: string | null
  pada: Date | null
  /** When the reader's own text was set aside; null when none is. */
  disisihkan: Date | null
}

const baris = (db: Knex, tugasId: string): Promise<Baris | undefined> =>
  db('isian_konsep').where({ tugas_id: tugasId }).first()

/** What a page of this task starts with, for this reader. */
export async function bacaKonsep(
  db: Knex,
  tugasId: string,
  pegawaiId: string,
): Promise<KonsepTugas> {
  const ada = await baris(db, tugasId)
  const sisih = await db('isian_sisih').where({ tugas_id: tugasId, oleh: pegawaiId }).first()
  return {
    isian: ada?.isian ?? null,
    versi: ada?.versi ?? 0,
    oleh: ada ? await namaPegawai(db, ada.oleh) : '',
    olehId: ada?.oleh ?? null,
    pada: ada?.disimpan_at ?? null,
    disisihkan: sisih?.disimpan_at ?? null,
  }
}

export interface Simpanan {
  isian: Isian
  /** The save the writer has seen; 0 for none. */
  dasar: number
  /** The writer has read the warning: the other text goes aside, not this one. */
  timpa: boolean
}

/** What became of a save: kept as `versi`, or set aside because `bentrok` came first. */
export interface Hasil {
  versi: number
  pada: Date
  bentrok: Baris | null
}

/**
 * Keeps what is filled in on an open task. Who has not seen the last save does not replace it: their
 * text is set aside and the answer says so. Errors: those of `buka`, BUKAN_PENYUSUNAN.
 */
export async function simpanKonsep(a: Aksi, tugasId: string, s: Simpanan): Promise<Hasil> {
  const { handler } = await buka(a, tugasId)
  if (!handler.menyusun) throw errors.BUKAN_PENYUSUNAN()
  const oleh = a.pelaku.pegawaiId
  const ada = await baris(a.trx, tugasId)
  const versi = ada?.versi ?? 0
  const pada = a.kini
  // The same once more, because the answer was lost on a weak line.
  if (ada?.oleh === oleh && isDeepStrictEqual(ada.isian, s.isian))
    return { versi, pada: ada.disimpan_at, bentrok: null }
  if (ada && s.dasar !== versi) {
    await sisihkan(a, tugasId, { oleh, isian: s.isian, disimpan_at: pada })
    return { versi, pada, bentrok: ada }
  }
  if (ada && s.timpa && ada.oleh !== oleh) await sisihkan(a, tugasId, ada)
  await pasang(a, tugasId, s.isian, versi + 1)
  await a.trx('isian_sisih').where({ tugas_id: tugasId, oleh }).del()
  return { versi: versi + 1, pada, bentrok: null }
}

/**
 * The text that was set aside takes the place of the other one, which is set aside in its turn.
 * Errors: those of `buka`, KONSEP_TIDAK_ADA.
 */
export async function pakaiSisihan(a: Aksi, tugasId: string): Promise<void> {
  await buka(a, tugasId)
  const sisih = await ambilSisihan(a, tugasId)
  const ada = await baris(a.trx, tugasId)
  if (ada) await sisihkan(a, tugasId, ada)
  await pasang(a, tugasId, sisih.isian, (ada?.versi ?? 0) + 1)
}

/** Lets the text go that was set aside. Errors: those of `buka`, KONSEP_TIDAK_ADA. */
export async function buangSisihan(a: Aksi, tugasId: string): Promise<void> {
  await buka(a, tugasId)
  await ambilSisihan(a, tugasId)
}

/** The refusal a person reads when somebody saved before them. */
export async function galatBerubah(trx: Knex.Transaction, b: Baris) {
  const { oleh, disimpan_at, versi } = b
  const pada = await saatKantor(trx, disimpan_at)
  return errors.KONSEP_BERUBAH({ oleh: await namaPegawai(trx, oleh), pada, versi })
}

// helpers ////

async function ambilSisihan(a: Aksi, tugasId: string): Promise<{ isian: Isian }> {
  const [sisih] = await a
    .trx('isian_sisih')
    .where({ tugas_id: tugasId, oleh: a.pelaku.pegawaiId })
    .del()
    .returning('isian')
  if (!sisih) throw errors.KONSEP_TIDAK_ADA()
  return sisih
}

async function sisihkan(a: Aksi, tugasId: string, b: Omit<Baris, 'versi'>): Promise<void> {
  const { oleh, disimpan_at } = b
  await a
    .trx('isian_sisih')
    .insert({ tugas_id: tugasId, oleh, isian: JSON.stringify(b.isian), disimpan_at })
    .onConflict(['tugas_id', 'oleh'])
    .merge()
}

async function pasang(a: Aksi, tugasId: string, isian: Isian, versi: number): Promise<void> {
  const { pegawaiId: oleh } = a.pelaku
  await a
    .trx('isian_konsep')
    .insert({
      ...{ tugas_id: tugasId, isian: JSON.stringify(isian), versi, oleh },
      disimpan_at: a.kini,
    })
    .onConflict('tugas_id')
    .merge()
}
