import type { BarisBuku, Buku } from '../surat/buku/jenis.js'
import { barisPeriode, penutupSederhana } from '../surat/buku/saring.js'
import { namaTercetak } from './nama-cetak.js'
import { cetakNip } from '../values/nip.js'
import { tanggalPanjang } from '../values/tanggal.js'

/** Every certificate numbered in the period, with who took it; cancelled ones in their place. */
export const bukuSertifikat: Buku = {
  kode: 'register-sertifikat',
  nama: 'Buku Register Sertifikat',
  templat: 'buku-sertifikat',
  kolom: [
    { nama: 'urut', judul: 'No.', lebar: 8 },
    { nama: 'nomor', judul: 'Nomor sertifikat', lebar: 30 },
    { nama: 'kodeRegistrasi', judul: 'Kode registrasi LAN', lebar: 24 },
    { nama: 'nama', judul: 'Nama', lebar: 32 },
    { nama: 'nip', judul: 'NIP', lebar: 24 },
    { nama: 'pelatihan', judul: 'Pelatihan / angkatan', lebar: 40 },
    { nama: 'tanggalTerbit', judul: 'Tanggal terbit', lebar: 13, tanggal: true },
    { nama: 'diterima', judul: 'Diterima oleh / tanggal', lebar: 30 },
  ],
  penutup: penutupSederhana('sertifikat'),
  async baca(db, s) {
    const dalam = `
      select n.id, n.register, n.tahun, n.urut, n.sufiks, n.nomor, n.tanggal, n.status,
             n.alasan_batal, s.kode_registrasi, p.nip, p.nama, p.gelar_depan, p.gelar_belakang,
             concat_ws(' ', n.hal, nullif(t.angkatan, '')) as pelatihan,
             s.isi, s.diterima_oleh, coalesce(to_char(s.diterima_pada, 'YYYY-MM-DD'),
               to_char(s.diserahkan_at at time zone :zona, 'YYYY-MM-DD')) as diserahkan,
             pengganti.nomor as pengganti,
             concat_ws(' ', n.nomor, s.kode_registrasi, p.nama, p.nip, n.hal) as teks
        from nomor n join sertifikat s on s.id = n.pemilik_id
        join peserta p on p.id = s.peserta_id
        left join pelatihan t on t.id = p.pelatihan_id
        left join sertifikat pengganti on pengganti.menggantikan_id = s.id
       where n.pemilik = 'sertifikat' and n.tanggal between :dari and :sampai`
    const urutan = 'register, tahun, urut, length(sufiks), sufiks'
    const rows = await barisPeriode<any>(db, { dalam, urutan, ikat: {} }, s)
    return rows.map((r): BarisBuku => {
      const batal = r.status === 'batal'
      const oleh = r.diterima_oleh || r.nama
      const terima = r.diserahkan ? `${oleh}, ${tanggalPanjang(r.diserahkan)}` : ''
      const ganti = r.pengganti ? `, diganti nomor ${r.pengganti}` : ''
      return {
        no: r.no,
        kunci: r.id,
        tautan: `/surat/nomor/${r.id}`,
        batal,
        isi: {
          urut: String(r.no),
          nomor: r.nomor,
          kodeRegistrasi: r.kode_registrasi,
          nama: namaTercetak(r.isi, r),
          nip: cetakNip(r.nip),
          pelatihan: r.pelatihan,
          tanggalTerbit: r.tanggal,
          diterima: batal ? `BATAL${r.alasan_batal && `: ${r.alasan_batal}`}${ganti}` : terima,
        },
      }
    })
  },
}
