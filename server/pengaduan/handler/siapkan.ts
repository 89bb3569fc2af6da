import { setelanKantor } from '../../kantor/setelan.js'
import type { KonteksPelaku } from '../../perkara/handler.js'
import { waktuSingkat } from '../../values/tanggal.js'
import { aduanPerkara, type AduanRow } from '../tangani.js'
import { tanggapanAduan } from '../tanggapan.js'
import type { DataAduan } from '../tampilan.js'

/** The complaint as it lies before whoever works on it: never who sent it. */
export async function siapkanAduan(
  k: KonteksPelaku,
): Promise<{ aduan: AduanRow; data: DataAduan }> {
  const aduan = await aduanPerkara(k.trx, k.perkara.id)
  const { zona, zonaSingkat } = await setelanKantor(k.trx)
  const saat = (d: Date) => waktuSingkat(d, zona, zonaSingkat)
  const { id, nomor, kanal, klasifikasi, kerahasiaan, uraian, lampiran } = aduan
  return {
    aduan,
    data: {
      ...{ id, nomor, kanal, klasifikasi, kerahasiaan, uraian },
      lampiran: lampiran.map((l) => l.nama),
      diterima: saat(aduan.diterima_at),
      tanggapan: (await tanggapanAduan(k.trx, id)).map((t) => ({ isi: t.isi, saat: saat(t.at) })),
    },
  }
}
