import type { Knex } from 'knex'
import { Type, type Static } from 'typebox'
import type { Pelatihan } from '../pelatihan/service.js'

const pilihan = <T extends Record<string, string>>(title: string, isi: T) =>
  Type.Unsafe<keyof T & string>(
    Type.Union(
      Object.entries(isi).map(([nilai, nama]) => Type.Literal(nilai, { title: nama })),
      { title },
    ),
  )

const LUAR = { luar: 'Pejabat di luar kantor' }
const teks = (title: string, maxLength: number, description?: string) =>
  Type.Optional(Type.String({ title, maxLength, ...(description ? { description } : {}) }))

const Aturan = Type.Object({
  jenis: pilihan('Jenis pelatihan', {
    struktural: 'Struktural',
    latsar: 'Latsar',
    fungsional: 'Fungsional',
    teknis: 'Teknis',
    lainnya: 'Lainnya',
  }),
  penyelenggara: pilihan('Penyelenggara', { sendiri: 'Sendiri', kabkota: 'Kabupaten/kota' }),
  // Row 11 is the Kepala's and row 10 the Kabid's: nobody else in the office could ever sign.
  pertama: pilihan('Penandatangan', { kepala: 'Kepala', ...LUAR }),
  kedua: Type.Optional(pilihan('Turut menandatangani', { kabid: 'Kepala Bidang', ...LUAR })),
})

/** Who signs which certificate, and the official outside the office who signs some of them. */
export const SkemaSetelanSertifikat = Type.Object(
  {
    luarJabatan: teks('Jabatan pejabat di luar kantor', 200, 'Sekretaris Daerah atau Gubernur.'),
    luarAtasNama: teks(
      'Baris a.n.',
      200,
      'Misalnya GUBERNUR KALIMANTAN BARAT; kosong bila atas nama sendiri.',
    ),
    luarNama: teks('Nama pejabat di luar kantor', 200, 'Lengkap dengan gelar.'),
    luarPangkat: teks('Pangkat', 100),
    luarNip: teks('NIP', 30),
    aturan: Type.Array(Aturan, {
      title: 'Penandatangan menurut jenis pelatihan',
      maxItems: 50,
      'x-ui': 'tabel',
      description:
        'Baris pertama yang cocok berlaku; tanpa baris yang cocok, Kepala yang menandatangani.',
    }),
  },
  { title: 'Setelan sertifikat' },
)

export type SetelanSertifikat = Static<typeof SkemaSetelanSertifikat>

/**
 * SOP Penerbitan Sertifikat, rows 10 and 11: struktural by the Sekretaris Daerah or the Gubernur,
 * latsar by the Kepala, fungsional and teknis by the Kepala and, where the office itself held the
 * training, by the Kepala Bidang too.
 */
const BAWAAN: SetelanSertifikat = {
  luarJabatan: 'Sekretaris Daerah',
  aturan: [
    { jenis: 'struktural', penyelenggara: 'sendiri', pertama: 'luar' },
    { jenis: 'struktural', penyelenggara: 'kabkota', pertama: 'luar' },
    { jenis: 'fungsional', penyelenggara: 'sendiri', pertama: 'kepala', kedua: 'kabid' },
    { jenis: 'teknis', penyelenggara: 'sendiri', pertama: 'kepala', kedua: 'kabid' },
  ],
}

export async function setelanSertifikat(db: Knex): Promise<SetelanSertifikat> {
  const baris = await db('setelan').where({ kunci: 'sertifikat' }).first('nilai')
  return baris?.nilai ?? BAWAAN
}

export async function simpanSetelanSertifikat(
  trx: Knex.Transaction,
  isi: SetelanSertifikat,
  kini: Date,
): Promise<void> {
  await trx('setelan')
    .insert({ kunci: 'sertifikat', nilai: JSON.stringify(isi), diubah_at: kini })
    .onConflict('kunci')
    .merge()
}

type Peran = Pick<SetelanSertifikat['aturan'][number], 'pertama' | 'kedua'>

/** The rule for one training. */
export function aturanUntuk(
  s: SetelanSertifikat,
  p: Pick<Pelatihan, 'jenis' | 'penyelenggara'>,
): Peran {
  return (
    s.aturan.find((a) => a.jenis === p.jenis && a.penyelenggara === p.penyelenggara) ?? {
      pertama: 'kepala',
    }
  )
}
