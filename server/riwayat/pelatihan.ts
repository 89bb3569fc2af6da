import type { Knex } from 'knex'
import { keadaanPeserta, type KeadaanPeserta } from '../peserta/keadaan.js'
import { potong, SEHALAMAN, type Halaman } from './schema.js'

export interface BarisPelatihan {
  /** Of the row in the roster. */
  id: string
  pelatihanId: string
  nama: string
  angkatan: string
  mulai: string
  selesai: string
  jp: number
  keadaan: KeadaanPeserta['kata']
  /** Their certificate that holds; null while there is none. */
  sertifikat: Sertifikat | null
  /** What of their plan it fulfils; '' where it stands in none, and so counts for no year. */
  rencana: string
}

export interface Sertifikat {
  id: string
  nomor: string
  kodeRegistrasi: string
  status: 'dicetak' | 'ditandatangani' | 'diserahkan'
  /** Address of its public page; null while it is not signed, and of one older than these pages. */
  periksa: string | null
  /** When this very file last went out for SIASN; null: not yet. */
  siasnAt: Date | null
}

const SERTIFIKAT = `
  left join lateral (
    select s.id, s.nomor, s.kode_registrasi, s.status, s.token,
           (select max(k.dibuat_at) from sertifikat_paket_isi i
              join sertifikat_paket k on k.id = i.paket_id and k.untuk = 'siasn'
             where i.sertifikat_id = s.id
               and i.sha256 = coalesce(s.pdf_sha256, (select v.pdf_sha256 from konversi v
                                                       where v.docx_sha256 = s.docx_sha256))) as siasn_at
      from sertifikat s where s.peserta_id = p.id and s.status <> 'batal') s on true`

/** Trainings of this office somebody is on the roster of, the latest first; rosters know people by NIP. */
export async function daftarPelatihan(
  db: Knex,
  p: { id: string; sesudah?: string | undefined },
  terbanyak: number | null = SEHALAMAN,
): Promise<Halaman<BarisPelatihan, string>> {
  const { rows } = await db.raw(
    `select p.id, t.id as "pelatihanId", t.nama, t.angkatan, t.mulai, t.selesai, t.jp, p.terdaftar_at,
            p.akun_aktif_at, p.hadir_persen, p.lulus,
            (select min(h.at) from presensi h where h.peserta_id = p.id and h.keadaan = 'hadir')
              as hadir_at,
            s.id as s_id, s.nomor, s.kode_registrasi, s.status, s.token, s.siasn_at,
            coalesce((select string_agg(u.materi, '; ' order by u.urut) from pemenuhan_rencana m
               join usulan_bangkom u on u.id = m.usulan_id and u.pegawai_id = g.id
              where m.pelatihan_id = t.id), '') as rencana
       from pegawai g join peserta p on p.nip = g.nip join pelatihan t on t.id = p.pelatihan_id
       ${SERTIFIKAT}
      where g.id = :id ${
        p.sesudah
          ? `and (t.mulai, p.id) < (select x.mulai, y.id from peserta y
               join pelatihan x on x.id = y.pelatihan_id where y.id = :sesudah)`
          : ''
      }
      order by t.mulai desc, p.id desc ${terbanyak === null ? '' : 'limit :batas'}`,
    { ...p, batas: (terbanyak ?? 0) + 1 },
  )
  return potong(rows.map(susun), terbanyak, (r: BarisPelatihan) => r.id)
}

const susun = (r: any): BarisPelatihan => ({
  ...{ id: r.id, pelatihanId: r.pelatihanId, nama: r.nama, angkatan: r.angkatan },
  ...{ mulai: r.mulai, selesai: r.selesai, jp: r.jp, rencana: r.rencana },
  keadaan: keadaanPeserta(r).kata,
  sertifikat: r.s_id && {
    ...{ id: r.s_id, nomor: r.nomor, kodeRegistrasi: r.kode_registrasi, status: r.status },
    periksa: r.status === 'dicetak' || !r.token ? null : `/v/${r.token}`,
    siasnAt: r.siasn_at,
  },
})
