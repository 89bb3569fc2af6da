import type { FastifyInstance } from 'fastify'
import { setelanKantor } from '../kantor/setelan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { antre } from '../platform/jobs/antre.js'
import { waktuSingkat } from '../values/tanggal.js'
import { ruteEvaluasi } from './evaluasi/routes.js'
import { jangkauanLaporan, memimpin } from './hak.js'
import { ruteJanji } from './janji/routes.js'
import { rutePapan } from './papan/routes.js'
import { rutePelanggaran } from './pelanggaran/routes.js'
import { periksaTerakhir } from './periksa-queries.js'
import { HalamanDaftarLaporan } from './views.js'

/** What managers see of time. */
export function routes(app: FastifyInstance): void {
  baca(app, {
    jalur: '/laporan',
    akses: 'masuk',
    judul: 'Laporan',
    async data({ db, pelaku }) {
      const unit = await jangkauanLaporan(db, pelaku)
      return { periksa: await periksaTerakhir(db, unit), kantor: await setelanKantor(db) }
    },
    json: ({ periksa }) => ({ periksa }),
    tampilan: ({ periksa, kantor }, { pelaku, csrf }) =>
      HalamanDaftarLaporan({
        periksa,
        csrf,
        admin: pelaku.admin,
        pimpinan: memimpin(pelaku),
        saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat),
      }),
  })

  aksi(app, {
    jalur: '/laporan/periksa',
    akses: 'admin',
    judul: 'Periksa angka laporan',
    async jalankan({ trx, kini }) {
      await antre(trx, 'laporan.periksa', {}, { kunci: 'laporan.periksa', pada: kini })
      return {}
    },
    lanjut: () => `/laporan?pesan=${encodeURIComponent('Pemeriksaan dimulai.')}`,
  })

  rutePapan(app)
  rutePelanggaran(app)
  ruteEvaluasi(app)
  ruteJanji(app)
}
