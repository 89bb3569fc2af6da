import { Type } from 'typebox'

/** The fields of a receipt. */
export const kolomTerima = {
  penerima: Type.String({ title: 'Diterima oleh', minLength: 2, maxLength: 200, pattern: '\\S' }),
  tanggal: Type.String({ title: 'Tanggal diterima', format: 'date' }),
  jam: Type.Optional(Type.String({ title: 'Pukul', format: 'time' })),
  resi: Type.Optional(Type.String({ title: 'Nomor resi', maxLength: 100 })),
  keterangan: Type.Optional(Type.String({ title: 'Keterangan', maxLength: 300 })),
  bukti: Type.Optional(
    Type.Object(
      { sha256: Type.String(), nama: Type.String() },
      {
        title: 'Foto atau pindaian tanda terima',
        format: 'berkas',
        'x-terima': '.pdf,.jpg,.jpeg,.png',
      },
    ),
  ),
}

/** A receipt; a correction of one says why. */
export function skemaTerima(ralat: boolean) {
  const Alasan = Type.String({ title: 'Alasan perbaikan', minLength: 3, maxLength: 300 })
  return Type.Object({ ...kolomTerima, alasan: ralat ? Alasan : Type.Optional(Alasan) })
}
