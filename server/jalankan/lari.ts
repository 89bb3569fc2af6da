import { setTimeout as tunggu } from 'node:timers/promises'
import { CARA, type Lari, type TugasTerbuka } from './kerja.js'
import { Tolakan, type Klien } from './klien.js'

/** What other hands may have done first; looking again is the right answer. */
const SUDAH = new Set(['TUGAS_SUDAH_SELESAI', 'TUGAS_SUDAH_BATAL', 'NASKAH_BERUBAH', 'BALASAN_SUDAH_ADA', 'SURAT_MASUK_GANDA'])
/** The work of a job is not there yet; looking again a little later is. */
const BELUM = new Set(['SERTIFIKAT_BELUM_SIAP'])

export interface Kemajuan { selesai: number; langkah: string }

/**
 * Does every open task of the case and of the cases it called, until none is running. It keeps no
 * memory of its own: each round looks at the office afresh, so a run that was cut off goes on.
 */
export async function lariSampaiSelesai(lari: Lari, pembaca: Klien, maju: (k: Kemajuan) => void): Promise<void> {
  for (;;) {
    const { perkara, terbuka, selesai } = await keadaan(lari, pembaca)
    if (perkara.status !== 'berjalan' && terbuka.length === 0) return
    if (terbuka.length === 0) { await tunggu(300); continue }
    for (const t of terbuka) {
      maju({ selesai, langkah: `${t.no}. ${t.nama}` })
      await kerjakan(lari, t.id, pembaca)
    }
  }
}

interface Ringkas { id: string; no: string; nama: string; status: string }

async function keadaan(lari: Lari, pembaca: Klien) {
  const utama = await pembaca.ambil(`/perkara/${lari.perkaraId}`)
  const semua: Ringkas[] = [...utama.tugas]
  for (const anak of utama.anak) semua.push(...(await pembaca.ambil(`/perkara/${anak.id}`)).tugas)
  return {
    perkara: utama.perkara as { status: string },
    terbuka: semua.filter((t) => t.status === 'terbuka'),
    selesai: semua.filter((t) => t.status === 'selesai').length,
  }
}

async function kerjakan(lari: Lari, id: string, pembaca: Klien): Promise<void> {
  const { tugas } = await pembaca.ambil<TugasTerbuka>(`/tugas/${id}`)
  const cara = CARA[tugas.handler]
  if (!cara) throw new Error(`Belum ada cara mengerjakan ${tugas.handler} (langkah ${tugas.no}).`)
  const siapa = await lari.orang.peran(pelaku(tugas))
  const t = await siapa.ambil<TugasTerbuka>(`/tugas/${id}`)
  try {
    await cara(lari, t, siapa)
  } catch (galat) {
    if (!(galat instanceof Tolakan) || !(SUDAH.has(galat.kode) || BELUM.has(galat.kode))) throw galat
    if (BELUM.has(galat.kode)) await tunggu(500)
  }
}

/** Lanes of people outside the office are recorded by someone inside. */
const LUAR = new Set(['lan', 'peserta'])
const pelaku = (t: TugasTerbuka['tugas']): string =>
  (LUAR.has(t.peran_kode) && t.pencatat ? t.pencatat : t.peran_kode)
