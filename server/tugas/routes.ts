import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { muatPelaku } from '../pegawai/service.js'
import type { Mesin } from '../perkara/service.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { isiFormulir } from '../platform/http/permintaan.js'
import { waktuSingkat } from '../values/tanggal.js'
import { formulirTugas } from './baca-tugas.js'
import { alihkan, ambil, lepas, sebelumSelesai, selesaikan, tindak } from './service.js'
import { ruteKonsep } from './konsep/routes.js'
import { ruteJeda } from './routes-jeda.js'
import { ruteKelengkapan } from './langkah/routes.js'
import { KeluaranTugas } from './keluaran.js'
import { rutePengganti } from './pengganti/routes.js'
import { ruteKotak } from './routes-kotak.js'
import { sudahSaya } from './sudah-saya.js'
import { sebutBerikutnya } from './berikutnya.js'
import { tindakanSekarang } from './baca-tugas.js'
import { halamanTugas, lagiUntuk } from './halaman.js'
import { HasilTindakan } from './view-hasil.js'
import { HalamanTugas, judulTugas } from './view-tugas.js'

const Id = Type.Object({ id: Type.String({ format: 'uuid' }) })
/** A task one may not act on has no form; why not is for the service to say, so nothing is refused here. */
const APA_SAJA = Type.Object({}, { additionalProperties: true })
const pesan = (teks: string) => `pesan=${encodeURIComponent(teks)}`
const pembentukSaat = (k: { zona: string; zonaSingkat: string }) => (d: Date) =>
  waktuSingkat(d, k.zona, k.zonaSingkat)

export function routes(app: FastifyInstance, mesin: Mesin): void {
  const modul = app.http.aset('konsep.js')
  const lagi = lagiUntuk(mesin, modul)
  ruteKotak(app, mesin)
  rutePengganti(app)
  ruteKonsep(app, mesin, lagi)

  baca(app, {
    jalur: '/tugas/:id',
    akses: 'masuk',
    judul: 'Tugas',
    params: Id,
    keluaran: KeluaranTugas,
    data: ({ db, params, pelaku, kini }) => halamanTugas({ db, mesin, pelaku, kini }, params.id),
    judulUntuk: ({ dibaca }) => judulTugas(dibaca),
    luring: ({ luring }) => luring,
    json: ({ dibaca, penerima, hariIni, tenggat, konsep }) => ({
      hariIni,
      tugas: { ...dibaca.tugas, tenggat },
      sop: dibaca.step,
      setelah: dibaca.setelah,
      kelengkapan: dibaca.kelengkapan,
      boleh: dibaca.boleh,
      awal: dibaca.siap.awal ?? {},
      konsep: konsep && { ...konsep, isian: undefined },
      penerima,
      data: dibaca.siap.data ?? {},
      skema: dibaca.skema,
      tindakan: tindakanSekarang(dibaca),
    }),
    tampilan: ({ dibaca, penerima, kantor, tenggat, konsep }, { csrf, pelaku }) =>
      HalamanTugas({
        dibaca,
        tenggat,
        penerima,
        csrf,
        pegawaiId: pelaku.pegawaiId,
        lihatPerkara: !pelaku.luar,
        saat: pembentukSaat(kantor),
        konsep,
        modul,
      }),
  })

  ruteJeda(app, mesin)
  ruteKelengkapan(app, mesin)

  aksi(app, {
    jalur: '/tugas/:id/ambil',
    akses: 'masuk',
    judul: 'Ambil tugas',
    params: Id,
    async jalankan({ trx, kini, pelaku, params }) {
      await ambil({ mesin, trx, kini, pelaku }, params.id)
      return {}
    },
    lanjut: (_, { id }) => `/tugas/${id}`,
  })

  aksi(app, {
    jalur: '/tugas/:id/lepas',
    akses: 'masuk',
    judul: 'Kembalikan tugas ke antrean',
    params: Id,
    async jalankan({ trx, kini, pelaku, params }) {
      await lepas({ mesin, trx, kini, pelaku }, params.id)
      return {}
    },
    lanjut: () => '/tugas',
  })

  aksi(app, {
    jalur: '/tugas/:id/alihkan',
    akses: 'masuk',
    judul: 'Alihkan tugas kepada rekan',
    params: Id,
    skema: Type.Object(
      {
        kepada: Type.String({ title: 'Penerima', format: 'uuid' }),
        alasan: Type.String({ title: 'Alasan', minLength: 1, maxLength: 500 }),
      },
      { additionalProperties: false },
    ),
    async jalankan({ trx, kini, pelaku, params, isian }) {
      await alihkan(
        { mesin, trx, kini, pelaku },
        params.id,
        await muatPelaku(trx, isian.kepada, kini),
        isian.alasan,
      )
      return {}
    },
    lanjut: () => `/tugas?${pesan('Tugas dialihkan.')}`,
  })

  aksi(app, {
    jalur: '/tugas/:id/selesai',
    akses: 'masuk',
    judul: 'Selesaikan tugas',
    params: Id,
    skemaUntuk: async ({ db, params, pelaku, kini }) =>
      (await formulirTugas(db, mesin, params.id, pelaku, kini)).skema ?? APA_SAJA,
    sebelum: ({ db, clock, berkas, kini, pelaku, params, isian }) =>
      sebelumSelesai({ mesin, db, clock, berkas, kini, pelaku }, params.id, isian),
    async jalankan({ trx, kini, pelaku, params, isian, luar, req }) {
      try {
        const perkara = await selesaikan({ mesin, trx, kini, pelaku }, params.id, isian, luar)
        const pesan = await sebutBerikutnya(trx, params.id)
        return { perkaraId: perkara.id, status: perkara.status, pesan }
      } catch (galat) {
        // Refused before anything was written, so the transaction is still good for reading.
        const { pegawaiId } = pelaku
        if (!(await sudahSaya({ mesin, trx, pegawaiId }, galat, params.id, isiFormulir(req))))
          throw galat
        return { pesan: await sebutBerikutnya(trx, params.id) }
      }
    },
    lagi,
    lanjut: (hasil) => `/tugas?${pesan(hasil.pesan)}`,
  })

  aksi(app, {
    jalur: '/tugas/:id/tindakan/:nama',
    akses: 'masuk',
    judul: 'Lakukan tindakan pada tugas',
    params: Type.Object({
      id: Type.String({ format: 'uuid' }),
      nama: Type.String({ maxLength: 50 }),
    }),
    skemaUntuk: async ({ db, params, pelaku, kini }) => {
      const { boleh, handler } = await formulirTugas(db, mesin, params.id, pelaku, kini)
      return (boleh ? handler.tindakan?.[params.nama]?.skema : null) ?? APA_SAJA
    },
    async jalankan({ trx, kini, pelaku, params, isian }) {
      return tindak({ mesin, trx, kini, pelaku }, params.id, params.nama, isian)
    },
    lagi,
    hasil: ({ pesan, halaman }, p) => (halaman ? HasilTindakan({ pesan, ...halaman, ...p }) : null),
    json: ({ halaman: _, ke: __, ...hasil }) => hasil,
    lanjut: (hasil, { id }) =>
      hasil.ke ?? `${hasil.selesai ? '/tugas' : `/tugas/${id}`}?${pesan(String(hasil.pesan))}`,
  })
}
