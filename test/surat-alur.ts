import { meja, type Meja } from './surat-contoh.js'
import type { Knex } from 'knex'

/** A letter that asks for replies, without its chain of paraf. */

export const PEMBERITAHUAN = { naskah: 'surat-pemberitahuan' }
export const INSTANSI = ['Dinas Kesehatan', 'Inspektorat Daerah', 'Kecamatan Tenggarong']

type Isi = Record<string, unknown>

/** What the drafter writes besides the proposals of the template. */
export const isiPemberitahuan = (ubah: Isi = {}): Isi => ({
  batasBalasan: '2026-12-07',
  tujuan: INSTANSI,
  ...ubah,
})

export async function tandatanganiPemberitahuan(m: Meja, ubah: Isi = {}, akun = 'kepala') {
  const awal = await m.awal('pokja', 'surat.konsep', PEMBERITAHUAN)
  await m.kerja('pokja', 'surat.konsep', { ...awal, ...isiPemberitahuan(ubah) }, PEMBERITAHUAN)
  const { sha256 } = await m.awal('kabid', 'surat.paraf', PEMBERITAHUAN)
  await m.kerja(akun, 'surat.tandaTangan', { sha256, keputusan: 'ya' }, PEMBERITAHUAN)
}

export const agendakan = (m: Meja, isian: Isi = {}, o: object = {}) =>
  m.kerja('agendaris', 'surat.agenda', isian, { ...PEMBERITAHUAN, ...o })

/** A case that waits for the replies to its letter. */
export async function menungguBalasan(db: Knex, kini: Date, ubah: Isi = {}): Promise<Meja> {
  const m = await meja(db, kini)
  await tandatanganiPemberitahuan(m, ubah)
  await agendakan(m)
  return m
}
