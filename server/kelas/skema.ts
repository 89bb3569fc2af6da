import { Type, type Static } from 'typebox'

const uuid = Type.String({ format: 'uuid' })
export const Id = Type.Object({ id: uuid }, { title: 'Pelatihan' })
export const DalamSesi = Type.Object({ id: uuid, sesi: uuid }, { title: 'Sesi' })
export const DalamKelas = Type.Object({ id: uuid, isi: uuid }, { title: 'Pelatihan' })

const teks = (title: string, maxLength: number, description?: string) =>
  Type.Optional(Type.String({ title, maxLength, ...(description && { description }) }))
const tautan = (title: string, description: string) =>
  Type.Optional(Type.String({ title, description, format: 'uri', maxLength: 500 }))
export const Berkas = (title: string, terima: string) =>
  Type.Optional(
    Type.Object(
      { sha256: Type.String(), nama: Type.String() },
      { title, format: 'berkas', additionalProperties: false, 'x-terima': terima },
    ),
  )
const menit = (title: string, description: string) =>
  Type.Optional(Type.Integer({ title, description, minimum: 0, maximum: 240, default: 15 }))

const Sesi = Type.Object({
  mata: Type.String({ title: 'Mata pelatihan', minLength: 3, maxLength: 300 }),
  tanggal: Type.String({ title: 'Tanggal', format: 'date' }),
  dari: Type.String({ title: 'Pukul', format: 'time' }),
  sampai: Type.String({ title: 'Sampai pukul', format: 'time' }),
  jp: Type.Integer({
    title: 'JP',
    description: '1 JP = 45 menit. Isi 0 untuk pembukaan, istirahat, atau penutupan.',
    minimum: 0,
    maximum: 20,
  }),
  tempat: teks('Tempat', 200),
  tautan: tautan('Tautan Zoom', 'Tampak bagi peserta hanya sekitar waktu sesi.'),
  bukaMenit: menit('Daftar hadir dibuka sebelum mulai (menit)', 'Bawaan 15 menit.'),
  telatMenit: menit('Dicatat terlambat sesudah (menit)', 'Bawaan 15 menit sesudah mulai.'),
})
export type IsianSesi = Static<typeof Sesi> & { narasumber?: string[] }

/** The form of a session, with the speakers there are to choose from. */
export const skemaSesi = (narasumber: readonly { id: string; nama: string }[]) =>
  narasumber.length === 0
    ? Sesi
    : Type.Object({
        ...Sesi.properties,
        narasumber: Type.Optional(
          Type.Array(Type.Union(narasumber.map((n) => Type.Literal(n.id, { title: n.nama }))), {
            title: 'Narasumber',
            maxItems: 20,
          }),
        ),
      })

export const SkemaNarasumber = Type.Object({
  nama: Type.String({ title: 'Nama lengkap dengan gelar', minLength: 3, maxLength: 200 }),
  jabatan: teks('Jabatan', 200),
  instansi: teks('Instansi', 200),
  keahlian: teks('Keahlian dan riwayat singkat', 1000),
  cv: Berkas('Daftar riwayat hidup (PDF)', '.pdf'),
})
export type IsianNarasumber = Static<typeof SkemaNarasumber>

export const SkemaMateri = Type.Object({
  judul: Type.String({ title: 'Judul', minLength: 3, maxLength: 200 }),
  berkas: Berkas('Berkas', '.pdf,.pptx,.docx,.xlsx,.zip'),
  tautan: tautan('Atau tautan', 'Isi berkas atau tautan, salah satu.'),
})
export type IsianMateri = Static<typeof SkemaMateri>

export const SkemaTautanEvaluasi = Type.Object({
  tautan: tautan(
    'Tautan evaluasi di luar Paraf',
    'Kosongkan untuk memakai formulir evaluasi Paraf.',
  ),
})

export const SkemaKode = Type.Object({
  kode: Type.String({
    title: 'Kode di layar kelas',
    minLength: 6,
    maxLength: 10,
    'x-autocomplete': 'one-time-code',
  }),
})

export const KEADAAN_CATAT = {
  hadir: 'Hadir',
  izin: 'Izin',
  sakit: 'Sakit',
  alpa: 'Tidak hadir',
  hapus: 'Hapus catatan',
} as const

/** Marks made by hand: from paper, or for who has no telephone. */
export const SkemaCatat = Type.Object(
  {
    peserta: Type.Array(uuid, { title: 'Peserta', minItems: 1, maxItems: 2000 }),
    keadaan: Type.Union(
      Object.entries(KEADAAN_CATAT).map(([k, title]) =>
        Type.Literal(k as keyof typeof KEADAAN_CATAT, { title }),
      ),
      { title: 'Keadaan', default: 'hadir', 'x-ui': 'pilih' },
    ),
    alasan: Type.String({
      title: 'Alasan',
      description: 'Misalnya: dari daftar hadir bertanda tangan.',
      minLength: 3,
      maxLength: 300,
      pattern: '\\S',
    }),
  },
  { title: 'Catat kehadiran' },
)
export type IsianCatat = Static<typeof SkemaCatat>

/** Row 37 of Peningkatan Kapasitas: a participant hands in what they wrote of it. */
export const SkemaLaporan = Type.Object({
  laporan: Type.Object(
    { sha256: Type.String(), nama: Type.String() },
    {
      title: 'Berkas laporan (PDF atau DOCX)',
      format: 'berkas',
      additionalProperties: false,
      'x-terima': '.pdf,.docx',
    },
  ),
})
