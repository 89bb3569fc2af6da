import { join } from 'node:path'
import type { Isi } from './cara.js'
import type { Catatan } from './catatan.js'
import { tertunda } from './henti.js'
import { Tolakan, type Klien } from './klien.js'
import type { Orang } from './orang.js'
import { simpan } from './simpan.js'

/**
 * Somebody without an account complains on the public form. The receipt is kept with the run; sent again
 * with the same key it is the same complaint. Answers the case. Errors: Henti, Tolakan, Terputus.
 */
export async function mulaiAduan(
  { data }: Isi,
  catatan: Catatan,
  orang: Orang,
  petugas: Klien,
  tulis: () => Promise<void>,
): Promise<string> {
  if (!catatan.aduan) {
    const { nomor, token } = await orang
      .tamu()
      .kirim('/aduan', { ...data.aduan, kirim: catatan.kunci })
    catatan.aduan = { nomor, token, perkaraId: '' }
    await tulis()
  }
  catatan.aduan.perkaraId ||= await perkaraAduan(catatan.aduan.nomor, petugas)
  await tulis()
  return catatan.aduan.perkaraId
}

/** The case of a complaint that just came in: it stands at the head of the book. */
async function perkaraAduan(nomor: string, petugas: Klien): Promise<string> {
  const { baris } = await petugas.ambil('/pengaduan')
  const satu = baris.find((b: { nomor: string }) => b.nomor === nomor)
  if (!satu) throw tertunda(`Pengaduan ${nomor} tidak ada di halaman pertama buku pengaduan.`)
  return (await petugas.ambil('/pengaduan/{id}', { id: satu.id })).perkaraId
}

/** Who complained opens the receipt, says how it was handled, and keeps what the page tells. */
export async function nilaiAduan(
  { data }: Isi,
  { aduan }: Catatan,
  orang: Orang,
  keluar: string,
): Promise<void> {
  const pelapor = orang.tamu()
  const alamat = { token: aduan!.token }
  try {
    await pelapor.kirim('/aduan/{token}/nilai', data.nilai, alamat)
  } catch (galat) {
    // Said already, before this run was cut off.
    if (!(galat instanceof Tolakan && galat.kode === 'ADUAN_SUDAH_DINILAI')) throw galat
  }
  const status = await pelapor.ambil('/aduan/{token}', alamat)
  await simpan(join(keluar, 'status-pengaduan.json'), `${JSON.stringify(status, null, 2)}\n`)
}
