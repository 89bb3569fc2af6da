import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { catatDibuka } from '../perkara/dibuka.js'
import { wajibNaskahTerbuka } from '../perkara/keamanan.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { waktuSingkat } from '../values/tanggal.js'
import { ruteBanding } from './banding/routes.js'
import { berkasVersi, detailNaskah } from './queries.js'
import { ruteTemplat } from './laman-templat/routes.js'
import { ruteSrikandi } from './srikandi/routes.js'
import { ruteTemplatPerkara } from './routes-templat.js'
import { HalamanNaskah } from './views.js'

/** What may be kept on a device; Rahasia and Sangat Rahasia never. */
const TERBUKA = ['B', 'T']

export function routes(app: FastifyInstance): void {
  ruteTemplatPerkara(app)
  ruteTemplat(app)
  ruteSrikandi(app)
  ruteBanding(app)
  baca(app, {
    jalur: '/naskah/:id',
    akses: 'masuk',
    judul: 'Naskah',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Naskah' }),
    async data({ db, params, pelaku }) {
      await wajibNaskahTerbuka(db, pelaku, params.id)
      const data = await detailNaskah(db, params.id)
      return { ...data, kantor: await setelanKantor(db) }
    },
    json: ({ kantor: _, ...sisa }) => sisa,
    luring: ({ naskah }) => (TERBUKA.includes(naskah.sec) ? 'baca' : null),
    judulUntuk: ({ naskah }) => naskah.hal || naskah.jenis,
    tampilan: ({ kantor, ...data }) =>
      HalamanNaskah({ data, saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat) }),
  })

  unduh(app, {
    jalur: '/naskah/:id/versi/:berkas',
    akses: 'masuk',
    judul: 'Berkas satu versi naskah (.docx atau .pdf)',
    params: Type.Object(
      {
        id: Type.String({ format: 'uuid' }),
        berkas: Type.String({ pattern: '^[0-9]{1,6}\\.(docx|pdf)$' }),
      },
      { title: 'Berkas naskah' },
    ),
    async berkas({ db, params, pelaku, kini }) {
      await wajibNaskahTerbuka(db, pelaku, params.id)
      const [versi, jenis] = params.berkas.split('.')
      const row = await berkasVersi(db, params.id, Number(versi), jenis)
      if (!row) throw errors.TIDAK_ADA({ apa: 'Naskah' })
      if (!row.sha256) throw row.status === 'gagal' ? errors.PDF_GAGAL() : errors.PDF_MENUNGGU()
      const ini = { naskahId: params.id, versi: Number(versi) }
      await catatDibuka(db, ini, pelaku.pegawaiId, kini)
      const luring = jenis === 'pdf' && TERBUKA.includes(row.sec)
      return {
        ...(await ambilBerkas(db, row.sha256)),
        nama: `${row.jenis}-v${versi}.${jenis}`,
        luring,
      }
    },
  })
}
