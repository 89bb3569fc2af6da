import { createHash } from 'node:crypto'
import { errors } from '../../../errors.js'
import { batasCms, buatCms, type KunciPenanda } from './cms.js'
import { bacaDokumen, jaga } from './dokumen.js'
import { Nama, Teks, teksDari, type Nilai } from './nilai.js'
import { Penambah, gambarKotak, pasangKolom, type Tempat } from './tempat.js'
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
}

/**
 * Signs a PDF as PAdES baseline B, as one more saving behind the file: earlier signatures stay
 * valid. Errors: BERKAS_BUKAN, BERKAS_RUSAK, BERKAS_TERKUNCI, TTE_HALAMAN_TIDAK_ADA.
 */
export function tandaTanganiPdf(pdf: Buffer, opsi: OpsiTandaTangan, k: KunciPenanda): Buffer {
  const ruang = batasCms(k)
  const { isi, rentang } = jaga(() => siapkan(pdf, opsi, ruang))
  const [, a, b, c] = rentang
  const sidik = createHash('sha256')
    .update(isi.subarray(0, a))
    .update(isi.subarray(b, b + c))
  const cms = buatCms(sidik.digest(), k)
  if (cms.length > ruang) throw new Error(`tanda tangan ${cms.length} byte, ruang ${ruang}`)
  isi.write(cms.toString('hex'), a + 1, 'latin1')
  return isi
}

// Fixed widths: the range is filled in when the file is laid out and may not move it.
const LEBAR = 10
const KOSONG = Array.from({ length: 3 }, () => '9'.repeat(LEBAR)).join(' ')

/** The file with an empty signature, and the four numbers that say what it will cover. */
function siapkan(
  pdf: Buffer,
  opsi: OpsiTandaTangan,
  ruang: number,
): { isi: Buffer; rentang: [number, number, number, number] } {
  const t = new Penambah(bacaDokumen(pdf))
  const nilai = t.baru(kamusTandaTangan(opsi, ruang))
  const tampilan = opsi.tempat && t.baru(gambarKotak(opsi.tempat.lebar, opsi.tempat.tinggi, ''))
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
  return { isi, rentang }
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
