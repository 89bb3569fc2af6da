import { Type } from 'typebox'

const Baris = (title: string, description: string) =>
  Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 300 }), {
      title,
      description,
      maxItems: 500,
      'x-ui': 'baris',
    }),
  )

/** The plan of a training, as row 1 of Peningkatan Kapasitas asks for it. */
export const SkemaPelatihan = Type.Object(
  {
    nama: Type.String({ title: 'Nama pelatihan', minLength: 3, maxLength: 300 }),
    jenis: Type.Union(
      [
        Type.Literal('teknis', { title: 'Teknis' }),
        Type.Literal('fungsional', { title: 'Fungsional' }),
        Type.Literal('latsar', { title: 'Pelatihan Dasar CPNS' }),
        Type.Literal('struktural', { title: 'Struktural Kepemimpinan' }),
        Type.Literal('lainnya', { title: 'Lainnya' }),
      ],
      { title: 'Jenis pelatihan' },
    ),
    penyelenggara: Type.Union(
      [
        Type.Literal('sendiri', { title: 'Diselenggarakan sendiri' }),
        Type.Literal('kabkota', { title: 'Diselenggarakan kabupaten/kota' }),
      ],
      { title: 'Penyelenggara', default: 'sendiri' },
    ),
    angkatan: Type.Optional(Type.String({ title: 'Angkatan', maxLength: 50 })),
    mulai: Type.String({ title: 'Tanggal mulai', format: 'date' }),
    selesai: Type.String({ title: 'Tanggal selesai', format: 'date' }),
    tempat: Type.String({ title: 'Tempat', minLength: 1, maxLength: 300 }),
    jp: Type.Integer({
      title: 'Jumlah jam pelajaran (JP)',
      description: '1 JP = 45 menit.',
      minimum: 1,
      maximum: 2000,
    }),
    sasaran: Type.Optional(
      Type.String({ title: 'Sasaran peserta', maxLength: 1000, 'x-ui': 'paragraf' }),
    ),
    narasumber: Baris('Lembaga narasumber', 'Satu lembaga per baris.'),
    instansi: Baris(
      'Instansi calon peserta',
      'Satu instansi per baris; kepada mereka surat pemberitahuan dikirim.',
    ),
    jadwal: Type.Optional(
      Type.Array(
        Type.Object(
          {
            tanggal: Type.String({ title: 'Tanggal', format: 'date' }),
            jam: Type.String({ title: 'Pukul', maxLength: 30 }),
            materi: Type.String({ title: 'Materi', minLength: 1, maxLength: 300 }),
            jp: Type.Integer({ title: 'JP', minimum: 0, maximum: 100 }),
          },
          { additionalProperties: false },
        ),
        { title: 'Jadwal', maxItems: 300, 'x-ui': 'tabel' },
      ),
    ),
    panitia: Type.Optional(
      Type.Array(
        Type.Object(
          {
            nama: Type.String({ title: 'Nama', minLength: 1, maxLength: 200 }),
            jabatan: Type.String({ title: 'Jabatan', maxLength: 200 }),
            kedudukan: Type.String({ title: 'Kedudukan dalam panitia', maxLength: 100 }),
          },
          { additionalProperties: false },
        ),
        { title: 'Panitia', maxItems: 200, 'x-ui': 'tabel' },
      ),
    ),
  },
  { additionalProperties: false },
)
