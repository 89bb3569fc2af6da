import { Type } from 'typebox'
import type { HasilTindakan, KonteksPelaku, Tindakan } from '../../perkara/handler.js'
import { daftarBalasan } from '../balasan.js'
import { suratBeragenda } from '../masuk/agenda.js'
import { izinMasuk, wajibTerbuka } from '../masuk/izin.js'
import { instansiMenunggu, simpanBalasan } from '../tautan-balasan.js'

const SkemaTautan = Type.Object(
  {
    agenda: Type.String({
      title: 'Nomor agenda surat masuk',
      description: 'Seperti di buku surat masuk, misalnya 12/2026.',
      maxLength: 20,
    }),
    instansi: Type.String({ title: 'Instansi pengirim', minLength: 1, maxLength: 300 }),
    peserta: Type.Optional(
      Type.Integer({ title: 'Jumlah peserta yang dikirim', minimum: 0, maximum: 10000 }),
    ),
  },
  { additionalProperties: false },
)

/** A reply that is already in the book of incoming letters counts for the case; the last one ends the wait. */
export const tautkanBalasan: Tindakan = {
  judul: 'Tautkan surat masuk sebagai balasan',
  skema: SkemaTautan,
  async jalankan(k: KonteksPelaku, isian): Promise<HasilTindakan> {
    const semua = await daftarBalasan(k.trx, k.perkara.id)
    const tujuan = instansiMenunggu(semua, isian.instansi)
    const surat = await suratBeragenda(k.trx, isian.agenda)
    await wajibTerbuka(k.trx, await izinMasuk(k.trx, k.pelaku), surat.id)
    await simpanBalasan(k.trx, {
      perkaraId: k.perkara.id,
      instansi: tujuan.instansi,
      suratMasukId: surat.id,
      peserta: isian.peserta ?? 0,
      terlambat: false,
    })
    const sisa = semua.filter((b) => !b.surat_masuk_id).length - 1
    return {
      pesan:
        `Agenda masuk ${surat.agenda}/${surat.tahun} dicatat sebagai balasan ${tujuan.instansi}; ` +
        `${sisa} belum menjawab.`,
      data: { agenda: surat.agenda, sisa },
      ...(sisa === 0 ? { selesai: {} } : {}),
    }
  },
}
