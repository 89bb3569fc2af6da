import { randomUUID } from 'node:crypto'
import { mulaiAduan, nilaiAduan } from './aduan.js'
import { bukaPerkara } from './buka-perkara.js'
import type { Isi } from './cara.js'
import { bacaCatatan, tulisCatatan, type Catatan } from './catatan.js'
import type { Mulai } from './mulai.js'
import { maju, mingguMaju, mulaiRekomendasi } from './mulai-rekomendasi.js'
import { mingguMundur, mulaiRencana, mundur } from './mulai-rencana.js'
import type { Orang } from './orang.js'
import type { PerintahSendiri } from './perintah.js'

interface Awal {
  catatan: Catatan
  orang: Orang
  keluar: string
  catat(baris: string): void
  tulis(): Promise<void>
}

/** How the case of one SOP begins with somebody's own paper. */
interface Pembuka {
  /** Weeks by which the dates of the data are moved, said once when the folder is new. */
  minggu?(isi: Isi, hariIni: string): number
  geser?(isi: Isi, minggu: number): Isi
  mulai(isi: Isi, a: Awal): Promise<string>
  sesudah?(isi: Isi, a: Awal): Promise<void>
}

const PEMBUKA: Readonly<Record<string, Pembuka>> = {
  'pengajuan-bangkom': {
    minggu: ({ data }, hariIni) => mingguMundur(data.pelaksanaan.selesai, hariIni),
    geser: mundur,
    mulai: (isi, a) => mulaiRencana(isi, a.catatan, a.orang, a),
  },
  'pengajuan-rekomendasi': {
    minggu: mingguMaju,
    geser: maju,
    mulai: (isi, a) => mulaiRekomendasi(isi, a.catatan, a.orang, a.tulis),
  },
  pengaduan: {
    mulai: async (isi, a) =>
      mulaiAduan(isi, a.catatan, a.orang, await a.orang.peran('pengelola'), a.tulis),
    sesudah: (isi, a) => nilaiAduan(isi, a.catatan, a.orang, a.keluar),
  },
  'surat-keluar': {
    mulai: async ({ data: { judul, jenis } }, { catatan, orang }) =>
      bukaPerkara(
        { sopKode: catatan.sop, judul, naskah: jenis, kunci: catatan.kunci },
        await orang.peran('pengelola'),
      ),
  },
}

/** Starts the case of such an SOP, or finds the one this folder already began. Errors: Henti, Tolakan, Terputus. */
export async function mulaiSendiri(
  { sop, isi, kodeLan, keluar }: PerintahSendiri,
  orang: Orang,
  catat: (baris: string) => void,
): Promise<Mulai> {
  const cara = PEMBUKA[sop]!
  let catatan = await bacaCatatan(keluar, sop)
  if (!catatan) {
    const geser = cara.minggu?.(isi, (await orang.peran('pengelola')).hariIni()) ?? 0
    if (geser !== 0) catat(`Tanggal pada data digeser ${Math.abs(geser)} minggu`)
    catatan = { kunci: randomUUID(), sop, geser }
    await tulisCatatan(keluar, catatan)
  }
  const awal: Awal = {
    ...{ catatan, orang, keluar, catat },
    tulis: () => tulisCatatan(keluar, catatan),
  }
  const geser = cara.geser?.(isi, catatan.geser) ?? isi
  const naskah = { [geser.data.jenis]: geser.data.naskah ?? {} }
  return {
    perkaraId: await cara.mulai(geser, awal),
    bahan: { pelatihan: {}, naskah, peserta: null, kodeLan, isi: geser },
    sesudah: async () => cara.sesudah?.(geser, awal),
  }
}
