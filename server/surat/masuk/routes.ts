import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Mesin } from '../../perkara/service.js'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { catatSuratMasuk, type SuratMasukBaru } from './catat.js'
import { izinMasuk, wajibPencatat, wajibTerbuka } from './izin.js'
import { jagaPindaian, kenaliPindaian } from './pindaian.js'
import { daftarMasuk, detailMasuk, pilihanKlasifikasi } from './queries.js'
import { ralatSuratMasuk } from './ralat.js'
import { ruteDisposisi } from './routes-disposisi.js'
import { ruteKaitan } from './routes-kaitan.js'
import { ruteLembar } from './routes-lembar.js'
import { ruteHalamanSurat } from './routes-surat.js'
import { rutePengaturan } from './routes-pengaturan.js'
import { skemaRalat, skemaSuratMasuk, type IsianSuratMasuk } from './skema.js'
import { DaftarMasuk } from './views-daftar.js'
import { HalamanFormulir } from './views-surat.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Surat masuk' })
const pesan = (teks: string): string => `pesan=${encodeURIComponent(teks)}`

/** Incoming letters: list, entry, correction, scan, settings. */
export function ruteSuratMasuk(app: FastifyInstance, mesin: Mesin): void {
  ruteDaftar(app)
  ruteCatat(app)
  ruteRalat(app)
  ruteHalamanSurat(app)
  ruteDisposisi(app)
  ruteKaitan(app, mesin)
  ruteLembar(app)
  rutePengaturan(app)
}

const Hari = (title: string) => Type.Optional(Type.String({ title, format: 'date' }))

function ruteDaftar(app: FastifyInstance): void {
  baca(app, {
    jalur: '/surat/masuk',
    akses: 'masuk',
    judul: 'Surat masuk',
    query: Type.Object({
      q: Type.Optional(Type.String({ title: 'Cari', maxLength: 100 })),
      tahun: Type.Optional(Type.Integer({ title: 'Tahun', minimum: 2000, maximum: 2100 })),
      dari: Hari('Diterima dari'),
      sampai: Hari('Diterima sampai'),
      belum: Type.Optional(Type.Boolean({ title: 'Belum didisposisi' })),
      sesudah: Type.Optional(Type.String({ maxLength: 20 })),
    }),
    async data({ db, query, pelaku }) {
      const izin = await izinMasuk(db, pelaku)
      const { zona } = await setelanKantor(db)
      const { sesudah: _, ...saring } = query
      const halaman = await daftarMasuk(db, izin, query, zona)
      return { ...halaman, saring, zona, mencatat: izin.mencatat, admin: pelaku.admin }
    },
    json: ({ baris, berikut }) => ({ baris, berikut }),
    tampilan: (data) => DaftarMasuk(data),
  })

  unduh(app, {
    jalur: '/surat/masuk/:id/pindaian',
    akses: 'masuk',
    judul: 'Pindaian surat masuk',
    params: Id,
    async berkas({ db, params, pelaku }) {
      await wajibTerbuka(db, await izinMasuk(db, pelaku), params.id)
      const s = await db('surat_masuk').where({ id: params.id }).first('sha256', 'agenda', 'tahun')
      if (!s.sha256) throw errors.BELUM_DIPINDAI()
      const berkas = await ambilBerkas(db, s.sha256)
      // What the browser once called it does not count.
      const mime = kenaliPindaian(berkas.isi)
      const akhiran = mime.split('/')[1]!.replace('jpeg', 'jpg')
      return { ...berkas, mime, nama: `surat-masuk-${s.tahun}-${s.agenda}.${akhiran}` }
    },
  })
}

function ruteCatat(app: FastifyInstance): void {
  const skemaUntuk = async ({ db }: { db: Knex }) => skemaSuratMasuk(await pilihanKlasifikasi(db))

  baca(app, {
    jalur: '/surat/masuk/baru',
    akses: 'masuk',
    judul: 'Catat surat masuk',
    async data({ db, pelaku, kini }) {
      wajibPencatat(await izinMasuk(db, pelaku))
      const { zona } = await setelanKantor(db)
      return { skema: await skemaUntuk({ db }), hariIni: tanggalDiZona(kini, zona) }
    },
    tampilan: ({ skema, hariIni }, { csrf }) =>
      HalamanFormulir({
        judul: 'Catat surat masuk',
        skema,
        awal: { tanggalTerima: hariIni },
        aksi: '/surat/masuk',
        csrf,
        tombol: 'Catat dan beri nomor agenda',
        kembali: '/surat/masuk',
      }),
  })

  aksi(app, {
    jalur: '/surat/masuk',
    akses: 'masuk',
    judul: 'Catat surat masuk',
    tombol: 'Catat dan beri nomor agenda',
    skemaUntuk,
    status: 201,
    async jalankan({ trx, kini, pelaku, isian }) {
      wajibPencatat(await izinMasuk(trx, pelaku))
      return catatSuratMasuk({ trx, kini, pelaku }, await dariIsian(trx, isian))
    },
    lanjut: ({ id, agenda, tahun }) =>
      `/surat/masuk/${id}?${pesan(`Surat dicatat dengan nomor agenda ${agenda}/${tahun}.`)}`,
  })
}

function ruteRalat(app: FastifyInstance): void {
  const skemaUntuk = async ({ db, params }: { db: Knex; params: { id: string } }) =>
    skemaRalat(await pilihanKlasifikasi(db, params.id))

  baca(app, {
    jalur: '/surat/masuk/:id/ralat',
    akses: 'masuk',
    judul: 'Perbaiki catatan surat masuk',
    params: Id,
    async data({ db, params, pelaku }) {
      const izin = await izinMasuk(db, pelaku)
      wajibPencatat(izin)
      await wajibTerbuka(db, izin, params.id)
      const { surat } = (await detailMasuk(db, params.id))!
      const { zona } = await setelanKantor(db)
      return { surat, skema: await skemaUntuk({ db, params }), zona }
    },
    tampilan: ({ surat, skema, zona }, { csrf }) =>
      HalamanFormulir({
        judul: `Perbaiki catatan agenda ${surat.agenda}/${surat.tahun}`,
        skema,
        awal: {
          ...surat,
          tanggalTerima: tanggalDiZona(surat.diterima_at, zona),
          pindaian: surat.sha256 && { sha256: surat.sha256, nama: surat.nama_berkas || 'pindaian' },
        },
        aksi: `/surat/masuk/${surat.id}/ralat`,
        csrf,
        tombol: 'Simpan perbaikan',
        kembali: `/surat/masuk/${surat.id}`,
      }),
  })

  aksi(app, {
    jalur: '/surat/masuk/:id/ralat',
    akses: 'masuk',
    judul: 'Perbaiki catatan surat masuk',
    tombol: 'Simpan perbaikan',
    params: Id,
    skemaUntuk,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      const izin = await izinMasuk(trx, pelaku)
      wajibPencatat(izin)
      await wajibTerbuka(trx, izin, params.id)
      const { alasan, versi } = isian
      const surat = { ...(await dariIsian(trx, isian)), alasan, versi }
      return ralatSuratMasuk({ trx, kini, pelaku }, params.id, surat)
    },
    lanjut: (_, { id }) => `/surat/masuk/${id}?${pesan('Perbaikan disimpan.')}`,
  })
}

/** The form as a record; the scan is looked into before it is kept. */
async function dariIsian(
  trx: Knex.Transaction,
  { pindaian, nomor = '', ...isian }: IsianSuratMasuk,
): Promise<SuratMasukBaru> {
  if (pindaian) await jagaPindaian(trx, pindaian)
  if (isian.klasifikasi && !(await trx('klasifikasi').where({ kode: isian.klasifikasi }).first()))
    throw errors.ISIAN_SALAH({ kolom: 'Kode klasifikasi', sebab: 'tidak ada dalam daftar' })
  return { ...isian, nomor, sha256: pindaian?.sha256 ?? null, namaBerkas: pindaian?.nama ?? '' }
}
