import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { bacaRupa } from '../platform/http/rupa.js'
import { duaLangkahAktif } from './dua-langkah/atur.js'
import { gantiSandi } from './ganti-sandi.js'
import { pesanDengan } from './pesan.js'
import { Id, SkemaAdminPertama, SkemaGantiSandi } from './schema.js'
import { wajibSandi } from './sandi-sendiri.js'
import { akhiriSesi, akhiriSesiLain, sesiSaya } from './sesi-saya.js'
import { buatAdminPertama, wajibTautanAwal } from './tautan-awal.js'
import { HalamanAwal } from './views-masuk.js'
import { HalamanProfil } from './views-profil.js'

const Token = Type.Object(
  { token: Type.String({ minLength: 20, maxLength: 100 }) },
  { title: 'Tautan' },
)

const KeluaranProfil = Type.Object({
  pelaku: Type.Object({
    pegawaiId: Type.String(),
    nama: Type.String(),
    kursi: Type.Array(
      Type.Object({
        jabatan: Type.String(),
        unitId: Type.String(),
        peran: Type.Array(Type.String()),
      }),
    ),
  }),
})

/** One's own profile, and the page behind the one-time link of the first administrator. */
export function routesProfil(app: FastifyInstance): void {
  baca(app, {
    jalur: '/profil',
    akses: 'masuk',
    hanyaSesi: true,
    judul: 'Profil',
    keluaran: KeluaranProfil,
    async data({ db, pelaku, kini, req }) {
      const { pegawaiId } = pelaku
      const akun = await db('akun').where({ pegawai_id: pegawaiId }).first('nama_pengguna')
      return {
        pelaku,
        namaPengguna: String(akun?.nama_pengguna ?? ''),
        duaLangkah: await duaLangkahAktif(db, pegawaiId),
        sesi: await sesiSaya(db, pegawaiId, req.sesi?.tokenHash ?? null, kini),
        zona: (await setelanKantor(db)).zona,
        rupa: bacaRupa(req),
      }
    },
    tampilan: (data, { csrf }) => HalamanProfil({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/profil/sandi',
    akses: 'masuk',
    hanyaSesi: true,
    judul: 'Ganti kata sandi',
    tombol: 'Ganti kata sandi',
    skema: SkemaGantiSandi,
    // Throttled as the login is: an open PC must not be a place to guess the password at leisure.
    sebelum: ({ db, pelaku, isian, req, kini }) =>
      wajibSandi(
        db,
        { pegawaiId: pelaku.pegawaiId, sandi: isian.sandiLama, ip: req.ip, kini },
        errors.SANDI_LAMA_SALAH,
      ),
    async jalankan({ trx, pelaku, kini, isian, req }) {
      await gantiSandi(trx, pelaku, req.sesi?.tokenHash ?? null, kini, isian)
      return { diganti: true }
    },
    lanjut: () => '/profil?pesan=Kata+sandi+diganti.+Sesi+di+perangkat+lain+diakhiri.',
  })

  routesSesi(app)

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

function routesSesi(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/profil/sesi/:id/akhiri',
    akses: 'masuk',
    hanyaSesi: true,
    judul: 'Akhiri sesi',
    params: Id,
    async jalankan({ trx, pelaku, params, kini }) {
      await akhiriSesi(trx, pelaku.pegawaiId, params.id, kini)
      return { diakhiri: 1 }
    },
    lanjut: () => '/profil?pesan=Sesi+diakhiri.',
  })

  aksi(app, {
    jalur: '/profil/sesi/akhiri-lain',
    akses: 'masuk',
    hanyaSesi: true,
    judul: 'Akhiri semua sesi lain',
    async jalankan({ trx, pelaku, kini, req }) {
      const sesiIni = req.sesi?.tokenHash ?? null
      return { diakhiri: await akhiriSesiLain(trx, pelaku.pegawaiId, sesiIni, kini) }
    },
    lanjut: ({ diakhiri }) => `/profil?${pesanDengan(`${diakhiri} sesi lain diakhiri.`)}`,
  })
}
