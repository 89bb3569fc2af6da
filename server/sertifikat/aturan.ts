import type { Knex } from 'knex'
import { Type, type Static } from 'typebox'
import { errors } from '../errors.js'
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
  cara: Type.Optional(pilihan('Cara', { basah: 'Tanda tangan basah', elektronik: 'Elektronik' })),
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
    transkrip: Type.Optional(
      Type.Boolean({
        title: 'Daftar mata pelatihan di halaman belakang',
        default: true,
        description: 'Disusun dari jadwal pelatihan; tanpa jadwal sertifikat tetap satu halaman.',
      }),
    ),
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
 * latsar by the Kepala electronically, fungsional and teknis by the Kepala and, where the office itself held the
 * training, by the Kepala Bidang too.
 */
const BAWAAN: SetelanSertifikat = {
  transkrip: true,
  luarJabatan: 'Sekretaris Daerah',
  aturan: [
    { jenis: 'struktural', penyelenggara: 'sendiri', pertama: 'luar' },
    { jenis: 'struktural', penyelenggara: 'kabkota', pertama: 'luar' },
    { jenis: 'latsar', penyelenggara: 'sendiri', pertama: 'kepala', cara: 'elektronik' },
    { jenis: 'latsar', penyelenggara: 'kabkota', pertama: 'kepala', cara: 'elektronik' },
    { jenis: 'fungsional', penyelenggara: 'sendiri', pertama: 'kepala', kedua: 'kabid' },
    { jenis: 'teknis', penyelenggara: 'sendiri', pertama: 'kepala', kedua: 'kabid' },
  ],
}

export async function setelanSertifikat(db: Knex): Promise<SetelanSertifikat> {
  const baris = await db('setelan').where({ kunci: 'sertifikat' }).first('nilai')
  return baris?.nilai ?? BAWAAN
}

/** Errors: SERTIFIKAT_LUAR_ELEKTRONIK: an official outside the office holds no certificate here. */
export async function simpanSetelanSertifikat(
  trx: Knex.Transaction,
  isi: SetelanSertifikat,
  kini: Date,
): Promise<void> {
  const luar = isi.aturan.findIndex(
    (a) => a.cara === 'elektronik' && [a.pertama, a.kedua].includes('luar'),
  )
  if (luar >= 0) throw errors.SERTIFIKAT_LUAR_ELEKTRONIK({ baris: luar + 1 })
  await trx('setelan')
    .insert({ kunci: 'sertifikat', nilai: JSON.stringify(isi), diubah_at: kini })
    .onConflict('kunci')
    .merge()
}

type Peran = Pick<SetelanSertifikat['aturan'][number], 'pertama' | 'kedua' | 'cara'>

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
