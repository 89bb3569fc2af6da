import type { Knex } from 'knex'
import type { Contoh, Kelompok, Model } from './taksir.js'
import type { Uji } from './uji.js'

/** What stands behind the forecasts now; null before anything was learned. */
export interface CatatanModel {
  id: string
  dibuat_at: Date
  kunjungan: number
  pakai: 'model' | 'dasar'
  uji: Uji | null
}

/** Stores a model in place of the one before; its test decides whether it may speak. */
export async function simpanModel(
  trx: Knex.Transaction,
  kini: Date,
  m: Model,
  uji: Uji | null,
): Promise<void> {
  await trx.raw(`select pg_advisory_xact_lock(hashtext('paraf-ramalan'))`)
  const [{ id }] = await trx('ramalan_model')
    .insert({
      dibuat_at: kini,
      kunjungan: m.kantor.n,
      pakai: uji?.unggul ? 'model' : 'dasar',
      uji: uji && JSON.stringify(uji),
    })
    .returning('id')
  const baris = [
    ...[...m.langkah].map(([kunci, k]) => ({ tingkat: 'langkah', kunci, k })),
    ...[...m.peran].map(([kunci, k]) => ({ tingkat: 'peran', kunci, k })),
    { tingkat: 'kantor', kunci: '', k: m.kantor },
  ]
  await trx('ramalan_kelompok').insert(
    baris.map(({ tingkat, kunci, k }) => ({
      ...{ model_id: id, tingkat, kunci },
      isi: JSON.stringify({ ...k, contoh: k.contoh.map(rapat) }),
    })),
  )
  await trx('ramalan_model').whereNot({ id }).delete()
}

export async function modelKini(db: Knex): Promise<CatatanModel | null> {
  const m = await db('ramalan_model').orderBy('id', 'desc').first()
  return m ?? null
}

/** The groups these rows and roles need; the rest of the model stays where it is. */
export async function muatModel(
  db: Knex,
  id: string,
  langkah: readonly string[],
  peran: readonly string[],
): Promise<Model> {
  const { rows } = await db.raw(
    `select tingkat, kunci, isi from ramalan_kelompok
      where model_id = :id and (tingkat = 'kantor' or (tingkat = 'langkah' and kunci = any(:langkah))
         or (tingkat = 'peran' and kunci = any(:peran)))`,
    { id, langkah: [...new Set(langkah)] as never, peran: [...new Set(peran)] as never },
  )
  const milik = (tingkat: string): [string, Kelompok & { ramai: number }][] =>
    rows
      .filter((r: any) => r.tingkat === tingkat)
      .map((r: any) => [r.kunci, { ...r.isi, contoh: r.isi.contoh.map(urai) }])
  return {
    langkah: new Map(milik('langkah')),
    peran: new Map(milik('peran')),
    kantor: milik('kantor')[0]![1],
  }
}

type Rapat = [antre: number, kerja: number, langgar: 0 | 1, depan: number]
const rapat = (c: Contoh): Rapat => [c.antre, c.kerja, c.langgar ? 1 : 0, c.depan]
const urai = ([antre, kerja, langgar, depan]: Rapat): Contoh => ({
  antre,
  kerja,
  langgar: langgar === 1,
  depan,
})
