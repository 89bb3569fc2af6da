import { Type, type Static } from 'typebox'

export const SkemaPd = Type.Object({
  kode: Type.String({
    title: 'Kode',
    pattern: '^[A-Za-z0-9][A-Za-z0-9.-]{1,39}$',
    'x-galat': 'hanya boleh berisi 2 sampai 40 huruf, angka, titik, atau tanda hubung',
  }),
  nama: Type.String({ title: 'Nama perangkat daerah', minLength: 3, maxLength: 200 }),
})

export const SkemaKepala = Type.Object({
  kepala: Type.Optional(
    Type.String({
      title: 'Sebutan kepala dalam surat',
      description: 'Misalnya Camat Tenggarong. Kosongkan agar mengikuti nama perangkat daerah.',
      maxLength: 200,
    }),
  ),
})

export const SkemaUji = Type.Object({
  berkas: Type.Unsafe<{ sha256: string; nama: string }>({
    type: 'object',
    format: 'berkas',
    title: 'Daftar pegawai (XLSX atau CSV)',
    description:
      'Kolom NIP, Nama, Perangkat Daerah, Jabatan, Jenis Jabatan, NIP Atasan, dan bila ada Email. NIP sebagai teks.',
    'x-terima': '.xlsx,.csv',
    properties: { sha256: { type: 'string' }, nama: { type: 'string' } },
    required: ['sha256', 'nama'],
  }),
})

/** Applies the very file that was tried, by its SHA-256. */
export const SkemaImpor = Type.Object({
  sidik: Type.String({ title: 'Sidik berkas', 'x-ui': 'tersembunyi', pattern: '^[0-9a-f]{64}$' }),
  berlaku: Type.String({
    title: 'Berlaku mulai',
    description: 'Penempatan yang berubah berlaku sejak tanggal ini.',
    format: 'date',
  }),
  lewatiSalah: Type.Boolean({ title: 'Lewati baris yang salah', default: false }),
})

export const CariOrang = Type.Object({
  cari: Type.Optional(Type.String({ title: 'Cari', maxLength: 100 })),
  sesudah: Type.Optional(Type.String({ title: 'Sesudah', format: 'uuid' })),
})

const Pilihan = (title: string, maxItems: number) =>
  Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { title, maxItems }))

/** Whom first codes are made for; the button pressed says which of the boxes count. */
export const SkemaKode = Type.Object({
  cakupan: Type.Union(
    [
      Type.Literal('semua', { title: 'Semua perangkat daerah' }),
      Type.Literal('pd', { title: 'Perangkat daerah yang dicentang' }),
      Type.Literal('orang', { title: 'Orang yang dicentang' }),
    ],
    { title: 'Cakupan' },
  ),
  pd: Pilihan('Perangkat daerah', 1000),
  orang: Pilihan('Pegawai', 5000),
  ulang: Type.Optional(Type.Boolean({ title: 'Ganti juga kode yang belum dipakai' })),
})
export type IsiKode = Static<typeof SkemaKode>

export const Halaman = Type.Object({
  sesudah: Type.Optional(Type.String({ title: 'Sesudah', format: 'uuid' })),
})

interface Acuan {
  kode: string
  nama: string
}

/** Where one person works, with the agencies and kinds of post of this moment. */
export const skemaPenempatan = (pd: readonly Acuan[], jenis: readonly Acuan[]) =>
  Type.Object({
    pd: Type.Union(
      pd.map((d) => Type.Literal(d.kode, { title: d.nama })),
      { title: 'Perangkat daerah', 'x-ui': 'pilih' },
    ),
    jabatan: Type.Optional(Type.String({ title: 'Jabatan', maxLength: 200 })),
    jenis: Type.Optional(
      Type.Union(
        jenis.map((j) => Type.Literal(j.kode, { title: j.nama })),
        { title: 'Jenis jabatan', 'x-ui': 'pilih' },
      ),
    ),
    nipAtasan: Type.Optional(
      Type.String({
        title: 'NIP atasan langsung',
        description: 'Kosongkan bila belum ada.',
        maxLength: 40,
      }),
    ),
    berlaku: Type.String({ title: 'Berlaku mulai', format: 'date' }),
    alasan: Type.String({
      title: 'Alasan',
      description: 'Misalnya nomor SK mutasi; disimpan di jejak.',
      minLength: 5,
      maxLength: 300,
    }),
  })
export type IsiPenempatan = Static<ReturnType<typeof skemaPenempatan>>
