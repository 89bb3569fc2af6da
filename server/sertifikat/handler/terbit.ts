import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Handler } from '../../perkara/handler.js'
import { Catatan } from '../../peserta/handler/isian.js'
import { pelatihanPerkara } from '../../pelatihan/service.js'
import { tanggalDiZona, tanggalPanjang } from '../../values/tanggal.js'
import { antreKemas, cetakSertifikat } from '../cetak.js'
import { putusanBertanda, siapkanSertifikat } from './tanda.js'

/** A training that has not ended yet (`selesai`, else null) asks why its certificates are made already. */
const skemaCetak = (selesai: string | null) =>
  Type.Object(
    {
      tanggal: Type.Optional(Type.String({ title: 'Tanggal sertifikat', format: 'date' })),
      ...(selesai && {
        alasanMendahului: Type.Optional(
          Type.String({
            title: 'Alasan terbit sebelum pelatihan selesai',
            description: `Pelatihan baru selesai ${tanggalPanjang(selesai)}. Tercatat pada riwayat.`,
            minLength: 3,
            maxLength: 500,
          }),
        ),
      }),
      catatan: Catatan,
    },
    { additionalProperties: false },
  )

/** Row 9: numbers and files for the printer. */
export const cetak: Handler = {
  nama: 'sertifikat.cetak',
  tombol: 'Beri nomor dan cetak',
  butuhPelatihan: true,
  async skema(k) {
    const { selesai } = await pelatihanPerkara(k.trx, k.perkara.pelatihanId)
    const belum = selesai > tanggalDiZona(k.kini, (await setelanKantor(k.trx)).zona)
    return skemaCetak(belum ? selesai : null)
  },
  async siapkan(k) {
    const { zona } = await setelanKantor(k.trx)
    return { ...(await siapkanSertifikat(k)), awal: { tanggal: tanggalDiZona(k.kini, zona) } }
  },
  async selesaikan(k, isian: { tanggal?: string; alasanMendahului?: string }) {
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
