import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import { wajibMengagendakan } from '../../pegawai/sekretariat.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { tanggalDiZona, waktuSingkat } from '../../values/tanggal.js'
import { CARA_KIRIM } from '../cara-kirim.js'
import { secTerbuka } from '../nomor/queries-nomor.js'
import { catatTandaTerima } from '../tanda-terima.js'
import { catatKiriman } from './kirim.js'
import { belumTerima } from './queries.js'
import { SkemaKiriman, SkemaTerimaBanyak } from './skema.js'
import { BelumTerima } from './views.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Naskah' })

/** Dispatch outside the task of a letter, and what nobody has confirmed yet. */
export function ruteKiriman(app: FastifyInstance): void {
  baca(app, {
    jalur: '/surat/kiriman',
    akses: 'masuk',
    judul: 'Belum ada bukti terima',
    query: Type.Object({
      cara: Type.Optional(
        Type.Union(
          Object.entries(CARA_KIRIM).map(([kode, title]) => Type.Literal(kode, { title })),
          { title: 'Cara' },
        ),
      ),
      sesudah: Type.Optional(Type.String({ title: 'Sesudah baris', maxLength: 60 })),
    }),
    async data({ db, query, pelaku, kini }) {
      const kantor = await setelanKantor(db)
      return {
        ...(await belumTerima(db, [...(await secTerbuka(db, pelaku))], query)),
        cara: (query.cara ?? '') as string,
        hariIni: tanggalDiZona(kini, kantor.zona),
        kantor,
      }
    },
    json: ({ baris, berikut }) => ({ baris, berikut }),
    tampilan: ({ kantor, ...data }, { csrf, pelaku }) =>
      BelumTerima({
        ...data,
        csrf: pelaku.kursi.length > 0 ? csrf : null,
        saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat),
        tanggal: (d) => tanggalDiZona(d, kantor.zona),
      }),
  })

  aksi(app, {
    jalur: '/naskah/:id/pengiriman',
    akses: 'masuk',
    judul: 'Catat pengiriman',
    tombol: 'Catat pengiriman',
    params: Id,
    skema: SkemaKiriman,
    status: 201,
    async jalankan({ trx, kini, pelaku, params, isian }) {
      wajibMengagendakan(pelaku)
      await catatKiriman({ trx, kini, pelaku }, params.id, isian)
      return { jumlah: isian.pengiriman.length }
    },
    lanjut: (_, { id }) => `/naskah/${id}/pengiriman?pesan=Pengiriman+dicatat.`,
  })

  aksi(app, {
    jalur: '/pengiriman/terima',
    akses: 'masuk',
    judul: 'Catat tanda terima beberapa pengiriman',
    tombol: 'Simpan',
    skema: SkemaTerimaBanyak,
    async jalankan({ trx, kini, pelaku, isian }) {
      const { id, ...terima } = isian
      // In one order everywhere, so that two who tick the same rows wait for each other in turn.
      for (const satu of [...new Set<string>(id)].sort())
        await catatTandaTerima({ trx, kini, pelaku }, satu, terima)
      return { jumlah: new Set(id).size }
    },
    lanjut: ({ jumlah }) =>
      `/surat/kiriman?pesan=${encodeURIComponent(`Tanda terima ${jumlah} pengiriman disimpan.`)}`,
  })
}
