import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import type { KonteksPelaku } from '../perkara/handler.js'
import { jenisNaskah, type JenisNaskah } from '../naskah/jenis/jenis.js'
import { versiNaskah, wajibNaskah, type NaskahRow } from '../naskah/muat.js'
import { tandaTanganNaskah } from '../naskah/service.js'
import type { Templat } from '../naskah/templat.js'
import { tulisTerbit } from '../naskah/tulis-versi.js'
import { saatDiZona, tambahHari } from '../values/tanggal.js'
import { bukaBalasan } from './balasan.js'
import { ambilNomor, type CaraNomor } from './nomor/pesan.js'
import type { Permintaan } from './penomoran.js'
import { periksaTanggalSurat, tanggalBawaan } from './tanggal-surat.js'

/**
 * Issues a signed letter in the wet-ink order: sign -> number -> final file (domain rule of SOP
 * rows "Menandatangani" and "Mencatat, mengagendakan"). From here on the letter is immutable.
 * Errors: NASKAH_SUDAH_TERBIT, NASKAH_BELUM_DITANDATANGANI, and those of periksaTanggalSurat.
 */
export async function terbitkan(
  k: KonteksPelaku,
  templat: Templat,
  isian: { tanggal?: string; cara?: CaraNomor } = {},
): Promise<NaskahRow> {
  const naskah = await wajibNaskah(k.trx, k.perkara.id, templat.jenis)
  if (naskah.terbit_sha256) throw errors.NASKAH_SUDAH_TERBIT({ nomor: naskah.nomor })
  const penandatangan = await tandaTanganNaskah(k, naskah)
  if (!penandatangan) throw errors.NASKAH_BELUM_DITANDATANGANI()
  const tanggal = isian.tanggal ?? (await tanggalBawaan(k, penandatangan))
  await periksaTanggalSurat(k, tanggal, penandatangan)
  const jenis = await jenisNaskah(k.trx, templat)
  const permintaan = permintaanNomor(k, naskah, jenis, tanggal)
  const { nomor } = await ambilNomor(k.trx, permintaan, isian.cara)
  const terbit = await tulisTerbit(k, naskah, {
    nomor,
    tanggal,
    sec: jenis.sec,
    penandatangan,
  })
  await tungguBalasan(k, terbit)
  await k.catatRiwayat('naskah.terbit', { jenis: templat.jenis, nomor, tanggal })
  return terbit
}

/** What a letter asks of its register, in the order of wet ink as in the electronic one. */
export const permintaanNomor = (
  k: KonteksPelaku,
  naskah: NaskahRow,
  jenis: JenisNaskah,
  tanggal: string,
): Permintaan => ({
  // Security is a matter of the kind of letter; the field `sifat` is its urgency, another thing.
  register: jenis.register,
  tanggal,
  sec: jenis.sec,
  klas: jenis.klasifikasi,
  hal: naskah.hal,
  tujuan: naskah.tujuan.join('; '),
  pemilik: 'naskah',
  pemilikId: naskah.id,
  oleh: k.pelaku.pegawaiId,
  kini: k.kini,
})

/**
 * A letter that asks for answers by a date opens the list of who owes one, and sets the end of that
 * day.
 */
export async function tungguBalasan(k: KonteksPelaku, naskah: NaskahRow): Promise<void> {
  const { isi } = await versiNaskah(k.trx, naskah)
  if (typeof isi.batasBalasan !== 'string') return
  await bukaBalasan(k, naskah)
  const { zona } = await setelanKantor(k.trx)
  await k.catatData({
    batasBalasan: saatDiZona(tambahHari(isi.batasBalasan, 1), '00:00', zona).toISOString(),
  })
}
