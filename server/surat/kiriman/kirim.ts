import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { wajibNaskahTerbuka } from '../../perkara/keamanan.js'
import { catatRiwayat } from '../../perkara/service.js'
import { saatDiZona, tanggalPanjang } from '../../values/tanggal.js'
import type { Penulis } from '../masuk/catat.js'
import { simpanPengiriman, type BarisKirim } from '../pengiriman.js'

export interface KirimanBaru {
  pengiriman: BarisKirim[]
  /** When it left, `yyyy-mm-dd` and `HH:mm` in the zone of the office; now when left out. */
  tanggal?: string
  jam?: string
}

/**
 * Enters a dispatch of an issued letter outside its task: a second copy, an addressee that came later, a
 * letter fetched by hand. Errors: TIDAK_ADA, SURAT_RAHASIA, NASKAH_BELUM_TERBIT, SURAT_BATAL,
 * KIRIM_SALAH for a moment that cannot be, ISIAN_SALAH without an addressee.
 */
export async function catatKiriman(a: Penulis, naskahId: string, b: KirimanBaru): Promise<void> {
  const naskah = await a.trx('naskah').where({ id: naskahId }).forUpdate().first()
  if (!naskah) throw errors.TIDAK_ADA({ apa: 'Naskah' })
  await wajibNaskahTerbuka(a.trx, a.pelaku, naskahId)
  if (!naskah.terbit_sha256) throw errors.NASKAH_BELUM_TERBIT()
  const { zona } = await setelanKantor(a.trx)
  const saat = b.tanggal ? saatDiZona(b.tanggal, b.jam ?? '00:00', zona) : a.kini
  if (saat > a.kini) throw errors.KIRIM_SALAH({ sebab: 'belum terjadi' })
  if (b.tanggal && b.tanggal < naskah.tanggal)
    throw errors.KIRIM_SALAH({
      sebab: `mendahului tanggal suratnya, ${tanggalPanjang(naskah.tanggal)}`,
    })
  await simpanPengiriman(a.trx, naskah, b.pengiriman, { saat, oleh: a.pelaku.pegawaiId })
  await catatRiwayat(a.trx, {
    at: a.kini,
    aksi: 'naskah.dikirim',
    perkaraId: naskah.perkara_id,
    pegawaiId: a.pelaku.pegawaiId,
    rincian: { nomor: naskah.nomor, jumlah: b.pengiriman.length },
  })
}
