import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { Type } from 'typebox'
import type { Mesin } from '../../perkara/service.js'
import { aksi } from '../../platform/http/aksi.js'
import type { Pelaku } from '../../values/pelaku.js'
import { jadikanBalasan } from './balasan-masuk.js'
import { izinMasuk, wajibPencatat, wajibTerbuka } from './izin.js'
import { kaitkanNaskah, lepasKaitan, tautkanPerkara } from './kaitan.js'
import { SkemaBalasanMasuk, SkemaKaitan, SkemaPerkara } from './skema-kaitan.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Surat masuk' })
const pesan = (teks: string) => `pesan=${encodeURIComponent(teks)}`
const kembali = (hasil: { pesan: string }, { id }: { id: string }) =>
  `/surat/masuk/${id}?${pesan(hasil.pesan)}`

/** Question and answer: links of an incoming letter with our letters, with cases, with a reply owed. */
export function ruteKaitan(app: FastifyInstance, mesin: Mesin): void {
  const umum = { akses: 'masuk' as const, params: Id, lanjut: kembali as never }

  aksi(app, {
    ...umum,
    jalur: '/surat/masuk/:id/balasan',
    judul: 'Jadikan balasan yang ditunggu',
    tombol: 'Jadikan balasan',
    skema: SkemaBalasanMasuk,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await wajibBoleh(trx, pelaku, params.id)
      return {
        ...(await jadikanBalasan({ mesin, trx, kini, pelaku }, params.id, bacaTunggu(isian))),
      }
    },
  })

  aksi(app, {
    ...umum,
    jalur: '/surat/masuk/:id/kaitan',
    judul: 'Kaitkan dengan surat keluar',
    tombol: 'Kaitkan',
    skema: SkemaKaitan,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await wajibBoleh(trx, pelaku, params.id)
      const { nomor } = await kaitkanNaskah({ trx, kini, pelaku }, params.id, isian)
      return { pesan: `Dikaitkan dengan surat keluar ${nomor}.` }
    },
  })

  aksi(app, {
    ...umum,
    jalur: '/surat/masuk/:id/kaitan/:naskahId/lepas',
    judul: 'Lepas kaitan',
    params: Type.Object({
      id: Type.String({ format: 'uuid' }),
      naskahId: Type.String({ format: 'uuid' }),
    }),
    async jalankan({ trx, pelaku, params }) {
      await wajibBoleh(trx, pelaku, params.id)
      await lepasKaitan(trx, params.id, params.naskahId)
      return { pesan: 'Kaitan dilepas.' }
    },
  })

  aksi(app, {
    ...umum,
    jalur: '/surat/masuk/:id/perkara',
    judul: 'Tautkan dengan perkara',
    tombol: 'Tautkan',
    skema: SkemaPerkara,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await wajibBoleh(trx, pelaku, params.id)
      await tautkanPerkara({ trx, kini, pelaku }, params.id, isian.perkaraId ?? null)
      return { pesan: isian.perkaraId ? 'Surat ditautkan dengan perkara.' : 'Tautan dilepas.' }
    },
  })
}

async function wajibBoleh(db: Knex, pelaku: Pelaku, suratId: string): Promise<void> {
  const izin = await izinMasuk(db, pelaku)
  wajibPencatat(izin)
  await wajibTerbuka(db, izin, suratId)
}

/** The choice of the page is case and instansi in one value. */
function bacaTunggu({ tujuan, peserta = 0 }: { tujuan: string; peserta?: number }) {
  const [perkaraId, ...instansi] = tujuan.split('|')
  return { perkaraId: perkaraId!, instansi: instansi.join('|'), peserta }
}
