import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Mesin } from '../../perkara/service.js'
import { Galat } from '../../platform/galat.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { sebutBerikutnya } from '../../tugas/berikutnya.js'
import { kembalikan, untukDitandai } from './kembalikan.js'
import { SkemaKembalikan } from './skema.js'
import { HalamanKembalikan } from './views.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Tugas' })
const JUDUL = 'Tandai kalimat dan kembalikan'

/** Someone else was quicker: the page of the task says who. */
const bukanLagi = (galat: unknown): null => {
  if (galat instanceof Galat) return null
  throw galat
}

/** Sending a letter back with remarks on its sentences. */
export function ruteKembalikan(app: FastifyInstance, mesin: Mesin): void {
  baca(app, {
    jalur: '/tugas/:id/kembalikan',
    akses: 'masuk',
    judul: JUDUL,
    params: Id,
    data: ({ db, params, pelaku, kini }) => untukDitandai({ db, mesin, pelaku, kini }, params.id),
    json: ({ versi, kalimat }) => ({
      versi,
      kalimat: kalimat.map(({ posisi, teks }: { posisi: number; teks: string }) => ({
        posisi,
        teks,
      })),
    }),
    tampilan: (data, { csrf }) => HalamanKembalikan({ ...data, csrf }),
  })

  aksi(app, {
    jalur: '/tugas/:id/kembalikan',
    akses: 'masuk',
    judul: JUDUL,
    params: Id,
    skema: SkemaKembalikan,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await kembalikan({ mesin, trx, kini, pelaku }, params.id, isian)
      return { pesan: await sebutBerikutnya(trx, params.id) }
    },
    async lagi({ db, params, pelaku, kini, isian, galat, csrf }) {
      const data = await untukDitandai({ db, mesin, pelaku, kini }, params.id).catch(bukanLagi)
      if (!data) return null
      return {
        judul: JUDUL,
        isi: HalamanKembalikan({ ...data, csrf, isian: isian as never, galat }),
      }
    },
    lanjut: ({ pesan }) => `/tugas?pesan=${encodeURIComponent(pesan)}`,
  })
}
