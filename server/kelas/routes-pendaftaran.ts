import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../kantor/setelan.js'
import { pesanDengan } from '../pegawai/pesan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { petugasKelas, wajibPembaca, wajibPetugas } from './hak.js'
import {
  cariDaftar,
  daftarkan,
  daftarLangsung,
  hitungDaftar,
  SkemaDaftar,
  SkemaLangsung,
} from './pendaftaran.js'
import { kepalaKelas } from './queries.js'
import { Id } from './skema.js'
import { HalamanDaftar } from './views-pendaftaran.js'

/** Rows 33 and 34 of Peningkatan Kapasitas, on the day. */
export function rutePendaftaran(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pelatihan/:id/pendaftaran',
    akses: 'masuk',
    judul: 'Pendaftaran',
    params: Id,
    query: Type.Object({ cari: Type.Optional(Type.String({ title: 'Cari', maxLength: 300 })) }),
    async data({ db, params, query, pelaku }) {
      await wajibPembaca(db, pelaku, params.id)
      return {
        kelas: await kepalaKelas(db, params.id),
        peserta: await cariDaftar(db, params.id, query.cari),
        hitung: await hitungDaftar(db, params.id),
        cari: query.cari ?? '',
        jam: await setelanKantor(db),
        boleh: await petugasKelas(db, pelaku, params.id),
      }
    },
    json: ({ peserta, hitung }) => ({ peserta, hitung }),
    tampilan: (data, { csrf }) => HalamanDaftar({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/pelatihan/:id/pendaftaran',
    akses: 'masuk',
    judul: 'Daftarkan peserta',
    tombol: 'Daftarkan',
    params: Id,
    skema: SkemaDaftar,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await wajibPetugas(trx, pelaku, params.id)
      return { ...(await daftarkan({ trx, kini, pelaku }, params.id, isian)), kit: isian.kit }
    },
    lanjut: ({ nama, kit }, { id }) =>
      `/pelatihan/${id}/pendaftaran?${pesanDengan(
        `${nama} terdaftar${kit ? ' dan menerima kit' : ''}.`,
      )}`,
  })

  aksi(app, {
    jalur: '/pelatihan/:id/pendaftaran/langsung',
    akses: 'masuk',
    judul: 'Daftarkan peserta tanpa undangan',
    tombol: 'Daftarkan',
    params: Id,
    skema: SkemaLangsung,
    status: 201,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await wajibPetugas(trx, pelaku, params.id)
      return { ...(await daftarLangsung({ trx, kini, pelaku }, params.id, isian)) }
    },
    lanjut: ({ nama }, { id }) =>
      `/pelatihan/${id}/pendaftaran?${pesanDengan(`${nama} terdaftar tanpa undangan.`)}`,
  })
}
