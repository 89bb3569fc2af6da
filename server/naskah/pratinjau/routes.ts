import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Mesin } from '../../perkara/service.js'
import { baca } from '../../platform/http/baca.js'
import { giliranPerOrang } from './giliran.js'
import { susunPratinjau } from './susun.js'
import { HalamanPratinjau } from './views.js'

/** A look after every pause of somebody who types fast; more is a program. */
const SEMENIT = 40

/** What a draft would look like, from what is filled in now. */
export function rutePratinjau(app: FastifyInstance, mesin: Mesin): void {
  const bergiliran = giliranPerOrang(SEMENIT)
  baca(app, {
    jalur: '/tugas/:id/pratinjau',
    akses: 'masuk',
    judul: 'Pratinjau isian',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    data: ({ db, params, pelaku, kini }) =>
      bergiliran(pelaku.pegawaiId, kini, () =>
        susunPratinjau({ db, mesin, pelaku, kini }, params.id),
      ),
    json: ({ templat, lembar, selebihnya }) => ({ templat, lembar, selebihnya }),
    tampilan: HalamanPratinjau,
  })
}
