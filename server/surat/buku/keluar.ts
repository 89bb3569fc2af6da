import type { Knex } from 'knex'
import { jumlahTerbilang } from '../../values/terbilang.js'
import { tanggalPanjang } from '../../values/tanggal.js'
import { keterangan } from '../agenda.js'
import { TERSAMAR } from '../../pegawai/keamanan.js'
import { samarkan } from '../nomor/queries-nomor.js'
import { SURAT_MASUK } from '../nomor/register.js'
import type { BarisBuku, Buku, Pembaca, SaringBuku } from './jenis.js'
import { barisPeriode } from './saring.js'

/** A book for each register of numbers given. */
export async function bukuKeluar(db: Knex): Promise<Buku[]> {
  const register: { kode: string; nama: string }[] = await db('register')
    .whereNot({ kode: SURAT_MASUK })
    .orderBy('urutan')
    .orderBy('nama')
    .select('kode', 'nama')
  return register.map(({ kode, nama }) => ({
    kode,
    nama: `Buku Agenda ${nama.replace(/(^|\s)\p{Ll}/gu, (h) => h.toUpperCase())}`,
    templat: 'buku-keluar',
    kolom: KOLOM,
    baca: (d, s, p) => baca(d, kode, s, p),
    penutup,
  }))
}

const KOLOM = [
  { nama: 'urut', judul: 'No. urut', lebar: 9 },
  { nama: 'nomor', judul: 'Nomor surat', lebar: 34 },
  { nama: 'tanggalSurat', judul: 'Tanggal surat', lebar: 13, tanggal: true },
  { nama: 'tujuan', judul: 'Ditujukan kepada', lebar: 36 },
  { nama: 'hal', judul: 'Isi ringkas / Hal', lebar: 44 },
  { nama: 'pengolah', judul: 'Pengolah', lebar: 18 },
  { nama: 'lampiran', judul: 'Lampiran', lebar: 14 },
  { nama: 'keterangan', judul: 'Keterangan', lebar: 36 },
]

/**
 * Every row of the register whose letter date lies in the period, cancelled and inserted ones in their
 * place: by year, number, and the order of insertion.
 */
const DALAM = `
  select n.id, n.tahun, n.urut, n.sufiks, n.nomor, n.tanggal, n.tujuan, n.hal, n.sec, n.alasan_batal,
         n.alasan_sisipan, n.keterangan, n.dibuat_at,
         case when n.status = 'dipesan' and n.pemilik = 'pesanan' and p.jenis = 'biasa'
                   and p.berlaku_sampai < :hariIni
              then 'batal' else n.status end as status,
         p.keperluan, coalesce(u.singkatan, pu.singkatan, '') as pengolah,
         coalesce(v.isi ->> 'lampiran', '') as lampiran,
         (select to_char(min(k.dikirim_at) at time zone :zona, 'YYYY-MM-DD')
            from pengiriman k where k.naskah_id = s.id) as dikirim,
         -- a search must not tell what the row hides
         case when n.sec = any(cast(:sec as text[]))
              then concat_ws(' ', n.nomor, n.tujuan, n.hal, n.keterangan, n.alasan_batal)
              else n.nomor end as teks
    from nomor n
    left join pesanan_nomor p on p.id = n.pesanan_id
    left join unit pu on pu.id = p.unit_id
    left join naskah s on n.pemilik = 'naskah' and s.id = n.pemilik_id
    left join naskah_versi v on v.naskah_id = s.id and v.versi = s.versi
    left join perkara c on c.id = s.perkara_id
    left join unit u on u.id = c.unit_id
   where n.register = :register and n.tanggal between :dari and :sampai`

async function baca(db: Knex, register: string, s: SaringBuku, p: Pembaca): Promise<BarisBuku[]> {
  const rows = await barisPeriode<any>(
    db,
    {
      dalam: DALAM,
      urutan: 'tahun, urut, length(sufiks), sufiks',
      ikat: { register, sec: p.sec },
    },
    s,
  )
  return rows.map((r) => {
    const terbuka = p.sec.includes(r.sec)
    const catatan = samarkan(r, new Set(p.sec))
    return {
      no: r.no,
      kunci: r.id,
      tautan: `/surat/nomor/${r.id}`,
      batal: r.status === 'batal',
      dipesan: r.status === 'dipesan',
      isi: {
        urut: r.sufiks ? `${r.urut}.${r.sufiks}` : String(r.urut),
        nomor: r.nomor,
        tanggalSurat: r.tanggal,
        tujuan: terbuka ? ringkasTujuan(r.tujuan) : TERSAMAR,
        hal: terbuka ? r.hal : TERSAMAR,
        pengolah: r.pengolah,
        lampiran: r.lampiran === '-' ? '' : r.lampiran,
        keterangan: [
          keterangan(catatan),
          r.dikirim && `Dikirim ${tanggalPanjang(r.dikirim)}`,
          catatan.keterangan,
        ]
          .filter(Boolean)
          .join('. '),
      },
    }
  })
}

/** So many addressees have room in a row; more stand in the list attached to the letter. */
const TUJUAN_TERBANYAK = 5

function ringkasTujuan(tujuan: string): string {
  const semua = tujuan.split('; ')
  if (semua.length <= TUJUAN_TERBANYAK) return tujuan
  return `${semua[0]} dan ${semua.length - 1} lainnya (daftar terlampir)`
}

function penutup(baris: readonly BarisBuku[]): string {
  const batal = baris.filter((b) => b.batal).length
  const sisipan = baris.filter((b) => b.isi.urut!.includes('.')).length
  const dipesan = baris.filter((b) => b.dipesan).length
  const rincian = [
    batal > 0 && `${batal} nomor BATAL`,
    sisipan > 0 && `${sisipan} nomor sisipan`,
    dipesan > 0 && `${dipesan} nomor yang masih dipesan`,
  ].filter(Boolean)
  return (
    `Buku periode ini ditutup dengan jumlah ${jumlahTerbilang(baris.length, 'nomor')}` +
    `${rincian.length > 0 ? `, termasuk ${rincian.join(', ').replace(/, ([^,]*)$/, ' dan $1')}` : ''}.`
  )
}
