import type { Hasil } from './api.js'
import type { Klien } from './klien.js'
import type { Orang } from './orang.js'

export interface Berkas {
  nama: string
  isi: Buffer
}

/** What `--data` says for an SOP that begins with somebody's own paper, and the files it names. */
export interface Isi {
  data: Record<string, any>
  berkas: Record<string, Berkas>
}

/** The files and facts a run works with. */
export interface Bahan {
  /** Empty where the SOP has no training. */
  pelatihan: Record<string, any>
  /** What the writers of letters add to the proposals of the templates, by kind of letter. */
  naskah: Record<string, Record<string, unknown>>
  peserta: Berkas | null
  kodeLan: Berkas | null
  isi: Isi
}

/** A task as its JSON page shows it. */
export type TugasTerbuka = Hasil<'GET', '/tugas/{id}'>

export interface Lari {
  orang: Orang
  bahan: Bahan
  perkaraId: string
  catat(baris: string): void
}

/** One way of doing a kind of task, as the person it is for. */
export type Cara = (lari: Lari, t: TugasTerbuka, siapa: Klien) => Promise<void>

export const selesai = (k: Klien, t: TugasTerbuka, isi: Record<string, unknown>) =>
  k.kirim('/tugas/{id}/selesai', isi, { id: t.tugas.id })
export const tindak = (k: Klien, t: TugasTerbuka, nama: string, isi: Record<string, unknown>) =>
  k.kirim('/tugas/{id}/tindakan/{nama}', isi, { id: t.tugas.id, nama })

/** Does what the form offers, unchanged. */
export const seperti: Cara = async (_, t, k) => {
  await selesai(k, t, t.awal)
}
export const dengan =
  (isi: Record<string, unknown>): Cara =>
  async (_, t, k) => {
    await selesai(k, t, { ...t.awal, ...isi })
  }

/** Whether a task of this case ever went back: a Tidak is said once. */
export async function pernahKembali(lari: Lari): Promise<boolean> {
  // Not every superior may read a case; the officer may.
  const k = await lari.orang.peran('pengelola')
  const { riwayat } = await k.ambil('/perkara/{id}', { id: lari.perkaraId })
  return riwayat.some((r: { aksi: string }) => r.aksi === 'tugas.dikembalikan')
}
