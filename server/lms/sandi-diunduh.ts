import type { Knex } from 'knex'
import { catatRiwayat } from '../perkara/service.js'
import { transaksi } from '../platform/db/db.js'

/** Notes who fetched the first passwords of a training, and as what; never the passwords. */
export const catatSandiDiunduh = (
  db: Knex,
  oleh: { pegawaiId: string; kini: Date },
  rincian: { pelatihanId: string; berkas: 'csv' | 'xlsx' },
): Promise<void> =>
  transaksi(db, (trx) =>
    catatRiwayat(trx, {
      ...{ at: oleh.kini, aksi: 'lms.sandi_awal_diunduh', pegawaiId: oleh.pegawaiId, rincian },
    }),
  )
