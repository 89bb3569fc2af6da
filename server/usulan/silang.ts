import type { Knex } from 'knex'

/** What the office knows of one NIP, seen from one proposal. */
export interface Kenal {
  nip: string
  /** On the roster of this training already. */
  peserta: boolean
  /** Another agency whose proposal for this training names them and was not refused. */
  lain: string | null
  /** The same programme, finished before. */
  pernah: { nama: string; angkatan: string; tahun: number; nomor: string | null } | null
  /** From SIMPEG and the placement; null for people not on record. */
  pegawai: Record<'gelarDepan' | 'gelarBelakang' | 'golongan' | 'pangkat' | 'email', string> | null
  jenis: string | null
  pdId: string | null
  pd: string | null
  jabatan: string | null
  /** As they stood on the roster they were on last. */
  dahulu: Record<string, string> | null
}

export interface Untuk {
  pelatihanId: string
  /** Null for one that is not written down yet. */
  usulanId: string | null
}

/** Looks up many people at once. Another angkatan of the same name is the same programme. */
export async function kenali(
  db: Knex,
  { pelatihanId, usulanId }: Untuk,
  nip: readonly string[],
): Promise<Map<string, Kenal>> {
  const { rows } = await db.raw<{ rows: Kenal[] }>(SQL, {
    nip: JSON.stringify([...new Set(nip)]),
    pelatihan: pelatihanId,
    usulan: usulanId,
  } as any)
  return new Map(rows.map((r) => [r.nip, r]))
}

const SQL = `
  with n as (select distinct value as nip from jsonb_array_elements_text(cast(:nip as jsonb))),
  program as (
    select id from pelatihan where lower(nama) = (
      select lower(nama) from pelatihan where id = :pelatihan) and id <> :pelatihan),
  lain as (
    select distinct on (c.nip) c.nip, pd.nama from n
      join calon_peserta c on c.nip = n.nip and c.putusan <> 'tolak'
      join usulan_peserta u on u.id = c.usulan_id and u.pelatihan_id = :pelatihan
       and u.id is distinct from cast(:usulan as uuid) and u.dikirim_at is not null
      join pd on pd.id = u.pd_id
     order by c.nip, u.dikirim_at),
  pernah as (
    select distinct on (p.nip) p.nip, json_build_object('nama', t.nama, 'angkatan', t.angkatan,
           'tahun', extract(year from t.selesai)::int, 'nomor', nullif(s.nomor, '')) as isi
      from n join peserta p on p.nip = n.nip
      join pelatihan t on t.id = p.pelatihan_id and t.id in (select id from program)
      left join sertifikat s on s.peserta_id = p.id and s.status <> 'batal'
     where p.lulus or s.id is not null
     order by p.nip, t.selesai desc),
  dahulu as (
    select distinct on (p.nip) p.nip, json_build_object('gelarDepan', p.gelar_depan,
           'gelarBelakang', p.gelar_belakang, 'golongan', p.golongan, 'pangkat', p.pangkat,
           'jabatan', p.jabatan, 'unitKerja', p.unit_kerja, 'email', p.email, 'hp', p.hp,
           'jenisKelamin', p.jenis_kelamin, 'tempatLahir', p.tempat_lahir, 'tanggalLahir',
           coalesce(to_char(p.tanggal_lahir, 'YYYY-MM-DD'), '')) as isi
      from n join peserta p on p.nip = n.nip order by p.nip, p.created_at desc)
  select n.nip, exists (select 1 from peserta p where p.pelatihan_id = :pelatihan and p.nip = n.nip)
           as peserta,
         lain.nama as lain, pernah.isi as pernah, dahulu.isi as dahulu, g.jenis,
         case when g.id is not null then json_build_object('gelarDepan', g.gelar_depan,
           'gelarBelakang', g.gelar_belakang, 'golongan', g.golongan, 'pangkat', g.pangkat,
           'email', g.email) end as pegawai,
         t.pd_id as "pdId", pd.nama as pd, t.jabatan
    from n left join lain on lain.nip = n.nip left join pernah on pernah.nip = n.nip
    left join dahulu on dahulu.nip = n.nip left join pegawai g on g.nip = n.nip
    left join penempatan t on t.pegawai_id = g.id and t.berlaku_sampai is null
    left join pd on pd.id = t.pd_id`
