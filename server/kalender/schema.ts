import { Type } from 'typebox'
import { SkemaSetelan } from '../kantor/setelan.js'
import {
  JENIS_LIBUR,
  type HariLibur,
  type JenisLibur,
  type MasaRamadan,
} from '../values/kalender-isi.js'
import { rentangTanggal, tanggalPanjang } from '../values/tanggal.js'
import { kolomPekan } from './kolom-pekan.js'

export const Id = Type.Object(
  { id: Type.String({ format: 'uuid', title: 'Kalender kerja' }) },
  { title: 'Kalender kerja' },
)

export const NAMA_JENIS: Readonly<Record<JenisLibur, string>> = {
  libur_nasional: 'Libur nasional',
  cuti_bersama: 'Cuti bersama',
  libur_daerah: 'Libur daerah',
  kerja_pengganti: 'Hari kerja pengganti',
}

const Tanggal = (title: string, lain: object = {}) =>
  Type.String({ title, format: 'date', ...lain })
const Alasan = Type.String({
  title: 'Alasan perubahan',
  description: 'Disimpan bersama versi baru, misalnya nomor surat edarannya.',
  minLength: 5,
  maxLength: 300,
})
/** The version the form was made from, so that nobody overwrites what they have not seen. */
const Dari = Type.Optional(Type.Integer({ 'x-ui': 'tersembunyi', minimum: 1 }))
const Teks = (title: string, lain: object = {}) =>
  Type.Optional(Type.String({ title, maxLength: 100, ...lain }))

export const SkemaJam = Type.Object({
  dari: Dari,
  zona: SkemaSetelan.properties.zona,
  ...kolomPekan(),
  gilirMulai: Type.Optional(
    Tanggal('Hari pertama gilir', {
      description: 'Hanya untuk unit yang bergilir; kosongkan bila jamnya menurut hari di atas.',
    }),
  ),
  gilir: Type.Optional(
    Type.Array(Type.String({ maxLength: 100 }), {
      title: 'Putaran gilir',
      description:
        'Satu baris satu hari, berulang terus, misalnya 07.00-19.00, lalu 19.00-07.00, lalu libur.',
      maxItems: 60,
    }),
  ),
  tetapBuka: Type.Optional(
    Type.Boolean({ title: 'Tetap bekerja pada hari libur dan cuti bersama' }),
  ),
  alasan: Alasan,
})

export const SkemaMasa = Type.Object({
  dari: Dari,
  mulai: Tanggal('Hari pertama'),
  sampai: Tanggal('Hari terakhir'),
  ...kolomPekan(),
  alasan: Alasan,
})
/** One of a list, however short. */
const satuDari = (title: string, pilihan: readonly { nilai: string; nama: string }[]) =>
  Type.Unsafe<string>({
    title,
    anyOf: pilihan.map((p) => ({ type: 'string', const: p.nilai, title: p.nama })),
    'x-ui': 'pilih',
  })

/** To take days of Ramadan away again. */
export const skemaHapusMasa = (masa: readonly MasaRamadan[]) =>
  Type.Object({
    mulai: satuDari(
      'Masa',
      masa.map((m) => ({ nilai: m.dari, nama: rentangTanggal(m.dari, m.sampai) })),
    ),
    alasan: Alasan,
  })

const Jenis = Type.Union(
  JENIS_LIBUR.map((j) => Type.Literal(j, { title: NAMA_JENIS[j] })),
  { title: 'Jenis' },
)
export const SkemaLibur = Type.Object({
  tanggal: Tanggal('Tanggal'),
  nama: Type.String({ title: 'Nama hari', minLength: 3, maxLength: 150 }),
  jenis: Jenis,
  jam: Teks('Jam kerja pengganti', {
    description: 'Hanya untuk hari kerja pengganti; kosong berarti jam hari biasa.',
  }),
  sumber: Teks('Dasar', { maxLength: 200, description: 'Misalnya SKB 3 Menteri atau SK Bupati.' }),
  alasan: Alasan,
})
/** To take a day away again; it is named by date and kind. */
export const skemaHapusLibur = (libur: readonly HariLibur[]) =>
  Type.Object({
    hari: satuDari(
      'Hari',
      libur.map((h) => ({
        nilai: `${h.tanggal} ${h.jenis}`,
        nama: `${tanggalPanjang(h.tanggal)} – ${h.nama}`,
      })),
    ),
    alasan: Alasan,
  })

type Pilihan = readonly { id: string; nama: string }[]
const pilihan = (kalender: Pilihan) => kalender.map((k) => ({ nilai: k.id, nama: k.nama }))

/** A calendar to begin from; `kalender` are those there are. */
export const skemaBaru = (kalender: Pilihan) =>
  Type.Object({
    nama: Type.String({ title: 'Nama kalender', minLength: 3, maxLength: 100 }),
    kode: Type.String({
      title: 'Kode',
      pattern: '^[a-z0-9][a-z0-9-]{1,39}$',
      'x-galat': 'hanya boleh berisi 2 sampai 40 huruf kecil, angka, atau tanda hubung',
    }),
    salin: satuDari('Disalin dari', pilihan(kalender)),
  })

const UntukKalender = (kalender: Pilihan) =>
  Type.Array(satuDari('Kalender', pilihan(kalender)), { title: 'Untuk kalender', minItems: 1 })

export const skemaUji = (kalender: Pilihan) =>
  Type.Object({
    berkas: Type.Unsafe<{ sha256: string; nama: string }>({
      type: 'object',
      format: 'berkas',
      title: 'Berkas CSV',
      description: `Kolom tanggal, nama, jenis, dan bila ada sumber dan jam. Jenis: ${JENIS_LIBUR.join(', ')}.`,
      'x-terima': '.csv,text/csv',
      properties: { sha256: { type: 'string' }, nama: { type: 'string' } },
      required: ['sha256', 'nama'],
    }),
    kalender: UntukKalender(kalender),
  })

/** Applies the very file that was tried, by its SHA-256. */
export const skemaImpor = (kalender: Pilihan) =>
  Type.Object({
    sidik: Type.String({ title: 'Sidik berkas', 'x-ui': 'tersembunyi', pattern: '^[0-9a-f]{64}$' }),
    kalender: UntukKalender(kalender),
    alasan: Alasan,
  })

export const SkemaUnit = Type.Object({
  kalender: Type.Optional(Type.String({ title: 'Kalender', format: 'uuid' })),
})
