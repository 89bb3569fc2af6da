import { openClient } from '../server/platform/db/connection.js'
import { perintah } from './alat.js'

/** Rows of each SOP among which the visits are spread, and the days they ended on: three years. */
const BARIS = 20
const AWAL = '2024-01-01'
const HARI = 1096

/**
 * Adds `n` finished visits, ten a case, straight in SQL and in the order they ended: twenty rows of every
 * SOP, all units, office hours on weekdays. Times are skewed as real ones are; a quarter is late.
 */
export async function isiTenggat(url: string, n: number): Promise<void> {
  const client = await openClient(url, { name: 'paraf-bench', statementTimeout: 0 })
  try {
    // The rows are right by making: no key is looked up for each of them.
    await client.query('set session_replication_role = replica').catch(() => {})
    await client.query('select setseed(0.42)')
    await client.query(`
      create temp table versi as
        select id, kode, row_number() over (order by kode) - 1 as ke from sop_versi where aktif;
      create temp table satuan as
        select id, row_number() over (order by kode) - 1 as ke from unit;
      insert into perkara (sop_versi_id, alur, judul, unit_id, status, kunci, versi, dibuat_at, selesai_at)
      select v.id, v.kode, 'Pelatihan teknis angkatan ' || i, u.id, 'selesai', 'isi-' || i, 10,
             '${AWAL}'::timestamptz, '${AWAL}'::timestamptz + interval '1 day'
        from generate_series(0, ${Math.ceil(n / 10) - 1}) i
        join versi v on v.ke = i % (select count(*) from versi)
        join satuan u on u.ke = (i / 7) % (select count(*) from satuan)`)
    await client.query(`
      create temp table kunjungan as
      select gen_random_uuid() as id, p.id as perkara_id, p.unit_id, p.sop_versi_id, p.alur as sop_kode,
             k.i, b.ke as baris, h.hari + interval '7 hours 30 minutes' + random() * interval '8 hours' as lokal,
             (-ln(1 - random()) * case b.ke % 3 when 0 then 14 when 1 then 60 else 215 end)::int as kerja,
             (-ln(1 - random()) * 20)::int as antre,
             case b.ke % 3 when 0 then 30 when 1 then 120 else 450 end as batas, k.i % 9 = 0 as ulang
        from generate_series(0, ${n - 1}) k (i)
        join perkara p on p.kunci = 'isi-' || (k.i / 10)
       cross join lateral (select (k.i * 7 + k.i / 40) % ${BARIS} as ke) b
       cross join lateral (select '${AWAL}'::date + (k.i::bigint * ${HARI} / ${n})::int as hari) d
       cross join lateral (select d.hari + (array[1, 0, 0, 0, 0, 0, -1])[1 + extract(dow from d.hari)::int]
             as hari) h`)
    await client.query(`
      insert into tugas (id, perkara_id, eksekusi_id, elemen_id, no, nama, handler, waktu, peran, unit_id,
          kunjungan, status, dibuka_at, selesai_at)
      select id, perkara_id, id::text, 'langkah-' || baris, baris::text, 'Memverifikasi konsep surat ' || baris,
             'surat.paraf', batas || ' menit', 'pokja', unit_id, case when ulang then 2 else 1 end, 'selesai',
             lokal at time zone 'Asia/Makassar', lokal at time zone 'Asia/Makassar' from kunjungan`)
    await client.query(`
      insert into tenggat (tugas_id, perkara_id, kalender_versi_id, sop_kode, sop_versi_id, elemen_id, no,
          unit_id, peran, kunjungan, waktu, jenis, batas_menit, keras, mulai_at, risiko_at, jatuh_at, status,
          selesai_at, langgar, menit, menit_antre, menit_kerja, menit_kembali, menit_luar, menit_jeda)
      select id, perkara_id, (select id from kalender_versi limit 1), sop_kode, sop_versi_id,
             'langkah-' || baris, baris::text, unit_id, 'pokja', case when ulang then 2 else 1 end,
             batas || ' menit', 'menit', batas, true, akhir - interval '1 day', akhir, 
             akhir - (kerja + antre - batas) * interval '1 minute', 'selesai', akhir, kerja + antre > batas,
             kerja + antre, antre, case when ulang then 0 else kerja end, case when ulang then kerja else 0 end,
             0, 0
        from (select *, lokal at time zone 'Asia/Makassar' as akhir from kunjungan) k`)
    await client.query('insert into laporan_antre (tugas_id) select id from kunjungan order by i')
  } finally {
    await client.end()
  }
  await perintah(url, 'vacuum analyze')
}
