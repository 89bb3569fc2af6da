import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import { catat } from '../../pegawai/jejak.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import type { Permintaan } from '../../platform/http/types.js'
import { saatDiZona, tambahHari } from '../../values/tanggal.js'
import { daftarGerbang, satuGerbang } from './queries.js'
import { SkemaUlang } from './schema.js'
import { mintaUlang, type PilihanUlang } from './ulang.js'
import { HalamanGerbang, HalamanSatuGerbang } from './views.js'

const JALUR = '/pemberitahuan/webhook'
const Urut = Type.String({ pattern: '^[0-9]{1,18}$' })
const Params = Type.Object({ urut: Urut }, { title: 'Kiriman webhook' })

/** What was posted to the gateway, and posting it again: for administrators. */
export function ruteGerbang(app: FastifyInstance): void {
  baca(app, {
    jalur: JALUR,
    akses: 'admin',
    judul: 'Kiriman webhook',
    query: Type.Object({
      hanyaGagal: Type.Optional(Type.Boolean({ title: 'Hanya yang gagal' })),
      sesudah: Type.Optional(Urut),
    }),
    data: async ({ db, query }) => ({
      ...(await daftarGerbang(db, query)),
      hanyaGagal: query.hanyaGagal ?? false,
      zona: (await setelanKantor(db)).zona,
    }),
    json: ({ baris, berikut }) => ({ baris, berikut }),
    tampilan: (data, { csrf }) => HalamanGerbang({ ...data, csrf }),
  })

  baca(app, {
    jalur: `${JALUR}/:urut`,
    akses: 'admin',
    judul: 'Kiriman webhook',
    params: Params,
    data: async ({ db, params }) => ({
      satu: await satuGerbang(db, params.urut),
      zona: (await setelanKantor(db)).zona,
    }),
    json: ({ satu }) => satu,
    tampilan: (data, { csrf }) => HalamanSatuGerbang({ ...data, csrf }),
  })

  aksi(app, {
    jalur: `${JALUR}/:urut/ulang`,
    akses: 'admin',
    judul: 'Kirim ulang satu kiriman webhook',
    params: Params,
    jalankan: (p) => ulang(p, { urut: p.params.urut }),
    lanjut: (_h, { urut }) => `${JALUR}/${urut}?pesan=Akan+dikirim+ulang.`,
  })

  aksi(app, {
    jalur: `${JALUR}/ulang`,
    akses: 'admin',
    judul: 'Kirim ulang kiriman webhook satu masa',
    tombol: 'Kirim ulang',
    skema: SkemaUlang,
    async jalankan(p) {
      const { zona } = await setelanKantor(p.trx)
      const { dari, sampai, hanyaGagal } = p.isian
      return ulang(p, {
        dari: saatDiZona(dari, '00:00', zona),
        sampai: saatDiZona(tambahHari(sampai, 1), '00:00', zona),
        hanyaGagal,
      })
    },
    lanjut: ({ banyak }) =>
      `${JALUR}?pesan=${encodeURIComponent(`${banyak} kiriman akan dikirim ulang.`)}`,
  })
}

async function ulang(
  { trx, kini, pelaku }: Permintaan,
  pilihan: PilihanUlang,
): Promise<{ banyak: number }> {
  const banyak = await mintaUlang(trx, pilihan, kini)
  const rincian = { ...pilihan, banyak }
  await catat(trx, { at: kini, aksi: 'webhook.ulang', oleh: pelaku.pegawaiId, rincian })
  return { banyak }
}
