import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { kolomSurat, saatTerima, tolakGanda, type Penulis, type SuratMasukBaru } from './catat.js'

const KOLOM = [
  'pengirim',
  'nomor',
  'tanggal',
  'hal',
  'lampiran',
  'urgensi',
  'keamanan',
  'klasifikasi',
  'keterangan',
  'sha256',
  'nama_berkas',
  'diterima_at',
] as const

/**
 * Corrects the record of a letter; what stood before is kept, the agenda number never changes.
 * Errors: TIDAK_ADA, SURAT_BERUBAH (someone corrected it meanwhile), SURAT_MASUK_GANDA,
 * TAHUN_AGENDA_TETAP (the day it came would belong to another book), RALAT_TANPA_PERUBAHAN.
 */
export async function ralatSuratMasuk(
  a: Penulis,
  id: string,
  s: SuratMasukBaru & { alasan: string; versi: number },
): Promise<{ agenda: number; tahun: number }> {
  const lama = await a.trx('surat_masuk').where({ id }).forUpdate().first()
  if (!lama) throw errors.TIDAK_ADA({ apa: 'Surat masuk' })
  if (lama.versi !== s.versi) throw errors.SURAT_BERUBAH()
  const { zona } = await setelanKantor(a.trx)
  const tetap = tanggalDiZona(lama.diterima_at, zona)
  const { terima, diterimaAt } = await saatTerima(a, {
    ...s,
    tanggalTerima: s.tanggalTerima ?? tetap,
  })
  if (Number(terima.slice(0, 4)) !== lama.tahun)
    throw errors.TAHUN_AGENDA_TETAP({ agenda: lama.agenda, tahun: lama.tahun })
  await tolakGanda(a.trx, s, id)
  const baru = {
    ...kolomSurat(s),
    // The hour it was entered stays known while the day stays the same.
    diterima_at: terima === tetap ? lama.diterima_at : diterimaAt,
  }
  const [sebelum, sesudah] = beda(lama, baru)
  if (Object.keys(sesudah).length === 0) throw errors.RALAT_TANPA_PERUBAHAN()
  await a
    .trx('surat_masuk')
    .where({ id })
    .update({ ...baru, versi: lama.versi + 1 })
  await a.trx('perubahan_surat').insert({
    jenis: 'surat_masuk',
    surat_id: id,
    sebelum: JSON.stringify(sebelum),
    sesudah: JSON.stringify(sesudah),
    alasan: s.alasan.trim(),
    oleh: a.pelaku.pegawaiId,
    at: a.kini,
  })
  return { agenda: lama.agenda, tahun: lama.tahun }
}

type Isi = Record<string, unknown>

/** Only what changed, before and after. */
function beda(lama: Isi, baru: Isi): [Isi, Isi] {
  const teks = (v: unknown) => (v instanceof Date ? v.toISOString() : (v ?? null))
  const ubah = KOLOM.filter((k) => teks(lama[k]) !== teks(baru[k]))
  const ambil = (isi: Isi) => Object.fromEntries(ubah.map((k) => [k, teks(isi[k])]))
  return [ambil(lama), ambil(baru)]
}
