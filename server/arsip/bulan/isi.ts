import type { Knex } from 'knex'
import { TERSAMAR } from '../../pegawai/keamanan.js'
import type { IzinMasuk } from '../../surat/masuk/izin.js'

export interface BerkasBulan {
  /** Where it lies in the ZIP, without its ending. */
  jalur: string
  sha256: string
  mime: string
  ukuran: number
}

type Baca = Pick<IzinMasuk, 'rahasia' | 'sangatRahasia'>

/** SQL: letters of a security this reader may have. */
const boleh = (kolom: string) =>
  `(${kolom} in ('B', 'T') or (${kolom} = 'R' and :rahasia) or (${kolom} = 'SR' and :sangatRahasia))`

/**
 * The files of a month: issued letters, their scans and certificates by their date, incoming ones by
 * the day they came; the signed PDF before the converted one before the DOCX. `bulan` is `yyyy-mm`.
 */
export async function berkasBulan(
  db: Knex,
  bulan: string,
  zona: string,
  izin: Baca,
): Promise<BerkasBulan[]> {
  const { rows } = await db.raw(
    `with semua as (
       select 'surat-keluar/' || replace(n.nomor, '/', '-') as jalur, n.id,
              coalesce(n.terbit_pdf_sha256, k.pdf_sha256, n.terbit_sha256) as sha256
         from naskah n left join konversi k on k.docx_sha256 = n.terbit_sha256
        where n.terbit_sha256 is not null and to_char(n.tanggal, 'YYYY-MM') = :bulan
          and ${boleh('n.sec')}
       union all
       select 'surat-keluar/' || replace(m.nomor, '/', '-'), m.id,
              coalesce(m.pdf_sha256, k.pdf_sha256, m.docx_sha256)
         from surat_massal m join naskah n on n.id = m.naskah_id
         left join konversi k on k.docx_sha256 = m.docx_sha256
        where m.keadaan = 'terbit' and to_char(m.tanggal, 'YYYY-MM') = :bulan and ${boleh('n.sec')}
       union all
       -- wet ink: the paper as it was signed
       select 'surat-keluar/' || replace(n.nomor, '/', '-') || '-pindaian', n.id, d.sha256
         from pindaian d join naskah n on n.id = d.naskah_id
        where to_char(n.tanggal, 'YYYY-MM') = :bulan and ${boleh('n.sec')}
       union all
       -- written outside, numbered by hand
       select 'surat-keluar/' || replace(n.nomor, '/', '-') || '-pindaian', n.id, n.sha256
         from nomor n
        where n.sha256 is not null and to_char(n.tanggal, 'YYYY-MM') = :bulan and ${boleh('n.sec')}
       union all
       select 'sertifikat/' || replace(s.nomor, '/', '-'), s.id,
              coalesce(s.pdf_sha256, k.pdf_sha256, s.docx_sha256)
         from sertifikat s left join konversi k on k.docx_sha256 = s.docx_sha256
         left join nomor x on x.pemilik = 'sertifikat' and x.pemilik_id = s.id and x.status = 'terpakai'
        where s.status <> 'batal' and s.nomor <> ''
          and to_char(coalesce(x.tanggal, (s.dibuat_at at time zone :zona)::date), 'YYYY-MM') = :bulan
       union all
       select 'surat-masuk/' || m.tahun || '-' || lpad(m.agenda::text, 5, '0'), m.id, m.sha256
         from surat_masuk m
        where m.sha256 is not null and ${boleh('m.keamanan')}
          and to_char(m.diterima_at at time zone :zona, 'YYYY-MM') = :bulan)
     select s.jalur, s.sha256, b.mime, b.ukuran from semua s join berkas b on b.sha256 = s.sha256
      where b.dimusnahkan_at is null order by s.jalur, s.id`,
    { bulan, zona, rahasia: izin.rahasia, sangatRahasia: izin.sangatRahasia },
  )
  return rows
}

export interface RegisterBulan {
  keluar: any[]
  masuk: any[]
}

/**
 * The rows of the books for that month, BATAL and inserted numbers in place, secrets left out;
 * reservations over by `hariIni` are BATAL, whether swept or not.
 */
export async function registerBulan(
  db: Knex,
  bulan: string,
  zona: string,
  hariIni: string,
  izin: Baca,
): Promise<RegisterBulan> {
  const nilai = { bulan, zona, hariIni, rahasia: izin.rahasia, sangatRahasia: izin.sangatRahasia }
  const tutup = (kolom: string, sec: string) =>
    `case when ${boleh(sec)} or ${kolom} = '' then ${kolom} else '${TERSAMAR}' end`
  const keluar = await db.raw(
    `select r.nama as buku, n.urut, n.sufiks, n.nomor, n.tanggal, ${tutup('n.tujuan', 'n.sec')} as tujuan,
            ${tutup('n.hal', 'n.sec')} as hal, n.klas, p.keperluan,
            ${tutup('n.alasan_batal', 'n.sec')} as alasan_batal,
            ${tutup('n.alasan_sisipan', 'n.sec')} as alasan_sisipan,
            case when n.status = 'dipesan' and n.pemilik = 'pesanan' and p.jenis = 'biasa'
                      and p.berlaku_sampai < :hariIni then 'batal' else n.status end as status
       from nomor n join register r on r.kode = n.register
       left join pesanan_nomor p on p.id = n.pesanan_id
      where to_char(n.tanggal, 'YYYY-MM') = :bulan and n.register <> 'surat-masuk'
      order by r.urutan, r.nama, n.tahun, n.urut, length(n.sufiks), n.sufiks`,
    nilai,
  )
  const masuk = await db.raw(
    `select s.agenda, s.tahun, (s.diterima_at at time zone :zona)::date as terima,
            ${tutup('s.nomor', 's.keamanan')} as nomor,
            case when ${boleh('s.keamanan')} then s.tanggal end as tanggal,
            ${tutup('s.pengirim', 's.keamanan')} as pengirim, ${tutup('s.hal', 's.keamanan')} as hal,
            ${tutup('s.lampiran', 's.keamanan')} as lampiran, s.klasifikasi,
            ${tutup('s.keterangan', 's.keamanan')} as keterangan
       from surat_masuk s where to_char(s.diterima_at at time zone :zona, 'YYYY-MM') = :bulan
      order by s.tahun, s.agenda`,
    nilai,
  )
  return { keluar: keluar.rows, masuk: masuk.rows }
}
