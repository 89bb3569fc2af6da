import { selisihHari, tambahHari } from '../values/tanggal.js'
import type { Isi } from './cara.js'
import type { Catatan } from './catatan.js'
import type { Klien } from './klien.js'
import type { Orang } from './orang.js'

/** By how many weeks a time must move back so that its last day is today or in the week before. */
export const mingguMundur = (selesai: string, hariIni: string): number =>
  Math.ceil(selisihHari(hariIni, selesai) / 7)

/** The example with its time in the past: nobody can wait three weeks for three weekly reports. */
export function mundur({ data, berkas }: Isi, minggu: number): Isi {
  const pindah = (hari: string) => tambahHari(hari, -7 * minggu)
  const { mulai, selesai } = data.pelaksanaan
  const pelaksanaan = { ...data.pelaksanaan, mulai: pindah(mulai), selesai: pindah(selesai) }
  return { data: { ...data, pelaksanaan }, berkas }
}

/**
 * The case of a plan begins when its owner sends it: the draft written, its statement given, and sent to
 * the superior. Whatever is there already is gone on with. Answers the case. Errors: Tolakan, Terputus.
 */
export async function mulaiRencana(
  { data }: Isi,
  catatan: Catatan,
  orang: Orang,
  p: { catat(baris: string): void; tulis(): Promise<void> },
): Promise<string> {
  const k = await orang.peran('pengaju')
  const { usulan, profil, pelaksanaan, jalur } = data
  const tahun = Number(pelaksanaan.mulai.slice(0, 4))
  if (!catatan.usulanId) {
    await bukaTahun(tahun, orang, k, p.catat)
    // A draft whose answer was lost is found by its words.
    const konsep = await k.ambil('/rencana', { tahun, tahap: 'konsep', cari: usulan.materi })
    catatan.usulanId = konsep.usulan[0]?.id ?? (await tulisKonsep())
    await p.tulis()
  }
  const id = catatan.usulanId!
  const baca = async () => (await k.ambil('/rencana/{id}', { id })).usulan
  const { perkaraId } = await baca()
  if (perkaraId) return perkaraId
  await k.kirim('/rencana/{id}/kirim', {}, { id })
  return (await baca()).perkaraId

  async function tulisKonsep(): Promise<string> {
    const satu = { ...usulan, tanggal: pelaksanaan.mulai }
    const isi = { ...profil, usulan: [satu], pernyataan: true }
    return (await k.kirim('/rencana/baru/{tahun}/{jalur}', isi, { tahun, jalur })).id[0]
  }
}

/** A year that is over or was never opened is opened by the administrator, with the reason in the trail. */
async function bukaTahun(
  tahun: number,
  orang: Orang,
  pengaju: Klien,
  catat: (baris: string) => void,
): Promise<void> {
  const semua: any[] = (await pengaju.ambil('/rencana')).tahun
  const ada = semua.find((t) => t.tahun === tahun)
  if (ada && !ada.terkunci) return
  const admin = await orang.peran('admin')
  const batas = tambahHari(admin.hariIni(), 1)
  const tahunSkp = ada?.tahunSkp ?? tahun - 1
  const alasan = 'Rencana yang dijalankan sendiri sebagai contoh'
  await admin.kirim('/rencana/tahun', { tahun, tahunSkp, batas, alasan })
  catat(`Tahun rencana ${tahun} dibuka administrator sampai ${batas}`)
}
