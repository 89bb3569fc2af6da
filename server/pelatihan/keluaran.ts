import { Type } from 'typebox'

/** What programs may count on in the list of trainings. */
export const KeluaranPelatihan = Type.Object({
  pelatihan: Type.Array(
    Type.Object({
      id: Type.String(),
      nama: Type.String(),
      angkatan: Type.String(),
      mulai: Type.String({ format: 'date' }),
      sertifikat: Type.Integer({ title: 'Banyak sertifikat' }),
      sop: Type.Array(Type.String(), { title: 'SOP yang memakainya' }),
    }),
  ),
})
