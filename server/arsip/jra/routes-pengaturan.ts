import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { setelanArsip, simpanSetelanArsip } from './hak.js'
import { HalamanPengaturan } from './views-pengaturan.js'

const skemaUntuk = async ({ db }: { db: Knex }) => {
  const peran = await db('peran').orderBy('nama').select('kode', 'nama')
  const daftar = (title: string, description: string) =>
    Type.Array(
      Type.Union(peran.map((p: any) => Type.Literal(p.kode as string, { title: p.nama }))),
      { title, description, minItems: 1 },
    )
  return Type.Object({
    pengelola: daftar(
      'Pengelola arsip',
      'Mengusulkan, melaksanakan, menahan, mengunduh per bulan.',
    ),
    penyetuju: daftar('Pemutus usulan', 'Menyetujui atau menolak; tidak pernah usulannya sendiri.'),
  })
}

/** Who keeps the archive and who decides: data of the office. */
export function rutePengaturanArsip(app: FastifyInstance): void {
  baca(app, {
    jalur: '/arsip/pengaturan',
    akses: 'admin',
    judul: 'Pengaturan arsip',
    data: async ({ db }) => ({ skema: await skemaUntuk({ db }), awal: await setelanArsip(db) }),
    json: ({ awal }) => awal,
    tampilan: (data, { csrf }) => HalamanPengaturan({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/arsip/pengaturan',
    akses: 'admin',
    judul: 'Pengaturan arsip',
    tombol: 'Simpan',
    skemaUntuk,
    async jalankan({ trx, kini, isian }) {
      await simpanSetelanArsip(trx, isian, kini)
      return {}
    },
    lanjut: () => `/arsip/pengaturan?pesan=${encodeURIComponent('Pengaturan disimpan.')}`,
  })
}
