import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { atasanYangDiwakili } from './putus.js'
import { satuUsulan } from './queries.js'
import { kegiatanSaya } from './queries-jalan.js'
import { HalamanLaporan } from './views-jalan.js'

const SatuLaporan = Type.Object({
  id: Type.String({ format: 'uuid' }),
  ke: Type.Integer({ title: 'Laporan', minimum: 1, maximum: 10_000 }),
})

/** The menu Laporan, and the files that came with reports. */
export function ruteLaporan(app: FastifyInstance): void {
  baca(app, {
    jalur: '/rencana/laporan',
    akses: 'masuk',
    judul: 'Laporan pengembangan kompetensi',
    data: async ({ db, pelaku }) => ({
      kegiatan: await kegiatanSaya(db, pelaku.pegawaiId, ['berjalan', 'selesai']),
      kantor: await setelanKantor(db),
    }),
    json: ({ kegiatan }) => ({ kegiatan }),
    tampilan: ({ kegiatan, kantor }) => HalamanLaporan({ kegiatan, ...kantor }),
  })

  unduh(app, {
    jalur: '/rencana/:id/laporan/:ke',
    akses: 'masuk',
    judul: 'Berkas laporan pengembangan kompetensi',
    params: SatuLaporan,
    async berkas({ db, params, pelaku }) {
      const atasan = atasanYangDiwakili(pelaku)
      const u = await satuUsulan(db, params.id, { pegawaiId: pelaku.pegawaiId, atasan })
      const berkas = u.laporan.find((l) => l.ke === Number(params.ke))?.berkas
      if (!berkas) throw errors.TIDAK_ADA({ apa: 'Berkas laporan' })
      return { ...(await ambilBerkas(db, berkas.sha256)), nama: berkas.nama }
    },
  })
}
