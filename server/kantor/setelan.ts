import type { Knex } from 'knex'
import { Type, type Static } from 'typebox'
import {
  KUNCI_LAMBANG,
  KUNCI_TATA,
  TATA_BAWAAN,
  type Lambang,
  type TataNaskah,
} from './tata-naskah.js'
import { singkatanZona } from '../values/tanggal.js'

const teks = (title: string, lain: Record<string, unknown> = {}) =>
  Type.String({ title, maxLength: 200, default: '', ...lain })

/** What differs from office to office and is printed, by the words of the letterhead. */
export const SkemaSetelan = Type.Object({
  pemerintah: teks('Baris pertama kop', {
    description: 'Seperti dicetak, misalnya PEMERINTAH KABUPATEN ...',
  }),
  nama: teks('Nama kantor pada kop', { description: 'Baris kedua kop, dicetak tebal.' }),
  singkatan: teks('Singkatan', {
    maxLength: 40,
    description: 'Dipakai pada nomor surat, misalnya BKPSDM.',
  }),
  sebutan: teks('Sebutan kantor dalam kalimat'),
  sebutanPemerintah: teks('Sebutan pemerintah daerah dalam kalimat'),
  kepala: teks('Sebutan jabatan kepala', { description: 'Misalnya Kepala Badan Kepegawaian ...' }),
  alamat: teks('Alamat'),
  kodePos: Type.Optional(teks('Kode pos', { maxLength: 10 })),
  telepon: Type.Optional(teks('Telepon', { maxLength: 40 })),
  faks: Type.Optional(teks('Faksimile', { maxLength: 40 })),
  surel: Type.Optional(Type.String({ title: 'Surel', format: 'email', maxLength: 200 })),
  situs: Type.Optional(Type.String({ title: 'Situs web', format: 'uri', maxLength: 200 })),
  alamatPublik: Type.Optional(
    Type.String({
      title: 'Alamat Paraf bagi umum',
      description:
        'Tujuan kode QR pada surat, misalnya https://paraf.contoh.go.id. Tanpa alamat, surat dicetak tanpa kode QR.',
      format: 'uri',
      pattern: '^https?://',
      'x-galat': 'harus alamat yang diawali http:// atau https://',
      maxLength: 200,
    }),
  ),
  kota: teks('Kota tempat surat ditetapkan', { maxLength: 60 }),
  zona: Type.Union(
    [
      Type.Literal('Asia/Jakarta', { title: 'WIB (Asia/Jakarta)' }),
      Type.Literal('Asia/Pontianak', { title: 'WIB (Asia/Pontianak)' }),
      Type.Literal('Asia/Makassar', { title: 'WITA (Asia/Makassar)' }),
      Type.Literal('Asia/Jayapura', { title: 'WIT (Asia/Jayapura)' }),
    ],
    { title: 'Zona waktu', default: 'Asia/Jakarta' },
  ),
  corak: Type.Optional(
    Type.Union(
      [
        Type.Literal('paraf', { title: 'Biru kehijauan' }),
        Type.Literal('biru', { title: 'Biru' }),
        Type.Literal('hijau', { title: 'Hijau' }),
        Type.Literal('marun', { title: 'Marun' }),
        Type.Literal('abu', { title: 'Abu-abu' }),
      ],
      { title: 'Warna halaman', default: 'paraf' },
    ),
  ),
  kertas: Type.Union([Type.Literal('A4'), Type.Literal('F4', { title: 'F4 (folio)' })], {
    title: 'Kertas',
    default: 'A4',
  }),
  amplop: Type.Optional(
    Type.Union(
      [
        Type.Literal('dl', { title: 'DL (110 x 220 mm)' }),
        Type.Literal('kabinet', { title: 'Kabinet (110 x 230 mm)' }),
        Type.Literal('c5', { title: 'C5 (162 x 229 mm)' }),
        Type.Literal('c4', { title: 'C4 (229 x 324 mm)' }),
      ],
      { title: 'Amplop', description: 'Dipakai saat mencetak amplop surat.', default: 'dl' },
    ),
  ),
})

export type IsiSetelan = Static<typeof SkemaSetelan>

/** Every field is there: what the office left empty is the empty text. */
export type Setelan = Required<IsiSetelan> & {
  /** `WITA`; follows from the zone. */
  zonaSingkat: string
  /** How its letters are laid out; set on a page of its own. */
  tata: TataNaskah
  lambang: Lambang
}

/** An office that has said nothing yet. */
const BAWAAN: Required<IsiSetelan> = {
  pemerintah: '',
  nama: '',
  singkatan: '',
  sebutan: 'kantor',
  sebutanPemerintah: 'pemerintah daerah',
  kepala: 'Kepala Kantor',
  alamat: '',
  kodePos: '',
  telepon: '',
  faks: '',
  surel: '',
  situs: '',
  alamatPublik: '',
  kota: '',
  zona: 'Asia/Jakarta',
  corak: 'paraf',
  kertas: 'A4',
  amplop: 'dl',
}

// One reading per transaction. Kept longer, a process would print the letterhead of yesterday.
const terbaca = new WeakMap<Knex, Promise<Setelan>>()

/** The settings of the office as they stand in this transaction (or now, outside one). */
export function setelanKantor(db: Knex): Promise<Setelan> {
  if (!db.isTransaction) return bacaSetelan(db)
  let janji = terbaca.get(db)
  if (!janji) terbaca.set(db, (janji = bacaSetelan(db)))
  return janji
}

/** Stores the settings; those of this transaction change with it. */
export async function simpanSetelan(
  trx: Knex.Transaction,
  isi: IsiSetelan,
  kini: Date,
): Promise<void> {
  await trx('setelan')
    .insert({ kunci: 'kantor', nilai: JSON.stringify(isi), diubah_at: kini })
    .onConflict('kunci')
    .merge()
  terbaca.delete(trx)
}

async function bacaSetelan(db: Knex): Promise<Setelan> {
  const baris: { kunci: string; nilai: object }[] = await db('setelan')
    .whereIn('kunci', ['kantor', KUNCI_TATA, KUNCI_LAMBANG])
    .select('kunci', 'nilai')
  const nilai = new Map(baris.map((b) => [b.kunci, b.nilai]))
  const isi = { ...BAWAAN, ...(nilai.get('kantor') as Partial<IsiSetelan> | undefined) }
  return {
    ...isi,
    zonaSingkat: singkatanZona(isi.zona),
    tata: { ...TATA_BAWAAN, ...nilai.get(KUNCI_TATA) },
    lambang: { ...nilai.get(KUNCI_LAMBANG) },
  }
}

/** Forgets what this transaction has read: a part of the settings was stored elsewhere. */
export const lupakanSetelan = (trx: Knex.Transaction): boolean => terbaca.delete(trx)
