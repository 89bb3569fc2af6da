import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { izinMasuk } from '../../surat/masuk/izin.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { simpanCatatan } from './catatan.js'
import { daftarArsip, hitungArsip, unitArsip } from './daftar.js'
import { wajibBacaArsip, wajibPengelola } from './hak.js'
import { samarkan } from './queries.js'
import { ruteAcara } from './routes-acara.js'
import { rutePengaturanArsip } from './routes-pengaturan.js'
import { QueryDaftar, skemaCatatan, Unit } from './skema.js'
import { HalamanUnit } from './views-acara.js'
import { DaftarArsip } from './views.js'

/** The archive by its retention: lists of what is due, single units, proposals and minutes. */
export function ruteJra(app: FastifyInstance): void {
  ruteDaftar(app)
  ruteUnit(app)
  ruteAcara(app)
  rutePengaturanArsip(app)
}

export const hariKantor = async (db: Knex, kini: Date): Promise<string> =>
  tanggalDiZona(kini, (await setelanKantor(db)).zona)

function ruteDaftar(app: FastifyInstance): void {
  baca(app, {
    jalur: '/arsip',
    akses: 'masuk',
    judul: 'Arsip',
    query: QueryDaftar,
    async data({ db, query, pelaku, kini }) {
      const hak = await wajibBacaArsip(db, pelaku)
      const izin = await izinMasuk(db, pelaku)
      const hariIni = await hariKantor(db, kini)
      const { sesudah: _, ...saring } = { daftar: 'semua' as const, ...query }
      const { baris, berikut } = await daftarArsip(
        db,
        { ...saring, sesudah: query.sesudah },
        hariIni,
      )
      return {
        baris: baris.map((u) => samarkan(u, izin)),
        berikut,
        saring,
        hitungan: await hitungArsip(db, hariIni),
        hariIni,
        mengelola: hak.mengelola,
      }
    },
    json: ({ baris, berikut, hitungan }) => ({ baris, berikut, hitungan }),
    tampilan: (data, { csrf }) => DaftarArsip({ ...data, csrf }),
  })
}

const ASAL: Record<string, (id: string) => string> = {
  naskah: (id) => `/naskah/${id}`,
  surat_masuk: (id) => `/surat/masuk/${id}`,
  sertifikat: (id) => `/sertifikat/${id}.pdf`,
}

function ruteUnit(app: FastifyInstance): void {
  const skemaUntuk = async ({ db }: { db: Knex }) =>
    skemaCatatan(await db('klasifikasi').orderBy('kode').select('kode', 'uraian'))

  baca(app, {
    jalur: '/arsip/unit/:pemilik/:id',
    akses: 'masuk',
    judul: 'Arsip',
    params: Unit,
    async data({ db, params, pelaku, kini }) {
      const { mengelola } = await wajibBacaArsip(db, pelaku)
      const [u] = await unitArsip(db, [params])
      if (!u) throw errors.TIDAK_ADA({ apa: 'Arsip' })
      const catatan = await db('arsip_catatan')
        .where({ pemilik: params.pemilik, pemilik_id: params.id })
        .first()
      return {
        unit: samarkan(u, await izinMasuk(db, pelaku)),
        awal: {
          klasifikasi: catatan?.klasifikasi,
          tahan: u.tahan,
          alasan: u.tahan_alasan,
        },
        skema: await skemaUntuk({ db }),
        hariIni: await hariKantor(db, kini),
        mengelola,
      }
    },
    json: ({ unit, awal }) => ({ unit, catatan: awal }),
    tampilan: (data, { csrf }) =>
      HalamanUnit({ ...data, csrf, asal: ASAL[data.unit.pemilik]!(data.unit.pemilik_id) }),
  })

  aksi(app, {
    jalur: '/arsip/unit/:pemilik/:id',
    akses: 'masuk',
    judul: 'Pengarsipan',
    tombol: 'Simpan',
    params: Unit,
    skemaUntuk,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await wajibPengelola(trx, pelaku)
      const { klasifikasi = null, tahan, alasan = '' } = isian
      await simpanCatatan({ trx, kini, pelaku }, params, { klasifikasi, tahan, alasan })
      return {}
    },
    lanjut: (_, p) =>
      `/arsip/unit/${p.pemilik}/${p.id}?pesan=${encodeURIComponent('Catatan arsip disimpan.')}`,
  })
}
