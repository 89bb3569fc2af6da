import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Handler } from '../../perkara/handler.js'
import { Catatan } from '../../peserta/handler/isian.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { antreKemas, cetakSertifikat } from '../cetak.js'
import { putusanBertanda, siapkanSertifikat } from './tanda.js'

/** Row 9: numbers and files for the printer. */
export const cetak: Handler = {
  nama: 'sertifikat.cetak',
  tombol: 'Beri nomor dan cetak',
  butuhPelatihan: true,
  skema: Type.Object(
    {
      tanggal: Type.Optional(Type.String({ title: 'Tanggal sertifikat', format: 'date' })),
      catatan: Catatan,
    },
    { additionalProperties: false },
  ),
  async siapkan(k) {
    const { zona } = await setelanKantor(k.trx)
    return { ...(await siapkanSertifikat(k)), awal: { tanggal: tanggalDiZona(k.kini, zona) } }
  },
  async selesaikan(k, isian: { tanggal?: string }) {
    await cetakSertifikat(k, isian)
    return {}
  },
}

/**
 * Row 10: the Kabid checks the printed certificates and, where printed beside the Kepala, co-signs
 * them.
 */
export const periksa = putusanBertanda('penandatanganKedua', { nama: 'sertifikat.periksa' })

/** Row 11: signs them all; signed electronically, the package is made anew with the signed files. */
export const tandaTangan = putusanBertanda('penandatangan', {
  nama: 'sertifikat.tandaTangan',
  async akhir(k, semua) {
    const id = semua.map((s) => s.id)
    await k.trx('sertifikat').whereIn('id', id).update({ status: 'ditandatangani' })
    if (semua.some((s) => s.cara_tanda_tangan === 'elektronik')) await antreKemas(k)
  },
})
