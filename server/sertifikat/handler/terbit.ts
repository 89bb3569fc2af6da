import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Templat } from '../../naskah/templat.js'
import type { Handler, Konteks, KonteksPelaku, Siap } from '../../perkara/handler.js'
import { Alasan, Keputusan } from '../../peserta/handler/putusan.js'
import { Catatan } from '../../peserta/handler/isian.js'
import { wajibPelatihan } from '../../peserta/roster.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { cetakSertifikat } from '../cetak.js'
import { daftarSertifikat, type SertifikatRow } from '../daftar.js'
import { TampilanSertifikat } from '../tampilan.js'

async function siapkan(k: KonteksPelaku): Promise<Siap> {
  const sertifikat = await daftarSertifikat(k.trx, wajibPelatihan(k))
  const pertama = sertifikat[0] && await k.trx('sertifikat').where({ id: sertifikat[0].id }).first('isi')
  const penandatangan = pertama?.isi.penandatangan ?? null
  return { tampilan: TampilanSertifikat({ sertifikat }), data: { sertifikat, penandatangan } }
}

/** Row 9: numbers and files for the printer. */
export const cetak = (templat: () => Templat): Handler => ({
  nama: 'sertifikat.cetak',
  tombol: 'Beri nomor dan cetak',
  butuhPelatihan: true,
  skema: Type.Object({
    tanggal: Type.Optional(Type.String({ title: 'Tanggal sertifikat', format: 'date' })), catatan: Catatan,
  }, { additionalProperties: false }),
  async siapkan(k) {
    const { zona } = await setelanKantor(k.trx)
    return { ...(await siapkan(k)), awal: { tanggal: tanggalDiZona(k.kini, zona) } }
  },
  async selesaikan(k, isian: { tanggal?: string }) {
    await cetakSertifikat(k, templat(), isian)
    return {}
  },
})

/** All files must be there before anyone can judge or sign them. Errors: SERTIFIKAT_BELUM_SIAP. */
async function wajibSiap(k: Konteks): Promise<SertifikatRow[]> {
  const semua = await daftarSertifikat(k.trx, wajibPelatihan(k))
  const siap = semua.filter((s) => s.docx_sha256).length
  if (siap < semua.length || semua.length === 0) throw errors.SERTIFIKAT_BELUM_SIAP({ siap, dari: semua.length })
  return semua
}

const SkemaPutusan = Type.Object({ keputusan: Keputusan, alasan: Alasan }, { additionalProperties: false })

/** Row 10: the Kabid checks the printed certificates. */
export const periksa: Handler = {
  nama: 'sertifikat.periksa',
  tombol: 'Kirim putusan',
  butuhPelatihan: true,
  skema: SkemaPutusan,
  siapkan,
  async selesaikan(k, isian: { keputusan: 'ya' | 'tidak' }) {
    if (isian.keputusan === 'ya') await wajibSiap(k)
    return { keputusan: isian.keputusan }
  },
}

/**
 * Row 11: signs them all. Who signs must be who is printed; if the seat has changed hands since, the
 * certificates go back to be made anew. Errors: SERTIFIKAT_PENANDATANGAN_BEDA.
 */
export const tandaTangan: Handler = {
  nama: 'sertifikat.tandaTangan',
  tombol: 'Kirim putusan',
  butuhPelatihan: true,
  skema: SkemaPutusan,
  siapkan,
  async selesaikan(k, isian: { keputusan: 'ya' | 'tidak' }) {
    if (isian.keputusan === 'tidak') return { keputusan: 'tidak' }
    const semua = await wajibSiap(k)
    const { isi } = await k.trx('sertifikat').where({ id: semua[0]!.id }).first('isi')
    if (isi.penandatangan.pemangkuId !== k.kursi.pemangkuId) {
      throw errors.SERTIFIKAT_PENANDATANGAN_BEDA({ tercetak: isi.penandatangan.nama, penandatangan: k.pelaku.nama })
    }
    await k.trx('sertifikat').whereIn('id', semua.map((s) => s.id)).update({ status: 'ditandatangani' })
    await k.catatRiwayat('sertifikat.ditandatangani', {
      jumlah: semua.length, penandatangan: isi.penandatangan, sha256: semua.map((s) => s.docx_sha256),
    })
    return { keputusan: 'ya' }
  },
}
