import { errors } from '../../errors.js'
import { jumlahTerbilang } from '../../values/terbilang.js'
import { tanggalDiZona, tanggalPanjang } from '../../values/tanggal.js'
import { penutupBuku } from '../buku/cetak.js'
import { tanggalSingkat } from '../buku/susun.js'
import { SQL_TUJUAN } from './pilih.js'
import type { Pembuat } from '../cetakan/cetakan.js'

/**
 * The list a courier takes along: a line for every addressee of the chosen letters, with room for the
 * name, the hour and the initials of who takes it. Errors: TIDAK_ADA.
 */
export const pembuatEkspedisi: Pembuat = async (db, { isi, kini, kantor }) => {
  const { rows } = await db.raw<{ rows: any[] }>(
    `select x.nomor, x.hal, u.tujuan
       from nomor x
       join register r on r.kode = x.register
       left join naskah n on x.pemilik = 'naskah' and n.id = x.pemilik_id
       cross join lateral unnest(${SQL_TUJUAN})
             with ordinality as u (tujuan, ke)
      where x.id = any(cast(:id as uuid[]))
      order by r.urutan, x.register, x.tahun, x.urut, length(x.sufiks), x.sufiks, u.ke`,
    { id: isi.surat },
  )
  if (rows.length === 0) throw errors.TIDAK_ADA({ apa: 'Tujuan surat yang dipilih' })
  const hariIni = tanggalDiZona(kini, kantor.zona)
  return {
    templat: 'buku-ekspedisi',
    masukan: {
      isi: {
        judul: 'Daftar Ekspedisi',
        periode: `Dibawa pada ${tanggalPanjang(hariIni)}`,
        baris: rows.map((r, i) => ({
          urut: String(i + 1),
          tanggalKirim: tanggalSingkat(hariIni),
          ...{ nomor: r.nomor, tujuan: r.tujuan, hal: r.hal },
          ...{ penerima: '', jam: '', paraf: '' },
        })),
        penutup: `Daftar ini memuat ${jumlahTerbilang(rows.length, 'pengiriman')}.`,
      },
      tanggal: hariIni,
      ...(await penutupBuku(db, hariIni)),
    },
  }
}
