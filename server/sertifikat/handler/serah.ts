import { Type } from 'typebox'
import { errors } from '../../errors.js'
import type { Handler, KonteksPelaku, Siap } from '../../perkara/handler.js'
import { Catatan } from '../../peserta/handler/isian.js'
import { wajibPelatihan } from '../../peserta/roster.js'
import { daftarSertifikat } from '../daftar.js'
import { TampilanSertifikat } from '../tampilan.js'

async function siapkan(k: KonteksPelaku): Promise<Siap> {
  const serah = wajibPelatihan(k)
  const sertifikat = await daftarSertifikat(k.trx, serah)
  return {
    awal: { jumlah: Math.max(1, sertifikat.length) },
    tampilan: TampilanSertifikat({ sertifikat, serah }),
    data: { sertifikat },
  }
}

async function wajibBertandaTangan(k: KonteksPelaku) {
  const semua = await daftarSertifikat(k.trx, wajibPelatihan(k))
  if (semua.length === 0 || semua.some((s) => s.status === 'dicetak'))
    throw errors.SERTIFIKAT_BELUM_DITANDATANGANI()
  return semua
}

/**
 * The certificates belong to the SOP this one called: a correction of one does not wait for the lock of
 * this case. Locked first, what it wrote is seen by what is asked next.
 */
const kunciSemua = (k: KonteksPelaku) =>
  k
    .trx('sertifikat')
    .whereIn(
      'peserta_id',
      k
        .trx('peserta')
        .where({ pelatihan_id: wajibPelatihan(k) })
        .select('id'),
    )
    .orderBy('id')
    .forUpdate()
    .select('id')

const SkemaJumlah = Type.Object(
  {
    jumlah: Type.Integer({ title: 'Jumlah lembar', minimum: 1, maximum: 100000 }),
    catatan: Catatan,
  },
  { additionalProperties: false },
)

/** Penerbitan Sertifikat row 12: entered, copied, archived and given out or sent on. */
export const arsip: Handler = {
  nama: 'sertifikat.arsip',
  tombol: 'Catat dan arsipkan',
  butuhPelatihan: true,
  skema: Type.Object(
    {
      tempat: Type.String({ title: 'Tempat arsip', minLength: 1, maxLength: 300 }),
      catatan: Catatan,
    },
    { additionalProperties: false },
  ),
  siapkan: async (k) => ({ ...(await siapkan(k)), awal: { tempat: '' } }),
  async selesaikan(k, isian: { tempat: string }) {
    const semua = await wajibBertandaTangan(k)
    await k.catatRiwayat('sertifikat.diarsipkan', { jumlah: semua.length, tempat: isian.tempat })
    return {}
  },
}

/** Peningkatan Kapasitas row 38, after the called SOP has ended: copies. */
export const gandakan: Handler = {
  nama: 'sertifikat.gandakan',
  tombol: 'Selesai menggandakan',
  skema: SkemaJumlah,
  siapkan,
  async selesaikan(k) {
    await wajibBertandaTangan(k)
    return {}
  },
}

/** Peningkatan Kapasitas row 39: into the hands of the participants. */
export const serah: Handler = {
  nama: 'sertifikat.serah',
  tombol: 'Catat penyerahan',
  skema: Type.Object({ catatan: Catatan }, { additionalProperties: false }),
  siapkan: async (k) => ({ ...(await siapkan(k)), awal: {} }),
  async selesaikan(k) {
    await kunciSemua(k)
    const semua = await wajibBertandaTangan(k)
    await k
      .trx('sertifikat')
      .whereIn(
        'id',
        semua.map((s) => s.id),
      )
      .whereNull('diserahkan_at')
      .update({ status: 'diserahkan', diserahkan_at: k.kini })
    return {}
  },
}
