import type { FastifyInstance } from 'fastify'
import { setelanKantor } from '../kantor/setelan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { kotakKabar, pilihanSaluran } from './queries.js'
import { Halaman, Id, SkemaSaluran } from './schema.js'
import { setelanKabar } from './setelan.js'
import { bacaSemua, bukaKabar, simpanPilihan } from './ubah.js'
import { HalamanSaluran, KotakKabar } from './views.js'

/** One's own notices, and the channels one wants them by. */
export function ruteKabar(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pemberitahuan',
    akses: 'masuk',
    judul: 'Pemberitahuan',
    query: Halaman,
    data: async ({ db, pelaku, kini, query }) => ({
      ...(await kotakKabar(db, pelaku.pegawaiId, kini, query.sesudah)),
      zona: (await setelanKantor(db)).zona,
    }),
    tampilan: (d, { csrf, pelaku }) => KotakKabar({ ...d, csrf, admin: pelaku.admin }),
  })

  aksi(app, {
    jalur: '/pemberitahuan/:id/buka',
    akses: 'masuk',
    judul: 'Buka pemberitahuan',
    params: Id,
    jalankan: ({ trx, pelaku, kini, params }) => bukaKabar(trx, pelaku.pegawaiId, params.id, kini),
    lanjut: ({ jalur }) => jalur,
  })

  aksi(app, {
    jalur: '/pemberitahuan/dibaca',
    akses: 'masuk',
    judul: 'Tandai semua sudah dibaca',
    jalankan: async ({ trx, pelaku, kini }) => ({
      jumlah: await bacaSemua(trx, pelaku.pegawaiId, kini),
    }),
    lanjut: () => '/pemberitahuan?pesan=Semua+ditandai+sudah+dibaca.',
  })
  ruteSaluran(app)
}

function ruteSaluran(app: FastifyInstance): void {
  const jalur = '/pemberitahuan/saluran'
  baca(app, {
    jalur,
    akses: 'masuk',
    judul: 'Saluran pemberitahuan',
    async data({ db, pelaku }) {
      const { surelHost, webhookUrl } = await setelanKabar(db)
      const ada = { surel: Boolean(surelHost), webhook: Boolean(webhookUrl) }
      return { pilihan: await pilihanSaluran(db, pelaku.pegawaiId), ada }
    },
    tampilan: (d, { csrf }) => HalamanSaluran({ ...d, jalur, csrf }),
  })

  aksi(app, {
    jalur,
    akses: 'masuk',
    judul: 'Saluran pemberitahuan',
    tombol: 'Simpan',
    skema: SkemaSaluran,
    async jalankan({ trx, pelaku, kini, isian }) {
      await simpanPilihan(trx, pelaku.pegawaiId, isian, kini)
      return { ...(await pilihanSaluran(trx, pelaku.pegawaiId)) }
    },
    lanjut: () => `${jalur}?pesan=Pilihan+disimpan.`,
  })
}
