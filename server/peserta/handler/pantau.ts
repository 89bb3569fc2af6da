import { Type } from 'typebox'
import { laporanMonitoring } from '../../lms/laporan-xlsx.js'
import { rekapPantau } from '../../lms/pantau.js'
import { TampilanPantau } from '../../lms/tampilan-pantau.js'
import type { Handler } from '../../perkara/handler.js'
import { MIME, simpanBerkas } from '../../platform/docx/simpan.js'
import { wajibAdaPeserta, wajibPelatihan } from '../roster.js'

/**
 * Operasional Bangkom row 7: look at activity, attendance and marks, note what is done about them. The
 * workbook "Laporan Monitoring" of that moment goes into the archive of the case.
 */
export const pantau: Handler = {
  nama: 'pelaksanaan.pantau',
  tombol: 'Simpan laporan monitoring',
  butuhPelatihan: true,
  skema: Type.Object(
    {
      temuan: Type.String({
        title: 'Hasil pemantauan',
        minLength: 1,
        maxLength: 4000,
        'x-ui': 'paragraf',
      }),
    },
    { additionalProperties: false },
  ),
  async siapkan(k) {
    const pelatihanId = wajibPelatihan(k)
    const rekap = await rekapPantau(k.trx, pelatihanId, k.kini)
    return { tampilan: TampilanPantau({ rekap, pelatihanId }), data: { rekap } }
  },
  async luar(k, isian: { temuan: string }) {
    const [pelatihanId, kini] = [wajibPelatihan(k), k.kini]
    await wajibAdaPeserta(k)
    return ({ db }) => laporanMonitoring(db, pelatihanId, kini, isian.temuan)
  },
  async selesaikan(k, isian: { temuan: string }) {
    const rekap = await wajibAdaPeserta(k)
    const isi = k.hasilLuar as Buffer
    const { sha256 } = await simpanBerkas(k.trx, { isi, mime: MIME.xlsx })
    await k.trx('lampiran').insert({
      perkara_id: k.perkara.id,
      tugas_id: k.tugasId,
      nama: 'laporan-monitoring.xlsx',
      sha256,
      oleh: k.pelaku.pegawaiId,
      dibuat_at: k.kini,
    })
    await k.catatRiwayat('pelaksanaan.dipantau', { ...rekap, temuan: isian.temuan })
    return {}
  },
}
