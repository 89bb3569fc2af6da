import type { FastifyInstance } from 'fastify'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { aturanUntuk, semuaAturan } from './aturan.js'
import { bunyiTerakhir } from './queries.js'
import { ParamsSop, SkemaAturanSop } from './schema.js'
import { sidikAturan, simpanAturan } from './ubah-aturan.js'
import { HalamanAturan } from './views.js'

const JALUR = '/sop/:kode/peringatan'

/** Who is told when a deadline of an SOP comes near or goes by: everyone may read it. */
export function ruteEskalasi(app: FastifyInstance): void {
  baca(app, {
    jalur: JALUR,
    akses: 'masuk',
    judul: 'Peringatan dan eskalasi',
    params: ParamsSop,
    async data({ db, params }) {
      const sop = await db('sop_versi').where({ kode: params.kode, aktif: true }).first('nama')
      if (!sop) throw errors.TIDAK_ADA({ apa: 'SOP' })
      const semua = await semuaAturan(db, params.kode)
      const aturan = aturanUntuk(semua, params.kode)
      return {
        sop: { kode: params.kode, nama: sop.nama },
        bawaan: !semua.has(params.kode),
        sidik: sidikAturan(aturan),
        aturan,
        bunyi: await bunyiTerakhir(db, params.kode),
        zona: (await setelanKantor(db)).zona,
      }
    },
    tampilan: (d, { csrf, pelaku }) => HalamanAturan({ ...d, csrf, ubah: pelaku.admin }),
    judulUntuk: (d) => `Peringatan dan eskalasi SOP ${d.sop.nama}`,
  })

  aksi(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Peringatan dan eskalasi',
    tombol: 'Simpan',
    params: ParamsSop,
    skema: SkemaAturanSop,
    async jalankan({ trx, pelaku, kini, params, isian }) {
      const oleh = pelaku.pegawaiId
      return { aturan: await simpanAturan(trx, { sop: params.kode, isian, oleh, kini }) }
    },
    lanjut: (_h, { kode }) => `/sop/${encodeURIComponent(kode)}/peringatan?pesan=Aturan+disimpan.`,
  })
}
