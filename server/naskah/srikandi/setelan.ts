import type { Knex } from 'knex'
import { Type, type Static } from 'typebox'

const KUNCI = 'srikandi'

const variabel = (title: string, nama: string) =>
  Type.String({
    title,
    default: nama,
    pattern: '^[A-Za-z_][A-Za-z0-9_]{0,59}$',
    'x-galat': 'hanya boleh berisi huruf, angka, dan garis bawah',
  })

/**
 * Names of the variables that SRIKANDI fills in, without `${}`. The defaults are those of templates
 * that offices upload to it (public repositories of letters, among them offices in Tenggarong and
 * Manado; the manual "Simulasi Registrasi Naskah Keluar" says only that `${}` must be left alone). An
 * office whose SRIKANDI has others changes them here.
 */
export const SkemaSrikandi = Type.Object(
  {
    nomor: variabel('Nomor naskah', 'nomor_naskah'),
    tanggal: variabel('Tanggal naskah', 'tanggal_naskah'),
    ttd: variabel('Tanda tangan', 'ttd_pengirim'),
    nama: variabel('Nama penandatangan', 'nama_pengirim'),
    nip: variabel('NIP penandatangan', 'nip_pengirim'),
    jabatan: variabel('Jabatan penandatangan', 'jabatan_pengirim'),
  },
  { title: 'Variabel SRIKANDI', additionalProperties: false },
)

export type SetelanSrikandi = Static<typeof SkemaSrikandi>

const BAWAAN = Object.fromEntries(
  Object.entries(SkemaSrikandi.properties).map(([k, s]) => [
    k,
    (s as { default?: string }).default,
  ]),
) as SetelanSrikandi

export async function setelanSrikandi(db: Knex): Promise<SetelanSrikandi> {
  const baris = await db('setelan').where({ kunci: KUNCI }).first('nilai')
  return { ...BAWAAN, ...baris?.nilai }
}

export async function simpanSrikandi(
  trx: Knex.Transaction,
  isi: SetelanSrikandi,
  kini: Date,
): Promise<void> {
  await trx('setelan')
    .insert({ kunci: KUNCI, nilai: JSON.stringify(isi), diubah_at: kini })
    .onConflict('kunci')
    .merge()
}
