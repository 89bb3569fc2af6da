import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { transaksi } from '../../platform/db/db.js'
import { baca } from '../../platform/http/baca.js'
import type { Pelaku } from '../../values/pelaku.js'
import { tanggalDiZona, waktuSingkat } from '../../values/tanggal.js'
import { izinMasuk, wajibTerbuka } from './izin.js'
import { detailMasuk } from './queries.js'
import { balasanDitunggu } from './balasan-masuk.js'
import { kaitanSurat } from './kaitan.js'
import { BagianKaitan, type PropKaitan } from './views-kaitan.js'
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
        ...(await tautanSurat(db, pelaku, data.surat, izin.mencatat)),
        izin,
        kantor,
      }
    },
    json: ({ surat, perubahan, simpul, kaitan, balasan, ditunggu }) => ({
      surat,
      perubahan,
      disposisi: simpul,
      kaitan,
      balasan,
      ditunggu,
    }),
    judulUntuk: ({ surat }) => `Surat masuk ${surat.agenda}/${surat.tahun}`,
    tampilan: ({ izin, kantor, simpul, skema, hariIni, ...data }, { csrf }) => {
      const { mencatat } = izin
      const saat = (d: Date | string) => waktuSingkat(new Date(d), kantor.zona, kantor.zonaSingkat)
      return HalamanSurat({
        data,
        mencatat,
        saat,
        children: [
          BagianDisposisi({ surat: data.surat, simpul, skema, hariIni, saat, csrf, izin }),
          BagianKaitan({ ...data, mencatat, csrf }),
        ],
      })
    },
  })
}

/** What it is linked with, and for the agendaris what it could be linked with. */
async function tautanSurat(
  db: Knex,
  pelaku: Pelaku,
  surat: { id: string; pengirim: string },
  mencatat: boolean,
): Promise<Pick<PropKaitan, 'kaitan' | 'balasan' | 'ditunggu' | 'perkara'>> {
  const balasan = await db('balasan').where({ surat_masuk_id: surat.id }).first()
  return {
    kaitan: await kaitanSurat(db, pelaku, surat.id),
    balasan: balasan ?? null,
    ditunggu: mencatat && !balasan ? await balasanDitunggu(db, surat.pengirim) : null,
    perkara: mencatat
      ? await db('perkara')
          .where({ status: 'berjalan', induk_id: null })
          .orderBy('dibuat_at', 'desc')
          .limit(100)
          .select('id', 'judul')
      : [],
  }
}
