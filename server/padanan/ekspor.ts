import { susunXlsx } from '../platform/xlsx/tulis.js'
import { KELAS, SEMUA_SUMBER, SUMBER, type Beda } from './jenis.js'

/** The differences as a workbook, a row each, to be looked into away from here. */
export const bedaXlsx = (pelatihan: string, beda: readonly Beda[]): Promise<Buffer> =>
  susunXlsx({
    lembar: [
      {
        nama: 'Perbedaan',
        kepala: [`Perbedaan data peserta ${pelatihan}`],
        kolom: [
          { judul: 'No.', lebar: 6 },
          { judul: 'Golongan perbedaan', lebar: 24 },
          { judul: 'NIP', lebar: 22 },
          { judul: 'Nama', lebar: 32 },
          { judul: 'Perihal', lebar: 18 },
          { judul: 'Daftar peserta', lebar: 34 },
          ...SEMUA_SUMBER.map((s) => ({ judul: SUMBER[s], lebar: 34 })),
          { judul: 'Mungkin peserta', lebar: 40 },
          { judul: 'Keterangan', lebar: 40 },
        ],
        baris: beda.map((b, i) => [
          String(i + 1),
          KELAS[b.kelas],
          b.nip,
          b.nama,
          b.perihal,
          b.nilai.roster ?? '',
          ...SEMUA_SUMBER.map((s) => b.nilai[s] ?? ''),
          b.saran ? `${b.saran.nama} (${b.saran.nip})` : '',
          b.keterangan,
        ]),
        kaki: [`Jumlah perbedaan: ${beda.length}`],
      },
    ],
  })
