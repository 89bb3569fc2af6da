import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import type { KonteksPelaku } from '../perkara/handler.js'
import { tandaTanganNaskah, tulisVersi } from '../naskah/service.js'
import { versiNaskah, wajibNaskah, type NaskahRow } from '../naskah/muat.js'
import type { Templat } from '../naskah/templat.js'
import { saatDiZona, tambahHari, tanggalDiZona } from '../values/tanggal.js'
import { bukaBalasan } from './balasan.js'
import { beriNomor } from './penomoran.js'

/**
 * Issues a signed letter in the wet-ink order: sign -> number -> final file (domain rule of SOP rows
 * "Menandatangani" and "Mencatat, mengagendakan"). From here on the letter is immutable.
 * Errors: NASKAH_SUDAH_TERBIT, NASKAH_BELUM_DITANDATANGANI, TANGGAL_SURAT_DEPAN.
 */
export async function terbitkan(
  k: KonteksPelaku, templat: Templat, tanggal?: string,
): Promise<NaskahRow> {
  const naskah = await wajibNaskah(k.trx, k.perkara.id, templat.jenis)
  if (naskah.terbit_sha256) throw errors.NASKAH_SUDAH_TERBIT({ nomor: naskah.nomor })
  const penandatangan = await tandaTanganNaskah(k, naskah)
  const { zona } = await setelanKantor(k.trx)
  const hariIni = tanggalDiZona(k.kini, zona)
  const bertanggal = tanggal ?? hariIni
  if (bertanggal > hariIni) throw errors.TANGGAL_SURAT_DEPAN()
  const { isi } = await versiNaskah(k.trx, naskah)
  const { nomor } = await beriNomor(k.trx, {
    register: templat.register, tanggal: bertanggal, sec: templat.sec, klas: templat.klasifikasi,
    hal: naskah.hal, tujuan: naskah.tujuan.join('; '), pemilik: 'naskah', pemilikId: naskah.id,
    oleh: k.pelaku.pegawaiId, kini: k.kini,
  })
  const terbit = await tulisVersi(k, naskah, templat, 'terbit', isi, {
    nomor, tanggal: bertanggal, penandatangan, konsep: false,
  })
  if (typeof isi.batasBalasan === 'string') await tungguBalasan(k, terbit, isi.batasBalasan, zona)
  await k.catatRiwayat('naskah.terbit', { jenis: templat.jenis, nomor, tanggal: bertanggal })
  return terbit
}

/** A letter that asks for answers by a date opens the list of who owes one, and sets the end of that day. */
async function tungguBalasan(k: KonteksPelaku, naskah: NaskahRow, batas: string, zona: string): Promise<void> {
  await bukaBalasan(k, naskah)
  await k.catatData({ batasBalasan: saatDiZona(tambahHari(batas, 1), '00:00', zona).toISOString() })
}
