import {
  ikatNaskah,
  ikatPerkara,
  SQL_NASKAH_TERBUKA,
  SQL_PERKARA_TERBUKA,
} from '../perkara/keamanan.js'
import { ikatIzin, izinMasuk, SQL_TERBUKA } from '../surat/masuk/izin.js'
import { secTerbuka } from '../surat/nomor/queries-nomor.js'
import { baca, BATAS, cocok, ikatPola, type Kelompok } from './alat.js'
import { aduan, rekomendasi, rencana, riwayat, sertifikat, usulan } from './kelompok-bangkom.js'

/** Cases that nobody called: a called one stands on the page of its parent. */
const perkara: Kelompok = {
  judul: 'Perkara',
  semua: null,
  cari: (db, c, pelaku) =>
    baca(
      db,
      `select '/perkara/' || p.id as jalur, p.judul, s.nama || ', ' || p.status as rincian
         from (select * from perkara p where induk_id is null and ${cocok('judul', c)}
                  and ${SQL_PERKARA_TERBUKA}
                order by dibuat_at desc limit ${BATAS}) p
         join sop_versi s on s.id = p.sop_versi_id order by p.dibuat_at desc`,
      { ...ikatPola(c), ...ikatPerkara(pelaku) },
    ),
}

/** Cases whose open tasks are looked at. */
const PERKARA_TUGAS = 50

const tugas: Kelompok = {
  judul: 'Tugas terbuka',
  semua: null,
  cari: (db, c, pelaku) =>
    baca(
      db,
      `with cocok as (select id from perkara p where status = 'berjalan' and ${cocok('judul', c)}
                         and ${SQL_PERKARA_TERBUKA}
                       order by dibuat_at desc limit ${PERKARA_TUGAS}),
            calon as (
         select t.* from tugas t where t.status = 'terbuka' and t.perkara_id in (select id from cocok)
         union
         select t.* from tugas t join perkara p on p.id = t.perkara_id
          where t.status = 'terbuka' and t.pemegang_id = :pegawaiId
            and ${cocok(`t.nama || ' ' || p.judul`, c)})
       select '/tugas/' || t.id as jalur, t.no || '. ' || t.nama as judul,
              p.judul || ', ' || r.nama as rincian
         from calon t join perkara p on p.id = t.perkara_id join peran r on r.kode = t.peran
        order by t.dibuka_at desc limit ${BATAS}`,
      { ...ikatPola(c), ...ikatPerkara(pelaku) },
    ),
}

/** Letters with a number; a closed one is not found at all, as its subject must not be guessed. */
const bernomor: Kelompok = {
  judul: 'Surat bernomor',
  semua: null,
  async cari(db, c, pelaku) {
    const ikat = { ...(await ikatNaskah(db, pelaku)), sec: [...(await secTerbuka(db, pelaku))] }
    const syarat =
      c.urut === null ? cocok(`(x.nomor || ' ' || x.hal || ' ' || x.tujuan)`, c) : 'x.urut = :urut'
    return baca(
      db,
      `select case when x.pemilik = 'naskah' then '/naskah/' || n.id else '/surat/nomor/' || x.id end
                as jalur,
              x.nomor as judul, concat_ws(', ', nullif(x.hal, ''), nullif(x.tujuan, ''),
                case x.status when 'batal' then 'BATAL' end) as rincian
         from nomor x left join naskah n on x.pemilik = 'naskah' and n.id = x.pemilik_id
        where ${syarat} and x.register <> 'surat-masuk'
          and case when n.id is null then x.sec = any(cast(:sec as text[]))
                   else ${SQL_NASKAH_TERBUKA} end
        order by x.tanggal desc, x.urut desc limit ${BATAS}`,
      { ...ikat, ...ikatPola(c), urut: c.urut },
    )
  },
}

const konsep: Kelompok = {
  judul: 'Naskah belum bernomor',
  semua: null,
  cari: async (db, c, pelaku) =>
    baca(
      db,
      `select '/naskah/' || n.id as jalur, n.hal as judul, p.judul as rincian
         from naskah n join perkara p on p.id = n.perkara_id
        where n.nomor = '' and ${cocok('n.hal', c)} and ${SQL_NASKAH_TERBUKA}
        order by n.dibuat_at desc limit ${BATAS}`,
      { ...(await ikatNaskah(db, pelaku)), ...ikatPola(c) },
    ),
}

const masuk: Kelompok = {
  judul: 'Surat masuk',
  semua: '/surat/masuk?q=',
  async cari(db, c, pelaku) {
    const syarat =
      c.urut === null
        ? cocok(`(s.pengirim || ' ' || s.nomor || ' ' || s.hal)`, c)
        : 's.agenda = :urut'
    return baca(
      db,
      `select '/surat/masuk/' || s.id as jalur, s.hal as judul,
              concat_ws(', ', s.pengirim, s.nomor, 'agenda ' || s.agenda || '/' || s.tahun) as rincian
         from surat_masuk s where ${syarat} and ${SQL_TERBUKA}
        order by s.tahun desc, s.agenda desc limit ${BATAS}`,
      { ...ikatIzin(await izinMasuk(db, pelaku)), ...ikatPola(c), urut: c.urut },
    )
  },
}

/** Only an administrator opens the page of a colleague. */
const orang: Kelompok = {
  judul: 'Pegawai',
  semua: null,
  cari: async (db, c, pelaku) =>
    pelaku.admin
      ? baca(
          db,
          `select '/pegawai/' || g.id as jalur, g.nama as judul, concat_ws(', ', 'NIP ' || g.nip,
                  case when not g.aktif then 'tidak aktif' end) as rincian
             from pegawai g where ${cocok(`(g.nama || ' ' || coalesce(g.nip, ''))`, c)}
            order by g.nama limit ${BATAS}`,
          ikatPola(c),
        )
      : [],
}

const pelatihan: Kelompok = {
  judul: 'Pelatihan',
  semua: null,
  cari: (db, c) =>
    baca(
      db,
      `select '/pelatihan/' || t.id as jalur, t.nama as judul,
              concat_ws(', ', 'angkatan ' || nullif(t.angkatan, ''), to_char(t.mulai, 'DD-MM-YYYY'))
                as rincian
         from pelatihan t where ${cocok('t.nama', c)} order by t.mulai desc limit ${BATAS}`,
      ikatPola(c),
    ),
}

const peserta: Kelompok = {
  judul: 'Peserta',
  semua: null,
  cari: (db, c) =>
    baca(
      db,
      `select '/pelatihan/' || t.id || '/peserta' as jalur, s.nama as judul,
              concat_ws(', ', 'NIP ' || s.nip, nullif(s.instansi, ''), t.nama) as rincian
         from (select * from peserta s
                where ${cocok(`(s.nama || ' ' || s.nip || ' ' || s.instansi)`, c)}
                order by s.created_at desc, s.urutan limit ${BATAS}) s
         join pelatihan t on t.id = s.pelatihan_id order by s.created_at desc, s.urutan`,
      ikatPola(c),
    ),
}

/** In the order of the page. */
export const KELOMPOK: readonly Kelompok[] = [
  perkara,
  tugas,
  bernomor,
  konsep,
  masuk,
  pelatihan,
  peserta,
  sertifikat,
  usulan,
  rencana,
  riwayat,
  rekomendasi,
  aduan,
  orang,
]

/** Those that know running numbers; a bare number of one or two digits is looked for nowhere else. */
export const BERURUT: readonly Kelompok[] = [bernomor, masuk]
