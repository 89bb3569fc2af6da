import { Type } from 'typebox'
import type { Handler, KonteksPelaku, Siap } from '../../perkara/handler.js'
import { errors } from '../../errors.js'
import { versiNaskah, wajibNaskah, type NaskahRow } from '../../naskah/muat.js'
import { tandaTanganNaskah } from '../../naskah/service.js'
import { TampilanNaskah } from '../../naskah/tampilan.js'
import { templat, templatVersi } from '../../naskah/templat-perkara.js'
import { catatPengiriman, SkemaKirim, type BarisKirim } from '../pengiriman.js'
import { tanggalBawaan } from '../tanggal-surat.js'
import { terbitkan } from '../terbit.js'
import { Catatan } from './isian.js'

const Tanggal = Type.Optional(
  Type.String({
    title: 'Tanggal surat',
    format: 'date',
    description: 'Tahunnya menentukan buku agenda. Kosong berarti hari ini.',
  }),
)
const SkemaAgenda = Type.Object(
  { tanggal: Tanggal, catatan: Catatan },
  { additionalProperties: false },
)
const SkemaAgendaKirim = Type.Object(
  { tanggal: Tanggal, pengiriman: SkemaKirim, catatan: Catatan },
  { additionalProperties: false },
)

const ambilNaskah = (k: KonteksPelaku) => wajibNaskah(k.trx, k.perkara.id, k.step.sop.naskah)
const kirimAwal = (naskah: NaskahRow) =>
  naskah.tujuan.map((tujuan) => ({ tujuan, cara: 'kurir', penerima: '' }))

async function siapkan(
  k: KonteksPelaku,
  naskah: NaskahRow,
  awal: Record<string, unknown>,
): Promise<Siap> {
  const versi = await versiNaskah(k.trx, naskah)
  const { id, jenis, nomor, tujuan } = naskah
  return {
    awal,
    tampilan: TampilanNaskah({
      naskah,
      versi,
      templat: await templatVersi(k, jenis, versi),
      lipat: true,
    }),
    data: { naskah: { id, jenis, nomor, tujuan } },
  }
}

/**
 * "Mencatat, mengagendakan[, menyampaikan]": the number, the book, and with `kirim` the dispatch.
 */
export const agenda: Handler = {
  nama: 'surat.agenda',
  tombol: 'Beri nomor dan catat',
  butuhNaskah: true,
  opsi: ['kirim'],
  skema: async (k) => (k.step.sop.opsi.includes('kirim') ? SkemaAgendaKirim : SkemaAgenda),
  async siapkan(k) {
    const naskah = await ambilNaskah(k)
    const siapa = naskah.terbit_sha256 ? null : await tandaTanganNaskah(k, naskah)
    return siapkan(k, naskah, {
      ...(siapa ? { tanggal: await tanggalBawaan(k, siapa) } : {}),
      ...(k.step.sop.opsi.includes('kirim') ? { pengiriman: kirimAwal(naskah) } : {}),
    })
  },
  async selesaikan(k, isian: { tanggal?: string; pengiriman?: BarisKirim[] }) {
    const lama = await ambilNaskah(k)
    // Signed electronically, it has its number already: what is left is the book and the dispatch.
    const naskah =
      lama.cara_tanda_tangan === 'elektronik'
        ? lama
        : await terbitkan(k, await templat(k, k.step.sop.naskah), isian)
    if (k.step.sop.opsi.includes('kirim')) await catatPengiriman(k, naskah, isian.pengiriman ?? [])
    return {}
  },
}

/** Copies and dispatch are of the issued letter. Errors: NASKAH_BELUM_ADA, NASKAH_BELUM_TERBIT. */
async function wajibTerbit(k: KonteksPelaku): Promise<NaskahRow> {
  const naskah = await ambilNaskah(k)
  if (!naskah.terbit_sha256) throw errors.NASKAH_BELUM_TERBIT()
  return naskah
}

/** "Mengirim surat": proof of dispatch for a letter issued before. */
export const kirim: Handler = {
  nama: 'surat.kirim',
  tombol: 'Catat pengiriman',
  butuhNaskah: true,
  skema: Type.Object({ pengiriman: SkemaKirim, catatan: Catatan }, { additionalProperties: false }),
  async siapkan(k) {
    const naskah = await ambilNaskah(k)
    return siapkan(k, naskah, { pengiriman: kirimAwal(naskah) })
  },
  async selesaikan(k, isian: { pengiriman: BarisKirim[] }) {
    await catatPengiriman(k, await wajibTerbit(k), isian.pengiriman)
    return {}
  },
}

/** "Menggandakan": how many copies were made of which issued letter. */
export const gandakan: Handler = {
  nama: 'surat.gandakan',
  tombol: 'Selesai menggandakan',
  butuhNaskah: true,
  skema: Type.Object(
    {
      jumlah: Type.Integer({ title: 'Jumlah salinan', minimum: 1, maximum: 10000 }),
      catatan: Catatan,
    },
    { additionalProperties: false },
  ),
  async siapkan(k) {
    const naskah = await ambilNaskah(k)
    return siapkan(k, naskah, { jumlah: Math.max(1, naskah.tujuan.length) })
  },
  async selesaikan(k) {
    await wajibTerbit(k)
    return {}
  },
}
