import type { Client } from 'pg'
import { openClient } from '../server/platform/db/connection.js'
import { perintah } from './alat.js'

export const TUGAS_PER_PERKARA = 10

/** Who does what, roughly as the three SOPs spread it: the drafters have most, the head has least. */
const PERAN = `(array['pokja', 'pokja', 'pokja', 'pokja', 'pokja', 'pengelola', 'pengelola', 'pengelola', 'pengelola',
  'kabid', 'kabid', 'kabid', 'agendaris', 'agendaris', 'sekretaris', 'kepala', 'admin-bangkom'])`

/**
 * Adds `n` cases of ten tasks each over three years, straight in SQL: every second one ended, the others
 * with one task open and the state of a real case. Two lines of history a task, unless `riwayat` is false.
 */
export async function isiPerkara(url: string, n: number, { riwayat = true } = {}): Promise<void> {
  await tanpaPemicu(url, async (client) => {
    await client.query(`
      insert into perkara (sop_versi_id, alur, judul, unit_id, status, keadaan, kunci, versi, dibuat_at, selesai_at)
      select v.id, v.kode, 'Pelatihan teknis angkatan ' || i, u.id[1 + i % cardinality(u.id)],
             case i % 2 when 0 then 'berjalan' else 'selesai' end,
             case i % 2 when 0 then contoh.keadaan end, 'isi-' || i, 10,
             t.awal, case i % 2 when 1 then t.awal + interval '40 days' end
        from generate_series(1, ${n}) i
       cross join (select id, kode from sop_versi where kode = 'peningkatan-kapasitas' and aktif) v
       cross join (select array_agg(id order by kode) as id from unit) u
       cross join (select keadaan from perkara where keadaan is not null limit 1) contoh
       cross join lateral (select now() - interval '3 years' + i * (interval '3 years' / ${n}) as awal) t`)
    await client.query(
      sqlTugas(
        `generate_series(1, ${TUGAS_PER_PERKARA})`,
        `k < ${TUGAS_PER_PERKARA} or i % 2 = 1`,
        'true',
        'i',
      ),
    )
    // One open task in ten is for one person, not for a role.
    await client.query(`
      update tugas t set peran = 'atasan-langsung', pencatat = null, unit_id = null, pegawai_id = o.id
        from (select pegawai_id as id, row_number() over (order by nama_pengguna) - 1 as n,
                     count(*) over () as banyak from akun) o
       where t.status = 'terbuka' and abs(hashtext(t.id::text)) % 10 = 0
         and abs(hashtext(t.eksekusi_id)) % o.banyak = o.n`)
    if (!riwayat) return
    await client.query(`
      insert into riwayat (at, aksi, perkara_id, tugas_id, pegawai_id, pemangku_id, sebagai, rincian)
      select case a.aksi when 'tugas.selesai' then t.selesai_at else t.dibuka_at end, a.aksi, t.perkara_id, t.id,
             t.selesai_oleh, t.selesai_sebagai, 'Kepala Bidang', jsonb_build_object('no', t.no, 'peran', t.peran)
        from tugas t cross join (values ('tugas.dibuka'), ('tugas.selesai')) a (aksi)
       where a.aksi = 'tugas.dibuka' or t.status = 'selesai'`)
  })
  await rapikan(url)
}

/** Adds open tasks to the running cases until about `n` are open in all. */
export async function penuhiKotak(url: string, n: number): Promise<void> {
  const [{ terbuka, jalan }] = await perintah(
    url,
    `select count(*) filter (where status = 'terbuka')::int as terbuka,
    (select count(*)::int from perkara where kunci like 'isi-%' and status = 'berjalan') as jalan from tugas`,
  )
  const lagi = Math.ceil((n - terbuka) / jalan)
  await tanpaPemicu(url, async (client) => {
    await client.query(
      sqlTugas(`generate_series(101, ${100 + lagi})`, 'false', "status = 'berjalan'", 'i / 2'),
    )
  })
  await rapikan(url)
}

/**
 * Task rows for the filled cases of `mana`: `k` numbers them in their case, `selesai` says which are
 * done, and `acak` spreads them over roles. A third of the open ones is in somebody's hands.
 */
const sqlTugas = (k: string, selesai: string, mana: string, acak: string): string => `
  insert into tugas (perkara_id, eksekusi_id, elemen_id, no, nama, handler, waktu, peran, pencatat, unit_id, status,
      pemegang_id, diambil_at, hasil, dibuka_at, selesai_at, selesai_oleh, selesai_sebagai, naskah, alasan_kembali,
      jatuh_urut, dapat_lewat)
  select p.id, 'langkah-' || k || '_' || substr(md5(p.id::text || k), 1, 10), 'langkah-' || k, k::text,
         'Memverifikasi dan memaraf konsep surat', 'surat.paraf', '30 menit', h.peran, h.pencatat,
         case when h.peran in ('pokja', 'pengelola', 'kabid') then p.unit_id end,
         case when ${selesai} then 'selesai' else 'terbuka' end,
         case when ${selesai} or (i / 2 + k) % 3 = 0 then m.pegawai_id end, null,
         case when ${selesai} then '{"scope": {"keputusan": "ya"}, "isian": {"keputusan": "ya"}}'::jsonb end,
         p.dibuat_at + k * interval '1 day', case when ${selesai} then p.dibuat_at + (k + 0.5) * interval '1 day' end,
         case when ${selesai} then m.pegawai_id end, case when ${selesai} then m.id end,
         (array['surat-permohonan', 'sk-penetapan', ''])[1 + k % 3], case when (i + k) % 25 = 0 then 'Perbaiki' else '' end,
         p.dibuat_at + k * interval '1 day' + (i % 50) * interval '1 hour', k % 2 = 0
    from (select *, substr(kunci, 5)::int as i from perkara where kunci like 'isi-%' and ${mana}) p
   cross join ${k} k
   cross join lateral (select ${PERAN}[1 + (${acak} + k) % 17] as peran,
      case when (i / 2 + k) % 5 = 0 then 'agendaris' end as pencatat) h
    join (select peran, array_agg(p.id order by p.id) as semua from pemangku p
            join jabatan_peran using (jabatan_id) group by peran) s on s.peran = h.peran
    join pemangku m on m.id = s.semua[1 + (i + k) % cardinality(s.semua)]`

/** Foreign keys are not checked row by row where the account may say so: the rows are right by making. */
async function tanpaPemicu(url: string, kerja: (client: Client) => Promise<void>): Promise<void> {
  const client = await openClient(url, { name: 'paraf-bench', statementTimeout: 0 })
  try {
    await client.query('set session_replication_role = replica').catch(() => {})
    await kerja(client)
  } finally {
    await client.end()
  }
}

/** As a database that has been running: statistics known, nothing left over from the filling. */
async function rapikan(url: string): Promise<void> {
  await perintah(url, 'vacuum analyze')
  await perintah(url, 'checkpoint').catch(() => {})
}
