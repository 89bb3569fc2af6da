import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { alamatPublik } from '../kantor/alamat-publik.js'
import { setelanKantor } from '../kantor/setelan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { akunPeserta, bagikanKode } from './akun.js'
import { bolehBeriAkun, wajibPembaca, wajibPemberiAkun } from './hak.js'
import { kepalaKelas } from './queries.js'
import { Id } from './skema.js'
import { HalamanAkun, LembarKodeAwal } from './views-akun.js'

/** Row 3 of Operasional Bangkom: accounts made from the roster, and handed out. */
export function ruteAkun(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pelatihan/:id/akun',
    akses: 'masuk',
    judul: 'Akun peserta',
    params: Id,
    async data({ db, params, pelaku }) {
      await wajibPembaca(db, pelaku, params.id)
      return {
        kelas: await kepalaKelas(db, params.id),
        orang: await akunPeserta(db, params.id),
        alamat: await alamatPublik(db),
        zona: (await setelanKantor(db)).zona,
        boleh: await bolehBeriAkun(db, pelaku, params.id),
        admin: pelaku.admin,
      }
    },
    json: ({ orang }) => ({ orang }),
    tampilan: (data, { csrf }) => HalamanAkun({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/pelatihan/:id/akun',
    akses: 'masuk',
    hanyaSesi: true,
    judul: 'Buat kode awal',
    params: Id,
    skema: Type.Object({
      peserta: Type.Optional(
        Type.Array(Type.String({ format: 'uuid' }), { title: 'Peserta', maxItems: 5000 }),
      ),
    }),
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await wajibPemberiAkun(trx, pelaku, params.id)
      return {
        kelas: await kepalaKelas(trx, params.id),
        lembar: await bagikanKode({ trx, kini, pelaku }, params.id, isian.peserta),
        alamat: await alamatPublik(trx),
      }
    },
    json: ({ lembar }) => lembar,
    // A request sent twice must not be answered with codes kept somewhere in between.
    jsonUlang: () => ({ kode: [], dilewati: [] }),
    lanjut: (_, { id }) => `/pelatihan/${id}/akun`,
    hasil: (hasil) => LembarKodeAwal(hasil),
  })
}
