import { Type } from 'typebox'

export const SkemaPd = Type.Object({
  kode: Type.String({
    title: 'Kode',
    pattern: '^[A-Za-z0-9][A-Za-z0-9.-]{1,39}$',
    'x-galat': 'hanya boleh berisi 2 sampai 40 huruf, angka, titik, atau tanda hubung',
  }),
  nama: Type.String({ title: 'Nama perangkat daerah', minLength: 3, maxLength: 200 }),
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
  sesudah: Type.Optional(Type.String({ title: 'Sesudah', maxLength: 100 })),
})
