import type { FastifyInstance } from 'fastify'
import { setelanKantor } from '../../kantor/setelan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { pesanDengan } from '../pesan.js'
import { wajibSandi } from '../sandi-sendiri.js'
import { Id } from '../schema.js'
import { SkemaToken } from './schema.js'
import { buatToken, cabutSemua, cabutToken, tokenSaya } from './token.js'
import { HalamanToken, TokenBaru } from './views.js'

const SENDIRI = { akses: 'masuk', hanyaSesi: true } as const

/** One's own tokens of the API, and what an administrator may do about those of others. */
export function ruteToken(app: FastifyInstance): void {
  baca(app, {
    ...SENDIRI,
    jalur: '/profil/token',
    judul: 'Token API',
    data: async ({ db, pelaku, kini }) => ({
      token: await tokenSaya(db, pelaku.pegawaiId, kini),
      zona: (await setelanKantor(db)).zona,
      kini,
    }),
    tampilan: (data, { csrf, pelaku }) => HalamanToken({ ...data, admin: pelaku.admin, csrf }),
  })

  aksi(app, {
    ...SENDIRI,
    jalur: '/profil/token',
    judul: 'Buat token API',
    tombol: 'Buat token',
    skema: SkemaToken,
    status: 201,
    sebelum: ({ db, pelaku, isian, req, kini }) =>
      wajibSandi(db, { pegawaiId: pelaku.pegawaiId, sandi: isian.sandi, ip: req.ip, kini }),
    jalankan: async ({ trx, pelaku, isian, kini }) => ({
      ...(await buatToken(trx, pelaku, isian, kini)),
    }),
    hasil: ({ token }) => TokenBaru({ token }),
    jsonUlang: ({ token: _, ...lain }) => lain,
    lanjut: () => '/profil/token',
  })

  aksi(app, {
    ...SENDIRI,
    jalur: '/profil/token/:id/cabut',
    judul: 'Cabut token API',
    params: Id,
    async jalankan({ trx, pelaku, params, kini }) {
      await cabutToken(trx, { pegawaiId: pelaku.pegawaiId, id: params.id, kini })
      return { id: params.id }
    },
    lanjut: () => '/profil/token?pesan=Token+dicabut.',
  })

  aksi(app, {
    jalur: '/pegawai/:id/token/cabut',
    akses: 'admin',
    hanyaSesi: true,
    judul: 'Cabut semua token API pegawai',
    params: Id,
    async jalankan({ trx, pelaku, params, kini }) {
      const dicabut = await cabutSemua(trx, {
        pegawaiId: params.id,
        oleh: pelaku.pegawaiId,
        kini,
      })
      return { id: params.id, dicabut }
    },
    lanjut: ({ id, dicabut }) => `/pegawai/${id}?${pesanDengan(`${dicabut} token dicabut.`)}`,
  })
}
