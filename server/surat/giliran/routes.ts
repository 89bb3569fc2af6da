import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import { bolehMengagendakan } from '../../pegawai/sekretariat.js'
import type { Mesin } from '../../perkara/service.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { waktuSingkat } from '../../values/tanggal.js'
import { beriGiliran, isianGiliran } from './beri.js'
import { giliranNomor, nomorBaru } from './queries.js'
import { HalamanGiliran } from './views.js'

const Uuid = Type.String({ format: 'uuid' })

/** Letters that wait for a number, and the one key that gives it. */
export function ruteGiliran(app: FastifyInstance, mesin: Mesin): void {
  baca(app, {
    jalur: '/surat/giliran',
    akses: 'masuk',
    judul: 'Beri nomor',
    query: Type.Object({ baru: Type.Optional(Uuid) }),
    async data({ db, query, pelaku, kini }) {
      const giliran = await giliranNomor(db, pelaku)
      const depan = giliran[0]
      const bebas = depan && (!depan.pemegang_id || depan.pemegang_id === pelaku.pegawaiId)
      return {
        giliran,
        baru: query.baru ? await nomorBaru(db, query.baru) : null,
        depan: bebas ? await isianGiliran({ db, mesin, pelaku, kini }, depan.tugas_id) : null,
        register: bolehMengagendakan(pelaku)
          ? await db('register')
              .where({ aktif: true })
              .whereNot({ kode: 'surat-masuk' })
              .orderBy('urutan')
              .select('kode', 'nama')
          : [],
        kantor: await setelanKantor(db),
        modul: app.http.aset('kotak.js'),
      }
    },
    json: ({ giliran, depan, baru }) => ({ giliran, baru, berikutnya: depan?.data ?? null }),
    tampilan: ({ kantor, ...data }, { csrf }) =>
      HalamanGiliran({
        ...data,
        csrf,
        saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat),
      }),
  })

  aksi(app, {
    jalur: '/surat/giliran/:tugas/nomor',
    akses: 'masuk',
    judul: 'Beri nomor surat yang menunggu',
    params: Type.Object({ tugas: Uuid }, { title: 'Tugas' }),
    sebelum: ({ db, kini, pelaku, params }) =>
      isianGiliran({ db, mesin, pelaku, kini }, params.tugas),
    async jalankan({ trx, kini, pelaku, params, luar }) {
      const { awal } = luar as { awal: Record<string, unknown> }
      return { ...(await beriGiliran({ mesin, trx, kini, pelaku }, params.tugas, awal)) }
    },
    lanjut: ({ id }) => `/surat/giliran?baru=${id}`,
  })
}
