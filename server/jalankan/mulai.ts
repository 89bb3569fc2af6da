import { randomUUID } from 'node:crypto'
import type { Isian } from './api.js'
import { bukaPerkara } from './buka-perkara.js'
import type { Bahan } from './cara.js'
import { bacaCatatan, tulisCatatan, type Catatan } from './catatan.js'
import type { Klien } from './klien.js'
import { mulaiSendiri } from './mulai-sendiri.js'
import { mulaiUsulan } from './mulai-usulan.js'
import type { Orang } from './orang.js'
import { sopAsing, type Perintah, type PerintahPelatihan } from './perintah.js'
import { geser, mingguGeser, type Rencana } from './rencana.js'

export interface Mulai {
  perkaraId: string
  bahan: Bahan
  /** What is left to do when the last task is done. */
  sesudah(): Promise<void>
}

/** This SOP makes its training in row 1; all others work on one that exists. */
const TANPA_PELATIHAN = 'peningkatan-kapasitas'
/** A certificate may be issued long after the training: its dates are left alone. */
const TANPA_GESER = 'penerbitan-sertifikat'

/** The case of this SOP begins with a list that is sent. */
const DARI_DAFTAR = 'usulan-peserta'

/** Starts the case, or finds the one this folder already began. Errors: Henti, Tolakan, Terputus. */
export async function mulai(
  perintah: Perintah,
  orang: Orang,
  catat: (baris: string) => void,
): Promise<Mulai> {
  const k = await orang.peran('pengelola')
  const { sop: kenal } = await k.ambil('/sop')
  if (!kenal.some((s: any) => s.kode === perintah.sop))
    throw sopAsing(
      perintah.sop,
      kenal.map((s: any) => s.kode),
    )
  if (!perintah.rencana) return mulaiSendiri(perintah, orang, catat)
  return { ...(await mulaiPelatihan(perintah, k, catat)), sesudah: async () => {} }
}

async function mulaiPelatihan(
  perintah: PerintahPelatihan,
  k: Klien,
  catat: (baris: string) => void,
): Promise<Omit<Mulai, 'sesudah'>> {
  const catatan =
    (await bacaCatatan(perintah.keluar, perintah.sop)) ?? (await catatanBaru(perintah, k, catat))
  const pelatihan = geser(perintah.rencana.pelatihan, catatan.geser)
  if (perintah.sop !== TANPA_PELATIHAN && !catatan.pelatihanId) {
    catatan.pelatihanId = await cariPelatihan(perintah, pelatihan, k)
    await tulisCatatan(perintah.keluar, catatan)
  }
  const { pelatihanId } = catatan
  const perkara = {
    ...{ sopKode: perintah.sop, judul: pelatihan.nama, kunci: catatan.kunci },
    ...(pelatihanId ? { pelatihanId } : {}),
  }
  const perkaraId =
    perintah.sop === DARI_DAFTAR
      ? await mulaiUsulan(perintah, pelatihan, pelatihanId!, k)
      : await bukaPerkara(perkara, k)
  const { rencana, peserta, kodeLan } = perintah
  const isi = { data: {}, berkas: {} }
  return { perkaraId, bahan: { pelatihan, naskah: rencana.naskah, peserta, kodeLan, isi } }
}

/** Written before the case is started: if the answer is lost, the same key finds the same case. */
async function catatanBaru(
  perintah: PerintahPelatihan,
  k: Klien,
  catat: (baris: string) => void,
): Promise<Catatan> {
  const minggu = perintah.sop === TANPA_GESER ? 0 : mingguGeser(perintah.rencana, k.hariIni())
  if (minggu > 0) {
    const { mulai: tanggal } = geser(perintah.rencana.pelatihan, minggu)
    catat(`Tanggal pelatihan pada data sudah lewat; digeser ${minggu} minggu, mulai ${tanggal}`)
  }
  const catatan = { kunci: randomUUID(), sop: perintah.sop, geser: minggu }
  await tulisCatatan(perintah.keluar, catatan)
  return catatan
}

/**
 * The training of this name and date, if nobody else works on it: without certificates, without a
 * case of this SOP and without one that will make certificates itself. Else a new one.
 */
async function cariPelatihan(
  perintah: PerintahPelatihan,
  pelatihan: Rencana['pelatihan'],
  k: Klien,
): Promise<string> {
  const { pelatihan: ada } = await k.ambil('/pelatihan')
  const bebas = (p: any): boolean =>
    p.sertifikat === 0 && !p.sop.includes(perintah.sop) && !p.sop.includes(TANPA_PELATIHAN)
  const sama = ada.find(
    (p: any) =>
      p.nama === pelatihan.nama &&
      p.mulai === pelatihan.mulai &&
      p.angkatan === (pelatihan.angkatan ?? '') &&
      bebas(p),
  )
  // What the file says is for the office to check: it knows better sentences.
  return sama?.id ?? (await k.kirim('/pelatihan', pelatihan as Isian<'/pelatihan'>)).id
}
