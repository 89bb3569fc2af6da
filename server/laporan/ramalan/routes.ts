import type { FastifyInstance } from 'fastify'
import { setelanKantor } from '../../kantor/setelan.js'
import { baca } from '../../platform/http/baca.js'
import { bacaSaringan, SkemaSaring } from '../saring.js'
import { daftarRamalan } from './daftar.js'
import { modelKini } from './simpan.js'
import { HalamanRamalan } from './views.js'

/** The forecast of open tasks, with its test. */
export function ruteRamalan(app: FastifyInstance): void {
  baca(app, {
    jalur: '/laporan/ramalan',
    akses: 'masuk',
    judul: 'Ramalan tenggat',
    query: SkemaSaring,
    data: async ({ db, pelaku, kini, query }) => {
      const saring = await bacaSaringan(db, pelaku, kini, query)
      return {
        saring,
        kantor: await setelanKantor(db),
        model: await modelKini(db),
        ...(await daftarRamalan(db, saring.unit, kini)),
      }
    },
    json: ({ baris, dilihat, model }) => ({ model, dilihat, baris }),
    tampilan: HalamanRamalan,
  })
}
