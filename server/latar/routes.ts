import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../errors.js'
import type { Knex } from 'knex'
import { baca } from '../platform/http/baca.js'
import { unduh } from '../platform/http/unduh.js'
import { susunCsv } from '../values/sel-aman.js'
import { batasLaporan } from './bersih.js'
import type { DaftarImpor } from './types.js'
import { HalamanImpor } from './views.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Pekerjaan' })

/** The page of an import that runs behind the scenes, for who asked for it. */
export function ruteLatar(app: FastifyInstance, daftar: DaftarImpor): void {
  baca(app, {
    jalur: '/pekerjaan/:id',
    akses: 'masuk',
    judul: 'Impor',
    judulUntuk: ({ pekerjaan }) => pekerjaan.judul,
    params: Id,
    async data({ db, params, pelaku, kini }) {
      const { diubah_at: sejak, ...pekerjaan } = await satuImpor(db, params.id, pelaku.pegawaiId)
      return { pekerjaan, dihapus: sejak < (await batasLaporan(db, kini)) }
    },
    json: ({ pekerjaan }) => ({ pekerjaan }),
    tampilan: ({ pekerjaan: { laporan, ...p }, dihapus }) =>
      HalamanImpor({ p, dihapus, rincian: laporan && daftar[p.jenis]?.tampilan(laporan) }),
  })

  unduh(app, {
    jalur: '/pekerjaan/:id/laporan.csv',
    akses: 'masuk',
    judul: 'Laporan impor, semua baris (.csv)',
    params: Id,
    async berkas({ db, params, pelaku }) {
      const { jenis, laporan } = await satuImpor(db, params.id, pelaku.pegawaiId)
      if (!laporan || !daftar[jenis]) throw errors.TIDAK_ADA({ apa: 'Laporan impor' })
      const isi = susunCsv([
        ['Baris', 'Nama', 'NIP', 'Hasil', 'Keterangan'],
        ...daftar[jenis]!.baris(laporan).map((b) => [
          ...[b.no, b.nama, b.nip, b.hasil, b.keterangan],
        ]),
      ])
      return { isi: Buffer.from(isi), mime: 'text/csv; charset=utf-8', nama: 'laporan-impor.csv' }
    },
  })
}

/** Its report names people and their numbers: nobody else's business. Errors: TIDAK_ADA. */
async function satuImpor(db: Knex, id: string, pegawaiId: string): Promise<any> {
  const p = await db('pekerjaan as p')
    .join('impor_latar as i', 'i.pekerjaan_id', 'p.id')
    .where({ 'p.id': id, 'p.oleh': pegawaiId })
    .first(
      ...['p.id', 'p.jenis', 'p.judul', 'p.status', 'p.tahap', 'p.total', 'p.selesai'],
      ...['p.diubah_at', 'i.pesan', 'i.kembali', 'i.laporan'],
    )
  if (!p) throw errors.TIDAK_ADA({ apa: 'Pekerjaan' })
  return p
}
