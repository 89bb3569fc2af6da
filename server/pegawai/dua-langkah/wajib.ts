import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import type { Galat } from '../../platform/galat.js'
import type { Pelaku } from '../../values/pelaku.js'

/** Who must log in with a second step; the office decides. Nobody, until it has. */
export interface AturanDuaLangkah {
  peran: string[]
  admin: boolean
}

const KUNCI = 'dua-langkah'
const BAWAAN: AturanDuaLangkah = { peran: [], admin: false }

export const HALAMAN_DUA_LANGKAH = '/profil/dua-langkah'

/** The form of the rule, with the roles there are. */
export const skemaAturan = (peran: readonly { kode: string; nama: string }[]) =>
  Type.Object({
    peran: Type.Array(Type.Union(peran.map((p) => Type.Literal(p.kode, { title: p.nama }))), {
      title: 'Wajib bagi pemegang peran',
    }),
    admin: Type.Boolean({ title: 'Wajib bagi admin aplikasi', default: false }),
  })

export async function aturanDuaLangkah(db: Knex): Promise<AturanDuaLangkah> {
  const baris = await db('setelan').where({ kunci: KUNCI }).first('nilai')
  return { ...BAWAAN, ...baris?.nilai }
}

export async function simpanAturan(
  trx: Knex.Transaction,
  nilai: AturanDuaLangkah,
  kini: Date,
): Promise<void> {
  await trx('setelan')
    .insert({ kunci: KUNCI, nilai: JSON.stringify(nilai), diubah_at: kini })
    .onConflict('kunci')
    .merge()
}

/** What `tertahan` needs, read along with the session: asked at every request. */
export const kolomWajib = (db: Knex): Knex.Raw[] => [
  db.raw(`exists (select 1 from dua_langkah d
                   where d.pegawai_id = pegawai.id and d.aktif_at is not null) as dua_langkah`),
  db.raw(`(select nilai from setelan where kunci = ?) as aturan_dua_langkah`, [KUNCI]),
]

/** The refusal that holds back who must have a second step and has none; null for all others. */
export function tertahan(
  pelaku: Pelaku,
  baris: { dua_langkah: boolean; aturan_dua_langkah: Partial<AturanDuaLangkah> | null },
): Galat | null {
  if (baris.dua_langkah || !wajib(pelaku, { ...BAWAAN, ...baris.aturan_dua_langkah })) return null
  return errors.DUA_LANGKAH_WAJIB({ ke: HALAMAN_DUA_LANGKAH })
}

export const wajib = (pelaku: Pelaku, aturan: AturanDuaLangkah): boolean =>
  (aturan.admin && pelaku.admin) ||
  pelaku.kursi.some((k) => k.peran.some((p) => aturan.peran.includes(p)))
