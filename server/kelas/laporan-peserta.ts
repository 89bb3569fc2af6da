import { errors } from '../errors.js'
import { pesertaOrang } from './peserta-saya.js'
import type { Pengubah } from './sesi.js'

/**
 * Row 37 of Peningkatan Kapasitas: a participant hands in their report; a later one takes its place.
 * Errors: BUKAN_PESERTA, BIODATA_BELUM_LENGKAP.
 */
export async function serahkanLaporan(
  { trx, kini, pelaku }: Pengubah,
  pelatihanId: string,
  berkas: { sha256: string; nama: string },
): Promise<void> {
  const saya = await pesertaOrang(trx, pelatihanId, pelaku.pegawaiId)
  if (!saya.akun_aktif_at) throw errors.BIODATA_BELUM_LENGKAP()
  await trx('peserta')
    .where({ id: saya.id })
    .update({ laporan_at: kini, laporan_sha256: berkas.sha256, laporan_nama: berkas.nama })
}
