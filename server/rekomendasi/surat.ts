import type { Titipan } from '../naskah/isi-awal.js'
import { cetakNip } from '../values/nip.js'
import { cetakRupiah, rupiah } from '../values/rupiah.js'
import type { SatuRekomendasi } from './queries.js'

/**
 * The words of the letter to the agency of who asked: a recommendation, or that there is none and why.
 * Both are drafted in the form of the letter, where the drafter may change them.
 */
export function titipanSurat(r: SatuRekomendasi, alasan: string, diterima: boolean): Titipan {
  const bersama = {
    tujuan: [r.kepalaPd],
    pegawai: [{ nama: r.nama, nip: cetakNip(r.nip), pangkat: r.pangkat, jabatan: r.jabatan }],
    ...{ namaKegiatan: r.kegiatan, penyelenggara: r.penyelenggara, tempat: r.tempat },
    ...{ mulai: r.mulai, selesai: r.selesai, jp: r.jp },
    biaya:
      r.biaya === 0
        ? r.sumberDana
        : `${cetakRupiah(rupiah(r.biaya))}, dibebankan pada ${r.sumberDana}`,
  }
  if (diterima) return { jenis: 'surat-rekomendasi', isi: bersama }
  return {
    jenis: 'surat-rekomendasi',
    isi: {
      ...bersama,
      hal: 'Penolakan Rekomendasi Mengikuti Pengembangan Kompetensi',
      pembuka:
        'Menindaklanjuti surat usulan Saudara dan hasil verifikasi, dengan ini kami sampaikan bahwa rekomendasi belum dapat kami berikan kepada:',
      isi: `Rekomendasi belum dapat diberikan dengan alasan: ${alasan}`,
      penutup: 'Demikian disampaikan, atas perhatian Saudara kami ucapkan terima kasih.',
    },
  }
}
