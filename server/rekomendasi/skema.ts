import { Type, type Static } from 'typebox'
import type { Bentuk } from '../perencanaan/acuan.js'
import type { ButirRencana } from './cocok.js'
import { TANPA_KONTRIBUSI } from './cocok.js'

export const TAHAP = {
  konsep: 'Konsep',
  terkirim: 'Terkirim',
  diterima: 'Diterima',
  ditolak: 'Ditolak',
} as const
export type Tahap = keyof typeof TAHAP
export type Jalur = 'klasikal' | 'nonklasikal'

/** Chosen where the training stands in no plan. */
export const DI_LUAR = 'lain'

const Jalur = Type.Union(
  [
    Type.Literal('klasikal', { title: 'Klasikal' }),
    Type.Literal('nonklasikal', { title: 'Non Klasikal' }),
  ],
  { title: 'Jalur' },
)
export const ParamJalur = Type.Object({ jalur: Jalur }, { title: 'Jalur' })
export const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Pengajuan' })
/** The item of the plan a request begins with. */
export const DariRencana = Type.Object({
  rencana: Type.Optional(Type.String({ title: 'Butir rencana', format: 'uuid' })),
})
export const IdBerkas = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    apa: Type.Union([Type.Literal('usulan'), Type.Literal('panggilan')], { title: 'Berkas' }),
  },
  { title: 'Berkas' },
)

export const Saring = Type.Object({
  tahap: Type.Optional(
    Type.Union([
      Type.Literal(''),
      ...Object.entries(TAHAP).map(([kode, title]) => Type.Literal(kode, { title })),
    ]),
  ),
  cari: Type.Optional(Type.String({ title: 'Cari', maxLength: 100 })),
  sesudah: Type.Optional(Type.Integer({ title: 'Sesudah', minimum: 1 })),
})
export interface Saringan {
  tahap?: '' | Tahap
  cari?: string
  sesudah?: number
}

const teks = (title: string, maxLength: number, lain = {}) =>
  Type.String({ title, minLength: 2, maxLength, ...lain })
const berkas = (title: string) =>
  Type.Object(
    { sha256: Type.String(), nama: Type.String() },
    { title, description: 'Pindaian PDF atau JPG, paling besar 25 MB.', format: 'berkas' },
  )
const satuDari = (title: string, isi: readonly (readonly [string, string])[]) =>
  Type.Union(
    isi.map(([kode, nama]) => Type.Literal(kode, { title: nama })),
    { title, 'x-ui': 'pilih' },
  )

const SUMBER = ['APBD perangkat daerah', 'APBD BKPSDM', 'APBN', 'Mandiri', TANPA_KONTRIBUSI]

/** The form of one way, with what its owner has planned and the superior accepted. */
export const skemaPengajuan = (bentuk: readonly Bentuk[], rencana: readonly ButirRencana[]) =>
  Type.Object({
    rencana: satuDari('Butir rencana yang dilaksanakan', [
      ...rencana.map((r): [string, string] => [
        r.id,
        `${r.tahun}: ${r.materi} (${r.namaBentuk}, ${r.jp} JP)`,
      ]),
      [DI_LUAR, 'Tidak ada dalam rencana'],
    ]),
    alasanBeda: Type.Optional(
      Type.String({
        title: 'Alasan berbeda dari rencana',
        description: 'Wajib bila tidak ada dalam rencana, atau bentuk dan tahunnya berbeda.',
        maxLength: 1000,
        'x-ui': 'paragraf',
      }),
    ),
    bentuk: satuDari(
      'Bentuk pengembangan',
      bentuk.map((b) => [b.kode, b.nama]),
    ),
    kegiatan: teks('Nama pelatihan', 250),
    materi: teks('Jenis pelatihan', 1000, {
      description: 'Substansi materi yang akan didapat; sesuaikan dengan rencana Anda.',
      'x-ui': 'paragraf',
    }),
    penyelenggara: teks('Lembaga penyelenggara', 200),
    tempat: teks('Tempat', 250),
    mulai: Type.String({ title: 'Mulai', format: 'date' }),
    selesai: Type.String({ title: 'Selesai', format: 'date' }),
    jp: Type.Integer({ title: 'JP', minimum: 1, maximum: 2000 }),
    biaya: Type.Integer({
      title: 'Biaya kontribusi (Rp)',
      description: 'Isi 0 bila tanpa kontribusi.',
      minimum: 0,
      maximum: 1_000_000_000_000,
    }),
    sumberDana: satuDari(
      'Sumber dana',
      SUMBER.map((s) => [s, s]),
    ),
    suratUsulan: berkas('Surat usulan dari perangkat daerah'),
    suratPanggilan: berkas('Surat pemanggilan peserta'),
    pernyataan: Type.Boolean({
      title: 'Saya menyatakan data dan surat di atas benar, dan akan melaporkan hasilnya',
      description: 'Boleh dicentang nanti; pengajuan baru dapat dikirim sesudah dicentang.',
      default: false,
    }),
  })
export type IsiPengajuan = Static<ReturnType<typeof skemaPengajuan>>

const Keterangan = (title: string, description: string) =>
  Type.Optional(Type.String({ title, description, maxLength: 1000, 'x-ui': 'paragraf' }))

export const SkemaVerifikasi = Type.Object(
  {
    hasil: Type.Union(
      [
        Type.Literal('sesuai', { title: 'Lengkap dan sesuai' }),
        Type.Literal('tidak', { title: 'Tidak lengkap atau tidak sesuai' }),
      ],
      { title: 'Hasil verifikasi' },
    ),
    catatan: Keterangan(
      'Catatan',
      'Wajib bila tidak lengkap atau tidak sesuai; dibaca yang memutuskan.',
    ),
  },
  { additionalProperties: false },
)

export const SkemaPutusan = Type.Object(
  {
    putusan: Type.Union(
      [
        Type.Literal('terima', { title: 'Terima, beri rekomendasi' }),
        Type.Literal('tolak', { title: 'Tolak' }),
      ],
      { title: 'Putusan' },
    ),
    alasan: Keterangan('Alasan', 'Wajib bila ditolak; dibaca pengaju dan tercetak dalam surat.'),
  },
  { additionalProperties: false },
)
