import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { setelanKantor } from '../kantor/setelan.js'
import { pesanDengan } from '../pegawai/pesan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { riwayatPenempatan, ubahPenempatan } from './penempatan.js'
import { skemaPenempatan } from './schema.js'
import type { AtasanBerganti } from './terapkan.js'
import { HalamanPenempatan } from './views-penempatan.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Pegawai' })

/** Where one person works and under whom, changed with its day and reason. */
export function rutePenempatan(app: FastifyInstance, atasanBerganti: AtasanBerganti): void {
  const bersama = {
    jalur: '/perangkat/orang/:id',
    akses: 'admin',
    judul: 'Penempatan',
    params: Id,
  } as const

  baca(app, {
    ...bersama,
    async data({ db, params, kini }) {
      return {
        ...(await riwayatPenempatan(db, params.id)),
        skema: await skemaKini(db),
        hariIni: tanggalDiZona(kini, (await setelanKantor(db)).zona),
      }
    },
    json: ({ id, nama, penempatan }) => ({ id, nama, penempatan }),
    judulUntuk: ({ nama }) => `Penempatan ${nama}`,
    tampilan: (data, { csrf }) => HalamanPenempatan({ ...data, csrf }),
  })

  aksi(app, {
    ...bersama,
    tombol: 'Simpan penempatan',
    skemaUntuk: ({ db }) => skemaKini(db),
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await ubahPenempatan({ trx, kini, pelaku }, params.id, isian, atasanBerganti)
      return { id: params.id }
    },
    lanjut: ({ id }) => `/perangkat/orang/${id}?${pesanDengan('Penempatan dicatat.')}`,
  })
}

const skemaKini = async (db: Knex) =>
  skemaPenempatan(
    await db('pd').where({ aktif: true }).orderBy('nama').select('id as kode', 'nama'),
    await db('jenis_jabatan').orderBy('urut').select('kode', 'nama'),
  )
