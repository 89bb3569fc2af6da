import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import type { Pelaku } from '../../values/pelaku.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { akhiriPemangku } from '../kelola-pemangku.js'
import { pesanDengan } from '../pesan.js'
import { pilihanJabatan } from '../queries.js'
import { bolehMenata, wajibMenata } from '../sekretariat.js'
import { daftarPenggantian, pilihanPegawai } from './queries.js'
import { Id, SkemaAkhiri, skemaTunjuk } from './schema.js'
import { wajibTerlibat } from './terlibat.js'
import { tunjukPengganti } from './tunjuk.js'
import { AkhiriPengganti, DaftarPenggantian, TunjukPengganti } from './views.js'

/** Acting periods: who stands in for whom, by which decree, until when. */
export function rutePenggantian(app: FastifyInstance): void {
  baca(app, {
    jalur: '/penggantian',
    akses: 'masuk',
    judul: 'Plh. dan Plt.',
    async data({ db, pelaku, kini }) {
      const boleh = bolehMenata(pelaku)
      const baris = await daftarPenggantian(db, boleh ? null : pelaku.pegawaiId)
      return { hariIni: tanggalDiZona(kini, (await setelanKantor(db)).zona), boleh, baris }
    },
    tampilan: (isi, { pelaku }) => DaftarPenggantian({ ...isi, pegawaiId: pelaku.pegawaiId }),
  })

  baca(app, {
    jalur: '/penggantian/baru',
    akses: 'masuk',
    judul: 'Tunjuk Plh. atau Plt.',
    async data({ db, pelaku }) {
      wajibMenata(pelaku)
      return skemaSekarang(db)
    },
    json: (skema) => ({ skema }),
    tampilan: (skema, { csrf }) => TunjukPengganti({ skema, csrf }),
  })

  aksi(app, {
    jalur: '/penggantian',
    akses: 'masuk',
    judul: 'Tunjuk Plh. atau Plt.',
    tombol: 'Tunjuk',
    skemaUntuk: ({ db }) => skemaSekarang(db),
    status: 201,
    jalankan: async ({ trx, kini, pelaku, isian }) => ({
      ...(await tunjukPengganti({ trx, kini, pelaku }, isian)),
    }),
    lanjut: ({ peringatan }) => `/penggantian?${pesanDengan('Penunjukan dicatat.', peringatan)}`,
  })

  ruteSatu(app)
}

function ruteSatu(app: FastifyInstance): void {
  baca(app, {
    jalur: '/penggantian/:id/akhiri',
    akses: 'masuk',
    judul: 'Akhiri penggantian',
    params: Id,
    async data({ db, params, pelaku }) {
      wajibMenata(pelaku)
      return wajibTerlibat(db, params.id, pelaku)
    },
    tampilan: (p, { csrf }) => AkhiriPengganti({ p, csrf }),
  })

  aksi(app, {
    jalur: '/penggantian/:id/akhiri',
    akses: 'masuk',
    judul: 'Akhiri penggantian',
    tombol: 'Akhiri',
    params: Id,
    skema: SkemaAkhiri,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      wajibMenata(pelaku)
      const { id } = await wajibTerlibat(trx, params.id, pelaku)
      await akhiriPemangku({ trx, kini, pelaku }, id, isian.sampai)
      return { id, sampai: isian.sampai }
    },
    lanjut: () => `/penggantian?${pesanDengan('Masa penggantian diakhiri.')}`,
  })

  unduh(app, {
    jalur: '/penggantian/:id/sk',
    akses: 'masuk',
    judul: 'Pindaian SK penggantian',
    params: Id,
    async berkas({ db, params, pelaku }: { db: Knex; params: any; pelaku: Pelaku }) {
      await wajibTerlibat(db, params.id, pelaku)
      const { sk_sha256, sk_berkas } = await db('pemangku').where({ id: params.id }).first()
      if (!sk_sha256) throw errors.TIDAK_ADA({ apa: 'Pindaian SK' })
      return { ...(await ambilBerkas(db, sk_sha256)), nama: sk_berkas || 'sk' }
    },
  })
}

const skemaSekarang = async (db: Knex) =>
  skemaTunjuk(await pilihanJabatan(db), await pilihanPegawai(db))
