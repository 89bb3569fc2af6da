import { Type } from 'typebox'
import type { Handler, KonteksPelaku, Siap } from '../../perkara/handler.js'
import { errors } from '../../errors.js'
import { jenisNaskah } from '../../naskah/jenis/jenis.js'
import { versiNaskah, wajibNaskah, type NaskahRow } from '../../naskah/muat.js'
import { tandaTanganNaskah } from '../../naskah/service.js'
import { TampilanNaskah } from '../../naskah/tampilan.js'
import { templat, templatVersi } from '../../naskah/templat-perkara.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { nomorBerikutnya } from '../nomor/berikutnya.js'
import { catatPengiriman, SkemaKirim, type BarisKirim } from '../pengiriman.js'
import { tanggalBawaan } from '../tanggal-surat.js'
import { bernomorSrikandi } from '../srikandi/terbit.js'
import { srikandi } from '../srikandi/tindakan.js'
import { terbitkan } from '../terbit.js'
import { KalimatBuku } from '../tampilan-buku.js'
import { bacaCara, kalimatTerakhir, kolomCara, type IsianCara } from './cara-nomor.js'
import { Catatan } from './isian.js'

const Tanggal = Type.Optional(
  Type.String({
    title: 'Tanggal surat',
    format: 'date',
    description: 'Tahunnya menentukan buku agenda. Kosong berarti hari ini.',
  }),
)

/** How this row numbers: as the office decided for the kind of its document. */
const jenisAgenda = async (k: KonteksPelaku) =>
  jenisNaskah(k.trx, await templat(k, k.step.sop.naskah))

async function skemaAgenda(k: KonteksPelaku) {
  return Type.Object(
    {
      tanggal: Tanggal,
      ...(await kolomCara(k.trx, (await jenisAgenda(k)).register, k.kini)),
      ...(k.step.sop.opsi.includes('kirim') ? { pengiriman: SkemaKirim } : {}),
      catatan: Catatan,
    },
    { additionalProperties: false },
  )
}

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
  skema: skemaAgenda,
  async siapkan(k) {
    const naskah = await ambilNaskah(k)
    const siapa = naskah.terbit_sha256 ? null : await tandaTanganNaskah(k, naskah)
    const tanggal = siapa ? await tanggalBawaan(k, siapa) : null
    const siap = await siapkan(k, naskah, {
      caraNomor: 'urut',
      ...(tanggal ? { tanggal } : {}),
      ...(k.step.sop.opsi.includes('kirim') ? { pengiriman: kirimAwal(naskah) } : {}),
    })
    const hari = tanggal ?? tanggalDiZona(k.kini, (await setelanKantor(k.trx)).zona)
    const jenis = await jenisAgenda(k)
    const kalimat = await kalimatTerakhir(k.trx, jenis.register, Number(hari.slice(0, 4)))
    const { register, sec, klasifikasi: klas } = jenis
    const berikutnya =
      siapa && (await nomorBerikutnya(k.trx, { register, tanggal: hari, sec, klas }))
    return {
      ...siap,
      data: { ...siap.data, ...(berikutnya ? { berikutnya } : {}) },
      tampilan: [siap.tampilan, kalimat && KalimatBuku({ kalimat })],
      tindakan: siapa ? ['srikandi'] : [],
    }
  },
  tindakan: { srikandi },
  async selesaikan(k, isian: IsianCara & { tanggal?: string; pengiriman?: BarisKirim[] }) {
    const lama = await ambilNaskah(k)
    // Signed electronically or numbered by SRIKANDI, it is issued: what is left is the dispatch.
    const naskah =
      lama.cara_tanda_tangan === 'elektronik' || (await bernomorSrikandi(k.trx, lama.id))
        ? lama
        : await terbitkan(k, await templat(k, k.step.sop.naskah), {
            tanggal: isian.tanggal,
            cara: bacaCara(isian, k.pelaku),
          })
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
