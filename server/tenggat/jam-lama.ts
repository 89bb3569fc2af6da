import type { Knex } from 'knex'
import { jamKerjaUnit } from '../kalender/service.js'
import { transaksi } from '../platform/db/db.js'
import { batasBaru, bukaJam, kolomTenggat } from './buka-jam.js'
import { bacaFakta, susunSegmen } from './fakta.js'

const POTONGAN = 200

/**
 * Gives a clock to every open task that has none: those opened before this release. It starts when
 * the task opened, with the stretches its history tells. Tasks that ended before that have none.
 */
export async function beriJamLama(db: Knex, luar: (handler: string) => boolean): Promise<void> {
  const sekali = () => transaksi(db, (trx) => potongan(trx, luar))
  while ((await sekali()) > 0);
}

async function potongan(
  trx: Knex.Transaction,
  luar: (handler: string) => boolean,
): Promise<number> {
  // Two servers may start at the same moment, and people may be finishing these very tasks.
  await trx.raw(`select pg_advisory_xact_lock(hashtext('paraf-jam-lama'))`)
  const tugas = await trx('tugas as t')
    .join('perkara as p', 'p.id', 't.perkara_id')
    .join('sop_versi as s', 's.id', 'p.sop_versi_id')
    .where('t.status', 'terbuka')
    .whereNotExists(trx('tenggat as j').whereRaw('j.tugas_id = t.id').select(trx.raw('1')))
    .orderBy('t.id')
    .limit(POTONGAN)
    .forUpdate('t')
    .select('t.*', {
      sop_kode: 's.kode',
      sop_versi_id: 's.id',
      unit: 'p.unit_id',
      pelatihan_id: 'p.pelatihan_id',
    })
  const fakta = await bacaFakta(
    trx,
    tugas.map((t) => t.id),
  )
  for (const f of fakta) {
    const t = tugas.find((x) => x.id === f.id)
    await buka(trx, t, luar(t.handler))
    const { luar: diLuar } = await trx('tenggat').where({ tugas_id: t.id }).first('luar')
    await trx('segmen_jam').where({ tugas_id: t.id }).delete()
    await trx('segmen_jam').insert(
      susunSegmen(f, diLuar).map((s) => ({
        tugas_id: t.id,
        jenis: s.jenis,
        pegawai_id: s.pegawaiId,
        mulai_at: s.mulai,
        selesai_at: s.selesai,
      })),
    )
  }
  return tugas.length
}

async function buka(trx: Knex.Transaction, t: any, luar: boolean): Promise<void> {
  const b = {
    tugasId: t.id,
    perkaraId: t.perkara_id,
    kalenderVersiId: (await jamKerjaUnit(trx, t.unit)).versiId,
    unitId: t.unit,
    pelatihanId: t.pelatihan_id,
    sopKode: t.sop_kode,
    sopVersiId: t.sop_versi_id,
    elemenId: t.elemen_id,
    no: t.no,
    peran: t.peran,
    kunjungan: t.kunjungan,
    waktu: t.waktu,
    luar,
    dikembalikanOleh: t.dikembalikan_oleh,
    kini: t.dibuka_at,
  }
  const batas = await batasBaru(trx, b)
  await bukaJam(trx, b, batas)
  await trx('tugas').where({ id: t.id }).update(kolomTenggat(batas))
}
