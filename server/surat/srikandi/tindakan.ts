import { Type } from 'typebox'
import type { Tindakan } from '../../perkara/handler.js'
import { terbitkanSrikandi, type IsianSrikandi } from './terbit.js'

/** On the desk of the agenda: the letter went through SRIKANDI and brings its number from there. */
export const srikandi: Tindakan = {
  judul: 'Catat nomor dari SRIKANDI',
  skema: Type.Object(
    {
      nomor: Type.String({
        title: 'Nomor dari SRIKANDI',
        minLength: 1,
        maxLength: 100,
        pattern: '\\S',
        description: 'Seperti tercetak pada naskah. Penghitung nomor kantor ini tidak bergerak.',
      }),
      tanggal: Type.String({ title: 'Tanggal naskah', format: 'date' }),
      pdf: Type.Optional(
        Type.Unsafe<{ sha256: string; nama: string }>({
          type: 'object',
          format: 'berkas',
          title: 'PDF yang sudah ditandatangani',
          'x-terima': '.pdf,application/pdf',
          properties: { sha256: { type: 'string' }, nama: { type: 'string' } },
          required: ['sha256', 'nama'],
        }),
      ),
    },
    { additionalProperties: false },
  ),
  async jalankan(k, isian: IsianSrikandi) {
    const { nomor } = await terbitkanSrikandi(k, isian)
    return { pesan: `Naskah terbit dengan nomor SRIKANDI ${nomor}. Selesaikan langkah ini.` }
  },
}
