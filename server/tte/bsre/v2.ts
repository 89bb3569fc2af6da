import { errors } from '../../errors.js'
import { teksPdf } from '../../platform/pdf/teks.js'
import type { HasilTanda, Penanda, PermintaanTanda, Siapa } from '../penanda.js'
import { galatDari, kesiapanDari } from './kode.js'
import { tanya, type Jawaban, type Layanan } from './layanan.js'
import { KOSONG_PNG, letak, wajibNik } from './tampil.js'

export interface OpsiV2 {
  asalY: 'atas' | 'bawah'
  /** One character in the text, where the service puts its box; it may stand there only once. */
  tag?: string | undefined
}

/** Esign Client Service v2: JSON both ways, the PDF in base64; it gives a document no name. */
export function penandaBsreV2(l: Layanan, o: OpsiV2): Penanda {
  return {
    kode: 'bsre-v2',
    nama: 'BSrE Esign Client Service v2',
    async periksa(siapa: Siapa) {
      const jalur = '/api/v2/user/check/status'
      const badan = { nik: wajibNik(siapa) }
      return kesiapanDari(await tanya(l, { metode: 'POST', jalur, badan, aman: true }), siapa)
    },
    async tandaTangani(p): Promise<HasilTanda> {
      const tag = p.tempat && o.tag ? await wajibTunggal(o.tag, p.pdf) : undefined
      const j = await tanya(l, {
        metode: 'POST',
        jalur: '/api/v2/sign/pdf',
        aman: false,
        badan: {
          nik: wajibNik(p.siapa),
          passphrase: p.frasa,
          signatureProperties: [sifat(p, o, tag)],
          file: [p.pdf.toString('base64')],
        },
      })
      return { pdf: pdfDari(j, p), idDokumen: null }
    },
  }
}

function sifat(p: PermintaanTanda, o: OpsiV2, tag: string | undefined): Record<string, unknown> {
  const umum = { location: p.lokasi, reason: p.alasan, contactInfo: '' }
  const di = letak(p, o.asalY)
  if (!di) return { tampilan: 'INVISIBLE', ...umum }
  const ukuran = { width: di.lebar, height: di.tinggi }
  const tempat = tag ? { tag } : { page: di.halaman, originX: di.x, originY: di.y }
  const imageBase64 = KOSONG_PNG.toString('base64')
  return { tampilan: 'VISIBLE', ...tempat, ...ukuran, imageBase64, ...umum }
}

/**
 * The service takes exactly one character, and with two of it in the text signs at the wrong one.
 * Errors: TTE_TAG_SALAH.
 */
async function wajibTunggal(tag: string, pdf: Buffer): Promise<string> {
  const jumlah = [...((await teksPdf(pdf)) ?? '')].filter((c) => c === tag).length
  if ([...tag].length !== 1 || jumlah !== 1) throw errors.TTE_TAG_SALAH({ tag, jumlah })
  return tag
}

function pdfDari(j: Jawaban, p: PermintaanTanda): Buffer {
  if (j.status !== 200) throw galatDari(j, p.siapa, p.frasa)
  try {
    const { file } = JSON.parse(j.isi.toString('utf8')) as { file?: unknown }
    const satu = Array.isArray(file) && file.length === 1 ? file[0] : null
    const pdf = Buffer.from(typeof satu === 'string' ? satu : '', 'base64')
    if (pdf.subarray(0, 5).toString('latin1') === '%PDF-') return pdf
  } catch {
    // Falls through: an answer that is no JSON holds no file either.
  }
  throw errors.TTE_HASIL_SALAH({ sebab: 'bukan PDF yang utuh' })
}
