import { Type } from 'typebox'

const teks = Type.String()
const bebas = Type.Record(Type.String(), Type.Any())

/** What programs may count on in a task: what it is, and the form it opens with. */
export const KeluaranTugas = Type.Object({
  /** The office's date. */
  hariIni: teks,
  tugas: Type.Object({
    id: teks,
    no: teks,
    nama: teks,
    handler: teks,
    peran_kode: teks,
    /** Whom it is for, where it is for one person. */
    pegawai_id: Type.Union([teks, Type.Null()]),
    pencatat: Type.Union([teks, Type.Null()]),
    kunjungan: Type.Integer(),
    perkara_id: teks,
    naskah: teks,
    tahap: bebas,
  }),
  /** The fields as the house proposes them; `data` is what else the form shows. */
  awal: bebas,
  data: bebas,
  /** The form is kept before it is sent: which save this is, by whom; null where it is not. */
  konsep: Type.Union([Type.Object({ versi: Type.Integer(), oleh: teks }), Type.Null()]),
  skema: Type.Union([bebas, Type.Null()]),
})
