import { createHash } from 'node:crypto'
import { errors } from '../../../errors.js'
import { batasCms, buatCms, type KunciPenanda } from './cms.js'
import { bacaDokumen, jaga } from './dokumen.js'
import { Nama, Teks, teksDari, type Nilai } from './nilai.js'
import { gambarTanda } from './tampilan.js'
import { Penambah, pasangKolom, type Tempat } from './tempat.js'
import { tambahkan } from './tulis.js'
import { tulisWaktuPdf } from './waktu.js'

export interface OpsiTandaTangan {
  /** Who signs, as printed. */
  nama: string
  alasan: string
  lokasi: string
  waktu: Date
  /** Where it is seen; invisible without. */
  tempat?: Tempat | undefined
  /** Lines printed at that place; none where the document shows them already. */
  baris?: readonly string[] | undefined
}

/**
 * Signs a PDF as PAdES baseline B, as one more saving behind the file: earlier signatures stay
 * valid. Errors: BERKAS_BUKAN, BERKAS_RUSAK, BERKAS_TERKUNCI, TTE_HALAMAN_TIDAK_ADA.
 */
export function tandaTanganiPdf(pdf: Buffer, opsi: OpsiTandaTangan, k: KunciPenanda): Buffer {
  const siap = siapkanPdf(pdf, opsi, batasCms(k))
  const sidik = createHash('sha256')
  for (const b of bagianTertanda(siap)) sidik.update(b)
  return isiTanda(siap, buatCms(sidik.digest(), k))
}

/** A file that waits for its signature: `rentang` says what will be covered, `ruang` how many bytes fit. */
export interface PdfSiap {
  isi: Buffer
  rentang: readonly [number, number, number, number]
  ruang: number
}

/** The bytes a signature covers, in order. */
export function bagianTertanda({ isi, rentang: [, a, b, c] }: PdfSiap): Buffer[] {
  return [isi.subarray(0, a), isi.subarray(b, b + c)]
}

/** Puts a CMS signature made for these bytes, here or elsewhere, into its place. */
export function isiTanda({ isi, rentang, ruang }: PdfSiap, cms: Buffer): Buffer {
  if (cms.length > ruang) throw new Error(`tanda tangan ${cms.length} byte, ruang ${ruang}`)
  isi.write(cms.toString('hex'), rentang[1] + 1, 'latin1')
  return isi
}

// Fixed widths: the range is filled in when the file is laid out and may not move it.
const LEBAR = 10
const KOSONG = Array.from({ length: 3 }, () => '9'.repeat(LEBAR)).join(' ')

/** Lays the file out with an empty signature. Errors: those of `tandaTanganiPdf`. */
export const siapkanPdf = (pdf: Buffer, opsi: OpsiTandaTangan, ruang: number): PdfSiap =>
  jaga(() => siapkan(pdf, opsi, ruang))

function siapkan(pdf: Buffer, opsi: OpsiTandaTangan, ruang: number): PdfSiap {
  const t = new Penambah(bacaDokumen(pdf))
  const nilai = t.baru(kamusTandaTangan(opsi, ruang))
  const tampilan = opsi.tempat && gambarTanda(t, opsi.tempat, opsi.baris ?? [])
  pasangKolom(t, nilai, { tempat: opsi.tempat, tampilan })
  const { isi, letak } = tambahkan(t.dok, t.hasil())
  const dari = letak.get(nilai.no)!
  const a = isi.indexOf('/Contents <', dari) + '/Contents '.length
  const b = a + 2 * ruang + 2
  const rentang: [number, number, number, number] = [0, a, b, isi.length - b]
  const di = isi.indexOf(`/ByteRange [0 ${KOSONG}]`, dari)
  if (di < 0 || a < dari || isi[b - 1] !== 0x3e)
    throw errors.BERKAS_RUSAK({ bagian: 'tempat tanda tangan' })
  const angka = rentang.slice(1).map((n) => String(n).padEnd(LEBAR))
  isi.write(`/ByteRange [0 ${angka.join(' ')}]`, di, 'latin1')
  return { isi, rentang, ruang }
}

function kamusTandaTangan(o: OpsiTandaTangan, ruang: number): Map<string, Nilai> {
  const isi = new Map<string, Nilai>([
    ['Type', new Nama('Sig')],
    ['Filter', new Nama('Adobe.PPKLite')],
    ['SubFilter', new Nama('ETSI.CAdES.detached')],
    ['ByteRange', [0, ...KOSONG.split(' ').map(Number)]],
    ['Contents', new Teks(Buffer.alloc(ruang))],
    ['M', new Teks(Buffer.from(tulisWaktuPdf(o.waktu)))],
  ])
  for (const [kunci, v] of [
    ['Name', o.nama],
    ['Reason', o.alasan],
    ['Location', o.lokasi],
  ] as const)
    if (v) isi.set(kunci, teksDari(v))
  return isi
}
