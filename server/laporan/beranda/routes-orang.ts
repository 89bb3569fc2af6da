import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { setelanKantor } from '../../kantor/setelan.js'
import { aksi } from '../../platform/http/aksi.js'
import { baca } from '../../platform/http/baca.js'
import { sebutToken } from '../../platform/http/jejak.js'
import { waktuSingkat } from '../../values/tanggal.js'
import { bolehBertindak } from '../papan/tindak.js'
import { batasKini } from '../papan/susun.js'
import { bacaSaringan } from '../saring.js'
import { ALIH_TERBANYAK, alihkanBanyak, type HasilAlih } from './alih-banyak.js'
import { bebanOrang } from './beban.js'
import { tugasOrang } from './orang.js'
import { HalamanBeban, HalamanTugasOrang, LaporanAlih } from './views-orang.js'

const Params = Type.Object(
  { id: Type.Union([Type.Literal('antre'), Type.String({ format: 'uuid' })]) },
  { title: 'Pegawai' },
)
const jalurOrang = (id: string) => `/beranda/orang/${id}`
const pesan = (teks: string) => `pesan=${encodeURIComponent(teks)}`

/** Who has how much, what that is, and handing some of it over. */
export function ruteOrang(app: FastifyInstance): void {
  baca(app, {
    jalur: '/beranda/beban',
    akses: 'masuk',
    judul: 'Beban setiap pegawai',
    async data({ db, pelaku, kini }) {
      const { unit, lingkup } = await bacaSaringan(db, pelaku, kini, {})
      const { batas, hariIni } = await batasKini(db, null, kini)
      const beban = await bebanOrang(db, unit, { kini, batas, tanggal: hariIni })
      return { beban, kantor: lingkup ?? (await setelanKantor(db)).nama }
    },
    json: ({ beban }) => ({ beban }),
    tampilan: HalamanBeban,
  })

  baca(app, {
    jalur: jalurOrang(':id'),
    akses: 'masuk',
    judul: 'Tugas seorang pegawai',
    params: Params,
    query: Type.Object({ sesudah: Type.Optional(Type.String({ maxLength: 80 })) }),
    judulUntuk: ({ halaman }) => halaman.orang.nama,
    data: async ({ db, pelaku, kini, params, query: { sesudah } }) => ({
      halaman: await tugasOrang(db, pelaku, kini, {
        orang: params.id,
        ...(sesudah && { sesudah }),
      }),
      kantor: await setelanKantor(db),
    }),
    json: ({ halaman }) => halaman,
    tampilan: ({ halaman, kantor }, { csrf, pelaku }) =>
      HalamanTugasOrang({
        ...halaman,
        csrf,
        boleh: bolehBertindak(pelaku),
        saat: (d) => waktuSingkat(d, kantor.zona, kantor.zonaSingkat),
      }),
  })

  aksi(app, {
    jalur: `${jalurOrang(':id')}/alihkan`,
    akses: 'masuk',
    judul: 'Alihkan beberapa tugas',
    tombol: 'Alihkan',
    params: Params,
    skema: Type.Object(
      {
        id: Type.Optional(
          Type.Array(Type.String({ format: 'uuid' }), {
            title: 'Tugas yang dipilih',
            maxItems: ALIH_TERBANYAK,
          }),
        ),
        kepada: Type.String({ title: 'Kepada', format: 'uuid' }),
        alasan: Type.String({ title: 'Alasan', minLength: 1, maxLength: 500 }),
      },
      { additionalProperties: false },
    ),
    // Not in the one transaction of the action: each task is handed over in its own.
    sebelum: ({ db, kini, pelaku, isian: { id = [], kepada, alasan }, req }) =>
      alihkanBanyak({ db, kini, pelaku, awal: (trx) => sebutToken(trx, req.sesi?.token?.id) }, id, {
        kepada,
        alasan,
      }),
    jalankan: async ({ luar }) => ({ hasil: luar }),
    hasil: ({ hasil }: { hasil: HasilAlih[] }, { params }) =>
      hasil.some((h) => !h.dialihkan) ? LaporanAlih({ hasil, orang: params.id }) : null,
    lanjut: ({ hasil }, { id }) =>
      `${jalurOrang(id)}?${pesan(
        hasil.length === 0
          ? 'Belum ada tugas yang dipilih. Centang tugasnya dulu.'
          : `${hasil.length} tugas dialihkan.`,
      )}`,
  })
}
