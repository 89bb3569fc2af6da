import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { baca } from '../../platform/http/baca.js'
import type { Pelaku } from '../../values/pelaku.js'
import type { Handler } from '../../perkara/handler.js'
import { handlerBertanda } from '../../tugas/bertanda.js'
import { bolehBertindak } from '../papan/tindak.js'
import { ruteOrang } from './routes-orang.js'
import { susunBeranda } from './susun.js'
import { HalamanBeranda } from './views.js'

async function awal(db: Knex, pelaku: Pelaku): Promise<string> {
  if (!pelaku.luar) return bolehBertindak(pelaku) ? '/beranda' : '/tugas'
  // Who is here through a roster alone works for no agency we know, and has nothing to plan.
  const kerja = await db('penempatan')
    .where({ pegawai_id: pelaku.pegawaiId, berlaku_sampai: null })
    .first('id')
  return kerja ? '/rencana' : '/kelas'
}

/** The first page of who leads, and where each person lands. */
export function ruteBeranda(
  app: FastifyInstance,
  { handlers }: { handlers: ReadonlyMap<string, Handler> },
): void {
  const bertanda = handlerBertanda(handlers)
  baca(app, {
    jalur: '/beranda',
    akses: 'masuk',
    judul: 'Beranda pimpinan',
    data: async ({ db, pelaku, kini }) => ({
      beranda: await susunBeranda(db, pelaku, kini, bertanda),
      kantor: await setelanKantor(db),
    }),
    json: ({ beranda }) => beranda,
    tampilan: ({ beranda, kantor }, { pelaku }) =>
      HalamanBeranda({ ...beranda, kantor: kantor.nama, boleh: bolehBertindak(pelaku) }),
  })
  ruteOrang(app)
  app.get('/', { config: { akses: 'masuk' }, schema: { hide: true } }, async (req, reply) =>
    reply.redirect(await awal(app.http.db, req.pelaku)),
  )
}
