import { SQL_DARI } from '../masuk/queries-disposisi.js'
import { TERSAMAR } from '../../pegawai/keamanan.js'
import { ikatIzin, SQL_TERBUKA } from '../masuk/izin.js'
import { SQL_KEPADA } from '../masuk/queries.js'
import type { BarisBuku, Buku } from './jenis.js'
import { barisPeriode, penutupSederhana } from './saring.js'

/** Letters by the day they came, in the order of their agenda numbers. */
export const bukuMasuk: Buku = {
  kode: 'masuk',
  nama: 'Buku Agenda Surat Masuk',
  templat: 'buku-masuk',
  kolom: [
    { nama: 'urut', judul: 'No. agenda', lebar: 9 },
    { nama: 'tanggalTerima', judul: 'Tanggal terima', lebar: 13, tanggal: true },
    { nama: 'nomor', judul: 'Nomor surat', lebar: 30 },
    { nama: 'tanggalSurat', judul: 'Tanggal surat', lebar: 13, tanggal: true },
    { nama: 'pengirim', judul: 'Pengirim', lebar: 32 },
    { nama: 'hal', judul: 'Isi ringkas / Hal', lebar: 44 },
    { nama: 'lampiran', judul: 'Lampiran', lebar: 14 },
    { nama: 'diteruskan', judul: 'Diteruskan kepada / disposisi', lebar: 36 },
    { nama: 'keterangan', judul: 'Keterangan', lebar: 24 },
  ],
  penutup: penutupSederhana('surat'),
  async baca(db, s, p) {
    const dalam = `
      select s.*, ${SQL_TERBUKA} as terbuka,
             to_char(s.diterima_at at time zone :zona, 'YYYY-MM-DD') as terima,
             array(select ${SQL_KEPADA} || coalesce(': ' || nullif(d.instruksi, ''), '')
                     from disposisi d where d.surat_masuk_id = s.id and d.batal_at is null
                    order by d.urut) as diteruskan,
             case when ${SQL_TERBUKA}
                  then concat_ws(' ', s.pengirim, s.nomor, s.hal, s.keterangan) else '' end as teks
        from surat_masuk s
       where (s.diterima_at at time zone :zona)::date between :dari and :sampai`
    const ikat = ikatIzin(p.izin)
    const rows = await barisPeriode<any>(db, { dalam, urutan: 'tahun, agenda', ikat }, s)
    return rows.map((r): BarisBuku => {
      const buka = (teks: string) => (r.terbuka ? teks : TERSAMAR)
      return {
        no: r.no,
        kunci: r.id,
        tautan: `/surat/masuk/${r.id}`,
        isi: {
          urut: String(r.agenda),
          tanggalTerima: r.terima,
          nomor: buka(r.nomor),
          tanggalSurat: r.terbuka ? r.tanggal : '',
          pengirim: buka(r.pengirim),
          hal: buka(r.hal),
          lampiran: r.terbuka ? r.lampiran : '',
          diteruskan: r.terbuka ? r.diteruskan.join('; ') : '',
          keterangan: r.terbuka ? r.keterangan : '',
        },
      }
    })
  },
}

/** Every instruction given in the period, in the order it was given. */
export const bukuDisposisi: Buku = {
  kode: 'disposisi',
  nama: 'Buku Disposisi',
  templat: 'buku-disposisi',
  kolom: [
    { nama: 'urut', judul: 'No.', lebar: 7 },
    { nama: 'tanggalDisposisi', judul: 'Tanggal', lebar: 13, tanggal: true },
    { nama: 'agenda', judul: 'No. agenda', lebar: 10 },
    { nama: 'surat', judul: 'Surat (nomor, pengirim, hal)', lebar: 50 },
    { nama: 'dari', judul: 'Dari', lebar: 28 },
    { nama: 'kepada', judul: 'Diteruskan kepada', lebar: 28 },
    { nama: 'instruksi', judul: 'Instruksi dan catatan', lebar: 40 },
    { nama: 'batas', judul: 'Batas waktu', lebar: 13, tanggal: true },
    { nama: 'keterangan', judul: 'Keterangan', lebar: 24 },
  ],
  penutup: penutupSederhana('disposisi'),
  async baca(db, s, p) {
    const dalam = `
      select d.id, d.urut, s.agenda, s.tahun, s.nomor, s.pengirim, s.hal, s.id as surat_id, d.instruksi,
             d.catatan, to_char(d.batas, 'YYYY-MM-DD') as batas, ${SQL_TERBUKA} as terbuka,
             to_char(d.dibuat_at at time zone :zona, 'YYYY-MM-DD') as tanggal,
             ${SQL_DARI} as dari, ${SQL_KEPADA} as kepada,
             case when d.batal_at is not null
                  then concat_ws(': ', 'Ditarik', case when ${SQL_TERBUKA} then d.batal_alasan end)
                  when d.selesai_at is not null then 'Selesai '
                    || to_char(d.selesai_at at time zone :zona, 'DD-MM-YYYY')
                  when d.dibaca_at is not null then 'Dibaca' else '' end as keadaan,
             case when ${SQL_TERBUKA}
                  then concat_ws(' ', s.pengirim, s.nomor, s.hal, d.instruksi, d.catatan)
                  else '' end as teks
        from disposisi d join surat_masuk s on s.id = d.surat_masuk_id
       where (d.dibuat_at at time zone :zona)::date between :dari and :sampai`
    const ikat = ikatIzin(p.izin)
    const rows = await barisPeriode<any>(db, { dalam, urutan: 'urut', ikat }, s)
    return rows.map((r): BarisBuku => {
      const surat = [r.nomor, r.pengirim, r.hal].filter(Boolean).join(', ')
      return {
        no: r.no,
        kunci: r.id,
        tautan: `/surat/masuk/${r.surat_id}`,
        isi: {
          urut: String(r.no),
          tanggalDisposisi: r.tanggal,
          agenda: `${r.agenda}/${r.tahun}`,
          surat: r.terbuka ? surat : TERSAMAR,
          dari: r.dari ?? '',
          kepada: r.kepada ?? '',
          instruksi: r.terbuka ? [r.instruksi, r.catatan].filter(Boolean).join('. ') : TERSAMAR,
          batas: r.batas ?? '',
          keterangan: r.keadaan,
        },
      }
    })
  },
}
