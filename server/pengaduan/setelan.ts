import type { Knex } from 'knex'
import { Type, type Static } from 'typebox'

export const KUNCI_ADUAN = 'pengaduan'

interface Pilihan {
  kode: string
  nama: string
}

/** Who works with complaints, as the office has set it. */
export interface SetelanAduan {
  /** Code of the unit that takes complaints; empty: the first one with a post of that role. */
  unit: string
  /** Role in that unit that reads complaints, gives them to somebody and closes them. */
  peran: string
  /** Roles that may read the book of complaints besides, never who complained. */
  pembaca: string[]
  /** Roles that may learn who stands behind a confidential complaint. */
  pembuka: string[]
}

const BAWAAN: SetelanAduan = {
  unit: '',
  peran: 'pengelola',
  pembaca: ['kepala', 'sekretaris', 'kabid', 'pengelola'],
  pembuka: ['sekretaris'],
}

const satuDari = (isi: readonly Pilihan[], title: string, description: string) =>
  Type.Union(
    isi.map((p) => Type.Literal(p.kode, { title: p.nama })),
    { title, description, 'x-ui': 'pilih' },
  )

/** The form of these settings, with the roles there are; the units are offered where they are known. */
export function skemaSetelanAduan(peran: readonly Pilihan[], unit: readonly Pilihan[] = []) {
  const daftarPeran = (title: string, description: string) =>
    Type.Array(Type.Union(peran.map((p) => Type.Literal(p.kode, { title: p.nama }))), {
      title,
      description,
    })
  const kataUnit = 'Unit yang menerima pengaduan. Kosong: unit pertama yang mempunyai peran itu.'
  return Type.Object(
    {
      peran: satuDari(
        peran,
        'Peran petugas pengaduan',
        'Menelaah pengaduan, mendisposisikannya kepada seorang petugas, dan menutupnya.',
      ),
      unit: Type.Optional(
        unit.length > 0
          ? satuDari(unit, 'Unit pengaduan', kataUnit)
          : Type.String({ title: 'Unit pengaduan', maxLength: 50 }),
      ),
      pembaca: daftarPeran(
        'Boleh membaca buku pengaduan',
        'Selain petugas pengaduan. Identitas pelapor tidak ikut terbaca.',
      ),
      pembuka: daftarPeran(
        'Boleh membuka identitas pelapor yang rahasia',
        'Setiap pembukaan tercatat dalam jejak. Identitas pelapor anonim tidak disimpan.',
      ),
    },
    { additionalProperties: false },
  )
}

/** The settings as they stand; what an office never set is the default. */
export async function setelanAduan(db: Knex): Promise<SetelanAduan> {
  const baris = await db('setelan').where({ kunci: KUNCI_ADUAN }).first('nilai')
  return { ...BAWAAN, ...(baris?.nilai as Partial<SetelanAduan> | undefined) }
}

export async function simpanSetelanAduan(
  trx: Knex.Transaction,
  isi: Static<ReturnType<typeof skemaSetelanAduan>>,
  kini: Date,
): Promise<void> {
  await trx('setelan')
    .insert({ kunci: KUNCI_ADUAN, nilai: JSON.stringify(isi), diubah_at: kini })
    .onConflict('kunci')
    .merge()
}

/** The unit that takes complaints now; null while nobody there has the role. */
export async function unitAduan(db: Knex): Promise<string | null> {
  const { unit, peran } = await setelanAduan(db)
  const row = await db('jabatan as j')
    .join('jabatan_peran as r', 'r.jabatan_id', 'j.id')
    .join('unit as u', 'u.id', 'j.unit_id')
    .where({ 'r.peran': peran, 'j.aktif': true, 'u.aktif': true })
    .modify((q) => {
      if (unit) q.where('u.kode', unit)
    })
    .orderBy('u.kode')
    .first('j.unit_id')
  return row?.unit_id ?? null
}

/** Names of the roles that may learn who stands behind a confidential complaint. */
export async function namaPembuka(db: Knex): Promise<string[]> {
  const { pembuka } = await setelanAduan(db)
  return db('peran').whereIn('kode', pembuka).orderBy('nama').pluck('nama')
}
