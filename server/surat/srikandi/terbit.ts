import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { jenisNaskah } from '../../naskah/jenis/jenis.js'
import { wajibNaskah, type NaskahRow } from '../../naskah/muat.js'
import { tandaTanganNaskah } from '../../naskah/service.js'
import { templat } from '../../naskah/templat-perkara.js'
import { tulisTerbit } from '../../naskah/tulis-versi.js'
import type { KonteksPelaku } from '../../perkara/handler.js'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { periksaPdf } from '../../platform/pdf/pades/periksa.js'
import { kepercayaanKantor } from '../../tte/kepercayaan.js'
import { catatBuku, majukan } from '../penomoran.js'
import { periksaTanggalSurat } from '../tanggal-surat.js'
import { tungguBalasan } from '../terbit.js'

/** The book of numbers that SRIKANDI gave. */
export const REGISTER = 'srikandi'

export interface IsianSrikandi {
  nomor: string
  /** `yyyy-mm-dd`, as printed on the letter. */
  tanggal: string
  /** The signed PDF as it came out of SRIKANDI. */
  pdf?: { sha256: string; nama: string }
}

/**
 * Issues a signed letter under the number SRIKANDI gave it. The number enters a book of its own, each
 * once; the counters of the office stand still. With its PDF the letter counts as signed
 * electronically. Errors: NASKAH_SUDAH_TERBIT, NASKAH_BELUM_DITANDATANGANI, SRIKANDI_NOMOR_GANDA,
 * SRIKANDI_PDF, and those of periksaTanggalSurat.
 */
export async function terbitkanSrikandi(k: KonteksPelaku, i: IsianSrikandi): Promise<NaskahRow> {
  const naskah = await wajibNaskah(k.trx, k.perkara.id, k.step.sop.naskah)
  if (naskah.terbit_sha256) throw errors.NASKAH_SUDAH_TERBIT({ nomor: naskah.nomor })
  const penandatangan = await tandaTanganNaskah(k, naskah)
  if (!penandatangan) throw errors.NASKAH_BELUM_DITANDATANGANI()
  await periksaTanggalSurat(k, i.tanggal, penandatangan)
  if (i.pdf) await wajibBertanda(k, i.pdf.sha256)
  const nomor = i.nomor.trim().replace(/\s+/g, ' ')
  await catatNomor(k, naskah, nomor, i)
  const terbit = await tulisTerbit(k, naskah, {
    nomor,
    tanggal: i.tanggal,
    penandatangan,
    bertanda: i.pdf?.sha256 ?? null,
  })
  await tungguBalasan(k, terbit)
  const { jenis } = naskah
  await k.catatRiwayat('naskah.terbit', { jenis, nomor, tanggal: i.tanggal, cara: 'srikandi' })
  return terbit
}

/** Whether this letter bears a number of SRIKANDI. */
export const bernomorSrikandi = async (trx: Knex.Transaction, naskahId: string): Promise<boolean> =>
  (await trx('nomor')
    .where({ register: REGISTER, pemilik: 'naskah', pemilik_id: naskahId })
    .whereNot({ status: 'batal' })
    .first('id')) !== undefined

/** A PDF that SRIKANDI signed carries at least one signature, and each is whole. */
async function wajibBertanda(k: KonteksPelaku, sha256: string): Promise<void> {
  const { isi } = await ambilBerkas(k.trx, sha256)
  if (isi.toString('latin1', 0, 5) !== '%PDF-') throw errors.SRIKANDI_PDF({ sebab: 'bukan PDF' })
  const tanda = await periksaPdf(isi, await kepercayaanKantor(k.trx))
  if (tanda.length === 0)
    throw errors.SRIKANDI_PDF({ sebab: 'tidak memuat tanda tangan elektronik' })
  if (tanda.some((t) => !t.utuh)) throw errors.SRIKANDI_PDF({ sebab: 'tanda tangannya rusak' })
}

async function catatNomor(
  k: KonteksPelaku,
  naskah: NaskahRow,
  nomor: string,
  i: IsianSrikandi,
): Promise<void> {
  const { klasifikasi, sec } = await jenisNaskah(k.trx, await templat(k, naskah.jenis))
  const tahun = Number(i.tanggal.slice(0, 4))
  // The counter row of this book is the lock: who comes second sees what the first one entered.
  const urut = await majukan(k.trx, REGISTER, tahun, 1)
  const ada = await k
    .trx('nomor')
    .where({ register: REGISTER })
    .whereNot({ status: 'batal' })
    .whereRaw('lower(nomor) = lower(?)', [nomor])
    .first('hal')
  if (ada) throw errors.SRIKANDI_NOMOR_GANDA({ nomor, hal: ada.hal })
  const id = randomUUID()
  const p = {
    register: REGISTER,
    tanggal: i.tanggal,
    sec,
    klas: klasifikasi,
    pemilik: 'naskah' as const,
    oleh: k.pelaku.pegawaiId,
    kini: k.kini,
  }
  const pemilik = { pemilikId: naskah.id, hal: naskah.hal, tujuan: naskah.tujuan.join('; ') }
  await catatBuku(k.trx, p, [pemilik], [{ id, urut, sufiks: '', nomor }])
}
