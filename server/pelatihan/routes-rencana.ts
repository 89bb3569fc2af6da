import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { pesanDengan } from '../pegawai/pesan.js'
import { daftarBentuk } from '../perencanaan/acuan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { menjangkau, milikPelatihan, wajibMenjangkau } from './hak.js'
import { pelatihanPerkara } from './pelatihan.js'
import { kaitkanRencana, lepasRencana, PENGAIT } from './pemenuhan.js'
import { daftarRencana } from './queries-rencana.js'
import { SaringRencana, SkemaKaitkan, SkemaLepas } from './skema-rencana.js'
import { PEMBACA_RENCANA } from './tahap.js'
import { HalamanRencana } from './views-rencana.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Pelatihan' })
const JUDUL = 'Rencana yang dipenuhi'

/** Which accepted plans a training fulfils: found, ticked, tied, and untied with a reason. */
export function ruteRencana(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pelatihan/:id/rencana',
    akses: 'masuk',
    judul: JUDUL,
    params: Id,
    query: SaringRencana,
    async data({ db, params, pelaku, query }) {
      // Plans name people with their gaps: not for the whole office.
      await wajibMenjangkau(db, pelaku, { id: params.id, peran: PEMBACA_RENCANA })
      const { id, nama, angkatan, mulai } = await pelatihanPerkara(db, params.id)
      const saring = { ...query, keadaan: query.keadaan ?? ('belum' as const) }
      return {
        ...{ pelatihan: { id, nama, angkatan, mulai }, saring },
        ...{ pd: await db('pd').orderBy('nama').select('id', 'nama') },
        bentuk: (await daftarBentuk(db)).filter((b) => b.jalur !== 'tubel'),
        boleh: menjangkau(pelaku, PENGAIT, await milikPelatihan(db, id)),
        ...(await daftarRencana(db, { id, mulai }, saring)),
      }
    },
    json: ({ pelatihan, saring, rencana, jumlah, berikut }) => ({
      ...{ pelatihan, saring, rencana, jumlah, berikut },
    }),
    tampilan: (data, { csrf }) => HalamanRencana({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/pelatihan/:id/rencana',
    akses: 'masuk',
    judul: 'Kaitkan rencana',
    params: Id,
    skema: SkemaKaitkan,
    jalankan: async ({ trx, kini, pelaku, params, isian }) => ({
      dikaitkan: await kaitkanRencana({ trx, kini, pelaku }, params.id, isian.usulan),
    }),
    lanjut: ({ dikaitkan }, { id }) =>
      `/pelatihan/${id}/rencana?keadaan=dipenuhi&${pesanDengan(`${dikaitkan} rencana dikaitkan.`)}`,
  })

  aksi(app, {
    jalur: '/pelatihan/:id/rencana/lepas',
    akses: 'masuk',
    judul: 'Lepas rencana',
    params: Id,
    skema: SkemaLepas,
    jalankan: async ({ trx, kini, pelaku, params, isian }) => ({
      dilepas: await lepasRencana({ trx, kini, pelaku }, params.id, isian),
    }),
    lanjut: ({ dilepas }, { id }) =>
      `/pelatihan/${id}/rencana?keadaan=dipenuhi&${pesanDengan(`${dilepas} rencana dilepas.`)}`,
  })
}
