import { Type } from 'typebox'
import { DAFTAR } from './daftar.js'

const POLA_BUTIR = '^(naskah|sertifikat|surat_masuk):[0-9a-f-]{36}$'

export const QueryDaftar = Type.Object({
  daftar: Type.Optional(Type.Union(DAFTAR.map((d) => Type.Literal(d)))),
  tahun: Type.Optional(Type.Integer({ title: 'Tahun', minimum: 1900, maximum: 2200 })),
  klas: Type.Optional(Type.String({ title: 'Kode klasifikasi', pattern: '^[0-9.]{1,40}$' })),
  sesudah: Type.Optional(Type.String({ maxLength: 100 })),
})

export const SkemaUsul = Type.Object({
  jenis: Type.Union(
    [
      Type.Literal('pemindahan', { title: 'Pemindahan ke pusat arsip (inaktif)' }),
      Type.Literal('pemusnahan', { title: 'Pemusnahan' }),
      Type.Literal('penyerahan', { title: 'Penyerahan arsip permanen' }),
    ],
    { title: 'Usul' },
  ),
  butir: Type.Optional(
    Type.Array(Type.String({ pattern: POLA_BUTIR }), { title: 'Arsip', maxItems: 5000 }),
  ),
  semua: Type.Optional(Type.Boolean({ title: 'Semua yang cocok dengan saringan' })),
  tahun: Type.Optional(Type.Integer({ title: 'Tahun', minimum: 1900, maximum: 2200 })),
  klas: Type.Optional(Type.String({ title: 'Kode klasifikasi', pattern: '^[0-9.]{1,40}$' })),
  keterangan: Type.Optional(Type.String({ title: 'Keterangan', maxLength: 500 })),
})

export const SkemaPutus = Type.Object({
  keputusan: Type.Union(
    [Type.Literal('setuju', { title: 'Setuju' }), Type.Literal('tolak', { title: 'Tolak' })],
    { title: 'Keputusan' },
  ),
  alasan: Type.Optional(Type.String({ title: 'Alasan', maxLength: 500 })),
})

export const SkemaLaksana = Type.Object({
  nomor: Type.Optional(Type.String({ title: 'Nomor berita acara', maxLength: 100 })),
  tempat: Type.Optional(Type.String({ title: 'Tempat', maxLength: 200 })),
  saksi: Type.Optional(
    Type.String({ title: 'Saksi', description: 'Pisahkan dengan titik koma.', maxLength: 500 }),
  ),
})

export const Unit = Type.Object(
  {
    pemilik: Type.Union([
      Type.Literal('naskah'),
      Type.Literal('sertifikat'),
      Type.Literal('surat_masuk'),
    ]),
    id: Type.String({ format: 'uuid' }),
  },
  { title: 'Arsip' },
)

/** How one unit is filed, with the codes there are. */
export function skemaCatatan(kode: readonly { kode: string; uraian: string }[]) {
  return Type.Object({
    ...(kode.length > 0 && {
      klasifikasi: Type.Optional(
        Type.Union(
          kode.map((k) => Type.Literal(k.kode, { title: `${k.kode} ${k.uraian}` })),
          {
            title: 'Kode klasifikasi arsip',
            description: 'Kosongkan untuk mengikuti kode pada nomornya.',
            'x-ui': 'pilih',
          },
        ),
      ),
    }),
    tahan: Type.Boolean({
      title: 'Tahan (tidak boleh dipindahkan atau dimusnahkan)',
      default: false,
    }),
    alasan: Type.Optional(Type.String({ title: 'Alasan penahanan', maxLength: 500 })),
  })
}
