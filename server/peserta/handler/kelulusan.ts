import { Type } from 'typebox'
import type { Handler } from '../../perkara/handler.js'
import { idPesertaByNip, rekapRoster, wajibAdaPeserta, wajibPelatihan } from '../roster.js'
import { syaratPelatihan } from '../syarat.js'
import { TampilanTimbang } from '../tampilan-timbang.js'
import { tetapkan, timbang } from '../tetapkan.js'
import { siapkanRoster } from './daftar.js'
import { Catatan, DaftarNip, Kecuali, type BarisKecuali } from './isian.js'

interface IsianLulus {
  ambang: number
  nilaiMin?: number
  tidakLulus?: BarisKecuali[]
  remedial: 'ya' | 'tidak'
  alasan?: string
}

/**
 * Operasional Bangkom row 10: who passes. Attendance and marks decide by the rule of the kind of
 * training; beyond that people fail only by name and with a reason. `remedial` repeats the learning rows for those who did not.
 */
export const kelulusan: Handler = {
  nama: 'peserta.kelulusan',
  tombol: 'Tetapkan kelulusan',
  butuhPelatihan: true,
  skema: Type.Object(
    {
      ambang: Type.Number({
        title: 'Batas kehadiran untuk lulus (%)',
        minimum: 0,
        maximum: 100,
        default: 80,
      }),
      nilaiMin: Type.Optional(
        Type.Number({
          title: 'Nilai terendah untuk lulus',
          description: 'Kosongkan bila kelulusan tidak memakai nilai.',
          minimum: 0,
          maximum: 100,
        }),
      ),
      tidakLulus: Kecuali('Tidak lulus karena sebab lain'),
      remedial: Type.Union(
        [
          Type.Literal('tidak', { title: 'Tidak, yang tidak lulus tanpa sertifikat' }),
          Type.Literal('ya', { title: 'Ya, ulangi pembelajaran' }),
        ],
        { title: 'Remedial', default: 'tidak' },
      ),
      catatan: Catatan,
    },
    { additionalProperties: false },
  ),
  async siapkan(k) {
    const syarat = await syaratPelatihan(k.trx, wajibPelatihan(k))
    const hasil = await timbang(k.trx, wajibPelatihan(k), syarat)
    const { hadirMin: ambang, nilaiMin } = syarat
    return {
      awal: { ambang, ...(nilaiMin === null ? {} : { nilaiMin }), remedial: 'tidak' },
      tampilan: TampilanTimbang({ hasil, pelatihanId: wajibPelatihan(k) }),
      data: { rekap: await rekapRoster(k.trx, wajibPelatihan(k)), hasil },
    }
  },
  async selesaikan(k, isian: IsianLulus) {
    await wajibAdaPeserta(k)
    const id = await idPesertaByNip(
      k,
      (isian.tidakLulus ?? []).map((b) => b.nip),
    )
    const { kualifikasi } = await syaratPelatihan(k.trx, wajibPelatihan(k))
    const syarat = { hadirMin: isian.ambang, nilaiMin: isian.nilaiMin ?? null, kualifikasi }
    await tetapkan(k.trx, await timbang(k.trx, wajibPelatihan(k), syarat))
    for (const b of isian.tidakLulus ?? []) {
      await k
        .trx('peserta')
        .where({ id: id.get(b.nip.replace(/\D/g, ''))! })
        .update({ lulus: false, alasan: b.alasan })
    }
    return { remedial: isian.remedial }
  },
}

/**
 * Peningkatan Kapasitas row 37: reports of participants, again a state of the roster. Where some handed
 * theirs in themselves, the others are proposed as missing.
 */
export const laporanPeserta: Handler = {
  nama: 'peserta.laporan',
  menungguLuar: true,
  tombol: 'Simpan penerimaan laporan',
  skema: Type.Object(
    {
      belum: DaftarNip(
        'NIP yang belum menyerahkan laporan',
        'Satu NIP per baris; kosong berarti semua sudah.',
      ),
      catatan: Catatan,
    },
    { additionalProperties: false },
  ),
  async siapkan(k) {
    const pelatihan_id = wajibPelatihan(k)
    const serah = () => k.trx('peserta').where({ pelatihan_id })
    const sendiri = await serah().whereNotNull('laporan_sha256').first('id')
    const belum = sendiri
      ? await serah().whereNull('laporan_at').orderBy('urutan').pluck('nip')
      : []
    return { ...(await siapkanRoster(k)), awal: { belum } }
  },
  async selesaikan(k, isian: { belum?: string[] }) {
    await wajibAdaPeserta(k)
    const belum = [...(await idPesertaByNip(k, isian.belum ?? [])).values()]
    await k
      .trx('peserta')
      .where({ pelatihan_id: wajibPelatihan(k) })
      .whereNotIn('id', belum)
      .whereNull('laporan_at')
      .update({ laporan_at: k.kini })
    return {}
  },
}
