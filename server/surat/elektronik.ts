import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { jenisNaskah, type JenisNaskah } from '../naskah/jenis/jenis.js'
import { cariNaskah, versiNaskah, wajibNaskah, type NaskahRow } from '../naskah/muat.js'
import { denganKewenangan } from '../naskah/kewenangan.js'
import { penandatanganKursi, wajibMenjabat } from '../naskah/penandatangan.js'
import { bubuhkan } from '../naskah/service.js'
import { templat } from '../naskah/templat-perkara.js'
import { tulisFinal } from '../naskah/tulis-versi.js'
import type { KonteksPelaku } from '../perkara/handler.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { kalimatTte } from '../tte/kalimat.js'
import { simpanUnggahan, type Unggahan } from '../tte/unggahan.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { tolakBatasLewat } from './batas-balasan.js'
import { batalkanNomor, pakaiNomor, pesanNomor } from './nomor/pesan.js'
import { permintaanNomor, tungguBalasan } from './terbit.js'

// The electronic order. Number and date stand inside the bytes that are signed, so the number is
// reserved first; a refusal makes it BATAL (domain rule: reserve -> final PDF -> sign -> issue).

/**
 * How the letter of this step is signed: as its kind is, but one that holds a reserved number goes on as
 * it began, whatever the setting has become since, and one from Word goes the way it was laid out for.
 */
export async function caraLangkah(k: KonteksPelaku): Promise<JenisNaskah['caraTandaTangan']> {
  const naskah = await cariNaskah(k.trx, k.perkara.id, k.step.sop.naskah)
  if (naskah?.nomor_id) return 'elektronik'
  const versi = naskah && (await versiNaskah(k.trx, naskah))
  if (versi?.word_cara) return versi.word_cara
  const jenis = await jenisNaskah(k.trx, await templat(k, k.step.sop.naskah))
  return jenis.caraTandaTangan
}

/** Whether the version that lies there now is the final one. */
export const sudahFinal = (n: NaskahRow): boolean =>
  n.final_versi !== null && n.final_versi === n.versi

/**
 * Reserves the number and writes the final version, with the date of today, the code to check it by
 * and the block of whoever sits here now; its PDF follows by job. Again by another signer it is
 * written anew under the same number and date. Errors: NASKAH_SUDAH_TERBIT, TANGGAL_DI_LUAR_MASA.
 */
export async function siapkanFinal(k: KonteksPelaku): Promise<NaskahRow> {
  const naskah = await wajibNaskah(k.trx, k.perkara.id, k.step.sop.naskah)
  if (naskah.terbit_sha256) throw errors.NASKAH_SUDAH_TERBIT({ nomor: naskah.nomor })
  if (sudahFinal(naskah) && naskah.final_pemangku_id === k.kursi.pemangkuId) return naskah
  await tolakBatasLewat(k, (await versiNaskah(k.trx, naskah)).isi)
  const kursi = await penandatanganKursi(k.trx, k.kursi.pemangkuId)
  const penandatangan = await denganKewenangan(k.trx, naskah.jenis, kursi)
  const jenis = await jenisNaskah(k.trx, await templat(k, naskah.jenis))
  const nomor = await nomorFinal(k, naskah, jenis)
  await wajibMenjabat(k.trx, penandatangan, nomor.tanggal)
  await tulisFinal(k, naskah, {
    nomor: nomor.nomor,
    tanggal: nomor.tanggal,
    sec: jenis.sec,
    penandatangan,
    tte: { kalimat: await kalimatTte(k.trx) },
  })
  const [final] = await k
    .trx('naskah')
    .where({ id: naskah.id })
    .update({ nomor_id: nomor.id, final_pemangku_id: k.kursi.pemangkuId })
    .returning('*')
  await k.catatRiwayat('naskah.final', { jenis: naskah.jenis, nomor: nomor.nomor })
  return final
}

/** The number this letter holds already, or the next one. */
async function nomorFinal(
  k: KonteksPelaku,
  naskah: NaskahRow,
  jenis: JenisNaskah,
): Promise<{ id: string; nomor: string; tanggal: string }> {
  if (naskah.nomor_id)
    return k.trx('nomor').where({ id: naskah.nomor_id }).first('id', 'nomor', 'tanggal')
  const tanggal = tanggalDiZona(k.kini, (await setelanKantor(k.trx)).zona)
  const { id, nomor } = await pesanNomor(k.trx, permintaanNomor(k, naskah, jenis, tanggal))
  return { id, nomor, tanggal }
}

/**
 * A refused final version: its number stays in the book as BATAL, its code leads nowhere. Without a
 * final version nothing happens.
 */
export async function gugurkanFinal(k: KonteksPelaku, alasan: string): Promise<void> {
  const naskah = await wajibNaskah(k.trx, k.perkara.id, k.step.sop.naskah)
  if (!naskah.nomor_id) return
  await batalkanNomor(k.trx, naskah.nomor_id, {
    alasan: `Penandatanganan ditolak: ${alasan}`.slice(0, 500),
    oleh: k.pelaku.pegawaiId,
    kini: k.kini,
  })
  await k
    .trx('naskah')
    .where({ id: naskah.id })
    .update({ nomor_id: null, final_versi: null, final_pemangku_id: null, token: null })
}

/** A signed PDF, and of which version it is. */
export interface PdfBertanda {
  versi: number
  sha256: string
  /** The PDF that was to be signed. */
  pdf: string
  /** Set when it was signed elsewhere and brought back. */
  unggahan?: Unggahan
}

/**
 * Issues the letter whose final PDF has just been signed; number and date are those it was signed
 * with. Errors: NASKAH_BERUBAH when the version has changed while the signature was being made.
 */
export async function terbitkanBertanda(
  k: KonteksPelaku,
  docxSha256: string,
  pdf: PdfBertanda,
): Promise<NaskahRow> {
  const jenis = k.step.sop.naskah
  const { naskah, versi } = await bubuhkan(k, 'tanda_tangan', jenis, docxSha256, 1)
  if (!sudahFinal(naskah) || versi.versi !== pdf.versi)
    throw errors.NASKAH_BERUBAH({ versi: naskah.versi })
  if (pdf.unggahan) await catatUnggahan(k, naskah.id, pdf)
  await pakaiNomor(k.trx, naskah.nomor_id!)
  const { nomor, tanggal } = await k.trx('nomor').where({ id: naskah.nomor_id! }).first()
  const [terbit] = await k
    .trx('naskah')
    .where({ id: naskah.id })
    .update({
      keadaan: 'terbit',
      nomor,
      tanggal,
      cara_tanda_tangan: 'elektronik',
      terbit_sha256: versi.docx_sha256,
      terbit_pdf_sha256: pdf.sha256,
      terbit_at: k.kini,
    })
    .returning('*')
  await tungguBalasan(k, terbit)
  await k.catatRiwayat('naskah.terbit', { jenis, nomor, tanggal, cara: 'elektronik' })
  return terbit
}

/** What was signed elsewhere stands among the attempts as well: who brought it, and when. */
async function catatUnggahan(k: KonteksPelaku, id: string, pdf: PdfBertanda): Promise<void> {
  const { isi } = await ambilBerkas(k.trx, pdf.sha256)
  await simpanUnggahan(
    k.trx,
    { apa: 'naskah', id, pdf: pdf.pdf, pegawaiId: k.pelaku.pegawaiId },
    { isi, unggahan: pdf.unggahan!, oleh: k.pelaku.pegawaiId, kini: k.kini },
  )
}
