import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { baca } from '../platform/http/baca.js'
import { waktuSingkat } from '../values/tanggal.js'
import { wajibPerkaraTerbuka } from './keamanan.js'
import type { Mesin } from './mesin.js'
import { usulPindah } from './pindah/baca.js'
import { petaPerkara } from './peta-perkara.js'
import { HalamanPeta } from './view-peta.js'

/** Where a case stands on the diagram of its SOP. */
export function rutePeta(app: FastifyInstance, mesin: Mesin): void {
  baca(app, {
    jalur: '/perkara/:id/peta',
    akses: 'masuk',
    judul: 'Peta langkah',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    async data({ db, params, pelaku }) {
      await wajibPerkaraTerbuka(db, pelaku, params.id)
      const peta = await petaPerkara(db, params.id, mesin.diagram)
      if (!peta) throw errors.TIDAK_ADA({ apa: 'Perkara' })
      const pindah = await usulPindah(db, params.id, pelaku)
      return { peta, pindah, kantor: await setelanKantor(db) }
    },
    // A picture is for looking at; who wants coordinates takes the BPMN file.
    json: ({ peta: { perkara, langkah } }) => ({ perkara, langkah }),
    tampilan: ({ peta, pindah, kantor }) =>
      HalamanPeta({ peta, pindah, saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat) }),
    judulUntuk: ({ peta }) => `Peta langkah: ${peta.perkara.judul}`,
  })
}
