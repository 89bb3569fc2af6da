import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import { izinMasuk } from '../../surat/masuk/izin.js'
import { tanggalDiZona, waktuSingkat } from '../../values/tanggal.js'
import { wajibPengelola } from '../jra/hak.js'
import { pesanBulan, type Jilid } from './paket-bulan.js'
import { HalamanBulan } from './views.js'

const SkemaBulan = Type.Object({
  bulan: Type.String({
    title: 'Bulan',
    description: 'Ditulis tahun-bulan, misalnya 2026-11.',
    pattern: '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$',
    'x-galat': 'ditulis seperti 2026-11',
  }),
})

/** The archive of a month as ZIP: asked for, watched, fetched by who asked. */
export function ruteBulan(app: FastifyInstance): void {
  baca(app, {
    jalur: '/arsip/bulan',
    akses: 'masuk',
    judul: 'Unduh arsip per bulan',
    async data({ db, pelaku, kini }) {
      await wajibPengelola(db, pelaku)
      const kantor = await setelanKantor(db)
      const pekerjaan = await db('pekerjaan')
        .where({ jenis: 'arsip.bulan', oleh: pelaku.pegawaiId })
        .orderBy('created_at', 'desc')
        .limit(20)
      return { pekerjaan, bulan: tanggalDiZona(kini, kantor.zona).slice(0, 7), kantor }
    },
    json: ({ pekerjaan }) => ({ pekerjaan }),
    tampilan: ({ kantor, ...data }, { csrf }) =>
      HalamanBulan({
        ...data,
        csrf,
        skema: SkemaBulan,
        saat: (d) => waktuSingkat(new Date(d), kantor.zona, kantor.zonaSingkat),
      }),
  })

  aksi(app, {
    jalur: '/arsip/bulan',
    akses: 'masuk',
    judul: 'Susun arsip sebulan',
    tombol: 'Susun ZIP',
    skema: SkemaBulan,
    status: 201,
    async jalankan({ trx, kini, pelaku, isian }) {
      await wajibPengelola(trx, pelaku)
      const izin = await izinMasuk(trx, pelaku)
      const { bulan } = isian
      return { id: await pesanBulan(trx, { bulan, izin, oleh: pelaku.pegawaiId, kini }) }
    },
    lanjut: () => `/arsip/bulan?pesan=${encodeURIComponent('Arsip sedang disusun.')}`,
  })

  unduh(app, {
    jalur: '/arsip/bulan/:id/:urut',
    akses: 'masuk',
    judul: 'Satu jilid arsip sebulan (.zip)',
    params: Type.Object(
      { id: Type.String({ format: 'uuid' }), urut: Type.Integer({ minimum: 1, maximum: 10000 }) },
      { title: 'Unduhan' },
    ),
    async berkas({ db, params, pelaku }) {
      // It holds what its asker may read, so it is for the asker alone.
      const p = await db('pekerjaan')
        .where({ id: params.id, jenis: 'arsip.bulan', oleh: pelaku.pegawaiId })
        .first('hasil')
      const jilid: Jilid | undefined = p?.hasil.jilid?.[params.urut - 1]
      if (!jilid) throw errors.TIDAK_ADA({ apa: 'Unduhan' })
      return { ...(await ambilBerkas(db, jilid.sha256)), nama: jilid.nama }
    },
  })
}
