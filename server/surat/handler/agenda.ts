import { Type } from 'typebox'
import type { Handler, KonteksPelaku, Siap } from '../../perkara/handler.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { versiNaskah, wajibNaskah } from '../../naskah/muat.js'
import { TampilanNaskah } from '../../naskah/tampilan.js'
import { tanggalDiZona } from '../../values/zona.js'
import { catatPengiriman, SkemaKirim, type BarisKirim } from '../pengiriman.js'
import { terbitkan } from '../terbit.js'
import type { AmbilTemplat } from './konsep.js'
import { Catatan } from './isian.js'

const Tanggal = Type.Optional(Type.String({
  title: 'Tanggal surat', format: 'date', description: 'Tahunnya menentukan buku agenda. Kosong berarti hari ini.',
}))
const SkemaAgenda = Type.Object({ tanggal: Tanggal, catatan: Catatan }, { additionalProperties: false })
const SkemaAgendaKirim = Type.Object(
  { tanggal: Tanggal, pengiriman: SkemaKirim, catatan: Catatan }, { additionalProperties: false })

async function siapkan(k: KonteksPelaku, templat: AmbilTemplat, kirim: boolean): Promise<Siap> {
  const naskah = await wajibNaskah(k.trx, k.perkara.id, k.step.sop.naskah)
  const versi = await versiNaskah(k.trx, naskah)
  const { zona } = await setelanKantor(k.trx)
  const awalKirim = { pengiriman: naskah.tujuan.map((tujuan) => ({ tujuan, cara: 'kurir', penerima: '' })) }
  return {
    awal: { ...(naskah.terbit_sha256 ? {} : { tanggal: tanggalDiZona(k.kini, zona) }), ...(kirim ? awalKirim : {}) },
    tampilan: TampilanNaskah({ naskah, versi, templat: templat(naskah.jenis) }),
    data: { naskah: { id: naskah.id, jenis: naskah.jenis, nomor: naskah.nomor, tujuan: naskah.tujuan } },
  }
}

/** "Mencatat, mengagendakan[, menyampaikan]": the number, the book, and with `kirim` the dispatch. */
export const agenda = (templat: AmbilTemplat): Handler => ({
  nama: 'surat.agenda',
  tombol: 'Beri nomor dan catat',
  butuhNaskah: true,
  opsi: ['kirim'],
  skema: async (k) => (k.step.sop.opsi.includes('kirim') ? SkemaAgendaKirim : SkemaAgenda),
  siapkan: (k) => siapkan(k, templat, k.step.sop.opsi.includes('kirim')),
  async selesaikan(k, isian: { tanggal?: string; pengiriman?: BarisKirim[] }) {
    const naskah = await terbitkan(k, templat(k.step.sop.naskah), isian.tanggal)
    if (k.step.sop.opsi.includes('kirim')) await catatPengiriman(k, naskah, isian.pengiriman ?? [])
    return {}
  },
})

/** "Mengirim surat": proof of dispatch for a letter issued before. */
export const kirim = (templat: AmbilTemplat): Handler => ({
  nama: 'surat.kirim',
  tombol: 'Catat pengiriman',
  butuhNaskah: true,
  skema: Type.Object({ pengiriman: SkemaKirim, catatan: Catatan }, { additionalProperties: false }),
  siapkan: async (k) => {
    const siap = await siapkan(k, templat, true)
    return { ...siap, awal: { pengiriman: siap.awal!.pengiriman } }
  },
  async selesaikan(k, isian: { pengiriman: BarisKirim[] }) {
    await catatPengiriman(k, await wajibNaskah(k.trx, k.perkara.id, k.step.sop.naskah), isian.pengiriman)
    return {}
  },
})

/** "Menggandakan": how many copies were made of which issued letter. */
export const gandakan = (templat: AmbilTemplat): Handler => ({
  nama: 'surat.gandakan',
  tombol: 'Selesai menggandakan',
  butuhNaskah: true,
  skema: Type.Object({
    jumlah: Type.Integer({ title: 'Jumlah salinan', minimum: 1, maximum: 10000 }), catatan: Catatan,
  }, { additionalProperties: false }),
  siapkan: async (k) => {
    const siap = await siapkan(k, templat, false)
    const naskah = await wajibNaskah(k.trx, k.perkara.id, k.step.sop.naskah)
    return { ...siap, awal: { jumlah: Math.max(1, naskah.tujuan.length) } }
  },
  selesaikan: async () => ({}),
})
