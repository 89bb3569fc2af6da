import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../kantor/setelan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { ruteDuaLangkah } from './dua-langkah/routes.js'
import { aturAkun } from './kelola-akun.js'
import { tambahPegawai, ubahPegawai } from './kelola-pegawai.js'
import { rutePenggantian } from './penggantian/routes.js'
import { pesanDengan } from './pesan.js'
import { detailPegawai } from './queries.js'
import { daftarPegawai } from './queries-daftar.js'
import { ruteBerwenang } from './routes-berwenang.js'
import { routesJabatan } from './routes-jabatan.js'
import { routesMasuk } from './routes-masuk.js'
import { routesPemangku } from './routes-pemangku.js'
import { routesProfil } from './routes-profil.js'
import { ruteSesiOrang } from './routes-sesi.js'
import { ruteToken } from './token/routes.js'
import { Id, SkemaAkun, SkemaPegawai } from './schema.js'
import { DaftarPegawai, HalamanPegawai, PegawaiBaru } from './views.js'

/** All addresses of the room: login, profile, first administrator, people, posts, seats. */
export function routesPegawai(app: FastifyInstance): void {
  routesMasuk(app)
  routesProfil(app)
  ruteDuaLangkah(app)
  ruteToken(app)
  ruteSesiOrang(app)
  routesOrang(app)
  routesPemangku(app)
  rutePenggantian(app)
  ruteBerwenang(app)
  routesJabatan(app)
}

function routesOrang(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pegawai',
    akses: 'admin',
    judul: 'Pegawai',
    query: Type.Object({
      cari: Type.Optional(Type.String({ title: 'Cari', maxLength: 100 })),
      sesudah: Type.Optional(Type.String({ maxLength: 900 })),
    }),
    async data({ db, kini, query }) {
      const hariIni = tanggalDiZona(kini, (await setelanKantor(db)).zona)
      return { cari: query.cari ?? '', ...(await daftarPegawai(db, hariIni, query)) }
    },
    tampilan: DaftarPegawai,
  })

  app.get('/pegawai/baru', { config: { akses: 'admin' }, schema: { hide: true } }, (_req, reply) =>
    reply.halaman(PegawaiBaru({ csrf: reply.csrf() }), { judul: 'Tambah pegawai' }),
  )

  baca(app, {
    jalur: '/pegawai/:id',
    akses: 'admin',
    judul: 'Pegawai',
    judulUntuk: (detail) => detail.nama,
    params: Id,
    data: ({ db, params, kini }) => detailPegawai(db, params.id, kini),
    tampilan: (detail, { csrf }) => HalamanPegawai({ detail, csrf }),
  })

  aksi(app, {
    jalur: '/pegawai',
    akses: 'admin',
    judul: 'Tambah pegawai',
    tombol: 'Tambah',
    skema: SkemaPegawai,
    status: 201,
    jalankan: ({ trx, kini, pelaku, isian }) =>
      tambahPegawai({ trx, kini, pelaku }, isian).then((h) => ({ ...h })),
    lanjut: (hasil) =>
      `/pegawai/${hasil.id}?${pesanDengan('Pegawai ditambahkan.', hasil.peringatan)}`,
  })

  aksi(app, {
    jalur: '/pegawai/:id',
    akses: 'admin',
    judul: 'Data pegawai',
    tombol: 'Simpan',
    params: Id,
    skema: SkemaPegawai,
    jalankan: ({ trx, kini, pelaku, params, isian }) =>
      ubahPegawai({ trx, kini, pelaku }, params.id, isian).then((h) => ({ ...h })),
    lanjut: (hasil) =>
      `/pegawai/${hasil.id}?${pesanDengan('Data pegawai disimpan.', hasil.peringatan)}`,
  })

  aksi(app, {
    jalur: '/pegawai/:id/akun',
    akses: 'admin',
    hanyaSesi: true,
    judul: 'Akun pegawai',
    tombol: 'Simpan akun',
    params: Id,
    skema: SkemaAkun,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await aturAkun({ trx, kini, pelaku }, params.id, isian)
      return { id: params.id }
    },
    lanjut: (hasil) => `/pegawai/${hasil.id}?${pesanDengan('Akun disimpan.')}`,
  })
}
