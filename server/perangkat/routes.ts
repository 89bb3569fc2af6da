import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { BARIS_LANGSUNG, jalurImpor } from '../latar/service.js'
import { pesanDengan } from '../pegawai/pesan.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { pesanImporOrang, sebutHasilOrang } from './impor-latar.js'
import { bacaLembarOrang } from './lembar-orang.js'
import { aturKepala } from './kepala.js'
import { tambahPd } from './pd.js'
import { periksaOrang } from './periksa-orang.js'
import { daftarPd, orangPd } from './queries.js'
import { ruteAkun } from './routes-akun.js'
import { rutePenempatan } from './routes-penempatan.js'
import { CariOrang, SkemaImpor, SkemaKepala, SkemaPd, SkemaUji } from './schema.js'
import { terapkanOrang, type AtasanBerganti } from './terapkan.js'
import { DaftarPd, HalamanImporOrang, HalamanPd, LaporanUjiOrang } from './views.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Perangkat daerah' })

/** Agencies, who works there and under whom, for administrators. */
export function rutePerangkat(app: FastifyInstance, atasanBerganti: AtasanBerganti): void {
  baca(app, {
    jalur: '/perangkat',
    akses: 'admin',
    judul: 'Perangkat daerah',
    data: async ({ db }) => ({ pd: await daftarPd(db) }),
    tampilan: ({ pd }, { csrf }) => DaftarPd({ pd, csrf }),
  })

  aksi(app, {
    jalur: '/perangkat',
    akses: 'admin',
    judul: 'Tambah perangkat daerah',
    tombol: 'Tambah',
    skema: SkemaPd,
    status: 201,
    jalankan: async ({ trx, kini, pelaku, isian }) => ({
      id: await tambahPd({ trx, kini, pelaku }, isian),
    }),
    lanjut: ({ id }) => `/perangkat/${id}?${pesanDengan('Perangkat daerah ditambahkan.')}`,
  })

  baca(app, {
    jalur: '/perangkat/:id',
    akses: 'admin',
    judul: 'Perangkat daerah',
    judulUntuk: ({ pd }) => pd.nama,
    params: Id,
    query: CariOrang,
    async data({ db, params, query }) {
      const pd = await db('pd').where({ id: params.id }).first('id', 'kode', 'nama', 'kepala')
      if (!pd) throw errors.TIDAK_ADA({ apa: 'Perangkat daerah' })
      return { pd, cari: query.cari ?? '', ...(await orangPd(db, params.id, query)) }
    },
    tampilan: (data, { csrf }) => HalamanPd({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/perangkat/:id/kepala',
    akses: 'admin',
    judul: 'Sebutan kepala perangkat daerah',
    tombol: 'Simpan',
    params: Id,
    skema: SkemaKepala,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await aturKepala({ trx, kini, pelaku }, params.id, isian.kepala?.trim() ?? '')
      return { id: params.id }
    },
    lanjut: ({ id }) => `/perangkat/${id}?${pesanDengan('Sebutan kepala disimpan.')}`,
  })

  ruteImpor(app, atasanBerganti)
  ruteAkun(app)
  rutePenempatan(app, atasanBerganti)
}

function ruteImpor(app: FastifyInstance, atasanBerganti: AtasanBerganti): void {
  baca(app, {
    jalur: '/perangkat/impor',
    akses: 'admin',
    judul: 'Impor pegawai perangkat daerah',
    data: async () => ({}),
    tampilan: (_, { csrf }) => HalamanImporOrang({ csrf }),
  })

  aksi(app, {
    jalur: '/perangkat/impor/uji',
    akses: 'admin',
    judul: 'Uji impor pegawai',
    tombol: 'Periksa dahulu',
    skema: SkemaUji,
    async jalankan({ trx, kini, isian }) {
      const hariIni = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
      const { isi } = await ambilBerkas(trx, isian.berkas.sha256)
      const laporan = await periksaOrang(trx, await bacaLembarOrang(isi), hariIni)
      return { laporan, berkas: isian.berkas, hariIni }
    },
    json: ({ laporan }) => ({ laporan }),
    lanjut: () => '/perangkat/impor',
    hasil: (hasil, { csrf }) => LaporanUjiOrang({ ...(hasil as any), csrf }),
  })

  aksi(app, {
    jalur: '/perangkat/impor',
    akses: 'admin',
    judul: 'Terapkan impor pegawai',
    tombol: 'Terapkan',
    skema: SkemaImpor,
    async jalankan({ trx, kini, pelaku, isian }) {
      const hariIni = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
      const { isi } = await ambilBerkas(trx, isian.sidik)
      const lembar = await bacaLembarOrang(isi)
      if (lembar.length > BARIS_LANGSUNG)
        return pesanImporOrang(trx, isian, lembar.length, { pegawaiId: pelaku.pegawaiId, kini })
      const laporan = await periksaOrang(trx, lembar, hariIni)
      return { ...(await terapkanOrang({ trx, kini, pelaku }, laporan, isian, atasanBerganti)) }
    },
    lanjut: (h) =>
      'pekerjaanId' in h
        ? jalurImpor(h.pekerjaanId)
        : `/perangkat?${pesanDengan(sebutHasilOrang(h))}`,
  })
}
