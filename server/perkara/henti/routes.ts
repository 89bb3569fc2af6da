import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import type { Pelaku } from '../../values/pelaku.js'
import { kunciPerkara } from '../kunci.js'
import type { Mesin } from '../mesin.js'
import { akibatHenti } from './akibat.js'
import { hentikanPerkara, wajibDapatDihentikan, wajibPenghenti } from './henti.js'
import { SkemaHenti } from './skema.js'
import { HalamanHenti } from './view-henti.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Perkara' })

/** Stopping a case: first what would happen, then the stop itself. */
export function ruteHenti(app: FastifyInstance, mesin: Mesin): void {
  baca(app, {
    jalur: '/perkara/:id/henti',
    akses: 'masuk',
    judul: 'Hentikan perkara',
    params: Id,
    data: ({ db, params, pelaku }) => bacaHenti(db, mesin, params.id, pelaku),
    tampilan: (isi, { csrf }) => HalamanHenti({ ...isi, csrf }),
  })

  aksi(app, {
    jalur: '/perkara/:id/henti',
    akses: 'masuk',
    judul: 'Hentikan perkara',
    params: Id,
    skema: SkemaHenti,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      const kerja = { mesin, trx, kini, pelaku, pengembalian: null }
      return { ...(await hentikanPerkara(kerja, params.id, isian)) }
    },
    // The list is read anew: what was refused may be that it had changed.
    lagi: async ({ db, params, pelaku, isian, galat, csrf }) => {
      const isi = await bacaHenti(db, mesin, params.id, pelaku).catch(() => null)
      if (!isi) return null
      const tampil = HalamanHenti({ ...isi, csrf, galat, alasan: isian.alasan })
      return { judul: 'Hentikan perkara', isi: tampil }
    },
    lanjut: (_, { id }) => `/perkara/${id}?pesan=${encodeURIComponent('Perkara dihentikan.')}`,
  })
}

/** Errors: those of the stop itself, so that nobody fills in a form that will be refused. */
async function bacaHenti(db: Knex, mesin: Mesin, id: string, pelaku: Pelaku) {
  const perkara = await db.transaction((trx) => kunciPerkara(trx, id, { kunci: false }), {
    readOnly: true,
  })
  await wajibDapatDihentikan(db, perkara)
  const akibat = await akibatHenti(db, mesin, id)
  await wajibPenghenti(db, pelaku, perkara, akibat)
  return { perkara: { id, judul: perkara.judul }, akibat }
}
