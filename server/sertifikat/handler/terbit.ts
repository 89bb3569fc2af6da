import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Handler, Konteks, KonteksPelaku, Siap } from '../../perkara/handler.js'
import { Alasan, Keputusan } from '../../peserta/handler/putusan.js'
import { Catatan } from '../../peserta/handler/isian.js'
import { wajibPelatihan } from '../../peserta/roster.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { cetakSertifikat } from '../cetak.js'
import { daftarSertifikat, type SertifikatRow } from '../daftar.js'
import type { ParaPenanda, PenandaSertifikat } from '../penanda.js'
import { TampilanSertifikat } from '../tampilan.js'

const TANPA: Partial<ParaPenanda> = {}

/** The signers printed on the certificates, as row 9 chose them; none before. */
async function tercetak(
  k: Konteks,
  semua: readonly SertifikatRow[],
): Promise<Partial<ParaPenanda>> {
  const baris = semua[0] && (await k.trx('sertifikat').where({ id: semua[0].id }).first('isi'))
  return baris?.isi ?? TANPA
}

async function siapkan(k: KonteksPelaku): Promise<Siap> {
  const sertifikat = await daftarSertifikat(k.trx, wajibPelatihan(k))
  const { penandatangan = null, penandatanganKedua = null } = await tercetak(k, sertifikat)
  return {
    tampilan: TampilanSertifikat({ sertifikat, penanda: [penandatangan, penandatanganKedua] }),
    data: { sertifikat, penandatangan, penandatanganKedua },
  }
}

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
    return { ...(await siapkan(k)), awal: { tanggal: tanggalDiZona(k.kini, zona) } }
  },
  async selesaikan(k, isian: { tanggal?: string }) {
    await cetakSertifikat(k, isian)
    return {}
  },
}

/** All files must be there before anyone can judge or sign them. Errors: SERTIFIKAT_BELUM_SIAP. */
async function wajibSiap(k: Konteks): Promise<SertifikatRow[]> {
  const semua = await daftarSertifikat(k.trx, wajibPelatihan(k))
  const siap = semua.filter((s) => s.docx_sha256).length
  if (siap < semua.length || semua.length === 0)
    throw errors.SERTIFIKAT_BELUM_SIAP({ siap, dari: semua.length })
  return semua
}

/**
 * Who signs must be who is printed; if the seat has changed hands since, the certificates go back
 * to be made anew. An official outside the office signs on paper: here it is only recorded. Errors:
 * SERTIFIKAT_PENANDATANGAN_BEDA.
 */
async function catatTandaTangan(
  k: KonteksPelaku,
  semua: readonly SertifikatRow[],
  siapa: PenandaSertifikat | null | undefined,
): Promise<void> {
  if (!siapa) return
  if (siapa.pemangkuId && siapa.pemangkuId !== k.kursi.pemangkuId) {
    throw errors.SERTIFIKAT_PENANDATANGAN_BEDA({
      tercetak: siapa.nama,
      penandatangan: k.pelaku.nama,
    })
  }
  await k.catatRiwayat('sertifikat.ditandatangani', {
    jumlah: semua.length,
    penandatangan: siapa,
    sha256: semua.map((s) => s.docx_sha256),
  })
}

const SkemaPutusan = Type.Object(
  { keputusan: Keputusan, alasan: Alasan },
  { additionalProperties: false },
)
interface IsianPutusan {
  keputusan: 'ya' | 'tidak'
}

/**
 * Row 10: the Kabid checks the printed certificates and, where printed beside the Kepala, co-signs
 * them.
 */
export const periksa: Handler = {
  nama: 'sertifikat.periksa',
  tombol: 'Kirim putusan',
  butuhPelatihan: true,
  skema: SkemaPutusan,
  siapkan,
  async selesaikan(k, { keputusan }: IsianPutusan) {
    if (keputusan === 'ya') {
      const semua = await wajibSiap(k)
      await catatTandaTangan(k, semua, (await tercetak(k, semua)).penandatanganKedua)
    }
    return { keputusan }
  },
}

/** Row 11: signs them all. */
export const tandaTangan: Handler = {
  nama: 'sertifikat.tandaTangan',
  tombol: 'Kirim putusan',
  butuhPelatihan: true,
  skema: SkemaPutusan,
  siapkan,
  async selesaikan(k, { keputusan }: IsianPutusan) {
    if (keputusan === 'tidak') return { keputusan }
    const semua = await wajibSiap(k)
    await catatTandaTangan(k, semua, (await tercetak(k, semua)).penandatangan)
    await k
      .trx('sertifikat')
      .whereIn(
        'id',
        semua.map((s) => s.id),
      )
      .update({ status: 'ditandatangani' })
    return { keputusan }
  },
}
