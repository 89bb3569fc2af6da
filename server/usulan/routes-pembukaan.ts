import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { pesanDengan } from '../pegawai/pesan.js'
import type { Mesin } from '../perkara/service.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { errors } from '../errors.js'
import { waktuSingkat } from '../values/tanggal.js'
import { pdPengusul, petugas, petugasPelatihan, wajibPetugasPelatihan } from './hak.js'
import { bukaUsulan, pelatihanTerbuka, satuPembukaan } from './pembukaan.js'
import { usulanDikembalikan } from './perbaikan.js'
import { daftarUsulan } from './queries.js'
import { rutePengusul } from './routes-pengusul.js'
import { ruteCalon } from './routes-calon.js'
import { ruteSatuUsulan } from './routes-usulan.js'
import { IdPelatihan, Lanjut, skemaAtasNama, skemaMulai, SkemaPembukaan } from './skema.js'
import { mulaiUsulan } from './usulan.js'
import { HalamanPembukaan, HalamanUsulan } from './views.js'

const penyebutWaktu = async (db: Knex): Promise<(d: Date) => string> => {
  const { zona, zonaSingkat } = await setelanKantor(db)
  return (d) => waktuSingkat(d, zona, zonaSingkat)
}

const semuaPd = (db: any): Promise<{ id: string; nama: string }[]> =>
  db('pd').where({ aktif: true }).orderBy('nama').select('id', 'nama')

/** Participants proposed by agencies: what is open, the proposals, one of them, who may propose. */
export function ruteUsulan(app: FastifyInstance, mesin: Mesin): void {
  baca(app, {
    jalur: '/usulan',
    akses: 'masuk',
    judul: 'Usulan peserta',
    query: Lanjut,
    async data({ db, pelaku, kini, query }) {
      const { rows, next } = await daftarUsulan(db, pelaku, query)
      return {
        ...{ usulan: rows, berikut: next, petugas: petugas(pelaku) },
        pd: await pdPengusul(db, pelaku.pegawaiId),
        kembali: await usulanDikembalikan(db, pelaku.pegawaiId),
        saat: await penyebutWaktu(db),
        terbuka: await pelatihanTerbuka(db, kini),
      }
    },
    json: ({ saat: _, ...data }) => data,
    tampilan: (data) => HalamanUsulan(data),
  })

  rutePembukaan(app)
  rutePengusul(app)
  ruteSatuUsulan(app, mesin)
  ruteCalon(app)
}

function rutePembukaan(app: FastifyInstance): void {
  baca(app, {
    jalur: '/usulan/pelatihan/:id',
    akses: 'masuk',
    judul: 'Usulan peserta pelatihan',
    judulUntuk: ({ pembukaan }) => `Usulan peserta ${pembukaan.nama}`,
    params: IdPelatihan,
    query: Lanjut,
    async data({ db, pelaku, kini, params, query }) {
      const { rows, next } = await daftarUsulan(db, pelaku, { pelatihanId: params.id, ...query })
      const boleh = await petugasPelatihan(db, pelaku, params.id)
      return {
        ...{ usulan: rows, berikut: next, petugas: boleh },
        saat: await penyebutWaktu(db),
        pembukaan: await satuPembukaan(db, params.id, kini),
        pd: await pdPengusul(db, pelaku.pegawaiId),
        semuaPd: boleh ? await semuaPd(db) : [],
      }
    },
    json: ({ saat: _, ...data }) => data,
    tampilan: (data, { csrf }) => HalamanPembukaan({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/usulan/pelatihan/:id/buka',
    akses: 'masuk',
    judul: 'Buka untuk usulan peserta',
    tombol: 'Simpan',
    params: IdPelatihan,
    skema: SkemaPembukaan,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await wajibPetugasPelatihan(trx, pelaku, params.id)
      await bukaUsulan({ trx, kini, pelaku }, params.id, isian)
      return {}
    },
    lanjut: (_h, { id }) => `/usulan/pelatihan/${id}?${pesanDengan('Disimpan.')}`,
  })

  aksi(app, {
    jalur: '/usulan/pelatihan/:id',
    akses: 'masuk',
    judul: 'Buat usulan peserta',
    tombol: 'Buat usulan',
    params: IdPelatihan,
    async skemaUntuk({ db, pelaku }) {
      const pd = await pdPengusul(db, pelaku.pegawaiId)
      if (pd.length === 0) throw errors.USULAN_BUKAN_PENGUSUL()
      return skemaMulai(pd)
    },
    status: 201,
    jalankan: async ({ trx, kini, pelaku, params, isian }) => ({
      id: await mulaiUsulan({ trx, kini, pelaku }, params.id, { pdId: isian.pd }),
    }),
    lanjut: ({ id }) => `/usulan/${id}`,
  })

  aksi(app, {
    jalur: '/usulan/pelatihan/:id/atas-nama',
    akses: 'masuk',
    judul: 'Catat usulan perangkat daerah',
    tombol: 'Catat usulan',
    params: IdPelatihan,
    async skemaUntuk({ db, pelaku, params }) {
      await wajibPetugasPelatihan(db, pelaku, params.id)
      return skemaAtasNama(await semuaPd(db))
    },
    status: 201,
    jalankan: async ({ trx, kini, pelaku, params, isian: { pd, ...surat } }) => ({
      id: await mulaiUsulan({ trx, kini, pelaku }, params.id, { pdId: pd, surat }),
    }),
    lanjut: ({ id }) => `/usulan/${id}`,
  })
}
