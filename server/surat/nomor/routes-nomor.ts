import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import {
  cariKode,
  daftarKlasifikasi,
  petunjukKode,
  wajibKode,
} from '../../naskah/klasifikasi/klasifikasi.js'
import { bolehMengagendakan, wajibMengagendakan } from '../../pegawai/sekretariat.js'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import type { Pelaku } from '../../values/pelaku.js'
import { tanggalDiZona, waktuSingkat } from '../../values/tanggal.js'
import { bacaCara, kalimatTerakhir, kolomCara } from '../handler/cara-nomor.js'
import { jagaPindaian, kenaliPindaian } from '../masuk/pindaian.js'
import { batalkanDiBuku, naskahBernomor } from './batal.js'
import { detailNomor, samarkan, secTerbuka } from './queries-nomor.js'
import { wajibRegister } from './register.js'
import { SkemaBatalNomor, SkemaPindaian, skemaTangan } from './skema-nomor.js'
import { Kode } from './skema-register.js'
import { nomoriTangan, simpanPindaian } from './tangan.js'
import { HalamanNomor, HalamanTangan } from './views-nomor.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Nomor' })

/** One number of the book, its cancelling, and numbers given by hand. */
export function ruteNomor(app: FastifyInstance): void {
  ruteSatu(app)
  ruteUbah(app)
  ruteTangan(app)
}

async function wajibNomor(db: Knex, id: string, pelaku: Pelaku) {
  const nomor = await detailNomor(db, id)
  if (!nomor) throw errors.TIDAK_ADA({ apa: 'Nomor' })
  const terbuka = await secTerbuka(db, pelaku)
  return { ...samarkan(nomor, terbuka), terbuka: terbuka.has(nomor.sec) }
}

function ruteSatu(app: FastifyInstance): void {
  baca(app, {
    jalur: '/surat/nomor/:id',
    akses: 'masuk',
    judul: 'Nomor surat',
    params: Id,
    judulUntuk: ({ nomor }) => nomor.nomor,
    async data({ db, params, pelaku }) {
      const { zona, zonaSingkat } = await setelanKantor(db)
      const nomor = await wajibNomor(db, params.id, pelaku)
      const petunjuk = nomor.klas ? petunjukKode(await cariKode(db, nomor.klas), nomor.klas) : null
      return {
        nomor: { ...nomor, petunjuk },
        zona,
        zonaSingkat,
        boleh: bolehMengagendakan(pelaku),
      }
    },
    json: ({ nomor }) => nomor,
    tampilan: ({ zona, zonaSingkat, ...data }, { csrf }) =>
      HalamanNomor({ ...data, csrf, saat: (d: Date) => waktuSingkat(d, zona, zonaSingkat) }),
  })

  unduh(app, {
    jalur: '/surat/nomor/:id/pindaian',
    akses: 'masuk',
    judul: 'Pindaian surat bernomor',
    params: Id,
    async berkas({ db, params, pelaku }) {
      const n = await wajibNomor(db, params.id, pelaku)
      if (!n.sha256) throw errors.TIDAK_ADA({ apa: 'Pindaian' })
      if (!n.terbuka) throw errors.SURAT_RAHASIA()
      const berkas = await ambilBerkas(db, n.sha256)
      const mime = kenaliPindaian(berkas.isi)
      return { ...berkas, mime, nama: `${n.nomor.replaceAll('/', '-')}.${mime.split('/')[1]}` }
    },
  })
}

function ruteUbah(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/surat/nomor/:id/pindaian',
    akses: 'masuk',
    judul: 'Simpan pindaian',
    tombol: 'Simpan pindaian',
    params: Id,
    skema: SkemaPindaian,
    async jalankan({ trx, pelaku, params, isian }) {
      wajibMengagendakan(pelaku)
      await jagaPindaian(trx, isian.pindaian)
      await simpanPindaian(trx, params.id, isian.pindaian.sha256)
      return { id: params.id }
    },
    lanjut: ({ id }) => `/surat/nomor/${id}?pesan=Pindaian+disimpan.`,
  })

  aksi(app, {
    jalur: '/surat/nomor/:id/batal',
    akses: 'masuk',
    judul: 'Batalkan nomor',
    tombol: 'Batalkan nomor',
    params: Id,
    skema: SkemaBatalNomor,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      wajibMengagendakan(pelaku)
      const penggantiId = isian.pengganti ? await naskahBernomor(trx, isian.pengganti) : null
      if (isian.pengganti && !penggantiId) throw errors.PENGGANTI_SALAH()
      const { alasan } = isian
      await batalkanDiBuku(trx, params.id, { alasan, oleh: pelaku.pegawaiId, kini, penggantiId })
      return { id: params.id }
    },
    lanjut: ({ id }) => `/surat/nomor/${id}?pesan=Nomor+dibatalkan.`,
  })
}

const skemaUntuk = async ({ db, params, kini }: { db: Knex; params: any; kini: Date }) =>
  skemaTangan(await kolomCara(db, params.kode, kini), await daftarKlasifikasi(db))

function ruteTangan(app: FastifyInstance): void {
  baca(app, {
    jalur: '/register/:kode/nomor',
    akses: 'masuk',
    judul: 'Beri nomor',
    params: Kode,
    query: Type.Object({
      cara: Type.Optional(Type.Union([Type.Literal('urut'), Type.Literal('sisipan')])),
    }),
    async data({ db, params, query, kini, pelaku }) {
      wajibMengagendakan(pelaku)
      const hariIni = tanggalDiZona(kini, (await setelanKantor(db)).zona)
      return {
        register: await wajibRegister(db, params.kode),
        hariIni,
        cara: query.cara ?? 'urut',
        kalimat: await kalimatTerakhir(db, params.kode, Number(hariIni.slice(0, 4))),
        skema: await skemaUntuk({ db, params, kini }),
      }
    },
    json: ({ skema: _, ...sisa }) => sisa,
    tampilan: (data, { csrf }) => HalamanTangan({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/register/:kode/nomor',
    akses: 'masuk',
    judul: 'Beri nomor',
    tombol: 'Beri nomor',
    params: Kode,
    skemaUntuk,
    status: 201,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      wajibMengagendakan(pelaku)
      await wajibKode(trx, isian.klasifikasi)
      if (isian.pindaian) await jagaPindaian(trx, isian.pindaian)
      const { klasifikasi: klas, pindaian, caraNomor, alasanSisipan, nomorPesanan, ...isi } = isian
      return {
        ...(await nomoriTangan(
          { trx, kini, pelaku },
          {
            ...isi,
            register: params.kode,
            klas,
            sha256: pindaian?.sha256 ?? null,
            cara: bacaCara({ caraNomor, alasanSisipan, nomorPesanan }, pelaku),
          },
        )),
      }
    },
    lanjut: ({ id, nomor }) =>
      `/surat/nomor/${id}?pesan=${encodeURIComponent(`Nomor ${nomor} diberikan.`)}`,
  })
}
