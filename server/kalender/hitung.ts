import { errors } from '../errors.js'
import {
  akhirHariKerja,
  menitKerja,
  tambahHariKalender,
  tambahHariKerja,
  tambahMenit,
  tanggalKerja,
  type JamKerja,
} from '../values/jam-kerja.js'
import { keteranganHari, sebabLibur } from '../values/hari-kalender.js'
import { tulisIrisan, tulisLama } from '../values/jam-teks.js'
import { saatDiZona, tambahHari } from '../values/tanggal.js'
import type { WaktuBaku } from '../values/waktu-baku.js'

/** One day between the start and the deadline: what was counted of it, or why nothing was. */
export interface HariHitung {
  tanggal: string
  menit: number
  kata: string
}

export interface HasilHitung {
  /** How the text was understood. */
  arti: string
  /** Null when the text alone says no moment. */
  jatuh: Date | null
  hari: HariHitung[]
  /** Days that are not listed, because there are too many. */
  lagi: number
}

const TERBANYAK = 60

/** A deadline with its reasons, for people who want to follow the count. Error: KALENDER_DI_LUAR. */
export function hitungTenggat(j: JamKerja, dari: Date, waktu: WaktuBaku): HasilHitung {
  try {
    const { arti, jatuh } = artikan(j, dari, waktu)
    if (!jatuh) return { arti, jatuh, hari: [], lagi: 0 }
    const semua = uraiHari(j, dari, jatuh)
    return {
      arti,
      jatuh,
      hari: semua.slice(0, TERBANYAK),
      lagi: Math.max(0, semua.length - TERBANYAK),
    }
  } catch (galat) {
    if (galat instanceof RangeError) throw errors.KALENDER_DI_LUAR()
    throw galat
  }
}

function artikan(j: JamKerja, dari: Date, w: WaktuBaku): { arti: string; jatuh: Date | null } {
  switch (w.jenis) {
    case 'menit':
      return {
        arti: `${w.min ? `${tulisLama(w.min)} sampai ` : ''}${tulisLama(w.maks)} kerja, hanya di dalam jam kerja.`,
        jatuh: tambahMenit(j, dari, w.maks),
      }
    case 'hari_kerja':
      return {
        arti:
          `${w.n} hari kerja; hari diterima dihitung hari ke-0, jatuh pada akhir jam kerja.` +
          (w.lamaPelatihan ? ' Lama pelatihan ditambahkan menurut jadwalnya.' : ''),
        jatuh: tambahHariKerja(j, dari, w.n),
      }
    case 'hari_kalender':
      return {
        arti: `${w.n} hari kalender, termasuk hari libur, sampai pukul 23.59.`,
        jatuh: tambahHariKalender(j, dari, w.n),
      }
    case 'segera':
      return {
        arti: 'Segera: sasarannya akhir jam kerja hari itu, tetapi tidak pernah dihitung melanggar.',
        jatuh: akhirHariKerja(j, dari),
      }
    case 'jadwal':
      return { arti: 'Mengikuti jadwal pelatihan, bukan lama tertentu.', jatuh: null }
    case 'relatif':
      return {
        arti: `${w.hari} hari kerja sesudah hari terakhir pelatihan; bergantung pada tanggal pelatihan.`,
        jatuh: null,
      }
    case 'rencana':
      return {
        arti: `${w.hari} hari kerja sesudah tanggal yang direncanakan; bergantung pada tanggal itu.`,
        jatuh: null,
      }
    case 'tanpa':
      return { arti: 'Tanpa waktu: tidak pernah lewat.', jatuh: null }
    case 'tak_dikenal':
      return { arti: 'Tidak dikenal, jadi tidak dihitung dan tidak ditebak.', jatuh: null }
  }
}

function uraiHari(j: JamKerja, dari: Date, jatuh: Date): HariHitung[] {
  const hasil: HariHitung[] = []
  const akhir = tanggalKerja(j, new Date(jatuh.getTime() - 1))
  for (let d = tanggalKerja(j, dari); d <= akhir; d = tambahHari(d, 1)) {
    const mulai = saatDiZona(d, '00:00', j.isi.zona)
    const besok = saatDiZona(tambahHari(d, 1), '00:00', j.isi.zona)
    const menit = menitKerja(j, mulai < dari ? dari : mulai, besok > jatuh ? jatuh : besok)
    const hari = keteranganHari(j, d)
    const libur = hari.menit === 0 && menit === 0
    hasil.push({
      tanggal: d,
      menit,
      kata: libur ? sebabLibur(j, hari) : kataKerja(hari, menit),
    })
  }
  return hasil
}

function kataKerja(hari: ReturnType<typeof keteranganHari>, menit: number): string {
  const jam = tulisIrisan(hari.irisan)
  const khusus = hari.libur ? ` (${hari.libur.nama})` : hari.ramadan ? ' (Ramadan)' : ''
  return menit === 0 ? `Di luar jam kerja ${jam}${khusus}` : `Jam kerja ${jam}${khusus}`
}
