import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { setelanKantor } from '../../kantor/setelan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import type { AksiSpec } from '../../platform/http/types.js'
import type { Pelaku } from '../../values/pelaku.js'
import { waktuSingkat } from '../../values/tanggal.js'
import { tolakDihentikan } from '../henti/henti.js'
import { kunciPerkara } from '../kunci.js'
import type { Mesin } from '../mesin.js'
import { bacaPindah } from './baca.js'
import { setujuiPindah, tolakPindah } from './putus.js'
import { Id, SkemaPilih, SkemaSetuju, SkemaTolak, SkemaUsul } from './skema.js'
import { usulkanPindah, wajibPengusul } from './usul.js'
import { HalamanPindah } from './view-pindah.js'

const JUDUL = 'Pindahkan perkara'
const pesan = (teks: string) => `pesan=${encodeURIComponent(teks)}`

/** Moving a case to another step: one proposes, a second person decides. */
export function rutePindah(app: FastifyInstance, mesin: Mesin): void {
  baca(app, {
    jalur: '/perkara/:id/pindah',
    akses: 'masuk',
    judul: JUDUL,
    params: Id,
    query: SkemaPilih,
    data: ({ db, params, query, pelaku }) => baca1(db, mesin, params.id, pelaku, query.dari),
    json: ({ kantor: _, tujuan, ...isi }) => ({
      ...isi,
      tujuan: tujuan.map((s: any) => ({ id: s.id, no: s.sop.no, nama: s.name })),
    }),
    tampilan: ({ kantor, ...isi }, { csrf }) =>
      HalamanPindah({ ...isi, csrf, saat: pembentuk(kantor) }),
  })

  aksi(app, {
    jalur: '/perkara/:id/pindah',
    akses: 'masuk',
    judul: 'Usulkan pindah',
    params: Id,
    skema: SkemaUsul,
    status: 201,
    jalankan: ({ trx, kini, pelaku, params, isian }) =>
      usulkanPindah({ mesin, trx, kini, pelaku, pengembalian: null }, params.id, isian),
    lagi: lagi(mesin),
    lanjut: (_, { id }) =>
      `/perkara/${id}/pindah?${pesan('Usul dikirim. Perkara pindah setelah disetujui orang kedua.')}`,
  })

  aksi(app, {
    jalur: '/perkara/:id/pindah/setuju',
    akses: 'masuk',
    judul: 'Setujui usul pindah',
    params: Id,
    skema: SkemaSetuju,
    jalankan: ({ trx, kini, pelaku, params, isian }) =>
      setujuiPindah({ mesin, trx, kini, pelaku, pengembalian: null }, params.id, isian.usul),
    lagi: lagi(mesin),
    lanjut: ({ ke }, { id }) => `/perkara/${id}?${pesan(`Perkara dipindahkan ke langkah ${ke}.`)}`,
  })

  aksi(app, {
    jalur: '/perkara/:id/pindah/tolak',
    akses: 'masuk',
    judul: 'Tolak atau tarik usul pindah',
    params: Id,
    skema: SkemaTolak,
    jalankan: ({ trx, kini, pelaku, params, isian: { usul, alasan = '' } }) =>
      tolakPindah({ mesin, trx, kini, pelaku, pengembalian: null }, params.id, usul, alasan),
    lagi: lagi(mesin),
    lanjut: ({ keadaan }, { id }) => `/perkara/${id}?${pesan(`Usul pindah ${keadaan}.`)}`,
  })
}

const pembentuk = (k: { zona: string; zonaSingkat: string }) => (d: Date) =>
  waktuSingkat(d, k.zona, k.zonaSingkat)

/** The page again, read anew: what was refused may be that the case has moved. */
const lagi =
  (mesin: Mesin): NonNullable<AksiSpec['lagi']> =>
  async ({ db, params, pelaku, isian, galat, csrf }) => {
    const baca = await baca1(db, mesin, params.id, pelaku, isian.dari).catch(() => null)
    if (!baca) return null
    const { kantor, ...isi } = baca
    const tampil = HalamanPindah({ ...isi, csrf, saat: pembentuk(kantor), galat, isian })
    return { judul: JUDUL, isi: tampil }
  }

/** Errors: TIDAK_ADA, PERKARA_SUDAH_DIHENTIKAN, PERKARA_TIDAK_BERJALAN, PERKARA_BUKAN_PENGELOLA. */
async function baca1(db: Knex, mesin: Mesin, id: string, pelaku: Pelaku, dari?: string[]) {
  const perkara = await db.transaction((trx) => kunciPerkara(trx, id, { kunci: false }), {
    readOnly: true,
  })
  if (perkara.status === 'dihentikan') await tolakDihentikan(db, id)
  if (perkara.status !== 'berjalan') throw errors.PERKARA_TIDAK_BERJALAN()
  await wajibPengusul(db, pelaku, perkara)
  return {
    ...(await bacaPindah(db, mesin, perkara, pelaku, dari)),
    kantor: await setelanKantor(db),
  }
}
