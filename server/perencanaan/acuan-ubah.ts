import { errors } from '../errors.js'
import { catat } from '../pegawai/jejak.js'
import type { Pengubah } from '../pegawai/kelola-pegawai.js'
import type { IsiBentuk, IsiJenisJabatan, IsiTingkat } from './skema-acuan.js'

/**
 * Changes a form of development: its JP where no certificate says better. What was sent keeps the JP it asked
 * for; only the hint on too many JP follows. Errors: TIDAK_ADA, ISIAN_SALAH.
 */
export async function ubahBentuk(p: Pengubah, kode: string, isi: IsiBentuk): Promise<void> {
  const { alasan, nama, jpBawaan = null, maksSebulan = null } = isi
  // JP without what it is counted by would be a number nobody can apply.
  if (isi.per === 'lain' && jpBawaan !== null)
    throw errors.ISIAN_SALAH({ kolom: 'Dihitung per', sebab: 'wajib dipilih bila JP diisi' })
  const per = isi.per === 'lain' ? '' : isi.per
  const baru = { nama, jp_bawaan: jpBawaan, per, maks_sebulan: maksSebulan }
  await ubah(p, { tabel: 'bentuk_bangkom', kunci: { kode }, apa: 'Bentuk' }, baru, alasan)
}

/**
 * Changes a kind of post and its standard level of SKJ. What was sent keeps the standard of its day.
 * Errors: TIDAK_ADA.
 */
export async function ubahJenisJabatan(
  p: Pengubah,
  kode: string,
  { alasan, nama, standar }: IsiJenisJabatan,
): Promise<void> {
  const baru = { nama, level_standar: standar }
  await ubah(p, { tabel: 'jenis_jabatan', kunci: { kode }, apa: 'Jenis jabatan' }, baru, alasan)
}

/** Changes the sentences of one level of a competence. Errors: TIDAK_ADA. */
export async function ubahTingkat(
  p: Pengubah,
  { no, level }: { no: number; level: number },
  { alasan, deskripsi, indikator }: IsiTingkat,
): Promise<void> {
  const kunci = { kompetensi: no, level }
  await ubah(
    p,
    { tabel: 'tingkat_skj', kunci, apa: 'Level kompetensi' },
    { deskripsi, indikator },
    alasan,
  )
}

/** One row, and a line of the trail that says what stood there before. */
async function ubah(
  { trx, kini, pelaku }: Pengubah,
  { tabel, kunci, apa }: { tabel: string; kunci: Record<string, unknown>; apa: string },
  baru: Record<string, unknown>,
  alasan: string,
): Promise<void> {
  const lama = await trx(tabel).where(kunci).forUpdate().first(Object.keys(baru))
  if (!lama) throw errors.TIDAK_ADA({ apa })
  await trx(tabel).where(kunci).update(baru)
  await catat(trx, {
    ...{ at: kini, aksi: 'rencana.acuan', oleh: pelaku.pegawaiId },
    rincian: { apa, ...kunci, lama, baru, alasan },
  })
}
