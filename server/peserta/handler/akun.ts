import { Type } from 'typebox'
import { errors } from '../../errors.js'
import type { Handler, HasilTindakan, Konteks, KonteksPelaku } from '../../perkara/handler.js'
import { idPesertaByNip, rekapRoster, wajibPelatihan } from '../roster.js'
import { siapkanRoster } from './daftar.js'
import { Catatan, DaftarNip } from './isian.js'

/** From this share of active accounts the row may be closed by hand, the rest being listed. */
const AMBANG_PERSEN = 80

async function belumAktif(k: Konteks): Promise<string[]> {
  return k
    .trx('peserta')
    .where({ pelatihan_id: wajibPelatihan(k) })
    .whereNull('akun_aktif_at')
    .orderBy('nip')
    .pluck('nip')
}

async function aktifkan(
  k: KonteksPelaku,
  isian: { semua?: boolean; nip?: string[] },
): Promise<HasilTindakan> {
  const peserta = k
    .trx('peserta')
    .where({ pelatihan_id: wajibPelatihan(k) })
    .whereNull('akun_aktif_at')
  if (!isian.semua) {
    if (!isian.nip?.length)
      throw errors.ISIAN_SALAH({ kolom: 'NIP', sebab: 'wajib diisi atau pilih semua' })
    peserta.whereIn('id', [...(await idPesertaByNip(k, isian.nip)).values()])
  }
  const n = await peserta.update({ akun_aktif_at: k.kini })
  const sisa = (await belumAktif(k)).length
  return {
    pesan: `${n} akun dicatat aktif; ${sisa} belum.`,
    data: { sisa },
    ...(sisa === 0 ? { selesai: {} } : {}),
  }
}

/**
 * Operasional Bangkom row 4: a state of the roster, not hundreds of tasks. Ends when all accounts are
 * active, by hand from 80 % on, or when the training begins (timer of the diagram).
 */
export const akun: Handler = {
  nama: 'peserta.akun',
  tombol: 'Tutup dengan yang sudah aktif',
  butuhPelatihan: true,
  skema: Type.Object({ catatan: Catatan }, { additionalProperties: false }),
  siapkan: siapkanRoster,
  // Everyone has been here before: there is nobody to wait for.
  async buka(k) {
    const { jumlah, akunAktif } = await rekapRoster(k.trx, wajibPelatihan(k))
    return jumlah > 0 && akunAktif === jumlah ? { lewati: {} } : {}
  },
  tindakan: {
    aktif: {
      judul: 'Catat akun aktif',
      skema: Type.Object(
        {
          semua: Type.Optional(Type.Boolean({ title: 'Semua peserta' })),
          nip: DaftarNip('NIP yang sudah aktif', 'Satu NIP per baris.'),
        },
        { additionalProperties: false },
      ),
      jalankan: aktifkan,
    },
  },
  async selesaikan(k) {
    const rekap = await rekapRoster(k.trx, wajibPelatihan(k))
    const persen = rekap.jumlah === 0 ? 0 : Math.floor((100 * rekap.akunAktif) / rekap.jumlah)
    if (persen < AMBANG_PERSEN) throw errors.AKUN_BELUM_CUKUP({ persen, ambang: AMBANG_PERSEN })
    await catatSisa(k)
    return {}
  },
  batal: catatSisa,
}

async function catatSisa(k: Konteks): Promise<void> {
  await k.catatRiwayat('peserta.akun_belum_aktif', { nip: await belumAktif(k) })
}
