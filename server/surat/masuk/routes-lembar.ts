import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { aksi } from '../../platform/http/aksi.js'
import type { Pelaku } from '../../values/pelaku.js'
import { pesanCetakan } from '../cetakan/cetakan.js'
import { CETAKAN_DISPOSISI } from './cetak-disposisi.js'
import { izinMasuk, wajibTerbuka } from './izin.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Lembar disposisi' })

/** Printing a sheet: asked for here, made by a job one can watch. */
export function ruteLembar(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/surat/masuk/:id/lembar',
    akses: 'masuk',
    judul: 'Cetak lembar disposisi kosong',
    params: Id,
    jalankan: ({ trx, kini, pelaku, params }) => pesan({ trx, kini, pelaku }, params.id, null),
    lanjut: ({ id }) => `/cetakan/${id}`,
  })

  aksi(app, {
    jalur: '/disposisi/:id/lembar',
    akses: 'masuk',
    judul: 'Cetak lembar disposisi',
    params: Id,
    async jalankan({ trx, kini, pelaku, params }) {
      const d = await trx('disposisi').where({ id: params.id }).first('surat_masuk_id', 'lembar')
      if (!d) throw errors.TIDAK_ADA({ apa: 'Disposisi' })
      return pesan({ trx, kini, pelaku }, d.surat_masuk_id, d.lembar)
    },
    lanjut: ({ id }) => `/cetakan/${id}`,
  })
}

/** Its title is seen by everyone who looks at the work in hand, so it names no subject. */
async function pesan(
  { trx, kini, pelaku }: { trx: Knex.Transaction; kini: Date; pelaku: Pelaku },
  suratId: string,
  lembar: string | null,
): Promise<{ id: string }> {
  await wajibTerbuka(trx, await izinMasuk(trx, pelaku), suratId)
  const { agenda, tahun } = await trx('surat_masuk').where({ id: suratId }).first()
  const id = await pesanCetakan(trx, {
    jenis: CETAKAN_DISPOSISI,
    rujukan: suratId,
    judul: `Lembar disposisi agenda ${agenda}/${tahun}`,
    isi: { lembar },
    oleh: pelaku.pegawaiId,
    kini,
  })
  return { id }
}
