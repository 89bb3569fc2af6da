import type { Knex } from 'knex'
import { jamKerjaVersi } from '../../kalender/service.js'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import { antre } from '../../platform/jobs/antre.js'
import type { JobHandler } from '../../platform/jobs/types.js'
import { menitKerja } from '../../values/jam-kerja.js'
import { saatDiZona, tambahHari, tanggalDiZona } from '../../values/tanggal.js'
import { belajar, TERBANYAK, type Kunjungan } from './belajar.js'
import { simpanModel } from './simpan.js'
import { uji } from './uji.js'

/** Days back that are learned from. */
const HARI = 400

/** The job that learns anew every night. */
export const pekerjaRamalan = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'ramalan.susun': async () => {
    await susunRamalan(db, clock.now())
    await transaksi(db, (trx) => jadwalkanRamalan(trx, clock.now()))
  },
})

/** The next time: three at night by the office's clock, and at once where nothing was learned yet. */
export async function jadwalkanRamalan(trx: Knex.Transaction, kini: Date): Promise<void> {
  const { zona } = await setelanKantor(trx)
  const malam = saatDiZona(tambahHari(tanggalDiZona(kini, zona), 1), '03:00', zona)
  const pada = (await trx('ramalan_model').first('id')) ? malam : kini
  await antre(trx, 'ramalan.susun', {}, { kunci: 'ramalan.susun', pada })
}

/** Learns from what has ended, tries itself on the latest part of it, and is stored with that test. */
export async function susunRamalan(db: Knex, kini: Date): Promise<void> {
  const kunjungan = await bacaKunjungan(db, kini)
  await transaksi(db, (trx) => simpanModel(trx, kini, belajar(kunjungan), uji(kunjungan)))
}

/**
 * The newest visits of every row that could be late, with the queue each met: tasks of its role and
 * unit that had come before it and were still open.
 */
export async function bacaKunjungan(db: Knex, kini: Date): Promise<Kunjungan[]> {
  const { rows } = await db.raw(
    `with baris as (select distinct sop_kode, elemen_id from tenggat
                     where status = 'selesai' and keras and not luar),
     pilih as materialized (
       select t.* from baris b cross join lateral (
         select * from tenggat t
          where t.sop_kode = b.sop_kode and t.elemen_id = b.elemen_id and t.status = 'selesai'
            and t.keras and not t.luar and t.jatuh_at is not null and t.selesai_at >= :dari
            and t.selesai_at <= :kini
          order by t.selesai_at desc limit :terbanyak) t),
     gerak as (
       select unit_id, peran, at, sum(masuk) as masuk, sum(keluar) as keluar from (
         select unit_id, peran, mulai_at as at, 1 as masuk, 0 as keluar from tenggat
          where mulai_at >= :dari
         union all
         select unit_id, peran, selesai_at, 0, 1 from tenggat
          where mulai_at >= :dari and selesai_at is not null) g
        group by unit_id, peran, at),
     antrean as (
       select unit_id, peran, at, sum(masuk) over w - masuk - sum(keluar) over w as depan
         from gerak window w as (partition by unit_id, peran order by at))
     select p.perkara_id, p.sop_kode, p.elemen_id, p.peran, p.mulai_at, p.selesai_at, p.jatuh_at,
            p.langgar, p.menit_antre as antre, p.menit_kerja + p.menit_kembali as kerja, p.menit_jeda,
            p.kalender_versi_id, coalesce(a.depan, 0)::int as depan
       from pilih p left join antrean a on a.unit_id = p.unit_id and a.peran = p.peran and a.at = p.mulai_at
      order by p.selesai_at, p.tugas_id`,
    {
      kini,
      dari: new Date(kini.getTime() - HARI * 86_400_000),
      terbanyak: TERBANYAK.langkah,
    },
  )
  for (const r of rows) {
    const jam = await jamKerjaVersi(db, r.kalender_versi_id)
    r.boleh = Math.max(1, menitKerja(jam, r.mulai_at, r.jatuh_at) - r.menit_jeda)
  }
  return rows
}
