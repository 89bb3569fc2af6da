import type { FastifyInstance } from 'fastify'
import { setelanKantor } from '../../kantor/setelan.js'
import { baca } from '../../platform/http/baca.js'
import { tanggalDiZona, waktuSingkat } from '../../values/tanggal.js'
import { ruteBerkas } from '../berkas.js'
import { bacaSaringan, SkemaSaring } from '../saring.js'
import { daftarRamalan } from './daftar.js'
import { kolomRamalan } from './ekspor.js'
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

  ruteBerkas(app, {
    jalur: '/laporan/ramalan',
    judul: 'Ramalan tenggat',
    query: SkemaSaring,
    async isi({ db, pelaku, kini, query }) {
      const saring = await bacaSaringan(db, pelaku, kini, query)
      const { nama, zona, zonaSingkat } = await setelanKantor(db)
      const saat = waktuSingkat(kini, zona, zonaSingkat)
      return {
        nama: `ramalan-${tanggalDiZona(kini, zona)}`,
        kepala: [`Ramalan tenggat, keadaan ${saat}`, saring.lingkup ?? nama],
        kolom: kolomRamalan(zona),
        baris: (await daftarRamalan(db, saring.unit, kini)).baris,
      }
    },
  })
}
