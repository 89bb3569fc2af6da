import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { petugasKelas, wajibPembaca, wajibPetugas } from '../hak.js'
import { kepalaKelas } from '../queries.js'
import { Id } from '../skema.js'
import { DOKUMEN_HASIL, pesanHasil, type DokumenHasil } from './pesan.js'
import { HalamanHasil, type RekapHasil } from './views.js'

const Dokumen = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    dokumen: Type.Union(Object.keys(DOKUMEN_HASIL).map((k) => Type.Literal(k))),
  },
  { title: 'Dokumen' },
)

/** Rows 10 and 11 of Operasional Bangkom: report, minutes and transcripts. */
export function ruteHasil(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pelatihan/:id/hasil',
    akses: 'masuk',
    judul: 'Laporan dan transkrip',
    params: Id,
    async data({ db, params, pelaku }) {
      await wajibPembaca(db, pelaku, params.id)
      return {
        kelas: await kepalaKelas(db, params.id),
        rekap: await rekapHasil(db, params.id),
        boleh: await petugasKelas(db, pelaku, params.id),
      }
    },
    json: ({ rekap }) => rekap,
    tampilan: (data, { csrf }) => HalamanHasil({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/pelatihan/:id/hasil/:dokumen',
    akses: 'masuk',
    judul: 'Susun laporan, berita acara, atau transkrip',
    params: Dokumen,
    async jalankan({ trx, kini, pelaku, params }) {
      await wajibPetugas(trx, pelaku, params.id)
      const { id, dokumen } = params as { id: string; dokumen: DokumenHasil }
      return { cetakanId: await pesanHasil({ trx, kini, pelaku }, id, dokumen) }
    },
    lanjut: ({ cetakanId }) => `/cetakan/${cetakanId}`,
  })
}

async function rekapHasil(db: Knex, pelatihanId: string): Promise<RekapHasil> {
  const { rows } = await db.raw(
    `select count(*)::int as peserta, (count(*) filter (where lulus))::int as lulus,
            (count(*) filter (where not lulus))::int as tidak
       from peserta where pelatihan_id = ?`,
    [pelatihanId],
  )
  return rows[0]
}
