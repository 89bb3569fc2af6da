import type { Handler, Tindakan } from '../../perkara/handler.js'
import { aduanPerkara } from '../aduan.js'
import { disposisiKini, kabariPetugas, tarikDisposisi } from '../disposisi.js'
import { SkemaKembali, SkemaLaporan } from '../schema.js'
import { wajibDitanggapi } from '../tangani.js'
import { TampilanAduan } from '../tampilan.js'
import { siapkanAduan } from './siapkan.js'
import { tanggapan } from './tanggapan.js'

const lapor: Tindakan = {
  judul: 'Laporkan dan serahkan untuk ditutup',
  keterangan: 'Sesudah pelapor dijawab dengan tanggapan di atas.',
  skema: SkemaLaporan,
  async jalankan(k, { laporan }) {
    const { id } = await aduanPerkara(k.trx, k.perkara.id)
    await wajibDitanggapi(k.trx, id)
    await k
      .trx('aduan_disposisi')
      .where({ aduan_id: id })
      .whereNull('ditarik_at')
      .update({ laporan, dilapor_at: k.kini })
    return { pesan: 'Laporan diserahkan.', selesai: { keputusan: 'ya' } }
  },
}

/** Row 2: the officer it was given to answers and reports, or gives it back. */
export const tindak: Handler = {
  nama: 'aduan.tindak',
  tombol: 'Kembalikan: bukan kewenangan saya',
  skema: SkemaKembali,
  async buka(k) {
    const { id, nomor } = await aduanPerkara(k.trx, k.perkara.id)
    const d = await disposisiKini(k.trx, id)
    // A case moved here by hand was given to nobody: it goes back to who gives it.
    if (!d) return { lewati: { keputusan: 'tidak' } }
    await kabariPetugas(k, d, { nomor, tugasId: k.tugasId })
    return { pegawaiId: d.petugas_id }
  },
  async siapkan(k) {
    const { data } = await siapkanAduan(k)
    return { tampilan: TampilanAduan(data), data: { ...data } }
  },
  async selesaikan(k) {
    const { id } = await aduanPerkara(k.trx, k.perkara.id)
    await tarikDisposisi(k, id)
    return { keputusan: 'tidak' }
  },
  tindakan: { tanggapi: tanggapan, lapor },
}
