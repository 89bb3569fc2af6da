import type { FastifyInstance } from 'fastify'
import { setelanKantor } from '../../kantor/setelan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { waktuSingkat } from '../../values/tanggal.js'
import { wajibBacaArsip, wajibPengelola } from '../jra/hak.js'
import { keadaanSimpanan } from '../simpanan/keadaan.js'
import { mulaiPeriksa } from './periksa.js'
import { daftarPeriksa, rusakPeriksa } from './queries.js'
import { HalamanPeriksa } from './views.js'

/** The check of all files: its button and its results. */
export function rutePeriksa(app: FastifyInstance): void {
  baca(app, {
    jalur: '/arsip/periksa',
    akses: 'masuk',
    judul: 'Pemeriksaan berkas',
    async data({ db, pelaku }) {
      const { mengelola } = await wajibBacaArsip(db, pelaku)
      const periksa = await daftarPeriksa(db)
      return {
        periksa,
        rusak: periksa[0] ? await rusakPeriksa(db, periksa[0].id) : [],
        simpanan: await keadaanSimpanan(db),
        mengelola,
        kantor: await setelanKantor(db),
      }
    },
    json: ({ periksa, rusak, simpanan }) => ({ periksa, rusak, simpanan }),
    tampilan: ({ kantor, ...data }, { csrf }) =>
      HalamanPeriksa({
        ...data,
        csrf,
        saat: (d) => waktuSingkat(new Date(d), kantor.zona, kantor.zonaSingkat),
      }),
  })

  aksi(app, {
    jalur: '/arsip/periksa',
    akses: 'masuk',
    judul: 'Periksa semua berkas',
    async jalankan({ trx, kini, pelaku }) {
      await wajibPengelola(trx, pelaku)
      return mulaiPeriksa(trx, { kini, oleh: pelaku.pegawaiId }) as never
    },
    lanjut: ({ baru }) =>
      `/arsip/periksa?pesan=${encodeURIComponent(
        baru ? 'Pemeriksaan dimulai.' : 'Pemeriksaan sebelumnya masih berjalan.',
      )}`,
  })
}
