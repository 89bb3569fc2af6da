import type { FastifyInstance } from 'fastify'
import { errors } from '../errors.js'
import { pesanDengan } from '../pegawai/pesan.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { daftarBentuk, daftarJenis, daftarKompetensi } from './acuan.js'
import { ubahBentuk, ubahJenisJabatan, ubahTingkat } from './acuan-ubah.js'
import {
  ParamKode,
  ParamTingkat,
  SkemaBentuk,
  SkemaJenisJabatan,
  SkemaTingkat,
} from './skema-acuan.js'
import { FormAcuan, HalamanAcuan } from './views-acuan.js'

const lanjut = (): string => `/rencana/acuan?${pesanDengan('Acuan disimpan.')}`

/** The reference tables of planning, as an office changes them: forms, kinds of post, levels of SKJ. */
export function ruteAcuan(app: FastifyInstance): void {
  baca(app, {
    jalur: '/rencana/acuan',
    akses: 'admin',
    judul: 'Acuan perencanaan',
    data: async ({ db }) => ({
      bentuk: await daftarBentuk(db),
      jenis: await daftarJenis(db),
      kompetensi: await daftarKompetensi(db),
    }),
    tampilan: (data) => HalamanAcuan(data),
  })
  ruteBentuk(app)
  ruteJabatan(app)
  ruteTingkat(app)
}

function ruteBentuk(app: FastifyInstance): void {
  const bersama = {
    jalur: '/rencana/acuan/bentuk/:kode',
    akses: 'admin',
    judul: 'Bentuk pengembangan',
    params: ParamKode,
  } as const
  baca(app, {
    ...bersama,
    async data({ db, params }) {
      const b = (await daftarBentuk(db)).find((x) => x.kode === params.kode)
      if (!b) throw errors.TIDAK_ADA({ apa: 'Bentuk' })
      const { jpBawaan, maksSebulan, nama } = b
      const awal = {
        ...{ nama, per: b.per || 'lain' },
        ...(jpBawaan !== null && { jpBawaan }),
        ...(maksSebulan !== null && { maksSebulan }),
      }
      return { aksi: `/rencana/acuan/bentuk/${b.kode}`, judul: nama, awal }
    },
    json: ({ awal }) => awal,
    tampilan: (d, { csrf }) => FormAcuan({ ...d, skema: SkemaBentuk, csrf }),
  })
  aksi(app, {
    ...bersama,
    tombol: 'Simpan',
    skema: SkemaBentuk,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await ubahBentuk({ trx, kini, pelaku }, params.kode, isian)
      return { kode: params.kode }
    },
    lanjut,
  })
}

function ruteJabatan(app: FastifyInstance): void {
  const bersama = {
    jalur: '/rencana/acuan/jabatan/:kode',
    akses: 'admin',
    judul: 'Jenis jabatan',
    params: ParamKode,
  } as const
  baca(app, {
    ...bersama,
    async data({ db, params }) {
      const j = (await daftarJenis(db)).find((x) => x.kode === params.kode)
      if (!j) throw errors.TIDAK_ADA({ apa: 'Jenis jabatan' })
      const { nama, standar } = j
      return { aksi: `/rencana/acuan/jabatan/${j.kode}`, judul: nama, awal: { nama, standar } }
    },
    json: ({ awal }) => awal,
    tampilan: (d, { csrf }) => FormAcuan({ ...d, skema: SkemaJenisJabatan, csrf }),
  })
  aksi(app, {
    ...bersama,
    tombol: 'Simpan',
    skema: SkemaJenisJabatan,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await ubahJenisJabatan({ trx, kini, pelaku }, params.kode, isian)
      return { kode: params.kode }
    },
    lanjut,
  })
}

function ruteTingkat(app: FastifyInstance): void {
  const bersama = {
    jalur: '/rencana/acuan/skj/:no/:level',
    akses: 'admin',
    judul: 'Level kompetensi',
    params: ParamTingkat,
  } as const
  baca(app, {
    ...bersama,
    async data({ db, params }) {
      const k = (await daftarKompetensi(db)).find((x) => x.no === Number(params.no))
      const t = k?.tingkat.find((x) => x.level === Number(params.level))
      if (!k || !t) throw errors.TIDAK_ADA({ apa: 'Level kompetensi' })
      const { deskripsi, indikator } = t
      return {
        ...{ aksi: `/rencana/acuan/skj/${k.no}/${t.level}`, judul: `${k.nama}, level ${t.level}` },
        awal: { deskripsi, indikator },
      }
    },
    json: ({ awal }) => awal,
    tampilan: (d, { csrf }) => FormAcuan({ ...d, skema: SkemaTingkat, csrf }),
  })
  aksi(app, {
    ...bersama,
    tombol: 'Simpan',
    skema: SkemaTingkat,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      const letak = { no: Number(params.no), level: Number(params.level) }
      await ubahTingkat({ trx, kini, pelaku }, letak, isian)
      return letak
    },
    lanjut,
  })
}
