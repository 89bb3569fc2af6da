import { susunXlsx } from '../../platform/xlsx/tulis.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import { keterangan } from '../../surat/agenda.js'
import type { BerkasBulan, RegisterBulan } from './isi.js'

/** The register of a month as a workbook: both books, and which file lies where with its hash. */
export function registerXlsx(
  bulan: string,
  r: RegisterBulan,
  berkas: readonly (BerkasBulan & { nama: string; jilid: string })[],
): Promise<Buffer> {
  const kepala = [`Arsip bulan ${tanggalPanjang(`${bulan}-01`).replace(/^1 /, '')}`]
  return susunXlsx({
    lembar: [
      {
        nama: 'Nomor keluar',
        kepala,
        kolom: [
          { judul: 'Buku', lebar: 20 },
          { judul: 'No. urut', lebar: 10 },
          { judul: 'Nomor', lebar: 34 },
          { judul: 'Tanggal', lebar: 20 },
          { judul: 'Ditujukan kepada', lebar: 40, jenis: 'paragraf' },
          { judul: 'Hal', lebar: 50, jenis: 'paragraf' },
          { judul: 'Kode', lebar: 14 },
          { judul: 'Keterangan', lebar: 30, jenis: 'paragraf' },
        ],
        baris: r.keluar.map((n) => [
          n.buku,
          n.sufiks ? `${n.urut}.${n.sufiks}` : String(n.urut),
          n.nomor,
          tanggalPanjang(n.tanggal),
          n.tujuan,
          n.hal,
          n.klas,
          keterangan(n),
        ]),
      },
      {
        nama: 'Surat masuk',
        kepala,
        kolom: [
          { judul: 'Agenda', lebar: 12 },
          { judul: 'Diterima', lebar: 20 },
          { judul: 'Nomor surat', lebar: 30 },
          { judul: 'Tanggal surat', lebar: 20 },
          { judul: 'Pengirim', lebar: 34, jenis: 'paragraf' },
          { judul: 'Hal', lebar: 50, jenis: 'paragraf' },
          { judul: 'Lampiran', lebar: 14 },
          { judul: 'Kode', lebar: 14 },
          { judul: 'Keterangan', lebar: 30, jenis: 'paragraf' },
        ],
        baris: r.masuk.map((s) => [
          `${s.agenda}/${s.tahun}`,
          tanggalPanjang(s.terima),
          s.nomor,
          s.tanggal ? tanggalPanjang(s.tanggal) : '',
          s.pengirim,
          s.hal,
          s.lampiran,
          s.klasifikasi,
          s.keterangan,
        ]),
      },
      {
        nama: 'Berkas',
        kepala,
        kolom: [
          { judul: 'Berkas', lebar: 60 },
          { judul: 'Jilid', lebar: 24 },
          { judul: 'Ukuran (bita)', lebar: 14, jenis: 'bilangan' },
          { judul: 'SHA-256', lebar: 68 },
        ],
        baris: berkas.map((b) => [b.nama, b.jilid, b.ukuran, b.sha256]),
      },
    ],
  })
}
