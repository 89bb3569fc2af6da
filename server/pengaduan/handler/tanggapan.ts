import type { Tindakan } from '../../perkara/handler.js'
import { SkemaTanggapan } from '../schema.js'
import { aduanPerkara } from '../aduan.js'
import { tanggapi } from '../tangani.js'

/** Writes to whoever complained; the words stand with the complaint, not in the history of the case. */
export const tanggapan: Tindakan = {
  judul: 'Kirim tanggapan',
  keterangan: 'Tampil di halaman status pelapor, dan dikirim ke surelnya bila ada.',
  skema: SkemaTanggapan,
  async jalankan(k, { isi }) {
    const { id } = await aduanPerkara(k.trx, k.perkara.id)
    await tanggapi(k.trx, id, isi, { oleh: k.pelaku.pegawaiId, kini: k.kini })
    return { pesan: 'Tanggapan dikirim.' }
  },
}
