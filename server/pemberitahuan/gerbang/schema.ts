import { Type } from 'typebox'

/** The messages of some days, to be posted once more. */
export const SkemaUlang = Type.Object({
  dari: Type.String({ title: 'Dari tanggal', format: 'date' }),
  sampai: Type.String({ title: 'Sampai tanggal', format: 'date' }),
  hanyaGagal: Type.Boolean({ title: 'Hanya yang terakhir kali gagal', default: true }),
})
