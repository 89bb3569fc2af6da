import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { pesanDengan } from '../pegawai/pesan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { bacaLembar } from '../peserta/impor/index.js'
import { kunciCalon, simpanCalon, tarikCalon, ubahCalon } from './calon.js'
import { petugas } from './hak.js'
import { periksaSatu, periksaUsulan, terapkanUsulan } from './impor.js'
import { satuUsulan } from './queries.js'
import { Id, IdCalon, SkemaCalon, SkemaTerap, SkemaUji } from './skema.js'
import { kunciKonsep, type Pengaju } from './usulan.js'
import { HalamanCalon, LaporanUsulan } from './views-calon.js'

const JUDUL_CALON = 'Ubah data calon peserta'

/** People of a proposal: one by a form, many by a list, mended or withdrawn. */
export function ruteCalon(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/usulan/:id/peserta',
    akses: 'masuk',
    judul: 'Tambah calon peserta',
    tombol: 'Tambah',
    params: Id,
    skema: SkemaCalon,
    status: 201,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      const u = await kunciKonsep({ trx, kini, pelaku }, params.id)
      const p = { kini, sebutPd: petugas(pelaku) }
      await simpanCalon(trx, u.id, [await periksaSatu(trx, u, isian, p)])
      return { id: u.id }
    },
    lanjut: ({ id }) => `/usulan/${id}?${pesanDengan('Calon peserta disimpan.')}#tambah`,
  })

  ruteDaftar(app)
  ruteSatu(app)
}

/** The list of an agency: tried first, then applied by the hash of the very file that was tried. */
function ruteDaftar(app: FastifyInstance): void {
  const periksa = async (p: Pengaju, id: string, lembar: any) => {
    const u = await kunciKonsep(p, id)
    const opsi = { kini: p.kini, sebutPd: petugas(p.pelaku) }
    return { u, laporan: await periksaUsulan(p.trx, u, lembar, opsi) }
  }

  aksi(app, {
    jalur: '/usulan/:id/impor/uji',
    akses: 'masuk',
    judul: 'Periksa daftar calon peserta',
    tombol: 'Periksa dahulu',
    params: Id,
    skema: SkemaUji,
    sebelum: async ({ isian, berkas }) =>
      bacaLembar(await berkas(isian.berkas.sha256), isian.berkas.nama),
    async jalankan({ trx, kini, pelaku, params, isian, luar }) {
      const { laporan } = await periksa({ trx, kini, pelaku }, params.id, luar)
      return { laporan, berkas: isian.berkas, id: params.id }
    },
    json: ({ laporan }) => ({ laporan }),
    lanjut: ({ id }) => `/usulan/${id}`,
    hasil: (hasil, { csrf }) => LaporanUsulan({ ...hasil, csrf }),
  })

  aksi(app, {
    jalur: '/usulan/:id/impor',
    akses: 'masuk',
    judul: 'Simpan daftar calon peserta',
    params: Id,
    skema: SkemaTerap,
    sebelum: async ({ isian, berkas }) => bacaLembar(await berkas(isian.sidik), isian.nama),
    async jalankan({ trx, kini, pelaku, params, isian, luar }) {
      const { u, laporan } = await periksa({ trx, kini, pelaku }, params.id, luar)
      await terapkanUsulan(trx, u.id, laporan, isian.lewatiSalah)
      const { baru, berubah } = laporan.jumlah
      return { id: u.id, baru, berubah, jumlah: laporan.jumlah }
    },
    lanjut: ({ id, baru, berubah }) =>
      `/usulan/${id}?${pesanDengan(`Daftar disimpan: ${baru} baru, ${berubah} berubah.`)}`,
  })
}

function ruteSatu(app: FastifyInstance): void {
  baca(app, {
    jalur: '/usulan/:id/peserta/:calon',
    akses: 'masuk',
    judul: JUDUL_CALON,
    params: IdCalon,
    async data({ db, pelaku, params }) {
      const usulan = await satuUsulan(db, params.id, pelaku)
      return { usulan, calon: await calonDari(db, params) }
    },
    tampilan: (data, { csrf }) => HalamanCalon({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/usulan/:id/peserta/:calon',
    akses: 'masuk',
    judul: JUDUL_CALON,
    tombol: 'Simpan',
    params: IdCalon,
    skema: SkemaCalon,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      const { u, calon } = await kunciCalon({ trx, kini, pelaku }, params.id, params.calon)
      const p = { kini, sebutPd: petugas(pelaku) }
      await ubahCalon(trx, calon, u.id, await periksaSatu(trx, u, isian, p))
      return { id: u.id }
    },
    lanjut: ({ id }) => `/usulan/${id}?${pesanDengan('Data calon peserta disimpan.')}`,
  })

  aksi(app, {
    jalur: '/usulan/:id/peserta/:calon/hapus',
    akses: 'masuk',
    judul: 'Tarik calon peserta',
    params: IdCalon,
    async jalankan({ trx, kini, pelaku, params }) {
      await tarikCalon({ trx, kini, pelaku }, params.id, params.calon)
      return { id: params.id }
    },
    lanjut: ({ id }) => `/usulan/${id}?${pesanDengan('Calon peserta ditarik.')}`,
  })
}

async function calonDari(db: Knex, p: { id: string; calon: string }) {
  const calon = await db('calon_peserta')
    .where({ id: p.calon, usulan_id: p.id })
    .first('id', 'data', 'putusan', 'alasan', 'catatan')
  if (!calon) throw errors.TIDAK_ADA({ apa: 'Calon peserta' })
  return calon
}
