import { angka } from '../values/persen.js'
import { cetakRupiah, rupiah } from '../values/rupiah.js'
import type { BarisRekap, Rekap } from './queries-rekap.js'

/** `12 usulan, 10 orang, 340 JP, Rp25.000.000,00`; JP as planned, because a plan is what is decreed. */
export const sebutRekap = (b: BarisRekap): string =>
  `${angka(b.usulan)} usulan, ${angka(b.orang)} orang, ${angka(b.jpRencana)} JP, ${cetakRupiah(rupiah(b.biaya))}`

/** The words of the decree on the plan of a year; its attachment has one line an agency. */
export function isiKeputusan(
  k: { kepala: string; sebutanPemerintah: string },
  tahun: number,
  rekap: Rekap,
): Record<string, unknown> {
  const apa = `Rencana Pengembangan Kompetensi Aparatur Sipil Negara di Lingkungan ${k.sebutanPemerintah} Tahun ${tahun}`
  return {
    judul: apa,
    menimbang: [
      'bahwa setiap Pegawai Negeri Sipil berhak atas pengembangan kompetensi paling sedikit 20 (dua puluh) jam pelajaran dalam 1 (satu) tahun',
      `bahwa usulan pengembangan kompetensi tahun ${tahun} telah diverifikasi atasan langsung dan dikompilasi dari seluruh perangkat daerah`,
      `bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan ${k.kepala} tentang ${apa}`,
    ],
    mengingat: [
      'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara',
      'Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 17 Tahun 2020 tentang Perubahan atas Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil',
      'Peraturan Lembaga Administrasi Negara Nomor 10 Tahun 2018 tentang Pengembangan Kompetensi Pegawai Negeri Sipil',
    ],
    diktum: [
      `Menetapkan ${apa} sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.`,
      `Rincian menurut pegawai tercantum dalam Dokumen Perencanaan Pengembangan Kompetensi Tahun ${tahun}.`,
      'Keputusan ini mulai berlaku pada tanggal ditetapkan, dengan ketentuan apabila di kemudian hari terdapat kekeliruan akan diperbaiki sebagaimana mestinya.',
    ],
    judulLampiran: `Rencana Pengembangan Kompetensi Tahun ${tahun} menurut Perangkat Daerah`,
    isiLampiran: [...rekap.pd, { ...rekap.jumlah, nama: 'Jumlah seluruhnya' }].map((b) => ({
      uraian: b.nama,
      keterangan: sebutRekap(b),
    })),
  }
}
