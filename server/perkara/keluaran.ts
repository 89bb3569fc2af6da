import { Type } from 'typebox'

const teks = Type.String()
const mungkin = Type.Union([teks, Type.Null()])

/** What programs may count on when they ask what can be started. */
export const KeluaranMulai = Type.Object({
  unit: Type.Array(Type.Object({ id: teks, nama: teks })),
})

/** What programs may count on in a case: its state, its tasks, its documents, what it called. */
export const KeluaranPerkara = Type.Object({
  perkara: Type.Object({
    id: teks,
    sop_kode: teks,
    judul: teks,
    status: teks,
    pelatihan_id: mungkin,
  }),
  tugas: Type.Array(Type.Object({ id: teks, no: teks, nama: teks, status: teks })),
  naskah: Type.Array(Type.Object({ id: teks, jenis: teks })),
  riwayat: Type.Array(Type.Object({ id: Type.Union([Type.Integer(), teks]), aksi: teks })),
  anak: Type.Array(Type.Object({ id: teks })),
})
