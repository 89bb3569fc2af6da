import { susunXlsx } from '../../platform/xlsx/tulis.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import { NAMA_ACARA, NAMA_PEMILIK } from './kata.js'

/** The list of an executed proposal as XLSX; one row a unit, with its files when they were destroyed. */
export async function daftarArsipXlsx(
  acara: any,
  butir: readonly any[],
  hariIni: string,
): Promise<Buffer> {
  return susunXlsx({
    lembar: [
      {
        nama: 'Daftar arsip',
        kepala: [
          `DAFTAR ARSIP: ${NAMA_ACARA[acara.jenis]!.toUpperCase()}`,
          `${acara.nomor ? `Berita acara nomor ${acara.nomor}, ` : ''}${tanggalPanjang(hariIni)}`,
        ],
        kolom: [
          { judul: 'No.', lebar: 6, jenis: 'bilangan' },
          { judul: 'Jenis', lebar: 14 },
          { judul: 'Nomor', lebar: 34 },
          { judul: 'Tanggal', lebar: 20 },
          { judul: 'Uraian', lebar: 50, jenis: 'paragraf' },
          { judul: 'Kode klasifikasi', lebar: 16 },
          { judul: 'Aktif sampai', lebar: 20 },
          { judul: 'Inaktif sampai', lebar: 20 },
          { judul: 'Nasib', lebar: 16 },
          { judul: 'Sidik berkas (SHA-256)', lebar: 70, jenis: 'paragraf' },
        ],
        baris: butir.map((b) => barisButir(b)),
        kaki: [`Jumlah: ${butir.length} arsip.`],
      },
    ],
  })
}

function barisButir(b: any): (string | number | null)[] {
  const u = b.cuplikan
  const tanggal = (t: string | null) => (t ? tanggalPanjang(t) : '')
  return [
    b.urut,
    NAMA_PEMILIK[b.pemilik] ?? b.pemilik,
    u.nomor,
    tanggal(u.tanggal),
    u.uraian,
    u.klasifikasi,
    tanggal(u.aktif_sampai),
    tanggal(u.inaktif_sampai),
    u.nasib,
    b.berkas.map((f: any) => `${f.nama}: ${f.sha256}`).join('\n'),
  ]
}
