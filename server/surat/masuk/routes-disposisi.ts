import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { transaksi } from '../../platform/db/db.js'
import { ambilBerkas } from '../../platform/docx/simpan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { unduh } from '../../platform/http/unduh.js'
import type { Pelaku } from '../../values/pelaku.js'
import { tanggalDiZona, waktuSingkat } from '../../values/tanggal.js'
import { beriDisposisi, type Tujuan } from './disposisi.js'
import { izinMasuk, wajibTerbuka, type IzinMasuk } from './izin.js'
import { kenaliPindaian } from './pindaian.js'
import {
  hitungDisposisi,
  kotakDisposisi,
  pilihanTujuan,
  peranTerisi,
  pohonDisposisi,
  TAB,
} from './queries-disposisi.js'
import { setelanMasuk } from './setelan.js'
import { SkemaBatal, skemaDisposisi, SkemaSelesai } from './skema-disposisi.js'
import { batalkanDisposisi, selesaikanDisposisi, tandaiDibaca } from './tindak-disposisi.js'
import { HalamanDisposisi, KotakDisposisi } from './views-disposisi.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Disposisi' })
const pesan = (teks: string) => `pesan=${encodeURIComponent(teks)}`

/** The inbox of disposisi, one disposisi, and what its receiver and giver can do. */
export function ruteDisposisi(app: FastifyInstance): void {
  ruteKotak(app)
  ruteBeri(app)
  ruteTindak(app)
}

/** The form to give a disposisi, with whom this person may choose. */
export async function formulirDisposisi(
  db: Knex,
  izin: IzinMasuk,
  kini: Date,
): Promise<ReturnType<typeof skemaDisposisi>> {
  const { zona } = await setelanKantor(db)
  const { instruksi } = await setelanMasuk(db)
  return skemaDisposisi(
    await pilihanTujuan(db, izin.jabatan, tanggalDiZona(kini, zona)),
    instruksi,
    await peranTerisi(db),
  )
}

const skemaUntuk = async ({ db, pelaku, kini }: { db: Knex; pelaku: Pelaku; kini: Date }) =>
  formulirDisposisi(db, await izinMasuk(db, pelaku), kini)

function ruteKotak(app: FastifyInstance): void {
  baca(app, {
    jalur: '/disposisi',
    akses: 'masuk',
    judul: 'Disposisi',
    query: Type.Object({
      tab: Type.Optional(Type.Union(TAB.map((t) => Type.Literal(t)))),
      sesudah: Type.Optional(Type.String({ maxLength: 80 })),
    }),
    async data({ db, query, pelaku, kini }) {
      const izin = await izinMasuk(db, pelaku)
      const kantor = await setelanKantor(db)
      const hariIni = tanggalDiZona(kini, kantor.zona)
      const tab = query.tab ?? 'baru'
      return {
        tab,
        ...(await kotakDisposisi(db, izin, tab, hariIni, query.sesudah)),
        hitungan: await hitungDisposisi(db, izin, hariIni),
        hariIni,
        kantor,
      }
    },
    json: ({ kantor: _, ...sisa }) => sisa,
    tampilan: ({ kantor, ...data }) => KotakDisposisi({ ...data, saat: saatUntuk(kantor) }),
  })

  baca(app, {
    jalur: '/disposisi/:id',
    akses: 'masuk',
    judul: 'Disposisi',
    params: Id,
    async data({ db, params, pelaku, kini }) {
      const izin = await izinMasuk(db, pelaku)
      const suratId = await suratDari(db, params.id)
      await wajibTerbuka(db, izin, suratId)
      await transaksi(db, (trx) => tandaiDibaca(trx, izin, suratId, kini))
      const simpul = await pohonDisposisi(db, izin, suratId)
      const kantor = await setelanKantor(db)
      return {
        surat: await db('surat_masuk').where({ id: suratId }).first(),
        disposisi: simpul.find((d) => d.id === params.id)!,
        simpul,
        skema: await formulirDisposisi(db, izin, kini),
        hariIni: tanggalDiZona(kini, kantor.zona),
        kantor,
      }
    },
    json: ({ surat, disposisi, simpul }) => ({ surat, disposisi, simpul }),
    tampilan: ({ kantor, ...data }, { csrf }) =>
      HalamanDisposisi({ ...data, csrf, saat: saatUntuk(kantor) }),
  })
}

function ruteBeri(app: FastifyInstance): void {
  const umum = { akses: 'masuk' as const, params: Id, skemaUntuk, status: 201 as const }

  aksi(app, {
    ...umum,
    jalur: '/surat/masuk/:id/disposisi',
    judul: 'Beri disposisi',
    tombol: 'Beri disposisi',
    async jalankan({ trx, kini, pelaku, params, isian }) {
      const izin = await izinMasuk(trx, pelaku)
      return beriDisposisi({ trx, kini, pelaku }, izin, {
        ...isian,
        kepada: tujuanDari(isian),
        suratMasukId: params.id,
        indukId: null,
      })
    },
    lanjut: ({ jumlah }, { id }) =>
      `/surat/masuk/${id}?${pesan(`Disposisi diberikan kepada ${jumlah} penerima.`)}`,
  })

  aksi(app, {
    ...umum,
    jalur: '/disposisi/:id/teruskan',
    judul: 'Teruskan disposisi',
    tombol: 'Teruskan disposisi',
    async jalankan({ trx, kini, pelaku, params, isian }) {
      const izin = await izinMasuk(trx, pelaku)
      return beriDisposisi({ trx, kini, pelaku }, izin, {
        ...isian,
        kepada: tujuanDari(isian),
        suratMasukId: await suratDari(trx, params.id),
        indukId: params.id,
      })
    },
    lanjut: ({ jumlah }, { id }) =>
      `/disposisi/${id}?${pesan(`Disposisi diteruskan kepada ${jumlah} penerima.`)}`,
  })
}

function ruteTindak(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/disposisi/:id/selesai',
    akses: 'masuk',
    judul: 'Laporkan disposisi selesai',
    tombol: 'Laporkan selesai',
    params: Id,
    skema: SkemaSelesai,
    jalankan: ({ trx, kini, pelaku, params, isian }) =>
      selesaikanDisposisi({ trx, kini, pelaku }, params.id, isian),
    lanjut: () => `/disposisi?${pesan('Disposisi dilaporkan selesai.')}`,
  })

  aksi(app, {
    jalur: '/disposisi/:id/batal',
    akses: 'masuk',
    judul: 'Batalkan disposisi',
    tombol: 'Batalkan disposisi',
    params: Id,
    skema: SkemaBatal,
    jalankan: ({ trx, kini, pelaku, params, isian }) =>
      batalkanDisposisi({ trx, kini, pelaku }, params.id, isian.alasan),
    lanjut: ({ suratMasukId }) => `/surat/masuk/${suratMasukId}?${pesan('Disposisi dibatalkan.')}`,
  })

  unduh(app, {
    jalur: '/disposisi/:id/laporan',
    akses: 'masuk',
    judul: 'Berkas laporan disposisi',
    params: Id,
    async berkas({ db, params, pelaku }) {
      await wajibTerbuka(db, await izinMasuk(db, pelaku), await suratDari(db, params.id))
      const d = await db('disposisi').where({ id: params.id }).first()
      if (!d.laporan_sha256) throw errors.TIDAK_ADA({ apa: 'Berkas laporan' })
      const berkas = await ambilBerkas(db, d.laporan_sha256)
      return { ...berkas, mime: kenaliPindaian(berkas.isi), nama: d.laporan_berkas }
    },
  })
}

/** Posts and roles that were ticked, as receivers. */
const tujuanDari = (isian: { kepada: string[]; peran?: string[] }): Tujuan[] => [
  ...isian.kepada.map((jabatanId) => ({ jabatanId })),
  ...(isian.peran ?? []).map((peran) => ({ peran, unitId: null })),
]

async function suratDari(db: Knex, disposisiId: string): Promise<string> {
  const d = await db('disposisi').where({ id: disposisiId }).first('surat_masuk_id')
  if (!d) throw errors.TIDAK_ADA({ apa: 'Disposisi' })
  return d.surat_masuk_id
}

const saatUntuk = (k: { zona: string; zonaSingkat: string }) => (d: Date | string) =>
  waktuSingkat(new Date(d), k.zona, k.zonaSingkat)
