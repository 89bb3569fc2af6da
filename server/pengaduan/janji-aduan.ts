import type { Knex } from 'knex'

/** SOP under which complaints run. */
const SOP = 'pengaduan'

/**
 * How soon a complaint is followed up, as the office has promised it: `3 hari kerja`. Empty where the
 * office promises nothing.
 */
export async function janjiAduan(db: Knex): Promise<string> {
  const janji = await db('janji_layanan').where({ sop_kode: SOP }).first('waktu')
  return janji?.waktu ?? ''
}

/** `Tindak lanjut paling lama 3 hari kerja.` */
export const kalimatJanji = (janji: string): string =>
  janji && `Tindak lanjut paling lama ${janji}.`
