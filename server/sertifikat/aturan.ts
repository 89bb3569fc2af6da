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
  tanpaKode: Type.Optional(Type.Boolean({ title: 'Tanpa kode' })),
  sttpp: Type.Optional(Type.Boolean({ title: 'STTPP' })),
  belakang: Type.Optional(pilihan('Belakang', { jadwal: 'Ada', tanpa: 'Tidak ada' })),
  register: Type.Optional(Type.String({ title: 'Register', maxLength: 40 })),
})

const Kualifikasi = Type.Object({
  dari: Type.Number({ title: 'Nilai paling rendah', minimum: 0, maximum: 100 }),
  sebutan: Type.String({ title: 'Sebutan', minLength: 1, maxLength: 60 }),
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
      title: 'Aturan menurut jenis pelatihan dan penyelenggara',
      maxItems: 50,
      'x-ui': 'tabel',
      description:
        'Baris pertama yang cocok berlaku; tanpa baris yang cocok, Kepala yang menandatangani dan kode LAN wajib ada. Tanpa kode berarti boleh terbit tanpa kode registrasi LAN. Belakang adalah daftar mata pelatihan. STTPP mencetak tempat dan tanggal lahir, kualifikasi, dan kotak pas foto 4 x 6. Register kosong berarti register jenis naskah Sertifikat.',
    }),
    kualifikasi: Type.Optional(
      Type.Array(Kualifikasi, {
        title: 'Kualifikasi STTPP menurut nilai',
        maxItems: 30,
        'x-ui': 'tabel',
        description: 'Nilai dibulatkan dua angka di belakang koma, lalu dicari batas tertingginya.',
      }),
    ),
  },
  { title: 'Setelan sertifikat' },
)

export type SetelanSertifikat = Static<typeof SkemaSetelanSertifikat>

/**
 * SOP Penerbitan Sertifikat, rows 10 and 11: struktural by the Sekretaris Daerah or the Gubernur,
 * latsar by the Kepala electronically, fungsional and teknis by the Kepala and, where the office itself held the
 * training, by the Kepala Bidang too.
 */
const LATSAR = { pertama: 'kepala', cara: 'elektronik', sttpp: true } as const
const BAWAAN: SetelanSertifikat = {
  transkrip: true,
  luarJabatan: 'Sekretaris Daerah',
  aturan: [
    { jenis: 'struktural', penyelenggara: 'sendiri', pertama: 'luar', sttpp: true },
    { jenis: 'struktural', penyelenggara: 'kabkota', pertama: 'luar', sttpp: true },
    { jenis: 'latsar', penyelenggara: 'sendiri', ...LATSAR },
    { jenis: 'latsar', penyelenggara: 'kabkota', ...LATSAR },
    { jenis: 'fungsional', penyelenggara: 'sendiri', pertama: 'kepala', kedua: 'kabid' },
    { jenis: 'teknis', penyelenggara: 'sendiri', pertama: 'kepala', kedua: 'kabid' },
    { jenis: 'fungsional', penyelenggara: 'kabkota', pertama: 'kepala' },
    { jenis: 'teknis', penyelenggara: 'kabkota', pertama: 'kepala' },
  ],
  // The bands LAN's programmes usually carry; each office checks its own.
  kualifikasi: [
    { dari: 90.01, sebutan: 'Sangat Memuaskan' },
    { dari: 80.01, sebutan: 'Memuaskan' },
    { dari: 70.01, sebutan: 'Cukup Memuaskan' },
    { dari: 60.01, sebutan: 'Kurang Memuaskan' },
    { dari: 0, sebutan: 'Tidak Memuaskan' },
  ],
}

export async function setelanSertifikat(db: Knex): Promise<SetelanSertifikat> {
  const baris = await db('setelan').where({ kunci: 'sertifikat' }).first('nilai')
  return baris?.nilai ?? BAWAAN
}

/**
 * Errors: SERTIFIKAT_LUAR_ELEKTRONIK: an official outside the office holds no certificate here;
 * SERTIFIKAT_REGISTER: no such register.
 */
export async function simpanSetelanSertifikat(
  trx: Knex.Transaction,
  isi: SetelanSertifikat,
  kini: Date,
): Promise<void> {
  const luar = isi.aturan.findIndex(
    (a) => a.cara === 'elektronik' && [a.pertama, a.kedua].includes('luar'),
  )
  if (luar >= 0) throw errors.SERTIFIKAT_LUAR_ELEKTRONIK({ baris: luar + 1 })
  const kenal = new Set(await trx('register').pluck('kode'))
  const asing = isi.aturan.findIndex((a) => a.register && !kenal.has(a.register))
  if (asing >= 0)
    throw errors.SERTIFIKAT_REGISTER({ baris: asing + 1, register: isi.aturan[asing]!.register! })
  await trx('setelan')
    .insert({ kunci: 'sertifikat', nilai: JSON.stringify(isi), diubah_at: kini })
    .onConflict('kunci')
    .merge()
}

type Pelatihannya = Pick<Pelatihan, 'jenis' | 'penyelenggara'>

/** The rule by which a certificate was made; kept with it, whatever the settings say later. */
export interface AturanPakai extends Pelatihannya {
  pertama: 'kepala' | 'luar'
  kedua: 'kabid' | 'luar' | null
  cara: 'basah' | 'elektronik'
  /** Nothing is issued without LAN's code. */
  kode: boolean
  sttpp: boolean
  /** The subjects on the back. */
  belakang: boolean
  /** Empty: that of the kind of naskah. */
  register: string
  /** Row of the settings, from 1; 0 where none fitted and the Kepala signs. */
  baris: number
}

/** The rule for one training. */
export function aturanUntuk(s: SetelanSertifikat, p: Pelatihannya): AturanPakai {
  const ke = s.aturan.findIndex((a) => a.jenis === p.jenis && a.penyelenggara === p.penyelenggara)
  const a = s.aturan[ke]
  return {
    jenis: p.jenis,
    penyelenggara: p.penyelenggara,
    pertama: a?.pertama ?? 'kepala',
    kedua: a?.kedua ?? null,
    cara: a?.cara ?? 'basah',
    kode: !a?.tanpaKode,
    sttpp: a?.sttpp ?? false,
    belakang: a?.belakang ? a.belakang === 'jadwal' : (s.transkrip ?? true),
    register: a?.register ?? '',
    baris: ke + 1,
  }
}

/** `Memuaskan` for 85.00; empty without a mark or without bands. The mark has two decimals. */
export function kualifikasiUntuk(s: SetelanSertifikat, nilai: string | number | null): string {
  if (nilai === null || nilai === '') return ''
  const n = Number(nilai)
  const batas = (s.kualifikasi ?? []).filter((k) => n >= k.dari)
  return batas.toSorted((a, b) => b.dari - a.dari)[0]?.sebutan ?? ''
}
