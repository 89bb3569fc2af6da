import { sebutCara } from '../cara-kirim.js'
import { TERSAMAR } from '../../pegawai/keamanan.js'
import type { BarisBuku, Buku } from './jenis.js'
import { barisPeriode, penutupSederhana } from './saring.js'

/** What was handed out in the period: to whom, who took it, at what hour. */
export const bukuEkspedisi: Buku = {
  kode: 'ekspedisi',
  nama: 'Buku Ekspedisi',
  templat: 'buku-ekspedisi',
  kolom: [
    { nama: 'urut', judul: 'No.', lebar: 7 },
    { nama: 'tanggalKirim', judul: 'Tanggal', lebar: 13, tanggal: true },
    { nama: 'nomor', judul: 'Nomor surat', lebar: 34 },
    { nama: 'tujuan', judul: 'Tujuan', lebar: 36 },
    { nama: 'hal', judul: 'Hal', lebar: 40 },
    { nama: 'penerima', judul: 'Nama penerima', lebar: 28 },
    { nama: 'jam', judul: 'Jam', lebar: 8 },
    { nama: 'paraf', judul: 'Paraf', lebar: 18 },
  ],
  penutup: penutupSederhana('pengiriman'),
  async baca(db, s, p) {
    // On paper the receiver signs; what came by post or mail, or has its receipt here, needs no ink.
    const dalam = `
      select k.id, k.naskah_id, n.nomor, n.hal, k.tujuan, k.cara, k.penerima, k.resi, k.dikirim_at,
             coalesce(b.sec, n.sec) as sec, k.sha256 is not null as berbukti,
             to_char(k.dikirim_at at time zone :zona, 'YYYY-MM-DD') as tanggal,
             to_char(coalesce(k.diterima_at, k.dikirim_at) at time zone :zona, 'HH24.MI') as jam,
             case when coalesce(b.sec, n.sec) = any(cast(:sec as text[]))
                  then concat_ws(' ', n.nomor, n.hal, k.tujuan, k.penerima) else n.nomor end as teks
        from pengiriman k join naskah n on n.id = k.naskah_id
        left join nomor b on b.pemilik = 'naskah' and b.pemilik_id = n.id and b.nomor = n.nomor
       where (k.dikirim_at at time zone :zona)::date between :dari and :sampai`
    const rows = await barisPeriode<any>(
      db,
      { dalam, urutan: 'dikirim_at, id', ikat: { sec: p.sec } },
      s,
    )
    return rows.map((r): BarisBuku => {
      const terbuka = p.sec.includes(r.sec)
      return {
        no: r.no,
        kunci: r.id,
        tautan: `/naskah/${r.naskah_id}/pengiriman`,
        isi: {
          urut: String(r.no),
          tanggalKirim: r.tanggal,
          nomor: r.nomor,
          tujuan: terbuka ? r.tujuan : TERSAMAR,
          hal: terbuka ? r.hal : TERSAMAR,
          penerima: terbuka ? r.penerima : TERSAMAR,
          jam: r.jam,
          paraf: [
            r.cara !== 'kurir' && sebutCara(r.cara),
            r.resi && `resi ${r.resi}`,
            r.cara === 'kurir' && r.berbukti && 'Tanda terima tersimpan',
          ]
            .filter(Boolean)
            .join(', '),
        },
      }
    })
  },
}
