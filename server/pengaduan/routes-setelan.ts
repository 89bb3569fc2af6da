import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { pesanDengan } from '../pegawai/pesan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { PERAN_ORANG } from '../values/pelaku.js'
import { setelanAduan, simpanSetelanAduan, skemaSetelanAduan, unitAduan } from './setelan.js'
import { HalamanSetelanAduan } from './views-setelan.js'

const JALUR = '/pengaduan/pengaturan'

async function skemaUntuk({ db }: { db: Knex }) {
  const peran = await db('peran')
    .whereNotIn('kode', [...PERAN_ORANG])
    .orderBy('nama')
    .select('kode', 'nama')
  const unit = await db('unit').where({ aktif: true }).orderBy('nama').select('kode', 'nama')
  return skemaSetelanAduan(peran, unit)
}

/** Which unit and role take complaints, and who may know who complained: data of the office. */
export function ruteSetelanAduan(app: FastifyInstance): void {
  baca(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Pengaturan pengaduan',
    async data({ db }) {
      const [awal, unitId] = [await setelanAduan(db), await unitAduan(db)]
      const unit = unitId && (await db('unit').where({ id: unitId }).first('nama')).nama
      return { awal, unit, skema: await skemaUntuk({ db }) }
    },
    json: ({ awal }) => Object.fromEntries(Object.entries(awal).filter(([, v]) => v !== '')),
    tampilan: (data, { csrf }) => HalamanSetelanAduan({ ...data, aksi: JALUR, csrf }),
  })

  aksi(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Pengaturan pengaduan',
    tombol: 'Simpan',
    skemaUntuk,
    async jalankan({ trx, kini, isian }) {
      await simpanSetelanAduan(trx, isian, kini)
      return { unit: await unitAduan(trx) }
    },
    lanjut: ({ unit }) =>
      `${JALUR}?${pesanDengan(
        unit
          ? 'Pengaturan disimpan.'
          : 'Disimpan, tetapi belum ada jabatan dengan peran itu di unit tersebut: pengaduan belum dapat diterima.',
      )}`,
  })
}
