import type { Knex } from 'knex'
import { Type, type Static } from 'typebox'
import { errors } from '../errors.js'
import { bukaRahasia, tutupRahasia } from '../platform/segel-instalasi.js'
import { benihBaru } from './sandi.js'

const nama = (title: string, description: string) =>
  Type.String({ title, description, maxLength: 100, default: '' })

/** Where a training lies in Moodle. */
export const SkemaKursus = Type.Object(
  {
    kursus: Type.String({
      title: 'Nama pendek kursus',
      description: 'Short name kursus di Moodle, misalnya TND-2026-1.',
      minLength: 1,
      maxLength: 255,
      pattern: '\\S',
    }),
    kelompok: Type.Optional(nama('Kelompok (group)', 'Biasanya angkatan; hanya lewat CSV.')),
    kohort: Type.Optional(nama('Kohort (cohort)', 'ID kohort di Moodle; hanya lewat CSV.')),
  },
  { additionalProperties: false },
)

export interface Kursus {
  kursus: string
  kelompok: string
  kohort: string
  benih: string
}

const milik = (pelatihanId: string): string => `lms_kursus:${pelatihanId}:benih`

/** The course of a training; null until somebody has said it. */
export async function kursusPelatihan(db: Knex, pelatihanId: string): Promise<Kursus | null> {
  const row = await db('lms_kursus').where({ pelatihan_id: pelatihanId }).first()
  if (!row) return null
  const benih = bukaRahasia(row.benih, milik(pelatihanId))
  // Empty: it was sealed under a key the installation has no more.
  return { ...row, benih: benih ?? '' }
}

/** Errors: LMS_KURSUS_BELUM, LMS_BELUM_DISETEL where its seed cannot be opened any more. */
export async function wajibKursus(db: Knex, pelatihanId: string): Promise<Kursus> {
  const k = await kursusPelatihan(db, pelatihanId)
  if (!k) throw errors.LMS_KURSUS_BELUM()
  if (!k.benih) throw errors.LMS_BELUM_DISETEL({ apa: 'Kunci instalasi (PARAF_KUNCI)' })
  return k
}

/** Says where a training lies; the seed of its first passwords is made once and stays. */
export async function simpanKursus(
  trx: Knex.Transaction,
  pelatihanId: string,
  isi: Static<typeof SkemaKursus>,
  kini: Date,
): Promise<void> {
  const kolom = {
    kursus: isi.kursus.trim(),
    kelompok: isi.kelompok?.trim() ?? '',
    kohort: isi.kohort?.trim() ?? '',
    diubah_at: kini,
  }
  await trx('lms_kursus')
    .insert({
      pelatihan_id: pelatihanId,
      benih: tutupRahasia(benihBaru(), milik(pelatihanId)),
      ...kolom,
    })
    .onConflict('pelatihan_id')
    .merge(kolom)
}
