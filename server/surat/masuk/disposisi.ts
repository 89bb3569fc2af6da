import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { cariPenandatangan } from '../../naskah/penandatangan.js'
import type { KonteksPelaku } from '../../perkara/handler.js'
import type { Kursi } from '../../values/pelaku.js'
import { tanggalDiZona, tanggalPanjang } from '../../values/tanggal.js'
import type { Penulis } from './catat.js'
import { wajibTerbuka, type IzinMasuk } from './izin.js'
import { setelanMasuk } from './setelan.js'
import { periksaTujuan } from './tujuan-disposisi.js'

/** For a seat, or for whoever has a role (in one unit, or everywhere). */
export type Tujuan = { jabatanId: string } | { peran: string; unitId: string | null }

export interface DisposisiBaru {
  suratMasukId: string
  /** The disposisi this one passes on; null for the first of a letter. */
  indukId: string | null
  kepada: Tujuan[]
  /** Lines ticked on the checklist. */
  butir: string[]
  /** What is asked besides. */
  instruksi?: string
  catatan?: string
  /** Last day, `yyyy-mm-dd`. */
  batas?: string
}

/**
 * Gives a disposisi to one or more receivers: the first of a letter by who may, or the next by the
 * receiver of the one above. Entered by the agendaris from paper it is the Kepala's, and the row names
 * the writer. Errors: BUKAN_PEMBERI, DISPOSISI_BUKAN_MILIK, DISPOSISI_SELESAI, DISPOSISI_DIBATALKAN,
 * ISIAN_SALAH, BATAS_MELAMPAUI, SURAT_RAHASIA, and those of periksaTujuan.
 */
export async function beriDisposisi(
  a: Penulis,
  izin: IzinMasuk,
  d: DisposisiBaru,
): Promise<{ jumlah: number; lembar: string }> {
  // One letter at a time: two people cannot send it to the same seat in the same moment.
  const surat = await a.trx('surat_masuk').where({ id: d.suratMasukId }).forUpdate().first('id')
  if (!surat) throw errors.TIDAK_ADA({ apa: 'Surat masuk' })
  await wajibTerbuka(a.trx, izin, d.suratMasukId)
  const induk = d.indukId ? await kunciDisposisi(a, d.indukId) : null
  if (induk && induk.surat_masuk_id !== d.suratMasukId) throw errors.TIDAK_ADA({ apa: 'Disposisi' })
  const dari = induk ? kursiPenerima(a.pelaku.kursi, induk) : await pemberiPertama(a, izin)
  if (induk) await wajibBerjalan(a, induk)
  await periksaBatas(a, d.batas, induk?.batas ?? null)
  const instruksi = [...d.butir, d.instruksi?.trim()].filter(Boolean).join('; ')
  if (!instruksi) throw errors.ISIAN_SALAH({ kolom: 'Instruksi', sebab: 'wajib diisi' })
  const kepada = await periksaTujuan(a, d, dari)
  return simpan(a, { ...d, kepada, instruksi, dari: dari?.pemangkuId ?? null })
}

/** The seat by which someone is the receiver of a disposisi. Errors: DISPOSISI_BUKAN_MILIK. */
export function kursiPenerima(kursi: readonly Kursi[], d: any): Kursi {
  const milik = kursi.find((k) =>
    d.kepada_jabatan_id
      ? k.jabatanId === d.kepada_jabatan_id
      : k.peranKantor.includes(d.kepada) ||
        (k.peran.includes(d.kepada) && (d.unit_id === null || d.unit_id === k.unitId)),
  )
  if (!milik) throw errors.DISPOSISI_BUKAN_MILIK()
  return milik
}

/** Locks one disposisi. Errors: TIDAK_ADA. */
export async function kunciDisposisi({ trx }: Pick<Penulis, 'trx'>, id: string): Promise<any> {
  const d = await trx('disposisi').where({ id }).forUpdate().first()
  if (!d) throw errors.TIDAK_ADA({ apa: 'Disposisi' })
  return d
}

/** Still to be done; whoever acts on it has read it. Errors: DISPOSISI_DIBATALKAN, DISPOSISI_SELESAI. */
export async function wajibBerjalan(a: Penulis, d: any): Promise<void> {
  if (d.batal_at) throw errors.DISPOSISI_DIBATALKAN()
  if (d.selesai_at) throw errors.DISPOSISI_SELESAI()
  if (d.dibaca_at) return
  await a
    .trx('disposisi')
    .where({ id: d.id })
    .update({ dibaca_at: a.kini, dibaca_oleh: a.pelaku.pegawaiId })
}

/**
 * The disposisi of row 12, for whoever has that role in the unit of the case. It is the Kepala's, also
 * when the agendaris enters it from the paper sheet.
 */
export async function disposisiBalasan(
  k: KonteksPelaku,
  d: { suratMasukId: string; kepada: string; instruksi: string },
): Promise<void> {
  const kepala = k.kursi.peran.includes('kepala') ? k.kursi : await kepalaHariIni(k)
  const peran = await k.trx('peran').where({ kode: d.kepada }).first('lingkup')
  await simpan(k, {
    suratMasukId: d.suratMasukId,
    indukId: null,
    kepada: [{ peran: d.kepada, unitId: peran?.lingkup === 'unit' ? k.perkara.unitId : null }],
    butir: [],
    instruksi: d.instruksi,
    dari: kepala?.pemangkuId ?? null,
  })
}

// helpers ////

async function simpan(
  a: Penulis,
  d: DisposisiBaru & { instruksi: string; dari: string | null },
): Promise<{ jumlah: number; lembar: string }> {
  const { rows } = await a.trx.raw('select gen_random_uuid() as lembar')
  const { lembar } = rows[0]
  await a.trx('disposisi').insert(
    d.kepada.map((t) => ({
      surat_masuk_id: d.suratMasukId,
      induk_id: d.indukId,
      dari_pemangku_id: d.dari,
      kepada: 'peran' in t ? t.peran : null,
      unit_id: 'peran' in t ? t.unitId : null,
      kepada_jabatan_id: 'jabatanId' in t ? t.jabatanId : null,
      butir: JSON.stringify(d.butir),
      instruksi: d.instruksi,
      catatan: d.catatan?.trim() ?? '',
      batas: d.batas ?? null,
      lembar,
      dibuat_oleh: a.pelaku.pegawaiId,
      dibuat_at: a.kini,
    })),
  )
  return { jumlah: d.kepada.length, lembar }
}

async function kepalaHariIni({ trx, kini }: Pick<Penulis, 'trx' | 'kini'>) {
  const { zona } = await setelanKantor(trx)
  return cariPenandatangan(trx, 'kepala', tanggalDiZona(kini, zona))
}

/** In own name, or, from the paper sheet, in the name of whoever heads the office today. */
async function pemberiPertama(
  a: Penulis,
  izin: IzinMasuk,
): Promise<{ pemangkuId: string; jabatanId?: string } | null> {
  if (izin.memberi) {
    const { pemberi } = await setelanMasuk(a.trx)
    return a.pelaku.kursi.find((k) => k.peran.some((p) => pemberi.includes(p)))!
  }
  if (!izin.mencatat) throw errors.BUKAN_PEMBERI()
  return kepalaHariIni(a)
}

async function periksaBatas(
  { trx, kini }: Penulis,
  batas: string | undefined,
  atas: string | null,
): Promise<void> {
  if (!batas) return
  const { zona } = await setelanKantor(trx)
  if (batas < tanggalDiZona(kini, zona))
    throw errors.ISIAN_SALAH({ kolom: 'Batas waktu', sebab: 'sudah lewat' })
  // Whoever was given until Friday cannot give until Monday.
  if (atas && batas > atas) throw errors.BATAS_MELAMPAUI({ batas: tanggalPanjang(atas) })
}
