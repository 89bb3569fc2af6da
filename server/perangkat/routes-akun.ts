import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { alamatPublik } from '../kantor/alamat-publik.js'
import { setelanKantor } from '../kantor/setelan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { bagikanKodePd, rekapAkun, tanpaAkun } from './akun.js'
import { Halaman, SkemaKode } from './schema.js'
import { HalamanAkun, HalamanTanpaAkun, LembarKodePd } from './views-akun.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Perangkat daerah' })

/** Accounts in bulk for people of other agencies: who can log in, and first codes for the others. */
export function ruteAkun(app: FastifyInstance): void {
  baca(app, {
    jalur: '/perangkat/akun',
    akses: 'admin',
    judul: 'Akun pegawai perangkat daerah',
    data: async ({ db, kini }) => ({ pd: await rekapAkun(db, kini) }),
    tampilan: ({ pd }, { csrf }) => HalamanAkun({ pd, csrf }),
  })

  baca(app, {
    jalur: '/perangkat/:id/akun',
    akses: 'admin',
    judul: 'Pegawai tanpa akun',
    params: Id,
    query: Halaman,
    async data({ db, params, query, kini }) {
      const pd = await db('pd').where({ id: params.id }).first('id', 'nama')
      if (!pd) throw errors.TIDAK_ADA({ apa: 'Perangkat daerah' })
      const { zona } = await setelanKantor(db)
      return { pd, zona, kini, ...(await tanpaAkun(db, params.id, query.sesudah)) }
    },
    json: ({ pd, orang, berikut }) => ({ pd, orang, berikut }),
    tampilan: (data, { csrf }) => HalamanTanpaAkun({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/perangkat/akun',
    akses: 'admin',
    // What it answers opens accounts: never to a program that only carries a token.
    hanyaSesi: true,
    judul: 'Buat kode awal',
    skema: SkemaKode,
    async jalankan({ trx, kini, pelaku, isian }) {
      return {
        lembar: await bagikanKodePd({ trx, kini, pelaku }, isian),
        alamat: await alamatPublik(trx),
        zona: (await setelanKantor(trx)).zona,
      }
    },
    json: ({ lembar }) => lembar,
    // A request sent twice must not be answered with codes kept somewhere in between.
    jsonUlang: () => ({ pd: [], jumlah: 0, dilewati: 0 }),
    lanjut: () => '/perangkat/akun',
    hasil: (hasil) => LembarKodePd(hasil),
  })
}
