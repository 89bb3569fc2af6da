import type { Isi } from './cara.js'
import type { Catatan } from './catatan.js'
import type { Orang } from './orang.js'
import { mingguGeser } from './rencana.js'
import { tambahHari } from '../values/tanggal.js'

/** The example ahead of today, as a request for a training still to come must be. */
export function maju({ data, berkas }: Isi, minggu: number): Isi {
  const pindah = (hari: string) => tambahHari(hari, 7 * minggu)
  const { mulai, selesai } = data.pengajuan
  const pengajuan = { ...data.pengajuan, mulai: pindah(mulai), selesai: pindah(selesai) }
  return { data: { ...data, pengajuan }, berkas }
}

export const mingguMaju = ({ data }: Isi, hariIni: string): number => {
  const { kegiatan: nama, mulai, selesai } = data.pengajuan
  const pelatihan = { nama, mulai, selesai }
  return mingguGeser({ pelatihan, naskah: {}, geserBilaLewat: true }, hariIni)
}

/**
 * The case of a recommendation begins when somebody sends their request with its two letters. Whatever is
 * there already is gone on with. Answers the case. Errors: Tolakan, Terputus.
 */
export async function mulaiRekomendasi(
  { data, berkas }: Isi,
  catatan: Catatan,
  orang: Orang,
  tulis: () => Promise<void>,
): Promise<string> {
  const k = await orang.peran('pengaju')
  const { jalur, pengajuan } = data
  if (!catatan.usulanId) {
    // A draft whose answer was lost is found by its words.
    const konsep = await k.ambil('/rekomendasi', { tahap: 'konsep', cari: pengajuan.kegiatan })
    catatan.usulanId = konsep.baris[0]?.id ?? (await tulisKonsep())
    await tulis()
  }
  const id = catatan.usulanId!
  const baca = () => k.ambil('/rekomendasi/{id}', { id })
  if ((await baca()).tahap === 'konsep') await k.kirim('/rekomendasi/{id}/kirim', {}, { id })
  return (await baca()).perkaraId

  async function tulisKonsep(): Promise<string> {
    const unggah = async (apa: string) => {
      const { nama, isi } = berkas[apa]!
      const { sha256 } = await k.unggah(nama, isi)
      return { sha256, nama }
    }
    const isi = {
      ...{ ...pengajuan, rencana: pengajuan.rencana ?? 'lain', pernyataan: true },
      suratUsulan: await unggah('suratUsulan'),
      suratPanggilan: await unggah('suratPanggilan'),
    }
    return (await k.kirim('/rekomendasi/baru/{jalur}', isi, { jalur })).id
  }
}
