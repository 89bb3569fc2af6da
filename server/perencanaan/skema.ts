import { Type, type Static } from 'typebox'
import {
  SUMBER_DANA,
  type Bentuk,
  type Jalur,
  type JenisJabatan,
  type Kompetensi,
} from './acuan.js'

/** Proposals sent with one form. */
export const USULAN_TERBANYAK = 20

const JalurRencana = Type.Union(
  [
    Type.Literal('tubel', { title: 'Tugas Belajar' }),
    Type.Literal('klasikal', { title: 'Klasikal' }),
    Type.Literal('nonklasikal', { title: 'Non Klasikal' }),
  ],
  { title: 'Jenis pengembangan', 'x-ui': 'pilih' },
)
const Tahun = Type.Integer({ title: 'Tahun', minimum: 2020, maximum: 2089 })

export const TahunJalur = Type.Object(
  { tahun: Tahun, jalur: JalurRencana },
  { title: 'Perencanaan' },
)
export const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Usulan' })

export const Saring = Type.Object({
  tahun: Type.Optional(Tahun),
  jalur: Type.Optional(JalurRencana),
  tahap: Type.Optional(
    Type.Union(
      [
        Type.Literal('konsep', { title: 'Konsep' }),
        Type.Literal('verifikasi', { title: 'Proses verifikasi' }),
        Type.Literal('diterima', { title: 'Diterima' }),
        Type.Literal('ditolak', { title: 'Ditolak' }),
        Type.Literal('berjalan', { title: 'Berjalan' }),
        Type.Literal('selesai', { title: 'Selesai' }),
      ],
      { title: 'Tahap' },
    ),
  ),
  cari: Type.Optional(Type.String({ title: 'Cari', maxLength: 100 })),
  sesudah: Type.Optional(Type.Integer({ title: 'Sesudah', minimum: 1 })),
})
export type Saringan = Static<typeof Saring>

/** Which year the form is filled in from. */
export const PilihTahun = Type.Object({ tahun: Type.Optional(Tahun) })

export const SkemaTahun = Type.Object({
  tahun: Type.Integer({ title: 'Tahun rencana', minimum: 2020, maximum: 2089 }),
  tahunSkp: Type.Integer({ title: 'Tahun SKP', minimum: 2015, maximum: 2089 }),
  batas: Type.String({
    title: 'Hari terakhir pengajuan',
    description: 'Terkunci sendiri pada pukul 24.00 hari ini, misalnya 30 November.',
    format: 'date',
  }),
  alasan: Type.String({ title: 'Alasan', minLength: 5, maxLength: 300 }),
})

const teks = (title: string, maxLength: number) => Type.String({ title, minLength: 2, maxLength })

/** A study is asked for in words of its own; what is kept is the same. */
const SEBUTAN: Readonly<
  Record<Jalur, { tanggal: string; materi: string; lembaga: string; hari: string }>
> = {
  tubel: {
    ...{ tanggal: 'Mulai kuliah', materi: 'Jenjang dan program studi' },
    ...{ lembaga: 'Perguruan tinggi', hari: 'Lama (hari)' },
  },
  klasikal: {
    ...{ tanggal: 'Tanggal pelaksanaan', materi: 'Materi pengembangan' },
    ...{ lembaga: 'Lembaga penyelenggara', hari: 'Lama (hari)' },
  },
  nonklasikal: {
    ...{ tanggal: 'Tanggal pelaksanaan', materi: 'Materi pengembangan' },
    ...{ lembaga: 'Lembaga penyelenggara', hari: 'Hari/sesi' },
  },
}

const usulan = (bentuk: readonly Bentuk[], sebut: (typeof SEBUTAN)[Jalur]) =>
  Type.Object({
    bentuk: Type.Union(
      bentuk.map((b) => Type.Literal(b.kode, { title: b.nama })),
      { title: 'Bentuk pengembangan', 'x-ui': 'pilih' },
    ),
    jp: Type.Integer({ title: 'JP', minimum: 1, maximum: 5000 }),
    hari: Type.Integer({ title: sebut.hari, minimum: 1, maximum: 2000 }),
    tanggal: Type.String({ title: sebut.tanggal, format: 'date' }),
    materi: teks(sebut.materi, 300),
    anggaran: Type.Integer({ title: 'Anggaran (Rp)', minimum: 0, maximum: 1_000_000_000_000 }),
    lembaga: teks(sebut.lembaga, 200),
    sumberDana: Type.Union(
      SUMBER_DANA.map((s) => Type.Literal(s, { title: s })),
      { title: 'Sumber dana', 'x-ui': 'pilih' },
    ),
    alasan: teks('Alasan mengikuti', 1000),
  })

/** The form of one way of development, with the reference data of this moment. */
export function skemaPengajuan(p: {
  jalur: Jalur
  bentuk: readonly Bentuk[]
  jenis: readonly JenisJabatan[]
  kompetensi: readonly Kompetensi[]
  tahunSkp: number
  /** One proposal is being changed. */
  satu?: boolean
}) {
  const level = (k: Kompetensi) =>
    Type.Union(
      k.tingkat.map((t) => Type.Literal(t.level, { title: `${t.level} – ${t.deskripsi}` })),
      {
        title: `${k.no}. ${k.nama}`,
        'x-ui': 'pilih',
        'x-rincian': {
          judul: `Indikator (${k.jenis})`,
          isi: k.tingkat.map((t) => `${t.deskripsi}. ${t.indikator}`),
        },
      },
    )
  return Type.Object({
    jenisJabatan: Type.Union(
      p.jenis.map((j) => Type.Literal(j.kode, { title: j.nama })),
      {
        title: 'Jenis jabatan Anda saat ini',
        description: 'Menentukan level standar, jadi juga kesenjangan SKJ.',
        'x-ui': 'pilih',
      },
    ),
    skj: Type.Object(Object.fromEntries(p.kompetensi.map((k) => [k.no, level(k)])), {
      title: 'Standar Kompetensi Jabatan (SKJ)',
      description:
        'Pilih level yang sesuai dengan keseharian Anda; indikatornya terbuka di bawahnya.',
    }),
    email: Type.String({ title: 'Surel', format: 'email', maxLength: 200 }),
    nilaiKinerja: Type.Number({
      title: 'Penilaian kinerja',
      description: `Rentang 1 sampai 100 dari penilaian SKP tahun ${p.tahunSkp}; titik atau koma. Kesenjangan: 91 ke atas tidak ada, 76–90,99 rendah, 61–75,99 sedang, di bawahnya tinggi.`,
      minimum: 1,
      maximum: 100,
    }),
    usulan: Type.Array(usulan(p.bentuk, SEBUTAN[p.jalur]), {
      title: p.satu ? 'Usulan' : p.jalur === 'tubel' ? 'Usulan tugas belajar' : 'Usulan pelatihan',
      description: p.satu
        ? undefined
        : 'Satu baris satu usulan; baris kosong diabaikan. Untuk lebih banyak, simpan dahulu lalu buat pengajuan lagi.',
      minItems: 1,
      maxItems: p.satu ? 1 : USULAN_TERBANYAK,
    }),
    pernyataan: Type.Boolean({
      title: 'Saya menyetujui pengajuan ini berdasarkan syarat dan ketentuan yang berlaku',
      description: 'Boleh dicentang nanti; usulan baru dapat dikirim sesudah dicentang.',
      default: false,
    }),
  })
}

export type IsiPengajuan = Static<ReturnType<typeof skemaPengajuan>>

const Alasan = Type.String({ title: 'Alasan', minLength: 5, maxLength: 1000, 'x-ui': 'paragraf' })
const Keputusan = Type.Union(
  [
    Type.Literal('terima', { title: 'Terima' }),
    Type.Literal('tolak', { title: 'Tolak' }),
    Type.Literal('kembalikan', { title: 'Kembalikan untuk direvisi' }),
  ],
  { title: 'Keputusan' },
)

export const SkemaPutusan = Type.Object({ keputusan: Keputusan, alasan: Alasan })

/** Proposals decided on one page. */
export const PUTUSAN_TERBANYAK = 50

export const SkemaPutusanBanyak = Type.Object({
  butir: Type.Array(
    Type.Object({
      id: Type.String({ format: 'uuid', title: 'Usulan', 'x-ui': 'tersembunyi' }),
      keputusan: Keputusan,
      alasan: Alasan,
    }),
    { title: 'Usulan yang diputus', minItems: 1, maxItems: PUTUSAN_TERBANYAK },
  ),
})
export type Putusan = Static<typeof SkemaPutusan>
