import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import { baca } from '../../platform/http/baca.js'
import type { Pelaku } from '../../values/pelaku.js'
import { tanggalDiZona, waktuSingkat } from '../../values/tanggal.js'
import { ruteBerkas } from '../berkas.js'
import { bacaSaringan } from '../saring.js'
import { SEMUA } from '../selebihnya.js'
import { kolomJanji } from './ekspor.js'
import { janjiBerjalan, jumlahJanji, saringJanji, TAB_JANJI, type TabJanji } from './susun.js'
import { HalamanJanji } from './views.js'

const kolom = {
  tab: Type.Optional(Type.Union(TAB_JANJI.map((t) => Type.Literal(t)))),
  unit: Type.Optional(Type.String({ title: 'Unit', format: 'uuid' })),
}

interface Diminta {
  db: Knex
  pelaku: Pelaku
  kini: Date
  query: { tab?: TabJanji; unit?: string }
}

async function susun({ db, pelaku, kini, query: { unit, tab = 'berjalan' } }: Diminta) {
  const saring = await bacaSaringan(db, pelaku, kini, unit ? { unit } : {})
  const semua = await janjiBerjalan(db, saring.unit, kini)
  const kantor = await setelanKantor(db)
  return { saring, tab, jumlah: jumlahJanji(semua), baris: saringJanji(semua, tab), kantor }
}

/** The service promises of running cases, on screen and as files. */
export function ruteJanji(app: FastifyInstance): void {
  const jalur = '/laporan/janji'
  baca(app, {
    jalur,
    akses: 'masuk',
    judul: 'Janji layanan',
    query: Type.Object({ ...kolom, semua: SEMUA }),
    data: async (p) => ({ ...(await susun(p)), semua: p.query.semua === '1' }),
    json: ({ tab, jumlah, baris, saring }) => ({ tab, unit: saring.satuUnit, jumlah, baris }),
    tampilan: ({ kantor, ...isi }) =>
      HalamanJanji({
        ...isi,
        kantor: [isi.saring.lingkup, kantor.nama].filter(Boolean).join(', '),
        saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat),
      }),
  })

  ruteBerkas(app, {
    jalur,
    judul: 'Janji layanan',
    query: Type.Object(kolom),
    async isi(p) {
      const { baris, kantor, saring } = await susun(p)
      const saat = waktuSingkat(p.kini, kantor.zona, kantor.zonaSingkat)
      return {
        nama: `janji-layanan-${tanggalDiZona(p.kini, kantor.zona)}`,
        kepala: [`Janji layanan, keadaan ${saat}`, saring.lingkup ?? kantor.nama],
        kolom: kolomJanji(kantor.zona),
        baris,
      }
    },
  })
}
