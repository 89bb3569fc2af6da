import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { wajibMengagendakan } from '../../pegawai/sekretariat.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import type { AksiSpec } from '../../platform/http/types.js'
import { pesanCetakan } from '../cetakan/cetakan.js'
import { samarkan, secTerbuka } from '../nomor/queries-nomor.js'
import { PESANAN_TERBANYAK } from '../nomor/pesanan.js'
import { detailPesanan } from '../pesanan/queries.js'
import { IdPesanan } from '../pesanan/skema.js'
import { catatKendali, tutupKendali } from './rekonsiliasi.js'
import { HalamanKendali } from './views.js'

const Teks = (title: string, maxLength: number) => Type.Optional(Type.String({ title, maxLength }))
const Baris = Type.Array(
  Type.Object({
    id: Type.String({ format: 'uuid', 'x-ui': 'tersembunyi' }),
    tanggal: Type.Optional(Type.String({ title: 'Tanggal surat', format: 'date' })),
    tujuan: Teks('Ditujukan kepada', 2000),
    hal: Teks('Hal', 2000),
    keterangan: Teks('Keterangan', 500),
  }),
  { title: 'Lembar kendali', maxItems: PESANAN_TERBANYAK },
)
const SkemaKendali = Type.Object({ baris: Baris })
/** Closing takes along what stands in the sheet: rows typed and not yet saved would become BATAL. */
const SkemaTutupKendali = Type.Object({ baris: Type.Optional(Baris) })

/** A block of numbers for the days without power: its sheets before, its reconciliation after. */
export function ruteKontinuitas(app: FastifyInstance): void {
  ruteIsian(app)
  ruteTutup(app)
}

/** The sheet again with what was typed and why it was refused. */
const lagi: NonNullable<AksiSpec['lagi']> = async ({
  db,
  params,
  pelaku,
  kini,
  isian,
  galat,
  csrf,
}) => {
  const d = await detailPesanan(db, params.id, kini)
  if (!d) return null
  const terbuka = await secTerbuka(db, pelaku)
  const nomor = d.nomor.map((n) => samarkan(n, terbuka))
  return {
    judul: 'Rekonsiliasi nomor',
    isi: HalamanKendali({ ...d, nomor, isian: isian.baris ?? [], galat, csrf }),
  }
}

function ruteIsian(app: FastifyInstance): void {
  baca(app, {
    jalur: '/pesanan/:id/kendali',
    akses: 'masuk',
    judul: 'Rekonsiliasi nomor',
    params: IdPesanan,
    async data({ db, params, kini, pelaku }) {
      wajibMengagendakan(pelaku)
      const d = await detailPesanan(db, params.id, kini)
      if (d?.pesanan.jenis !== 'kontinuitas') throw errors.TIDAK_ADA({ apa: 'Blok kontinuitas' })
      const terbuka = await secTerbuka(db, pelaku)
      return { ...d, nomor: d.nomor.map((n) => samarkan(n, terbuka)) }
    },
    tampilan: (data, { csrf }) => HalamanKendali({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/pesanan/:id/kendali',
    akses: 'masuk',
    judul: 'Rekonsiliasi nomor',
    tombol: 'Simpan yang terisi',
    params: IdPesanan,
    skema: SkemaKendali,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      wajibMengagendakan(pelaku)
      return { jumlah: await catatKendali({ trx, kini, pelaku }, params.id, isian.baris) }
    },
    lagi,
    lanjut: ({ jumlah }, { id }) => `/pesanan/${id}/kendali?pesan=${jumlah}+nomor+dicatat.`,
  })
}

function ruteTutup(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/pesanan/:id/kendali/tutup',
    akses: 'masuk',
    judul: 'Tutup blok kontinuitas',
    tombol: 'Tutup blok',
    params: IdPesanan,
    skema: SkemaTutupKendali,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      wajibMengagendakan(pelaku)
      await catatKendali({ trx, kini, pelaku }, params.id, isian.baris ?? [])
      return { id: await tutupKendali({ trx, kini, pelaku }, params.id) }
    },
    lagi,
    lanjut: ({ id }) => `/cetakan/${id}`,
  })

  aksi(app, {
    jalur: '/pesanan/:id/kendali/cetak',
    akses: 'masuk',
    judul: 'Cetak lembar kendali',
    tombol: 'Cetak lembar kendali',
    params: IdPesanan,
    status: 201,
    async jalankan({ trx, kini, pelaku, params }) {
      wajibMengagendakan(pelaku)
      const d = await detailPesanan(trx, params.id, kini)
      if (!d) throw errors.TIDAK_ADA({ apa: 'Pesanan nomor' })
      if (d.pesanan.sisa === 0) throw errors.PESANAN_DITUTUP()
      const judul = `Lembar kendali ${d.pesanan.nama_register} ${d.pesanan.dari}-${d.pesanan.sampai}`
      const c = { jenis: 'kendali', rujukan: params.id, judul, isi: {} }
      return { id: await pesanCetakan(trx, { ...c, oleh: pelaku.pegawaiId, kini }) }
    },
    lanjut: ({ id }) => `/cetakan/${id}`,
  })
}
