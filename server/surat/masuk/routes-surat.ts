import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { transaksi } from '../../platform/db/db.js'
import { baca } from '../../platform/http/baca.js'
import { tanggalDiZona, waktuSingkat } from '../../values/tanggal.js'
import { izinMasuk, wajibTerbuka } from './izin.js'
import { detailMasuk } from './queries.js'
import { pohonDisposisi } from './queries-disposisi.js'
import { formulirDisposisi } from './routes-disposisi.js'
import { tandaiDibaca } from './tindak-disposisi.js'
import { BagianDisposisi, HalamanSurat } from './views-surat.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Surat masuk' })

/** The page of one letter. Opening it is reading the disposisi one got on it. */
export function ruteHalamanSurat(app: FastifyInstance): void {
  baca(app, {
    jalur: '/surat/masuk/:id',
    akses: 'masuk',
    judul: 'Surat masuk',
    params: Id,
    async data({ db, params, pelaku, kini }) {
      const izin = await izinMasuk(db, pelaku)
      await wajibTerbuka(db, izin, params.id)
      await transaksi(db, (trx) => tandaiDibaca(trx, izin, params.id, kini))
      const data = await detailMasuk(db, params.id)
      if (!data) throw errors.TIDAK_ADA({ apa: 'Surat masuk' })
      const kantor = await setelanKantor(db)
      return {
        ...data,
        simpul: await pohonDisposisi(db, izin, params.id),
        skema: await formulirDisposisi(db, izin, kini),
        hariIni: tanggalDiZona(kini, kantor.zona),
        izin,
        kantor,
      }
    },
    json: ({ surat, perubahan, simpul }) => ({ surat, perubahan, disposisi: simpul }),
    judulUntuk: ({ surat }) => `Surat masuk ${surat.agenda}/${surat.tahun}`,
    tampilan: ({ izin, kantor, simpul, skema, hariIni, ...data }, { csrf }) => {
      const saat = (d: Date | string) => waktuSingkat(new Date(d), kantor.zona, kantor.zonaSingkat)
      return HalamanSurat({
        data,
        mencatat: izin.mencatat,
        saat,
        children: BagianDisposisi({ surat: data.surat, simpul, skema, hariIni, saat, csrf, izin }),
      })
    },
  })
}
