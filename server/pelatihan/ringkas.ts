import type { Knex } from 'knex'

/** What is known of one training, in numbers alone: no name, so the whole office may look. */
export interface Ringkas {
  /** Participants, and those of them whose superior accepted a plan for the year it begins in. */
  peserta: number
  berencana: number
  /** Items of plans it fulfils, and those of them whose person is on the roster. */
  dipenuhi: number
  dipenuhiPeserta: number
  akunAktif: number
  lulus: number
  tidakLulus: number
  kuota: number | null
  usulan: number
  usulanBerjalan: number
  /** People on lists that were sent, and those of them not decided on yet. */
  calon: number
  calonMenunggu: number
  sesi: number
  sesiJp: number
  narasumber: number
  materi: number
  hadir: number
  kursus: string | null
  lmsTerdaftar: number
  lmsGagal: number
  dinilai: number
  lembar: string[]
  kode: number
  sertifikat: number
  bertanda: number
  diserahkan: number
  siasn: number
  kiriman: number
  kirimanDiterima: number
  cadangan: Date | null
}

export interface PerkaraPelatihan {
  id: string
  judul: string
  sop: string
  status: string
  tugas: number
  naskah: number
  terbit: number
}

/** Cases shown of one training; the list of cases has them all. */
const TAMPAK = 50

/** One row of numbers over every room a training passes through. */
export async function ringkasPelatihan(db: Knex, id: string): Promise<Ringkas> {
  const { rows } = await db.raw(
    `with l as (select id, extract(year from mulai)::int as tahun from pelatihan where id = ?),
      p as (select p.* from peserta p join l on l.id = p.pelatihan_id),
      u as (select u.* from usulan_peserta u join l on l.id = u.pelatihan_id
        where u.dikirim_at is not null),
      c as (select c.* from calon_peserta c join u on u.id = c.usulan_id),
      s as (select s.* from sertifikat s join p on p.id = s.peserta_id where s.status <> 'batal'),
      k as (select k.* from sertifikat_paket k join l on l.id = k.pelatihan_id),
      sesi as (select x.* from sesi_kelas x join l on l.id = x.pelatihan_id)
    select n.*, m.*, pp.*, cc.*, ss.*, se.*, la.*,
      (select kuota from pembukaan_usulan o where o.pelatihan_id = l.id) as kuota,
      (select count(*)::int from u) as usulan,
      (select count(*)::int from u where selesai_at is null) as "usulanBerjalan",
      (select count(*)::int from narasumber x where x.pelatihan_id = l.id) as narasumber,
      (select count(*)::int from materi_kelas x where x.pelatihan_id = l.id) as materi,
      (select count(*)::int from presensi r join sesi on sesi.id = r.sesi_id
        where r.keadaan = 'hadir') as hadir,
      (select kursus from lms_kursus x where x.pelatihan_id = l.id) as kursus,
      (select coalesce(array_agg(sumber order by sumber), '{}') from padanan_lembar x
        where x.pelatihan_id = l.id) as lembar,
      (select count(distinct i.sertifikat_id)::int from sertifikat_paket_isi i
        join k on k.id = i.paket_id where k.untuk = 'siasn') as siasn,
      (select count(*)::int from k where untuk = 'kiriman' and dicabut_at is null) as kiriman,
      (select count(*)::int from k where untuk = 'kiriman' and dicabut_at is null
        and diterima_at is not null) as "kirimanDiterima",
      (select max(selesai_at) from cadangan where status = 'selesai'
        and dihapus_at is null) as cadangan
    from l,
      lateral (select count(distinct p.id)::int as berencana from p
        join pegawai g on g.nip = p.nip join usulan_bangkom b on b.pegawai_id = g.id
        where b.tahun = l.tahun and b.tahap in ('diterima', 'berjalan', 'selesai')) n,
      lateral (select count(*)::int as dipenuhi, count(p.id)::int as "dipenuhiPeserta"
        from pemenuhan_rencana x join usulan_bangkom b on b.id = x.usulan_id
        join pegawai g on g.id = b.pegawai_id left join p on p.nip = g.nip
        where x.pelatihan_id = l.id) m,
      lateral (select count(*)::int as peserta, count(akun_aktif_at)::int as "akunAktif",
        count(*) filter (where lulus)::int as lulus, count(nilai)::int as dinilai,
        count(*) filter (where not lulus)::int as "tidakLulus",
        count(*) filter (where kode_registrasi <> '')::int as kode from p) pp,
      lateral (select count(*)::int as calon,
        count(*) filter (where putusan not in ('terima', 'tolak'))::int as "calonMenunggu"
        from c) cc,
      lateral (select count(*)::int as sertifikat,
        count(*) filter (where status in ('ditandatangani', 'diserahkan'))::int as bertanda,
        count(*) filter (where status = 'diserahkan')::int as diserahkan from s) ss,
      lateral (select count(*)::int as sesi, coalesce(sum(jp), 0)::int as "sesiJp" from sesi) se,
      lateral (select count(*) filter (where a.keadaan = 'terdaftar')::int as "lmsTerdaftar",
        count(*) filter (where a.keadaan = 'gagal')::int as "lmsGagal"
        from lms_akun a join p on p.id = a.peserta_id) la`,
    [id],
  )
  return rows[0]
}

/** The SOPs that run or ran on a training; of their letters the number alone, some are closed. */
export const perkaraPelatihan = (db: Knex, id: string): Promise<PerkaraPelatihan[]> => {
  const hitung = (tabel: string, syarat: string) =>
    db.raw(`(select count(*)::int from ${tabel} t where t.perkara_id = c.id and ${syarat})`)
  return db('perkara as c')
    .join('sop_versi as v', 'v.id', 'c.sop_versi_id')
    .where({ 'c.pelatihan_id': id })
    .orderBy('c.dibuat_at')
    .limit(TAMPAK)
    .select('c.id', 'c.judul', 'c.status', {
      sop: 'v.nama',
      tugas: hitung('tugas', `t.status = 'terbuka'`),
      naskah: hitung('naskah', `t.keadaan <> 'batal'`),
      terbit: hitung('naskah', `t.terbit_at is not null and t.keadaan <> 'batal'`),
    })
}
