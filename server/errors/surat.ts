import { Galat } from '../platform/galat.js'

export const surat = {
  TANGGAL_SURAT_LAMPAU: (d: { paling: string }) =>
    new Galat(
      'TANGGAL_SURAT_LAMPAU',
      422,
      `Tanggal surat paling awal ${d.paling}: buku tahun sebelumnya sudah ditutup.`,
      d,
    ),
  TANGGAL_SURAT_DEPAN: () =>
    new Galat('TANGGAL_SURAT_DEPAN', 422, 'Tanggal surat tidak boleh melewati hari ini.'),
  SURAT_MASUK_GANDA: (d: { nomor: string; agenda: number; tahun: number }) =>
    new Galat(
      'SURAT_MASUK_GANDA',
      409,
      `Surat ${d.nomor} sudah dicatat sebagai agenda masuk ${d.agenda}/${d.tahun}.`,
      d,
    ),
  INSTANSI_TIDAK_DIUNDANG: (d: { instansi: string }) =>
    new Galat(
      'INSTANSI_TIDAK_DIUNDANG',
      422,
      `${d.instansi} tidak ada dalam daftar instansi yang disurati.`,
      d,
    ),
  BALASAN_SUDAH_ADA: (d: { instansi: string; nomor: string }) =>
    new Galat(
      'BALASAN_SUDAH_ADA',
      409,
      `Balasan ${d.instansi} sudah dicatat dengan nomor ${d.nomor}.`,
      d,
    ),
}
