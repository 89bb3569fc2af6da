import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { bacaRupa } from '../platform/http/rupa.js'
import { gantiSandi } from './ganti-sandi.js'
import { SkemaAdminPertama, SkemaGantiSandi } from './schema.js'
import { buatAdminPertama, wajibTautanAwal } from './tautan-awal.js'
import { HalamanAwal, HalamanProfil } from './views-masuk.js'

const Token = Type.Object(
  { token: Type.String({ minLength: 20, maxLength: 100 }) },
  { title: 'Tautan' },
)

/** One's own profile, and the page behind the one-time link of the first administrator. */
export function routesProfil(app: FastifyInstance): void {
  baca(app, {
    jalur: '/profil',
    akses: 'masuk',
    judul: 'Profil',
    async data({ db, pelaku, req }) {
      const akun = await db('akun').where({ pegawai_id: pelaku.pegawaiId }).first('nama_pengguna')
      return { pelaku, namaPengguna: String(akun?.nama_pengguna ?? ''), rupa: bacaRupa(req) }
    },
    tampilan: (data, { csrf }) => HalamanProfil({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/profil/sandi',
    akses: 'masuk',
    judul: 'Ganti kata sandi',
    tombol: 'Ganti kata sandi',
    skema: SkemaGantiSandi,
    async jalankan({ trx, pelaku, kini, isian, req }) {
      await gantiSandi(trx, pelaku, req.sesi?.tokenHash ?? null, kini, isian)
      return { diganti: true }
    },
    lanjut: () => '/profil?pesan=Kata+sandi+diganti.+Sesi+di+perangkat+lain+diakhiri.',
  })

  app.get<{ Params: { token: string } }>(
    '/awal/:token',
    {
      config: { akses: 'publik' },
      schema: { hide: true },
    },
    async (req, reply) => {
      await wajibTautanAwal(app.http.db, req.params.token, req.kini)
      return reply.halaman(HalamanAwal({ csrf: reply.csrf(), token: req.params.token }), {
        judul: 'Admin pertama',
      })
    },
  )

  aksi(app, {
    jalur: '/awal/:token',
    akses: 'publik',
    judul: 'Admin pertama',
    tombol: 'Buat akun',
    params: Token,
    skema: SkemaAdminPertama,
    status: 201,
    async jalankan({ trx, kini, params, isian }) {
      return { id: await buatAdminPertama(trx, params.token, kini, isian) }
    },
    lanjut: () => '/masuk?pesan=Akun+admin+sudah+dibuat.+Silakan+masuk.',
  })
}
