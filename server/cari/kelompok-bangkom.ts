import { bolehBacaBuku } from '../pengaduan/hak.js'
import { atasanYangDiwakili } from '../perencanaan/putus.js'
import { bacaSemuaOrang } from '../perkara/keamanan.js'
import { petugasRekomendasi } from '../rekomendasi/hak.js'
import { bolehKelola } from '../sertifikat/hak.js'
import { pdPengusul, petugas } from '../usulan/hak.js'
import { baca, BATAS, cocok, ikatPola, type Kelompok } from './alat.js'

// What the rooms of competence development keep. None of them is found by who may not open it.

/** Read before the unit of each is asked; who looks after one unit sees its newest among these. */
const CALON = 200

export const sertifikat: Kelompok = {
  judul: 'Sertifikat',
  semua: null,
  async cari(db, c, pelaku) {
    const { rows } = await db.raw(
      `select '/sertifikat/' || s.id || '/rincian' as jalur,
              coalesce(nullif(s.nomor, ''), 'belum bernomor') as judul,
              concat_ws(', ', o.nama, t.nama, nullif(s.kode_registrasi, ''),
                case s.status when 'batal' then 'BATAL' end) as rincian, p.unit_id
         from sertifikat s join peserta o on o.id = s.peserta_id
         join pelatihan t on t.id = o.pelatihan_id join perkara p on p.id = s.perkara_id
        where ${cocok(`(s.nomor || ' ' || s.kode_registrasi || ' ' || o.nama || ' ' || o.nip)`, c)}
        order by s.dibuat_at desc, s.id limit ${CALON}`,
      ikatPola(c),
    )
    return rows
      .filter((r: { unit_id: string }) => bolehKelola(pelaku, r.unit_id))
      .slice(0, BATAS)
      .map(({ jalur, judul, rincian }: any) => ({ jalur, judul, rincian }))
  },
}

/** Proposals of participants: of one's own agencies, and of all that were sent for who works with them. */
export const usulan: Kelompok = {
  judul: 'Usulan peserta',
  semua: null,
  async cari(db, c, pelaku) {
    const pd = (await pdPengusul(db, pelaku.pegawaiId)).map((p) => p.id)
    return baca(
      db,
      `select '/usulan/' || u.id as jalur, pd.nama as judul,
              concat_ws(', ', t.nama, 'angkatan ' || nullif(t.angkatan, '')) as rincian
         from usulan_peserta u join pelatihan t on t.id = u.pelatihan_id join pd on pd.id = u.pd_id
        where ${cocok(`(pd.nama || ' ' || t.nama || ' ' || u.nomor_surat)`, c)}
          and (u.pd_id = any(cast(:pd as uuid[]))
            or (cast(:petugas as boolean) and (u.dikirim_at is not null or u.atas_nama)))
        order by u.dibuat_at desc limit ${BATAS}`,
      { ...ikatPola(c), pd, petugas: petugas(pelaku) },
    )
  },
}

/** Plans: one's own, and of those whose superior one is or acts for. */
export const rencana: Kelompok = {
  judul: 'Rencana pengembangan kompetensi',
  semua: null,
  cari: (db, c, pelaku) =>
    baca(
      db,
      `select '/rencana/' || u.id as jalur, u.materi as judul,
              concat_ws(', ', g.nama, b.nama, u.tahun) as rincian
         from usulan_bangkom u join pegawai g on g.id = u.pegawai_id
         join bentuk_bangkom b on b.kode = u.bentuk
        where ${cocok(`(u.materi || ' ' || u.lembaga || ' ' || g.nama || ' ' || coalesce(g.nip, ''))`, c)}
          and (u.pegawai_id = :saya
            or (u.atasan_id = any(cast(:atasan as uuid[])) and u.tahap <> 'konsep'))
        order by u.urut desc limit ${BATAS}`,
      { ...ikatPola(c), saya: pelaku.pegawaiId, atasan: atasanYangDiwakili(pelaku) },
    ),
}

/** Histories of people: of everybody for who compiles plans, else of those whose superior one is. */
export const riwayat: Kelompok = {
  judul: 'Riwayat pengembangan kompetensi',
  semua: null,
  cari: (db, c, pelaku) =>
    baca(
      db,
      `select '/riwayat/' || g.id as jalur, g.nama as judul, concat_ws(', ', p.jabatan, pd.nama)
                as rincian
         from pegawai g
         left join penempatan p on p.pegawai_id = g.id and p.berlaku_sampai is null
         left join pd on pd.id = p.pd_id
        where ${cocok(`(g.nama || ' ' || coalesce(g.nip, ''))`, c)} and g.aktif
          and (cast(:semua as boolean) or g.id = :saya
            or p.atasan_id = any(cast(:atasan as uuid[])))
        order by g.nama, g.id limit ${BATAS}`,
      {
        ...{ ...ikatPola(c), saya: pelaku.pegawaiId, semua: bacaSemuaOrang(pelaku) },
        atasan: atasanYangDiwakili(pelaku),
      },
    ),
}

/** Requests for training elsewhere: one's own, and all that were sent for who works with them. */
export const rekomendasi: Kelompok = {
  judul: 'Pengajuan rekomendasi',
  semua: null,
  cari: (db, c, pelaku) =>
    baca(
      db,
      `select '/rekomendasi/' || r.id as jalur, r.kegiatan as judul,
              concat_ws(', ', g.nama, r.penyelenggara) as rincian
         from rekomendasi r join pegawai g on g.id = r.pegawai_id
        where ${cocok(`(r.kegiatan || ' ' || r.materi || ' ' || r.penyelenggara || ' ' || g.nama)`, c)}
          and (r.pegawai_id = :saya or (cast(:petugas as boolean) and r.tahap <> 'konsep'))
        order by r.urut desc limit ${BATAS}`,
      { ...ikatPola(c), saya: pelaku.pegawaiId, petugas: petugasRekomendasi(pelaku) },
    ),
}

/**
 * Complaints by their number and what was said, for who reads the book and for the one each is given to;
 * who complained is not looked through.
 */
export const aduan: Kelompok = {
  judul: 'Pengaduan',
  semua: null,
  cari: async (db, c, pelaku) =>
    baca(
      db,
      `select '/pengaduan/' || a.id as jalur, a.nomor as judul,
              concat_ws(', ', nullif(a.klasifikasi, ''), left(a.uraian, 90)) as rincian
         from aduan a where ${cocok(`(a.nomor || ' ' || a.uraian)`, c)}
          and (cast(:buku as boolean) or exists (
            select 1 from aduan_disposisi d
             where d.aduan_id = a.id and d.ditarik_at is null and d.petugas_id = :saya))
        order by a.diterima_at desc limit ${BATAS}`,
      { ...ikatPola(c), buku: await bolehBacaBuku(db, pelaku), saya: pelaku.pegawaiId },
    ),
}
