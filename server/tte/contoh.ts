import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { transaksi } from '../platform/db/db.js'
import type { KunciPenanda } from '../platform/pdf/pades/cms.js'
import { sandikanKunci } from '../platform/pdf/pades/kunci.js'
import { terbitkanSertifikat, type OpsiTerbit } from '../platform/pdf/pades/terbitkan.js'
import { namaLengkap } from '../values/gelar.js'
import { percayai } from './kepercayaan.js'
import { simpanSertifikat } from './sertifikat.js'

/** Printed at start, in sample mode only; no real office ever has it. */
export const FRASA_CONTOH = 'tanda-tangan-contoh'

/** Roles whose holders sign or seal something in the SOPs. */
const PENANDA_TANGAN = ['kepala', 'sekretaris', 'kabid']
const TAHUN_MS = 365 * 24 * 3600_000
// A key whose passphrase is printed at start needs no dear lock.
const BIAYA = { N: 2 ** 10, r: 8, p: 1 }

export const salamTte = (): string[] => [`Passphrase tanda tangan contoh: ${FRASA_CONTOH}`]

/**
 * Gives everyone who signs in the sample office, and the office itself, a certificate of a made-up
 * authority that says CONTOH in its name. Whoever has had one that still runs keeps it, withdrawn
 * or not; safe to call at every start, by several processes at once.
 */
export async function isiContohTte(db: Knex, kini: Date): Promise<void> {
  if ((await tanpaSertifikat(db, kini)).length === 0) return
  const { nama: organisasi } = await setelanKantor(db)
  const masa = (tahun: number): Pick<OpsiTerbit, 'dari' | 'sampai'> => ({
    dari: new Date(kini.getTime() - 24 * 3600_000),
    sampai: new Date(kini.getTime() + tahun * TAHUN_MS),
  })
  const subjek = { nama: 'CA CONTOH Paraf (bukan BSrE)', organisasi }
  const ca = terbitkanSertifikat({ subjek, ...masa(10) })
  await transaksi(db, async (trx) => {
    await trx.raw(`select pg_advisory_xact_lock(hashtext('paraf-contoh-tte'))`)
    const orang = await tanpaSertifikat(trx, kini)
    if (orang.length === 0) return
    await percayai(trx, ca.sertifikat, { asal: 'contoh', kini, oleh: null })
    for (const o of orang) {
      const subjek = { nama: `${o.nama} (CONTOH)`, organisasi, unit: 'CONTOH' }
      const kunci = terbitkanSertifikat({ subjek, ...masa(2), penerbit: ca })
      await simpanContoh(trx, o.pegawaiId, kunci, kini)
    }
  })
}

async function simpanContoh(
  trx: Knex.Transaction,
  pegawaiId: string | null,
  kunci: KunciPenanda,
  kini: Date,
): Promise<void> {
  const sandi = await sandikanKunci(kunci.kunci, FRASA_CONTOH, BIAYA)
  await simpanSertifikat(trx, { pegawaiId, kunci, sandi, asal: 'contoh', kini, oleh: null })
}

/** Those who sign and hold no certificate that still runs; last the office, for its seal. */
async function tanpaSertifikat(
  db: Knex,
  kini: Date,
): Promise<{ pegawaiId: string | null; nama: string }[]> {
  const { rows } = await db.raw(
    `select distinct p.id, p.nama, p.gelar_depan, p.gelar_belakang
       from pegawai p join pemangku m on m.pegawai_id = p.id
       join jabatan_peran r on r.jabatan_id = m.jabatan_id
      where r.peran = any(?) and p.aktif and not exists (
        select 1 from tte_sertifikat s
         where s.pegawai_id = p.id and (s.berlaku_sampai > ? or s.asal <> 'contoh'))
      order by p.nama`,
    [PENANDA_TANGAN, kini],
  )
  const orang = rows.map((r: Record<string, string>) => ({
    pegawaiId: r.id!,
    nama: namaLengkap({
      nama: r.nama!,
      gelarDepan: r.gelar_depan!,
      gelarBelakang: r.gelar_belakang!,
    }),
  }))
  const segel = await db('tte_sertifikat')
    .whereNull('pegawai_id')
    .where('berlaku_sampai', '>', kini)
    .first('id')
  return segel ? orang : [...orang, { pegawaiId: null, nama: 'Segel kantor' }]
}
