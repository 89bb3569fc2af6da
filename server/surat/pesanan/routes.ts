import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { daftarKlasifikasi, wajibKode } from '../../naskah/klasifikasi/klasifikasi.js'
import { bolehMengagendakan, wajibMengagendakan } from '../../pegawai/sekretariat.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { cetakanPesanan } from '../cetakan/queries.js'
import { pesanRentang } from '../nomor/pesanan.js'
import { samarkan, secTerbuka } from '../nomor/queries-nomor.js'
import { daftarPesanan, detailPesanan, hariIniKantor, pilihanPesanan } from './queries.js'
import { IdPesanan, skemaPesanan, SkemaTutup } from './skema.js'
import { tutupPesanan } from './tutup.js'
import { DaftarPesanan, HalamanPesanan } from './views.js'

const skemaUntuk = async ({ db }: { db: Knex }) =>
  skemaPesanan(await pilihanPesanan(db), await daftarKlasifikasi(db))

/** Numbers reserved in advance: who for, what for, until when. */
export function rutePesanan(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pesanan',
    akses: 'masuk',
    judul: 'Nomor pesanan',
    query: Type.Object({ sesudah: Type.Optional(Type.String({ maxLength: 80 })) }),
    async data({ db, kini, pelaku, query }) {
      const { baris: pesanan, berikut } = await daftarPesanan(db, kini, query.sesudah)
      return {
        pesanan,
        berikut,
        pelakuId: pelaku.pegawaiId,
        skema: bolehMengagendakan(pelaku) ? await skemaUntuk({ db }) : null,
      }
    },
    json: ({ pesanan, berikut }) => ({ pesanan, berikut }),
    tampilan: (data, { csrf }) => DaftarPesanan({ ...data, csrf }),
  })

  baca(app, {
    jalur: '/pesanan/:id',
    akses: 'masuk',
    judul: 'Nomor pesanan',
    params: IdPesanan,
    judulUntuk: ({ pesanan }) => pesanan.keperluan,
    async data({ db, params, kini, pelaku }) {
      const data = await detailPesanan(db, params.id, kini)
      if (!data) throw errors.TIDAK_ADA({ apa: 'Pesanan nomor' })
      const terbuka = await secTerbuka(db, pelaku)
      const nomor = data.nomor.map((n) => samarkan(n, terbuka))
      const boleh = bolehMengagendakan(pelaku)
      return { ...data, nomor, boleh, cetakan: boleh ? await cetakanPesanan(db, params.id) : [] }
    },
    tampilan: (data, { csrf }) => HalamanPesanan({ ...data, csrf }),
  })

  ruteUbah(app)
}

function ruteUbah(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/pesanan',
    akses: 'masuk',
    judul: 'Pesan nomor',
    tombol: 'Pesan nomor',
    skemaUntuk,
    status: 201,
    async jalankan({ trx, kini, pelaku, isian }) {
      wajibMengagendakan(pelaku)
      await wajibKode(trx, isian.klasifikasi)
      const { klasifikasi: klas, ...isi } = isian
      const tanggal = await hariIniKantor(trx, kini)
      const p = { ...isi, klas, tanggal, oleh: pelaku.pegawaiId, kini }
      const { id, nomor } = await pesanRentang(trx, p)
      return { id, nomor: nomor.map((n) => n.nomor) }
    },
    lanjut: ({ id }) => `/pesanan/${id}?pesan=Nomor+dipesan.`,
  })

  aksi(app, {
    jalur: '/pesanan/:id/tutup',
    akses: 'masuk',
    judul: 'Tutup pesanan',
    tombol: 'Batalkan sisa nomor',
    params: IdPesanan,
    skema: SkemaTutup,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      wajibMengagendakan(pelaku)
      const b = { alasan: isian.alasan, oleh: pelaku.pegawaiId, kini }
      return { id: params.id, batal: await tutupPesanan(trx, params.id, b) }
    },
    lanjut: ({ id }) => `/pesanan/${id}?pesan=Sisa+nomor+menjadi+BATAL.`,
  })
}
