import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { MIME, simpanBerkas } from '../platform/docx/simpan.js'
import { Galat } from '../platform/galat.js'
import { periksaPdf, type TandaTanganTerbaca } from '../platform/pdf/pades/periksa.js'
import { hanyaDitandatangani } from '../platform/pdf/pades/periksa.js'
import { samaTeks } from './hasil.js'
import { kepercayaanKantor } from './kepercayaan.js'
import type { Penanda } from './penanda.js'
import type { Sasaran } from './percobaan.js'

/** Signed elsewhere: nothing happens here but that a file comes back. */
export const penandaUnggah: Penanda = {
  kode: 'unggah',
  nama: 'Ditandatangani di luar, lalu diunggah',
  periksa: async () => ({
    boleh: false,
    kode: 'unggah',
    kalimat: 'Tandatangani di luar Paraf, lalu unggah PDF atau pindaiannya.',
  }),
  tandaTangani: async () => {
    throw errors.TTE_TIDAK_SIAP({
      kode: 'unggah',
      kalimat: 'Kantor ini menandatangani di luar Paraf: unggah PDF yang sudah ditandatangani.',
    })
  },
}

export interface Unggahan {
  /** Wet ink on a scan, or electronic signatures in the PDF itself. */
  jenis: 'basah' | 'elektronik'
  mime: string
  /** What the PDF carries; empty for a scan. */
  tanda: TandaTanganTerbaca[]
}

/**
 * Looks at what came back. A picture or a PDF without signatures is a scan of wet ink and taken as it
 * is; a PDF with signatures must be the issued one (`asal`), each signature intact.
 * Errors: BERKAS_BUKAN, BERKAS_RUSAK, BERKAS_TERKUNCI, TTE_UNGGAHAN_BEDA.
 */
export async function periksaUnggahan(db: Knex, asal: Buffer, isi: Buffer): Promise<Unggahan> {
  const mime = kenali(isi)
  if (mime !== MIME.pdf) return { jenis: 'basah', mime, tanda: [] }
  const tanda = await periksaPdf(isi, await kepercayaanKantor(db))
  if (tanda.length === 0) return { jenis: 'basah', mime, tanda }
  const tolak = (sebab: string): Galat => errors.TTE_UNGGAHAN_BEDA({ sebab })
  const rusak = tanda.find((t) => !t.utuh || t.perubahan.jenis === 'lain')
  if (rusak) throw tolak(`tanda tangan ${rusak.nama ?? rusak.urut} rusak (${rusak.galat[0]})`)
  if (!(await hanyaDitandatangani(asal, isi)) && !(await samaTeks(asal, isi)))
    throw tolak('isinya bukan naskah yang diterbitkan')
  return { jenis: 'elektronik', mime, tanda }
}

/** By its first bytes; the name says nothing. Errors: BERKAS_BUKAN. */
function kenali(isi: Buffer): string {
  const awal = isi.subarray(0, 8).toString('latin1')
  if (awal.startsWith('%PDF-')) return MIME.pdf
  if (awal.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (awal === '\x89PNG\r\n\x1a\n') return 'image/png'
  throw errors.BERKAS_BUKAN({ harap: 'PDF, JPEG, atau PNG', ternyata: 'jenis lain' })
}

/** Stores it under its hash, beside the file it belongs to, as an attempt that succeeded. */
export async function simpanUnggahan(
  trx: Knex.Transaction,
  s: Sasaran,
  p: { isi: Buffer; unggahan: Unggahan; oleh: string; kini: Date },
): Promise<{ sha256: string; percobaanId: string }> {
  const { sha256 } = await simpanBerkas(trx, { isi: p.isi, mime: p.unggahan.mime })
  const sasaran = {
    apa: s.apa,
    untuk_id: s.id,
    pdf_asal_sha256: s.pdf,
    pegawai_id: s.pegawaiId,
    keadaan: 'berhasil',
  }
  const ada = await trx('tte_percobaan')
    .where({ ...sasaran, pdf_hasil_sha256: sha256 })
    .first('id')
  if (ada) return { sha256, percobaanId: ada.id }
  const [row] = await trx('tte_percobaan')
    .insert({
      ...sasaran,
      penanda: 'unggah',
      oleh: p.oleh,
      mulai_at: p.kini,
      selesai_at: p.kini,
      kode: p.unggahan.jenis,
      pdf_hasil_sha256: sha256,
    })
    .returning('id')
  return { sha256, percobaanId: row.id }
}
