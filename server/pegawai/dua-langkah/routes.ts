import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import type { Permintaan } from '../../platform/http/types.js'
import { wajibSandi } from '../sandi-sendiri.js'
import { SkemaSandiSendiri } from '../schema.js'
import { aktifkan, cadanganBaru, keadaan, matikan, siapkan } from './atur.js'
import { bacaDuaLangkah, tampilkan } from './halaman.js'
import { cobaKode, wajibKode, type KodeDiberi } from './kode.js'
import { ruteAturan } from './routes-kantor.js'
import { SkemaAktifkan, SkemaKodeSaja } from './schema.js'
import { HalamanCadangan } from './views.js'
import { HALAMAN_DUA_LANGKAH } from './wajib.js'

/** What all of these have in common: they open when nothing else does, and never to a program. */
const SENDIRI = { akses: 'masuk', walauTertahan: true, hanyaSesi: true } as const

/** One's own second step: prepare, switch on, new spare codes, switch off. */
export function ruteDuaLangkah(app: FastifyInstance): void {
  const { segel } = app.http

  baca(app, {
    ...SENDIRI,
    jalur: HALAMAN_DUA_LANGKAH,
    judul: 'Verifikasi dua langkah',
    data: ({ db, pelaku }) => bacaDuaLangkah(db, segel, pelaku),
    tampilan: (data, { csrf }) => tampilkan(data, csrf),
  })

  aksi(app, {
    ...SENDIRI,
    jalur: `${HALAMAN_DUA_LANGKAH}/mulai`,
    judul: 'Siapkan verifikasi dua langkah',
    tombol: 'Siapkan',
    skema: SkemaSandiSendiri,
    sebelum: ({ db, pelaku, isian, req, kini }) =>
      wajibSandi(db, { pegawaiId: pelaku.pegawaiId, sandi: isian.sandi, ip: req.ip, kini }),
    async jalankan({ trx, pelaku, kini }) {
      await siapkan(trx, segel, pelaku.pegawaiId, kini)
      return { disiapkan: true }
    },
    lanjut: () => HALAMAN_DUA_LANGKAH,
  })

  // A try counts although the action fails, so it is counted outside its transaction.
  const coba = (p: KodeSendiri & { db: Knex }) => cobaKode(p.db, diberi(p))

  aksi(app, {
    ...SENDIRI,
    jalur: `${HALAMAN_DUA_LANGKAH}/aktifkan`,
    judul: 'Aktifkan verifikasi dua langkah',
    tombol: 'Aktifkan',
    skema: SkemaAktifkan,
    sebelum: coba,
    async jalankan(p) {
      const { trx, pelaku, req, kini } = p
      if (!(await keadaan(trx, segel, pelaku.pegawaiId))) throw errors.DUA_LANGKAH_BELUM_ADA()
      await wajibKode(trx, segel, diberi(p))
      const sesiIni = req.sesi?.tokenHash ?? null
      return { cadangan: await aktifkan(trx, { pegawaiId: pelaku.pegawaiId, sesiIni, kini }) }
    },
    // With the QR code still there: it may not have been scanned at all.
    async lagi({ db, pelaku, csrf, galat }) {
      const isi = tampilkan(await bacaDuaLangkah(db, segel, pelaku), csrf, galat)
      return { judul: 'Verifikasi dua langkah', isi }
    },
    hasil: ({ cadangan }) => HalamanCadangan({ kode: cadangan }),
    jsonUlang: () => ({}),
    lanjut: () => HALAMAN_DUA_LANGKAH,
  })

  aksi(app, {
    ...SENDIRI,
    jalur: `${HALAMAN_DUA_LANGKAH}/cadangan`,
    judul: 'Buat kode cadangan baru',
    tombol: 'Buat kode baru',
    skema: SkemaKodeSaja,
    sebelum: coba,
    async jalankan(p) {
      await wajibKode(p.trx, segel, diberi(p))
      return { cadangan: await cadanganBaru(p.trx, p.pelaku.pegawaiId, p.kini) }
    },
    hasil: ({ cadangan }) => HalamanCadangan({ kode: cadangan }),
    jsonUlang: () => ({}),
    lanjut: () => HALAMAN_DUA_LANGKAH,
  })

  aksi(app, {
    ...SENDIRI,
    jalur: `${HALAMAN_DUA_LANGKAH}/matikan`,
    judul: 'Matikan verifikasi dua langkah',
    tombol: 'Matikan',
    skema: SkemaKodeSaja,
    sebelum: coba,
    async jalankan(p) {
      await wajibKode(p.trx, segel, diberi(p))
      await matikan(p.trx, p.pelaku.pegawaiId, p.kini)
      return { aktif: false }
    },
    lanjut: () => '/profil?pesan=Verifikasi+dua+langkah+dimatikan.',
  })

  ruteAturan(app)
}

// helpers ////

type KodeSendiri = Pick<Permintaan, 'pelaku' | 'isian' | 'req' | 'kini'>

const diberi = ({ pelaku, isian, req, kini }: KodeSendiri): KodeDiberi => ({
  pegawaiId: pelaku.pegawaiId,
  kode: isian.kode,
  ip: req.ip,
  kini,
})
