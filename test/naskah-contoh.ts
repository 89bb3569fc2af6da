import type { Knex } from 'knex'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { teksDocx, type Meja } from './surat-contoh.js'

/** The way of one letter over the desks of the sample office, step by step. */

export const NARASUMBER = { naskah: 'surat-permohonan-narasumber' }
/** What the drafter adds to the proposals of that template. */
export const TAMBAHAN = {
  materi: 'Tata naskah dinas',
  narahubung: 'Sdri. Siti (0812)',
  jp: 4,
  tujuan: ['Lembaga Administrasi Negara', 'Dinas Kearsipan & Perpustakaan'],
}
type Isi = Record<string, unknown>

export const naskahDari = (m: Meja, jenis = NARASUMBER.naskah) =>
  m.db('naskah').where({ perkara_id: m.perkara.id, jenis }).first()
export const versiDari = (db: Knex, id: string) =>
  db('naskah_versi').where({ naskah_id: id }).orderBy('versi')
export const ya = (sha256: string) => ({ sha256, keputusan: 'ya' })

export async function konsepkan(m: Meja, tambahan: Isi = TAMBAHAN, o = NARASUMBER): Promise<void> {
  const awal = await m.awal('pokja', 'surat.konsep', o)
  await m.kerja('pokja', 'surat.konsep', { ...awal, ...tambahan }, o)
}

/** Typed over, with these changes. */
export async function ketikkan(m: Meja, ubah: Isi = {}, o = NARASUMBER): Promise<void> {
  const awal = await m.awal('pengelola', 'surat.ketik', o)
  await m.kerja('pengelola', 'surat.ketik', { ...awal, ...ubah }, o)
}

/** Draft and typed version; answers the SHA-256 of what there is to sign. */
export async function susun(m: Meja, tambahan: Isi = TAMBAHAN, o = NARASUMBER): Promise<string> {
  await konsepkan(m, tambahan, o)
  await ketikkan(m, {}, o)
  return (await m.awal('kabid', 'surat.paraf', o)).sha256
}

/** Drafted, typed, initialled by both, signed. */
export async function tandatangani(
  m: Meja,
  tambahan: Isi = TAMBAHAN,
  o = NARASUMBER,
): Promise<string> {
  const sha = await susun(m, tambahan, o)
  const paraf = (akun: string, tingkat: number) =>
    m.kerja(akun, 'surat.paraf', ya(sha), {
      ...o,
      peran: akun,
      tahap: { tingkat, ke: tingkat, dari: 2 },
    })
  await paraf('kabid', 1)
  await paraf('sekretaris', 2)
  await m.kerja('kepala', 'surat.tandaTangan', ya(sha), o)
  return sha
}

export const beriNomorSurat = (m: Meja, isian: Isi = {}, o = NARASUMBER) =>
  m.kerja('agendaris', 'surat.agenda', isian, o)

/** Signed and numbered; answers its row. */
export async function terbitkan(m: Meja) {
  await tandatangani(m)
  await beriNomorSurat(m)
  return naskahDari(m)
}

export const teksTerbit = async (m: Meja, jenis = NARASUMBER.naskah) =>
  teksDocx((await ambilBerkas(m.db, (await naskahDari(m, jenis)).terbit_sha256)).isi)
