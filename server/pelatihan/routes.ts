import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { KeluaranPelatihan } from './keluaran.js'
import { errors } from '../errors.js'
import { aksi } from '../platform/http/aksi.js'
import { baca } from '../platform/http/baca.js'
import { daftarPelatihan } from './queries.js'
import { catatPelatihan, SkemaPelatihan } from './service.js'
import { setelanKantor } from '../kantor/setelan.js'
import { milikPelatihan, unitPencatat } from './hak.js'
import { pelatihanPerkara } from './pelatihan.js'
import { perkaraPelatihan, ringkasPelatihan } from './ringkas.js'
import { ruteRencana } from './routes-rencana.js'
import { ruteTanggal } from './routes-tanggal.js'
import { tahapPelatihan } from './tahap.js'
import { DaftarPelatihan } from './views.js'
import { HalamanPelatihan } from './views-satu.js'

export function routes(app: FastifyInstance): void {
  ruteTanggal(app)
  ruteRencana(app)
  baca(app, {
    jalur: '/pelatihan',
    akses: 'masuk',
    judul: 'Pelatihan',
    query: Type.Object({ sesudah: Type.Optional(Type.String({ maxLength: 80 })) }),
    keluaran: KeluaranPelatihan,
    async data({ db, query }) {
      const { rows: pelatihan, next: berikut } = await daftarPelatihan(db, query.sesudah)
      return { pelatihan, berikut }
    },
    tampilan: (data, { csrf, pelaku }) =>
      DaftarPelatihan({ ...data, csrf, bolehCatat: unitPencatat(pelaku) !== null }),
  })

  baca(app, {
    jalur: '/pelatihan/:id',
    akses: 'masuk',
    judul: 'Satu pelatihan',
    judulUntuk: ({ pelatihan }) => pelatihan.nama,
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Pelatihan' }),
    async data({ db, params, pelaku }) {
      const { data: _, unit_id: unitId, ...pelatihan } = await pelatihanPerkara(db, params.id)
      const ringkas = await ringkasPelatihan(db, params.id)
      const perkara = await perkaraPelatihan(db, params.id)
      const tahap = tahapPelatihan(
        { ...pelatihan, unitId, milik: await milikPelatihan(db, params.id) },
        ringkas,
        pelaku,
        await setelanKantor(db),
      )
      return { pelatihan, ringkas, perkara, tahap }
    },
    tampilan: (data) => HalamanPelatihan(data),
  })

  aksi(app, {
    jalur: '/pelatihan',
    akses: 'masuk',
    judul: 'Catat pelatihan',
    skema: SkemaPelatihan,
    keluaran: Type.Object({ id: Type.String() }),
    status: 201,
    async jalankan({ trx, pelaku, isian }) {
      const unitId = unitPencatat(pelaku)
      if (!unitId) throw errors.TIDAK_BERWENANG()
      return { id: await catatPelatihan(trx, unitId, isian) }
    },
    lanjut: () => '/pelatihan',
  })
}
