import type { FastifyInstance } from 'fastify'
import { baca } from '../platform/http/baca.js'
import { ruteJejak } from './jejak/routes.js'
import { ruteKonfigurasi } from './konfigurasi/routes.js'
import type { Mesin } from '../perkara/mesin.js'
import { keadaanKantor } from './keadaan.js'
import { ruteUsulanSop } from './sop/routes.js'
import { HalamanKelola } from './views.js'

/** The home of administration and what belongs to no other room: the trail, the whole as a file. */
export function ruteKelola(app: FastifyInstance, handlers: Mesin['handlers']): void {
  baca(app, {
    jalur: '/kelola',
    akses: 'admin',
    judul: 'Pengelolaan',
    data: async ({ db, kini }) => ({ k: await keadaanKantor(db, kini) }),
    json: ({ k }) => k,
    tampilan: (data) => HalamanKelola(data),
  })
  ruteJejak(app)
  ruteKonfigurasi(app, handlers)
  ruteUsulanSop(app, handlers)
}
